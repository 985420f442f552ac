"""A lock that prevents two commands from changing one repository at the same time.

Rules: The lock is an operating-system lock on the file ``.lock`` in the repository. The system releases it at the end
of the process, even after a crash. The empty file is not deleted. Whoever waits for the lock holds a second one on
``.lock-next`` meanwhile, so that a process that releases the lock and takes it again lets the waiting one through.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.province.publishing.faults import PublishError

LOCK = ".lock"
_NEXT = "-next"
_LOOK_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class LockWait:
    """How long a process waits for a lock.

    ``seconds``: maximum; infinite for a process without a person. ``told``: called when the process begins to wait,
    and every ten seconds.
    """

    seconds: float = 0.0
    told: Callable[[], object] = lambda: None
    every: float = 10.0


NO_WAIT = LockWait()


@contextmanager
def locked(folder: Path, patience: LockWait = NO_WAIT, name: str = LOCK) -> Iterator[None]:
    """Hold the lock called `name` in `folder` within the block.

    Raises OSError, and PublishError if another process holds the lock for longer than `patience` allows.
    """
    with _opened(folder / name) as own:
        if patience.seconds:
            with _opened(folder / f"{name}{_NEXT}") as following:
                is_taken = _waited(own, following, patience)
        else:
            is_taken = _take(own)
        if not is_taken:
            message = "Another command is changing {folder} at this moment."
            raise PublishError(message, "Wait until it has ended, then run this command again.", folder=str(folder))
        yield


def _waited(own: int, following: int, patience: LockWait) -> bool:
    """Wait until both locks are taken; the second one is released when its file is closed."""
    began = said = time.monotonic()
    missing = [own, following]  # `following` is taken first
    while missing:
        if _take(missing[-1]):
            missing.pop()
            continue
        now = time.monotonic()
        if now - began >= patience.seconds:
            return False
        if said == began or now - said >= patience.every:
            said = now
            patience.told()
        time.sleep(_LOOK_SECONDS)
    return True


@contextmanager
def _opened(file: Path) -> Iterator[int]:
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        yield descriptor
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
