"""Jobs of the page of learners, which run on the worker's threads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bridge.guide.paging import Page
from kiosk.domain.ids import LessonId
from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.rights import Actor
from kiosk.domain.text import LocalizedText
from kiosk.services.people.listing import Learned
from kiosk.services.people.own_data import OwnData

if TYPE_CHECKING:
    from kiosk.services.station import Station

EVERYWHERE = "all"
"""Filter that shows everybody. The other filters are `UNUSED` and ``hamlet:`` followed by the name of a hamlet."""
UNUSED = "unused"
HAMLET = "hamlet:"
FIRST_PAGE = Page(0, 6)


@dataclass(frozen=True, slots=True)
class LearnerQuery:
    """Which part of the list is requested. ``among``: a filter, see `EVERYWHERE`."""

    text: str = ""
    among: str = EVERYWHERE
    page: Page = FIRST_PAGE


@dataclass(frozen=True, slots=True)
class LearnerListing:
    """What the list shows. ``people``: one page; ``matching``: number of people in the whole list.

    ``unused``: number of people whose record is kept but not used, because they do not consent.
    """

    people: Sequence[Learner] = ()
    matching: int = 0
    page: Page = FIRST_PAGE
    hamlets: Sequence[str] = ()
    unused: int = 0


@dataclass(frozen=True, slots=True)
class PersonFile:
    """What the page shows about one person. ``titles``: titles of the installed lessons, by id."""

    own: OwnData
    learned: Learned
    titles: Mapping[LessonId, LocalizedText]


def listed(station: "Station", actor: Actor, query: LearnerQuery) -> LearnerListing:
    """Read one page of the list of people."""
    listing = station.people().listing
    unused = listing.restricted(actor)
    people = _matching(station, actor, query, unused)
    page = query.page.within(len(people))
    return LearnerListing(page.of(people), len(people), page, station.sessions().hamlets, len(unused))


def _matching(station: "Station", actor: Actor, query: LearnerQuery, unused: Sequence[Learner]) -> Sequence[Learner]:
    listing = station.people().listing
    if query.among == UNUSED:
        return unused
    people = listing.find(actor, query.text) if query.text.strip() else listing.learners(actor)
    if query.among.startswith(HAMLET):
        return [one for one in people if one.details.hamlet == query.among.removeprefix(HAMLET)]
    return people


def person_file(station: "Station", actor: Actor, learner: LearnerId) -> PersonFile:
    """Read everything about one person."""
    people = station.people()
    cards = [card for shelf in station.home.offer(learner).shelves for card, _ in shelf.lessons]
    return PersonFile(
        people.own_data.see(actor, learner),
        people.listing.learned(actor, learner),
        {card.id: card.title for card in cards},
    )


def alike(station: "Station", actor: Actor, kept: Learner, text: str) -> Sequence[Learner]:
    """Find other records by the name `text`; if it is empty, those that probably belong to the person `kept`."""
    listing = station.people().listing
    found = listing.find(actor, text) if text.strip() else listing.likely(actor, kept.details)
    return [one for one in found if one.id != kept.id]
