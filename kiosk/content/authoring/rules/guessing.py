"""A robot that knows nothing and always takes the longest, the first, the last or the most careful-sounding answer.

Rules: the result is the exact chance over all shuffles of the kiosk and over all choices among answers that the robot
cannot tell apart; nothing is drawn at random. The robot knows how many answers are right, because questions state it.
What is typed or done on a phone cannot be guessed. A lesson is passed as in `kiosk.domain.player`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import groupby, permutations
from math import ceil, comb, factorial
from random import Random
from statistics import fmean
from typing import Any

from kiosk.activities import registry
from kiosk.activities.choice import Choice
from kiosk.activities.conversation import Conversation, End
from kiosk.activities.fill_in import FillIn
from kiosk.activities.matching import Matching
from kiosk.activities.ordering import Ordering
from kiosk.activities.scenes import Hotspot
from kiosk.activities.sorting import Sorting
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.player import MASTERY
from kiosk.domain.text import LocalizedText


class Strategy(StrEnum):
    """Which answer the robot always takes."""

    LONGEST = "longest"
    FIRST = "first"
    LAST = "last"
    CAREFUL = "most careful-sounding"


MOST_RIGHT = 0.35
"""Maximum share of questions that may be right under any strategy."""
MOST_LUCK = 0.1
"""Maximum chance to pass a lesson under any strategy."""
EASY = 0.5
"""Chance from which on a question counts as guessed in an advice."""
MOST_REPLIES = 30
"""Number of replies after which a conversation of the robot is given up; it may turn in a circle."""
_CAREFUL = re.compile(
    r"(?<!\w)(?:không|đừng|chưa|hỏi|gọi lại|kiểm tra|báo|công an|cúp máy|tắt máy|dừng|chờ|xem lại|xem kỹ|đọc kỹ"
    r"|giữ kín|từ chối|người nhà|người thân|ra xã|tổ công nghệ|cẩn thận)(?!\w)",
    re.IGNORECASE,
)


def guesses(lesson: WrittenLesson, strategy: Strategy) -> Mapping[int, float]:
    """Return, by index of the step, the chance that a robot with `strategy` answers it right on its first try."""
    found = {}
    for number, _ in lesson.steps:
        chance = _chance(lesson.tasks.get(number), strategy)
        if chance is not None:
            found[number] = chance
    return found


def chance_to_pass(lesson: WrittenLesson, strategy: Strategy) -> float:
    """The chance that the robot passes `lesson`, in which nothing on a phone is done by chance."""
    kinds = registry()
    judged = [
        number for number, step in lesson.steps if (kind := kinds.get(str(step.get("type")))) and kind.is_question
    ]
    told = guesses(lesson, strategy)
    right = [1.0]  # at each place the chance of that many right answers
    for number in judged:
        chance = told.get(number, 0.0)
        right = [
            (right[count] * (1 - chance) if count < len(right) else 0.0)
            + (right[count - 1] * chance if count else 0.0)
            for count in range(len(right) + 1)
        ]
    return sum(right[ceil(MASTERY * len(judged) - 1e-9) :]) if judged else 0.0


def check_guessing(lesson: WrittenLesson) -> Problems:
    """Return a problem for the strategy that passes the lesson best, if its chance is too great."""
    luck = {strategy: chance_to_pass(lesson, strategy) for strategy in Strategy}
    strategy = max(luck, key=lambda one: luck[one])
    if luck[strategy] <= MOST_LUCK:
        return []
    easy = [lesson.step_id(number) for number, chance in guesses(lesson, strategy).items() if chance >= EASY]
    message = f"is passed with a chance of {luck[strategy]:.0%} by always taking the {strategy} answer"
    cure = f"rewrite the answers of {', '.join(easy)}" if easy else "add a step that is done, not chosen"
    return [problem_at(lesson.marked, ("steps",), message, cure)]


def shares(lessons: Iterable[WrittenLesson]) -> Mapping[Strategy, tuple[float, int]]:
    """The expected share of right answers of each strategy, and the number of questions, over all `lessons`."""
    read = list(lessons)
    found = {}
    for strategy in Strategy:
        chances = [chance for lesson in read for chance in guesses(lesson, strategy).values()]
        found[strategy] = (fmean(chances) if chances else 0.0, len(chances))
    return found


def check_shares(lessons: Sequence[WrittenLesson]) -> Problems:
    """Return a problem for each strategy that answers too many questions of all `lessons` together.

    The problem is reported at the question that this strategy guesses most easily.
    """
    found: Problems = []
    for strategy, (share, count) in shares(lessons).items():
        if share <= MOST_RIGHT:
            continue
        told = [(chance, lesson, at) for lesson in lessons for at, chance in guesses(lesson, strategy).items()]
        _, worst, at = max(told, key=lambda entry: entry[0])
        message = f"{share:.0%} of {count} questions are answered by always taking the {strategy} answer"
        easy = sum(chance >= EASY for chance, _, _ in told)
        cure = f"keep it at {MOST_RIGHT:.0%}; {easy} questions are guessed like this one"
        found.append(problem_at(worst.marked, ("steps", at), message, cure))
    return found


def _chance(task: Any, strategy: Strategy) -> float | None:
    """The chance to answer one step; None if the step is no question or cannot be guessed."""
    chance: float | None = None
    match task:
        case Choice():
            chance = _choice(task, strategy)
        case Conversation():
            chance = _conversation(task, strategy)
        case Hotspot():
            chance = _hotspot(task, strategy)
        case Ordering():
            chance = _order([item.text for item in task.items], strategy)
        case Matching():
            chance = _pairs(task, strategy)
        case Sorting():
            chance = float(len(set(task.key().values())) == 1)  # the robot puts everything into one group
        case FillIn():
            chance = 0.0
    return chance


def _choice(task: Choice, strategy: Strategy) -> float:
    is_shuffled = task.shuffle and not task.true_false
    scores = _scores([option.text for option in task.options], strategy, is_shuffled=is_shuffled)
    return _chance_of(scores, {place for place, option in enumerate(task.options) if option.right})


def _hotspot(task: Hotspot, strategy: Strategy) -> float:
    order = [spot["id"] for spot in registry()["hotspot"].props(task, Random())["spots"]]  # noqa: S311 - spots are not shuffled
    spots = sorted(task.spots, key=lambda spot: order.index(spot.id))
    message = task.scene.message
    lines = {line.id: line.text for line in message.lines} if message else {}
    texts = [lines.get(spot.line or "", spot.label) for spot in spots]
    scores = _scores(texts, strategy, is_shuffled=False)
    return _chance_of(scores, {place for place, spot in enumerate(spots) if spot.right})


def _conversation(task: Conversation, strategy: Strategy) -> float:
    chances = {node.id: float(node.end is End.GOOD) for node in task.nodes}
    taken = {}
    for node in task.nodes:
        scores = _scores([choice.text for choice in node.choices], strategy, is_shuffled=False)
        taken[node.id] = [
            choice.to for choice, score in zip(node.choices, scores, strict=True) if score == max(scores)
        ]
    for _ in range(MOST_REPLIES):
        chances = {name: fmean(chances[to] for to in tos) if tos else chances[name] for name, tos in taken.items()}
    return chances[task.nodes[0].id]


def _order(texts: Sequence[LocalizedText | None], strategy: Strategy) -> float:
    """The chance to order `texts`, which are in the right order and shown in a random one."""
    scores = _scores(texts, strategy, is_shuffled=True)
    if list(scores) != sorted(scores, reverse=True):
        return 0.0
    chance = 1.0
    for _, group in groupby(scores):
        chance /= factorial(len(list(group)))
    return chance


def _pairs(task: Matching, strategy: Strategy) -> float:
    """The chance to join all pairs: the robot joins the first with the first, the longest with the longest."""
    left = _scores([pair.left.text for pair in task.pairs], strategy, is_shuffled=True)
    right = _scores([pair.right.text for pair in task.pairs], strategy, is_shuffled=True)
    if len(set(left)) == 1 or len(set(right)) == 1:
        return 1 / factorial(len(left))
    lefts, rights = _rankings(left), _rankings(right)
    return sum(one == other for one in lefts for other in rights) / (len(lefts) * len(rights))


def _rankings(scores: Sequence[float]) -> list[tuple[int, ...]]:
    wanted = sorted(scores, reverse=True)
    return [order for order in permutations(range(len(scores))) if [scores[place] for place in order] == wanted]


def _scores(texts: Sequence[LocalizedText | None], strategy: Strategy, *, is_shuffled: bool) -> list[float]:
    """How much the robot likes each of `texts`, which are in the order of the screen unless they are shuffled."""
    match strategy:
        case Strategy.LONGEST:
            return [len(text.text(VIETNAMESE)) if text else 0.0 for text in texts]
        case Strategy.CAREFUL:
            return [len(_CAREFUL.findall(text.text(VIETNAMESE))) if text else 0.0 for text in texts]
        case Strategy.FIRST:
            return [0.0 if is_shuffled else -float(place) for place in range(len(texts))]
        case Strategy.LAST:
            return [0.0 if is_shuffled else float(place) for place in range(len(texts))]


def _chance_of(scores: Sequence[float], right: set[int]) -> float:
    """The chance that the robot takes exactly the answers `right` if it takes as many as are right."""
    limit = sorted(scores, reverse=True)[len(right) - 1]
    above = {place for place, score in enumerate(scores) if score > limit}
    even = {place for place, score in enumerate(scores) if score == limit}
    if not above <= right <= above | even:
        return 0.0
    return 1 / comb(len(even), len(right) - len(above))
