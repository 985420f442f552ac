"""A guide reads the reports on the page «Báo cáo», turns the pages and saves a report to a stick."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.machine.drives import Drive
from kiosk.tour.staff_walk import StaffHands
from tests.bridge.fakes import Sticks
from tests.journeys.guide.entering import add_accounts
from tests.journeys.guide.saving import save_all_formats
from tests.journeys.technician.staff_kiosk import StaffKiosk

LAN, PIN = "Lê Thị Lan", "5173"


@pytest.fixture
def sticks(kiosk: StaffKiosk) -> Sticks:
    sticks = Sticks()
    kiosk.site = replace(kiosk.site, drives=sticks)
    return sticks


def opens_reports(kiosk: StaffKiosk) -> StaffHands:
    """Let a guide enter and open the page of reports."""
    hands = kiosk.starts()
    add_accounts(hands.app, hands.driver, [LAN], PIN)
    hands.come_to_door(LAN)
    hands.see_phase("enter")
    hands.type_pin(PIN)
    hands.see_inside()
    hands.open_page("report")
    sees_report(hands)
    return hands


def sees_report(hands: StaffHands) -> None:
    model = hands.staff.pageModel
    hands.driver.wait(lambda: model.isReady, "the report")
    hands.driver.look()


def test_a_guide_reads_the_reports_of_other_periods_and_kinds(kiosk: StaffKiosk, sticks: Sticks) -> None:
    hands = opens_reports(kiosk)
    model = hands.staff.pageModel
    first = model.period.label
    hands.driver.tap("periodBack")
    sees_report(hands)
    assert model.period.label != first
    hands.driver.tap("moreTabs")
    hands.driver.tap("entry-7")
    sees_report(hands)
    assert [tab["key"] for tab in model.tabs if tab["isCurrent"]] == ["BC-05"]
    hands.driver.tap("periodDays")
    hands.driver.tap("period-week")
    sees_report(hands)
    assert [tab["key"] for tab in model.tabs if tab["isCurrent"]] == ["BC-03"]
    hands.driver.tap("wallSwitch")
    sees_report(hands)
    hands.leave()


def test_a_guide_saves_all_formats_to_a_stick(kiosk: StaffKiosk, sticks: Sticks, tmp_path: Path) -> None:
    hands = opens_reports(kiosk)
    save_all_formats(hands.driver)
    saving = hands.staff.pageModel.saving
    assert saving.phase == "wait"
    stick = tmp_path / "stick"
    stick.mkdir()
    sticks.now = [Drive(stick, "USB-XA", "/dev/a")]
    saving.stick.look()
    hands.driver.wait(lambda: saving.phase == "saved", "the files", 60)
    names = sorted(file.name for file in stick.glob("tram-hoc-so/bao-cao/*"))
    assert [name.rpartition(".")[2] for name in names] == ["csv", "pdf", "xlsx"]
    assert len({name.rpartition(".")[0] for name in names}) == 1
    hands.driver.tap("savingClose")
    hands.leave()
