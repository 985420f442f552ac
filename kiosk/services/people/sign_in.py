"""Signing in without reading: hamlet, face, three pictures.

Rules: a person is shown only with the consent `Purpose.SHOW_NAME`, a code, and a record that may be used. A try is
counted durably before the code is verified, so that a power cut does not give a free try. Wrong codes slow the next
try down and never lock anybody out. A guide can let in a person who forgot the code, without giving a new one.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SessionId
from kiosk.domain.people.codes import is_code, wait_after
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.names import labels
from kiosk.domain.people.refusals import CallAnsweredError, UnknownLearnerError
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sittings import Beginning, Entry, Sitting, learner_visit
from kiosk.services.people.listing import is_used
from kiosk.services.people.stores import PeopleParts

_RECENT_CALLS = 200
"""Number of newest calls for help among which a call of somebody who forgot the code is searched."""


@dataclass(frozen=True, slots=True)
class FaceCard:
    """A person on the screen. ``label``: the name to show, see `labels` and `SignInService.called`."""

    id: Pseudonym
    label: str
    face: str | None


class CodeAnswer(Enum):
    """Result of a try."""

    OPENED = "opened"
    WRONG = "wrong"
    TOO_SOON = "too-soon"
    """The code was not verified, because the waiting time after wrong codes has not passed."""
    UNAVAILABLE = "unavailable"
    """The person cannot sign in: deleted, merged, without a code or without consent."""


@dataclass(frozen=True, slots=True)
class SignInResult:
    """Result of a try. ``tries``: wrong codes in a row. ``wait_seconds``: time until the next try.

    ``visit`` and ``beginning``: the visit to start, if the code was right.
    """

    answer: CodeAnswer
    tries: int = 0
    wait_seconds: float = 0.0
    visit: Sitting | None = None
    beginning: Beginning | None = None


class SignInService:
    """Signing in; the methods without `Actor` are for residents' screens."""

    def __init__(self, parts: PeopleParts, since: float) -> None:
        """`since`: monotonic time of the start of the kiosk; waiting times of earlier boots count from it."""
        self._parts = parts
        self._since = since

    def hamlets(self, present: Collection[Pseudonym] | None = None) -> Sequence[str]:
        """The hamlets with somebody to choose, in the commune's order.

        `present`: the people present at the open session; None outside a session.
        """
        found = {learner.details.hamlet for learner in self._shown(present)}
        order = {hamlet: place for place, hamlet in enumerate(self._parts.hamlets)}
        return sorted(found, key=lambda hamlet: (order.get(hamlet, len(order)), hamlet))

    def faces(self, hamlet: str, present: Collection[Pseudonym] | None = None) -> Sequence[FaceCard]:
        """The people of a hamlet to choose from, by given name in Vietnamese order; `present`: see `hamlets`."""
        shown = self._shown(present, hamlet)
        names = labels([learner.name for learner in shown])
        return [FaceCard(learner.id, label, learner.face) for learner, label in zip(shown, names, strict=True)]

    def called(self, learners: Collection[Pseudonym]) -> Sequence[FaceCard]:
        """The people of a turn that a guide put into the queue, in the same order, to call them at the kiosk.

        The label is the given name; empty without the consent to show it. People whose record is unknown or may not
        be used are left out.
        """
        found = [self._parts.found(self._parts.events.records_of(one)[0]) for one in learners]
        people = [one for one in found if one is not None and is_used(one)]
        return [FaceCard(one.id, one.given if Purpose.SHOW_NAME in one.agreed else "", one.face) for one in people]

    def try_code(self, learner: Pseudonym, code: Sequence[int], session: SessionId | None = None) -> SignInResult:
        """Verify the touched pictures; `session`: the open one. Raises RecordError; the try may then be counted."""
        parts = self._parts
        found = parts.found(learner)
        tries = parts.codes.tries(learner)
        if found is None or tries is None or not _can_choose(found) or learner in parts.persons.merged():
            return SignInResult(CodeAnswer.UNAVAILABLE)
        now = parts.clock.now()
        left = tries.seconds_left(now, self._since)
        if left > 0:
            return SignInResult(CodeAnswer.TOO_SOON, tries.failures, left)
        if not parts.codes.count_try(learner, tries, now):  # another try was counted in between
            return self.try_code(learner, code, session)
        if is_code(code) and parts.codes.is_right(learner, code):
            parts.codes.forgive(learner)
            return SignInResult(CodeAnswer.OPENED, 0, 0.0, *self._visit(found, Entry.CODE, session))
        failures = tries.failures + 1
        parts.record(EventKind.CODE_REFUSED, learner, failures=failures)
        return SignInResult(CodeAnswer.WRONG, failures, wait_after(failures))

    def forgot(self, learner: Pseudonym, session: SessionId | None = None) -> None:
        """Record that a person calls the guide because the code is forgotten."""
        body: dict[str, Any] = {"screen": "code", "forgotten": True}
        self._parts.record(EventKind.HELP_REQUESTED, learner, **body, **_in(session))

    def profile_of(self, learner: Pseudonym) -> dict[str, Any] | None:
        """The body of a person's present profile; None if the record does not exist or may not be used."""
        found = self._parts.found(self._parts.events.records_of(learner)[0])
        return None if found is None or not is_used(found) else self._parts.profile(found)

    @needs(Right.LET_IN)
    def let_in(self, actor: Actor, call: str) -> tuple[Sitting, Beginning]:
        """Answer the call of a person who forgot the code; returns the visit to start.

        `call`: id of the event HELP_REQUESTED. Raises UnknownLearnerError, and CallAnsweredError if the call was
        answered before.
        """
        calls = self._parts.events.newest_of([EventKind.HELP_REQUESTED], _RECENT_CALLS)
        called = next((event for event in calls if event.id == call and event.body.get("forgotten")), None)
        if called is None or called.pseudonym is None:
            raise UnknownLearnerError
        answers = self._parts.events.since(called.sequence, [EventKind.HELP_ANSWERED])
        if any(answer.body["call"] == call for answer in answers):
            raise CallAnsweredError
        found = self._parts.learner(self._parts.events.records_of(called.pseudonym)[0])
        if not is_used(found):
            raise UnknownLearnerError
        session: SessionId | None = called.body.get("session")
        body = {"call": call, "by": actor.account, "way": "let-in", **_in(session)}
        self._parts.events.append([EventDraft(EventKind.HELP_ANSWERED, body, pseudonym=found.id)])
        return self._visit(found, Entry.LET_IN, session)

    def _visit(self, learner: Learner, entry: Entry, session: SessionId | None) -> tuple[Sitting, Beginning]:
        return learner_visit(learner.id), Beginning(entry, session, self._parts.profile(learner))

    def _shown(self, present: Collection[Pseudonym] | None, hamlet: str | None = None) -> Sequence[Learner]:
        people = self._parts.people(hamlet)
        return [one for one in people if _can_choose(one) and (present is None or one.id in present)]


def _can_choose(learner: Learner) -> bool:
    return is_used(learner) and learner.has_code and Purpose.SHOW_NAME in learner.agreed


def _in(session: SessionId | None) -> dict[str, Any]:
    return {} if session is None else {"session": session}
