"""Draws the charts of a report on paper: bars from left to right, and lines.

Rules: the text at a bar or a point is that of its cell in the table; a hidden or missing number has no bar. Lines
also differ without colours. All lengths are in coordinates of the device, see `MM`.
"""

from itertools import pairwise
from math import ceil, floor, log10

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen

from kiosk.bridge.paper.surfaces import DPI
from kiosk.bridge.shell.fonts import PAPER_FAMILY
from kiosk.reports.cells import size
from kiosk.reports.drawings import Drawing
from kiosk.reports.labels import Labels
from kiosk.reports.numbers import count, text
from kiosk.reports.table import ChartKind

MM = DPI / 25.4
"""Coordinates per millimetre."""
SCALE = DPI / 96
"""Factor by which Qt multiplies margins, borders and widths in the formats of a text document."""

_COLOURS = ("#0F7A52", "#C2541B", "#1F5FA8", "#7A4FA3")
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_INK, _GRID = QColor("#172033"), QColor("#C9C3B8")
_TITLE_SIZE, _TEXT_SIZE = 10.5, 9.0
_GAP, _BAR, _PLOT = 2 * MM, 4.5 * MM, 42 * MM
"""Distance between parts, height of a bar, and height of the area with the lines."""
_WIDEST_NAME = 0.4
"""Maximum share of the width for the names beside the bars."""
_SLACK = 1.02
"""Factor by which the measured width of a text is enlarged, because of rounding."""
_MOST_NAMED = 12
"""Maximum number of points of a line for which values are written; the table contains all values."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def paper_font(points: float, *, is_bold: bool = False, is_italic: bool = False) -> QFont:
    """Return the font of official papers in the size `points`."""
    font = QFont(PAPER_FAMILY)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    font.setItalic(is_italic)
    font.setFeature(QFont.Tag("liga"), 0)  # Qt's PDF files do not map the glyphs of ligatures to letters
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class PaperChart:
    """A chart that is ``width`` wide and ``height`` high on `device`."""

    def __init__(self, drawn: Drawing, labels: Labels, width: float, device: QPaintDevice) -> None:
        self.width = width
        self._drawn, self._labels = drawn, labels
        self._title, self._font = paper_font(_TITLE_SIZE, is_bold=True), paper_font(_TEXT_SIZE)
        self._title_metrics, self._metrics = QFontMetricsF(self._title, device), QFontMetricsF(self._font, device)
        self._line = self._metrics.height()
        title = self._title_metrics.boundingRect(QRectF(0, 0, width, 1), _wrapped(_LEFT), drawn.chart.title)
        self._legend = title.height() + _GAP
        self._top = self._legend + (self._line + _GAP if len(drawn.series) > 1 else 0)
        widest = max(map(self._metrics.horizontalAdvance, drawn.categories)) * _SLACK
        self._names = min(widest, width * _WIDEST_NAME)
        self._rows = [self._height_of(name) for name in drawn.categories]
        has_bars = drawn.chart.kind is ChartKind.BARS
        self.height = self._top + 2 * _GAP + (sum(self._rows) if has_bars else _PLOT + 2 * self._line)

    def draw(self, painter: QPainter, place: QRectF) -> None:
        """Draw the chart into `place`."""
        painter.save()
        painter.translate(place.topLeft())
        painter.setPen(_INK)
        painter.setFont(self._title)
        painter.drawText(QRectF(0, 0, self.width, self._legend), _wrapped(_LEFT), self._drawn.chart.title)
        painter.setFont(self._font)
        if len(self._drawn.series) > 1:
            self._draw_legend(painter)
        if self._drawn.chart.kind is ChartKind.BARS:
            self._draw_bars(painter)
        else:
            self._draw_lines(painter)
        painter.restore()

    def _height_of(self, name: str) -> float:
        box = self._metrics.boundingRect(QRectF(0, 0, self._names, 1), _wrapped(_LEFT), name)
        return max(box.height(), _BAR * len(self._drawn.series)) + _GAP / 2

    def _draw_legend(self, painter: QPainter) -> None:
        x = 0.0
        for place, series in enumerate(self._drawn.series):
            mark = QRectF(x, self._legend + self._line / 4, self._line, self._line / 2)
            if self._drawn.chart.kind is ChartKind.BARS:
                painter.fillRect(mark, _colour(place))
            else:
                painter.setPen(_pen(place))
                painter.drawLine(QLineF(mark.left(), mark.center().y(), mark.right(), mark.center().y()))
            painter.setPen(_INK)
            width = self._metrics.horizontalAdvance(series.name)
            painter.drawText(
                QRectF(mark.right() + _GAP / 2, self._legend, width * _SLACK, self._line), _LEFT, series.name
            )
            x = mark.right() + width + 2 * _GAP

    def _draw_bars(self, painter: QPainter) -> None:
        numbers = [size(cell) or 0 for series in self._drawn.series for cell in series.cells]
        words = [text(cell, self._labels) for series in self._drawn.series for cell in series.cells]
        left = self._names + _GAP
        room = self.width - left - _GAP - max(map(self._metrics.horizontalAdvance, words))
        low, high = min(0.0, *numbers), max(0.0, *numbers)
        scale = room / (high - low) if high > low else 0.0
        zero = left - low * scale
        y = self._top
        for category, (name, height) in enumerate(zip(self._drawn.categories, self._rows, strict=True)):
            painter.drawText(QRectF(0, y, self._names, height), _wrapped(_LEFT), name)
            top = y + (height - _BAR * len(self._drawn.series)) / 2
            for place, series in enumerate(self._drawn.series):
                cell = series.cells[category]
                end = zero + (size(cell) or 0) * scale
                bar = QRectF(min(zero, end), top + _BAR * place, abs(end - zero), _BAR * 0.85)
                painter.fillRect(bar, _colour(place))
                beside = QRectF(bar.right() + _GAP / 2, bar.top(), self.width - bar.right(), bar.height())
                painter.drawText(beside, _LEFT | Qt.TextFlag.TextDontClip, text(cell, self._labels))
            y += height

    def _draw_lines(self, painter: QPainter) -> None:
        numbers = [size(cell) or 0 for series in self._drawn.series for cell in series.cells]
        ticks = _ticks(min(0.0, *numbers), max(0.0, *numbers))
        left = max(self._metrics.horizontalAdvance(count(tick)) for tick in ticks) + _GAP
        plot = QRectF(left, self._top + self._line, self.width - left, _PLOT)
        scale = plot.height() / (ticks[-1] - ticks[0])
        step = plot.width() / len(self._drawn.categories)
        for tick in ticks:
            y = plot.bottom() - (tick - ticks[0]) * scale
            painter.setPen(QPen(_GRID, 0.2 * MM))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(_INK)
            painter.drawText(QRectF(0, y - self._line / 2, left - _GAP, self._line), _RIGHT, count(tick))
        self._draw_names(painter, plot, step)
        for place, series in enumerate(self._drawn.series):
            points = [
                None
                if (number := size(cell)) is None
                else QPointF(plot.left() + (at + 0.5) * step, plot.bottom() - (number - ticks[0]) * scale)
                for at, cell in enumerate(series.cells)
            ]
            self._draw_line(painter, place, points)
            if len(points) <= _MOST_NAMED:
                for at, (cell, point) in enumerate(zip(series.cells, points, strict=True)):
                    y = (point.y() if point else plot.bottom()) - self._line * 1.2
                    beside = QRectF(plot.left() + at * step, y, step, self._line)
                    painter.drawText(beside, _CENTRE | Qt.TextFlag.TextDontClip, text(cell, self._labels))

    def _draw_names(self, painter: QPainter, plot: QRectF, step: float) -> None:
        """Write the names below every nth point, with the smallest n for which they do not overlap."""
        widest = max(map(self._metrics.horizontalAdvance, self._drawn.categories)) + _GAP
        every = max(1, ceil(widest / step))
        for place in range(0, len(self._drawn.categories), every):
            middle = plot.left() + (place + 0.5) * step
            below = QRectF(middle - widest / 2, plot.bottom(), widest, self._line * 1.3)
            painter.drawText(below, _CENTRE, self._drawn.categories[place])

    def _draw_line(self, painter: QPainter, place: int, points: list[QPointF | None]) -> None:
        painter.setPen(_pen(place))
        for start, end in pairwise(points):
            if start is not None and end is not None:
                painter.drawLine(QLineF(start, end))
        painter.setPen(QPen(_colour(place), 0.5 * MM))
        painter.setBrush(Qt.GlobalColor.white)
        for point in points:
            if point is not None:
                painter.drawEllipse(point, 0.9 * MM, 0.9 * MM)
        painter.setPen(_INK)


def _wrapped(alignment: Qt.AlignmentFlag) -> int:
    return alignment.value | Qt.TextFlag.TextWordWrap.value


def _colour(place: int) -> QColor:
    return QColor(_COLOURS[place % len(_COLOURS)])


def _pen(place: int) -> QPen:
    return QPen(_colour(place), 0.6 * MM, _DASHES[place % len(_DASHES)])


def _ticks(low: float, high: float) -> list[int]:
    """Return equidistant whole numbers that include `low` to `high`; their distance is 1, 2 or 5 times 10ⁿ."""
    rough = max((high - low) / 4, 1.0)
    power = 10 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = floor(low / step)
    return [place * step for place in range(first, max(ceil(high / step), first + 1) + 1)]
