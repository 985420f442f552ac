"""What a workbook holds beside the visible rows of its first visible sheet is left or read, and reported."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import items_of

HEAD = ["câu hỏi", "câu trả lời 1", "câu trả lời 2", "đúng", "vì sao"]


def filled(sheet: Worksheet, *questions: str) -> None:
    sheet.append(HEAD)
    for question in questions:
        sheet.append([question, "Dừng", "Bấm", 1, "Mã như chìa khóa nhà."])


def read(book: Workbook, folder: Path) -> tuple[list[str], list[tuple[str, int]]]:
    """The questions, and what was left, with its count."""
    book.save(folder / "a.xlsx")
    _, items = items_of(folder / "a.xlsx")
    asked = [item.prompt for item in items if item.refusal is None]
    return asked, [(str(item.refusal), item.count) for item in items if item.refusal]


@pytest.fixture
def book() -> Workbook:
    made = Workbook()
    made.active.title = "Bài một"
    filled(made.active, "Hỏi một?", "Hỏi hai?", "Hỏi ba?")
    return made


def test_sheets_with_contents_that_are_not_read_are_named(book: Workbook, tmp_path: Path) -> None:
    filled(book.create_sheet("Bài hai"), "Hỏi bốn?")
    book.create_sheet("Trống")
    book.create_sheet("Ghi chú")["F900"] = 0
    asked, [(why, count)] = read(book, tmp_path)
    assert asked == ["Hỏi một?", "Hỏi hai?", "Hỏi ba?"]
    assert "Bài hai; Ghi chú" in why
    assert "Trống" not in why
    assert count == 2


def test_empty_sheets_are_not_mentioned(book: Workbook, tmp_path: Path) -> None:
    book.create_sheet("Trang_tính2")
    assert read(book, tmp_path) == (["Hỏi một?", "Hỏi hai?", "Hỏi ba?"], [])


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_first_sheet_is_left_for_the_visible_one(state: str, book: Workbook, tmp_path: Path) -> None:
    filled(book.create_sheet("Bài hai"), "Hỏi bốn?")
    book["Bài một"].sheet_state = state
    book.active = 1
    asked, [(why, _)] = read(book, tmp_path)
    assert asked == ["Hỏi bốn?"]
    assert "Bài một" in why


def test_hidden_rows_are_left_and_counted(book: Workbook, tmp_path: Path) -> None:
    book.active.row_dimensions[2].hidden = True
    book.active.row_dimensions[3].hidden = True
    book.active.row_dimensions[9].hidden = True  # empty
    asked, [(why, count)] = read(book, tmp_path)
    assert asked == ["Hỏi ba?"]
    assert "2 of them" in why
    assert count == 2


def test_a_hidden_head_still_names_the_columns(book: Workbook, tmp_path: Path) -> None:
    book.active.row_dimensions[1].hidden = True
    assert read(book, tmp_path) == (["Hỏi một?", "Hỏi hai?", "Hỏi ba?"], [])


def test_contents_of_a_hidden_column_are_read_and_quoted(book: Workbook, tmp_path: Path) -> None:
    book.active.column_dimensions["D"].hidden = True
    book.save(tmp_path / "a.xlsx")
    for item in items_of(tmp_path / "a.xlsx")[1]:
        assert [option.is_right for option in item.options] == [True, False]
        assert any("hides these contents; they were read: “1”" in str(one) for one in map_item(item).why)
