"""The reference time for checking the expiry of signatures, on a machine whose clock may be wrong.

Rules: the *floor* is the build date or the trusted time, whichever is later. The reference time is never before the
floor. The trusted time is what the province signed or a technician confirmed last; a clock that the network or a
technician set to an earlier time lowers it, but never below the newest time that the province signed. The system's
clock alone never raises the floor. A technician must confirm a clock that is far ahead
of the floor, because such a clock would make every signature look expired.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FARTHEST = timedelta(days=731)
"""Longest plausible time between the floor and the present: two years, one of them a leap year."""


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """The system's clock reads `system`, more than two years after `floor`; a technician must confirm the date.

    If the date is right, the caller raises the floor to `system` (`TrustLedger.vouch`). If it is wrong, `floor` is
    the only time that can be used until somebody corrects the clock.
    """

    system: datetime
    floor: datetime


def floor(built: datetime, trusted: datetime | None) -> datetime:
    """The earliest possible current time: the later of `built` (build date) and `trusted` (newest trusted time)."""
    return max(built, trusted or built)


def reference_time(system: datetime, built: datetime, trusted: datetime | None) -> datetime | ClockDoubt:
    """The time to use when checking the expiry of signatures.

    It is a `ClockDoubt` if `system`, the time of the system's clock, is more than `FARTHEST` after the floor. `built`
    and `trusted`: see `floor`. All times are aware.
    """
    earliest = floor(built, trusted)
    if system - earliest > FARTHEST:
        return ClockDoubt(system, earliest)
    return max(system, earliest)
