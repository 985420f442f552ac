"""Tables on as many pages as needed, with the head on each page and «Trang 1/3» at the foot.

Rules: a row is never divided between pages. Texts are wrapped, never cut; a row that is higher than a page gets a
smaller font. The page breaks are computed before anything is drawn, because each foot states the number of pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from kiosk.bridge.paper.pages import CENTRE, LEFT, RIGHT, PaperPages, Span, Style

_HEAD = Style(12, is_bold=True, align=CENTRE)
_CELL_SIZES = (12.0, 9.0, 7.0, 5.0, 3.0)
_FOOT = Style(11, align=RIGHT)
_PADDING = 1.2
_THICKNESS = 0.2
_LEAST_ON_LAST_PAGE = 3
"""Minimum number of rows on the last of several pages, if the table has more."""


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column. ``share``: weight of its width, relative to the shares of the other columns."""

    title: str
    share: float
    align: Qt.AlignmentFlag = LEFT


@dataclass(frozen=True, slots=True)
class Area:
    """The area of a table on its pages, in millimetres.

    ``first_top``: its top on the first page. ``top``: its top on the other pages. ``bottom``: its maximum bottom.
    ``ending``: height kept free below it on the last page. ``least``: smallest height of a row, for writing by hand.
    """

    span: Span
    first_top: float
    top: float
    bottom: float
    ending: float = 0.0
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class _Row:
    texts: Sequence[str]
    styles: Sequence[Style]
    height: float


def draw_table(pages: PaperPages, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]], area: Area) -> float:
    """Draw a table of texts, and return the y below it on the last page."""
    return _Table(pages, columns, rows, area).draw()


class _Table:
    def __init__(
        self, pages: PaperPages, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]], area: Area
    ) -> None:
        self._pages = pages
        self._columns = columns
        self._area = area
        total = sum(column.share for column in columns)
        self._widths = [column.share * area.span.width / total for column in columns]
        titles = [column.title for column in columns]
        self._head = self._row(titles, [_HEAD] * len(columns))
        self._rows = [self._fitted(row) for row in rows]

    def draw(self) -> float:
        parts = self._divided()
        y = self._area.first_top
        for number, part in enumerate(parts, 1):
            if number > 1:
                self._pages.turn()
                y = self._area.top
            y = self._draw_row(self._head, y)
            for row in part:
                y = self._draw_row(row, y)
            if len(parts) > 1:
                self._pages.write(f"Trang {number}/{len(parts)}", _FOOT, self._area.span, self._area.bottom + 2)
        return y

    def _divided(self) -> list[Sequence[_Row]]:
        """Return the rows of each page; `Area.ending` is free on the last page."""
        parts: list[Sequence[_Row]] = []
        rows, room = self._rows, self._area.bottom - self._area.first_top - self._head.height
        while sum(row.height for row in rows) + self._area.ending > room:
            count = self._count(rows[: max(len(rows) - _LEAST_ON_LAST_PAGE, 1)], room)
            parts.append(rows[:count])
            rows, room = rows[count:], self._tallest() + self._area.ending
        return [*parts, rows]

    def _count(self, rows: Sequence[_Row], room: float) -> int:
        """Return how many of `rows` fit in the height `room`."""
        height = 0.0
        for count, row in enumerate(rows):
            height += row.height
            if height > room:
                return count
        return len(rows)

    def _tallest(self) -> float:
        """Return the height for rows on a page that is not the first, with the head and `Area.ending`."""
        return self._area.bottom - self._area.top - self._head.height - self._area.ending

    def _fitted(self, texts: Sequence[str]) -> _Row:
        for size in _CELL_SIZES:
            row = self._row(texts, [Style(size, align=column.align) for column in self._columns])
            if row.height <= self._tallest():
                break
        return replace(row, height=min(max(row.height, self._area.least), self._tallest()))

    def _row(self, texts: Sequence[str], styles: Sequence[Style]) -> _Row:
        cells = zip(texts, styles, self._widths, strict=True)
        height = max(self._pages.height_of(text, style, width - 2 * _PADDING) for text, style, width in cells)
        return _Row(texts, styles, height + 2 * _PADDING)

    def _draw_row(self, row: _Row, y: float) -> float:
        x = self._area.span.left
        for text, style, width in zip(row.texts, row.styles, self._widths, strict=True):
            self._pages.frame(x, y, width, row.height, _THICKNESS)
            inner = Span(x + _PADDING, width - 2 * _PADDING)
            free = row.height - self._pages.height_of(text, style, inner.width)
            self._pages.write(text, style, inner, y + free / 2)
            x += width
        return y + row.height
