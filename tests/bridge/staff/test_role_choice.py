"""The staff view model with two roles: when a role is chosen, which PIN is verified, and which pages are opened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pages import PageContext, Role, StaffPage
from kiosk.bridge.staff.staff_model import StaffViewModel
from kiosk.domain.access import Staff
from kiosk.services.access import PinAnswer, PinEntry, PinStanding

PINS = {Staff.TECHNICIAN: "284917", Staff.GUIDE: "5173"}


@dataclass
class Doorkeeper:
    """Stand-in for the station and its access service.

    ``pins``: PIN of each role that has one. ``checked``: role and PIN of each entry.
    """

    pins: dict[Staff, str] = field(default_factory=lambda: dict(PINS))
    checked: list[tuple[Staff, str]] = field(default_factory=list)

    def access(self) -> "Doorkeeper":
        return self

    def standing(self, staff: Staff) -> PinStanding:
        return PinStanding(is_set=staff in self.pins)

    def enter(self, staff: Staff, pin: str) -> PinEntry:
        self.checked.append((staff, pin))
        answer = PinAnswer.RIGHT if self.pins[staff] == pin else PinAnswer.WRONG
        return PinEntry(answer, PinStanding(is_set=True))


class Page(QObject):
    """A page without content."""

    def open(self) -> None:
        pass


def role(staff: Staff, page: str) -> Role:
    pages = (StaffPage(page, page.title(), lambda _context, parent: Page(parent)),)
    return Role(staff, staff.value.title(), f"Forgotten by the {staff.value}.", pages)


ROLES = (role(Staff.TECHNICIAN, "packs"), role(Staff.GUIDE, "today"))


@dataclass
class Entrance:
    """The staff view model of a kiosk with the roles of technician and guide."""

    staff: StaffViewModel
    keeper: Doorkeeper
    worker: Worker
    qtbot: QtBot

    def opens(self) -> None:
        self.staff.open()
        self.rests()

    def rests(self) -> None:
        self.qtbot.waitUntil(lambda: self.worker.is_idle)

    def chooses(self, key: str) -> None:
        self.staff.chooseRole(key)
        self.rests()

    def enters(self, pin: str) -> None:
        for digit in pin:
            self.staff.pin.strike(digit)
        self.staff.pin.submit()
        self.rests()

    @property
    def offered(self) -> list[str]:
        return [str(entry["key"]) for entry in self.staff.roles]


Make = Callable[..., Entrance]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    workers, parent = [], QObject()

    def make_entrance(*without_pin: Staff) -> Entrance:
        keeper = Doorkeeper({staff: pin for staff, pin in PINS.items() if staff not in without_pin})
        worker = Worker(lambda: keeper, lambda: None)  # type: ignore[arg-type, return-value]
        worker.begin()
        workers.append(worker)
        parts = {part.name: None for part in fields(PageContext)} | {"worker": worker}
        return Entrance(StaffViewModel(PageContext(**parts), ROLES, parent), keeper, worker, qtbot)  # type: ignore[arg-type]

    yield make_entrance
    for worker in workers:
        worker.shut_down()


@pytest.fixture
def entrance(make: Make) -> Entrance:
    """A kiosk on which both roles have a PIN."""
    return make()


def test_a_role_is_chosen_before_its_pin(entrance: Entrance) -> None:
    entrance.opens()
    assert (entrance.staff.screen, entrance.offered) == ("pin", ["technician", "guide"])
    assert entrance.staff.pin.phase == "opening"
    entrance.chooses("guide")
    assert (entrance.offered, entrance.staff.pin.phase) == ([], "enter")
    assert (entrance.staff.pin.staff, entrance.staff.pin.leastDigits) == ("guide", 4)
    assert entrance.staff.forgotten == "Forgotten by the guide."


@pytest.mark.parametrize(("key", "page"), [("technician", "packs"), ("guide", "today")])
def test_the_pin_of_the_chosen_role_opens_the_pages_of_this_role(entrance: Entrance, key: str, page: str) -> None:
    entrance.opens()
    entrance.chooses(key)
    entrance.enters(PINS[Staff(key)])
    assert (entrance.staff.screen, entrance.staff.title) == ("staff", key.title())
    assert [entry["key"] for entry in entrance.staff.pages] == [page]
    assert entrance.staff.pageView == f"../{key.title()}/{page.title()}Page.qml"


def test_the_pin_of_another_role_opens_nothing(entrance: Entrance) -> None:
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS[Staff.TECHNICIAN])
    assert (entrance.staff.screen, entrance.staff.pin.problem) == ("pin", "wrong")
    assert entrance.keeper.checked == [(Staff.GUIDE, PINS[Staff.TECHNICIAN])]


def test_a_page_of_another_role_is_not_opened(entrance: Entrance) -> None:
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS[Staff.GUIDE])
    entrance.staff.showPage("packs")
    assert entrance.staff.page == "today"


def test_without_the_guides_pin_the_technician_is_asked_at_once(make: Make) -> None:
    entrance = make(Staff.GUIDE)
    entrance.opens()
    assert (entrance.offered, entrance.staff.pin.staff, entrance.staff.pin.phase) == ([], "technician", "enter")


def test_a_new_kiosk_lets_only_the_first_role_set_its_pin(make: Make) -> None:
    entrance = make(*Staff)
    entrance.opens()
    assert (entrance.offered, entrance.staff.pin.staff, entrance.staff.pin.phase) == ([], "technician", "choose")
    assert entrance.staff.pin.isFirst


def test_the_first_role_sets_its_pin_again_after_a_reset(make: Make) -> None:
    entrance = make(Staff.TECHNICIAN)
    entrance.opens()
    assert entrance.offered == ["technician", "guide"]
    entrance.chooses("technician")
    assert entrance.staff.pin.phase == "choose"


def test_a_role_that_is_not_offered_cannot_be_chosen(make: Make) -> None:
    entrance = make(Staff.GUIDE)
    entrance.opens()
    entrance.chooses("guide")
    assert entrance.staff.pin.staff == "technician"


def test_a_role_is_not_changed_while_its_pin_is_entered(entrance: Entrance) -> None:
    entrance.opens()
    entrance.chooses("guide")
    entrance.chooses("technician")
    assert entrance.staff.pin.staff == "guide"


def test_back_leads_to_the_choice_and_then_to_the_first_screen(entrance: Entrance) -> None:
    entrance.opens()
    entrance.chooses("guide")
    entrance.staff.pin.strike("5")
    entrance.staff.pin.leave()
    assert (entrance.staff.screen, entrance.offered) == ("pin", ["technician", "guide"])
    assert entrance.staff.pin.count == 0
    entrance.staff.pin.leave()
    assert entrance.staff.screen == ""


def test_roles_that_are_read_after_somebody_left_are_not_offered(entrance: Entrance) -> None:
    entrance.staff.open()
    entrance.staff.leave()
    entrance.rests()
    assert (entrance.staff.screen, entrance.offered) == ("", [])


def test_each_entrance_begins_with_the_choice(entrance: Entrance) -> None:
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS[Staff.GUIDE])
    entrance.staff.leave()
    entrance.opens()
    assert entrance.offered == ["technician", "guide"]
