"""Progress of the installation of several packs.

Rules: a worker thread writes the progress, the GUI thread reads it. Reports are sent at most ten times a second, and
at the end of each pack.
"""

import time
from collections.abc import Callable, Sequence
from threading import Event

from kiosk.domain.ports.progress import Progress

TELL_EVERY = 0.1
"""Minimum number of seconds between two reports."""
SURE_AFTER = 2.0
"""Seconds that must pass after the start before the remaining time is estimated."""


class UsbProgress:
    """Counts the bytes installed so far, over all packs of an installation."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._sizes: Sequence[tuple[str, int]] = ()
        self._began = self._told = 0.0
        self._done = 0
        self._number = 0

    def begin(self, sizes: Sequence[tuple[str, int]]) -> None:
        """Start counting for an installation; `sizes`: key and size in bytes of each pack, in installation order."""
        self._sizes = sizes
        self._began = self._now()
        self._told = 0.0
        self._done = 0
        self._number = 1

    def watcher(self, key: str, stop: Event, tell: Callable[[], None]) -> Progress:
        """Return the progress callback for the installer of the pack `key`.

        The callback calls `tell` to report progress, and returns False once `stop` is set.
        """
        place = [name for name, _ in self._sizes].index(key)
        before = sum(size for _, size in self._sizes[:place])
        size = self._sizes[place][1]

        def watch(done: int, total: int) -> bool:
            self._number = place + 1
            self._done = before + (size * done // total if total else 0)
            if self._now() - self._told >= TELL_EVERY or done >= total:
                self._told = self._now()
                tell()
            return not stop.is_set()

        return watch

    @property
    def count(self) -> int:
        """Number of packs to install."""
        return len(self._sizes)

    @property
    def number(self) -> int:
        """Number of the pack being installed, from 1."""
        return self._number

    @property
    def share(self) -> float:
        """Completed share of the bytes of all packs, from 0 to 1."""
        total = sum(size for _, size in self._sizes)
        return min(1.0, self._done / total) if total else 0.0

    @property
    def seconds_left(self) -> int:
        """Estimated seconds until the end, at the average speed so far; -1 while unknown."""
        passed = self._now() - self._began
        if passed < SURE_AFTER or not self.share:
            return -1
        return round(passed / self.share - passed)
