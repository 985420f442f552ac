"""The moments of a step that an author looks at: asked, answered right, not yet right.

Rules: only the functions of a kind are used (`Activity.choose`, `solution`), so that a new kind needs no code here,
and answers are judged by the learning service. A wrong answer is found by choosing parts of the step at random, the
same ones each time.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from random import Random
from typing import Any

from kiosk.activities import registry
from kiosk.activities.kind import Activity, Staged
from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone.task import Mode, Task
from kiosk.domain.lessons import Step
from kiosk.domain.verdicts import Answer, Outcome
from kiosk.services.learning.attempts import Attempt
from kiosk.services.learning.learning_service import LearningService

WALKS = 24
"""Number of tries to find a wrong answer by choosing parts at random."""
LENGTH = 40
"""Maximum number of choices of one try."""


class StepMoment(Enum):
    """A moment of a step."""

    ASKED = "asked"
    RIGHT = "right"
    WRONG = "wrong"


class WrongAnswers:
    """Finds wrong answers, and remembers them for steps with the same parts, whose texts may be edited meanwhile."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, tuple[str, ...]], Answer | None] = {}

    def moments(self, learning: LearningService, attempt: Attempt) -> Sequence[StepMoment]:
        """Return the moments of the current step; a step without a question has only the first one."""
        step = attempt.step
        if not step.is_question:
            return (StepMoment.ASKED,)
        has_wrong = self.of(learning, attempt) is not None or wrong_act(step) is not None
        return tuple(StepMoment) if has_wrong else (StepMoment.ASKED, StepMoment.RIGHT)

    def of(self, learning: LearningService, attempt: Attempt) -> Answer | None:
        """Return an answer to the current step that `learning` judges wrong; None if none was found."""
        step = attempt.step
        kind = registry()[step.kind]
        key = step.kind, tuple(_ids(kind.props(step.task, Random(0))))  # noqa: S311 - not used for security
        known = self._known.get(key)
        if key in self._known and (known is None or _is_wrong(learning, attempt, known)):
            return known
        self._known[key] = found = _searched(learning, attempt)
        return found

    def at_moment(self, learning: LearningService, attempt: Attempt, moment: StepMoment) -> Attempt:
        """Return `attempt` with the current step at `moment`; without such an answer, the step as it is asked."""
        step = attempt.step
        answer: Answer | None = None
        if moment is StepMoment.RIGHT and step.is_question:
            answer = registry()[step.kind].solution(step.task)
        elif moment is StepMoment.WRONG:
            act = wrong_act(step)
            if act is not None:
                return attempt.drafted(act)
            answer = self.of(learning, attempt)
        if answer is None:
            begun = asked(step)
            return attempt if begun is None else attempt.drafted(begun)
        if isinstance(registry()[step.kind], Staged):
            attempt = attempt.drafted(answer)
        return learning.answer(attempt, answer)[0]


def _is_wrong(learning: LearningService, attempt: Attempt, answer: Answer) -> bool:
    return learning.answer(attempt, answer)[1].outcome is Outcome.WRONG


def asked(step: Step) -> Answer | None:
    """Return the draft with which a task on the phone begins alone, so that nothing plays by itself; else None."""
    if not isinstance(step.task, Task):
        return None
    kind = registry()[step.kind]
    return kind.choose(step.task, kind.start(step.task), f"mode:{Mode.ALONE}")


def wrong_act(step: Step) -> Answer | None:
    """Return the draft after the first wrong act of a task on the phone; None for other steps, and if none is."""
    draft = asked(step)
    if draft is None:
        return None
    kind, state = registry()[step.kind], read_draft(step.task, draft)
    if state is None:
        return None
    moves = step.task.main.handset.moves(state.state)
    parts = (move.part for move in moves if move.wrong is not None)
    after = (kind.choose(step.task, draft, part) for part in parts)
    return next((one for one in after if one != draft), None)


def _searched(learning: LearningService, attempt: Attempt) -> Answer | None:
    step = attempt.step
    kind = registry()[step.kind]
    if isinstance(step.task, Task):
        return None
    chance = Random(0)  # noqa: S311 - not used for security
    for _ in range(WALKS):
        draft = kind.start(step.task)
        for _act in range(LENGTH):
            parts = list(_parts(kind, step, draft))
            if not parts:
                return None
            draft = kind.choose(step.task, draft, chance.choice(parts))
            if kind.is_complete(step.task, draft):
                break
        if _is_wrong(learning, attempt, draft):
            return draft
    return None


def _parts(kind: Activity[Any], step: Step, draft: Answer) -> Iterator[str]:
    """Yield what can be chosen: the ids of parts, and texts unlike the right one."""
    yield from _ids(kind.props(step.task, Random(0)))  # noqa: S311 - not used for security
    if isinstance(kind, Staged):
        yield from _ids(kind.scene(step.task, draft))
    for key, text in kind.solution(step.task).items():
        if isinstance(text, str) and text:
            yield f"{key}:{text[::-1]}{text[0]}"


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for entry in value.values():
            yield from _ids(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _ids(entry)
