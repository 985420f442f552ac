"""Every form of a question table becomes what it should, as CSV and as XLSX."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from kiosk.content.exchange.items import ItemKind
from kiosk.content.exchange.steps.mapping import map_item
from kiosk.content.exchange.table.template import csv_template, xlsx_template
from kiosk.domain.errors import QuestionsRefusedError
from tests.content.exchange.corpus import differences, items_of

HEAD = (
    "câu hỏi",
    "câu trả lời 1",
    "câu trả lời 2",
    "câu trả lời 3",
    "câu trả lời 4",
    "câu trả lời 5",
    "đúng",
    "vì sao",
)
WHY = "Mã như chìa khóa nhà, không đưa ai."
FORMS = (
    ("taken choice", "Làm gì với {}?", "Dừng lại", "Bấm ngay", "Hỏi lại", "", "", "1", WHY),
    ("taken choice", "Ai giữ {}?", "Cả chợ", "Chỉ mình", "", "", "", "B", WHY),
    ("taken choice", "Chọn hai việc với {}.", "Xem kỹ", "Bấm bừa", "Hỏi con", "", "", "1, 3", WHY),
    ("taken choice", "Đáp án là chữ về {}?", "Xem kỹ", "Bấm bừa", "", "", "", "xem kỹ", WHY),
    ("changed choice", "Không nói vì sao về {}?", "Phải", "Không", "", "", "", "2", ""),
    ("taken choice", "Ai cũng giữ được {}.", "Đúng", "Sai", "", "", "", "2", WHY),
    ("taken choice", "Phải giữ kín {}.", "", "", "", "", "", "đúng", WHY),
    ("taken fill_in", "Gọi tắt {} là gì?", "", "", "", "", "", "OTP | mã OTP", WHY),
    ("taken fill_in", "Không đọc ____ về {}.", "", "", "", "", "", "mã", WHY),
    ("taken page", "Trang này nói về {}.", "", "", "", "", "", "", ""),
    ("left", "Không có đáp án về {}?", "Một", "Hai", "", "", "", "", WHY),
    ("left", "Đáp án lạ về {}?", "Một", "Hai", "", "", "", "5", WHY),
    ("left", "Năm câu về {}?", "a", "b", "c", "d", "e", "a", WHY),
)
THINGS = ("mã OTP", "mật khẩu", "mã QR; có dấu", 'tin "lạ"', "số, ký tự")
ROWS = [(want, (question.format(thing), *rest)) for thing in THINGS for want, question, *rest in FORMS]


def as_csv(delimiter: str, encoding: str = "utf-8", head: Sequence[str] = HEAD) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows([head, *(row for _, row in ROWS)])
    return stream.getvalue().encode(encoding)


def as_xlsx() -> bytes:
    book = Workbook()
    book.active.append(HEAD)
    for _, row in ROWS:
        book.active.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", as_csv(";")),
        ("b.csv", as_csv(",", "utf-8-sig")),
        ("c.tsv", as_csv("\t")),
        ("d.csv", b"sep=;\r\n" + as_csv(";")),
        ("e.csv", as_csv(";", "utf-16")),
        ("f.xlsx", as_xlsx()),
    ],
)
def test_every_row_of_the_corpus_becomes_what_it_should(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    form, items = items_of(tmp_path / name)
    assert form == "table"
    assert len(items) >= 60
    assert differences(items, [want for want, _ in ROWS]) == []


@pytest.mark.parametrize(("name", "data"), [("mau.csv", csv_template()), ("mau.xlsx", xlsx_template())])
def test_the_template_can_be_imported(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    _, items = items_of(tmp_path / name)
    kinds = [item.kind for item in items]
    assert kinds == [ItemKind.CHOICE, ItemKind.MULTIPLE, ItemKind.TRUE_FALSE, ItemKind.FILL_IN, ItemKind.PAGE]
    assert all(map_item(item).steps for item in items)


def test_a_table_without_the_right_columns_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["tên", "tuổi"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(QuestionsRefusedError, match="names no columns"):
        items_of(tmp_path / "a.xlsx")


def test_cells_outside_the_known_columns_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("câu hỏi;đúng;ghi chú\nHỏi?;OTP;xem lại\n", "utf-8")
    (item,) = items_of(tmp_path / "a.csv")[1]
    assert any("xem lại" in str(remark) for remark in map_item(item).why)


@pytest.mark.parametrize("said", ["a " * 5000 + "z", "1 " * 5000 + "z", "a|" * 5000])
def test_many_answers_in_one_cell_are_read_in_one_pass(said: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"câu hỏi;1;2;đúng\nHỏi?;a;b;{said}\nGõ?;;;{said}\n", "utf-8")
    chosen, typed = items_of(tmp_path / "a.csv")[1]
    assert "names no answer" in str(chosen.refusal)
    assert len(typed.options) <= 201


def test_a_row_with_a_million_cells_is_cut_and_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"câu hỏi;đúng\nHỏi?;OTP{';' * 1_000_000}x\n", "utf-8")
    (item,) = items_of(tmp_path / "a.csv")[1]
    assert "“…”" in str(item.notes[0])
