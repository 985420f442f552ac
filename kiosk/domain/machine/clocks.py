"""Clock readings, and how reliable the wall clock is."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import Enum

VIETNAM = timezone(timedelta(hours=7))
"""Vietnam's only time zone, without daylight saving; the machine's own zone is ignored, as it may be wrong."""


class ClockQuality(Enum):
    """Reliability of the wall clock. The floor is the later of the build date and the newest plausible event."""

    TRUSTED = "trusted"
    """Not before the floor, and set by the network or a person."""
    UNCHECKED = "unchecked"
    """From the floor to two years after it, but not confirmed by the network or a person."""
    IMPLAUSIBLE = "implausible"
    """Before the floor, or more than two years after it and not confirmed."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of all clocks.

    ``wall`` is aware, in UTC; ``monotonic`` is in seconds since an arbitrary point of the boot ``boot``.
    """

    wall: datetime
    monotonic: float
    boot: str
    quality: ClockQuality
