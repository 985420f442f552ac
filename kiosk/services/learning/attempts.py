"""One person's way through one lesson as a value, and the events that record it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.activities import registry
from kiosk.domain import player
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import StepId
from kiosk.domain.lessons import Lesson, Step
from kiosk.domain.player import LessonResult, PlayerState
from kiosk.domain.progress import LessonProgress
from kiosk.domain.sittings import Sitting
from kiosk.domain.verdicts import Answer, Verdict


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a step that plays on: its name, the draft before and after it, and the seconds it took."""

    part: str
    before: Answer
    after: Answer
    seconds: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """One person's way through one lesson, as it stands.

    ``opened`` and ``shown`` are monotonic seconds: when the session began and when the step appeared;
    ``verdicts`` holds the verdict on each of ``answers``; ``drafts`` holds what the steps that play on have become,
    ``mastered`` those that were done alone at the first try.
    """

    sitting: Sitting
    lesson: Lesson
    registration: str
    session: str
    state: PlayerState
    answers: Mapping[StepId, Answer]
    verdicts: Mapping[StepId, Verdict]
    opened: float
    shown: float
    completed: bool = False
    passed: bool = False
    failed: bool = False
    drafts: Mapping[StepId, Answer] = field(default_factory=dict)
    mastered: tuple[StepId, ...] = ()

    @property
    def step(self) -> Step:
        """The step on the screen."""
        return next(step for step in self.lesson.steps if step.id == self.state.step)

    def drafted(self, draft: Answer) -> "Attempt":
        """The attempt with `draft` as the draft of its present step."""
        return replace(self, drafts={**self.drafts, self.step.id: draft})

    @property
    def result(self) -> LessonResult:
        """The result as it stands."""
        return player.result(self.state)


def can_go_on(before: LessonProgress, lesson: Lesson) -> bool:
    """Whether the lesson is still the one that was begun, and not at its end."""
    same_steps = before.state.steps == tuple(step.id for step in lesson.steps)
    return same_steps and before.version == lesson.card.pack_version and not before.state.is_finished


def event_of(attempt: Attempt, kind: EventKind, body: Mapping[str, Any]) -> EventDraft:
    """An event of the attempt's lesson."""
    keys = {"lesson": attempt.lesson.id, "registration": attempt.registration, "session": attempt.session}
    return EventDraft(kind, {**keys, **body}, attempt.sitting.id, attempt.sitting.pseudonym)


def launch(attempt: Attempt, *, resumed: bool) -> list[EventDraft]:
    """The beginning of a session."""
    lesson = attempt.lesson
    body = {
        "version": lesson.card.pack_version,
        "title": dict(lesson.card.title.by_language),
        "steps": list(attempt.state.steps),
        "questions": list(attempt.state.questions),
        "mastery": player.MASTERY,
        "resumed": resumed,
    }
    return [
        event_of(attempt, EventKind.LESSON_LAUNCHED, body),
        event_of(attempt, EventKind.LESSON_INITIALIZED, {}),
    ]


def showing(attempt: Attempt) -> EventDraft:
    """The present step is on the screen."""
    state = attempt.state
    body = {"step": state.step, "index": state.index, "round": state.round}
    return event_of(attempt, EventKind.STEP_SHOWN, body)


def reported(attempt: Attempt, answer: Answer) -> dict[str, Any] | None:
    """The answer to the present step as xAPI reports it; None for what is no question."""
    step = attempt.step
    if not step.is_question:
        return None
    told = registry()[step.kind].interaction(step.task, answer)
    return {
        "type": told.type,
        "correct": told.correct,
        "response": told.response,
        "components": {
            name: {id_: dict(texts) for id_, texts in parts.items()} for name, parts in told.components.items()
        },
    }
