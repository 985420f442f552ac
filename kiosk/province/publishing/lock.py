"""A lock that prevents two commands from changing one repository at the same time.

Rules: The lock is an operating-system lock on the file ``.lock`` in the repository. The system releases it at the end
of the process, even after a crash. The empty file is not deleted.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.province.publishing.faults import PublishError

LOCK = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of the repository in `folder` within the block.

    Raises OSError, and PublishError if another process holds the lock.
    """
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _take(descriptor):
            message = "Another command is changing {folder} at this moment."
            raise PublishError(message, "Wait until it has ended, then run this command again.", folder=str(folder))
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
