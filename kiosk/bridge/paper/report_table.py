"""Inserts the tables of a report into a text document: widths of the columns, head, groups and rows.

Rules: the head is repeated on every page. The font is reduced, down to `_SMALLEST`, until no word and no number is
divided. Numbers are right-aligned, totals and heads are bold.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPaintDevice,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from kiosk.bridge.paper.report_charts import MM, SCALE, paper_font
from kiosk.reports.numbers import text
from kiosk.reports.table import Kind, Report, Section, TableRow

_LARGEST, _SMALLEST = 11.0, 6.0
"""Maximum and minimum font size in points."""
_PADDING, _BORDER = 1.1 * MM, 0.2 * MM
_WIDEST = 70 * MM
"""Maximum width of a column whose texts can be wrapped, in coordinates of the device."""
_HEAD, _TOTAL = QColor("#F1EADF"), QColor("#F7F4EE")


@dataclass(frozen=True, slots=True)
class _Widths:
    """Widths of the columns. ``least``: no word is divided; ``whole``: no text is wrapped."""

    least: tuple[float, ...]
    whole: tuple[float, ...]


def whole_width(report: Report, section: Section, device: QPaintDevice) -> float:
    """Return the width that the table of `section` needs in the largest font."""
    return sum(_widths(report, section, device, _LARGEST).whole)


def insert_table(
    cursor: QTextCursor, report: Report, section: Section, device: QPaintDevice, width: float
) -> "PaperTable":
    """Insert the table of `section`, `width` wide, at `cursor`, and move the cursor after it."""
    width -= 3 * _BORDER  # Qt adds the outer borders
    points = _LARGEST
    while sum((widths := _widths(report, section, device, points)).least) > width and points > _SMALLEST:
        points -= 0.5
    lines = sum(len(group.rows) + bool(group.title) for group in section.groups)
    table = cursor.insertTable(1 + lines, 1 + len(section.columns), _format(_shares(widths, width)))
    filled = PaperTable(table, report, section, points)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return filled


def close_table(painter: QPainter, bottom: float, width: float) -> None:
    """Draw the lower border of a table that continues on the next page, because Qt does not draw it."""
    painter.setPen(QPen(Qt.GlobalColor.black, _BORDER))
    painter.drawLine(QLineF(_BORDER, bottom, width - 2 * _BORDER, bottom))


def _widths(report: Report, section: Section, device: QPaintDevice, points: float) -> _Widths:
    metrics = QFontMetricsF(paper_font(points, is_bold=True), device)  # bold is wider
    least, whole = [], []
    for place in range(-1, len(section.columns)):
        head = section.corner if place < 0 else section.columns[place].header
        texts = [row.header if place < 0 else text(row.cells[place], report.labels) for row in section.rows()]
        words = [word for one in (head, *texts) for word in one.split()] or [""]
        margin = 2 * _PADDING + 2 * _BORDER
        least.append(max(map(metrics.horizontalAdvance, words)) * 1.02 + margin)
        lines = [*head.split(), *texts]
        whole.append(
            max(least[-1], min(max(map(metrics.horizontalAdvance, lines), default=0) * 1.02 + margin, _WIDEST))
        )
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


def _format(widths: Sequence[float]) -> QTextTableFormat:
    table = QTextTableFormat()
    table.setHeaderRowCount(1)
    table.setCellPadding(_PADDING / SCALE)
    table.setCellSpacing(0)
    table.setBorderCollapse(True)
    table.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, one / SCALE) for one in widths])
    return table


def _cell_format(colour: QColor | None) -> QTextTableCellFormat:
    cell = QTextTableCellFormat()
    cell.setBorder(_BORDER / SCALE)
    cell.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    cell.setBorderBrush(QBrush(Qt.GlobalColor.black))
    if colour is not None:
        cell.setBackground(colour)
    return cell


class PaperTable:
    """A table in a document, filled when it is created."""

    def __init__(self, table: QTextTable, report: Report, section: Section, points: float) -> None:
        self._table, self._report, self._section = table, report, section
        self._plain, self._bold = QTextCharFormat(), QTextCharFormat()
        self._plain.setFont(paper_font(points))
        self._bold.setFont(paper_font(points, is_bold=True))
        self._line = 0
        self._extents: Sequence[tuple[float, float]] = ()
        self._fill()

    def end_on_page(self, top: float, bottom: float) -> float | None:
        """Return the y at which the last row on a page ends; None unless the table continues on the next page.

        `top` and `bottom` are those of the page in the document. A row that is divided ends at `bottom`.
        """
        whole = self._table.document().documentLayout().frameBoundingRect(self._table)
        if not whole.top() < bottom < whole.bottom():
            return None
        ends = (row_bottom for row_top, row_bottom in self._rows() if top <= row_top < bottom)
        return min(max(ends, default=bottom), bottom)

    def _rows(self) -> Sequence[tuple[float, float]]:
        """Return the y of the top and the bottom of each row; measured once, so the layout must be final."""
        if not self._extents:
            self._extents = self._measured()
        return self._extents

    def _measured(self) -> Sequence[tuple[float, float]]:
        layout = self._table.document().documentLayout()
        rows = []
        for line in range(self._line):
            cells = (self._table.cellAt(line, place) for place in range(self._table.columns()))
            texts = [layout.blockBoundingRect(cell.lastCursorPosition().block()) for cell in cells]
            rows.append((texts[0].top() - _PADDING, max(text.bottom() for text in texts) + _PADDING))
        return rows

    def _fill(self) -> None:
        section, totals = self._section, self._section.totals()
        self._write([section.corner, *(column.header for column in section.columns)], self._bold, _HEAD, is_head=True)
        for group in section.groups:
            if group.title:
                self._table.mergeCells(self._line, 0, 1, 1 + len(section.columns))
                self._write([group.title], self._bold, _TOTAL)
            for row in group.rows:
                is_total = row.key in totals
                self._write(self._texts(row), self._bold if is_total else self._plain, _TOTAL if is_total else None)

    def _texts(self, row: TableRow) -> list[str]:
        return [row.header, *(text(cell, self._report.labels) for cell in row.cells)]

    def _write(
        self, texts: Sequence[str], words: QTextCharFormat, colour: QColor | None, *, is_head: bool = False
    ) -> None:
        for place, one in enumerate(texts):
            cell = self._table.cellAt(self._line, place)
            cell.setFormat(_cell_format(colour))
            cursor = cell.firstCursorPosition()
            block = QTextBlockFormat()
            block.setAlignment(self._alignment(place, is_head=is_head))
            cursor.setBlockFormat(block)
            cursor.insertText(one, words)
        self._line += 1

    def _alignment(self, place: int, *, is_head: bool) -> Qt.AlignmentFlag:
        if is_head:
            return Qt.AlignmentFlag.AlignHCenter
        is_text = place == 0 or self._section.columns[place - 1].kind is Kind.TEXT
        return Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
