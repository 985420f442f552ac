"""The reference time for checking the expiry of signatures, on a machine whose clock may be wrong.

Rules: the reference time is never before the floor, which is the build date or the newest trusted time, whichever is
later; the system's clock alone never raises the floor; a clock far ahead of the floor needs confirmation, because it
would make every signature look expired.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FARTHEST = timedelta(days=731)
"""Longest plausible time from the floor to the present: two years, one of them a leap year."""


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """The system's clock reads `system`, more than two years after `floor`; a technician must confirm the date.

    If the clock is right, raise the floor to `system` (`TrustLedger.vouch`); otherwise `floor` is the only usable
    time until the clock is corrected.
    """

    system: datetime
    floor: datetime


def floor(built: datetime, trusted: datetime | None) -> datetime:
    """The earliest possible present: the later of `built`, the build date, and `trusted`, the newest trusted time."""
    return max(built, trusted or built)


def reference_time(system: datetime, built: datetime, trusted: datetime | None) -> datetime | ClockDoubt:
    """The time to check signatures against, or a `ClockDoubt` if the clock is too far ahead. All times are aware."""
    earliest = floor(built, trusted)
    if system - earliest > FARTHEST:
        return ClockDoubt(system, earliest)
    return max(system, earliest)
