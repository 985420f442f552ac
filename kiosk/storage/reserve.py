"""Disk space reserved for the record, used when the disk is full.

Rules: space is reserved only while plenty is free (`PLENTY`). When the disk is too full to record an event, the whole
reserve of the record is released, so that learning can go on until staff free disk space. Staff have a reserve of
their own, because their PIN attempts have to be recorded on a full disk, too. The blocks are really allocated,
because a sparse file reserves no space.
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
"""Size in bytes of the record's reserve; enough for the events of about two weeks."""
STAFF_FILE = "reserve-staff"
STAFF_SIZE = 4 * 1024 * 1024
"""Size in bytes of the staff's reserve; enough to log in, export results and remove packs."""
PLENTY = 4
"""Factor: a reserve is created only if at least this multiple of its size is free on the disk.

At least 96 MiB thus remain free beside the record's reserve, more than the 64 MiB that the installation of a pack
leaves free.
"""
ResultT = TypeVar("ResultT")
logger = logging.getLogger(__name__)


def with_room(act: Callable[[], ResultT], make_room: Callable[[], bool]) -> ResultT:
    """Call `act` and return its result. Raises DiskFullError if the disk is full and `make_room` returns False.

    Whenever `act` fails on a full disk and `make_room` returns True, `act` is called again.
    """
    while True:
        try:
            return act()
        except DiskFullError:
            if not make_room():
                raise


class Reserve:
    """A reserve of disk space: a file of `size` bytes in the folder of the record. Thread-safe."""

    def __init__(self, folder: Path, size: int = SIZE, name: str = FILE) -> None:
        self._file = folder / name
        self._size = size
        self._lock = threading.Lock()

    @property
    def is_kept(self) -> bool:
        """Whether the space is reserved."""
        return self._file.exists()

    def keep(self) -> None:
        """Reserve the space, unless it is reserved already or too little is free. A failure is only logged."""
        with self._lock:
            self._keep()

    def _keep(self) -> None:
        part = self._file.with_name(f".{self._file.name}.part")
        try:
            part.unlink(missing_ok=True)  # a power cut may have left it
            if self.is_kept or shutil.disk_usage(self._file.parent).free < PLENTY * self._size:
                return
            _take(part, self._size)
            part.replace(self._file)
        except OSError as error:
            logger.warning("No disk space could be reserved for the record: %s", error)
            part.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Release the space by deleting the file; returns whether the space was reserved."""
        try:
            self._file.unlink()
            sync_folder(self._file.parent)
        except OSError:
            return False
        logger.error("The disk is full: the record uses its reserve. Free some disk space.")
        return True


class StaffRoom:
    """Frees disk space when staff must write.

    `make` deletes the first of these that exists: the staff's own reserve, the reserve of the record (`learners`),
    the oldest backup.
    """

    def __init__(self, folder: Path, learners: Reserve, backups: Backups) -> None:
        self._folder = folder
        self._learners = learners
        self._backups = backups
        self.reserve = Reserve(folder, STAFF_SIZE, STAFF_FILE)

    def make(self) -> bool:
        """Free some disk space; returns whether any was freed, so that the caller can retry."""
        return self.reserve.give_up() or self._learners.give_up() or self._backups.give_up_oldest()

    @property
    def is_disk_full(self) -> bool:
        """Whether less than a quarter of `STAFF_SIZE` is free on the disk."""
        return shutil.disk_usage(self._folder).free < STAFF_SIZE // 4

    def open(self) -> None:
        """Release the staff's reserve if the disk is full; called after a login of staff."""
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
