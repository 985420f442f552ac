"""The day in Vietnam to which reports assign an event, also if the clock was implausible.

Rules: an event with an implausible clock belongs to the day of the newest event before it that has a plausible clock;
the first events of a record belong to the day of the first such event after them. The days depend on the events
alone, and no event is left out of the totals.
"""

from datetime import datetime
from typing import NamedTuple

from kiosk.domain.events import Event
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, vietnam_day


class Dating(NamedTuple):
    """The date of an event. ``time``: local time such as ``19:30``, empty if the clock was implausible."""

    day: str
    time: str

    @property
    def is_sure(self) -> bool:
        """Whether the clock was plausible."""
        return self.time != ""


def day_of(wall: datetime) -> str:
    """The date of `wall` in Vietnam, in ISO 8601."""
    return vietnam_day(wall).isoformat()


def dated(event: Event, before: str) -> Dating:
    """Date `event`; `before` is the day to use if its clock is implausible."""
    if event.quality is ClockQuality.IMPLAUSIBLE:
        return Dating(before, "")
    return Dating(day_of(event.wall), f"{event.wall.astimezone(VIETNAM):%H:%M}")
