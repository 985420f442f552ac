"""A folder for what must be plain for a moment: nobody else looks in, and nothing of it is left behind.

Rules: it is emptied before and after, and by the next start of the kiosk when the power went in between.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.durable import make_folder


@contextmanager
def passing_folder(folder: Path) -> Iterator[Path]:
    """`folder`, new and empty for the block, gone behind it. Raises OSError."""
    forget(folder)
    make_folder(folder.parent)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        forget(folder)


def forget(folder: Path) -> None:
    """Take `folder` away with all that is in it, as far as the disk lets it."""
    shutil.rmtree(folder, ignore_errors=True)
