"""The tables of a report as pieces of pages: widths of the columns, head, groups and rows.

Rules: the head is repeated on every page; no row is divided, and no row is alone on a page. The font is reduced, down
to `_SMALLEST`, until no word and no number is divided. Numbers are right-aligned, totals and heads are bold. Lengths
are in millimetres.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from kiosk.bridge.paper.flow import Piece, held_together
from kiosk.bridge.paper.pages import CENTRE, LEFT, RIGHT, PaperPages, Span, Style
from kiosk.reports.numbers import text
from kiosk.reports.table import Kind, Report, Section, TableRow

_LARGEST, _SMALLEST = 11.0, 6.0
"""Maximum and minimum font size in points."""
_SMALLER = 0.75
"""Factor by which the font of a row that is higher than a page is reduced."""
_PADDING, _BORDER = 1.1, 0.2
_WIDEST = 70.0
"""Maximum width of a column whose texts can be wrapped."""
_SLACK = 1.02
"""Factor by which the measured width of a text is enlarged, because of rounding."""
_HEAD, _TOTAL = QColor("#F1EADF"), QColor("#F7F4EE")


@dataclass(frozen=True, slots=True)
class _Widths:
    """Widths of the columns. ``least``: no word is divided; ``whole``: no text is wrapped."""

    least: tuple[float, ...]
    whole: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    width: float
    align: Qt.AlignmentFlag


def whole_width(report: Report, section: Section, pages: PaperPages) -> float:
    """Return the width that the table of `section` needs in the largest font."""
    return sum(_widths(report, section, pages, _LARGEST).whole)


def table_pieces(report: Report, section: Section, pages: PaperPages, width: float, room: float) -> Sequence[Piece]:
    """Return the head and the rows of the table of `section`, `width` wide, for pages with the height `room`."""
    points = _LARGEST
    while sum((widths := _widths(report, section, pages, points)).least) > width and points > _SMALLEST:
        points -= 0.5
    return _Table(report, section, pages, _shares(widths, width), points).pieces(room)


def _widths(report: Report, section: Section, pages: PaperPages, points: float) -> _Widths:
    style = Style(points, is_bold=True)  # bold is wider
    least, whole = [], []
    for place in range(-1, len(section.columns)):
        head = section.corner if place < 0 else section.columns[place].header
        texts = [row.header if place < 0 else text(row.cells[place], report.labels) for row in section.rows()]
        words = {word for one in (head, *texts) for word in one.split()}
        margin = 2 * _PADDING + 2 * _BORDER
        least.append(pages.widest_of(words, style) * _SLACK + margin)
        longest = pages.widest_of({*head.split(), *texts}, style) * _SLACK + margin
        whole.append(max(least[-1], min(longest, _WIDEST)))
    return _Widths(tuple(least), tuple(whole))


def _shares(widths: _Widths, width: float) -> list[float]:
    """Return the width of each column in a table that is `width` wide."""
    least, whole = sum(widths.least), sum(widths.whole)
    if whole <= width:
        return [one * width / whole for one in widths.whole]
    if least >= width:
        return [one * width / least for one in widths.least]
    part = (width - least) / (whole - least)
    return [small + (large - small) * part for small, large in zip(widths.least, widths.whole, strict=True)]


class _Table:
    def __init__(
        self, report: Report, section: Section, pages: PaperPages, widths: Sequence[float], points: float
    ) -> None:
        self._report, self._section, self._pages, self._widths = report, section, pages, widths
        self._plain, self._bold = Style(points), Style(points, is_bold=True)

    def pieces(self, room: float) -> Sequence[Piece]:
        """See `table_pieces`."""
        section, totals = self._section, self._section.totals()
        titles = [section.corner, *(column.header for column in section.columns)]
        cells = [_Cell(title, width, CENTRE) for title, width in zip(titles, self._widths, strict=True)]
        head = self._piece(cells, self._bold, _HEAD, room / 3)
        rows = []
        for group in section.groups:
            if group.title:
                cells = [_Cell(group.title, sum(self._widths), LEFT)]
                rows.append(replace(self._piece(cells, self._bold, _TOTAL, room / 3), is_kept=True))
            for row in group.rows:
                style, colour = (self._bold, _TOTAL) if row.key in totals else (self._plain, None)
                rows.append(self._piece(self._cells(row), style, colour, room - head.height))
        kept = held_together([head, *rows], room)
        return [kept[0], *(replace(row, head=head) for row in kept[1:])]

    def _cells(self, row: TableRow) -> Sequence[_Cell]:
        texts = [row.header, *(text(cell, self._report.labels) for cell in row.cells)]
        aligns = [LEFT, *(LEFT if column.kind is Kind.TEXT else RIGHT for column in self._section.columns)]
        return [_Cell(*cell) for cell in zip(texts, self._widths, aligns, strict=True)]

    def _piece(self, cells: Sequence[_Cell], style: Style, colour: QColor | None, highest: float) -> Piece:
        while (height := self._height(cells, style)) > highest:
            style = replace(style, size=style.size * _SMALLER)
        return Piece(height, lambda x, y: self._draw(cells, style, colour, height, x, y))

    def _height(self, cells: Sequence[_Cell], style: Style) -> float:
        heights = (self._pages.height_of(cell.text, style, cell.width - 2 * _PADDING) for cell in cells)
        return max(self._pages.line_of(style), *heights) + 2 * _PADDING

    def _draw(  # noqa: PLR0913, PLR0917 - the look of a row and its place
        self, cells: Sequence[_Cell], style: Style, colour: QColor | None, height: float, x: float, y: float
    ) -> None:
        pages = self._pages
        for cell in cells:
            if colour is not None:
                pages.fill(x, y, cell.width, height, colour)
            pages.frame(x, y, cell.width, height, _BORDER)
            inner = Span(x + _PADDING, cell.width - 2 * _PADDING)
            free = height - pages.height_of(cell.text, style, inner.width)
            pages.write(cell.text, replace(style, align=cell.align), inner, y + free / 2)
            x += cell.width
