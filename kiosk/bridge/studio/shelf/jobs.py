"""Jobs of the worker that read the shelf, and those that make take-home cards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.bridge.output.delivery import PaperJob
from kiosk.domain.ids import AccountId, Language, LessonId
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.papers import CARDS_ON_SHEET, CardPaper
from kiosk.domain.people.lists import PaperOutlet
from kiosk.domain.rights import Actor
from kiosk.domain.studio.shelf_rows import OwnLesson

if TYPE_CHECKING:
    from kiosk.services.station import Station
    from kiosk.services.studio.studio import OwnLessonStudio

Act = Callable[["OwnLessonStudio", Actor, LessonId], object]


LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShelfListing:
    """What the shelf shows.

    ``place``: name of the commune; empty if this machine has none. ``own``: the own lessons that match the search.
    ``province``: the other installed lessons of each strand. ``names``: names of the accounts that can enter.
    """

    place: str = ""
    own: Sequence[OwnLesson] = ()
    province: Mapping[Strand, Sequence[LessonCard]] = field(default_factory=dict)
    names: Mapping[AccountId, str] = field(default_factory=dict)
    now: datetime = LONG_AGO


def listing(actor: Actor, typed: str) -> "Callable[[Station], ShelfListing]":
    """Return a job that reads the shelf; `typed`: the search text."""

    def read(station: "Station") -> ShelfListing:
        studio = station.studio()
        return ShelfListing(
            station.place(),
            studio.shelf.lessons(actor, typed),
            {strand: studio.making.province_lessons(actor, strand) for strand in Strand},
            {account.id: account.name for account in station.accounts().entrances()},
            station.clock.now().wall,
        )

    return read


def acting(actor: Actor, act: Act, lesson: str, typed: str) -> "Callable[[Station], ShelfListing]":
    """Return a job that does something with a lesson and then reads the shelf."""

    def work(station: "Station") -> ShelfListing:
        act(station.studio(), actor, LessonId(lesson))
        return listing(actor, typed)(station)

    return work


def card_job(actor: Actor, lesson: LessonId, language: Language) -> PaperJob:
    """Return the take-home cards of a lesson as papers, made from its source as it is when they are printed."""

    def draft(station: "Station", _number: int) -> CardPaper:
        return station.studio().cards.card(actor, lesson, language)

    def make(station: "Station", number: int, _outlet: PaperOutlet) -> CardPaper:
        return draft(station, number)

    return PaperJob(1, draft, make, CARDS_ON_SHEET, lesson)
