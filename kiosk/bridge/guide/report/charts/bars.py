"""Layout of a chart of horizontal bars, with the value at the end of each bar.

Rules: every value has its text, as in the table. If not all categories fit, the last line states how many are shown
only in the table. A hidden or missing value has a text and no bar.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.bridge.guide.report.charts.axis import Axis, axis
from kiosk.bridge.guide.report.charts.frame import Pen, legend
from kiosk.bridge.guide.report.charts.shapes import STYLES, Bar, Box, ChartShapes, Label
from kiosk.reports.cells import Cell, size
from kiosk.reports.drawings import Drawing

_NAMES = 0.42
"""Largest share of the width that is given to the names of the categories."""
_THICKNESS = 0.62
"""Height of a bar, as a share of the height of its line."""
_MOST_LINE = 1.9
"""Maximum height of the line of one bar, in heights of a line of text."""

More = Callable[[int], str]
"""Returns the text of the last line, from the number of categories that do not fit."""


@dataclass(frozen=True, slots=True)
class _Plot:
    """Horizontal position of the area of the bars in pixels; ``zero``: x of the value 0."""

    x: float
    width: float
    axis: Axis

    @property
    def zero(self) -> float:
        return self.x + self.width * self.axis.share(0)

    def bar(self, value: float, y: float, height: float) -> Box:
        end = self.x + self.width * self.axis.share(value)
        return Box(min(self.zero, end), y, abs(end - self.zero), height)


def bar_shapes(drawn: Drawing, pen: Pen, width: float, height: float, more: More) -> ChartShapes:
    """Return the chart in `width` × `height` pixels."""
    signs, names, top = legend([series.name for series in drawn.series], pen, 0, width)
    name_width = min(max(pen.width(name) for name in drawn.categories), width * _NAMES)
    values = [[pen.value(cell) for cell in series.cells] for series in drawn.series]
    value_width = max(pen.width(value, is_strong=True) for row in values for value in row)
    cells = [cell for series in drawn.series for cell in series.cells]
    plot = _Plot(name_width + pen.gap, max(1.0, width - name_width - value_width - 2 * pen.gap), axis(cells, 1))
    line, shown = _fitting(drawn, pen, name_width, height - top)
    bars: list[Bar] = list(signs)
    found: list[Label] = list(names)
    y = top
    for place, name in enumerate(drawn.categories[:shown]):
        tall = pen.height(name, name_width)
        whole = line * len(drawn.series)
        found.append(Label(Box(0, y + (whole - tall) / 2, name_width, tall), name, "left"))
        for number, series in enumerate(drawn.series):
            bar, label = _bar(series.cells[place], values[number][place], plot, pen, (y + number * line, line))
            bars += [Bar(bar, number % STYLES)] if bar else []
            found.append(label)
        y += whole + (line * 0.3 if len(drawn.series) > 1 else 0)
    if shown < len(drawn.categories):
        rest = more(len(drawn.categories) - shown)
        found.append(Label(Box(0, y, width, pen.height(rest, width)), rest, "left"))
    return ChartShapes(bars=tuple(bars), labels=tuple(found))


def _fitting(drawn: Drawing, pen: Pen, name_width: float, height: float) -> tuple[float, int]:
    """Return the height of the line of one bar in pixels, and the number of categories that fit."""
    tallest = max(pen.height(name, name_width) for name in drawn.categories)
    each = len(drawn.series)
    between = 0.3 if each > 1 else 0
    least = max(pen.line, tallest / each)
    count = len(drawn.categories)
    whole = least * (each + between)
    if count * whole <= height:
        return min(height / count / (each + between), max(least, _MOST_LINE * pen.line)), count
    return least, max(0, int((height - pen.line) // whole))


def _bar(cell: Cell, value: str, plot: _Plot, pen: Pen, line: tuple[float, float]) -> tuple[Box | None, Label]:
    """Return the bar, None without a value or for 0, and its text; `line`: y and height of its line."""
    y, tall = line
    number = size(cell)
    thick = tall * _THICKNESS
    box = plot.bar(number, y + (tall - thick) / 2, thick) if number else None
    x = (max(box.x + box.width, plot.zero) if box else plot.zero) + pen.gap
    place = Box(x, y + (tall - pen.line) / 2, pen.width(value, is_strong=True), pen.line)
    return box, Label(place, value, "left", is_strong=True)
