"""The staff view model with stand-in pages: when pages are created, and which work stops when staff leave."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.bridge.shell.idle import IdleWatch
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pages import PageContext, Role, StaffPage
from kiosk.bridge.staff.staff_model import IDLE_SECONDS, StaffViewModel
from kiosk.bridge.technician.pages import TECHNICIAN
from kiosk.domain.access import TECHNICIAN as TECHNICIANS_ACCOUNT
from kiosk.domain.access import Staff
from kiosk.domain.errors import KioskError
from kiosk.domain.rights import Actor, Right
from kiosk.services.access import PinAnswer, PinEntry, PinStanding


@dataclass
class Doorkeeper:
    """Stand-in for the station and its access service; accepts every PIN."""

    is_pressing = False
    noted: list[tuple[str, str]] = field(default_factory=list)

    def access(self) -> "Doorkeeper":
        return self

    def accounts(self) -> SimpleNamespace:
        return SimpleNamespace(entrances=list, note_names_seen=self._note)

    def _note(self, actor: Actor, page: str) -> None:
        self.noted.append((actor.account, page))

    def maintenance(self, actor: Actor) -> SimpleNamespace:
        actor.require(Right.MAINTAIN)
        checks = SimpleNamespace(is_pressing=lambda: self.is_pressing)
        return SimpleNamespace(upkeep=lambda: SimpleNamespace(checks=checks))

    def standing(self, _staff: object) -> PinStanding:
        return PinStanding(is_set=True)

    def enter(self, _staff: object, _pin: str) -> PinEntry:
        actor = Actor(TECHNICIANS_ACCOUNT, frozenset({Staff.TECHNICIAN}))
        return PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True), actor)


class Quick(QObject):
    """A page without long-running work; counts how often it was opened."""

    opened = 0
    actor: Callable[[], Actor]

    def open(self) -> None:
        self.opened += 1


class Patient(Quick):
    """A page on which staff do not touch the screen for a long time."""

    idle_seconds: int | None = 1800


class Long(Quick):
    """A page with long-running work that can be stopped; counts how often it was stopped."""

    stopped = 0

    def stop(self) -> None:
        self.stopped += 1


@dataclass
class Room:
    """The staff view model, and the pages that the view model has created."""

    staff: StaffViewModel
    worker: Worker
    qtbot: QtBot
    keeper: Doorkeeper
    made: list[Quick] = field(default_factory=list)

    def enters(self) -> None:
        self.staff.open()
        self.qtbot.waitUntil(lambda: self.staff.pin.phase == "enter")
        for digit in "284917":
            self.staff.pin.strike(digit)
        self.staff.pin.submit()
        self.qtbot.waitUntil(lambda: self.staff.screen == "staff")


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made: list[Quick] = []

    def page(kind: type[Quick]) -> object:
        def make(context: PageContext, parent: QObject) -> Quick:
            made.append(kind(parent))
            made[-1].actor = context.actor
            return made[-1]

        return make

    pages = (
        StaffPage("quick", "Quick", page(Quick), Right.MAINTAIN, shows_names=True),  # type: ignore[arg-type]
        StaffPage("long", "Long", page(Long), Right.MAINTAIN),  # type: ignore[arg-type]
        StaffPage("patient", "Patient", page(Patient), Right.MAINTAIN),  # type: ignore[arg-type]
        StaffPage("hidden", "Hidden", page(Long), Right.RUN_SESSION),  # type: ignore[arg-type]
    )
    role = Role("technician", frozenset({Staff.TECHNICIAN}), "Technician", "Call.", pages, health_page="long")
    keeper = Doorkeeper()
    worker = Worker(lambda: keeper, lambda: None)  # type: ignore[arg-type, return-value]
    worker.begin()
    parent = QObject()
    context = PageContext(**({part.name: None for part in fields(PageContext)} | {"worker": worker}))  # type: ignore[arg-type]
    yield Room(StaffViewModel(context, (role,), parent), worker, qtbot, keeper, made)
    worker.shut_down()


def test_no_page_is_made_before_somebody_is_in(room: Room) -> None:
    room.staff.open()
    room.qtbot.waitUntil(lambda: room.worker.is_idle)
    assert room.made == []


def test_whoever_comes_in_sees_the_first_page(room: Room) -> None:
    room.enters()
    assert (room.staff.page, room.staff.pageView) == ("quick", "../Technician/QuickPage.qml")
    assert room.staff.pageModel is room.made[0]
    assert room.made[0].opened == 1


def test_a_page_is_made_once_and_told_whenever_it_is_opened(room: Room) -> None:
    room.enters()
    room.staff.showPage("long")
    room.staff.showPage("quick")
    room.staff.leave()
    room.enters()
    assert [page.opened for page in room.made] == [3, 1]


def test_a_page_that_is_not_in_the_table_is_not_opened(room: Room) -> None:
    room.enters()
    room.staff.showPage("../../Main")
    assert room.staff.page == "quick"


def test_a_page_without_its_right_is_neither_offered_nor_opened(room: Room) -> None:
    room.enters()
    assert [page["key"] for page in room.staff.pages] == ["quick", "long", "patient"]
    room.staff.showPage("hidden")
    assert (room.staff.page, len(room.made)) == ("quick", 1)


def test_a_page_keeps_the_account_that_has_opened_it(room: Room) -> None:
    """Work of a page goes on after the staff left; it must not become the work of whoever enters next."""
    room.enters()
    quick = room.made[0]
    first = quick.actor()
    assert first.account == "technician"
    room.staff.leave()
    assert quick.actor() is first
    room.staff.showPage("quick")
    assert (quick.opened, room.staff.page) == (1, "")
    room.enters()
    assert quick.actor() is not first


def test_a_page_that_shows_names_notes_that_they_were_seen(room: Room) -> None:
    room.enters()
    room.staff.showPage("long")
    room.qtbot.waitUntil(lambda: room.worker.is_idle)
    assert room.keeper.noted == [("technician", "quick")]


def test_what_a_page_has_begun_goes_on_without_its_technician_but_not_without_the_kiosk(room: Room) -> None:
    room.enters()
    room.staff.showPage("long")
    room.staff.leave()
    long = room.made[1]
    assert isinstance(long, Long)
    assert long.stopped == 0
    room.staff.shut_down()
    assert long.stopped == 1


@pytest.mark.parametrize("come", [lambda room: room.staff.open(), Room.enters], ids=["at the door", "inside"])
def test_nobody_is_led_out_of_a_kiosk_that_is_switched_off(room: Room, come: Callable[[Room], None]) -> None:
    come(room)
    assert [timer for timer in room.staff.findChildren(QTimer) if timer.isActive()]
    room.staff.shut_down()
    assert [timer for timer in room.staff.findChildren(QTimer) if timer.isActive()] == []


@pytest.mark.parametrize("is_pressing", [True, False])
def test_whoever_comes_in_is_shown_where_to_look_before_it_is_too_late(room: Room, is_pressing: bool) -> None:
    Doorkeeper.is_pressing = is_pressing
    room.enters()
    room.qtbot.waitUntil(lambda: room.worker.is_idle)
    assert room.staff.marked == ("long" if is_pressing else "")
    Doorkeeper.is_pressing = False
    room.staff.leave()
    room.enters()
    room.qtbot.waitUntil(lambda: room.worker.is_idle)
    assert room.staff.marked == ""


def test_a_problem_is_told_with_its_cure_and_gone_with_its_technician(room: Room) -> None:
    room.enters()
    room.staff.show_problem(KioskError("{what} is broken.", "Mend it.", what="Something"))
    assert (room.staff.problem, room.staff.cure) == ("Something is broken.", "Mend it.")
    room.staff.leave()
    assert room.staff.problem == ""


def test_every_page_has_its_view() -> None:
    folder, pages = paths.qml_folder() / "KioskUi" / "Screens" / "Staff", TECHNICIAN.pages
    assert [page.key for page in pages if not (folder / TECHNICIAN.view_of(page.key)).is_file()] == []
    assert len({page.key for page in pages}) == len(pages)


def idle_seconds(room: Room) -> int:
    """The idle time that runs now."""
    watch = room.staff.findChild(IdleWatch)
    return next(timer for timer in watch.findChildren(QTimer) if timer.isSingleShot()).interval() // 1000


def test_a_patient_page_waits_longer_until_another_page_is_shown(room: Room) -> None:
    room.enters()
    room.staff.showPage("patient")
    room.staff.touched()
    assert idle_seconds(room) == 1800
    room.staff.stillHere()
    assert idle_seconds(room) == 1800
    room.staff.showPage("quick")
    room.staff.touched()
    assert idle_seconds(room) == IDLE_SECONDS
