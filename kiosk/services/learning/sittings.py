"""Records visits, from the first touch to the reset.

Rules: Every visit of a guest has a new pseudonym, so that the next visitor cannot see the data of the previous one. A
visit interrupted by a crash is found at the next start, and either resumed or ended. Starting a visit first ends an
earlier visit that is still open, for example because the disk was too full to record its end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Language, LessonId, StepId
from kiosk.domain.lessons import LearningPath
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.record import EventStore, LessonRecord
from kiosk.domain.sittings import Beginning, Ending, Sitting
from kiosk.services.guest_visits import answers, is_guest, open_calls

GUEST = Beginning()
"""How the visit of a guest outside a session begins."""
RESUME_WITHIN = timedelta(minutes=30)
"""Maximum time between the last event of an interrupted visit and its resumption."""


class SittingService:
    """Starts, ends and recovers visits."""

    def __init__(self, events: EventStore, clock: Clock) -> None:
        self._events = events
        self._clock = clock

    def start(self, sitting: Sitting, language: Language, beginning: Beginning = GUEST) -> Sitting:
        """Record the start of `sitting`; if an earlier visit is open, its end is recorded in the same commit."""
        self._events.append(self.starting(sitting, language, beginning))
        return sitting

    def starting(self, sitting: Sitting, language: Language, beginning: Beginning) -> Sequence[EventDraft]:
        """The drafts of the events that `start` records, for a caller that records them with a change of its own."""
        before = self.interrupted()
        ending = self._ending(before, Ending.CRASH) if before else []
        body = {"language": language, **beginning.to_body()}
        return [*ending, _draft(sitting, EventKind.SITTING_STARTED, body)]

    def end(self, sitting: Sitting, reason: Ending) -> None:
        """Record the end of a visit if it is still open; open lessons are recorded as abandoned."""
        if self.interrupted() == sitting:
            self._events.append(self._ending(sitting, reason))

    def _ending(self, sitting: Sitting, reason: Ending) -> Sequence[EventDraft]:
        ended = _draft(sitting, EventKind.SITTING_ENDED, {"reason": reason.value})
        return [*leftovers(self._events, sitting), ended]

    def ask_for_help(
        self, sitting: Sitting | None, screen: str, lesson: LessonId | None = None, step: StepId | None = None
    ) -> None:
        """Record that somebody called the guide on `screen`, during `step` of `lesson` if a lesson is open.

        `sitting`: None before a visit, while somebody signs in.
        """
        where = {"lesson": lesson, "step": step}
        body = {"screen": screen, **{key: value for key, value in where.items() if value is not None}}
        visit, person = (sitting.id, sitting.pseudonym) if sitting else (None, None)
        self._events.append([EventDraft(EventKind.HELP_REQUESTED, body, visit, person)])

    def choose_path(self, sitting: Sitting, path: LearningPath) -> None:
        """Record the path that the visitor chose; `LearningPath.CORE` if the visitor skipped the question."""
        self._events.append([_draft(sitting, EventKind.PATH_CHOSEN, {"path": path.value})])

    def call_to_keep(self, sitting: Sitting, screen: str) -> None:
        """Record that the guest calls the guide on `screen` to keep the progress; no effect while a call is open."""
        if not open_calls(self._events, sitting):
            body = {"screen": screen, "keeping": True}
            self._events.append([EventDraft(EventKind.HELP_REQUESTED, body, sitting.id, sitting.pseudonym)])

    def withdraw_call(self, sitting: Sitting) -> None:
        """Record that the guest no longer calls the guide to keep the progress."""
        self._events.append(answers(self._events, sitting, "withdrawn"))

    def is_calling(self, sitting: Sitting) -> bool:
        """Whether a call of the guest to keep the progress is open."""
        return bool(open_calls(self._events, sitting))

    def is_guest(self, sitting: Sitting) -> bool:
        """Whether `sitting` is the open visit and a guest's; a guest whose progress is kept is one no more."""
        summary = self._events.open_sitting()
        return summary is not None and summary.sitting == sitting.id and is_guest(self._events, summary)

    def interrupted(self) -> Sitting | None:
        """The visit whose end is not in the record; None if there is none."""
        summary = self._events.open_sitting()
        return Sitting(summary.sitting, summary.pseudonym) if summary else None

    def may_go_on(self, sitting: Sitting) -> bool:
        """Whether the interrupted visit `sitting` can be resumed: its last event is at most `RESUME_WITHIN` old.

        The visitor is then possibly still there. The age is measured by the wall clock; if the clock was set back,
        the result is False. A visit of a learner with a record cannot be resumed without the picture code, because
        somebody else may be at the kiosk now; the learner's progress is kept.
        """
        summary = self._events.open_sitting()
        if summary is None or summary.sitting != sitting.id:
            return False
        if not is_guest(self._events, summary):
            return False
        last = next(iter(self._events.read(summary.last, summary.last)))
        return timedelta(0) <= self._clock.now().wall - last.wall <= RESUME_WITHIN


def leftovers(events: LessonRecord, sitting: Sitting) -> Sequence[EventDraft]:
    """Return drafts of the events that end the open lessons of a visit as abandoned.

    The recorded duration of a lesson ends at the last event of that lesson.
    """
    return [
        _draft(
            replace(sitting, pseudonym=entry.pseudonym),
            EventKind.LESSON_ABANDONED,
            {
                "lesson": entry.lesson,
                "registration": entry.registration,
                "session": entry.session,
                "duration": round(max(0.0, entry.latest - entry.opened), 2),
            },
        )
        for entry in events.progress(*events.records_of(sitting.pseudonym))
        if entry.session
    ]


def visitor(events: LessonRecord, sitting: Sitting) -> Mapping[str, Any]:
    """Keys about the visitor for the body of LESSON_LAUNCHED, from the start of the visit; empty for most guests.

    A guest in a session has the key ``meeting``; a guest who has become a learner has the learner's profile. Empty
    also if `sitting` is not the open visit.
    """
    summary = events.open_sitting()
    if summary is None or summary.sitting != sitting.id:
        return {}
    body = next(iter(events.read(summary.first, summary.first))).body
    profile = body.get("profile") or _profile_since(events, sitting)
    found = {"profile": profile, "meeting": body.get("session"), "sharing": len(body.get("partners", ()))}
    return {key: value for key, value in found.items() if value}


def _profile_since(events: LessonRecord, sitting: Sitting) -> Mapping[str, Any]:
    """The profile of a visitor who began as a guest and is a learner now; empty for a guest."""
    entry = events.learner(sitting.pseudonym)
    if entry is not None and entry.kept is not None:
        entry = events.learner(events.records_of(sitting.pseudonym)[0])
    return entry.profile if entry is not None else {}


def _draft(sitting: Sitting, kind: EventKind, body: Mapping[str, Any]) -> EventDraft:
    return EventDraft(kind, body, sitting.id, sitting.pseudonym)
