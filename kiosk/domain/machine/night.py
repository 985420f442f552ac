"""The hours of night, when an unused kiosk may darken its screen.

Rules: hours are in Vietnam's time zone, whatever the time zone of the machine is. It is never night while the clock
is implausible.
"""

from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, Moment


def is_night(moment: Moment, begins: int, ends: int) -> bool:
    """Whether it is night at `moment`: from the hour `begins` until just before the hour `ends` in Vietnam (0-23).

    The night can include midnight. If both hours are equal, or the time is implausible, the result is False.
    """
    if moment.quality is ClockQuality.IMPLAUSIBLE:
        return False
    hour = moment.wall.astimezone(VIETNAM).hour
    if begins <= ends:
        return begins <= hour < ends
    return hour >= begins or hour < ends
