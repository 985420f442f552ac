"""Layout of one section of a report: its charts, its table, its notes, and its division into sheets."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.bridge.guide.report.charts.bars import bar_shapes
from kiosk.bridge.guide.report.charts.frame import Pen
from kiosk.bridge.guide.report.charts.lines import line_shapes
from kiosk.bridge.guide.report.charts.shapes import ChartShapes
from kiosk.bridge.guide.report.drawn import (
    NO_TABLE,
    Map,
    Note,
    chart_map,
    notes_of,
    plain_note,
    table_map,
)
from kiosk.bridge.guide.report.letters import Letters
from kiosk.bridge.guide.report.pages import SheetSize
from kiosk.bridge.guide.report.sheets import FEW_LINES, Parts, ReportSheet, sheets
from kiosk.bridge.guide.report.table_layout import TableLayout, Type, table_layout
from kiosk.bridge.guide.report.words import empty_table, more_in_table
from kiosk.reports.drawings import Drawing
from kiosk.reports.labels import Labels
from kiosk.reports.table import ChartKind, Section

_NARROWEST_CHART = 16.5
"""Minimum width of a chart beside another one, in multiples of `Space.small`."""
_TALLEST_ROW = 0.6
"""Maximum height of headers and tallest row, as a share of a sheet; above it, a smaller type is used."""
_FEW_GROUPS = 2
"""Maximum number of groups of columns for which a smaller type is used to have fewer groups."""
_SLIGHTLY_SMALLER = 0.9
"""Minimum font size of a type that is used to show more lines of a table below charts, as a share of `Space.size`."""
_LOWEST_CHART = 10.2
"""Minimum height of a chart, in multiples of `Space.small`."""


@dataclass(frozen=True, slots=True)
class Space:
    """The space for a sheet, in pixels.

    ``size``: font size of tables. ``small``: font size of charts and notes. ``gap``: between the parts of a sheet.
    """

    width: float
    height: float
    size: int
    small: int
    gap: float

    @property
    def padding(self) -> float:
        """Space around the content of a chart."""
        return self.gap

    @property
    def charts_in_row(self) -> int:
        """Number of charts side by side, 1 or 2."""
        return 2 if (self.width - self.gap) / 2 >= _NARROWEST_CHART * self.small else 1


class SectionLayout:
    """The layout of `section` and the `charts` above it; its sheets are numbered from 0."""

    def __init__(
        self, section: Section, charts: Sequence[Drawing], labels: Labels, letters: Letters, space: Space
    ) -> None:
        self.section = section
        self._letters, self._space = letters, space
        self._pen = Pen(letters, labels, space.small, 0.4 * space.small)
        self._charts = charts
        self._notes = [piece for note in notes_of(section) for piece in self._pieces(note)]
        self._table, self._type = self._fitting_table(labels)
        self._sheets = sheets(self._parts(), space.height, space.gap) or (ReportSheet(),)

    def _types(self) -> list[Type]:
        """Return the types (font sizes and paddings) for the table, the most readable first."""
        space = self._space
        sizes = ((space.size, 0.55), (space.size, 0.4), ((space.size + space.small) // 2, 0.4), (space.small, 0.4))
        return [Type(self._letters, size, beside * size, 0.26 * size, empty_table()) for size, beside in sizes]

    def _fitting_table(self, labels: Labels) -> tuple[TableLayout, Type]:
        """Return the table and its type: the first one that satisfies `_TALLEST_ROW`, else the smallest.

        A smaller type is used if it reduces the groups of columns to at most `_FEW_GROUPS`. A type that is only
        slightly smaller is also used if it shows more lines of the table below the charts.
        """
        found: tuple[TableLayout, Type] | None = None
        for kind in self._types():
            table = table_layout(self.section, labels, kind, self._space.width)
            tallest = table.head_height + max((line.height for line in table.lines), default=0)
            is_better = found is None or self._is_better(table, kind, found[0])
            if is_better and tallest <= _TALLEST_ROW * self._space.height:
                found = table, kind
            if found is not None and len(found[0].groups) == 1 and not self._charts:
                break
        return found or (table, kind)

    def _is_better(self, table: TableLayout, kind: Type, found: TableLayout) -> bool:
        """Whether `table`, in the smaller type `kind`, is better than the table that was `found` before."""
        if len(table.groups) != len(found.groups):
            return len(table.groups) < min(len(found.groups), _FEW_GROUPS + 1)
        is_readable = kind.size >= _SLIGHTLY_SMALLER * self._space.size
        return is_readable and self._below_charts(table) > self._below_charts(found)

    def _below_charts(self, table: TableLayout) -> int:
        """Return the number of lines on the sheet of the charts; 0 if the table begins on the next sheet."""
        room = self._space.height - _LOWEST_CHART * self._space.small - self._space.gap - table.head_height
        fitting = sum(used <= room for used in accumulate(line.height for line in table.lines))
        return fitting if self._charts and fitting >= min(FEW_LINES, len(table.lines)) else 0

    def _pieces(self, note: Note) -> list[Note]:
        """Return a definition or note, divided into parts that are not taller than a sheet."""
        term, text = note
        words = text.split(" ")

        def is_too_tall(count: int) -> bool:
            return self._tall(plain_note((term, " ".join(words[:count])))) > self._space.height - self._pen.gap

        fitting = max(1, bisect_left(range(len(words) + 1), True, key=is_too_tall) - 1)
        if fitting >= len(words):
            return [note]
        return [(term, " ".join(words[:fitting])), *self._pieces(("", " ".join(words[fitting:])))]

    def _parts(self) -> Parts:
        space = self._space
        rows = -(-len(self._charts) // space.charts_in_row)
        plain = [plain_note(note) for note in self._notes]
        return Parts(
            rows,
            _LOWEST_CHART * space.small,
            self._table.head_height if self.section.columns else 0,
            tuple(line.height for line in self._table.lines),
            frozenset(number for number, line in enumerate(self._table.lines) if line.row is None),
            self._tall(" ".join(plain)) if plain else 0,
            tuple(self._tall(text) + self._pen.gap for text in plain),
        )

    def _tall(self, text: str) -> float:
        return self._letters.height(text, self._space.small, self._space.width, is_bold=True)

    @property
    def count(self) -> int:
        """Number of sheets."""
        return len(self._sheets)

    def sizes(self) -> list[SheetSize]:
        """Return the size of every sheet."""
        space = self._space
        above = 2 * space.gap + self._letters.height(self.section.heading, space.size, space.width, is_bold=True)
        return [
            SheetSize(self._height(shown), above, shown.chart_row is None and not self.has_groups)
            for shown in self._sheets
        ]

    def _height(self, shown: ReportSheet) -> float:
        parts = self._parts()
        table = parts.head + sum(parts.lines[line] for line in shown.lines) if shown.lines else 0
        notes = parts.notes if shown.has_notes else sum(parts.paragraphs[one] for one in shown.paragraphs)
        heights = [height for height in (shown.chart_height, table, notes) if height]
        return sum(heights) + self._space.gap * max(0, len(heights) - 1)

    @property
    def has_groups(self) -> bool:
        """Whether the table has more than one group of columns."""
        return len(self._table.groups) > 1

    def group_count(self, sheet: int) -> int:
        """Number of groups of columns, if there is a table on the sheet; else 0."""
        return len(self._table.groups) if self._sheets[sheet].lines else 0

    def charts(self, sheet: int) -> list[Map]:
        """Return the maps of the charts on a sheet, with ``title``, ``x``, ``width`` and ``height``."""
        shown = self._sheets[sheet]
        if shown.chart_row is None:
            return []
        each = self._space.charts_in_row
        drawn = self._charts[shown.chart_row * each : (shown.chart_row + 1) * each]
        width = (self._space.width - (len(drawn) - 1) * self._space.gap) / len(drawn)
        return [
            self._chart(one, place * (width + self._space.gap), width, shown.chart_height)
            for place, one in enumerate(drawn)
        ]

    def _chart(self, drawn: Drawing, x: float, width: float, height: float) -> Map:
        space = self._space
        inner = width - 2 * space.padding
        title = self._letters.height(drawn.chart.title, space.small, inner, is_bold=True)
        shapes = self._shapes(drawn, inner, height - title - 2.5 * space.padding)
        place = {
            "x": x,
            "width": width,
            "height": height,
            "titleHeight": title,
            "titleWidth": inner,
            "title": drawn.chart.title,
        }
        return place | chart_map(shapes)

    def _shapes(self, drawn: Drawing, width: float, height: float) -> ChartShapes:
        if drawn.chart.kind is ChartKind.LINES:
            return line_shapes(drawn, self._pen, width, height)
        return bar_shapes(drawn, self._pen, width, height, more_in_table)

    def table(self, sheet: int, group: int) -> Map:
        """Return the map of the table on a sheet, with the columns of a group; `NO_TABLE` without a table."""
        shown = self._sheets[sheet]
        if not shown.lines:
            return NO_TABLE
        shape = {"size": self._type.size, "padding": self._type.across}
        return shape | table_map(self.section, self._table, self._table.groups[group], shown.lines)

    def notes(self, sheet: int) -> list[str]:
        """Return the paragraphs of definitions and notes on a sheet."""
        shown = self._sheets[sheet]
        plain = [plain_note(note) for note in self._notes]
        return [" ".join(plain)] if shown.has_notes else [plain[number] for number in shown.paragraphs]
