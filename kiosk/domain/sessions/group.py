"""The state of a group lesson: a lesson for the whole room, with a show of hands per question.

Rules: a `GroupLesson` is immutable. If a question allows one choice, everybody raises a hand once, so the sum of
hands is at most the number of people present; if it allows several, that holds for each choice. Published counts no
longer change. No result belongs to a single learner.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.ids import SessionId, StepId
from kiosk.domain.lessons import Lesson, Step
from kiosk.domain.sessions.attendance import MOST
from kiosk.domain.sessions.refusals import SessionRefusedError
from kiosk.domain.texts import translatable


class MoreHandsError(SessionRefusedError):
    """More hands were counted than people are present; the guide is asked whether somebody has come."""

    code = "more-hands"

    def __init__(self, present: int) -> None:
        super().__init__(
            translatable("Staff", "More hands than people present ({present})."),
            translatable("Staff", "Add the people who have come since, or lower a number."),
            present=present,
        )


@dataclass(frozen=True, slots=True)
class HandQuestion:
    """A question that a room answers with a show of hands.

    ``choices``: ids in the order of the screen. ``right``: ids of the right choices. ``several``: whether everybody
    may raise a hand for more than one choice.
    """

    choices: tuple[str, ...]
    right: tuple[str, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class GroupLesson:
    """A group lesson.

    ``id``: UUID of this group lesson. ``first``: sequence number of its event GROUP_STARTED. ``began``: monotonic
    time of its start. ``present``: number of people. ``questions``: the steps with a show of hands; all other steps
    are only shown. ``counts``: hands by step and choice. ``published``: the steps whose counts are recorded and
    frozen. ``seen``: the steps shown so far.
    """

    id: str
    session: SessionId
    lesson: Lesson
    first: int
    began: float
    present: int
    questions: Mapping[StepId, HandQuestion]
    index: int = 0
    counts: Mapping[StepId, Mapping[str, int]] = field(default_factory=dict)
    published: frozenset[StepId] = frozenset()
    seen: frozenset[StepId] = frozenset()

    @property
    def step(self) -> Step:
        """The step on the screen."""
        return self.lesson.steps[self.index]

    @property
    def question(self) -> HandQuestion | None:
        """The show of hands of the step on the screen; None if the step is only shown."""
        return self.questions.get(self.step.id)

    @property
    def is_published(self) -> bool:
        """Whether the counts of the step on the screen are frozen."""
        return self.step.id in self.published

    @property
    def hands(self) -> Mapping[str, int]:
        """Hands counted for each choice of the step on the screen."""
        counted = self.counts.get(self.step.id, {})
        return {choice: counted.get(choice, 0) for choice in (self.question.choices if self.question else ())}

    def shown(self, index: int) -> "GroupLesson":
        """The group lesson at another step; `index` is limited to the steps of the lesson."""
        index = min(max(index, 0), len(self.lesson.steps) - 1)
        return replace(self, index=index, seen=self.seen | {self.lesson.steps[index].id})

    def counted(self, choice: str, change: int) -> "GroupLesson":
        """The group lesson with `change` more hands for `choice`, but at least 0. Raises MoreHandsError.

        Unchanged after the counts were published, and for a choice that the step does not have.
        """
        question = self.question
        if question is None or choice not in question.choices or self.is_published:
            return self
        hands = {**self.hands, choice: max(0, self.hands[choice] + change)}
        if change > 0 and _most(question, hands) > self.present:
            raise MoreHandsError(self.present)
        return replace(self, counts={**self.counts, self.step.id: hands})

    def attended_by(self, present: int) -> "GroupLesson":
        """The group lesson with another number of people present.

        Raises MoreHandsError if more hands were counted at this step, and SessionRefusedError unless `present` is
        from 1 to `MOST`.
        """
        if not 1 <= present <= MOST:
            raise SessionRefusedError(
                translatable("Staff", "A group has between 1 and {most} people."),
                translatable("Staff", "Correct the number."),
                most=MOST,
            )
        if self.question is not None and not self.is_published and _most(self.question, self.hands) > present:
            raise MoreHandsError(present)
        return replace(self, present=present)

    def frozen(self) -> "GroupLesson":
        """The group lesson after the counts of the step on the screen were published."""
        return replace(
            self, counts={**self.counts, self.step.id: self.hands}, published=self.published | {self.step.id}
        )


def _most(question: HandQuestion, hands: Mapping[str, int]) -> int:
    return max(hands.values(), default=0) if question.several else sum(hands.values())
