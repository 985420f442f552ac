"""Consents, and the rights of people over their own data: see, copy, withdraw, restrict.

Rules: a withdrawal or restriction also completes the open requests for it (`services.people.fulfilling`), and so does
a correction. The other requests are completed by a guide.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from kiosk.domain.events import EventKind
from kiosk.domain.ids import Pseudonym, SessionId
from kiosk.domain.people.consents import Consent, Purpose, decided
from kiosk.domain.people.entries import kept_record
from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.people.mentions import names_in, without_names
from kiosk.domain.people.refusals import UnknownLearnerError
from kiosk.domain.people.requests import DataRequest, RequestKind
from kiosk.domain.rights import Actor, Right, needs
from kiosk.services.people.fulfilling import fulfil
from kiosk.services.people.stores import PeopleParts

URGENT_DAYS = 2
"""Days before the due date from which on the guides are reminded of a request."""


@dataclass(frozen=True, slots=True)
class GuestVisit:
    """A visit that was merged into the record of a learner; see `services.people.guests`. ``at``: when, aware."""

    pseudonym: Pseudonym
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnData:
    """Everything stored about a person under a name, to be shown or printed. ``merged``: the person's other records.

    ``visits``: visits that began as a guest's and were given to this person. The results of the person are in the
    record, under the ids of all of them.
    """

    learner: Learner
    created: datetime
    consents: Sequence[Consent]
    requests: Sequence[DataRequest]
    merged: Sequence[Learner] = ()
    visits: Sequence[GuestVisit] = ()


@dataclass(frozen=True, slots=True)
class DueRequest:
    """An open request.

    ``learner``: the kept record of the person. ``due``: next due date. ``days_left``: days until then, negative
    after it. ``can_extend``: see `DataRequest.can_extend`.
    """

    request: DataRequest
    learner: Learner
    due: date
    days_left: int
    can_extend: bool

    @property
    def is_urgent(self) -> bool:
        """Whether the request is due within `URGENT_DAYS` or overdue."""
        return self.days_left <= URGENT_DAYS


class OwnDataService:
    """Consents and requests of people about their data."""

    def __init__(self, parts: PeopleParts) -> None:
        self._parts = parts

    @needs(Right.ADD_LEARNERS)
    def decide(self, actor: Actor, learner: LearnerId, purpose: Purpose, *, given: bool) -> Learner:
        """Store a new decision of a person about a purpose; a withdrawal is one, too. Raises UnknownLearnerError.

        Whoever agrees again to keep the progress is not deleted by the retention for another 24 months.
        """
        before = self._parts.learner(learner)
        consent = decided(purpose, self._parts.clock.now().wall, actor.account, given=given)
        self._parts.persons.decide(learner, consent)
        if purpose in before.agreed and not given:
            fulfil(self._parts, learner, RequestKind.WITHDRAW)
        if given and purpose is Purpose.KEEP_PROGRESS:
            self._parts.record(EventKind.CONSENT_RENEWED, learner, by=actor.account)
        return replace(before, agreed=before.agreed | {purpose} if given else before.agreed - {purpose})

    @needs(Right.HANDLE_REQUESTS)
    def see(self, _actor: Actor, learner: LearnerId) -> OwnData:
        """Everything stored about a person under a name. Raises UnknownLearnerError."""
        parts, found = self._parts, self._parts.learner(learner)
        records = parts.events.records_of(learner)
        everybody = parts.persons.everybody()
        return OwnData(
            found,
            parts.persons.created(learner),
            [consent for record in records for consent in parts.persons.consents(record)],
            [request for request in parts.requests.requests() if request.learner in records],
            [everybody[record] for record in records if record in everybody and record != learner],
            [visit for record in records for visit in self._guest_visit(record)],
        )

    def _guest_visit(self, record: Pseudonym) -> Sequence[GuestVisit]:
        entry = self._parts.events.learner(record)
        if entry is None or not entry.is_guest:
            return ()
        return [GuestVisit(record, event.wall) for event in self._parts.events.read(entry.added, entry.added)]

    @needs(Right.HANDLE_REQUESTS)
    def notes_about(self, _actor: Actor, learner: LearnerId) -> Sequence[str]:
        """The notes about sessions in which the person is named, the oldest first, without the names of others."""
        parts, everybody = self._parts, self._parts.persons.everybody()
        own = {everybody[record].name for record in parts.events.records_of(learner) if record in everybody}
        others = parts.persons.names() - own
        opened = parts.events.outside_visits(EventKind.SESSION_OPENED)
        notes = [parts.notes.note(SessionId(event.body["session"])) for event in opened]
        return [without_names(note, others) for note in notes if names_in(note, own)]

    @needs(Right.HANDLE_REQUESTS)
    def restrict(self, _actor: Actor, learner: LearnerId, *, is_restricted: bool) -> Learner:
        """Keep the record of a person without using it, or use it again. Raises UnknownLearnerError."""
        before = self._parts.learner(learner)
        self._parts.persons.restrict(learner, is_restricted=is_restricted)
        if is_restricted:
            fulfil(self._parts, learner, RequestKind.RESTRICT)
        return replace(before, is_restricted=is_restricted)

    @needs(Right.HANDLE_REQUESTS)
    def proposals(self, _actor: Actor, learner: LearnerId) -> Sequence[DataRequest]:
        """One request of each kind, as `receive` would store it today; nothing is stored."""
        return [DataRequest("", learner, kind, self._parts.today()) for kind in RequestKind]

    @needs(Right.HANDLE_REQUESTS)
    def receive(self, _actor: Actor, learner: LearnerId, kind: RequestKind) -> DataRequest:
        """Store a request that a person makes today. Raises UnknownLearnerError."""
        self._parts.learner(learner)
        request = DataRequest(str(uuid4()), learner, kind, self._parts.today())
        self._parts.requests.put(request)
        return request

    @needs(Right.HANDLE_REQUESTS)
    def open_requests(self, _actor: Actor) -> Sequence[DueRequest]:
        """The requests that are not done, the most urgent first."""
        persons, today = self._parts.persons, self._parts.today()
        merged, deleted, found = persons.merged(), self._parts.events.deleted_learners(), []
        for request in self._parts.requests.requests():
            if (due := request.next_due) is None or request.learner in deleted:
                continue
            learner = persons.learner(kept_record(merged, request.learner))
            if learner is not None:  # else the person was deleted meanwhile
                found.append(DueRequest(request, learner, due, (due - today).days, request.can_extend(today)))
        return sorted(found, key=lambda one: (one.due, one.request.received))

    @needs(Right.HANDLE_REQUESTS)
    def answer(self, _actor: Actor, request: str) -> DataRequest:
        """Store that the person got an answer today. Raises UnknownLearnerError."""
        return self._put(self._found(request).answer(self._parts.today()))

    @needs(Right.HANDLE_REQUESTS)
    def extend(self, _actor: Actor, request: str) -> DataRequest:
        """Extend the deadline; the person was informed. Raises RequestClosedError, UnknownLearnerError."""
        return self._put(self._found(request).extend(self._parts.today()))

    @needs(Right.HANDLE_REQUESTS)
    def finish(self, _actor: Actor, request: str) -> DataRequest:
        """Store that the request was fulfilled today. Raises UnknownLearnerError."""
        return self._put(self._found(request).finish(self._parts.today()))

    def _found(self, request: str) -> DataRequest:
        found = next((one for one in self._parts.requests.requests() if one.id == request), None)
        if found is None:
            raise UnknownLearnerError  # the request was deleted with the person
        return found

    def _put(self, request: DataRequest) -> DataRequest:
        self._parts.requests.put(request)
        return request
