"""Time on a machine whose clock nobody checks."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import Enum
from typing import Protocol

VIETNAM = timezone(timedelta(hours=7))
"""The country has one zone, without summer time; nobody checks which one the machine is set to."""


class ClockQuality(Enum):
    """How far the wall clock can be believed."""

    TRUSTED = "trusted"
    """Not before the build date nor before the newest time seen, and set by the network or a person."""
    UNCHECKED = "unchecked"
    """Plausible, but nothing vouches for it."""
    IMPLAUSIBLE = "implausible"
    """Before the build date, before the last event, or more than two years after it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of all clocks.

    ``wall`` is aware, UTC; ``monotonic`` is in seconds since an arbitrary point of this boot.
    """

    wall: datetime
    monotonic: float
    boot: str
    quality: ClockQuality


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> Moment:
        """Read all clocks at once."""
        ...
