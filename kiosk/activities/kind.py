"""Protocols that the kinds of step implement.

Rules: methods are pure functions of their arguments; `Activity.props` never contains the answer; a draft is an
unfinished answer and has the same shape as the answer that is judged.
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
    """Whether steps of this kind are judged and count for the lesson's result."""
    payload: type[Any]
    """Pydantic model of the payload, used to generate its JSON Schema."""
    sample: Mapping[str, Any]
    """An example payload, used by tests, the gallery and the author's guide."""

    def parse(self, payload: Mapping[str, Any]) -> TaskT:
        """Parse a payload strictly. Raises PayloadError, which names the field and how to correct it."""
        ...

    def blocks(self, task: TaskT) -> tuple[Block, ...]:
        """Every text block of the step, in the order of narration, explanations (ids ``explain…``) last."""
        ...

    def opening(self, task: TaskT) -> tuple[str, ...]:
        """Ids of the blocks narrated when the step appears; `in_shown_order` sorts them like the props."""
        ...

    def media(self, task: TaskT) -> tuple[str, ...]:
        """Paths, relative to the pack, of every picture or video file that the step shows."""
        ...

    def props(self, task: TaskT, rng: Random) -> dict[str, Any]:
        """Properties for the view; keys equal its required properties.

        Values are JSON, except that texts are `LocalizedText` and media are `Picture`. Where the order of parts
        would reveal the answer, they are shuffled with `rng`.
        """
        ...

    def start(self, task: TaskT) -> Answer:
        """The empty draft."""
        ...

    def choose(self, task: TaskT, draft: Answer, part: str) -> Answer:
        """The draft after the learner chose `part` (an id from the props); unknown ids change nothing."""
        ...

    def is_complete(self, task: TaskT, draft: Answer) -> bool:
        """Whether the draft can be judged, so that the button «Xong» (done) is enabled."""
        ...

    def answers_at_once(self, task: TaskT) -> bool:
        """Whether a complete draft is judged at once, without «Xong»."""
        ...

    def judge(self, task: TaskT, answer: Answer) -> Verdict:
        """The verdict on `answer`; malformed answers are INCOMPLETE. No other code decides what is right."""
        ...

    def interaction(self, task: TaskT, answer: Answer) -> Interaction:
        """The xAPI interaction for `answer`; kinds that are not questions (outcome SEEN) are never reported."""
        ...

    def again(self, task: TaskT, answer: Answer) -> Answer:
        """The draft for the next try after a wrong `answer`: right parts are kept, wrong parts are removed."""
        ...

    def solution(self, task: TaskT) -> Answer:
        """An answer that is judged right; shown after several wrong tries, and used by tests and the tour."""
        ...


@runtime_checkable
class Staged(Protocol):
    """A multi-act kind, whose display changes with the draft; implemented in addition to `Activity`.

    The draft is a fold of `Activity.choose` over the learner's acts. Every act that changes the draft is recorded
    with the new draft, so that an interrupted lesson resumes with it. After a wrong verdict, the button «Thử lại»
    (try again) sends the act `AGAIN`.
    """

    goes_on: bool
    """Whether acts are still accepted after the verdict."""

    def scene(self, task: Any, draft: Answer) -> dict[str, Any]:
        """Properties for the current display, in the format of `Activity.props`; never contains the answer."""
        ...

    def said(self, task: Any, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks to narrate after the last act; ids such as ``sound:ring`` are sound effects."""
        ...

    def hint_offered(self, task: Any, draft: Answer) -> bool:
        """Whether the act ``hint`` is available."""
        ...

    def hint_counts(self, task: Any, draft: Answer) -> bool:
        """Whether the hint that the act ``hint`` shows counts as help."""
        ...

    def mastered(self, task: Any, draft: Answer) -> bool:
        """Whether the task was done alone on the first try, without help or acts that would cost money or data."""
        ...

    def about(self, task: Any, before: Answer, after: Answer) -> dict[str, Any]:
        """Details recorded with an act besides its name: strings, numbers and booleans."""
        ...


@runtime_checkable
class Discreet(Protocol):
    """A staged kind whose acts can contain text typed by the learner; implemented in addition to `Staged`."""

    def recorded(self, task: Any, draft: Answer, part: str) -> str:
        """The act `part` as it is recorded: without private text."""
        ...


@runtime_checkable
class Reticent(Protocol):
    """A kind whose answers can contain text typed by the learner; implemented in addition to `Activity`."""

    def kept(self, task: Any, answer: Answer) -> Answer:
        """The answer as it is recorded: without private text, but with the same verdict."""
        ...


def in_shown_order(opening: tuple[str, ...], props: Mapping[str, Any]) -> tuple[str, ...]:
    """`opening` with the blocks of parts (such as ``option.b``) sorted as `props` lists the parts."""
    shown = [part["id"] for value in props.values() if isinstance(value, list) for part in value]
    places = [place for place, block in enumerate(opening) if block.rpartition(".")[2] in shown]
    ordered = sorted((opening[place] for place in places), key=lambda block: _rank(block, shown))
    spoken = list(opening)
    for place, block in zip(places, ordered, strict=True):
        spoken[place] = block
    return tuple(spoken)


def _rank(block: str, shown: list[str]) -> int:
    return shown.index(block.rpartition(".")[2])
