"""Simulates learners in lessons: some answers are wrong, some tasks need help, some lessons stay unfinished."""

from random import Random

from kiosk.activities import registry
from kiosk.activities.kind import Staged
from kiosk.activities.phone import run
from kiosk.activities.phone.draft import start_draft, written
from kiosk.activities.phone.task import Mode, Task
from kiosk.domain.acts import HINT
from kiosk.domain.ids import LessonId
from kiosk.domain.player import Phase
from kiosk.domain.sittings import Sitting
from kiosk.domain.verdicts import Answer
from kiosk.services.learning.attempts import Attempt, StepAct
from kiosk.services.learning.learning_service import LearningService
from kiosk.tour.story.story_clock import StoryClock
from kiosk.tour.visitor import right_answer, wrong_answer

DONE = "done"
"""Name of the action that stands for a complete task on the practice phone."""


LEFT, PRACTISED = 0.1, 0.7
"""Probabilities: a lesson is left before its end; a failed lesson is practised at once."""


class LessonWalk:
    """Plays lessons with the random numbers of `dice`."""

    def __init__(self, learning: LearningService, clock: StoryClock, dice: Random) -> None:
        self._learning = learning
        self._clock = clock
        self._dice = dice

    def play(self, sitting: Sitting, lesson: LessonId, skill: float) -> None:
        """Play `lesson` in a visit; `skill`: probability of a right answer at the first try, 0–1."""
        attempt = self._learning.open(sitting, lesson)
        is_left = self._dice.random() < LEFT
        left_at = self._dice.randint(1, len(attempt.state.route) - 1) if is_left else None
        while not attempt.state.is_finished and attempt.state.index != left_at:
            attempt = self._learning.next(self._answered(attempt, skill))
        if attempt.state.is_finished and not attempt.passed and self._dice.random() < PRACTISED:
            attempt = self._learning.practise(attempt)
            while not attempt.state.is_finished:
                attempt = self._learning.next(self._answered(attempt, 0.9))
        self._learning.close(attempt)

    def _answered(self, attempt: Attempt, skill: float) -> Attempt:
        step, kind = attempt.step, registry()[attempt.step.kind]
        self._clock.wait(self._dice.uniform(2, 9))
        is_able = self._dice.random() < skill
        if isinstance(kind, Staged):
            before = attempt.drafts.get(step.id, {})
            draft = right_answer(step) if is_able or not isinstance(step.task, Task) else with_hint(step.task)
            attempt, _ = self._learning.act(attempt, StepAct(DONE, before, draft, 4.0))
        if attempt.state.phase is not Phase.WORKING or not step.is_question:
            return attempt
        if not is_able and not isinstance(kind, Staged):
            attempt, _ = self._learning.answer(attempt, wrong_answer(step))
            attempt = self._learning.retry(attempt)
        attempt, _ = self._learning.answer(attempt, right_answer(step))
        return attempt


def with_hint(task: Task) -> Answer:
    """Return the answer to a task in the mode *alone* in which a hint showed the first action."""
    draft = run.chosen(task, run.entered(task, start_draft(task), Mode.ALONE), HINT)
    for move, _ in task.main.ways.way(draft.state):
        draft = run.chosen(task, draft, move.part)
    return written(task, draft)
