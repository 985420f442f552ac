"""Tells whether the program that had the database open before was cut off, and whether one has it open now.

Rules: the owner holds a lock on ``<database>.open`` while it runs and deletes the file at a clean end; a lock dies
with its process, so a file without a lock means a crash or a power cut.
"""

import os
import sys
from pathlib import Path


class Marker:
    """One program's claim on a database. ``was_unclean``: the owner before did not close it."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(database.name + ".open")
        existed = self._file.exists()
        self._descriptor, self.is_owner = self._take()
        self.was_unclean = self.is_owner and existed

    def own(self) -> bool:
        """Become the owner, when the one before has ended; whether this program is the owner now."""
        if not self.is_owner:
            os.close(self._descriptor)
            self._descriptor, self.is_owner = self._take()
        return self.is_owner

    def _take(self) -> tuple[int, bool]:
        while True:
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o644)
            if not _lock(descriptor):
                return descriptor, False
            if self._is_named(descriptor):
                return descriptor, True
            os.close(descriptor)  # deleted by its owner between opening and locking

    def _is_named(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._file.stat())
        except FileNotFoundError:
            return False

    def abandon(self) -> None:
        """An end that the next owner must take for unclean."""
        os.close(self._descriptor)

    def release(self) -> None:
        """A clean end."""
        if self.is_owner:
            if sys.platform != "win32":
                self._file.unlink(missing_ok=True)  # while the lock is held: nobody can take it in between
            os.close(self._descriptor)
            if sys.platform == "win32":  # Windows deletes no open file
                self._file.unlink(missing_ok=True)
        else:
            os.close(self._descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
