"""Layout of a chart of lines over time, with grid lines, and values at the points.

Rules: values are written above or below their points, the last category first, then the largest value first. A value
that would overlap another one is left out; values avoid lines if possible. Names of categories that would overlap are
left out. A hidden or missing value interrupts the line; one hidden as `Hidden.BELOW_FIVE` has a hollow mark on the
grid line of 0.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.bridge.guide.report.charts.axis import Axis, axis
from kiosk.bridge.guide.report.charts.frame import GRID, Pen, legend
from kiosk.bridge.guide.report.charts.shapes import STYLES, Box, ChartShapes, Label, PointMark, Segment
from kiosk.reports.cells import Hidden, size
from kiosk.reports.drawings import Drawing, Series

_STEP_LINES = 1.2
"""Minimum distance of grid lines, in heights of a line of text."""


@dataclass(frozen=True, slots=True)
class _Plot:
    """The area ``box`` of the points; its left and right edges are at the first and the last point."""

    box: Box
    axis: Axis
    count: int

    def x(self, place: int) -> float:
        if self.count == 1:
            return self.box.x + self.box.width / 2
        return self.box.x + self.box.width * place / (self.count - 1)

    def y(self, value: float) -> float:
        return self.box.y + self.box.height * (1 - self.axis.share(value))


@dataclass(frozen=True, slots=True)
class _Point:
    """A value with a text. ``place``: number of its category; ``x``, ``y``: centre; ``size``: the value."""

    place: int
    x: float
    y: float
    text: str
    size: float


def line_shapes(drawn: Drawing, pen: Pen, width: float, height: float) -> ChartShapes:
    """Return the chart in `width` × `height` pixels."""
    signs, names, top = legend([series.name for series in drawn.series], pen, 0, width)
    cells = [cell for series in drawn.series for cell in series.cells]
    values = [pen.value(cell) for cell in cells]
    half = (
        max([pen.width(name) for name in drawn.categories] + [pen.width(one, is_strong=True) for one in values]) / 2
    )
    above, below = 1.5 * pen.line, pen.line + pen.gap
    tall = max(pen.line, height - top - above - below)
    found = axis(cells, max(1, min(4, int(tall // (_STEP_LINES * pen.line)))))
    left = max(pen.width(label) for _, label in found.ticks) + pen.gap
    plot = _Plot(Box(left + half, top + above, max(1.0, width - left - 2 * half), tall), found, len(drawn.categories))
    grid = tuple(Box(left, plot.y(tick) - GRID / 2, width - left, GRID) for tick, _ in found.ticks)
    written = [*names, *_ticks(plot, pen, left), *_categories(drawn.categories, plot, pen, width)]
    segments: list[Segment] = []
    markers: list[PointMark] = []
    points: list[_Point] = []
    for number, series in enumerate(drawn.series):
        style = number % STYLES
        shown = _points(series, plot, pen)
        segments += [
            Segment(one.x, one.y, other.x, other.y, style)
            for one, other in itertools.pairwise(shown)
            if other.place == one.place + 1
        ]
        markers += [PointMark(point.x, point.y, style) for point in shown]
        hidden = [place for place, cell in enumerate(series.cells) if cell is Hidden.BELOW_FIVE]
        markers += [PointMark(plot.x(place), plot.y(0), style, is_hollow=True) for place in hidden]
        points += shown
        points += [_Point(place, plot.x(place), plot.y(0), pen.labels.below_five, 0) for place in hidden]
    area = Box(left, top, width - left, height - top - below + pen.gap / 2)
    written += _values(points, segments, pen, area, len(drawn.categories))
    return ChartShapes(tuple(signs), tuple(segments), tuple(markers), grid, tuple(written))


def _ticks(plot: _Plot, pen: Pen, left: float) -> list[Label]:
    return [
        Label(Box(0, plot.y(tick) - pen.line / 2, left - pen.gap, pen.line), label, "right")
        for tick, label in plot.axis.ticks
    ]


def _categories(names: Sequence[str], plot: _Plot, pen: Pen, width: float) -> list[Label]:
    """Return the names below the points; those that would overlap one on the left or exceed the chart are omitted."""
    y = plot.box.y + plot.box.height + pen.gap
    found: list[Label] = []
    end = -pen.gap
    for place, name in enumerate(names):
        wide = pen.width(name)
        x = plot.x(place) - wide / 2
        if x >= end + pen.gap and x + wide <= width:
            found.append(Label(Box(x, y, wide, pen.line), name, "centre"))
            end = x + wide
    return found


def _points(series: Series, plot: _Plot, pen: Pen) -> list[_Point]:
    return [
        _Point(place, plot.x(place), plot.y(value), pen.value(cell), value)
        for place, cell in enumerate(series.cells)
        if (value := size(cell)) is not None
    ]


def _values(points: Sequence[_Point], segments: Sequence[Segment], pen: Pen, area: Box, count: int) -> list[Label]:
    """Return the texts that fit without overlap; a text is below its point if it would cross a line above."""
    order = sorted(points, key=lambda point: (point.place != count - 1, -point.size, point.place))
    placed: list[Box] = []
    found: list[Label] = []
    for point in order:
        wide = pen.width(point.text, is_strong=True)
        boxes = [
            Box(point.x - wide / 2, y, wide, pen.line)
            for y in (point.y - 1.4 * pen.line, point.y + 0.4 * pen.line)
            if y >= area.y and y + pen.line <= area.y + area.height
        ]
        free = [box for box in boxes if not any(box.overlaps(other) for other in placed)]
        if free:
            box = min(free, key=lambda box: any(segment.crosses(box) for segment in segments))
            placed.append(box)
            found.append(Label(box, point.text, "centre", is_strong=True))
    return found
