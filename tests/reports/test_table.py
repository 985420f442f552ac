"""A report refuses what no format could show, and its charts show the cells of its tables."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.reports.cells import Average, Percent
from kiosk.reports.drawings import drawing
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import (
    Along,
    Chart,
    ChartKind,
    Column,
    DayRange,
    Kind,
    RowGroup,
    Section,
    TableRow,
    line,
)
from tests.reports.sample import hamlets, sample


def section(*cells: object, kind: Kind = Kind.NUMBER) -> Section:
    columns = tuple(Column(f"c{place}", f"C{place}", kind) for place in range(len(cells)))
    return Section("s", "S", columns, (RowGroup((TableRow("r", "R", cells),)),))


def test_bars_show_the_cells_of_rows_that_are_no_totals() -> None:
    table = hamlets()
    drawn = drawing(table, table.charts[0])
    assert drawn.categories == ("Phú Thọ", "Mỹ Trung", "Bản Khe Khế")
    assert [(line.name, line.cells) for line in drawn.series] == [("Tổng", (103, 20, 21))]


def test_a_line_shows_the_cells_of_one_row() -> None:
    table = hamlets()
    drawn = drawing(table, table.charts[1])
    assert drawn.categories == ("16–34", "35–59", "60+")
    assert [(line.name, line.cells, line.places) for line in drawn.series] == [
        ("Tổng cộng", (33, 48, 63), ((3, 4), (3, 5), (3, 6)))
    ]


def test_a_chart_along_columns_shows_all_numbers_by_default() -> None:
    table = hamlets()
    drawn = drawing(table, Chart(ChartKind.LINES, "Tất cả", ("phu-tho",), Along.COLUMNS))
    assert drawn.series[0].cells == (103, 40, 61, 2, 20, 33, 50, Percent(61, 103))


@pytest.mark.parametrize(
    ("cell", "kind"),
    [(True, Kind.NUMBER), (1.5, Kind.NUMBER), ("1", Kind.NUMBER), (1, Kind.TEXT), ("1/1/2026", Kind.DATE)],
)
def test_a_cell_that_does_not_fit_its_column_is_refused(cell: object, kind: Kind) -> None:
    with pytest.raises(ValueError, match="column c0 of s"):
        section(cell, kind=kind)


def test_a_datetime_is_no_date() -> None:
    with pytest.raises(ValueError, match="is no date"):
        section(datetime(2026, 1, 1, tzinfo=UTC), kind=Kind.DATE)


@pytest.mark.parametrize("cell", [10**15 + 1, Percent(-(10**15) - 1, 1), Average(1, 10**16)])
def test_a_number_that_excel_cannot_hold_is_refused(cell: object) -> None:
    with pytest.raises(ValueError, match="is too large"):
        section(cell)


def test_a_row_with_too_few_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="has 1 cells, not 2"):
        Section("s", "S", (Column("a", "A"), Column("b", "B")), (RowGroup((TableRow("r", "R", (1,)),)),))


@pytest.mark.parametrize(
    "text", ["two\nlines", "tab\t", " space", "Phu\u0301", "bell\a", "two  spaces", "\u202eright", "x" * 2001]
)
def test_a_text_that_is_no_printable_line_in_nfc_is_refused_everywhere(text: str) -> None:
    for build in (
        lambda: section(text, kind=Kind.TEXT),
        lambda: Section("s", text),
        lambda: Section("s", "S", notes=(text,)),
        lambda: Section("s", "S", (Column("a", text),)),
        lambda: sample(title=text),
    ):
        with pytest.raises(ValueError, match="not one printable line"):
            build()
    assert section(line(text), kind=Kind.TEXT).rows()[0].cells == (line(text),)


@pytest.mark.parametrize("keys", [("a", "a"), ("a", "B"), ("a", ""), ("a", "ô")])
def test_double_and_invalid_keys_are_refused(keys: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="key"):
        Section("s", "S", tuple(Column(key, "C") for key in keys))


def test_references_to_missing_rows_and_columns_are_refused() -> None:
    table = hamlets()
    for change in (
        {"charts": (Chart(ChartKind.BARS, "C", ("gone",)),)},
        {"charts": (Chart(ChartKind.BARS, "C", ("total",), only=("gone",)),)},
        {"columns": (*table.columns[:-1], replace(table.columns[-1], part_of="gone"))},
        {"groups": (RowGroup((replace(table.rows()[0], part_of="gone"),)),), "charts": ()},
    ):
        with pytest.raises(ValueError, match="has no 'gone'"):
            replace(table, **change)


def test_the_rows_of_a_list_are_numbered() -> None:
    with pytest.raises(ValueError, match="row 1 of the list hamlets has the header 'Phú Thọ'"):
        replace(hamlets(), is_list=True)


def test_a_report_has_a_kiosk_or_parts() -> None:
    with pytest.raises(ValueError, match="parts"):
        replace(sample(), kiosk_id="")
    with pytest.raises(ValueError, match="merged report"):
        sample(parts=(sample("kiosk-b"),))
    with pytest.raises(ValueError, match="merged report"):
        replace(sample(), kiosk_id="", parts=(suppressed(sample("kiosk-b")),))


def test_a_period_ends_after_it_begins_and_its_report_has_local_time() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        DayRange(date(2026, 2, 2), date(2026, 2, 1))
    with pytest.raises(ValueError, match="local time"):
        sample(made_at=datetime(2026, 1, 1, tzinfo=UTC))


def test_a_table_has_any_number_of_rows_but_not_of_columns() -> None:
    rows = tuple(TableRow(f"r{at}", "R", ()) for at in range(20_001))
    assert len(list(Section("s", "S", (), (RowGroup(rows),)).rows())) == len(rows)
    with pytest.raises(ValueError, match="too many"):
        Section("s", "S", tuple(Column(f"c{at}", "C") for at in range(61)))
    with pytest.raises(ValueError, match="too many"):
        sample(sections=tuple(Section(f"s{at}", "S") for at in range(41)))
