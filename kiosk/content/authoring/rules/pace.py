"""How long a lesson takes at a slow pace, computed from its texts and from the proven routes of its errands.

Rules: every text that the kiosk reads aloud by itself is heard once. An errand is run four times; the instructions
are heard while it is watched and while it is followed. The learner takes the best way. The numbers below are for a
person over 60 who does this for the first time; a lesson takes five to ten minutes at this pace. People read whole
minutes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.activities import registry
from kiosk.activities.choice import Choice
from kiosk.activities.conversation import Conversation
from kiosk.activities.fill_in import FillIn
from kiosk.activities.matching import Matching
from kiosk.activities.ordering import Ordering
from kiosk.activities.phone.guidance import arrival
from kiosk.activities.phone.task import Mode, Play, Task
from kiosk.activities.scenes import Hotspot
from kiosk.activities.sorting import Sorting
from kiosk.activities.touch_gym import TouchGym
from kiosk.activities.typing import Typing
from kiosk.activities.video import Video
from kiosk.content.authoring.rules.counting import word_count
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText

WORDS_A_MINUTE = 110
"""Speed of the narration. An estimate for people over 60, like the other numbers here (decision 89)."""
PAUSE = 1.5
"""Seconds of silence after a text, in which a listener takes it in; after an answer, there is `THINKING`."""
THINKING = 5.0
"""Seconds to consider one thing that can be chosen."""
TOUCH = 4.0
"""Seconds to find the place on the practice phone and to touch it, once the instruction was heard."""
LETTER = 3.0
"""Seconds to find one key and to press it."""
GESTURE = 10.0
"""Seconds to see the hand of an exercise, to try the gesture and to see what it does."""
_CHOSEN = ("option.", "item.", "choice.")
"""Beginnings of the ids of texts that can be chosen."""
FEWEST_MINUTES, MOST_MINUTES = 5, 10
DECLARES = "declares"
"""Beginning of the message about minutes that differ from the measured ones."""
TOLERANCE = 1
"""Maximum difference between the measured minutes and those that the lesson declares."""


@dataclass(frozen=True, slots=True)
class Duration:
    """Seconds of a lesson at a slow pace. ``steps``: the seconds of each step, by its index."""

    head: float
    steps: Mapping[int, float]

    @property
    def minutes(self) -> float:
        """Minutes of the whole lesson."""
        return (self.head + sum(self.steps.values())) / 60

    @property
    def whole_minutes(self) -> int:
        """Minutes of the whole lesson as people read them; at least 1."""
        return max(1, round(self.minutes))


def measured(lesson: WrittenLesson) -> Duration | None:
    """The duration of `lesson`; None if one of its steps could not be parsed."""
    if not lesson.steps or any(number not in lesson.tasks for number, _ in lesson.steps):
        return None
    head = [text.text for text in lesson.vietnamese if text.place[0] in {"title", "goal"}]
    kinds = registry()
    steps = {number: _seconds(kinds[step["type"]], lesson.tasks[number]) for number, step in lesson.steps}
    return Duration(sum(map(_spoken, head)), steps)


def check_minutes(lesson: WrittenLesson) -> Problems:
    """Return a problem if the lesson is too short or too long, or if it declares other minutes than measured."""
    duration = measured(lesson)
    if duration is None:
        return []
    minutes = duration.whole_minutes
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        cure = "shorten it or split it" if minutes > MOST_MINUTES else "teach more of it or join it with another"
        longest = max(duration.steps, key=lambda number: duration.steps[number])
        message = f"the lesson takes {minutes} minutes at a slow pace"
        where = f"; the longest step, {lesson.step_id(longest)}, takes {duration.steps[longest] / 60:.1f}"
        return [problem_at(lesson.marked, ("minutes",), message, f"{cure}{where}")]
    declared = lesson.data.get("minutes")
    if isinstance(declared, int) and abs(declared - duration.minutes) > TOLERANCE:
        message = f"{DECLARES} {declared} minutes, but {minutes} are measured at a slow pace"
        return [problem_at(lesson.marked, ("minutes",), message, f"write {minutes}")]
    return []


def _seconds(kind: Any, task: Any) -> float:
    blocks: dict[str, LocalizedText] = {block.id: block.text for block in kind.blocks(task)}
    match task:
        case Task():
            return _errand(task)
        case Conversation():
            return _conversation(task, blocks)
        case TouchGym():
            return _said(blocks, kind.opening(task)) + GESTURE * len(task.ids())
        case Video():
            captions = _said(blocks, [block for block in blocks if block.startswith("caption-")])
            return _said(blocks, kind.opening(task)) + task.captions[-1].end + captions
    opening = _said(blocks, kind.opening(task))
    told = _said(blocks, ["explain"]) if "explain" in blocks else 0.0
    return opening + THINKING * _considered(task) + LETTER * _typed(task) + told


def _considered(task: Any) -> int:
    """Number of things among which the learner chooses."""
    match task:
        case Choice():
            return len(task.options)
        case Ordering() | Sorting():
            return len(task.items)
        case Matching():
            return len(task.pairs)
        case Hotspot():
            return len(task.spots)
    return 0


def _typed(task: Any) -> int:
    match task:
        case FillIn():
            return len(task.answer.text(VIETNAMESE))
        case Typing():
            return len(task.text)
    return 0


def _conversation(task: Conversation, blocks: Mapping[str, LocalizedText]) -> float:
    way = task.best_way()
    nodes, node = task.by_id(), task.nodes[0]
    seconds = _said(blocks, ["question"])
    for name in (*way, None):
        if node.end is not None:
            return seconds + _said(blocks, [f"explain.{node.id}"])
        heard = (f"says.{node.id}", *(f"choice.{choice.id}" for choice in node.choices), f"sign.{node.id}")
        seconds += _said(blocks, heard) + THINKING * len(node.choices)
        node = next((nodes[choice.to] for choice in node.choices if choice.id == name), node)
    return seconds


def _errand(task: Task) -> float:
    """The seconds of the four runs: watched, followed, alone, and the variant; what the phone says is heard once."""
    heard = set[str]()
    runs = [
        (task.main, Mode.WATCH, (task.main.handset.goal, task.main.handset.why)),
        (task.main, Mode.FOLLOW, ()),
        (task.main, Mode.ALONE, ()),
        (task.variant, Mode.VARIANT, (task.variant.handset.goal, task.variant.handset.why)),
    ]
    seconds = sum(_blocks(*opening) + _run(task, play, mode, heard) for play, mode, opening in runs)
    return seconds + _spoken(task.model.praise.by_language[VIETNAMESE])


def _run(task: Task, play: Play, mode: Mode, heard: set[str]) -> float:
    """The seconds of one run on its route. `heard`: ids of the texts that the phone has said; new ones are added."""
    seconds = 0.0
    for number, state in enumerate(play.stops):
        move = play.route[number - 1] if number else None
        said = arrival(play, play.stops[number - 1] if number else None, state, move)
        if move is not None:
            seconds += PAUSE if mode is Mode.WATCH else TOUCH
            seconds += _blocks(move.how if mode in (Mode.WATCH, Mode.FOLLOW) else None)
            said = (*((move.say.id,) if move.say else ()), *said)
        for name in said:
            if name in task.texts and name not in heard:
                heard.add(name)
                seconds += _spoken(task.texts[name].by_language[VIETNAMESE])
    return seconds


def _blocks(*blocks: Block | None) -> float:
    return sum(_spoken(block.text.by_language[VIETNAMESE]) for block in blocks if block is not None)


def _said(blocks: Mapping[str, LocalizedText], names: Iterable[str]) -> float:
    told = [(name, blocks[name].by_language[VIETNAMESE]) for name in names if name in blocks]
    chosen = [name for name, _ in told if name.startswith(_CHOSEN)]
    return sum(_spoken(text) for _, text in told) - PAUSE * len(chosen)


def _spoken(text: str) -> float:
    return word_count(text) * 60 / WORDS_A_MINUTE + PAUSE
