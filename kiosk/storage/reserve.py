"""Room kept on the disk for the record, for the day when everything else has filled it.

Rules: kept only while the disk has plenty left; given up as a whole when nothing more can be recorded, so that people
go on learning until somebody makes room; a part of its own is left for whoever comes to make it, because a try at a
PIN has to be recorded, too; what is kept is really taken, because a file with holes keeps no room.
"""

import logging
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kiosk.domain.errors import DiskFullError
from kiosk.durable import sync_folder
from kiosk.storage.backups import Backups

FILE = "reserve"
SIZE = 32 * 1024 * 1024
"""Bytes: the events of about two weeks."""
STAFF_FILE = "reserve-staff"
STAFF_SIZE = 4 * 1024 * 1024
"""Bytes: to come in, to take the results away, to remove packs."""
PLENTY = 4
"""So many times its size must be free before it is taken: what is left is more than installing a pack leaves."""
ResultT = TypeVar("ResultT")
logger = logging.getLogger(__name__)


def with_room(act: Callable[[], ResultT], make_room: Callable[[], bool]) -> ResultT:
    """Do `act`, and once more each time that the disk was full and `make_room` found some. Raises DiskFullError."""
    while True:
        try:
            return act()
        except DiskFullError:
            if not make_room():
                raise


class Reserve:
    """A file beside the record, of `size` bytes."""

    def __init__(self, folder: Path, size: int = SIZE, name: str = FILE) -> None:
        self._file = folder / name
        self._size = size
        self._lock = threading.Lock()

    @property
    def is_kept(self) -> bool:
        """Whether there is something to give up."""
        return self._file.exists()

    def keep(self) -> None:
        """Take the room, where it is not taken yet and the disk has plenty; where it cannot be, do without."""
        with self._lock:
            self._keep()

    def _keep(self) -> None:
        part = self._file.with_name(f".{self._file.name}.part")
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


class StaffRoom:
    """What whoever makes room on a full disk may use: their own part first, then the learners', then old backups."""

    def __init__(self, folder: Path, learners: Reserve, backups: Backups) -> None:
        self._folder = folder
        self._learners = learners
        self._backups = backups
        self.reserve = Reserve(folder, STAFF_SIZE, STAFF_FILE)

    def make(self) -> bool:
        """Whether another try is worth it."""
        return self.reserve.give_up() or self._learners.give_up() or self._backups.give_up_oldest()

    @property
    def is_disk_full(self) -> bool:
        """Whether hardly anything can be written."""
        return shutil.disk_usage(self._folder).free < STAFF_SIZE // 4

    def open(self) -> None:
        """Somebody of the staff came in: let them have their part if the disk is full."""
        if self.is_disk_full:
            self.reserve.give_up()


def _take(file: Path, size: int) -> None:
    with file.open("wb") as out:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(out.fileno(), 0, size)
        else:
            out.write(bytes(size))
        out.flush()
        os.fsync(out.fileno())
