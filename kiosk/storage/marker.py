"""Marker files: whether a program has something open now, and whether the one before it was cut off.

Rules: the owner holds a lock on its marker file while it runs and deletes the file at a clean end. The lock is the
system's, through `filelock`, and ends with its process: a file without a lock means a crash or a power cut and keeps
nobody out. The file is opened here and not by `filelock`, whose own locks never delete their file on Unix.
"""

import os
import sys
import time
from pathlib import Path

from filelock import lock_descriptor

_TRIES = 10
_BETWEEN_TRIES_SECONDS = 0.05


class Marker:
    """One program's claim on a marker file. ``was_unclean``: the owner before did not release it."""

    def __init__(self, file: Path) -> None:
        """Try to become the owner. Raises OSError where the file cannot be opened."""
        self._file = file
        existed = self._file.exists()
        self.is_held_elsewhere = False
        """Whether another program is the owner; False also where the file system has no locks."""
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
            if not self._lock(descriptor):
                return descriptor, False
            if self._is_named(descriptor):
                return descriptor, True
            os.close(descriptor)  # deleted by its owner between opening and locking

    def _lock(self, descriptor: int) -> bool:
        try:
            is_locked = lock_descriptor(descriptor, blocking=False)
        except OSError:  # a network share without locks
            self.is_held_elsewhere = False
            return False
        self.is_held_elsewhere = not is_locked
        return is_locked

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


def marker_of(database: Path) -> Path:
    """The marker file of whoever has `database` open."""
    return database.with_name(f"{database.name}.open")


def is_held(file: Path) -> bool:
    """Whether a running program owns the marker `file`. Nothing is created. Raises OSError."""
    if not file.exists():
        return False
    marker = Marker(file)
    marker.abandon()
    return marker.is_held_elsewhere


def claim(file: Path) -> Marker | None:
    """The marker `file` for this program; None while another program owns it. Raises OSError.

    Tries for half a second, because `is_held` takes the lock for a moment.
    """
    marker = Marker(file)
    for _ in range(_TRIES):
        if marker.own() or not marker.is_held_elsewhere:
            return marker
        time.sleep(_BETWEEN_TRIES_SECONDS)
    marker.abandon()
    return None
