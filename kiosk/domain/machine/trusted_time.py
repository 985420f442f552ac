"""Which time signatures are held against on a machine whose clock nobody checks.

Rules: the reference is never earlier than the newest time that can be trusted; the system's clock alone never moves
that floor; a clock far ahead of the floor is asked about, because it would make every signature look old.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FARTHEST = timedelta(days=731)
"""How far behind the floor the present can be believed to lie: two years, one of them a leap year."""


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """The system's clock shows `system`, more than two years behind `floor`. The technician must say what day it is.

    If the clock is right, vouch for `system`; until it is repaired, `floor` is the only time to go by.
    """

    system: datetime
    floor: datetime


def floor(built: datetime, trusted: datetime | None) -> datetime:
    """The earliest that it can be now: `built`, the program's build date, or `trusted`, the newest trusted time."""
    return max(built, trusted or built)


def reference_time(system: datetime, built: datetime, trusted: datetime | None) -> datetime | ClockDoubt:
    """The time to hold signatures against, or the doubt that stands in the way. All times are aware."""
    earliest = floor(built, trusted)
    if system - earliest > FARTHEST:
        return ClockDoubt(system, earliest)
    return max(system, earliest)
