"""The clock of the demonstration."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kiosk.domain.machine.clocks import ClockQuality, Moment

STEP = timedelta(seconds=1.5)
"""Simulated time between two readings."""


class StoryClock:
    """A `domain.ports.machine.Clock` that advances by `STEP` at every reading, up to `end` (aware)."""

    def __init__(self, end: datetime) -> None:
        self._end = end.astimezone(UTC)
        self.wall = self._end
        self._monotonic = 0.0
        self._boots = 0

    def begin_evening(self, at: datetime) -> None:
        """Simulate a start of the machine at `at` (aware)."""
        self.wall = at.astimezone(UTC)
        self._monotonic = 60.0
        self._boots += 1

    def wait(self, seconds: float) -> None:
        """Advance the clock by `seconds`."""
        self.wall = min(self._end, self.wall + timedelta(seconds=seconds))
        self._monotonic += seconds

    def now(self) -> Moment:
        """See `Clock.now`."""
        self.wait(STEP.total_seconds())
        return Moment(self.wall, self._monotonic, str(UUID(int=self._boots, version=4)), ClockQuality.TRUSTED)
