"""Simulates a member of staff: PIN screen, pages, leaving.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.app import App
from kiosk.tour.driver import Driver

if TYPE_CHECKING:
    from kiosk.bridge.staff.staff_model import StaffViewModel

PIN, GUIDE_PIN, WRONG_PIN = "284917", "5173", "719482"


class StaffHands:
    """Operates the staff's screens of one kiosk."""

    def __init__(self, app: App, driver: Driver) -> None:
        self.app = app
        self.driver = driver

    @property
    def staff(self) -> "StaffViewModel":
        """The view model of the staff's screens. Raises LookupError if the PIN screen was never opened."""
        staff = self.app.model.staff
        if staff is None:
            raise LookupError("the PIN dialogue has not been opened yet")
        return staff

    def come_to_door(self, role: str = "technician") -> None:
        """Touch the lock on the first screen, choose `role` if it has to be chosen, and wait for the PIN dialogue."""
        self.driver.tap("staffButton")
        self.driver.wait(
            lambda: bool(self.staff.roles) or self.staff.pin.phase != "opening",
            "the choice of a role or the PIN dialogue",
        )
        if self.staff.roles:
            self.driver.tap(f"role-{role}")
        self.driver.wait(lambda: self.staff.pin.phase != "opening", "the PIN dialogue")
        self.driver.look()

    def turn_back(self) -> None:
        """Return from the PIN dialogue to the first screen, through the choice of a role if there is one."""
        self.driver.tap("pinBack")
        if self.staff.roles:
            self.driver.tap("pinBack")
        self.driver.see("startButton")

    def type_pin(self, digits: str) -> None:
        """Touch the digits of a PIN and the enter key."""
        for digit in digits:
            self.driver.tap(f"pin-{digit}")
        self.driver.tap("pin-enter")
        self.driver.settle()

    def see_phase(self, phase: str) -> None:
        """Wait until the PIN screen is in the phase `phase`. Raises TimeoutError."""
        self.driver.wait(lambda: self.staff.pin.phase == phase, f"the PIN dialogue to be in the phase '{phase}'")
        self.driver.look()

    def see_inside(self) -> None:
        """Wait until the staff's pages are visible. Raises TimeoutError."""
        self.driver.wait(lambda: self.app.model.screen == "staff", "the staff's screen")
        self.driver.look()

    def set_first_pin(self, digits: str = PIN) -> None:
        """Set the PIN of a new kiosk by typing it twice, and wait for the staff's pages."""
        self.type_pin(digits)
        self.see_phase("repeat")
        self.type_pin(digits)
        self.see_inside()

    def open_page(self, key: str) -> None:
        """Touch a page's entry in the side bar and wait for the page's content."""
        self.driver.tap(f"page-{key}")
        self.driver.wait(lambda: self.staff.page == key, f"the page '{key}'")
        self.driver.wait(lambda: self.app.worker.is_idle, "the page's data")
        self.driver.look()

    def leave(self) -> None:
        """Touch «Thoát» and wait for the first screen."""
        self.driver.tap("staffLeave")
        self.driver.see("startButton")


def scenes(hands: StaffHands) -> Iterator[str]:
    """Visit the screens of the PIN dialogue, the page of PINs and the page for leaving; yield the screen names.

    The PIN dialogue is shown when the first PIN is set, after a wrong PIN and during a lockout. The kiosk must be
    new, that is, without a PIN.
    """
    driver = hands.driver
    hands.come_to_door()
    yield "staff-pin-first"
    hands.type_pin("123456")
    yield "staff-pin-weak"
    hands.type_pin(PIN)
    driver.tap("pin-2")
    yield "staff-pin-repeat"
    hands.type_pin(PIN[1:])
    hands.see_inside()
    hands.open_page("access")
    driver.tap("changeGuide")
    driver.see("pinCancel")
    yield "staff-pin-guide"
    hands.type_pin(GUIDE_PIN)
    hands.type_pin(GUIDE_PIN)
    driver.see("changeGuide")
    yield "staff-access"
    hands.staff.mark(is_pressing=True)
    driver.look()
    yield "staff-needs-a-look"
    hands.staff.mark(is_pressing=False)
    hands.open_page("leave")
    yield "staff-leave"
    driver.tap("way-restart")
    driver.see("leaveQuestion")
    yield "staff-leave-question"
    driver.tap("noticeSecond")
    hands.leave()
    hands.come_to_door()
    driver.tap("pinForgotten")
    driver.see("forgottenNotice")
    yield "staff-pin-forgotten"
    driver.tap("noticeFirst")
    hands.type_pin(WRONG_PIN)
    hands.see_phase("enter")
    yield "staff-pin-wrong"
    while hands.staff.pin.phase != "locked":
        hands.type_pin(WRONG_PIN)
        driver.wait(lambda: hands.staff.pin.phase != "checking", "the answer")
    yield "staff-pin-locked"
