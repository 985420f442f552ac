"""Parts that all charts share: measuring of texts, and the legend."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.bridge.guide.report.charts.shapes import STYLES, Bar, Box, Label
from kiosk.bridge.guide.report.letters import Letters
from kiosk.reports.cells import Cell
from kiosk.reports.labels import Labels
from kiosk.reports.numbers import text

GRID = 2.0
"""Thickness of grid lines in pixels."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How the texts of a chart are written. ``size``: of the font; ``gap``: space between parts, both in pixels."""

    letters: Letters
    labels: Labels
    size: int
    gap: float

    @property
    def line(self) -> float:
        """Height of a line of text."""
        return self.letters.height("0", self.size, 1000)

    def value(self, cell: Cell) -> str:
        """Return the text of `cell`, as in the table."""
        return text(cell, self.labels)

    def width(self, words: str, *, is_strong: bool = False) -> float:
        """Width of `words` on one line."""
        return self.letters.width(words, self.size, is_bold=is_strong)

    def height(self, words: str, width: float) -> float:
        """Height of `words` wrapped to `width`."""
        return self.letters.height(words, self.size, width)


def legend(names: Sequence[str], pen: Pen, y: float, width: float) -> tuple[list[Bar], list[Label], float]:
    """Return the marks and names of the series, and the height of the legend; nothing for a single series."""
    if len(names) < 2:  # noqa: PLR2004 - one series needs no name
        return [], [], 0.0
    signs: list[Bar] = []
    labels: list[Label] = []
    x, top, line = 0.0, y, pen.line
    for place, name in enumerate(names):
        wide = min(pen.width(name), width - line - pen.gap)
        if x and x + line + pen.gap + wide > width:
            x, top = 0.0, top + line + pen.gap / 2
        signs.append(Bar(Box(x, top + line * 0.2, line * 0.6, line * 0.6), place % STYLES))
        tall = pen.height(name, wide)
        labels.append(Label(Box(x + line * 0.6 + pen.gap / 2, top, wide, tall), name, "left"))
        x += line * 0.6 + 1.5 * pen.gap + wide
    bottom = max(label.box.y + label.box.height for label in labels)
    return signs, labels, bottom - y + pen.gap
