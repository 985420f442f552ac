"""Simulates a guide who runs a session, and the learners who come to it.

Rules: as in `tour.visitor`, all input consists of touches on visible items. `EveningHands.taps` counts them.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from kiosk.app import App
from kiosk.bridge.resident.navigation import RESTING
from kiosk.domain.people.names import parts_of
from kiosk.domain.vietnamese.keystrokes import keys_for
from kiosk.tour.driver import Driver
from kiosk.tour.practice import key_name
from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN, StaffHands
from kiosk.tour.visitor import reach_home

if TYPE_CHECKING:
    from kiosk.bridge.guide.attendance.attendance_model import AttendanceViewModel
    from kiosk.bridge.guide.today.today_model import TodayViewModel

MOST_PAGES = 400
"""Maximum number of pages of a list, to end searches."""


class EveningHands:
    """Operates the guide's pages and the screens for learners of one kiosk; ``taps``: number of touches."""

    def __init__(self, app: App, driver: Driver) -> None:
        self.app = app
        self.driver = driver
        self.staff = StaffHands(app, driver)
        self.taps = 0

    def tap(self, name: str) -> None:
        """Touch an item and count the touch."""
        self.driver.tap(name)
        self.taps += 1

    def settle(self) -> None:
        """Wait until the worker is idle and the screen shows its results."""
        self.driver.wait(lambda: self.app.worker.is_idle, "the worker")
        self.driver.settle()

    @property
    def today(self) -> "TodayViewModel":
        """View model of the page of today's session, which must be open."""
        return self.staff.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    @property
    def attendance(self) -> "AttendanceViewModel":
        """View model of the page of attendance, which must be open."""
        return self.staff.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    def enter(self, guide: str = GUIDE, pin: str = GUIDE_PIN) -> None:
        """Enter the staff's screens as a guide."""
        self.staff.come_to_door(guide)
        self.staff.type_pin(pin)
        self.staff.see_inside()
        self.settle()

    def open_page(self, key: str) -> None:
        """Touch a page of the side bar."""
        self.staff.open_page(key)
        self.taps += 1

    def open_session(self) -> None:
        """Open the proposed session with one touch."""
        self.tap("openSession")
        self.driver.wait(lambda: self.today.isOpen, "the session to open")
        self.settle()

    def mark(self, names: Sequence[str]) -> None:
        """Mark people as present, page by page of the attendance list. Raises LookupError if somebody is missing."""
        left = set(names)
        for _ in range(MOST_PAGES):
            for place, card in enumerate(self.attendance.cards):
                name = f"{card['family']} {card['given']}".strip()
                if name in left and not card["isPresent"]:
                    self.tap(f"person-{place}")
                    self.driver.wait(partial(self._is_present, place), f"{name} to be present")
                    left.discard(name)
            if not left or self.attendance.page == self.attendance.pageCount - 1:
                break
            page = self.attendance.page
            self.tap("nextPage")
            self.driver.wait(partial(self._is_past, page), "the next page")
            self.settle()
        if left:
            raise LookupError(f"not in the list: {len(left)} people")

    def _is_present(self, place: int) -> bool:
        cards = self.attendance.cards
        return place < len(cards) and bool(cards[place]["isPresent"])

    def _is_past(self, page: int) -> bool:
        return self.attendance.page > page

    def begin_adding(self) -> None:
        """Open the form for a new person."""
        self.tap("addPerson")
        self.driver.see("nameField")
        self.settle()

    def type_details(self, name: str, year: int, sex: str = "") -> None:
        """Type name (with keys for frequent words) and year of birth; choose the sex ``f`` or ``m``, unless empty."""
        form = self.attendance.adding.form
        words = list(form.nameWords)
        for place, word in enumerate(name.split()):
            if word in words:
                self.tap(f"kb-word-{words.index(word)}")
                continue
            typed = f" {word}" if place and not form.name.endswith(" ") else word
            for key in keys_for(typed.lower()):
                small = key_name("kb-", key)
                self.tap(small)
        if year // 100 != int(form.yearDigits[:2]):
            self.tap("kb-year-century")
        for digit in f"{year % 100:02d}":
            self.tap(f"kb-year-{digit}")
        if sex:
            self.tap(f"sex-{sex}")

    def go_on(self) -> None:
        """Go on from the form to the question that follows."""
        self.tap("addingGoOn")
        self.driver.wait(lambda: self.attendance.adding.step not in {"details", ""}, "the next step")
        self.settle()

    def consent(self, answers: Sequence[bool]) -> None:
        """Answer the questions for consent."""
        for given in answers:
            self.tap("consentYes" if given else "consentNo")
            self.settle()

    def add_person(self, name: str, year: int, sex: str = "", *, agreed: Sequence[bool] = (True,) * 4) -> int:
        """Add a person; return the number of touches of the guide, without the person's answers.

        The form must be open. Afterwards the three pictures are shown.
        """
        before = self.taps
        self.type_details(name, year, sex)
        self.go_on()
        guides = self.taps - before
        if self.attendance.adding.step == "likely":
            self.tap("anotherPerson")
            self.settle()
        self.consent(agreed)
        self.driver.wait(lambda: self.attendance.adding.step == "code", "the three pictures")
        self.settle()
        return guides

    def call_to_keep(self) -> None:
        """Call the guide as a guest who wants to keep the progress."""
        self.tap("keepingButton")
        self.driver.see("keepingNotice")
        self.settle()

    def come_to_guest(self, guide: str = GUIDE, pin: str = GUIDE_PIN) -> None:
        """Enter as a guide from the notice of a guest's call, and wait for the form."""
        self.staff.open_with("noticeCorner")
        self.staff.choose_entrance(guide)
        self.staff.type_pin(pin)
        self.staff.see_inside()
        self.driver.see("nameField")
        self.settle()

    def hand_over(self) -> None:
        """Hand the kiosk over to the first turn of the queue."""
        self.tap("handOver")
        self.driver.wait(lambda: self.app.model.screen == "turn", "the next turn to be called")
        self.driver.settle()

    def take_turn(self) -> None:
        """Begin the turn of the learner who is called."""
        self.tap("beginTurn")
        reach_home(self.app, self.driver)
        self.settle()

    def end_turn(self) -> None:
        """Finish the visit and wait for the next turn or the first screen."""
        self.tap("endButton")
        self.driver.wait(lambda: self.app.model.screen in RESTING, "the end of the turn")
        self.settle()

    def sign_in(self, name: str, pictures: Sequence[str]) -> None:
        """Sign in on the first screen with a face and the three pictures of the code."""
        self.tap("signInButton")
        self.driver.wait(lambda: self.app.model.screen in {"hamlets", "who"}, "the hamlets or the faces")
        sign_in = self.app.model.signIn
        if sign_in is None:
            raise LookupError("nobody is registered")
        given = parts_of(name).given
        self.settle()
        for _ in range(MOST_PAGES):
            face = next((one for one in sign_in.faces if given in one["label"].split()), None)
            if face is not None and self.driver.find(f"card-{face['key']}"):
                self.tap(f"card-{face['key']}")
                break
            self.tap("nextPage")
            self.settle()
        self.driver.wait(lambda: self.app.model.screen == "code", "the pictures")
        for picture in pictures:
            self.settle()
            self.tap(picture)
        self.settle()
