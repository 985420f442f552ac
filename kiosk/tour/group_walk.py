"""Simulates a guide on the page of group lessons.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from typing import TYPE_CHECKING

from kiosk.app import App
from kiosk.tour.driver import Driver
from kiosk.tour.staff_walk import StaffHands

if TYPE_CHECKING:
    from kiosk.bridge.guide.group.group_model import GroupViewModel
    from kiosk.bridge.guide.group.lesson_model import GroupLessonViewModel

STRAND, LESSON = "safety", "an-toan-tren-mang/cuoc-goi-gia-danh"
"""The lesson that is taught by default, and its strand."""


class GroupHands:
    """Operates the page of group lessons of one kiosk."""

    def __init__(self, app: App, driver: Driver) -> None:
        self.app = app
        self.driver = driver
        self.hands = StaffHands(app, driver)

    @property
    def model(self) -> "GroupViewModel":
        """View model of the page, which must be open."""
        return self.hands.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    @property
    def lesson(self) -> "GroupLessonViewModel":
        """View model of the lesson."""
        return self.model.lesson

    def rests(self) -> None:
        """Wait until the worker is idle and the screen shows its results."""
        self.driver.wait(lambda: self.app.worker.is_idle, "the page's data")
        self.driver.look()

    def taps(self, *names: str) -> None:
        """Touch items, one after another."""
        for name in names:
            self.driver.tap(name)
            self.rests()

    def begins(self, lesson: str = LESSON, strand: str = STRAND) -> None:
        """Choose a lesson and begin it."""
        self.taps(f"groupStrand-{strand}")
        while self.driver.find(f"groupLesson-{lesson}") is None:
            self.taps("nextPage")
        self.taps(f"groupLesson-{lesson}", "beginGroup")
        self.driver.see("groupNext")

    def leaves(self) -> None:
        """Leave the lesson before its end, and confirm that."""
        self.taps("groupLeave")
        self.driver.see("leaveGroup")
        self.taps("noticeFirst")
