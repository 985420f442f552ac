"""The state of a session as a fold of events.

Rules: `SessionState` is a function of the events from SESSION_OPENED on, so that it is the same after a power cut.
A learner who was merged with another one counts once. Tasks done alone in shared turns are not counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import AccountId, LessonId, Pseudonym, SessionId, SittingId, StepId
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.people.entries import kept_record
from kiosk.domain.sessions.alone import RoomTask, TaskKey, TaskVisits, most_people_first, with_task
from kiosk.domain.sessions.attendance import Attendance, Headcount
from kiosk.domain.sessions.calls import Call
from kiosk.domain.sessions.session import PartOfDay, Session, SessionEnding
from kiosk.domain.sittings import Entry

KINDS = (
    EventKind.SESSION_OPENED,
    EventKind.SESSION_ENDED,
    EventKind.PRESENCE_MARKED,
    EventKind.PRESENCE_CLEARED,
    EventKind.PEOPLE_COUNTED,
    EventKind.LEARNER_ADDED,
    EventKind.LEARNERS_MERGED,
    EventKind.LEARNERS_SEPARATED,
    EventKind.SITTING_STARTED,
    EventKind.SITTING_ENDED,
    EventKind.SKILL_MASTERED,
    EventKind.HELP_REQUESTED,
    EventKind.HELP_ANSWERED,
)
"""Kinds of event that change the state of a session."""


@dataclass(frozen=True, slots=True)
class Uptime:
    """Time during which the kiosk is known to have been switched on, from the events of a session.

    ``before``: seconds in earlier boots. ``boot``, ``first``, ``last``: the newest boot, and the monotonic times of
    its first and last event.
    """

    boot: str
    first: float
    last: float
    before: float = 0.0

    def extended(self, moment: Moment) -> "Uptime":
        """The uptime with one more reading of the clocks."""
        if moment.boot == self.boot:
            return replace(self, last=max(self.last, moment.monotonic))
        return Uptime(moment.boot, moment.monotonic, moment.monotonic, self.before + self.last - self.first)

    def until(self, now: Moment, since: float) -> timedelta:
        """The time switched on from the first event to `now`; `since`: monotonic time of the start of the kiosk."""
        here = Moment(now.wall, min(since, now.monotonic), now.boot, now.quality)
        known = self if now.boot == self.boot else self.extended(here)
        return timedelta(seconds=known.before + max(known.last, now.monotonic) - known.first)


@dataclass(frozen=True, slots=True)
class PresenceMark:
    """A learner's mark of presence: the id of its event, and the learner's profile at that time."""

    event: str
    profile: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session and what happened in it.

    ``marked``: the learners marked as present, by the pseudonym under which each was marked.
    ``merged``: pseudonyms that were merged into others. ``visits``: learners of each visit that began in the session;
    no learners for a guest. ``shared``: the visits that are shared turns. ``alone``: tasks done alone in those visits
    that are not shared. ``ended``: None while the session is open.
    """

    session: Session
    uptime: Uptime
    marked: Mapping[Pseudonym, PresenceMark] = field(default_factory=dict)
    merged: Mapping[Pseudonym, Pseudonym] = field(default_factory=dict)
    counted: Headcount = field(default_factory=Headcount)
    visits: Mapping[SittingId, tuple[Pseudonym, ...]] = field(default_factory=dict)
    shared: frozenset[SittingId] = frozenset()
    alone: Mapping[TaskKey, TaskVisits] = field(default_factory=dict)
    calls: tuple[Call, ...] = ()
    ended: SessionEnding | None = None

    def current(self, learner: Pseudonym) -> Pseudonym:
        """The record in which the record of `learner` is shown after the merges of the session; see `kept_record`."""
        return kept_record(self.merged, learner)

    @property
    def attendance(self) -> Attendance:
        """Everybody who is present."""
        present: dict[Pseudonym, Mapping[str, Any]] = {}
        for learner, mark in self.marked.items():
            kept = self.current(learner)
            if learner == kept or kept not in present:
                present[kept] = mark.profile
        return Attendance(present, self.counted)

    @property
    def mastered(self) -> int:
        """How often tasks were done alone; a task counts again if the same person does it in another visit."""
        return sum(len(done.visits) for done in self.alone.values())

    @property
    def room_tasks(self) -> tuple[RoomTask, ...]:
        """Each task that was done alone, with the number of people; see `most_people_first`."""
        return most_people_first(
            RoomTask(*key, done.text, len({self._person(visit) for visit in done.visits}))
            for key, done in self.alone.items()
        )

    def _person(self, visit: SittingId) -> tuple[Pseudonym, ...] | SittingId:
        """What counts as one person: the learner of a visit that is not shared, or the visit of a guest."""
        return tuple(map(self.current, self.visits[visit])) or visit

    def marks_of(self, learner: Pseudonym) -> Mapping[Pseudonym, PresenceMark]:
        """All marks of a learner; several if the learner was marked under pseudonyms that were merged."""
        return {one: mark for one, mark in self.marked.items() if self.current(one) == learner}


def opened(event: Event) -> SessionState:
    """The state after the event SESSION_OPENED."""
    body = event.body
    at = _moment(event)
    session = Session(
        SessionId(body["session"]),
        body["place"],
        PartOfDay(body["part"]),
        at,
        AccountId(body["by"]),
        event.sequence,
    )
    return SessionState(session, Uptime(at.boot, at.monotonic, at.monotonic))


def fold(state: SessionState, events: Iterable[Event]) -> SessionState:
    """The state after further events; events after the end of the session leave it unchanged."""
    for event in events:
        if state.ended is None:
            state = replace(state, uptime=state.uptime.extended(_moment(event)), **_changes(state, event))
    return state


def _changes(state: SessionState, event: Event) -> dict[str, Any]:
    body = event.body
    match event.kind:
        case EventKind.SITTING_STARTED | EventKind.SKILL_MASTERED:
            return _visited(state, event)
        case EventKind.LEARNER_ADDED | EventKind.LEARNERS_MERGED | EventKind.LEARNERS_SEPARATED:
            return {"merged": _merged(state, event), "visits": _named(state, event)}
        case EventKind.HELP_REQUESTED:
            return {"calls": (*state.calls, _call(state, event))}
        case EventKind.SITTING_ENDED:
            return {"calls": tuple(call for call in state.calls if not call.keeping or call.sitting != event.sitting)}
        case EventKind.HELP_ANSWERED:
            return {"calls": tuple(call for call in state.calls if call.id != body["call"])}
    return _run(state, event) if body.get("session") == state.session.id else {}


def _run(state: SessionState, event: Event) -> dict[str, Any]:
    """The changes by an event that contains the id of this session."""
    body, learner = event.body, event.pseudonym
    match event.kind:
        case EventKind.PRESENCE_MARKED if learner is not None:
            return {"marked": {**state.marked, learner: PresenceMark(event.id, body.get("profile", {}))}}
        case EventKind.PRESENCE_CLEARED if learner is not None:
            return {"marked": {one: mark for one, mark in state.marked.items() if one != learner}}
        case EventKind.PEOPLE_COUNTED:
            return {"counted": Headcount(body["female"], body["male"], body["unstated"])}
        case EventKind.SESSION_ENDED:
            return {"ended": SessionEnding(body["reason"])}
    return {}


def _visited(state: SessionState, event: Event) -> dict[str, Any]:
    body, sitting = event.body, event.sitting
    if sitting is None:
        return {}
    if event.kind is EventKind.SKILL_MASTERED:
        alone = sitting in state.visits and sitting not in state.shared
        return {"alone": with_task(state.alone, body, sitting)} if alone else {}
    if body.get("session") != state.session.id:
        return {}
    partners = tuple(Pseudonym(partner) for partner in body.get("partners", ()))
    if partners:
        return {"visits": {**state.visits, sitting: partners}, "shared": state.shared | {sitting}}
    is_guest = body.get("entry", Entry.GUEST.value) == Entry.GUEST.value
    alone_learner = () if is_guest or event.pseudonym is None else (event.pseudonym,)
    return {"visits": {**state.visits, sitting: alone_learner}}


def _merged(state: SessionState, event: Event) -> Mapping[Pseudonym, Pseudonym]:
    body = event.body
    match event.kind:
        case EventKind.LEARNERS_MERGED:
            return {**state.merged, Pseudonym(body["merged"]): Pseudonym(body["kept"])}
        case EventKind.LEARNERS_SEPARATED:
            return {learner: kept for learner, kept in state.merged.items() if learner != body["merged"]}
    return state.merged


def _named(state: SessionState, event: Event) -> Mapping[SittingId, tuple[Pseudonym, ...]]:
    """The visits after a guest of one of them has become a learner."""
    if event.sitting is None or event.sitting not in state.visits or event.pseudonym is None:
        return state.visits
    return {**state.visits, event.sitting: (event.pseudonym,)}


def _call(state: SessionState, event: Event) -> Call:
    body = event.body
    forgotten = bool(body.get("forgotten", False))
    learners = state.visits.get(event.sitting, ()) if event.sitting is not None else ()
    if forgotten and event.pseudonym is not None:
        learners = (event.pseudonym,)
    lesson, step = body.get("lesson"), body.get("step")
    return Call(
        event.id,
        _moment(event),
        learners,
        event.sitting,
        body.get("screen", ""),
        LessonId(lesson) if lesson else None,
        StepId(step) if step else None,
        forgotten,
        bool(body.get("keeping", False)),
    )


def _moment(event: Event) -> Moment:
    return Moment(event.wall, event.monotonic, event.boot, event.quality)
