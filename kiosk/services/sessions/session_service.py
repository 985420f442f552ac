"""Opens and ends sessions, takes attendance, and lists calls for help.

Rules: one session is open at a time. Every change is one event, written before the method returns. Marking a learner
who is present, or clearing one who is not, records nothing. The note of a session is stored outside of the record.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SessionId
from kiosk.domain.machine.clocks import ClockQuality, vietnam_day
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.record import EventStore
from kiosk.domain.ports.sessions import SessionPeople, TurnQueue
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sessions.alone import RoomTask
from kiosk.domain.sessions.attendance import Attendance, Headcount
from kiosk.domain.sessions.calls import Call
from kiosk.domain.sessions.closing import LONGEST_NOTE, Difficulty, SessionTotals
from kiosk.domain.sessions.refusals import SessionRefusedError
from kiosk.domain.sessions.session import PartOfDay, Proposal, Session, SessionEnding, part_of_day
from kiosk.domain.sittings import Beginning
from kiosk.domain.texts import translatable
from kiosk.services.learning.sittings import SittingService
from kiosk.services.sessions.open_session import OpenSession
from kiosk.services.sessions.queue import QueueService

if TYPE_CHECKING:
    from kiosk.services.sessions.group_lessons import GroupLessonService


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """What a guide sees at the end of a session.

    ``mastered``: tasks done alone in visits that began in the session, shared turns excluded. ``calls``: calls for
    help that nobody has answered. ``waiting``: turns that are still in the queue. ``tasks``: the tasks done alone,
    each with the number of people.
    """

    session: Session
    attendance: Attendance
    mastered: int
    calls: int
    waiting: int
    tasks: Sequence[RoomTask] = ()


class SessionService:
    """The session of the kiosk. Methods without `Actor` are for residents' screens and for reading.

    Methods that need an open session raise NoSessionError if none is open. Not thread-safe.
    """

    def __init__(  # noqa: PLR0913 - one parameter per part of the kiosk
        self,
        events: EventStore,
        queue: TurnQueue,
        sittings: SittingService,
        people: SessionPeople,
        clock: Clock,
        *,
        library: Library,
        hamlets: Sequence[str],
        began: float,
    ) -> None:
        """`library`: the lessons; `hamlets`: names of the commune's hamlets.

        `began`: monotonic time of the start of the kiosk.
        """
        self._events = events
        self._turns = queue
        self._people = people
        self._clock = clock
        self._hamlets = tuple(hamlets)
        self._open = OpenSession(events, queue, clock, began)
        self._queue = QueueService(self._open, queue, sittings, people)
        self._library = library

    @property
    def hamlets(self) -> Sequence[str]:
        """Names of the commune's hamlets, in order."""
        return self._hamlets

    def current(self) -> Session | None:
        """The open session; None if none is open. A session whose day is over is ended first."""
        state = self._open.state()
        return state.session if state else None

    def queue(self) -> QueueService:
        """The queue of turns of the open session."""
        return self._queue

    def groups(self) -> "GroupLessonService":
        """The group lessons of the open session."""
        from kiosk.services.sessions.group_lessons import GroupLessonService

        return GroupLessonService(self._open, self._events, self._library, self._clock)

    def guest(self) -> Beginning:
        """How a guest's visit begins now: in the open session, or outside of any."""
        session = self.current()
        return Beginning(session=session.id if session else None)

    def proposal(self) -> Proposal:
        """What to offer for a new session: the place of the newest session, else the first hamlet; today."""
        now = self._clock.now()
        newest = self._events.newest_outside_visits(EventKind.SESSION_OPENED)
        place = newest.body["place"] if newest else ""
        if place not in self._hamlets:
            place = self._hamlets[0] if self._hamlets else ""
        day = None if now.quality is ClockQuality.IMPLAUSIBLE else vietnam_day(now.wall)
        return Proposal(place, part_of_day(now.wall), day)

    @needs(Right.RUN_SESSION)
    def open(self, actor: Actor, place: str, part: PartOfDay | None = None) -> Session:
        """Open a session in the hamlet `place`, by default for the current part of the day.

        Raises SessionRefusedError if a session is open, or if the commune has no such hamlet; a commune without
        hamlets has sessions without a place.
        """
        if self.current() is not None:
            raise SessionRefusedError(
                translatable("Staff", "A session is open already."), translatable("Staff", "End it first.")
            )
        if place not in (self._hamlets or ("",)):
            raise SessionRefusedError(
                translatable("Staff", "The commune has no such hamlet."), translatable("Staff", "Choose another one.")
            )
        part = part or part_of_day(self._clock.now().wall)
        body = {"session": str(uuid4()), "place": place, "part": part.value, "by": actor.account}
        self._turns.empty([EventDraft(EventKind.SESSION_OPENED, body)])
        return self._open.required().session

    @needs(Right.RUN_SESSION)
    def end(
        self, actor: Actor, totals: SessionTotals, difficulties: Sequence[Difficulty] = (), note: str = ""
    ) -> SessionSummary:
        """End the session and return its summary. Raises SessionRefusedError if a total or the note is too large.

        The note is stored first: after a power cut in between, the session is still open, and ending it again
        replaces the note.
        """
        summary = self.summary()
        totals.require_within(summary.attendance.total)
        if len(note) > LONGEST_NOTE:
            raise SessionRefusedError(
                translatable("Staff", "The note has more than {most} characters."),
                translatable("Staff", "Shorten the note."),
                most=LONGEST_NOTE,
            )
        self._people.keep_note(summary.session.id, note.strip())
        body = {
            "session": summary.session.id,
            "reason": SessionEnding.ENDED.value,
            "attendance": summary.attendance.to_body(),
            "by": actor.account,
            "totals": totals.to_body(),
            "difficulties": [one.value for one in Difficulty if one in difficulties],
        }
        self._turns.empty([EventDraft(EventKind.SESSION_ENDED, body)])
        return summary

    def summary(self) -> SessionSummary:
        """The summary of the open session so far. Raises NoSessionError."""
        state = self._open.required()
        waiting = len(self._turns.entries(state.session.id))
        figures = (state.mastered, len(state.calls), waiting)
        return SessionSummary(state.session, state.attendance, *figures, state.room_tasks)

    def attendance(self) -> Attendance:
        """Everybody who is present. Raises NoSessionError."""
        return self._open.required().attendance

    @needs(Right.RUN_SESSION)
    def mark(self, actor: Actor, learner: Pseudonym) -> Attendance:
        """Mark a learner as present. Raises SessionRefusedError if the learner has no record that may be used."""
        state = self._open.required()
        if learner in state.attendance.present:
            return state.attendance
        profile = self._people.profile(learner)
        if profile is None:
            raise SessionRefusedError(
                translatable("Staff", "This person has no record any more."),
                translatable("Staff", "Count the person instead."),
            )
        return self._record(actor, EventKind.PRESENCE_MARKED, state.session.id, learner, profile=dict(profile))

    @needs(Right.RUN_SESSION)
    def clear(self, actor: Actor, learner: Pseudonym) -> Attendance:
        """Remove all marks of presence of a learner."""
        state = self._open.required()
        told = {"session": state.session.id, "by": actor.account}
        drafts = [
            EventDraft(EventKind.PRESENCE_CLEARED, {**told, "marked": mark.event}, pseudonym=one)
            for one, mark in state.marks_of(learner).items()
        ]
        self._events.append(drafts)
        return self.attendance()

    @needs(Right.RUN_SESSION)
    def count(self, actor: Actor, counted: Headcount) -> Attendance:
        """Set the numbers of people without a record."""
        state = self._open.required()
        if counted == state.counted:
            return state.attendance
        numbers = {"female": counted.female, "male": counted.male, "unstated": counted.unstated}
        return self._record(actor, EventKind.PEOPLE_COUNTED, state.session.id, None, **numbers)

    def calls(self) -> Sequence[Call]:
        """The calls for help that nobody has answered, oldest first; empty if no session is open."""
        state = self._open.state()
        return state.calls if state else ()

    @needs(Right.RUN_SESSION)
    def answered(self, actor: Actor, call: str) -> None:
        """Record that a guide helped; no effect if the call is not open any more."""
        state = self._open.required()
        if any(one.id == call for one in state.calls):
            body = {"call": call, "session": state.session.id, "by": actor.account, "way": "helped"}
            self._events.append([EventDraft(EventKind.HELP_ANSWERED, body)])

    def _record(
        self, actor: Actor, kind: EventKind, session: SessionId, learner: Pseudonym | None, **told: object
    ) -> Attendance:
        body = {"session": session, "by": actor.account, **told}
        self._events.append([EventDraft(kind, body, pseudonym=learner)])
        return self.attendance()
