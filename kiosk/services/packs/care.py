"""Periodic integrity check of the installed packs; damaged bundled packs are repaired.

Rules: The check runs while the kiosk is idle, for the first time soon after the start and then once a day. The start
itself compares only the sizes of files.
"""

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.ports.machine import Clock
from kiosk.services.packs.pack_service import PackService

BETWEEN_LOOKS = 24 * 3600.0
"""Seconds between two checks, in monotonic time."""


class PackCare:
    """Periodic integrity check of one kiosk's packs; can be used on any thread."""

    def __init__(self, packs: PackService, bundled: Path, clock: Clock, changed: Callable[[], None]) -> None:
        """`bundled`: folder of the packs shipped with the program; `changed` is called after a repair."""
        self._packs = packs
        self._bundled = bundled
        self._clock = clock
        self._changed = changed
        self._due = 0.0

    def look_when_due(self) -> None:
        """Read every active pack completely and repair damaged bundled ones.

        Does nothing within a day of the last check.
        """
        now = self._clock.now().monotonic
        if now >= self._due:
            self._due = now + BETWEEN_LOOKS
            if self._packs.repair(self._bundled):
                self._changed()
