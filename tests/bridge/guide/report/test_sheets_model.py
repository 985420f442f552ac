"""The pages of a report show every cell of it, with the texts of every other format."""

from collections.abc import Iterator

import pytest

from kiosk.bridge.guide.report.drawn import Map
from kiosk.bridge.guide.report.sheets_model import SheetsViewModel
from kiosk.reports.drawings import drawings
from kiosk.reports.numbers import text
from kiosk.reports.table import Report
from tests.bridge.guide.report.report_page import Page
from tests.bridge.guide.report.samples import awkward, by_hamlet, by_week, learning, month, organisation

SPACES = ((1464, 660, 30, 28, 16), (930, 560, 45, 35, 16), (620, 400, 20, 20, 11))


@pytest.fixture
def sheets(page: Page) -> SheetsViewModel:
    """The view model without a report, in the first of `SPACES`."""
    page.model.sheets.resize(*SPACES[0])
    return page.model.sheets


def leafed(sheets: SheetsViewModel) -> Iterator[tuple[str, Map]]:
    """Show every page with every group of columns, and yield heading and table of each section on it."""
    for at in range(sheets.pageCount):
        sheets.showPage(at)
        for group in range(max(1, sheets.groupCount)):
            sheets.showGroup(group)
            for block in sheets.blocks:
                yield block["heading"] or sheets.heading, block["table"]
        sheets.showGroup(0)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("report", [month(), awkward()], ids=["month", "awkward"])
def test_every_cell_is_on_a_page_with_its_text(sheets: SheetsViewModel, report: Report, space: tuple) -> None:
    sheets.resize(*space)
    sheets.show(report)
    shown = {heading: set() for heading in sheets.headings}
    for heading, table in leafed(sheets):
        for line in table["lines"]:
            for column, cell in zip(table["columns"], line["cells"], strict=False):
                shown[heading].add((line["header"], column["header"], cell["text"]))
    for section in report.sections:
        expected = {
            (row.header, column.header, text(cell, report.labels))
            for row in section.rows()
            for column, cell in zip(section.columns, row.cells, strict=True)
        }
        assert shown[section.heading] == expected


@pytest.mark.parametrize("report", [month(), awkward()], ids=["month", "awkward"])
def test_every_chart_definition_and_note_is_on_a_page(sheets: SheetsViewModel, report: Report) -> None:
    sheets.show(report)
    titles: list[str] = []
    notes = ""
    for at in range(sheets.pageCount):
        sheets.showPage(at)
        for block in sheets.blocks:
            titles += [chart["title"] for chart in block["charts"]]
            notes += " ".join(block["notes"]) + " "
    assert sorted(titles) == sorted(drawn.chart.title for section in report.sections for drawn in drawings(section))
    for section in report.sections:
        assert all(f"{item.term}: {item.meaning}" in notes for item in section.definitions)
        words = [word for note in section.notes for word in note.split()]
        assert all(word in notes for word in words)


def test_charts_show_the_texts_of_the_table(sheets: SheetsViewModel) -> None:
    sheets.show(month())
    bars, line = sheets.blocks[0]["charts"]
    values = [label["text"] for label in bars["labels"] if label["isStrong"]]
    assert values == ["126", "97", "78", "61", "34", "16"]
    assert {label["text"] for label in line["labels"] if label["isStrong"]} == {"41", "78", "96", "118", "79"}


def test_the_first_page_has_two_charts_and_the_divided_table(sheets: SheetsViewModel) -> None:
    sheets.show(month(sections=(organisation(), by_hamlet(), learning(), by_week())))
    assert sheets.heading == learning().heading
    (block,) = sheets.blocks
    assert (len(block["charts"]), len(block["table"]["lines"]), len(block["notes"])) == (2, 3, 1)
    assert sheets.headings[1:] == [one.heading for one in (organisation(), by_hamlet(), by_week())]


def test_a_report_without_charts_has_its_own_order(sheets: SheetsViewModel) -> None:
    sheets.show(month(sections=(organisation(), learning())))
    assert sheets.heading == organisation().heading


def test_the_only_section_has_no_heading(sheets: SheetsViewModel) -> None:
    sheets.show(month(sections=(learning(),)))
    assert (sheets.heading, sheets.pageCount) == ("", 1)


def test_another_period_shows_the_same_section(sheets: SheetsViewModel) -> None:
    sheets.show(month())
    sheets.showSection(2)
    heading = sheets.heading
    assert heading != learning().heading
    sheets.show(month())
    assert sheets.heading == heading
    sheets.show(month(sections=(organisation(), learning())))
    assert sheets.page == 0


def test_a_smaller_screen_keeps_the_section(sheets: SheetsViewModel) -> None:
    sheets.show(awkward())
    sheets.showSection(3)
    heading = sheets.heading
    for space in SPACES:
        sheets.resize(*space)
        assert sheets.heading == heading


def test_what_people_typed_is_shown_as_typed(sheets: SheetsViewModel) -> None:
    sheets.show(awkward())
    notes = ""
    for at in range(sheets.pageCount):
        sheets.showPage(at)
        notes += "".join(note for block in sheets.blocks for note in block["notes"])
    assert "<khi> mưa & lũ" in notes


def test_pages_and_groups_that_do_not_exist_are_not_shown(sheets: SheetsViewModel) -> None:
    sheets.show(month())
    sheets.showPage(99)
    sheets.showGroup(7)
    sheets.showSection(-1)
    assert (sheets.page, sheets.group) == (0, 0)
