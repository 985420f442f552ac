"""The charts of a report with the cells that they refer to, ready to be drawn."""

from dataclasses import dataclass

from kiosk.reports.cells import Cell
from kiosk.reports.table import Along, Chart, Kind, Section


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart, drawn as one line or as bars of one colour; ``places``: row and column of each cell."""

    name: str
    places: tuple[tuple[int, int], ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with its cells; ``categories``: headers of rows or columns, see `Chart.along`."""

    chart: Chart
    categories: tuple[str, ...]
    series: tuple[Series, ...]


def drawings(section: Section) -> tuple[Drawing, ...]:
    """Return the charts of `section` with their cells, without those that have no category."""
    drawn = (drawing(section, chart) for chart in section.charts)
    return tuple(one for one in drawn if one.categories)


def drawing(section: Section, chart: Chart) -> Drawing:
    """Return `chart` of `section` with its cells."""
    rows, columns, totals = section.rows(), section.columns, section.totals()
    row_places = {row.key: place for place, row in enumerate(rows)}
    column_places = {column.key: place for place, column in enumerate(columns)}
    if chart.along is Along.ROWS:
        kept = chart.only or [row.key for row in rows if row.key not in totals]
        categories = [rows[row_places[key]].header for key in kept]
        lines = [
            (columns[column_places[key]].header, [(row_places[at], column_places[key]) for at in kept])
            for key in chart.series
        ]
    else:
        kept = chart.only or [column.key for column in columns if column.kind is Kind.NUMBER]
        categories = [columns[column_places[key]].header for key in kept]
        lines = [
            (rows[row_places[key]].header, [(row_places[key], column_places[at]) for at in kept])
            for key in chart.series
        ]
    series = (Series(name, tuple(places), tuple(rows[at].cells[by] for at, by in places)) for name, places in lines)
    return Drawing(chart, tuple(categories), tuple(series))
