"""The layout of one section of a report: which type its table has, and how many lines are shown below the charts."""

import pytest

from kiosk.bridge.guide.report.section_layout import SectionLayout, Space
from kiosk.reports.drawings import drawings
from kiosk.reports.table import Chart, ChartKind, Column, RowGroup, Section, TableRow
from tests.bridge.guide.report.plain_letters import PlainLetters
from tests.reports.sample import VIETNAMESE_LABELS

ROWS = tuple(TableRow(f"row{number}", f"Hàng {number}", (number,)) for number in range(8))
CHART = Chart(ChartKind.BARS, "Biểu đồ", ("total",))
SECTION = Section("s", "S", (Column("total", "Tổng"),), (RowGroup(ROWS),), charts=(CHART,))
LINE = 1.52
"""Height of a line of the table, in multiples of the font size."""
CHARTS = 10.2
"""Minimum height of charts, in multiples of the small font size."""


def layout(rows: float, small: int, *, has_charts: bool = True) -> SectionLayout:
    """Return the layout in which headers and `rows` rows of the font size 20 fit below the charts."""
    height = CHARTS * small + 10 + (rows + 1) * LINE * 20
    space = Space(800, height, 20, small, 10)
    charts = drawings(SECTION) if has_charts else ()
    return SectionLayout(SECTION, charts, VIETNAMESE_LABELS, PlainLetters(), space)


def shown(section: SectionLayout) -> tuple[float, int]:
    """Return the font size of the table, and the number of its rows on the first sheet."""
    table = section.table(0, 0)
    return table["size"], len(table["lines"])


@pytest.mark.parametrize(("rows", "expected"), [(4, (20, 4)), (3.8, (19, 4)), (3.2, (20, 3)), (2.8, (19, 3))])
def test_a_slightly_smaller_type_is_used_for_one_more_row_below_the_charts(
    rows: float, expected: tuple[float, int]
) -> None:
    assert shown(layout(rows, small=18)) == expected


def test_a_much_smaller_type_is_not_used_for_one_more_row() -> None:
    assert shown(layout(3.8, small=14)) == (20, 3)


def test_a_table_without_charts_has_the_most_readable_type() -> None:
    assert shown(layout(3.8, small=18, has_charts=False))[0] == 20


def test_a_type_that_shows_fewer_than_three_rows_is_no_reason() -> None:
    section = layout(1.8, small=18)
    assert section.charts(0)
    assert section.table(0, 0)["lines"] == []
    assert section.table(1, 0)["size"] == 20
