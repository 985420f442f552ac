"""The axis of the values of a chart, with round numbers as ticks.

Rules: the axis begins at 0, or at the smallest value below 0, and ends at the largest value. Ticks are multiples of
1, 2 or 5 times a power of ten. Counts have no steps below 1.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.reports.cells import Average, Cell, Percent, size
from kiosk.reports.numbers import count, decimal

_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from the value ``least`` to the value ``most``; ``ticks``: values with their texts."""

    least: float
    most: float
    ticks: tuple[tuple[float, str], ...]

    def share(self, value: float) -> float:
        """Position of `value` on the axis: 0 at its beginning, 1 at its end."""
        return (value - self.least) / (self.most - self.least)


def axis(cells: Sequence[Cell], steps: int) -> Axis:
    """Return an axis for `cells` with at most `steps` steps between ticks; hidden and missing cells are ignored."""
    values = [0.0, *(value for cell in cells if (value := size(cell)) is not None)]
    has_parts = any(isinstance(cell, Percent | Average) for cell in cells)
    unit = "%" if any(isinstance(cell, Percent) for cell in cells) else ""
    step = _step((max(values) - min(values)) / steps, 0.1 if has_parts else 1)
    least, most = min(values), max(values)
    if most == least:
        most = least + step
    numbers = range(math.ceil(least / step), math.floor(most / step) + 1)
    ticks = tuple((number * step, _written(number * step, step) + unit) for number in numbers)
    return Axis(least, most, ticks)


def _step(wanted: float, least: float) -> float:
    if wanted <= least:
        return least
    power = math.pow(10, math.floor(math.log10(wanted)))
    return max(least, next(step * power for step in _STEPS if step * power >= wanted * (1 - 1e-9)))


def _written(value: float, step: float) -> str:
    return decimal(value) if step % 1 else count(round(value))
