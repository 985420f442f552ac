"""An XLSX file holds numbers as numbers, texts as texts, and charts that refer to the cells."""

import io
import re
import zipfile
from dataclasses import replace

from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Along, Chart, ChartKind, Column, Kind, RowGroup, Section, TableRow
from kiosk.reports.xlsx_file import xlsx_bytes
from tests.reports.reading import xlsx_sheets
from tests.reports.sample import hamlets, sample


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_each_section_is_a_sheet_that_is_named_like_it() -> None:
    sections = tuple(
        Section(f"s{place}", heading)
        for place, heading in enumerate(["", "Một: hai/ba?", "một hai ba", "A" * 40, "A" * 40, "History", "'x'"])
    )
    names = [sheet.title for sheet in xlsx_sheets(xlsx_bytes(sample(sections=sections)))]
    assert names == ["s0", "Một hai ba", "một hai ba (2)", "A" * 31, f"{'A' * 27} (2)", "History (2)", "x"]


def test_a_text_is_never_a_formula_or_a_link() -> None:
    text = '=HYPERLINK("http://x")'
    for one in (text, "http://example.org", "{=1}", "mailto:a@example.org"):
        row = TableRow("r", one, (one,))
        chart = Chart(ChartKind.BARS, one, ("n",))
        columns = (Column("t", one, Kind.TEXT), Column("n", one))
        section = Section(
            "s", one, columns, (RowGroup((replace(row, cells=(one, 3)),), one),), notes=(one,), charts=(chart,)
        )
        data = xlsx_bytes(sample(title=one, sections=(section,)))
        sheet = parts(data)["xl/worksheets/sheet1.xml"]
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet.lower()
        assert {cell.data_type for line in xlsx_sheets(data)[0].iter_rows() for cell in line} <= {"s", "n"}
        chart_xml = parts(data)["xl/charts/chart1.xml"]
        assert "<c:f>HYPERLINK" not in chart_xml


def test_charts_refer_to_the_cells_of_the_table() -> None:
    data = xlsx_bytes(sample(sections=(hamlets(),)))
    found = parts(data)
    bars, lines = found["xl/charts/chart1.xml"], found["xl/charts/chart2.xml"]
    sheet = "'II. Kết quả học, theo thôn'"
    assert "<c:barChart>" in bars
    for formula in (f"{sheet}!$B$8", f"{sheet}!$A$9:$A$11", f"{sheet}!$B$9:$B$11"):
        assert f"<c:f>{formula}</c:f>" in bars
    assert "<c:lineChart>" in lines
    for formula in (f"{sheet}!$A$12", f"{sheet}!$F$8:$H$8", f"{sheet}!$F$12:$H$12"):
        assert f"<c:f>{formula}</c:f>" in lines
    cells = xlsx_sheets(data)[0]
    assert [cells[f"B{row}"].value for row in range(9, 12)] == [103, 20, 21]
    assert [cell.value for cell in cells["F12:H12"][0]] == [33, 48, 63]


def test_a_chart_of_rows_that_are_no_neighbours_refers_to_each() -> None:
    table = hamlets()
    chart = Chart(ChartKind.BARS, "C", ("total",), only=("phu-tho", "khe-khe"))
    bars = parts(xlsx_bytes(sample(sections=(replace(table, charts=(chart,)),))))["xl/charts/chart1.xml"]
    sheet = "'II. Kết quả học, theo thôn'"
    assert f"<c:f>({sheet}!$B$9,{sheet}!$B$11)</c:f>" in bars


def test_a_chart_without_categories_is_left_out() -> None:
    chart = Chart(ChartKind.BARS, "C", ("n",))
    section = Section("s", "S", (Column("n", "N"),), charts=(chart, replace(chart, along=Along.ROWS)))
    assert not [name for name in parts(xlsx_bytes(sample(sections=(section,)))) if "chart" in name]


def test_a_sheet_prints_on_a4_landscape_with_its_head_on_every_page() -> None:
    sheet = xlsx_sheets(xlsx_bytes(sample()))[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet.print_title_rows == "$8:$8"
    assert sheet.oddFooter.center.text == "Trang &P/&N"


def test_columns_are_wide_enough_for_their_numbers() -> None:
    sheet = xlsx_sheets(xlsx_bytes(sample()))[1]
    assert sheet.column_dimensions["B"].width >= len("1.234.567.890")
    assert sheet.column_dimensions["A"].width >= 8


def test_the_same_report_gives_the_same_bytes() -> None:
    assert xlsx_bytes(sample()) == xlsx_bytes(sample())
    assert (
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-14T19:30:00Z'
        in parts(xlsx_bytes(sample()))["docProps/core.xml"]
    )


def test_a_hidden_number_is_a_gap_in_the_chart() -> None:
    rows = (TableRow("a", "A", (20,)), TableRow("b", "B", (3,)), TableRow("c", "C", (0,)))
    chart = Chart(ChartKind.BARS, "T", ("n",))
    section = Section("s", "S", (Column("n", "N"),), (RowGroup(rows),), charts=(chart,))
    drawn = parts(xlsx_bytes(suppressed(sample(sections=(section,)))))["xl/charts/chart1.xml"]
    values = drawn[drawn.index("<c:val>") : drawn.index("</c:val>")]
    assert re.findall(r'<c:pt idx="(\d)"><c:v>(\d+)</c:v>', values) == [("0", "20"), ("2", "0")]
