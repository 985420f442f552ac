"""The queue of turns, and the beginning of a turn.

Rules: a turn is removed from the queue and the start of its visit is recorded in one transaction, so that after a
power cut nobody gets the turn of somebody else. A learner who signs in without being called leaves the queue. The
visit of a shared turn has a new pseudonym, so that its results belong to no learner. A guest's visit leaves the queue
unchanged. Learners who were deleted since are left out, but the turn of the others stays shared.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from kiosk.domain.ids import Language, LessonId, Pseudonym, SessionId
from kiosk.domain.ports.sessions import SessionPeople, TurnQueue
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sessions.refusals import SessionRefusedError, TurnGoneError
from kiosk.domain.sessions.turns import MOST_SHARING, QueueEntry
from kiosk.domain.sittings import Beginning, Entry, Sitting, learner_visit, new_guest
from kiosk.domain.texts import translatable
from kiosk.services.learning.sittings import SittingService
from kiosk.services.sessions.open_session import OpenSession

Profiles = Mapping[Pseudonym, Mapping[str, Any]]


class QueueService:
    """The queue of the open session.

    All methods raise NoSessionError if no session is open, except `next_turn` and `begin_by_name`.
    """

    def __init__(
        self, session: OpenSession, turns: TurnQueue, sittings: SittingService, people: SessionPeople
    ) -> None:
        self._open = session
        self._turns = turns
        self._sittings = sittings
        self._people = people

    def entries(self) -> Sequence[QueueEntry]:
        """The waiting turns, the next one first."""
        return self._turns.entries(self._open.required().session.id)

    def next_turn(self) -> QueueEntry | None:
        """The turn to be called next («Mời bác …»); None if nobody waits or no session is open."""
        state = self._open.state()
        return next(iter(self._turns.entries(state.session.id)), None) if state else None

    @needs(Right.RUN_SESSION)
    def join(self, _actor: Actor, learners: Sequence[Pseudonym], lesson: LessonId | None = None) -> QueueEntry:
        """Add a turn of one to three learners at the end.

        Raises SessionRefusedError if there are more than three, or if one of them waits already or has no record.
        """
        state = self._open.required()
        sharing = tuple(dict.fromkeys(map(state.current, learners)))
        if not 1 <= len(sharing) <= MOST_SHARING:
            raise _too_many()
        waiting = {learner for entry in self.entries() for learner in map(state.current, entry.learners)}
        if waiting & set(sharing):
            raise SessionRefusedError(
                translatable("Staff", "This person is in the queue already."),
                translatable("Staff", "Remove the earlier turn first."),
            )
        if len(self._profiles(sharing)) < len(sharing):
            raise SessionRefusedError(
                translatable("Staff", "This person has no record any more."),
                translatable("Staff", "Let the person learn as a guest."),
            )
        entry = QueueEntry(str(uuid4()), state.session.id, sharing, lesson)
        self._turns.add(entry)
        return entry

    @needs(Right.RUN_SESSION)
    def leave(self, _actor: Actor, entry: str) -> None:
        """Remove a turn; no effect if it is not in the queue."""
        self._open.required()
        self._turns.remove(entry)

    @needs(Right.RUN_SESSION)
    def up(self, _actor: Actor, entry: str) -> None:
        """Move a turn one place forward. Raises TurnGoneError."""
        self._move(entry, -1)

    @needs(Right.RUN_SESSION)
    def first(self, _actor: Actor, entry: str) -> None:
        """Move a turn to the beginning of the queue, so that it is called next. Raises TurnGoneError."""
        self._move(entry, -len(self.entries()))

    @needs(Right.RUN_SESSION)
    def share(self, _actor: Actor, entry: str, into: str) -> None:
        """Let the learners of the turn `entry` share the turn `into`.

        Raises TurnGoneError, and SessionRefusedError if too many learners would share it.
        """
        waiting = {one.id: one for one in self.entries()}
        if entry == into or entry not in waiting or into not in waiting:
            raise TurnGoneError
        if len(waiting[entry].learners) + len(waiting[into].learners) > MOST_SHARING:
            raise _too_many()
        if not self._turns.merge(entry, into):
            raise TurnGoneError

    def not_here(self, entry: str) -> None:
        """Move a turn one place back, because nobody came («Chưa tới»). Raises TurnGoneError."""
        self._move(entry, 1)

    def begin_turn(self, entry: str, language: Language) -> tuple[Sitting, Beginning]:
        """Take a turn out of the queue and record the start of its visit, which is returned. Raises TurnGoneError.

        The caller must not start the visit again (`SittingService.start`). A turn without learners who still have a
        record is only removed, and TurnGoneError is raised.
        """
        state = self._open.required()
        turn = next((one for one in self._turns.entries(state.session.id) if one.id == entry), None)
        sharing = tuple(dict.fromkeys(map(state.current, turn.learners))) if turn else ()
        profiles = self._profiles(sharing)
        if not profiles:
            self._turns.remove(entry)
            raise TurnGoneError
        sitting, beginning = _visit(state.session.id, profiles, is_shared=len(sharing) > 1)
        if not self._turns.begin(entry, self._sittings.starting(sitting, language, beginning)):
            raise TurnGoneError
        return sitting, beginning

    def begin_by_name(self, sitting: Sitting, beginning: Beginning, language: Language) -> None:
        """Record the start of the visit of a learner who was not called, and remove the learner's own turn.

        A turn that others share stays in the queue. Also works if no session is open.
        """
        state = self._open.state()
        entries = self._turns.entries(state.session.id) if state else ()
        own = [one.id for one in entries if state and set(map(state.current, one.learners)) == {sitting.pseudonym}]
        if not own or not self._turns.begin(own[0], self._sittings.starting(sitting, language, beginning)):
            self._sittings.start(sitting, language, beginning)

    def _move(self, entry: str, places: int) -> None:
        self._open.required()
        if not self._turns.move(entry, places):
            raise TurnGoneError

    def _profiles(self, learners: Sequence[Pseudonym]) -> Profiles:
        """The profiles of those learners who still have a record."""
        found = {learner: self._people.profile(learner) for learner in learners}
        return {learner: profile for learner, profile in found.items() if profile is not None}


def _too_many() -> SessionRefusedError:
    return SessionRefusedError(
        translatable("Staff", "One to {most} people share a turn."),
        translatable("Staff", "Choose fewer people."),
        most=MOST_SHARING,
    )


def _visit(session: SessionId, profiles: Profiles, *, is_shared: bool) -> tuple[Sitting, Beginning]:
    if not is_shared:
        ((learner, profile),) = profiles.items()
        return learner_visit(learner), Beginning(Entry.TURN, session, profile)
    return new_guest(), Beginning(Entry.TURN, session, {}, tuple(profiles), tuple(profiles.values()))
