"""The charts of a report as pieces of pages: bars from left to right, and lines.

Rules: the text at a bar or a point is that of its cell in the table; a hidden or missing number has no bar. Lines
also differ without colours. Lengths are in millimetres.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor, log10

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.bridge.paper.flow import Piece
from kiosk.bridge.paper.pages import CENTRE, RIGHT, PaperPages, Span, Style
from kiosk.reports.cells import size
from kiosk.reports.drawings import Drawing
from kiosk.reports.labels import Labels
from kiosk.reports.numbers import count, text
from kiosk.reports.table import ChartKind

_COLOURS = ("#0F7A52", "#C2541B", "#1F5FA8", "#7A4FA3")
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_GRID = QColor("#C9C3B8")
_TITLE, _TEXT = Style(10.5, is_bold=True), Style(9)
_CENTRED, _RIGHT = Style(9, align=CENTRE), Style(9, align=RIGHT)
_GAP, _BAR, _PLOT = 2.0, 4.5, 42.0
"""Distance between parts, height of a bar, and height of the area with the lines."""
_WIDEST_NAME = 0.4
"""Maximum share of the width for the names beside the bars."""
_SLACK = 1.02
"""Factor by which the measured width of a text is enlarged, because of rounding."""
_MOST_NAMED = 12
"""Maximum number of points of a line for which values are written; the table contains all values."""


def chart_pieces(drawn: Drawing, title: str, labels: Labels, pages: PaperPages, width: float) -> Sequence[Piece]:
    """Return the title, if there is one, the legend of several series, and the bars or the lines."""
    return _Chart(drawn, labels, pages, width).pieces(title)


class _Chart:
    def __init__(self, drawn: Drawing, labels: Labels, pages: PaperPages, width: float) -> None:
        self._drawn, self._labels, self._pages, self._width = drawn, labels, pages, width
        self._line = pages.line_of(_TEXT)
        self._names = min(pages.widest_of(drawn.categories, _TEXT) * _SLACK, width * _WIDEST_NAME)
        self._numbers = [size(cell) or 0 for series in drawn.series for cell in series.cells]

    def pieces(self, title: str) -> Sequence[Piece]:
        """See `chart_pieces`."""
        pieces = []
        if title:
            height = self._pages.height_of(title, _TITLE, self._width)
            write = self._pages.write
            pieces.append(Piece(height + _GAP, lambda x, y: write(title, _TITLE, Span(x, self._width), y), 3))
        if len(self._drawn.series) > 1:
            pieces.append(Piece(self._line + _GAP, self._draw_legend))
        if self._drawn.chart.kind is ChartKind.BARS:
            pieces.extend(map(self._bars, range(len(self._drawn.categories))))
        else:
            pieces.append(Piece(_PLOT + 2.5 * self._line, self._draw_lines))
        return pieces

    def _bars(self, category: int) -> Piece:
        """Return the bars of a category."""
        name = self._pages.height_of(self._drawn.categories[category], _TEXT, self._names)
        height = max(name, _BAR * len(self._drawn.series)) + _GAP / 2
        return Piece(height, lambda x, y: self._draw_bars(category, height, x, y))

    def _draw_legend(self, x: float, y: float) -> None:
        for place, series in enumerate(self._drawn.series):
            if self._drawn.chart.kind is ChartKind.BARS:
                self._pages.fill(x, y + self._line / 4, self._line, self._line / 2, _colour(place))
            else:
                with self._pages.drawing() as painter:
                    painter.setPen(_pen(place))
                    painter.drawLine(QLineF(x, y + self._line / 2, x + self._line, y + self._line / 2))
            width = self._pages.width_of(series.name, _TEXT) * _SLACK
            self._pages.write(series.name, _TEXT, Span(x + self._line + _GAP / 2, width), y)
            x += self._line + width + 2 * _GAP

    def _draw_bars(self, category: int, height: float, x: float, y: float) -> None:
        pages, name = self._pages, self._drawn.categories[category]
        words = [text(cell, self._labels) for series in self._drawn.series for cell in series.cells]
        room = self._width - self._names - 2 * _GAP - pages.widest_of(words, _TEXT) * _SLACK
        low, high = min(0.0, *self._numbers), max(0.0, *self._numbers)
        scale = room / (high - low) if high > low else 0.0
        zero = x + self._names + _GAP - low * scale
        free = height - pages.height_of(name, _TEXT, self._names)
        pages.write(name, _TEXT, Span(x, self._names), y + free / 2)
        top = y + (height - _BAR * len(self._drawn.series)) / 2
        for place, series in enumerate(self._drawn.series):
            cell = series.cells[category]
            end = zero + (size(cell) or 0) * scale
            pages.fill(min(zero, end), top, abs(end - zero), _BAR * 0.85, _colour(place))
            right = max(zero, end) + _GAP / 2
            beside = Span(right, x + self._width - right + _GAP)
            pages.write(text(cell, self._labels), _TEXT, beside, top + (_BAR * 0.85 - self._line) / 2)
            top += _BAR

    def _draw_lines(self, x: float, y: float) -> None:
        ticks = _ticks(min(0.0, *self._numbers), max(0.0, *self._numbers))
        left = self._pages.widest_of(map(count, ticks), _TEXT) * _SLACK + _GAP
        plot = QRectF(x + left, y + self._line, self._width - left, _PLOT)
        scale = plot.height() / (ticks[-1] - ticks[0])
        step = plot.width() / len(self._drawn.categories)
        for tick in ticks:
            level = plot.bottom() - (tick - ticks[0]) * scale
            with self._pages.drawing() as painter:
                painter.setPen(QPen(_GRID, 0.2))
                painter.drawLine(QLineF(plot.left(), level, plot.right(), level))
            self._pages.write(count(tick), _RIGHT, Span(x, left - _GAP), level - self._line / 2)
        self._draw_names(plot, step)
        for place, series in enumerate(self._drawn.series):
            points = [
                None
                if (number := size(cell)) is None
                else QPointF(plot.left() + (at + 0.5) * step, plot.bottom() - (number - ticks[0]) * scale)
                for at, cell in enumerate(series.cells)
            ]
            self._draw_line(place, points)
            if len(points) <= _MOST_NAMED:
                for at, (cell, point) in enumerate(zip(series.cells, points, strict=True)):
                    above = (point.y() if point else plot.bottom()) - self._line * 1.2
                    self._pages.write(text(cell, self._labels), _CENTRED, Span(plot.left() + at * step, step), above)

    def _draw_names(self, plot: QRectF, step: float) -> None:
        """Write the names below every nth point, with the smallest n for which they do not overlap."""
        widest = self._pages.widest_of(self._drawn.categories, _TEXT) * _SLACK + _GAP
        every = max(1, ceil(widest / step))
        for place in range(0, len(self._drawn.categories), every):
            start = plot.left() + (place + 0.5) * step - widest / 2
            inside = max(plot.left(), min(start, plot.right() - widest))
            span = Span(inside, min(widest, plot.width()))
            self._pages.write(self._drawn.categories[place], _CENTRED, span, plot.bottom() + _GAP / 4)

    def _draw_line(self, place: int, points: Sequence[QPointF | None]) -> None:
        with self._pages.drawing() as painter:
            painter.setPen(_pen(place))
            for start, end in pairwise(points):
                if start is not None and end is not None:
                    painter.drawLine(QLineF(start, end))
            painter.setPen(QPen(_colour(place), 0.5))
            painter.setBrush(Qt.GlobalColor.white)
            for point in points:
                if point is not None:
                    painter.drawEllipse(point, 0.9, 0.9)


def _colour(place: int) -> QColor:
    return QColor(_COLOURS[place % len(_COLOURS)])


def _pen(place: int) -> QPen:
    return QPen(_colour(place), 0.6, _DASHES[place % len(_DASHES)])


def _ticks(low: float, high: float) -> list[int]:
    """Return equidistant whole numbers that include `low` to `high`; their distance is 1, 2 or 5 times 10ⁿ."""
    rough = max((high - low) / 4, 1.0)
    power = 10 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = floor(low / step)
    return [place * step for place in range(first, max(ceil(high / step), first + 1) + 1)]
