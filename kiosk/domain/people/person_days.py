"""The days on which one person used the kiosk or was present at a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Attended:
    """Presence at a session. ``day``: first day of the session in Vietnam. ``place``: its hamlet."""

    day: date
    place: str


@dataclass(frozen=True, slots=True)
class PersonDays:
    """Days of one person, under all merged records, the oldest first.

    ``visits``: the day of each visit, alone or shared. ``attended``: the sessions at which the person was marked as
    present. What happened while no clock was plausible is left out.
    """

    visits: Sequence[date] = ()
    attended: Sequence[Attended] = ()
