"""Distributes the apps of a home screen over two pages, together with fillers.

Rules: the same screen always gets the same layout. The first place has a filler, so that it is never right. The apps
of the lesson keep their order. With `MANY` apps or more, the last one is on the second page, unless the author
chooses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from kiosk.activities.phone.home_screen.fillers import BY_ID, Filler, fitting_fillers
from kiosk.activities.phone.model import Element, Screen
from kiosk.activities.phone.vocabulary import ElementKind, PhoneGesture, ScreenKind
from kiosk.domain.ids import VIETNAMESE

PER_PAGE = 9
"""Number of apps on one page: three rows of three."""
PAGES = 2
MANY = 5
"""Number of apps of the lesson from which on one of them is on the second page."""
TURNS = (PhoneGesture.SWIPE_RIGHT, PhoneGesture.SWIPE_LEFT)
"""The gestures that turn to the page before and to the next page."""


@dataclass(frozen=True, slots=True)
class HomeLayout:
    """The apps on the pages of one home screen.

    ``pages``: ids of the apps in the order of the places, by page. ``fillers``: the fillers among them, by id.
    """

    pages: tuple[tuple[str, ...], ...]
    fillers: Mapping[str, Filler]

    def page_of(self, name: str) -> int | None:
        """The index of the page that shows the app `name`; None if `name` is on every page or does not exist."""
        return next((number for number, page in enumerate(self.pages) if name in page), None)

    def is_on(self, name: str, page: int) -> bool:
        """Whether the element `name` is visible on the page with the index `page`."""
        return self.page_of(name) in (None, page)

    def gestures(self, page: int) -> list[str]:
        """The gestures that turn the page with the index `page`."""
        return [
            str(gesture)
            for gesture, there in zip(TURNS, (page - 1, page + 1), strict=True)
            if 0 <= there < len(self.pages)
        ]


def layout_of(screen: Screen, key: str) -> HomeLayout | None:
    """The layout of `screen`; None if it is not to be filled. `key`: text from which the places are derived.

    A home screen is not filled if the author forbids it, or if it has pages of its own: acts that turn pages.
    """
    turns = any(act.gesture in TURNS for act in screen.on)
    if screen.kind is not ScreenKind.HOME or screen.bare or turns:
        return None
    rng = Random(f"{key}/{screen.id}")  # noqa: S311 - not used for security
    apps = [element for element in screen.elements if element.kind is ElementKind.APP]
    names = [app.text.by_language[VIETNAMESE] for app in apps if app.text is not None]
    fillers = fitting_fillers([str(app.icon) for app in apps], names)
    rng.shuffle(fillers)
    pages: list[tuple[str, ...]] = []
    for own in _by_page(apps):
        count = max(PER_PAGE - len(own), 1 if not pages else 0)
        pages.append(_page(own, [filler.id for filler in fillers[:count]], rng))
        fillers = fillers[count:]
    shown = {name for page in pages for name in page}
    return HomeLayout(tuple(pages), {name: filler for name, filler in BY_ID.items() if name in shown})


def _by_page(apps: list[Element]) -> tuple[list[str], list[str]]:
    """The ids of the lesson's apps on the first and on the second page."""
    second = {app.id for app in apps if app.page == PAGES}
    if len(apps) >= MANY and all(app.page is None for app in apps):
        second = {apps[-1].id}
    free = [app.id for app in apps if app.id not in second]
    first = free[: PER_PAGE - 1]
    return first, [app.id for app in apps if app.id not in first]


def _page(own: list[str], fillers: list[str], rng: Random) -> tuple[str, ...]:
    """The apps of one page in the order of the places, of which the first has a filler if there is one."""
    size = len(own) + len(fillers)
    places = range(1, size) if fillers else range(size)
    chosen = set(rng.sample(places, len(own)))
    ours, others = iter(own), iter(fillers)
    return tuple(next(ours) if place in chosen else next(others) for place in range(size))
