"""Private temporary directory for unencrypted data.

Rules: the directory is deleted before and after use, and at the next start of the kiosk if a power cut interrupted
its use.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.durable import make_folder


@contextmanager
def passing_folder(folder: Path) -> Iterator[Path]:
    """Create `folder` as an empty directory with mode 0700, and delete it after the block. Raises OSError."""
    forget(folder)
    make_folder(folder.parent)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        forget(folder)


def forget(folder: Path) -> None:
    """Delete `folder` with its contents; errors are ignored."""
    shutil.rmtree(folder, ignore_errors=True)
