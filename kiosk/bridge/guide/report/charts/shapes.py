"""The shapes of a chart on the screen: rectangles, lines, markers and texts with their positions.

Rules: positions are in pixels from the upper left corner of the chart. Everything is inside the chart, and no text
overlaps another. `style` (from 0, below `STYLES`) selects the colour and the form of a series; styles differ in both.
"""

from dataclasses import dataclass

STYLES = 4
"""Number of styles; further series start again with style 0."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box") -> bool:
        """Whether the rectangles have an area in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a series."""

    box: Box
    style: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece of the line of a series."""

    x: float
    y: float
    to_x: float
    to_y: float
    style: int

    def crosses(self, box: Box) -> bool:
        """Whether the segment is partly inside `box` (Liang–Barsky)."""
        first, last = 0.0, 1.0
        for start, step, low, high in (
            (self.x, self.to_x - self.x, box.x, box.x + box.width),
            (self.y, self.to_y - self.y, box.y, box.y + box.height),
        ):
            if step == 0:
                if not low < start < high:
                    return False
            else:
                ends = sorted(((low - start) / step, (high - start) / step))
                first, last = max(first, ends[0]), min(last, ends[1])
        return first < last


@dataclass(frozen=True, slots=True)
class PointMark:
    """The mark of a value; ``x``, ``y``: its centre. ``is_hollow``: the value is hidden as `Hidden.BELOW_FIVE`."""

    x: float
    y: float
    style: int
    is_hollow: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a box. ``align``: ``left``, ``right`` or ``centre``. ``is_strong``: true for a value, bold."""

    box: Box
    text: str
    align: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class ChartShapes:
    """A whole chart. ``grid``: horizontal lines as thin boxes."""

    bars: tuple[Bar, ...] = ()
    segments: tuple[Segment, ...] = ()
    markers: tuple[PointMark, ...] = ()
    grid: tuple[Box, ...] = ()
    labels: tuple[Label, ...] = ()
