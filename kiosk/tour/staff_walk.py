"""Simulates a member of staff: PIN screen, pages, leaving.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.app import App
from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.rights import Actor
from kiosk.tour.driver import Driver

if TYPE_CHECKING:
    from kiosk.bridge.staff.entrance_model import EntranceViewModel
    from kiosk.bridge.staff.staff_model import StaffViewModel

TECHNICIANS = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))
PIN, GUIDE_PIN, WRONG_PIN = "284917", "5173", "719482"
GUIDE, GUIDE_KEYS = "Nguyễn Thị Hoa", "nguyeenx thij hoa"
"""Name of the first lead guide, and the Telex keystrokes that type it in lower case."""


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

    def come_to_door(self, guide: str = "") -> None:
        """Touch the lock on the first screen, and wait for the PIN dialogue of the guide or the technician.

        `guide`: name of the guide; empty for the technician. The role and the guide are chosen if asked for.
        """
        self.open_entrance()
        self.choose_entrance(guide)

    def choose_entrance(self, guide: str = "") -> None:
        """Choose the role and the guide, if asked for, and wait for the PIN dialogue; `guide`: see `come_to_door`."""
        entrance = self.staff.entrance
        if entrance.step == "role":
            self.driver.tap("role-guide" if guide else "role-technician")
        if entrance.step == "guide":
            key = next(entry["key"] for entry in entrance.guides if entry["name"] == guide)
            while not self.driver.find(f"guide-{key}"):
                self.driver.tap("nextPage")
                self.driver.look()
            self.driver.tap(f"guide-{key}")
        self.driver.wait(lambda: self.staff.pin.phase != "opening", "the PIN dialogue")
        self.driver.look()

    def open_entrance(self) -> "EntranceViewModel":
        """Touch the lock on the first screen, and wait for the first choice or the PIN dialogue."""
        return self.open_with("staffButton")

    def open_with(self, button: str) -> "EntranceViewModel":
        """Touch a button that opens the entrance, and wait for the first choice or the PIN dialogue."""
        self.driver.tap(button)
        self.driver.wait(lambda: self.app.model.screen == "pin", "the entrance")
        entrance = self.staff.entrance
        self.driver.wait(
            lambda: entrance.step != "pin" or entrance.pin.phase != "opening",
            "the choice of a role or the PIN dialogue",
        )
        self.driver.look()
        return entrance

    def type_text(self, text: str) -> None:
        """Touch the keys of the on-screen keyboard; `text` contains letters and spaces.

        The first letter is lower-case: the keyboard begins a text with a capital letter by itself.
        """
        for letter in text:
            self.driver.look()
            if letter.isupper():
                self.driver.tap("kbShift")
                self.driver.look()
            self.driver.tap("kbSpace" if letter == " " else f"kb-{letter.lower()}")

    def name_guide(self, keys: str) -> None:
        """Open the form for a new guide and type the name as Telex keystrokes."""
        self.driver.tap("addGuide")
        self.driver.tap("guideName")
        self.type_text(keys)
        self.driver.tap("kbDone")
        self.driver.look()

    def add_guide(self, keys: str = GUIDE_KEYS, pin: str = GUIDE_PIN, role: str = "") -> None:
        """Add a guide on a page with the list of guides; `role`: key of a role, empty for the preselected one."""
        self.name_guide(keys)
        if role:
            self.driver.tap(f"role-{role}")
        self.driver.tap("guideForward")
        self.driver.see("pinCancel")
        self.type_pin(pin)
        self.type_pin(pin)
        self.driver.see("addGuide")
        self.driver.wait(lambda: self.app.worker.is_idle, "the list of guides")
        self.driver.look()

    def turn_back(self) -> None:
        """Return from the PIN dialogue to the first screen, through the choice of a role if there is one."""
        self.driver.tap("pinBack")
        while self.app.model.screen == "pin":
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

    def leave_for_turn(self) -> None:
        """Touch «Thoát» while a turn waits, and wait until the next learner is called."""
        self.driver.tap("staffLeave")
        self.driver.see("beginTurn")
        self.driver.settle()

    def leave(self) -> None:
        """Touch «Thoát» and wait for the first screen."""
        self.driver.tap("staffLeave")
        self.driver.see("startButton")


def scenes(hands: StaffHands) -> Iterator[str]:
    """Visit the entrance, the page of PINs and the page for leaving; yield the screen names.

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
    hands.name_guide(GUIDE_KEYS)
    yield "staff-guide-add"
    driver.tap("guideForward")
    driver.see("pinCancel")
    yield "staff-pin-guide"
    hands.type_pin(GUIDE_PIN)
    hands.type_pin(GUIDE_PIN)
    driver.see("addGuide")
    driver.wait(lambda: hands.app.worker.is_idle, "the list of guides")
    driver.look()
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
