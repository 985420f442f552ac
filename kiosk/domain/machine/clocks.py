"""Readings of the machine's clocks, and the reliability of the wall clock."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum

VIETNAM = timezone(timedelta(hours=7))
"""Vietnam's only time zone, without daylight saving; used instead of the machine's time zone, which may be wrong."""


def vietnam_day(at: datetime) -> date:
    """The day in Vietnam at the aware time `at`."""
    return at.astimezone(VIETNAM).date()


class ClockQuality(Enum):
    """Reliability of a reading of the wall clock.

    The *floor* is the build date, the time of the newest event with a plausible time, or the newest time that a
    technician confirmed, whichever is latest.
    """

    TRUSTED = "trusted"
    """The time is not before the floor, and the network or a person has set the clock."""
    UNCHECKED = "unchecked"
    """The time is at most two years after the floor, but neither the network nor a person has set the clock."""
    IMPLAUSIBLE = "implausible"
    """The time is before the floor, or more than two years after it and not set by the network or a person."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of all clocks.

    ``wall``: date and time (aware, in UTC). ``monotonic``: seconds since an arbitrary start; only readings of the
    same boot can be compared. ``boot``: id of that boot. ``quality``: reliability of ``wall``.
    """

    wall: datetime
    monotonic: float
    boot: str
    quality: ClockQuality
