"""What the home screen offers: the four strands, where to go on, and one suggestion.

Rules: everything shown belongs to the present visitor's pseudonym; a suggestion has a reason
(`services.learning.suggestions`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.domain.ids import Language, LessonId, Pseudonym
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.services.learning.suggestions import Due, Suggestion, suggest

if TYPE_CHECKING:
    from kiosk.domain.ports.machine import Clock
    from kiosk.domain.ports.packs import Library
    from kiosk.domain.ports.record import EventStore
    from kiosk.domain.progress import LessonProgress


class Standing(Enum):
    """How far a visitor is with a lesson."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One strand: its lessons with the visitor's standing."""

    strand: Strand
    lessons: tuple[tuple[LessonCard, Standing], ...]

    @property
    def done(self) -> int:
        """Lessons that were gone through to the end."""
        return sum(standing in {Standing.DONE, Standing.PASSED} for _, standing in self.lessons)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A lesson, or a practice round of one, that was begun; ``left`` counts the steps still to do."""

    card: LessonCard
    left: int


@dataclass(frozen=True, slots=True)
class Offer:
    """The home screen."""

    shelves: tuple[Shelf, ...]
    unfinished: Unfinished | None
    suggestion: Suggestion | None


class HomeService:
    """Puts the home screen together."""

    def __init__(self, events: EventStore, library: Library, clock: Clock) -> None:
        self._events = events
        self._library = library
        self._clock = clock

    def offer(self, pseudonym: Pseudonym) -> Offer:
        """Everything the home screen shows to this visitor."""
        return offer_of(self._library.cards(), self._progress(pseudonym), self._due)

    def languages(self) -> Sequence[Language]:
        """Every language that a lesson is written or spoken in."""
        return sorted({language for card in self._library.cards() for language in card.languages})

    def following(self, lesson: LessonId, pseudonym: Pseudonym) -> Suggestion | None:
        """What to propose after `lesson`."""
        return suggest(self._library.cards(), self._progress(pseudonym), self._due, but=lesson)

    def _progress(self, pseudonym: Pseudonym) -> dict[LessonId, LessonProgress]:
        return {entry.lesson: entry for entry in self._events.progress(pseudonym)}

    def _due(self, passed: Sequence[LessonProgress]) -> Sequence[LessonId]:
        now = self._clock.now()
        if not passed or now.quality is ClockQuality.IMPLAUSIBLE:
            return ()
        from kiosk.services.learning.reviews import due_lessons

        return due_lessons(passed, now.wall)


def nothing_due(_passed: Sequence[LessonProgress]) -> Sequence[LessonId]:
    """For somebody who was never here before."""
    return ()


def offer_of(cards: Sequence[LessonCard], progress: dict[LessonId, LessonProgress], due: Due = nothing_due) -> Offer:
    """The home screen of somebody with this progress; with none, of every new guest."""
    shelves = tuple(
        Shelf(strand, tuple((card, _standing(progress.get(card.id))) for card in cards if card.strand is strand))
        for strand in Strand
    )
    return Offer(shelves, _unfinished(cards, progress), suggest(cards, progress, due))


def _standing(entry: LessonProgress | None) -> Standing:
    if entry is None:
        return Standing.NEW
    if entry.passed or (entry.reviews and _was_passed(entry)):
        return Standing.PASSED
    return Standing.DONE if entry.completed or entry.reviews else Standing.STARTED


def _was_passed(entry: LessonProgress) -> bool:
    """Looking at a lesson once more takes nothing away from who passed it before."""
    from kiosk.domain.progress import Grade

    return any(review.grade is not Grade.AGAIN for review in entry.reviews)


def _unfinished(cards: Sequence[LessonCard], progress: dict[LessonId, LessonProgress]) -> Unfinished | None:
    by_id = {card.id: card for card in cards}
    for entry in reversed(progress.values()):
        card = by_id.get(entry.lesson)
        if card is not None and not entry.state.is_finished:
            return Unfinished(card, len(entry.state.route) - entry.state.index)
    return None
