"""Shows which notes about sessions a deletion or a correction would change, before it happens.

Rules: whole names of several words are always deleted. What may be a common word or another person is chosen by
staff, note by note; without a choice, only names of one word that are spelled exactly are deleted.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.events import EventKind
from kiosk.domain.ids import SessionId
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.mentions import Reach, name_places
from kiosk.services.people.stores import PeopleParts

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NoteMention:
    """A note that names a person, or may.

    ``day``: of the session; None if it is not in the record. ``certain``, ``possible``: start and end, in ``note``,
    of what is deleted in any case, and of all that is deleted if staff choose it. ``is_chosen``: whether they choose
    it unless they decide otherwise.
    """

    session: SessionId
    day: date | None
    note: str
    certain: Sequence[Place]
    possible: Sequence[Place]
    is_chosen: bool

    @property
    def is_open(self) -> bool:
        """Whether staff can choose."""
        return self.certain != self.possible


def mentions(parts: PeopleParts, names: Collection[str]) -> Sequence[NoteMention]:
    """The notes with `names`, the oldest session first."""
    return sorted(_mentions(parts, names), key=lambda one: one.day or date.min)


def names_of(parts: PeopleParts, learner: LearnerId) -> Collection[str]:
    """The names of a person in all merged records."""
    everybody = parts.persons.everybody()
    return {everybody[record].name for record in parts.events.records_of(learner) if record in everybody}


def _mentions(parts: PeopleParts, names: Collection[str]) -> Iterator[NoteMention]:
    opened = parts.events.outside_visits(EventKind.SESSION_OPENED)
    days = {SessionId(event.body["session"]): vietnam_day(event.wall) for event in opened}
    for session, note in parts.notes.notes().items():
        whole, sure, wide = (tuple(name_places(note, names, reach)) for reach in Reach)
        if wide:
            yield NoteMention(session, days.get(session), note, whole, wide, sure != whole)
