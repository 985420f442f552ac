"""Runs lessons: judges each answer, and writes its events to disk before the result is returned to the screen.

Rules: An `Attempt` is immutable: a method that advances the attempt returns a new one, after the events are on disk.
The state of an attempt equals the fold of its events (`domain.progress`). Answers are judged only in this module.
When a lesson is resumed, its earlier answers are judged again, because the record stores the outcome of a verdict but
not its parts. A lesson that was begun under another pseudonym of the same person is continued under that pseudonym.
"""

from dataclasses import replace
from uuid import uuid4

from kiosk.activities import registry
from kiosk.activities.kind import Reticent, Staged
from kiosk.domain import player
from kiosk.domain.acts import HINT
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import LessonId, Pseudonym, StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.player import Phase, PlayerState
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.record import LessonRecord
from kiosk.domain.progress import LessonProgress
from kiosk.domain.sittings import Sitting
from kiosk.domain.verdicts import Answer, Outcome, Verdict
from kiosk.services.learning.attempts import (
    Attempt,
    StepAct,
    can_go_on,
    event_of,
    launch,
    reported,
    showing,
)
from kiosk.services.learning.sittings import leftovers, visitor


class LearningService:
    """Opens lessons, and judges and records what learners do in them."""

    def __init__(self, events: LessonRecord, library: Library, clock: Clock) -> None:
        self._events = events
        self._library = library
        self._clock = clock

    def open(self, sitting: Sitting, lesson_id: LessonId) -> Attempt:
        """Resume the lesson at the step where the visitor left it if `can_go_on` is True, else begin the lesson.

        Raises PackMissingError.
        """
        lesson = self._library.lesson(lesson_id)
        before = self._newest(sitting.pseudonym, lesson_id)
        if before is not None and can_go_on(before, lesson):
            return self._go_on(sitting, lesson, before)
        now = self._now()
        attempt = Attempt(sitting, lesson, str(uuid4()), str(uuid4()), player.begin(lesson), {}, {}, now, now)
        self._launch(attempt, resumed=False)
        return attempt

    def _newest(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:
        """Return the person's newest progress in the lesson, under any of the person's pseudonyms."""
        records = self._events.records_of(pseudonym)
        if len(records) == 1:
            return self._events.lesson_progress(pseudonym, lesson)
        found = [entry for entry in self._events.progress(*records) if entry.lesson == lesson]
        return found[-1] if found else None

    def _go_on(self, sitting: Sitting, lesson: Lesson, before: LessonProgress) -> Attempt:
        now = self._now()
        attempt = Attempt(
            replace(sitting, pseudonym=before.pseudonym),
            lesson,
            before.registration,
            str(uuid4()),
            before.state,
            before.answers,
            _verdicts(lesson, before),
            now,
            now,
            before.completed,
            before.passed,
            before.failed,
            before.drafts,
            before.mastered,
        )
        self._launch(attempt, resumed=True)
        return attempt

    def _launch(self, attempt: Attempt, *, resumed: bool) -> None:
        launched = launch(attempt, visitor(self._events, attempt.sitting), resumed=resumed)
        self._events.append([*leftovers(self._events, attempt.sitting), *launched, showing(attempt)])

    def abandon_all(self, sitting: Sitting) -> None:
        """Record the end of the lesson sessions that a crash left open in this visit."""
        self._events.append(leftovers(self._events, sitting))

    def answer(self, attempt: Attempt, answer: Answer) -> tuple[Attempt, Verdict]:
        """Judge `answer` to the current step and record it; an incomplete answer is neither recorded nor counted."""
        answered, verdict, drafts = self._answered(attempt, answer)
        if drafts:
            self._events.append(drafts)
        return answered, verdict

    def _answered(self, attempt: Attempt, answer: Answer) -> tuple[Attempt, Verdict, list[EventDraft]]:
        step = attempt.step
        kind = registry()[step.kind]
        verdict = kind.judge(step.task, answer)
        state = player.answered(player.retried(attempt.state), verdict)
        if verdict.outcome is Outcome.INCOMPLETE or state == attempt.state:
            return attempt, verdict, []
        record = attempt.state.record(step.id)
        body = {
            "step": step.id,
            "kind": step.kind,
            "question": step.is_question,
            "round": attempt.state.round,
            "attempt": record.tries + 1,
            "hints": record.hints,
            "outcome": verdict.outcome.value,
            "aided": verdict.aided,
            "answer": kind.kept(step.task, answer) if isinstance(kind, Reticent) else answer,
            "duration": self._since(attempt.shown),
            "text": dict(kind.blocks(step.task)[0].text.by_language),
            "interaction": reported(attempt, answer),
        }
        answers, verdicts = {**attempt.answers, step.id: answer}, {**attempt.verdicts, step.id: verdict}
        after = replace(attempt, state=state, answers=answers, verdicts=verdicts)
        return after, verdict, [event_of(attempt, EventKind.STEP_ANSWERED, body)]

    def act(self, attempt: Attempt, act: StepAct) -> tuple[Attempt, Verdict | None]:
        """Record one touch in a staged step (`activities.kind.Staged`) and its consequences in one commit.

        Consequences are a shown hint, a mastered step and a complete answer. Returns the verdict if the touch
        completed an answer, else None. Raises TypeError if the step is not staged.
        """
        step = attempt.step
        kind = registry()[step.kind]
        if not isinstance(kind, Staged):
            raise TypeError(f"steps of the kind {step.kind} do not play on")
        body = {
            "step": step.id,
            "kind": step.kind,
            "round": attempt.state.round,
            "act": act.part,
            "seconds": round(act.seconds, 2),
            "draft": act.after,
            **kind.about(step.task, act.before, act.after),
        }
        events = [event_of(attempt, EventKind.STEP_ACTED, body)]
        after = attempt.drafted(act.after)
        is_working = attempt.state.phase is Phase.WORKING
        if act.part == HINT and is_working and kind.hint_counts(step.task, act.before):
            events.append(event_of(attempt, EventKind.HINT_SHOWN, {"step": step.id, "round": attempt.state.round}))
            after = replace(after, state=player.hinted(after.state))
        if step.id not in attempt.mastered and kind.mastered(step.task, act.after):
            events.append(self._mastery(attempt))
            after = replace(after, mastered=(*after.mastered, step.id))
        verdict = None
        if is_working and kind.answers_at_once(step.task) and kind.is_complete(step.task, act.after):
            after, verdict, answers = self._answered(after, act.after)
            events += answers
        self._events.append(events)
        return after, verdict

    def _mastery(self, attempt: Attempt) -> EventDraft:
        step = attempt.step
        skill = next((skill for skill in attempt.lesson.skills if skill.id == step.skill), None)
        body = {
            "step": step.id,
            "skill": step.skill,
            "text": dict(skill.text.by_language) if skill else {},
            "duration": self._since(attempt.shown),
        }
        return event_of(attempt, EventKind.SKILL_MASTERED, body)

    def hint(self, attempt: Attempt) -> Attempt:
        """Record that the hint of the current step was shown."""
        body = {"step": attempt.state.step, "round": attempt.state.round}
        self._events.append([event_of(attempt, EventKind.HINT_SHOWN, body)])
        return replace(attempt, state=player.hinted(attempt.state))

    def retry(self, attempt: Attempt) -> Attempt:
        """Close the feedback, so that the learner can try the step again; no event is recorded."""
        return replace(attempt, state=player.retried(attempt.state), shown=self._now())

    def next(self, attempt: Attempt) -> Attempt:
        """Go to the next step; after the last step, judge the lesson as passed or failed."""
        if not attempt.step.is_question and attempt.state.phase is Phase.WORKING:
            attempt, _ = self.answer(attempt, {})
        return self._move(attempt, player.advanced(attempt.state))

    def back(self, attempt: Attempt) -> Attempt:
        """Go to the previous step."""
        return self._move(attempt, player.stepped_back(attempt.state))

    def practise(self, attempt: Attempt) -> Attempt:
        """Begin a practice round with the questions not answered correctly on the first try without help.

        Does nothing if there are none. The round is a new session, because cmi5 (§9.3) allows one judgement per
        session.
        """
        state = player.practised(attempt.state)
        if state == attempt.state:
            return attempt
        now = self._now()
        again = replace(attempt, state=state, session=str(uuid4()), opened=now, shown=now, drafts={})
        launched = launch(again, visitor(self._events, again.sitting), resumed=True)
        self._events.append([self._termination(attempt), *launched, showing(again)])
        return again

    def close(self, attempt: Attempt) -> None:
        """Record the end of the lesson session; do nothing if the session has ended already."""
        kept = self._events.lesson_progress(attempt.sitting.pseudonym, attempt.lesson.id)
        if kept is not None and kept.registration == attempt.registration and kept.session:
            self._events.append([self._termination(replace(attempt, session=kept.session))])

    def _termination(self, attempt: Attempt) -> EventDraft:
        return event_of(attempt, EventKind.LESSON_TERMINATED, {"duration": self._since(attempt.opened)})

    def _move(self, attempt: Attempt, state: PlayerState) -> Attempt:
        if state == attempt.state:
            return attempt
        moved = replace(attempt, state=state, shown=self._now())
        if not state.is_finished:
            self._events.append([showing(moved)])
            return moved
        judged = player.result(state)
        duration = {"duration": self._since(attempt.opened)}
        drafts = [event_of(moved, EventKind.ROUND_FINISHED, {"round": state.round})]
        if not attempt.completed:
            drafts.append(event_of(moved, EventKind.LESSON_COMPLETED, duration))
        score = {"score": judged.score, "mastery": player.MASTERY, "round": state.round, **duration}
        if judged.passed and not attempt.passed:
            drafts.append(event_of(moved, EventKind.LESSON_PASSED, score))
        elif not judged.passed and not attempt.passed:
            drafts.append(event_of(moved, EventKind.LESSON_FAILED, score))
        self._events.append(drafts)
        passed = attempt.passed or judged.passed
        return replace(moved, completed=True, passed=passed, failed=attempt.failed or not passed)

    def _now(self) -> float:
        return self._clock.now().monotonic

    def _since(self, start: float) -> float:
        return round(max(0.0, self._now() - start), 2)


def _verdicts(lesson: Lesson, before: LessonProgress) -> dict[StepId, Verdict]:
    return {
        step.id: registry()[step.kind].judge(step.task, before.answers[step.id])
        for step in lesson.steps
        if step.id in before.answers
    }
