"""A cell of a workbook is read as the spreadsheet shows it; what cannot be shown right is left, and said.

The expected texts are what Excel and LibreOffice show with Vietnamese settings.
"""

from pathlib import Path

import pytest

from kiosk.content.exchange.items import Cure, ForeignItem
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.corpus import items_of
from tests.content.exchange.table.sheets import inline, number, write_workbook

DAY = "46267"  # 2 September 2026, a Wednesday
BUILT_IN = (
    (0, "912345678", "912345678"),
    (1, "4.5", "5"),
    (2, "4.5", "4,50"),
    (3, "1234567", "1.234.567"),
    (4, "1234.5", "1.234,50"),
    (9, "0.5", "50%"),
    (10, "0.125", "12,50%"),
    (11, "12345", "1,23E+04"),
    (12, "5.5", "5 1/2"),
    (13, "5.28125", "5 9/32"),
    (14, DAY, "02/09/2026"),
    (15, DAY, "2-thg 9-26"),
    (16, DAY, "2-thg 9"),
    (17, DAY, "thg 9-26"),
    (18, "0.8125", "7:30 CH"),
    (19, "0.3125", "7:30:00 SA"),
    (20, "0.3125", "7:30"),
    (21, "0.3125", "7:30:00"),
    (22, "46267.3125", "02/09/2026 7:30"),
    (37, "-1234", "(1.234)"),
    (38, "1234", "1.234"),
    (39, "-1234.5", "(1.234,50)"),
    (40, "1234.5", "1.234,50"),
    (41, "-1234", "(1.234)"),
    (43, "0", "-"),
    (45, "0.0125", "18:00"),
    (46, "1.5", "36:00:00"),
    (47, "0.000123", "00:10,6"),
    (48, "12345", "12,3E+3"),
    (49, "123456789012", "123456789012"),
)
OWN = (
    ("0000000000", "912345678", "0912345678"),
    ("0000 000 000", "912345678", "0912 345 678"),
    ("000000000000", "1234567890", "001234567890"),
    ("000\\-00\\-0000", "46267", "000-04-6267"),
    ("dd/mm/yyyy", DAY, "02/09/2026"),
    ("d/m/yy", DAY, "2/9/26"),
    ("yyyy-mm-dd", DAY, "2026-09-02"),
    ("dd.mm.yyyy", DAY, "02.09.2026"),
    ("dd/mm/yyyy;@", DAY, "02/09/2026"),
    ("[$-1010000]d/m/yyyy;@", DAY, "2/9/2026"),
    ("[$-42A]dddd, d mmmm yyyy", DAY, "Thứ Tư, 2 tháng 9 2026"),
    ("[$-vi-VN]ddd d", DAY, "T4 2"),
    ("[$-409]dddd, mmmm d, yyyy;@", DAY, "Wednesday, September 2, 2026"),
    ("[$-409]mmmmm", DAY, "S"),
    ("[$-F800]dddd, mmmm dd, yyyy", DAY, "02 tháng 9 2026"),
    ("dd/mm/yyyy", "46267.999999", "02/09/2026"),
    ('h"giờ" mm"phút"', "0.3125", "7giờ 30phút"),
    ("hh:mm dd/mm", "46267.3125", "07:30 02/09"),
    ("h:mm", "0.31249999999", "7:30"),
    ("[h]:mm", "1.5", "36:00"),
    ("[mm]:ss", "0.0625", "90:00"),
    ("[ss]", "0.001", "86"),
    ("[$-409]h AM/PM", "0.5", "12 PM"),
    ("h:mm:ss.000", "0.0001", "0:00:08,640"),
    ("0.0", "-0.04", "0,0"),
    ("0.00", "2.675", "2,68"),
    ("#.##", "5", "5,"),
    ("0,", "12345678", "12346"),
    ("0.0,,", "12345678", "12,3"),
    ("0.0%", "-0.5", "-50,0%"),
    ("# ?/8", "5.25", "5 2/8"),
    ("??/??", "0.75", "3/4"),
    ("0E+0", "0.00123", "1E-3"),
    ('#,##0\\ "đ"', "20000", "20.000 đ"),
    ("#,##0 [$₫-42A]", "20000", "20.000 ₫"),
    ("[$VND] 0", "5", "VND 5"),
    ('0 "kg"', "5", "5 kg"),
    ("[Red][<0]0;[Blue]0", "-5", "5"),
    ("[>=100]0;0.0", "5", "5,0"),
    ('0;-0;"không"', "0", "không"),
    ('[=1]"một";[=2]"hai";0', "2", "hai"),
    ('General" đồng"', "3.5", "3,5 đồng"),
    ("_(* 0_)", "5", "5"),
    ("General", "0.30000000000000004", "0,3"),
    ("General", "0.3333333333333333", "0,333333333"),
    ("General", "1e20", "1E+20"),
    ("General", "123456789012", "123456789012"),
    (";;;", "113", "113"),
)
LEFT = (
    (5, "1234"),  # money of the computer's settings
    (27, DAY),  # an East Asian date
    ("[$-D00041E]0", "5"),  # Thai digits
    ("[$-107041E]d/m/yyyy", DAY),  # the Thai calendar
    ("[DBNum1]0", "5"),
    ("[$-40C]mmmm", DAY),  # French names
    ("ggge", DAY),
    ("kg 0", "5"),
    ("dd/mm/yyyy", "-5"),
    ("dd/mm/yyyy", "5"),  # 1900, where spreadsheets disagree
    ("h:mm", "99999999"),
    ("[>100]0;0.0", "-5"),
    ("0" * 300, "5"),
    ("dd/mm/yyyy 0", DAY),
    ("0;0;0;0;0", "5"),
    ("General", "1e999999999"),
    ("0", "1e60"),
    ("0%" + "%" * 200, "1"),
)


def read(path: Path, rows: list, **more: object) -> list[ForeignItem]:
    write_workbook(path / "a.xlsx", rows, **more)
    return items_of(path / "a.xlsx")[1]


def row(cell: str) -> list[str]:
    return [cell, inline("Phải"), inline("Không"), inline("1"), inline("Vì thế.")]


@pytest.mark.parametrize(("form", "stored", "shown"), [*BUILT_IN, *OWN], ids=str)
def test_a_number_is_read_as_its_cell_shows_it(form: str | int, stored: str, shown: str, tmp_path: Path) -> None:
    (item,) = read(tmp_path, [row(number(stored, 1))], formats=[form])
    assert (item.refusal, item.prompt) == (None, shown)


@pytest.mark.parametrize(("form", "stored"), LEFT, ids=str)
def test_a_number_that_cannot_be_shown_right_is_left(form: str | int, stored: str, tmp_path: Path) -> None:
    (item,) = read(tmp_path, [row(number(stored, 1))], formats=[form])
    assert "number format" in str(item.refusal)
    assert item.cure is Cure.CONVERT_FILE
    assert not map_item(item).steps


def test_days_are_counted_from_1904_if_the_workbook_says_so(tmp_path: Path) -> None:
    (item,) = read(tmp_path, [row(number("44805", 1))], formats=[14], from_1904=True)
    assert item.prompt == "02/09/2026"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c t="s"><v>1</v></c>', "hai"),
        ('<c t="str"><f>A1</f><v>kết quả</v></c>', "kết quả"),
        ('<c s="1"><f>TODAY()</f><v>46267</v></c>', "02/09/2026"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="d" s="1"><v>2026-09-02T00:00:00Z</v></c>', "02/09/2026"),
        ('<c t="inlineStr"><is><r><t>Mã </t></r><r><t>OTP</t></r></is></c>', "Mã OTP"),
        (inline("tin", 2), "Mã: tin"),
    ],
)
def test_every_type_of_cell_is_read(cell: str, shown: str, tmp_path: Path) -> None:
    (item,) = read(tmp_path, [row(cell)], strings=["một", "hai"], formats=["dd/mm/yyyy", '0;0;0;"Mã: "@'])
    assert (item.refusal, item.prompt) == (None, shown)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ('<c r="A2" t="e"><v>#N/A</v></c>', "The cell A2 shows the error #N/A"),
        ('<c r="A2"><f>B2+1</f></c>', "result of the formula in the cell A2"),
        ('<c r="A2" t="s"><v>7</v></c>', "The cell A2 is damaged"),
        (f'<c r="A2" t="s"><v>{"9" * 5000}</v></c>', "The cell A2 is damaged"),
        ('<c r="A2"><v>x</v></c>', "cannot be read"),
    ],
)
def test_a_cell_without_known_contents_leaves_its_row(cell: str, said: str, tmp_path: Path) -> None:
    broken, sound = read(tmp_path, [row(cell), row(inline("Còn đây?"))])
    assert said in str(broken.refusal)
    assert sound.refusal is None


@pytest.mark.parametrize(
    ("form", "stored", "said"),
    [
        ("#,##0", "20000", "in the Vietnamese way; compare: “20.000”"),
        (14, DAY, "in the Vietnamese way; compare: “02/09/2026”"),
        ("General", "123456789012", "shortens this long number"),
        (";;;", "113", "hides these contents"),
    ],
)
def test_what_another_computer_would_show_differently_is_said(
    form: str | int, stored: str, said: str, tmp_path: Path
) -> None:
    (item,) = read(tmp_path, [row(number(stored, 1))], formats=[form])
    assert any(said in str(note) for note in item.notes)


def test_an_error_in_a_column_that_is_not_read_does_not_matter(tmp_path: Path) -> None:
    (item,) = read(tmp_path, [[*row(inline("Hỏi?")), '<c r="F2" t="e"><v>#REF!</v></c>']])
    assert item.refusal is None
    assert any("#REF!" in str(note) for note in item.notes)


def test_a_telephone_number_to_type_keeps_its_zero(tmp_path: Path) -> None:
    (item,) = read(
        tmp_path, [[inline("Số nào?"), inline(""), inline(""), number("912345678", 1)]], formats=["0" * 10]
    )
    (step,) = map_item(item).steps
    assert step.payload["answer"] == {"vi": "0912345678"}
