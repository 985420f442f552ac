"""A learner's attempt at a lesson as an immutable value, and the events that record it."""

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
class StepAct:
    """One touch of the element `part` in a staged step (`activities.kind.Staged`).

    ``before``: the draft before the touch. ``after``: the draft after the touch. ``seconds``: time since the previous
    touch.
    """

    part: str
    before: Answer
    after: Answer
    seconds: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """The current state of a learner's attempt at a lesson.

    ``session``: id of the cmi5 session (one opening of the lesson, or one practice round). ``opened``: monotonic time
    at which this session began. ``shown``: monotonic time at which the current step appeared. ``verdicts``: the
    verdict on each of ``answers``. ``drafts``: the current draft of each staged step (`activities.kind.Staged`).
    ``mastered``: the staged steps that were done on the first try without help.
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
        """The current step."""
        return next(step for step in self.lesson.steps if step.id == self.state.step)

    def drafted(self, draft: Answer) -> "Attempt":
        """Return a copy with `draft` as the draft of the current step."""
        return replace(self, drafts={**self.drafts, self.step.id: draft})

    def at(self, index: int) -> "Attempt":
        """Return a copy on the step with this index (`player.moved_to`)."""
        return replace(self, state=player.moved_to(self.state, index))

    @property
    def result(self) -> LessonResult:
        """Result of the lesson for the answers given up to now."""
        return player.result(self.state)


def can_go_on(before: LessonProgress, lesson: Lesson) -> bool:
    """Whether the attempt `before` can be resumed.

    It must have the pack version and the steps of `lesson`, and must not be finished.
    """
    same_steps = before.state.steps == tuple(step.id for step in lesson.steps)
    return same_steps and before.version == lesson.card.pack_version and not before.state.is_finished


def event_of(attempt: Attempt, kind: EventKind, body: Mapping[str, Any]) -> EventDraft:
    """Return the draft of an event of `kind`; the attempt's lesson, registration and session are added to `body`."""
    keys = {"lesson": attempt.lesson.id, "registration": attempt.registration, "session": attempt.session}
    return EventDraft(kind, {**keys, **body}, attempt.sitting.id, attempt.sitting.pseudonym)


def launch(attempt: Attempt, visitor: Mapping[str, Any], *, resumed: bool) -> list[EventDraft]:
    """Return drafts of the events that begin a session of the lesson: launched, then initialized.

    `visitor`: further keys of the body of LESSON_LAUNCHED, from `sittings.visitor`.
    """
    lesson = attempt.lesson
    body = {
        "version": lesson.card.pack_version,
        "title": dict(lesson.card.title.by_language),
        "steps": list(attempt.state.steps),
        "questions": list(attempt.state.questions),
        "mastery": player.MASTERY,
        "resumed": resumed,
        **visitor,
    }
    return [
        event_of(attempt, EventKind.LESSON_LAUNCHED, body),
        event_of(attempt, EventKind.LESSON_INITIALIZED, {}),
    ]


def showing(attempt: Attempt) -> EventDraft:
    """Return the draft of the event that records that the current step is shown."""
    state = attempt.state
    body = {"step": state.step, "index": state.index, "round": state.round}
    return event_of(attempt, EventKind.STEP_SHOWN, body)


def reported(attempt: Attempt, answer: Answer) -> dict[str, Any] | None:
    """Describe the answer to the current step as an xAPI interaction; return None if the step is not a question."""
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
