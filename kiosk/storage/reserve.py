"""Room kept on the disk for the record, for the day when everything else has filled it.

Rules: kept only while the disk has plenty left; given up as a whole when nothing more can be recorded, so that people
go on learning until somebody makes room; what is kept is really taken, because a file with holes keeps no room.
"""

import logging
import os
import shutil
from pathlib import Path

from kiosk.durable import sync_folder

FILE = "reserve"
SIZE = 32 * 1024 * 1024
"""Bytes: the events of about two weeks."""
PLENTY = 16
"""So many times its size must be free before it is taken."""
logger = logging.getLogger(__name__)


class Reserve:
    """A file beside the record, of `size` bytes."""

    def __init__(self, folder: Path, size: int = SIZE) -> None:
        self._file = folder / FILE
        self._size = size

    @property
    def is_kept(self) -> bool:
        """Whether there is something to give up."""
        return self._file.exists()

    def keep(self) -> None:
        """Take the room, where it is not taken yet and the disk has plenty; where it cannot be, do without."""
        part = self._file.with_name(f".{FILE}.part")
        try:
            part.unlink(missing_ok=True)  # of a power cut
            if self.is_kept or shutil.disk_usage(self._file.parent).free < PLENTY * self._size:
                return
            _take(part, self._size)
            part.replace(self._file)
        except OSError as error:
            logger.warning("No room is kept for the record: %s", error)
            part.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Let the record have the room; whether there was any."""
        try:
            self._file.unlink()
            sync_folder(self._file.parent)
        except OSError:
            return False
        logger.error("The disk is full: the record lives on what was kept for it. Make room on the disk.")
        return True


def _take(file: Path, size: int) -> None:
    with file.open("wb") as out:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(out.fileno(), 0, size)
        else:
            out.write(bytes(size))
        out.flush()
        os.fsync(out.fileno())
