"""Native Excel charts that refer to the cells of a sheet.

Rules: a chart contains references to cells, and their numbers; a missing or hidden number leaves a gap. Its title is
a text, never a formula.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlsxwriter.chart import Chart as NativeChart
from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.workbook import Workbook

from kiosk.reports.cells import size
from kiosk.reports.drawings import Drawing, Series
from kiosk.reports.table import Along, ChartKind

_WIDTH, _ROW_HEIGHT = 640, 20
"""Width of a chart and height of a row of the sheet, in pixels."""
_LINE_ROWS = 16
_MARGIN_ROWS = 5
"""Height in rows of the sheet: of a line chart; of a bar chart in addition to one row per bar."""
_COLOURS = ("#0F7A52", "#C2541B", "#1F5FA8", "#7A4FA3")
"""Colours of the series; they also differ in lightness."""

Position = tuple[int, int]
"""Row and column of a cell of a sheet, from 0."""


@dataclass(frozen=True, slots=True)
class SheetCells:
    """Position of a table in its sheet. ``head``: row of the headers; ``rows``: row of each row of the section."""

    sheet: str
    head: int
    rows: tuple[int, ...]

    def area(self, cells: Sequence[Position]) -> str:
        """Return the formula that refers to `cells`; adjacent cells in one column or row are joined to a range."""
        sheet = quote_sheetname(self.sheet)
        ranges = [f"{sheet}!{xl_range_abs(*first, *last)}" for first, last in _runs(cells)]
        return f"={ranges[0]}" if len(ranges) == 1 else f"=({','.join(ranges)})"


def native_chart(book: Workbook, drawn: Drawing, cells: SheetCells) -> tuple[NativeChart, int]:
    """Return the chart, and the number of rows that it covers."""
    has_lines = drawn.chart.kind is ChartKind.LINES
    native = book.add_chart({"type": "line" if has_lines else "bar"})
    for place, series in enumerate(drawn.series):
        name, categories = _heads(drawn.chart.along, series, cells)
        colour = {"color": _COLOURS[place % len(_COLOURS)]}
        look = {"marker": {"type": "circle"}, "line": colour} if has_lines else {"fill": colour, "gap": 60}
        values = cells.area([(cells.rows[row], column + 1) for row, column in series.places])
        shown = {"name": [cells.sheet, *name], "categories": cells.area(categories), "values": values}
        shown["values_data"] = [size(cell) for cell in series.cells]  # without it, a text is stored as 0
        native.add_series({**shown, **look, "data_labels": {"value": True}})
    title = drawn.chart.title
    native.set_title({"name": f"'{title}" if title.startswith("=") else title, "name_font": {"size": 12}})
    if len(drawn.series) == 1:
        native.set_legend({"none": True})
    native.set_x_axis({"reverse": not has_lines})  # the axis of the categories; the first bar is at the top
    native.set_y_axis({"visible": has_lines, "major_gridlines": {"visible": has_lines}, **_from_zero(drawn)})
    rows = _LINE_ROWS if has_lines else len(drawn.categories) * len(drawn.series) + _MARGIN_ROWS
    native.set_size({"width": _WIDTH, "height": rows * _ROW_HEIGHT})
    return native, rows


def _from_zero(drawn: Drawing) -> dict[str, int]:
    """Return the option that makes the axis of the numbers begin at 0, if no number is negative."""
    numbers = [size(cell) for series in drawn.series for cell in series.cells]
    return {} if any(number is not None and number < 0 for number in numbers) else {"min": 0}


def _heads(along: Along, series: Series, cells: SheetCells) -> tuple[Position, list[Position]]:
    """Return the cell with the name of `series`, and the cells with its categories."""
    first_row, first_column = series.places[0]
    if along is Along.ROWS:
        return (cells.head, first_column + 1), [(cells.rows[row], 0) for row, _ in series.places]
    return (cells.rows[first_row], 0), [(cells.head, column + 1) for _, column in series.places]


def _runs(cells: Sequence[Position]) -> Iterator[tuple[Position, Position]]:
    """Yield the first and the last cell of each run of adjacent cells in one column or row."""
    first = last = cells[0]
    for cell in cells[1:]:
        is_below = cell == (last[0] + 1, last[1]) and last[1] == first[1]
        is_right = cell == (last[0], last[1] + 1) and last[0] == first[0]
        if not (is_below or is_right):
            yield first, last
            first = cell
        last = cell
    yield first, last
