"""Which lesson to propose next, and why.

Rules: the core path comes first; when it was walked, what was not done alone: lessons that were not passed, then
those of which an errand was not; then what is due to be looked at again; then whatever is new. There is always one
reason, and it is told.
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
"""Numbers in the syllabus of ten lessons that somebody over 60 needs most, easiest first."""


class Why(Enum):
    """The reason of a suggestion."""

    FIRST = "first"
    """Nothing was learned yet, and the core path begins here."""
    CORE = "core"
    """The next of the core path."""
    ALONE = "alone"
    """It was gone through, but not alone."""
    REVIEW = "review"
    """It was learned days ago and is due to be looked at again."""
    NEW = "new"
    """It was never opened."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One lesson to propose."""

    card: LessonCard
    why: Why


Due = Callable[[Sequence["LessonProgress"]], Sequence["LessonId"]]
"""Tells which of the passed lessons are due to be looked at again, most overdue first."""


def suggest(
    cards: Sequence[LessonCard], progress: Mapping[LessonId, LessonProgress], due: Due, but: LessonId | None = None
) -> Suggestion | None:
    """What to propose to somebody with this progress; never the lesson `but`, which they come from."""
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
    """Whether something that is gone through act by act was done, but not alone: a passed lesson may have that."""
    from kiosk.domain.player import result

    return any(step in entry.drafts for step in result(entry.state).practise)
