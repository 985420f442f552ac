"""The lesson player: a pure state machine from the first step to the result.

Rules: a step is *alone* when its first counted answer was right, no hint was asked for before it and its kind knows
of no other help; everything else that ends right is *with help*. A lesson is passed when at least `MASTERY` of its
questions are done alone.
"Practise again" walks once more through what was not done alone, as a new round; a round can only improve a result.
"""

from dataclasses import dataclass, field, replace
from enum import Enum

from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.verdicts import Outcome, Verdict

MASTERY = 0.8
"""Share of the questions that must be done alone: our own rule, no standard asks for one."""
TRIES_BEFORE_SOLUTION = 2
"""Wrong answers after which the learner may go on with the solution shown."""


class Phase(Enum):
    """What the player waits for."""

    WORKING = "working"
    FEEDBACK = "feedback"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class StepRecord:
    """How one step went in the present round. ``alone`` is never taken back."""

    tries: int = 0
    hints: int = 0
    outcome: Outcome | None = None
    alone: bool = False

    @property
    def is_seen(self) -> bool:
        """Whether it asked nothing and was looked at."""
        return self.outcome is Outcome.SEEN

    @property
    def is_settled(self) -> bool:
        """Right, seen, or wrong often enough that the solution is shown."""
        match self.outcome:
            case Outcome.RIGHT | Outcome.SEEN:
                return True
            case Outcome.WRONG:
                return self.tries >= TRIES_BEFORE_SOLUTION
            case _:
                return False


@dataclass(frozen=True, slots=True)
class PlayerState:
    """Where a learner is in a lesson.

    ``route`` holds the steps of the present round in order, ``index`` the place in it (0-based, equal to
    ``len(route)`` when finished).
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
        """The step on the screen. Raises IndexError when the round is finished."""
        return self.route[self.index]

    @property
    def is_finished(self) -> bool:
        """Whether every step of the round was gone through."""
        return self.phase is Phase.FINISHED

    def record(self, step: StepId) -> StepRecord:
        """How `step` went so far."""
        return self.records.get(step, StepRecord())


@dataclass(frozen=True, slots=True)
class LessonResult:
    """What a round says about the learner. ``score`` is between 0 and 1."""

    score: float
    passed: bool
    alone: tuple[StepId, ...]
    practise: tuple[StepId, ...]


def begin(lesson: Lesson) -> PlayerState:
    """The start of a first round."""
    steps = tuple(step.id for step in lesson.steps)
    questions = tuple(step.id for step in lesson.steps if step.is_question)
    return PlayerState(lesson.id, steps, questions, steps)


def answered(state: PlayerState, verdict: Verdict) -> PlayerState:
    """Take a judged answer; an incomplete one changes nothing."""
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
    """Count a hint that was shown on the present step."""
    if state.is_finished:
        return state
    before = state.record(state.step)
    after = replace(before, hints=before.hints + 1)
    return replace(state, records={**state.records, state.step: after})


def retried(state: PlayerState) -> PlayerState:
    """Leave the feedback to try the same step again; settled steps stay as they are."""
    if state.phase is not Phase.FEEDBACK or state.record(state.step).is_settled:
        return state
    return replace(state, phase=Phase.WORKING)


def advanced(state: PlayerState) -> PlayerState:
    """Go to the next step; only a settled step is left."""
    if state.is_finished or not state.record(state.step).is_settled:
        return state
    index = state.index + 1
    if index == len(state.route):
        return replace(state, index=index, phase=Phase.FINISHED)
    settled = state.record(state.route[index]).is_settled
    return replace(state, index=index, phase=Phase.FEEDBACK if settled else Phase.WORKING)


def stepped_back(state: PlayerState) -> PlayerState:
    """Look at the step before, with its answer as it was given."""
    if state.index == 0 or state.is_finished:
        return state
    index = state.index - 1
    settled = state.record(state.route[index]).is_settled
    return replace(state, index=index, phase=Phase.FEEDBACK if settled else Phase.WORKING)


def practised(state: PlayerState) -> PlayerState:
    """A new round over the questions that were not done alone."""
    again = result(state).practise
    if not state.is_finished or not again:
        return state
    kept = {step: record for step, record in state.records.items() if step not in again}
    return replace(state, route=again, index=0, round=state.round + 1, phase=Phase.WORKING, records=kept)


def result(state: PlayerState) -> LessonResult:
    """The result as it stands; a lesson without questions is passed when it is seen."""
    alone = tuple(step for step in state.questions if state.record(step).alone)
    practise = tuple(step for step in state.questions if step not in alone)
    score = len(alone) / len(state.questions) if state.questions else 1.0
    return LessonResult(score, score >= MASTERY, alone, practise)
