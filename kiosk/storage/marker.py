"""Marker files, which show whether a program has a file open now and whether the previous owner crashed.

Rules: while the owner runs, it holds a lock on its marker file; on a clean exit, it deletes the marker file. The
operating system releases the lock when the process ends. A marker file without a lock was therefore left by a crash
or a power cut, and it does not block a new owner. This module opens the file itself, because the lock classes of
`filelock` never delete their file on Unix.
"""

import os
import sys
import time
from pathlib import Path

from filelock import lock_descriptor

_TRIES = 10
_BETWEEN_TRIES_SECONDS = 0.05


class Marker:
    """One program's attempt to own a marker file.

    ``is_owner``: whether this program owns the file. ``was_unclean``: whether the constructor made this program the
    owner of an existing file, that is, the previous owner ended without deleting it.
    """

    def __init__(self, file: Path) -> None:
        """Try to become the owner of the marker file. Raises OSError if the file cannot be opened."""
        self._file = file
        existed = self._file.exists()
        self.is_held_elsewhere = False
        """Whether another program is the owner; False also if the file system does not support locks."""
        self._descriptor, self.is_owner = self._take()
        self.was_unclean = self.is_owner and existed

    def own(self) -> bool:
        """If this program is not the owner, try again to become it; returns whether it is the owner now."""
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
            os.close(descriptor)  # the previous owner deleted the file between our open and our lock

    def _lock(self, descriptor: int) -> bool:
        try:
            is_locked = lock_descriptor(descriptor, blocking=False)
        except OSError:  # the file is on a network share that has no locks
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
        """Release the lock without deleting the marker file, so that the next owner detects an unclean end."""
        os.close(self._descriptor)

    def release(self) -> None:
        """Release the lock; if this program is the owner, also delete the marker file, as the sign of a clean end."""
        if self.is_owner:
            if sys.platform != "win32":
                self._file.unlink(missing_ok=True)  # deleted while locked, so that no other program owns it
            os.close(self._descriptor)
            if sys.platform == "win32":  # Windows cannot delete an open file
                self._file.unlink(missing_ok=True)
        else:
            os.close(self._descriptor)


def marker_of(database: Path) -> Path:
    """Return the path of the marker file for the program that has `database` open."""
    return database.with_name(f"{database.name}.open")


def is_held(file: Path) -> bool:
    """Return whether a running program owns the marker `file`. Creates no file. Raises OSError."""
    if not file.exists():
        return False
    marker = Marker(file)
    marker.abandon()
    return marker.is_held_elsewhere


def claim(file: Path) -> Marker | None:
    """Become the owner of the marker `file`; returns None if another program owns it. Raises OSError.

    Tries for half a second, because `is_held` in another process locks the file for a moment. If the file system has
    no locks, the function returns a marker whose ``is_owner`` is False.
    """
    marker = Marker(file)
    for _ in range(_TRIES):
        if marker.own() or not marker.is_held_elsewhere:
            return marker
        time.sleep(_BETWEEN_TRIES_SECONDS)
    marker.abandon()
    return None
