"""Protocols that the kinds of step implement.

Rules: methods are pure functions of their arguments. `Activity.props` never contains the answer. A *draft* is an
unfinished answer; it has the same shape as the answer that is judged.
"""

from collections.abc import Iterable, Mapping
from random import Random
from typing import Any, Protocol, TypeVar, runtime_checkable

from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Verdict

TaskT = TypeVar("TaskT")


class Activity(Protocol[TaskT]):
    """One kind of step. `TaskT` is the type of its parsed payload (a frozen pydantic model or dataclass)."""

    key: str
    """Name of the kind: the name of its module, and the ``type`` of its steps in lesson data."""
    is_question: bool
    """Whether steps of this kind are judged and count for the lesson's result."""
    is_doing: bool
    """Whether the learner performs the skill in a step of this kind, instead of answering a question about it.

    True for example for tasks on the practice phone and dialogues. Every skill of a lesson needs such a step.
    """
    payload: type[Any]
    """Pydantic model of the payload, used to generate its JSON Schema."""
    sample: Mapping[str, Any]
    """An example payload; used by tests, the gallery and the author's guide."""

    def parse(self, payload: Mapping[str, Any]) -> TaskT:
        """Parse a payload strictly. Raises PayloadError, which names the first invalid field and the correction."""
        ...

    def blocks(self, task: TaskT) -> tuple[Block, ...]:
        """All text blocks of the step in the order of narration; explanations (ids ``explain…``) come last."""
        ...

    def opening(self, task: TaskT) -> tuple[str, ...]:
        """Ids of the blocks that are narrated when the step appears.

        The order is the author's; the player sorts the ids into the order on the screen (`in_shown_order`).
        """
        ...

    def media(self, task: TaskT) -> tuple[str, ...]:
        """Paths, relative to the pack, of all picture and video files that the step shows."""
        ...

    def props(self, task: TaskT, rng: Random) -> dict[str, Any]:
        """The properties of the step's view; the keys equal the view's required properties.

        Values are JSON, except that texts are `LocalizedText` and media are `Picture`. If the order of parts would
        reveal the answer, the parts are shuffled with `rng`.
        """
        ...

    def start(self, task: TaskT) -> Answer:
        """The draft before the learner's first act."""
        ...

    def choose(self, task: TaskT, draft: Answer, part: str) -> Answer:
        """The draft after the learner chose `part` (an id from the props); an unknown id changes nothing."""
        ...

    def is_complete(self, task: TaskT, draft: Answer) -> bool:
        """Whether the draft can be judged; only then is the button «Xong» (done) enabled."""
        ...

    def answers_at_once(self, task: TaskT) -> bool:
        """Whether a draft is judged as soon as it is complete, without the button «Xong» (done)."""
        ...

    def judge(self, task: TaskT, answer: Answer) -> Verdict:
        """The verdict on `answer`; a malformed answer is INCOMPLETE. No other code decides what is right."""
        ...

    def interaction(self, task: TaskT, answer: Answer) -> Interaction:
        """The xAPI interaction for `answer`; it is never reported for kinds that are not questions (outcome SEEN)."""
        ...

    def again(self, task: TaskT, answer: Answer) -> Answer:
        """The draft for the next try after a wrong `answer`: right parts of it are kept, wrong parts are removed."""
        ...

    def solution(self, task: TaskT) -> Answer:
        """An answer that is judged right; shown after several wrong tries, and used by tests and the guided tour."""
        ...


@runtime_checkable
class Staged(Protocol):
    """A kind whose steps take several acts and whose display changes with the draft; it is also an `Activity`.

    The draft results from applying `Activity.choose` to each act of the learner in turn. Every act that changes the
    draft is recorded with the new draft, so that an interrupted lesson can be resumed with that draft. After a wrong
    verdict, the button «Thử lại» (try again) sends the act `AGAIN`.
    """

    goes_on: bool
    """Whether the step accepts more acts after the verdict."""

    def scene(self, task: Any, draft: Answer) -> dict[str, Any]:
        """The properties of the display for `draft`, as in `Activity.props`; they never contain the answer."""
        ...

    def said(self, task: Any, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks to narrate after the last act; an id such as ``sound:ring`` is a sound effect."""
        ...

    def hint_offered(self, task: Any, draft: Answer) -> bool:
        """Whether the act ``hint`` can be used now."""
        ...

    def hint_counts(self, task: Any, draft: Answer) -> bool:
        """Whether the hint shown by the act ``hint`` counts as help."""
        ...

    def mastered(self, task: Any, draft: Answer) -> bool:
        """Whether the draft proves that the learner has mastered the skill of the step.

        A phone task is mastered if the first run in the mode *alone*, or the first in the mode *variant*, reached the
        goal with no hint, no call for help and no act that would cost money or data on a real phone.
        """
        ...

    def about(self, task: Any, before: Answer, after: Answer) -> dict[str, Any]:
        """Details that are recorded with an act in addition to the act's name: strings, numbers and booleans.

        `before` and `after` are the drafts before and after the act.
        """
        ...


@runtime_checkable
class Accompanied(Protocol):
    """A kind that is not staged and whose texts are narrated in the course of the step; it is also an `Activity`."""

    def narrates(self, task: Any, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks to narrate after an act that led to `draft`."""
        ...


@runtime_checkable
class Persistent(Protocol):
    """A kind in which a touch after a wrong answer can begin the next try; also an `Activity`, and not `Staged`."""

    def reopens(self, task: Any, answer: Answer, part: str) -> bool:
        """Whether the touch of `part` after the wrong `answer` begins the next try, as «Thử lại» (try again) does."""
        ...


@runtime_checkable
class Discreet(Protocol):
    """A staged kind whose acts can contain text typed by the learner; it implements this protocol and `Staged`."""

    def recorded(self, task: Any, draft: Answer, part: str) -> str:
        """The act `part` in the form to be recorded, without private text."""
        ...


@runtime_checkable
class Reticent(Protocol):
    """A kind whose answers can contain text typed by the learner; it implements this protocol and `Activity`."""

    def kept(self, task: Any, answer: Answer) -> Answer:
        """`answer` in the form to be recorded: without private text, but with the same verdict."""
        ...


_WRITTEN_ON_PARTS = frozenset({"option", "item", "group", "choice", "spot"})
"""Ids of blocks that are texts of touchable parts begin with one of these words and a dot, such as ``option.b``."""


def block_of_part(part: str, blocks: Iterable[str], props: Mapping[str, Any]) -> str:
    """Id of the block that is written on the touched `part`; empty if nothing is written on it.

    `part` is an id from the props or an act on one, such as ``say:b``. `blocks`: ids of all blocks of the step. For a
    part that lies on a line of a message (``line`` in the props), it is the block of that line.
    """
    name = part.rpartition(":")[2]
    entries = [entry for value in props.values() if isinstance(value, list) for entry in value]
    line = next((entry["line"] for entry in entries if entry["id"] == name and entry.get("line")), "")
    if line:
        return next(block for block in (f"line.{line}", line) if block in blocks)
    return next((block for block in blocks if _is_on(name, block)), "")


def _is_on(name: str, block: str) -> bool:
    sort, _, part = block.partition(".")
    return part == name and sort in _WRITTEN_ON_PARTS


def in_shown_order(opening: tuple[str, ...], props: Mapping[str, Any]) -> tuple[str, ...]:
    """`opening` with the blocks of parts sorted into the order in which `props` lists the parts.

    The block of a part is, for example, ``option.b`` for the option ``b``.
    """
    shown = [part["id"] for value in props.values() if isinstance(value, list) for part in value]
    places = [place for place, block in enumerate(opening) if block.rpartition(".")[2] in shown]
    ordered = sorted((opening[place] for place in places), key=lambda block: _rank(block, shown))
    spoken = list(opening)
    for place, block in zip(places, ordered, strict=True):
        spoken[place] = block
    return tuple(spoken)


def _rank(block: str, shown: list[str]) -> int:
    return shown.index(block.rpartition(".")[2])
