"""Chooses the lesson to suggest next, and the reason.

Rules: Lessons are tried in this order: unopened lessons of the visitor's path (`PATHS`), finished lessons that
were not passed, finished lessons with a staged step (`activities.kind.Staged`) not yet done on the first try without
help, passed lessons due for review, unopened lessons of the core path, other unopened lessons. An unopened lesson
whose required lessons are not opened yet gives way to the first of those, except the first lesson of a path: nearly
every lesson requires 2.1, so that all paths would begin with the same lesson. Every suggestion has exactly one
reason, which the screen shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.domain.lessons import PATHS, LearningPath

if TYPE_CHECKING:
    from kiosk.domain.ids import LessonId
    from kiosk.domain.lessons import LessonCard
    from kiosk.domain.progress import LessonProgress


class Why(Enum):
    """The reason for a suggestion."""

    FIRST = "first"
    """A lesson of the core path, for a learner without progress."""
    CORE = "core"
    """The next lesson of the core path."""
    MARKET = "market"
    """The next lesson for people who sell at the market."""
    BENEFITS = "benefits"
    """The next lesson for people who receive money from the State."""
    SCAMS = "scams"
    """The next lesson for people who are afraid of scams."""
    BUTTON_PHONE = "button-phone"
    """The next lesson for people with a button phone."""
    BEFORE = "before"
    """A lesson that the next lesson of the path requires."""
    ALONE = "alone"
    """A finished lesson that was not passed, or has a staged step not yet done on the first try without help."""
    REVIEW = "review"
    """A passed lesson that is due for review."""
    NEW = "new"
    """A lesson that was never opened."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested lesson and the reason."""

    card: LessonCard
    why: Why


Due = Callable[[Sequence["LessonProgress"]], Sequence["LessonId"]]
"""Type of a function that takes the passed lessons and returns those due for review, most overdue first."""


def suggest(
    cards: Sequence[LessonCard],
    progress: Mapping[LessonId, LessonProgress],
    due: Due,
    but: LessonId | None = None,
    path: LearningPath = LearningPath.CORE,
) -> Suggestion | None:
    """Choose a lesson for a learner with `progress`; return None if there is none to suggest.

    `but`: the lesson that the learner has just left; it is never chosen. `path`: the path that the learner has
    chosen.
    """
    others = {card.id: card for card in cards if card.id != but}
    fresh = {card.id: card for card in others.values() if card.id not in progress}
    if (found := _along(path, cards, fresh, is_new=not progress)) is not None:
        return found
    done = [entry for entry in progress.values() if entry.lesson in others]
    finished = [entry for entry in done if entry.state.is_finished]
    failed = [entry for entry in finished if not entry.passed]
    for entry in (*failed, *filter(_owes_an_errand, finished)):
        return Suggestion(others[entry.lesson], Why.ALONE)
    for lesson in due([entry for entry in done if entry.passed]):
        return Suggestion(others[lesson], Why.REVIEW)
    if (found := _along(LearningPath.CORE, cards, fresh, is_new=False)) is not None:
        return found
    return Suggestion(next(iter(fresh.values())), Why.NEW) if fresh else None


def _along(
    path: LearningPath, cards: Sequence[LessonCard], fresh: Mapping[LessonId, LessonCard], *, is_new: bool
) -> Suggestion | None:
    """The next lesson of `path` among the unopened lessons `fresh`, or a lesson that it requires.

    `cards`: all installed lessons.
    """
    installed = [card for code in PATHS[path] for card in cards if card.code == code]
    following = next((card for card in installed if card.id in fresh), None)
    if following is None:
        return None
    required = following if following is installed[0] else _required(following, fresh, set())
    if required is not following:
        return Suggestion(required, Why.BEFORE)
    if path is LearningPath.CORE:
        return Suggestion(following, Why.FIRST if is_new else Why.CORE)
    return Suggestion(following, Why(path.value))


def _required(card: LessonCard, fresh: Mapping[LessonId, LessonCard], seen: set[LessonId]) -> LessonCard:
    """The first unopened lesson that `card` requires, directly or through another lesson; `card` if there is none.

    `seen`: the lessons visited so far, because packs of different publishers may require each other's lessons.
    """
    seen.add(card.id)
    for lesson in card.requires:
        if lesson in fresh and lesson not in seen:
            return _required(fresh[lesson], fresh, seen)
    return card


def _owes_an_errand(entry: LessonProgress) -> bool:
    """Whether the lesson has a staged step (`activities.kind.Staged`) not yet done on the first try without help.

    A passed lesson can have such a step.
    """
    from kiosk.domain.player import result

    return any(step in entry.drafts for step in result(entry.state).practise)
