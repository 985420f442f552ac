"""Everything that is stored about a person, for the person to see and to take home.

Rules: that somebody read it is recorded (NAMES_SEEN), and each paper that is made of it (LIST_EXPORTED). It contains
no name of another learner. Thread-safe.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.errors import PackMissingError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId, LessonId
from kiosk.domain.lessons import LessonTask
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.papers import IssuingCentre
from kiosk.domain.people.certificates import IssuedCertificate
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.lists import ListKind, PaperOutlet
from kiosk.domain.people.person_days import PersonDays
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.record import EventStore
from kiosk.domain.ports.reports import PersonFacts
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.text import LocalizedText
from kiosk.services.accounts import AccountService
from kiosk.services.people.listing import Learned
from kiosk.services.people.own_data import OwnData
from kiosk.services.people.people_service import PeopleService

PAGE = "own-data"
"""Name of this view in NAMES_SEEN."""
REASON = "request"


@dataclass(frozen=True, slots=True)
class NumberedCertificate:
    """A certificate of the person. ``number``: as it stands on the paper."""

    number: str
    issued: date


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """Everything that is stored about a person.

    ``read``: the day on which it was read. ``titles``: titles of the installed lessons. ``notes``: see
    `OwnDataService.notes_about`. ``guides``: names of the guides with an account.
    """

    centre: IssuingCentre
    read: date
    own: OwnData
    learned: Learned
    titles: Mapping[LessonId, LocalizedText]
    days: PersonDays
    certificates: Sequence[NumberedCertificate]
    notes: Sequence[str]
    guides: Mapping[AccountId, str]


class OwnRecordService:
    """What is stored about single people, on this kiosk."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
        self,
        events: EventStore,
        people: PeopleService,
        facts: PersonFacts,
        library: Library,
        clock: Clock,
        centre: Callable[[], IssuingCentre],
        number_of: Callable[[IssuedCertificate], str],
        accounts: Callable[[], AccountService],
    ) -> None:
        """`number_of`: returns the number of a certificate as it was printed."""
        self._events = events
        self._people = people
        self._facts = facts
        self._library = library
        self._clock = clock
        self._centre = centre
        self._number_of = number_of
        self._accounts = accounts

    @needs(Right.HANDLE_REQUESTS)
    def show(self, actor: Actor, learner: LearnerId) -> OwnRecord:
        """Record that the actor sees what is stored about a person, and return it.

        Raises UnknownLearnerError, RecordError.
        """
        found = self._read(actor, learner)
        self._accounts().note_names_seen(actor, PAGE)
        return found

    @needs(Right.HANDLE_REQUESTS)
    def export(self, actor: Actor, learner: LearnerId, to: PaperOutlet) -> OwnRecord:
        """Record that a paper is made of what is stored about a person, and return it.

        Raises UnknownLearnerError, RecordError.
        """
        found = self._read(actor, learner)
        body = {
            "by": actor.account,
            "list": ListKind.OWN_DATA.value,
            "reason": REASON,
            "rows": 1,
            "to": to.value,
        }
        self._events.append([EventDraft(EventKind.LIST_EXPORTED, body)])
        return found

    def _read(self, actor: Actor, learner: LearnerId) -> OwnRecord:
        people = self._people
        own = people.own_data.see(actor, learner)
        records = self._events.records_of(learner)
        issued = self._events.outside_visits(EventKind.CERTIFICATE_ISSUED)
        certificates = [IssuedCertificate.from_event(event) for event in issued if event.pseudonym in records]
        return OwnRecord(
            self._centre(),
            vietnam_day(self._clock.now().wall),
            own,
            people.listing.learned(actor, learner, self._tasks),
            {card.id: card.title for card in self._library.cards()},
            self._facts.days(records),
            [NumberedCertificate(self._number_of(one), one.issued) for one in certificates],
            people.own_data.notes_about(actor, learner),
            {account.id: account.name for account in self._accounts().entrances()},
        )

    def _tasks(self, lesson: LessonId) -> Sequence[LessonTask]:
        try:
            return self._library.tasks(lesson)
        except PackMissingError:  # the lesson is not on this kiosk any more
            return ()
