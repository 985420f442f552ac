"""What the home screen offers: the four strands, where to go on, and one suggestion.

Rules: everything shown belongs to the present visitor's pseudonym; the suggestion follows the core path for elderly
learners, then the syllabus.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.domain.ids import Language, LessonId, Pseudonym
from kiosk.domain.lessons import LessonCard, Strand, syllabus_place

if TYPE_CHECKING:
    from kiosk.domain.ports import EventStore, Library
    from kiosk.domain.progress import LessonProgress

CORE_PATH = ("2.1", "2.2", "2.3", "2.6", "3.1", "3.4", "3.8", "4.2", "4.3", "4.8")
"""Numbers in the syllabus of ten lessons that somebody over 60 needs most, easiest first."""


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
    suggestion: LessonCard | None


class HomeService:
    """Puts the home screen together."""

    def __init__(self, events: EventStore, library: Library) -> None:
        self._events = events
        self._library = library

    def offer(self, pseudonym: Pseudonym) -> Offer:
        """Everything the home screen shows to this visitor."""
        return offer_of(self._library.cards(), {entry.lesson: entry for entry in self._events.progress(pseudonym)})

    def languages(self) -> Sequence[Language]:
        """Every language that a lesson is written or spoken in."""
        return sorted({language for card in self._library.cards() for language in card.languages})

    def following(self, lesson: LessonId, pseudonym: Pseudonym) -> LessonCard | None:
        """The lesson to offer after `lesson`: the next one not yet begun, in its strand, then by the core path."""
        cards = self._library.cards()
        begun = {entry.lesson for entry in self._events.progress(pseudonym)} | {lesson}
        here = next((card for card in cards if card.id == lesson), None)
        if here is not None:
            place = syllabus_place(here.code)
            for card in cards:
                if card.strand is here.strand and syllabus_place(card.code) > place and card.id not in begun:
                    return card
        return _suggestion(cards, begun)


def offer_of(cards: Sequence[LessonCard], progress: dict[LessonId, LessonProgress]) -> Offer:
    """The home screen of somebody with this progress; with none, of every new guest."""
    shelves = tuple(
        Shelf(strand, tuple((card, _standing(progress.get(card.id))) for card in cards if card.strand is strand))
        for strand in Strand
    )
    return Offer(shelves, _unfinished(cards, progress), _suggestion(cards, set(progress)))


def _standing(entry: LessonProgress | None) -> Standing:
    if entry is None:
        return Standing.NEW
    if entry.passed:
        return Standing.PASSED
    return Standing.DONE if entry.completed else Standing.STARTED


def _unfinished(cards: Sequence[LessonCard], progress: dict[LessonId, LessonProgress]) -> Unfinished | None:
    by_id = {card.id: card for card in cards}
    for entry in reversed(progress.values()):
        card = by_id.get(entry.lesson)
        if card is not None and not entry.state.is_finished:
            return Unfinished(card, len(entry.state.route) - entry.state.index)
    return None


def _suggestion(cards: Sequence[LessonCard], begun: set[LessonId]) -> LessonCard | None:
    fresh = [card for card in cards if card.id not in begun]
    core = [card for code in CORE_PATH for card in fresh if card.code == code]
    return next(iter(core or fresh), None)
