"""Looks whether the installed packs are what they were, and repairs those that came with the program.

Rules: for moments when nobody waits, soon after the start and once a day; a start itself compares sizes alone.
"""

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.machine.clocks import Clock
from kiosk.services.packs.pack_service import PackService

BETWEEN_LOOKS = 24 * 3600.0
"""Seconds of uptime."""


class PackCare:
    """The care of one kiosk's packs; may be used beside the thread that answers visitors."""

    def __init__(self, packs: PackService, bundled: Path, clock: Clock, changed: Callable[[], None]) -> None:
        """`bundled`: the packs that came with the program; `changed` is called after a repair."""
        self._packs = packs
        self._bundled = bundled
        self._clock = clock
        self._changed = changed
        self._due = 0.0

    def look_when_due(self) -> None:
        """Read every active pack to its end and repair what can be repaired, unless that was done lately."""
        now = self._clock.now().monotonic
        if now >= self._due:
            self._due = now + BETWEEN_LOOKS
            if self._packs.repair(self._bundled):
                self._changed()
