"""Learning a lesson: each act is judged, recorded durably, and only then shown.

Rules: an `Attempt` is a value; every method that changes one returns the new one after its events are on disk. The
state that is kept here equals the one that `domain.progress` folds from those events.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from kiosk.activities import registry
from kiosk.domain import player
from kiosk.domain.clocks import Clock
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.lessons import Lesson, Step
from kiosk.domain.player import LessonResult, Phase, PlayerState
from kiosk.domain.ports import EventStore, Library
from kiosk.domain.progress import LessonProgress
from kiosk.domain.sittings import Sitting
from kiosk.domain.verdicts import Answer, Outcome, Verdict
from kiosk.services.sittings import leftovers


@dataclass(frozen=True, slots=True)
class Attempt:
    """One person's way through one lesson, as it stands.

    ``opened`` and ``shown`` are monotonic seconds: when the session began and when the step appeared.
    """

    sitting: Sitting
    lesson: Lesson
    registration: str
    session: str
    state: PlayerState
    answers: Mapping[StepId, Answer]
    opened: float
    shown: float
    completed: bool = False
    passed: bool = False
    failed: bool = False

    @property
    def step(self) -> Step:
        """The step on the screen."""
        return next(step for step in self.lesson.steps if step.id == self.state.step)

    @property
    def result(self) -> LessonResult:
        """The result as it stands."""
        return player.result(self.state)


class LearningService:
    """Opens lessons, takes answers, gives results."""

    def __init__(self, events: EventStore, library: Library, clock: Clock) -> None:
        self._events = events
        self._library = library
        self._clock = clock

    def open(self, sitting: Sitting, lesson_id: LessonId) -> Attempt:
        """Begin a lesson, or go on where this visitor left it. Raises PackMissingError."""
        lesson = self._library.lesson(lesson_id)
        before = self._events.lesson_progress(sitting.pseudonym, lesson_id)
        if before is not None and _can_go_on(before, lesson):
            return self._go_on(sitting, lesson, before)
        now = self._now()
        attempt = Attempt(sitting, lesson, str(uuid4()), str(uuid4()), player.begin(lesson), {}, now, now)
        self._events.append([*leftovers(self._events, sitting), *_launch(attempt, resumed=False), _shown(attempt)])
        return attempt

    def _go_on(self, sitting: Sitting, lesson: Lesson, before: LessonProgress) -> Attempt:
        now = self._now()
        attempt = Attempt(
            sitting,
            lesson,
            before.registration,
            str(uuid4()),
            before.state,
            before.answers,
            now,
            now,
            before.completed,
            before.passed,
            before.failed,
        )
        self._events.append([*leftovers(self._events, sitting), *_launch(attempt, resumed=True), _shown(attempt)])
        return attempt

    def abandon_all(self, sitting: Sitting) -> None:
        """Close the sessions that a crash left open in this visit."""
        self._events.append(leftovers(self._events, sitting))

    def answer(self, attempt: Attempt, answer: Answer) -> tuple[Attempt, Verdict]:
        """Judge an answer and record it; an incomplete one is neither recorded nor counted."""
        step = attempt.step
        kind = registry()[step.kind]
        verdict = kind.judge(step.task, answer)
        state = player.answered(player.retried(attempt.state), verdict)
        if verdict.outcome is Outcome.INCOMPLETE or state == attempt.state:
            return attempt, verdict
        record = attempt.state.record(step.id)
        body = {
            "step": step.id,
            "kind": step.kind,
            "question": step.is_question,
            "round": attempt.state.round,
            "attempt": record.tries + 1,
            "hints": record.hints,
            "outcome": verdict.outcome.value,
            "answer": answer,
            "duration": self._since(attempt.shown),
            "text": dict(kind.blocks(step.task)[0].text.by_language),
            "interaction": _interaction(attempt, answer),
        }
        self._events.append([_draft(attempt, EventKind.STEP_ANSWERED, body)])
        return replace(attempt, state=state, answers={**attempt.answers, step.id: answer}), verdict

    def hint(self, attempt: Attempt) -> Attempt:
        """Record that the hint of the present step was asked for."""
        body = {"step": attempt.state.step, "round": attempt.state.round}
        self._events.append([_draft(attempt, EventKind.HINT_SHOWN, body)])
        return replace(attempt, state=player.hinted(attempt.state))

    def retry(self, attempt: Attempt) -> Attempt:
        """Leave the feedback and try the step again; nothing is recorded before the next answer."""
        return replace(attempt, state=player.retried(attempt.state), shown=self._now())

    def next(self, attempt: Attempt) -> Attempt:
        """Go to the next step; behind the last one the lesson is judged."""
        if not attempt.step.is_question and attempt.state.phase is Phase.WORKING:
            attempt, _ = self.answer(attempt, {})
        return self._move(attempt, player.advanced(attempt.state))

    def back(self, attempt: Attempt) -> Attempt:
        """Look at the step before."""
        return self._move(attempt, player.stepped_back(attempt.state))

    def practise(self, attempt: Attempt) -> Attempt:
        """Begin a round over what was not done alone: a new session, for cmi5 (§9.3) allows one judgement in each."""
        state = player.practised(attempt.state)
        if state == attempt.state:
            return attempt
        now = self._now()
        again = replace(attempt, state=state, session=str(uuid4()), opened=now, shown=now)
        self._events.append([self._termination(attempt), *_launch(again, resumed=True), _shown(again)])
        return again

    def close(self, attempt: Attempt) -> None:
        """Leave the lesson; does nothing when its session is over already."""
        kept = self._events.lesson_progress(attempt.sitting.pseudonym, attempt.lesson.id)
        if kept is not None and kept.registration == attempt.registration and kept.session:
            self._events.append([self._termination(replace(attempt, session=kept.session))])

    def _termination(self, attempt: Attempt) -> EventDraft:
        return _draft(attempt, EventKind.LESSON_TERMINATED, {"duration": self._since(attempt.opened)})

    def _move(self, attempt: Attempt, state: PlayerState) -> Attempt:
        if state == attempt.state:
            return attempt
        moved = replace(attempt, state=state, shown=self._now())
        if not state.is_finished:
            self._events.append([_shown(moved)])
            return moved
        judged = player.result(state)
        duration = {"duration": self._since(attempt.opened)}
        drafts = [_draft(moved, EventKind.ROUND_FINISHED, {"round": state.round})]
        if not attempt.completed:
            drafts.append(_draft(moved, EventKind.LESSON_COMPLETED, duration))
        score = {"score": judged.score, "mastery": player.MASTERY, "round": state.round, **duration}
        if judged.passed and not attempt.passed:
            drafts.append(_draft(moved, EventKind.LESSON_PASSED, score))
        elif not judged.passed and not attempt.passed:
            drafts.append(_draft(moved, EventKind.LESSON_FAILED, score))
        self._events.append(drafts)
        passed = attempt.passed or judged.passed
        return replace(moved, completed=True, passed=passed, failed=attempt.failed or not passed)

    def _now(self) -> float:
        return self._clock.now().monotonic

    def _since(self, start: float) -> float:
        return round(max(0.0, self._now() - start), 2)


def _can_go_on(before: LessonProgress, lesson: Lesson) -> bool:
    same_steps = before.state.steps == tuple(step.id for step in lesson.steps)
    return same_steps and before.version == lesson.card.pack_version and not before.state.is_finished


def _draft(attempt: Attempt, kind: EventKind, body: Mapping[str, Any]) -> EventDraft:
    keys = {"lesson": attempt.lesson.id, "registration": attempt.registration, "session": attempt.session}
    return EventDraft(kind, {**keys, **body}, attempt.sitting.id, attempt.sitting.pseudonym)


def _launch(attempt: Attempt, *, resumed: bool) -> list[EventDraft]:
    lesson = attempt.lesson
    body = {
        "version": lesson.card.pack_version,
        "title": dict(lesson.card.title.by_language),
        "steps": list(attempt.state.steps),
        "questions": list(attempt.state.questions),
        "mastery": player.MASTERY,
        "resumed": resumed,
    }
    return [_draft(attempt, EventKind.LESSON_LAUNCHED, body), _draft(attempt, EventKind.LESSON_INITIALIZED, {})]


def _shown(attempt: Attempt) -> EventDraft:
    state = attempt.state
    body = {"step": state.step, "index": state.index, "round": state.round}
    return _draft(attempt, EventKind.STEP_SHOWN, body)


def _interaction(attempt: Attempt, answer: Answer) -> dict[str, Any] | None:
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
