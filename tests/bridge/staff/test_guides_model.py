"""The view models of the list of guides and of the own PIN, with a real accounts service."""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.own_pin import own_pin
from kiosk.bridge.staff.guides_model import GuidesViewModel
from kiosk.bridge.technician.pin_access_model import AccessViewModel
from kiosk.domain.errors import KioskError
from kiosk.domain.rights import Actor, NotAllowedError
from tests.bridge.fakes import SlowWorker
from tests.services.guides import BOTH, GUIDE, LEAD, TECH, House, house

__all__ = ["house"]  # a fixture that pytest finds by name in this module
LAN, HOA, MINH = "Nguyễn Thị Lan", "Trần Thị Hoa", "Lê Văn Minh"


@dataclass
class Desk:
    """The list of guides on a page of `actor`. ``failed``: the errors that staff see."""

    house: House
    worker: SlowWorker
    model: GuidesViewModel
    failed: list[KioskError]
    parent: QObject

    def opens(self) -> None:
        self.model.open()
        self.worker.work()

    def acts(self, act: Callable[..., None], *arguments: str) -> None:
        act(*arguments)
        self.worker.work()

    def types(self, *pins: str) -> None:
        for pin in pins:
            for digit in pin:
                self.model.pin.strike(digit)
            self.acts(self.model.pin.submit)

    def selects(self, name: str) -> None:
        self.acts(self.model.select, next(str(row["key"]) for row in self.model.rows if row["name"] == name))

    @property
    def rows(self) -> list[tuple[object, ...]]:
        return [(row["name"], row["text"], row["open"]) for row in self.model.rows]


@pytest.fixture
def desk_of(house: House, qapp: object) -> Callable[[Actor], Desk]:
    def make(actor: Actor) -> Desk:
        station = SimpleNamespace(
            accounts=lambda: house.service, access=house.access, maintain=lambda: None, upkeep=lambda: None
        )
        worker, parent, failed = SlowWorker(station), QObject(), []
        worker.errand = lambda *_arguments, **_options: None  # type: ignore[method-assign]  # no backup in this test
        worker.failed.connect(failed.append)
        model = GuidesViewModel(worker, lambda: actor, parent)  # type: ignore[arg-type]  # a SlowWorker
        desk = Desk(house, worker, model, failed, parent)
        desk.opens()
        return desk

    return make


def test_a_technician_adds_the_first_lead_guide_with_a_pin(desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(TECH)
    assert (desk.rows, desk.model.empty, desk.model.hasGuide) == ([], True, False)
    desk.model.beginAdd()
    assert desk.model.view == "add"
    assert [(role["key"], role["chosen"]) for role in desk.model.roles] == [
        ("guide", False),
        ("author guide", False),
        ("author", False),
        ("lead-guide", True),
        ("lead-guide technician", False),
    ]
    desk.acts(desk.model.submitName, "Nguyễn Thị Lan")
    assert (desk.model.view, desk.model.pin.heading) == ("pin", "Choose a PIN for Nguyễn Thị Lan")
    desk.types("5173", "5173")
    assert desk.model.view == "list"
    assert desk.rows == [(LAN, "The new PIN is set.", True)]
    assert desk.model.hasGuide
    desk.opens()
    assert desk.rows == [(LAN, "Lead guide", True)]


def test_the_next_account_is_proposed_as_a_guide(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    hoa = house.adds(HOA, LEAD)
    desk = desk_of(hoa)
    desk.model.beginAdd()
    assert [(role["key"], role["chosen"]) for role in desk.model.roles] == [
        ("guide", True),
        ("author guide", False),
        ("author", False),
        ("lead-guide", False),
    ]
    desk.model.chooseRole("lead-guide")
    desk.acts(desk.model.submitName, LAN)
    assert house.service.roles_of(next(a.id for a in house.shelf.accounts() if a.name == LAN)) == LEAD


def test_a_guide_whose_first_pin_was_not_given_stays_in_the_list(desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(TECH)
    desk.model.beginAdd()
    desk.acts(desk.model.submitName, LAN)
    desk.acts(desk.model.back)
    assert desk.rows == [(LAN, "No PIN yet", True)]
    desk.selects(LAN)
    assert not desk.model.hasPin
    desk.model.givePin()
    desk.types("5173", "5173")
    assert desk.rows == [(LAN, "The new PIN is set.", True)]


def test_a_form_without_a_name_changes_nothing(desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(TECH)
    desk.model.beginAdd()
    desk.acts(desk.model.submitName, "  ")
    assert (desk.model.view, desk.house.shelf.accounts()) == ("add", [])


def test_a_refused_name_is_reported_and_can_be_typed_again(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    house.adds(LAN)
    desk = desk_of(TECH)
    desk.model.beginAdd()
    desk.acts(desk.model.submitName, LAN)
    assert (desk.model.view, len(desk.failed), len(desk.model.rows)) == ("add", 1, 1)


def test_name_and_role_of_a_guide_are_changed(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    lan = house.adds(LAN)
    desk = desk_of(TECH)
    desk.selects(LAN)
    assert (desk.model.view, desk.model.name, desk.model.roleText, desk.model.hasPin) == ("guide", LAN, "Guide", True)
    desk.model.beginRename()
    desk.acts(desk.model.submitName, "Nguyễn Thị Lành")
    assert (desk.model.view, desk.model.name) == ("guide", "Nguyễn Thị Lành")
    desk.acts(desk.model.chooseRole, "lead-guide")
    assert (desk.model.view, desk.model.roleText) == ("guide", "Lead guide")
    assert house.service.roles_of(lan.account) == LEAD


@pytest.mark.parametrize(("way", "left"), [("keep", LAN), ("erase", "")])
def test_an_account_is_closed_after_a_question(
    house: House, desk_of: Callable[[Actor], Desk], way: str, left: str
) -> None:
    lan = house.adds(LAN)
    desk = desk_of(TECH)
    desk.selects(LAN)
    desk.model.askClose(way)
    assert desk.model.closeTitle == f"Close the account of {LAN}?"
    assert ("name is deleted" in desk.model.closeText) == (way == "erase")
    desk.acts(desk.model.back)
    assert (desk.model.view, desk.model.closing, house.names()) == ("guide", "", [LAN])
    desk.model.askClose(way)
    desk.acts(desk.model.confirmClose)
    assert (desk.model.view, desk.rows) == ("list", [])
    assert house.shelf.kept[lan.account].name == left


def test_a_lead_guide_cannot_select_a_technicians_account(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    hoa = house.adds(HOA, LEAD)
    house.adds(MINH, BOTH, "730582")
    desk = desk_of(hoa)
    assert desk.rows == [(HOA, "Lead guide", True), (MINH, "Lead guide and technician", False)]
    desk.selects(MINH)
    assert desk.model.view == "list"


def test_the_own_account_offers_neither_roles_nor_closing(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    hoa = house.adds(HOA, LEAD)
    desk = desk_of(hoa)
    desk.selects(HOA)
    assert (desk.model.own, desk.model.roles) == (True, [])
    desk.model.askClose("keep")
    desk.acts(desk.model.confirmClose)
    assert (len(desk.failed), house.names()) == (1, [HOA])


def test_without_the_right_the_service_refuses_the_list(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(house.adds(LAN, GUIDE))
    (error,) = desk.failed
    assert isinstance(error, NotAllowedError)
    assert (desk.rows, desk.model.empty) == ([], False)


def test_names_and_digits_do_not_outlast_the_page(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    house.adds(LAN)
    desk = desk_of(TECH)
    desk.selects(LAN)
    desk.model.givePin()
    desk.model.pin.strike("5")
    desk.model.forget()
    assert (desk.model.view, desk.model.rows, desk.model.name) == ("list", [], "")
    assert (desk.model.pin.count, desk.model.pin.phase) == (0, "opening")


def test_a_guide_changes_the_own_pin(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    lan = house.adds(LAN)
    desk = desk_of(lan)
    page = own_pin(SimpleNamespace(worker=desk.worker, actor=lambda: lan), desk.parent)  # type: ignore[arg-type]
    page.open()
    page.begin()
    desk.worker.work()
    assert (page.asking, page.pin.leastDigits, page.pin.heading) == (True, 4, "Enter your current PIN")
    for pin in ("5173", "8402", "8402"):
        for digit in pin:
            page.pin.strike(digit)
        page.pin.submit()
        desk.worker.work()
    assert (page.asking, page.done) == (False, True)
    assert house.access().enter(lan.account, "8402").actor == lan


def test_the_technicians_page_has_the_own_pin_and_the_guides(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    house.access().set_first("284917")
    house.adds(LAN)
    desk = desk_of(TECH)
    page = AccessViewModel(desk.worker, lambda: TECH, desk.parent)  # type: ignore[arg-type]
    page.open()
    desk.worker.work()
    assert page.hasGuide
    page.own.begin()
    desk.worker.work()
    assert (page.own.asking, page.own.pin.account) == (True, "technician")
    page.guides.beginAdd()
    page.cancel()
    assert (page.own.asking, page.guides.view) == (False, "list")
    page.forget()
    assert page.guides.rows == []


def test_names_that_arrive_late_are_not_kept(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    house.adds(LAN)
    desk = desk_of(TECH)
    desk.model.open()
    desk.acts(desk.model.forget)
    assert (desk.model.rows, desk.model.empty) == ([], False)


def test_a_guide_added_late_is_not_shown_to_whoever_opens_the_page_next(desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(TECH)
    desk.model.beginAdd()
    desk.model.submitName(LAN)
    desk.model.forget()
    desk.opens()
    assert (desk.model.view, desk.model.name) == ("list", "")
    assert desk.rows == [(LAN, "No PIN yet", True)]


def test_a_late_change_does_not_open_the_account_again(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    house.adds(LAN)
    house.adds(MINH)
    desk = desk_of(TECH)
    desk.selects(LAN)
    desk.model.chooseRole("lead-guide")
    desk.model.back()
    desk.worker.work()
    assert (desk.model.view, desk.rows[0][:2]) == ("list", (LAN, "Lead guide"))
    desk.selects(LAN)
    desk.model.chooseRole("guide")
    desk.model.back()
    desk.selects(MINH)
    desk.worker.work()
    assert (desk.model.view, desk.model.name) == ("guide", MINH)


def test_a_guide_is_added_once_however_often_the_button_is_touched(desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(TECH)
    desk.model.beginAdd()
    desk.model.submitName(LAN)
    desk.model.submitName(LAN)
    desk.worker.work()
    assert (len(desk.house.shelf.accounts()), desk.failed, desk.model.view) == (1, [], "pin")


def test_each_view_and_question_changes_the_place(house: House, desk_of: Callable[[Actor], Desk]) -> None:
    """Otherwise the second half of a double tap would answer a question or select a guide."""
    house.adds(LAN)
    desk = desk_of(TECH)
    seen = [desk.model.place]
    desk.selects(LAN)
    seen.append(desk.model.place)
    desk.model.askClose("keep")
    seen.append(desk.model.place)
    desk.model.back()
    desk.model.beginRename()
    seen.append(desk.model.place)
    desk.model.givePin()
    seen.append(desk.model.place)
    desk.model.pin.strike("5")
    assert desk.model.place == seen[-1], "digits are typed at any speed"
    assert len(set(seen)) == len(seen)
