"""When it is night at the commune's cultural centre: nobody comes, and its screen need not shine.

Rules: the hour is Vietnam's, the machine's own zone is not asked; a clock that cannot be right never makes night.
"""

from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, Moment


def is_night(moment: Moment, begins: int, ends: int) -> bool:
    """Whether it is `begins` or later and before `ends` in Vietnam, hours from 0 to 23; equal ones mean never."""
    if moment.quality is ClockQuality.IMPLAUSIBLE:
        return False
    hour = moment.wall.astimezone(VIETNAM).hour
    if begins <= ends:
        return begins <= hour < ends
    return hour >= begins or hour < ends
