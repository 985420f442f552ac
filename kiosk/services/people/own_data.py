"""Consents, and the rights of people over their own data: see, copy, withdraw, restrict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from kiosk.domain.events import EventKind
from kiosk.domain.people.consents import Consent, Purpose, decided
from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.people.refusals import UnknownLearnerError
from kiosk.domain.people.requests import DataRequest, RequestKind
from kiosk.domain.rights import Actor, Right, needs
from kiosk.services.people.stores import PeopleParts


@dataclass(frozen=True, slots=True)
class OwnData:
    """Everything stored about a person under a name, to be shown or printed. ``merged``: the person's other records.

    The results of the person are in the record, under the ids of ``learner`` and ``merged``.
    """

    learner: Learner
    created: datetime
    consents: Sequence[Consent]
    requests: Sequence[DataRequest]
    merged: Sequence[Learner] = ()


@dataclass(frozen=True, slots=True)
class DueRequest:
    """An open request. ``due``: next due date; ``days_left``: negative after it."""

    request: DataRequest
    learner: Learner
    due: date
    days_left: int


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
        )

    @needs(Right.HANDLE_REQUESTS)
    def restrict(self, _actor: Actor, learner: LearnerId, *, is_restricted: bool) -> Learner:
        """Keep the record of a person without using it, or use it again. Raises UnknownLearnerError."""
        before = self._parts.learner(learner)
        self._parts.persons.restrict(learner, is_restricted=is_restricted)
        return replace(before, is_restricted=is_restricted)

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
        everybody, today = self._parts.persons.everybody(), self._parts.today()
        deleted = self._parts.events.deleted_learners()
        found = [
            DueRequest(request, everybody[request.learner], request.next_due, (request.next_due - today).days)
            for request in self._parts.requests.requests()
            if request.next_due is not None and request.learner not in deleted
        ]
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
