"""Simulates a guide on the page of learners: a request of a person, everything stored, and the open requests.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.app import App
from kiosk.tour.driver import Driver
from kiosk.tour.staff_walk import StaffHands

if TYPE_CHECKING:
    from kiosk.bridge.guide.learners.learners_model import LearnersViewModel


class RightsHands:
    """Operates the page of learners of one kiosk, on which the staff's screens are open."""

    def __init__(self, app: App, driver: Driver) -> None:
        self._app = app
        self._driver = driver
        self._staff = StaffHands(app, driver)

    @property
    def _page(self) -> "LearnersViewModel":
        return self._staff.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    def _tap(self, name: str) -> None:
        self._driver.tap(name)
        self._driver.wait(lambda: self._app.worker.is_idle, "the worker")
        self._driver.settle()

    def scenes(self) -> Iterator[str]:
        """Record a request of the first person of the list; yield the name of each screen while it is shown."""
        self._staff.open_page("learners")
        self._driver.wait(lambda: bool(self._page.rows), "the people")
        self._driver.settle()
        yield "guide-learners"
        self._tap("learner-0")
        place = [section["key"] for section in self._page.person.sections].index("rights")
        self._tap(f"section-{place}")
        self._tap("newRequest")
        self._tap("kind-0")
        yield "guide-request"
        self._tap("receiveRequest")
        yield "guide-rights"
        self._tap("showOwnData")
        self._driver.wait(lambda: self._page.person.rights.ownData.isKnown, "everything stored")
        self._driver.settle()
        yield "guide-own-data"
        self._tap("rightsBack")
        self._tap("personBack")
        self._tap("openDuties")
        yield "guide-requests"
        self._tap("dutiesBack")
