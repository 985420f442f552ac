"""How far an installation of several packs is.

Rules: written by the errands' thread, read by the screen's; the screen is told at most ten times a second.
"""

import time
from collections.abc import Callable, Sequence
from threading import Event

from kiosk.domain.ports.progress import Progress

TELL_EVERY = 0.1
"""Seconds."""
SURE_AFTER = 2.0
"""Seconds until how long it takes can be guessed."""


class UsbProgress:
    """Counts bytes over all packs."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._sizes: Sequence[tuple[str, int]] = ()
        self._began = self._told = 0.0
        self._done = 0
        self._number = 0

    def begin(self, sizes: Sequence[tuple[str, int]]) -> None:
        """Start anew with packs, each a key and a size in bytes, in the order of installing."""
        self._sizes = sizes
        self._began = self._now()
        self._told = 0.0
        self._done = 0
        self._number = 1

    def watcher(self, key: str, stop: Event, tell: Callable[[], None]) -> Progress:
        """What the installer of pack `key` calls with bytes done and all bytes; False once `stop` is set."""
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
        """How many packs."""
        return len(self._sizes)

    @property
    def number(self) -> int:
        """The pack that is under way, from 1."""
        return self._number

    @property
    def share(self) -> float:
        """From 0 to 1."""
        total = sum(size for _, size in self._sizes)
        return min(1.0, self._done / total) if total else 0.0

    @property
    def seconds_left(self) -> int:
        """At the speed so far; -1 as long as it cannot be known."""
        passed = self._now() - self._began
        if passed < SURE_AFTER or not self.share:
            return -1
        return round(passed / self.share - passed)
