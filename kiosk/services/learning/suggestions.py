"""Chooses the lesson to suggest next, and the reason.

Rules: Lessons are tried in this order: unopened lessons of the core path, finished lessons that were not passed,
finished lessons with a staged step (`activities.kind.Staged`) not yet done on the first try without help, passed
lessons due for review, other unopened lessons. Every suggestion has exactly one reason, which the screen shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.ids import LessonId
    from kiosk.domain.lessons import LessonCard
    from kiosk.domain.progress import LessonProgress

CORE_PATH = ("2.1", "2.2", "2.3", "2.6", "3.1", "3.4", "3.8", "4.2", "4.3", "4.8")
"""Syllabus codes of the ten lessons that people over 60 need most, easiest first."""


class Why(Enum):
    """The reason for a suggestion."""

    FIRST = "first"
    """A lesson of the core path, for a learner without progress."""
    CORE = "core"
    """The next lesson of the core path."""
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
    cards: Sequence[LessonCard], progress: Mapping[LessonId, LessonProgress], due: Due, but: LessonId | None = None
) -> Suggestion | None:
    """Choose a lesson for a learner with `progress`; return None if there is none to suggest.

    `but`: the lesson that the learner has just left; it is never chosen.
    """
    others = {card.id: card for card in cards if card.id != but}
    fresh = [card for card in others.values() if card.id not in progress]
    core = [card for code in CORE_PATH for card in fresh if card.code == code]
    if core:
        return Suggestion(core[0], Why.CORE if progress else Why.FIRST)
    done = [entry for entry in progress.values() if entry.lesson in others]
    finished = [entry for entry in done if entry.state.is_finished]
    failed = [entry for entry in finished if not entry.passed]
    for entry in (*failed, *filter(_owes_an_errand, finished)):
        return Suggestion(others[entry.lesson], Why.ALONE)
    for lesson in due([entry for entry in done if entry.passed]):
        return Suggestion(others[lesson], Why.REVIEW)
    return Suggestion(fresh[0], Why.NEW) if fresh else None


def _owes_an_errand(entry: LessonProgress) -> bool:
    """Whether the lesson has a staged step (`activities.kind.Staged`) not yet done on the first try without help.

    A passed lesson can have such a step.
    """
    from kiosk.domain.player import result

    return any(step in entry.drafts for step in result(entry.state).practise)
