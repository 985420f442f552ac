"""The page of reports by touch and keyboard: period, tabs, pages, the wall version, saving."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.machine.drives import Drive
from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.domain.reporting.wall_papers import WallPaper
from kiosk.tour.album import Format
from tests.bridge.guide.report.report_page import Page
from tests.bridge.guide.report.samples import awkward, month
from tests.qml.stage import Stage
from tests.screenshots.report_stage import ReportStage

NARROW = Format(1024, 768, "huge", "light")


@pytest.fixture
def page(stage: Stage) -> Page:
    page = Page()
    page.reads()
    return page


@pytest.fixture
def view(stage: Stage, page: Page) -> Iterator[ReportStage]:
    view = ReportStage(stage, page.model)
    yield view
    view.close()


def test_the_arrows_change_the_period(view: ReportStage, page: Page) -> None:
    view.tap("periodBack")
    page.reads()
    assert view.text("periodDays") == "15/10 – 14/11/2026"
    view.tap("periodOnward")
    page.reads()
    assert view.text("periodDays") == "15/11 – 14/12/2026"


def test_a_fixed_period_is_chosen_in_the_sheet(view: ReportStage, page: Page) -> None:
    view.tap("periodDays")
    view.tap("period-week")
    page.reads()
    view.settle()
    assert view.items("periodSheet") == []
    assert view.text("periodDays") == "23/11 – 29/11/2026"
    assert view.items("tab-BC-03")[0].property("checked")


def test_free_days_are_chosen_by_steps(view: ReportStage, page: Page) -> None:
    view.tap("periodDays")
    view.tap("first-month-less")
    view.tap("last-day-less")
    view.tap("useDays")
    page.reads()
    view.settle()
    assert view.text("periodDays") == "15/10 – 26/11/2026"


def test_escape_closes_the_sheet(view: ReportStage, page: Page) -> None:
    view.tap("periodDays")
    view.stage.key(Qt.Key.Key_Escape)
    view.settle()
    assert view.items("periodSheet") == []
    assert len(page.reports.asked) == 1


def test_a_report_that_is_no_tab_is_in_the_list_and_becomes_one(view: ReportStage, page: Page) -> None:
    assert view.items("tab-BC-05") == []
    view.tap("moreTabs")
    view.tap("entry-7")
    page.reads()
    view.settle()
    assert view.items("tab-BC-05")[0].property("checked")


def test_pages_are_turned(view: ReportStage, page: Page) -> None:
    heading = view.text("reportHeading")
    view.tap("reportPageOnward")
    assert view.text("reportHeading") != heading
    view.tap("reportPageBack")
    assert view.text("reportHeading") == heading


def test_a_part_is_chosen_in_the_list(view: ReportStage, page: Page) -> None:
    view.tap("reportParts")
    view.tap("entry-1")
    assert view.text("reportHeading") == page.model.sheets.headings[1]


def test_columns_that_do_not_fit_are_behind_an_arrow(stage: Stage) -> None:
    page = Page()
    page.reports.make = lambda _days, _code: awkward()
    page.reads()
    view = ReportStage(stage, page.model)
    page.model.sheets.showPage(1)
    view.settle()
    first = [column["header"] for column in page.model.sheets.blocks[0]["table"]["columns"]]
    view.tap("columnsOnward")
    second = [column["header"] for column in page.model.sheets.blocks[0]["table"]["columns"]]
    assert first[0] == "Tổng"
    assert not set(first) & set(second)
    view.close()


def test_the_wall_version_is_a_box_to_tick(view: ReportStage, page: Page) -> None:
    view.tap("wallSwitch")
    page.reads()
    view.settle()
    assert view.items("wallSwitch")[0].property("checked")
    assert page.model.isPublic


def test_saving_in_one_format_and_in_all(view: ReportStage, page: Page, tmp_path: Path) -> None:
    page.plugs(Drive(tmp_path, "USB-XA", "/dev/a"))
    view.tap("save-csv")
    page.reads()
    view.settle()
    assert view.text("savedFile-0").endswith(".csv")
    view.tap("savingClose")
    view.tap("save-usb")
    page.reads()
    view.settle()
    assert [view.text(f"savedFile-{at}").rpartition(".")[2] for at in range(3)] == ["pdf", "xlsx", "csv"]


def test_on_a_narrow_screen_one_button_offers_all_formats(view: ReportStage, page: Page, tmp_path: Path) -> None:
    page.plugs(Drive(tmp_path, "USB-XA", "/dev/a"))
    view.show_in(NARROW)
    view.tap("saveReport")
    view.tap("format-csv")
    page.reads()
    view.settle()
    assert view.text("savedFile-0").endswith(".csv")


def test_the_tab_can_be_chosen_with_the_keyboard(view: ReportStage, page: Page) -> None:
    view.items("tab-BC-07")[0].forceActiveFocus()
    view.stage.key(Qt.Key.Key_Return)
    page.reads()
    view.settle()
    assert view.items("tab-BC-07")[0].property("checked")


def test_another_report_replaces_the_shown_one(view: ReportStage, page: Page) -> None:
    page.reports.make = lambda days, code: month(days, code, sections=())
    view.tap("tab-BC-03")
    assert view.items("reportState")
    page.reads()
    view.settle()
    assert view.items("reportState") == []


def test_a_touch_shows_the_paper_that_was_saved_for_the_wall_before(view: ReportStage, page: Page) -> None:
    page.reports.papers.append(WallPaper("BC-04", containing(date(2026, 11, 20), PeriodKind.MONTH)))
    page.model.showTab("BC-03")
    page.reads()
    view.tap("wallSwitch")
    page.reads()
    view.settle()
    assert view.text("wallWarning").startswith("The paper “Month” of 15/11 – 14/12/2026 is already saved")
    view.tap("showOtherPaper")
    page.reads()
    view.settle()
    assert (view.items("wallWarning"), view.text("periodDays")) == ([], "15/11 – 14/12/2026")
    assert view.items("tab-BC-04")[0].property("checked")
