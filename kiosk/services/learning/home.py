"""Content of the home screen: the four strands, the unfinished lesson, one suggestion, and the visitor's path.

Rules: only the progress of the current visitor is used, under the visitor's pseudonym and under those of merged
records. Every suggestion has a reason (`services.learning.suggestions`). In a strand, the lessons of the chosen path
come after those of the commune and before all others, in the order of the path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import Language, LessonId, Pseudonym
from kiosk.domain.lessons import (
    OFFERED_PATHS,
    PATHS,
    WORTH_ASKING,
    LearningPath,
    LessonCard,
    LessonTask,
    Strand,
    list_place,
)
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.services.learning.suggestions import Due, Suggestion, suggest

if TYPE_CHECKING:
    from kiosk.domain.ports.machine import Clock
    from kiosk.domain.ports.packs import Library
    from kiosk.domain.ports.record import EventStore
    from kiosk.domain.progress import LessonProgress


class LessonStanding(Enum):
    """State of a lesson for one visitor."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One strand: its lessons with their states for the visitor; ``path``: the path that the visitor has chosen."""

    strand: Strand
    lessons: tuple[tuple[LessonCard, LessonStanding], ...]
    path: LearningPath = LearningPath.CORE

    def is_needed(self, card: LessonCard) -> bool:
        """Whether the lesson belongs to the path that the visitor has chosen; False without a choice."""
        return card.code in _chosen_codes(self.path)

    @property
    def done(self) -> int:
        """Number of lessons of the strand that the visitor has completed."""
        return sum(standing in {LessonStanding.DONE, LessonStanding.PASSED} for _, standing in self.lessons)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A started lesson or practice round; ``left`` is the number of remaining steps."""

    card: LessonCard
    left: int


@dataclass(frozen=True, slots=True)
class Offer:
    """The content of the home screen."""

    shelves: tuple[Shelf, ...]
    unfinished: Unfinished | None
    suggestion: Suggestion | None
    path: LearningPath = LearningPath.CORE
    """The path that the visitor has chosen; `LearningPath.CORE` if none."""
    offers_paths: bool = False
    """Whether the visitor can choose a path (`is_worth`)."""
    asks_for_path: bool = False
    """Whether the visitor is asked for a path before the home screen.

    True for somebody without progress who was not asked yet, if `offers_paths` is true.
    """

    @property
    def has_progress(self) -> bool:
        """Whether the visitor has opened any lesson that is still installed."""
        return any(standing is not LessonStanding.NEW for shelf in self.shelves for _, standing in shelf.lessons)


class HomeService:
    """Composes the home screen of a visitor."""

    def __init__(self, events: EventStore, library: Library, clock: Clock) -> None:
        self._events = events
        self._library = library
        self._clock = clock

    def offer(self, pseudonym: Pseudonym) -> Offer:
        """Compose the home screen for the visitor with this pseudonym."""
        path = self._events.path_of(*self._events.records_of(pseudonym))
        return offer_of(self._library.cards(), self._progress(pseudonym), self._due, path)

    def tasks(self, lesson: LessonId) -> Sequence[LessonTask]:
        """The tasks on the practice phone in `lesson`; none if the lesson is not installed or cannot be read."""
        try:
            return self._library.tasks(lesson)
        except PackMissingError:
            return ()

    def cards(self) -> Sequence[LessonCard]:
        """The cards of all lessons, in the order of lists (`domain.lessons.list_place`)."""
        return self._library.cards()

    def languages(self) -> Sequence[Language]:
        """All languages in which a lesson has text or speech."""
        return sorted({language for card in self._library.cards() for language in card.languages})

    def following(self, lesson: LessonId, pseudonym: Pseudonym) -> Suggestion | None:
        """The lesson to suggest after `lesson` (never `lesson` itself); None if there is none."""
        path = self._events.path_of(*self._events.records_of(pseudonym)) or LearningPath.CORE
        return suggest(self._library.cards(), self._progress(pseudonym), self._due, but=lesson, path=path)

    def _progress(self, pseudonym: Pseudonym) -> dict[LessonId, LessonProgress]:
        found: dict[LessonId, LessonProgress] = {}
        for entry in self._events.progress(*self._events.records_of(pseudonym)):
            earlier = found.pop(entry.lesson, None)  # the latest change of a lesson is last
            found[entry.lesson] = entry if earlier is None else combined(earlier, entry)
        return found

    def _due(self, passed: Sequence[LessonProgress]) -> Sequence[LessonId]:
        now = self._clock.now()
        if not passed or now.quality is ClockQuality.IMPLAUSIBLE:
            return ()
        from kiosk.services.learning.reviews import due_lessons

        return due_lessons(passed, now.wall)


def combined(earlier: LessonProgress, newest: LessonProgress) -> LessonProgress:
    """Combine the results of one person in one lesson that were recorded under two pseudonyms."""
    return replace(
        newest,
        completed=newest.completed or earlier.completed,
        passed=newest.passed or earlier.passed,
        reviews=tuple(sorted((*earlier.reviews, *newest.reviews), key=lambda review: review.at)),
    )


def nothing_due(_passed: Sequence[LessonProgress]) -> Sequence[LessonId]:
    """A `suggestions.Due` function for new guests: no lesson is due for review."""
    return ()


def offer_of(
    cards: Sequence[LessonCard],
    progress: dict[LessonId, LessonProgress],
    due: Due = nothing_due,
    path: LearningPath | None = None,
) -> Offer:
    """Compose the home screen for a visitor with `progress`, which is empty for a new guest.

    `path`: the path that the visitor has chosen; None if the visitor was not asked for one yet.
    """
    chosen = path or LearningPath.CORE
    order = {code: place for place, code in enumerate(_chosen_codes(chosen))}
    ordered = sorted(cards, key=lambda card: -1 if card.is_own else order.get(card.code, len(order)))
    shelves = tuple(
        Shelf(
            strand,
            tuple((card, _standing(progress.get(card.id))) for card in ordered if card.strand is strand),
            chosen,
        )
        for strand in Strand
    )
    suggestion = suggest(cards, progress, due, path=chosen)
    is_offered = is_worth(cards)
    asks = path is None and not progress and is_offered
    return Offer(shelves, _unfinished(cards, progress), suggestion, chosen, is_offered, asks)


def along(offer: Offer, path: LearningPath) -> Offer:
    """Return the content `offer` for a visitor without progress who has just chosen `path`."""
    cards = [card for shelf in offer.shelves for card, _ in shelf.lessons]
    return offer_of(sorted(cards, key=list_place), {}, path=path)


def _chosen_codes(path: LearningPath) -> tuple[str, ...]:
    return () if path is LearningPath.CORE else PATHS[path]


def is_worth(cards: Sequence[LessonCard]) -> bool:
    """Whether the lessons `cards` are enough to ask visitors for a path (see `domain.lessons.WORTH_ASKING`)."""
    codes = {card.code for card in cards}
    return all(len(codes.intersection(PATHS[path])) >= WORTH_ASKING for path in OFFERED_PATHS)


def _standing(entry: LessonProgress | None) -> LessonStanding:
    if entry is None:
        return LessonStanding.NEW
    if entry.passed or (entry.reviews and _was_passed(entry)):
        return LessonStanding.PASSED
    return LessonStanding.DONE if entry.completed or entry.reviews else LessonStanding.STARTED


def _was_passed(entry: LessonProgress) -> bool:
    """Whether the learner passed any review of the lesson; a review failed later does not change the result."""
    from kiosk.domain.progress import Grade

    return any(review.grade is not Grade.AGAIN for review in entry.reviews)


def _unfinished(cards: Sequence[LessonCard], progress: dict[LessonId, LessonProgress]) -> Unfinished | None:
    by_id = {card.id: card for card in cards}
    for entry in reversed(progress.values()):
        card = by_id.get(entry.lesson)
        if card is not None and not entry.state.is_finished:
            return Unfinished(card, len(entry.state.route) - entry.state.index)
    return None
