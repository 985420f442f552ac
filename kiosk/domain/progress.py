"""Projections of the event log as folds over events; used both for live updates and for rebuilding.

Rules: `LessonProgress` and `SittingSummary` are functions of the events alone, so folding the same events in the same
order always results in the same values.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from kiosk.domain.events import Event, EventKind, format_wall
from kiosk.domain.ids import LessonId, Pseudonym, SittingId, StepId
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.player import Phase, PlayerState, answered, hinted, practised, retried
from kiosk.domain.verdicts import Outcome, Verdict


class Grade(Enum):
    """Grade of a finished lesson."""

    AGAIN = "again"
    """The lesson was failed."""
    HARD = "hard"
    """The lesson was passed in a later round, after failing."""
    GOOD = "good"
    """The lesson was passed without failing before."""


@dataclass(frozen=True, slots=True)
class Review:
    """One grading of a lesson; ``at``: its time in ISO 8601, UTC."""

    at: str
    grade: Grade


KEPT_REVIEWS = 50
"""Maximum number of stored reviews of a lesson; older ones are dropped."""


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """One person's progress in one lesson.

    ``session``: id of the session in which the lesson is open; empty if the lesson is not open. ``opened`` and
    ``latest``: monotonic time, in seconds, of the first and of the newest event of the session. ``answers``: the last
    answer to each step. ``drafts``: the current draft of each multi-act step in this round. ``mastered``: the steps
    whose skill was mastered (`EventKind.SKILL_MASTERED`). ``reviews``: the latest gradings of the lesson, including
    those of earlier registrations; gradings made while the clock was implausible are left out.
    """

    pseudonym: Pseudonym
    lesson: LessonId
    version: str
    registration: str
    session: str
    state: PlayerState
    answers: dict[StepId, dict[str, Any]]
    opened: float = 0.0
    latest: float = 0.0
    completed: bool = False
    passed: bool = False
    failed: bool = False
    drafts: dict[StepId, dict[str, Any]] = field(default_factory=dict)
    mastered: tuple[StepId, ...] = ()
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True)
class SittingSummary:
    """Counts of one visit, from the first touch to the reset.

    ``first`` and ``last``: sequence numbers of the first and the last event of the visit. ``ended``: why the visit
    ended; empty while it lasts.
    """

    sitting: SittingId
    pseudonym: Pseudonym
    first: int
    last: int
    answers: int = 0
    alone: int = 0
    completed: int = 0
    passed: int = 0
    helped: int = 0
    ended: str = ""
    mastered: int = 0


def fold_progress(before: LessonProgress | None, event: Event) -> LessonProgress | None:
    """The progress after `event`; `before` is the progress of the same person in the same lesson.

    A launch of the lesson under another registration starts a new progress, which keeps only the reviews of `before`.
    An event of another registration that is not a launch leaves `before` unchanged.
    """
    body = event.body
    if event.kind is EventKind.LESSON_LAUNCHED:
        return _launched(before, event)
    if before is None or body.get("registration") != before.registration:
        return before
    return replace(before, latest=event.monotonic, **_moved(before, event))


def _moved(before: LessonProgress, event: Event) -> dict[str, Any]:  # noqa: C901, PLR0911 - one case per kind of event
    body, state = event.body, before.state
    match event.kind:
        case EventKind.STEP_SHOWN:
            drafts = {} if body["round"] > state.round else before.drafts
            return {"state": _shown(state, body), "drafts": drafts}
        case EventKind.STEP_ACTED:
            return {"drafts": {**before.drafts, StepId(body["step"]): dict(body["draft"])}}
        case EventKind.SKILL_MASTERED:
            return {"mastered": (*before.mastered, StepId(body["step"]))}
        case EventKind.STEP_ANSWERED:
            answers = {**before.answers, StepId(body["step"]): dict(body["answer"])}
            verdict = Verdict(Outcome(body["outcome"]), aided=_is_aided(body))
            return {"state": answered(retried(state), verdict), "answers": answers}
        case EventKind.HINT_SHOWN:
            return {"state": hinted(state)}
        case EventKind.ROUND_FINISHED:
            return {"state": _finished(state)}
        case EventKind.LESSON_COMPLETED:
            return {"completed": True}
        case EventKind.LESSON_PASSED:
            grade = Grade.HARD if before.failed else Grade.GOOD
            return {"state": _finished(state), "passed": True, "reviews": _reviewed(before, event, grade)}
        case EventKind.LESSON_FAILED:
            return {"state": _finished(state), "failed": True, "reviews": _reviewed(before, event, Grade.AGAIN)}
        case EventKind.LESSON_TERMINATED | EventKind.LESSON_ABANDONED:
            return {"session": ""}
        case _:
            return {}


def _is_aided(body: Any) -> bool:
    """Whether the answer in the event body `body` was aided (`Verdict.aided`).

    False if the field is missing, as in events of older versions.
    """
    return bool(body.get("aided", False))


def _reviewed(before: LessonProgress, event: Event, grade: Grade) -> tuple[Review, ...]:
    if event.quality is ClockQuality.IMPLAUSIBLE:
        return before.reviews
    return (*before.reviews, Review(format_wall(event.wall), grade))[-KEPT_REVIEWS:]


def _launched(before: LessonProgress | None, event: Event) -> LessonProgress:
    body = event.body
    if before is not None and before.registration == body["registration"]:
        return replace(before, session=body["session"], opened=event.monotonic, latest=event.monotonic)
    steps = tuple(StepId(step) for step in body["steps"])
    questions = tuple(StepId(step) for step in body["questions"])
    lesson = LessonId(body["lesson"])
    pseudonym = event.pseudonym or Pseudonym("")
    state = PlayerState(lesson, steps, questions, steps)
    return LessonProgress(
        pseudonym,
        lesson,
        body["version"],
        body["registration"],
        body["session"],
        state,
        {},
        opened=event.monotonic,
        latest=event.monotonic,
        reviews=before.reviews if before is not None else (),
    )


def _shown(state: PlayerState, body: Any) -> PlayerState:
    if body["round"] > state.round:
        state = practised(_finished(state))
    index = int(body["index"])
    settled = state.record(state.route[index]).is_settled
    return replace(state, index=index, phase=Phase.FEEDBACK if settled else Phase.WORKING)


def _finished(state: PlayerState) -> PlayerState:
    return replace(state, index=len(state.route), phase=Phase.FINISHED)


def fold_sitting(before: SittingSummary | None, event: Event) -> SittingSummary | None:
    """The summary of a visit after `event`; an event outside a visit returns `before` unchanged."""
    if event.sitting is None or event.pseudonym is None:
        return before
    if before is None:
        before = SittingSummary(event.sitting, event.pseudonym, event.sequence, event.sequence)
    return replace(before, last=event.sequence, **_counted(before, event))


def _counted(before: SittingSummary, event: Event) -> dict[str, Any]:  # noqa: PLR0911 - one return per kind of event
    body = event.body
    match event.kind:
        case EventKind.STEP_ANSWERED:
            first = body["attempt"] == 1 and body["hints"] == 0 and not _is_aided(body)
            alone = first and body["outcome"] == Outcome.RIGHT.value
            counted = body["outcome"] != Outcome.SEEN.value
            return {"answers": before.answers + counted, "alone": before.alone + alone}
        case EventKind.LESSON_COMPLETED:
            return {"completed": before.completed + 1}
        case EventKind.LESSON_PASSED:
            return {"passed": before.passed + 1}
        case EventKind.SKILL_MASTERED:
            return {"mastered": before.mastered + 1}
        case EventKind.HELP_REQUESTED:
            return {"helped": before.helped + (not body.get("keeping", False))}
        case EventKind.SITTING_ENDED:
            return {"ended": body["reason"]}
        case _:
            return {}
