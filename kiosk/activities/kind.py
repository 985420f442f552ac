"""What every kind of step must offer.

Rules: pure functions of their arguments; `Activity.props` never holds the answer; a draft is the answer while
it is being made and has the same shape as the answer that is judged.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, Protocol, TypeVar, runtime_checkable

from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Verdict

TaskT = TypeVar("TaskT")


class Activity(Protocol[TaskT]):
    """One kind of step. `TaskT` is its parsed payload (a frozen pydantic model or dataclass)."""

    key: str
    """Equals the module's name and the ``type`` of the step in lesson data."""
    is_question: bool
    """Whether its steps are judged and count for the result."""
    payload: type[Any]
    """The pydantic model of the payload, for the JSON Schema."""
    sample: Mapping[str, Any]
    """One payload: for tests, the gallery and the author's guide."""

    def parse(self, payload: Mapping[str, Any]) -> TaskT:
        """Read a payload strictly. Raises PayloadError, which names the field and the cure."""
        ...

    def blocks(self, task: TaskT) -> tuple[Block, ...]:
        """Every text of the step, in speaking order, explanations last (ids ``explain…``)."""
        ...

    def opening(self, task: TaskT) -> tuple[str, ...]:
        """Ids of the blocks spoken when the step appears; `in_shown_order` puts them in the order of the props."""
        ...

    def media(self, task: TaskT) -> tuple[str, ...]:
        """Pack paths of every picture the step shows."""
        ...

    def props(self, task: TaskT, rng: Random) -> dict[str, Any]:
        """What the learner may see: keys equal the view's required properties.

        Values are JSON in which `LocalizedText` and `Picture` may stand for text and media. Order that must not
        give the answer away is drawn from `rng`.
        """
        ...

    def start(self, task: TaskT) -> Answer:
        """The empty draft."""
        ...

    def choose(self, task: TaskT, draft: Answer, part: str) -> Answer:
        """The draft after the learner touched `part` (an id from the props); unknown ids change nothing."""
        ...

    def is_complete(self, task: TaskT, draft: Answer) -> bool:
        """Whether «Xong» may be pressed."""
        ...

    def answers_at_once(self, task: TaskT) -> bool:
        """Whether a complete draft is judged without «Xong»."""
        ...

    def judge(self, task: TaskT, answer: Answer) -> Verdict:
        """The only place that knows right from wrong; ill-shaped answers are INCOMPLETE."""
        ...

    def interaction(self, task: TaskT, answer: Answer) -> Interaction:
        """The answer as xAPI reports it; kinds that are no question are never reported (outcome SEEN)."""
        ...

    def again(self, task: TaskT, answer: Answer) -> Answer:
        """The draft of a new try after a wrong `answer`: what was right is kept, what was wrong is taken back."""
        ...

    def solution(self, task: TaskT) -> Answer:
        """An answer that is judged right; shown after enough tries, and used by tests and the tour."""
        ...


@runtime_checkable
class Staged(Protocol):
    """A kind that plays on while it is answered; offered besides `Activity`.

    Its draft is a fold of `Activity.choose` over acts. Every act that changes the draft is recorded with the new
    draft, so that an interrupted lesson goes on from it. After a wrong verdict, «Thử lại» is the act `AGAIN`.
    """

    goes_on: bool
    """Whether acts are taken after the verdict, too."""

    def scene(self, task: Any, draft: Answer) -> dict[str, Any]:
        """What the step shows now, beyond its props and in their form; never the answer."""
        ...

    def said(self, task: Any, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks to speak because of the last act; ``sound:ring`` and the like stand for sounds."""
        ...

    def hint_offered(self, task: Any, draft: Answer) -> bool:
        """Whether the act ``hint`` can be done now."""
        ...

    def hint_counts(self, task: Any, draft: Answer) -> bool:
        """Whether that hint is help."""
        ...

    def mastered(self, task: Any, draft: Answer) -> bool:
        """Done alone, at the first try, with no help and no act that would have cost money or data."""
        ...

    def about(self, task: Any, before: Answer, after: Answer) -> dict[str, Any]:
        """What the record says of an act besides its name: text, numbers, truth values."""
        ...


@runtime_checkable
class Discreet(Protocol):
    """A kind that plays on and whose acts may hold what somebody typed; offered besides `Staged`."""

    def recorded(self, task: Any, draft: Answer, part: str) -> str:
        """The act as it may be kept."""
        ...


@runtime_checkable
class Reticent(Protocol):
    """A kind whose answers may hold what somebody typed; offered besides `Activity`."""

    def kept(self, task: Any, answer: Answer) -> Answer:
        """The answer as it may be recorded; it is judged like the answer itself."""
        ...


def in_shown_order(opening: tuple[str, ...], props: Mapping[str, Any]) -> tuple[str, ...]:
    """`opening` with the blocks of parts (``option.b``) in the order in which `props` lists those parts."""
    shown = [part["id"] for value in props.values() if isinstance(value, list) for part in value]
    places = [place for place, block in enumerate(opening) if block.rpartition(".")[2] in shown]
    ordered = sorted((opening[place] for place in places), key=lambda block: _rank(block, shown))
    spoken = list(opening)
    for place, block in zip(places, ordered, strict=True):
        spoken[place] = block
    return tuple(spoken)


def _rank(block: str, shown: list[str]) -> int:
    return shown.index(block.rpartition(".")[2])
