"""The day in Vietnam to which reports assign an event, also if the clock was wrong.

Rules: a kiosk uses the chronology of its record (`domain.machine.chronology`). A hub, which sees one bundle after the
other, assigns an event with an implausible clock to the day of the newest event before it that has a plausible clock,
and the first events of a record to the day of the first such event after them. No event is left out of the totals.
"""

from datetime import datetime
from typing import NamedTuple

from kiosk.domain.events import Event
from kiosk.domain.machine.chronology import Chronology
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, vietnam_day


class Dating(NamedTuple):
    """The date of an event. ``time``: local time such as ``19:30``, empty if the clock was implausible."""

    day: str
    time: str

    @property
    def is_sure(self) -> bool:
        """Whether day and time are certain."""
        return self.time != ""


def day_of(wall: datetime) -> str:
    """The date of `wall` in Vietnam, in ISO 8601."""
    return vietnam_day(wall).isoformat()


def dating(chronology: Chronology, event: Event) -> Dating:
    """Date an event of a kiosk's record. Raises ValueError unless the chronology is known."""
    timing = chronology.timing(event.sequence, event.wall)
    if timing is None:
        raise ValueError(event.sequence)
    return Dating(day_of(timing.time), _local_time(timing.time) if timing.is_certain else "")


def dated(event: Event, before: str) -> Dating:
    """Date `event` on a hub; `before` is the day to use if its clock is implausible."""
    if event.quality is ClockQuality.IMPLAUSIBLE:
        return Dating(before, "")
    return Dating(day_of(event.wall), _local_time(event.wall))


def _local_time(wall: datetime) -> str:
    return f"{wall.astimezone(VIETNAM):%H:%M}"
