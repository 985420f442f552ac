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

    The *floor* is the build date or the time of the newest event with a plausible clock, whichever is later. See
    `devices.clock`.
    """

    TRUSTED = "trusted"
    """The network has set the clock, or a technician confirms it; the time may be before the newest event."""
    UNCHECKED = "unchecked"
    """The time is at most two years after the floor, but the network has not set the clock."""
    IMPLAUSIBLE = "implausible"
    """The time is before the build date; or it is not trusted, and before the floor or over two years after it."""


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
