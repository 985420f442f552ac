"""A session, its part of the day, and when it ends by itself.

Rules: a session ends at midnight in Vietnam. Only plausible readings of the wall clock have a date. If the reading at
the opening or the current one is implausible, its date is estimated from the other reading and the time during which
the kiosk was switched on; likewise the date of the opening if the clock was set in between. If both are implausible,
the session ends after `LONGEST` of that time.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.machine.chronology import DRIFT
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, Moment, vietnam_day

LONGEST = timedelta(hours=12)
"""Maximum duration of a session that has no date because the clock is wrong."""


class PartOfDay(Enum):
    """Parts of a day in Vietnam."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_NOON, _DUSK = 12, 18
"""Hours in Vietnam at which the afternoon and the evening begin."""


def part_of_day(wall: datetime) -> PartOfDay:
    """The part of the day at the aware time `wall`, in Vietnam."""
    hour = wall.astimezone(VIETNAM).hour
    if hour < _NOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if hour < _DUSK else PartOfDay.EVENING


class SessionEnding(Enum):
    """Reasons for the end of a session."""

    ENDED = "ended"
    """A guide ended it."""
    MIDNIGHT = "midnight"
    """It ended by itself (see the module's rules)."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session. ``place``: name of the hamlet. ``by``: the guide who opened it.

    ``opened``: the clocks at the opening. ``first``: sequence number of its event SESSION_OPENED.
    """

    id: SessionId
    place: str
    part: PartOfDay
    opened: Moment
    by: AccountId
    first: int

    @property
    def day(self) -> date | None:
        """Date of the opening in Vietnam; None if the clock was implausible."""
        return vietnam_day(self.opened.wall) if _is_plausible(self.opened) else None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a guide is offered when opening a session; ``day``: today in Vietnam, None if the clock is implausible."""

    place: str
    part: PartOfDay
    day: date | None


def is_over(opened: Moment, now: Moment, powered: timedelta) -> bool:
    """Whether a session that was opened at `opened` has ended by itself at `now`.

    `powered`: time between the two during which the kiosk is known to have been switched on; this is a lower limit of
    the time that has passed.
    """
    if _is_plausible(opened) and _is_plausible(now):
        began = now.wall - powered if _is_set_between(opened, now) else opened.wall
        return vietnam_day(began) != vietnam_day(now.wall)
    if _is_plausible(opened):
        return vietnam_day(opened.wall) != vietnam_day(opened.wall + powered)
    if _is_plausible(now) and vietnam_day(now.wall - powered) != vietnam_day(now.wall):
        return True
    return powered >= LONGEST


def _is_set_between(opened: Moment, now: Moment) -> bool:
    """Whether the clock was certainly set between two plausible readings."""
    if opened.boot != now.boot:
        return now.wall < opened.wall
    passed = timedelta(seconds=now.monotonic - opened.monotonic)
    return abs(now.wall - opened.wall - passed) > DRIFT


def _is_plausible(moment: Moment) -> bool:
    return moment.quality is not ClockQuality.IMPLAUSIBLE
