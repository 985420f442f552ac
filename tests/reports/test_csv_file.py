"""A CSV file opens in Excel with Vietnamese regional settings as the report is: nothing is executed or converted."""

import pytest

from kiosk.reports.csv_file import csv_bytes, unescaped
from kiosk.reports.headings import heading_lines
from kiosk.reports.table import Column, Kind, RowGroup, Section, TableRow
from tests.reports.reading import csv_rows
from tests.reports.sample import sample


def test_excel_recognises_encoding_separator_and_lines() -> None:
    data = csv_bytes(sample())
    assert data.startswith("\ufeffBC-04 Báo cáo tháng\r\nTừ 15/10/2026 đến 14/11/2026\r\n".encode())
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_every_text_of_the_report_is_in_the_file() -> None:
    report = sample()
    rows = csv_rows(csv_bytes(report))
    assert [row[0] for row in rows[:5]] == list(heading_lines(report))
    hamlets = rows.index(["II. Kết quả học, theo thôn"])
    assert rows[hamlets + 1] == [
        *("Thôn", "Tổng", "Nam", "Nữ", "Không khai", "16–34", "35–59", "60+", "Tỷ lệ nữ"),
    ]
    assert rows[hamlets + 2] == ["Phú Thọ", "103", "40", "61", "2", "20", "33", "50", "59,2%"]
    assert rows[hamlets + 6 : hamlets + 9] == [
        ["Lượt: một lần đến học, xong ít nhất một phần."],
        ["Người: mỗi người đã đồng ý ghi tên, chỉ tính một lần."],
        ["Khách không ghi tên: 61 lượt, không chia nhóm."],
    ]
    assert rows[-3:] == [["VI. Khó khăn, kiến nghị"], ["Mạng yếu ở Bản Khe Khế."], ["Chữ nhỏ."]]
    assert ["Nhóm hai"] in rows


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84 912", "'+84 912"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("'=x", "''=x"),
        ("'", "''"),
        ("1.1", "'1.1"),
        ("0912345678", "'0912345678"),
        ("3/4", "'3/4"),
        ("10%", "'10%"),
        ("16–34", "16–34"),
        ("3 người", "3 người"),
        ("Mạng; yếu “ồn”", "Mạng; yếu “ồn”"),
        ("", ""),
    ],
)
def test_excel_neither_executes_nor_converts_a_text(text: str, written: str) -> None:
    row = TableRow("r", text, (text,))
    section = Section(
        "s", text, (Column("c", text, Kind.TEXT),), (RowGroup((row,), text),), notes=(text,), corner=text
    )
    rows = csv_rows(csv_bytes(sample(title="T", sections=(section,))))[6:]
    assert {cell for line in rows for cell in line} == {written}
    assert unescaped(written) == text
