"""The lesson player: a pure state machine from the first step to the result.

Rules: incomplete answers are not counted. A step is done *alone* if its first counted answer is right, no hint was
shown before that answer, and the verdict reports no other help (`Verdict.aided`). A lesson is passed if at least
`MASTERY` of its questions are done alone. A practice round repeats only the questions that were not done alone, so it
can improve the result but never worsen it.
"""

from dataclasses import dataclass, field, replace
from enum import Enum

from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.verdicts import Outcome, Verdict

MASTERY = 0.8
"""Minimum share of questions done alone (see the module) to pass a lesson; the project's rule, not a standard's."""
TRIES_BEFORE_SOLUTION = 2
"""Number of wrong answers after which the solution is shown and the learner can go on."""


class Phase(Enum):
    """Phase of the player: the learner works on a step, sees the feedback on an answer, or has finished the round."""

    WORKING = "working"
    FEEDBACK = "feedback"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class StepRecord:
    """Result of one step.

    ``alone``: whether the step was done alone, as defined in the rules of this module; later answers never reset it.
    """

    tries: int = 0
    hints: int = 0
    outcome: Outcome | None = None
    alone: bool = False

    @property
    def is_seen(self) -> bool:
        """Whether the step is not a question and was shown."""
        return self.outcome is Outcome.SEEN

    @property
    def is_settled(self) -> bool:
        """Whether the step is over: answered right, seen, or answered wrong so often that the solution is shown."""
        match self.outcome:
            case Outcome.RIGHT | Outcome.SEEN:
                return True
            case Outcome.WRONG:
                return self.tries >= TRIES_BEFORE_SOLUTION
            case _:
                return False


@dataclass(frozen=True, slots=True)
class PlayerState:
    """A learner's progress through a lesson.

    ``route``: the steps of the current round, in order. ``index``: index of the current step in ``route``;
    ``len(route)`` once the round is finished.
    """

    lesson: LessonId
    steps: tuple[StepId, ...]
    questions: tuple[StepId, ...]
    route: tuple[StepId, ...]
    index: int = 0
    round: int = 1
    phase: Phase = Phase.WORKING
    records: dict[StepId, StepRecord] = field(default_factory=dict)

    @property
    def step(self) -> StepId:
        """The current step. Raises IndexError if the round is finished."""
        return self.route[self.index]

    @property
    def current(self) -> StepId | None:
        """The current step; None if the round is finished."""
        return None if self.is_finished else self.step

    @property
    def is_finished(self) -> bool:
        """Whether the round is finished."""
        return self.phase is Phase.FINISHED

    def record(self, step: StepId) -> StepRecord:
        """The result of `step` so far; an empty result if the step has neither an answer nor a hint."""
        return self.records.get(step, StepRecord())


@dataclass(frozen=True, slots=True)
class LessonResult:
    """The result of a lesson; ``score`` is from 0 to 1.

    ``alone``: the questions done alone, as defined in the rules of this module. ``practise``: the questions that were
    not done alone.
    """

    score: float
    passed: bool
    alone: tuple[StepId, ...]
    practise: tuple[StepId, ...]


def begin(lesson: Lesson) -> PlayerState:
    """The state at the start of the first round of `lesson`."""
    steps = tuple(step.id for step in lesson.steps)
    questions = tuple(step.id for step in lesson.steps if step.is_question)
    return PlayerState(lesson.id, steps, questions, steps)


def answered(state: PlayerState, verdict: Verdict) -> PlayerState:
    """The state after an answer with `verdict`.

    Unchanged if the verdict is INCOMPLETE, the step is settled or the round is finished.
    """
    if verdict.outcome is Outcome.INCOMPLETE or state.is_finished:
        return state
    before = state.record(state.step)
    if before.is_settled:
        return state
    at_once = verdict.outcome is Outcome.RIGHT and before.tries == 0 and before.hints == 0
    alone = before.alone or (at_once and not verdict.aided)
    after = replace(before, tries=before.tries + 1, outcome=verdict.outcome, alone=alone)
    return replace(state, phase=Phase.FEEDBACK, records={**state.records, state.step: after})


def hinted(state: PlayerState) -> PlayerState:
    """The state after a hint was shown on the current step; the hint is counted.

    Unchanged if the round is finished.
    """
    if state.is_finished:
        return state
    before = state.record(state.step)
    after = replace(before, hints=before.hints + 1)
    return replace(state, records={**state.records, state.step: after})


def retried(state: PlayerState) -> PlayerState:
    """The state after «Thử lại» (try again): the learner works on the current step once more.

    Unchanged if the step is settled or shows no feedback on an answer.
    """
    if state.phase is not Phase.FEEDBACK or state.record(state.step).is_settled:
        return state
    return replace(state, phase=Phase.WORKING)


def advanced(state: PlayerState) -> PlayerState:
    """The state on the next step; unchanged unless the current step is settled."""
    if state.is_finished or not state.record(state.step).is_settled:
        return state
    index = state.index + 1
    if index == len(state.route):
        return replace(state, index=index, phase=Phase.FINISHED)
    settled = state.record(state.route[index]).is_settled
    return replace(state, index=index, phase=Phase.FEEDBACK if settled else Phase.WORKING)


def stepped_back(state: PlayerState) -> PlayerState:
    """The state on the previous step, which keeps its result; unchanged on the first step and in a finished round."""
    if state.index == 0 or state.is_finished:
        return state
    index = state.index - 1
    settled = state.record(state.route[index]).is_settled
    return replace(state, index=index, phase=Phase.FEEDBACK if settled else Phase.WORKING)


def moved_to(state: PlayerState, index: int) -> PlayerState:
    """The state on the step with this index of the round, whether or not the steps before it are settled.

    `index`: from 0. A guide who teaches a group can show any step. Raises IndexError if the round has no such step.
    """
    settled = state.record(state.route[index]).is_settled
    return replace(state, index=index, phase=Phase.FEEDBACK if settled else Phase.WORKING)


def practised(state: PlayerState) -> PlayerState:
    """The state at the start of a practice round.

    Unchanged unless the round is finished and `result` lists at least one question to practise.
    """
    again = result(state).practise
    if not state.is_finished or not again:
        return state
    kept = {step: record for step, record in state.records.items() if step not in again}
    return replace(state, route=again, index=0, round=state.round + 1, phase=Phase.WORKING, records=kept)


def result(state: PlayerState) -> LessonResult:
    """The result so far; a lesson without questions counts as passed."""
    alone = tuple(step for step in state.questions if state.record(step).alone)
    practise = tuple(step for step in state.questions if step not in alone)
    score = len(alone) / len(state.questions) if state.questions else 1.0
    return LessonResult(score, score >= MASTERY, alone, practise)
