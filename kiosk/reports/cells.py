"""The values of a cell of a report.

Rules: a percentage or an average keeps its two counts, so that reports of several kiosks can be merged exactly. Only
a count is an `int`; a number that is a name, such as that of a lesson, is a `str`.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import Enum


@dataclass(frozen=True, slots=True)
class Percent:
    """``part`` in per cent of ``whole``; ``part`` is negative for a decrease.

    ``is_common``: every kiosk of the commune has the same ``whole``, such as the number of adults in the commune, so
    it is not added up when reports are merged.
    """

    part: int
    whole: int
    is_common: bool = False

    @property
    def number(self) -> float | None:
        """The percentage with one decimal, half rounded away from zero; None if ``whole`` is not positive."""
        return _tenths(self.part * 1000, self.whole)


@dataclass(frozen=True, slots=True)
class Average:
    """``total`` divided by ``count``, such as the tries per learner."""

    total: int
    count: int

    @property
    def number(self) -> float | None:
        """The average with one decimal, half rounded away from zero; None if ``count`` is not positive."""
        return _tenths(self.total * 10, self.count)


class Hidden(Enum):
    """Replaces a number that a report for the wall does not show."""

    BELOW_FIVE = "below-five"
    """The number is 1, 2, 3 or 4."""
    WITHHELD = "withheld"
    """The number could be used to compute a hidden one."""


Number = int | Percent | Average
Cell = Number | Hidden | str | date | time | None
"""Value of a cell; None means that there is no figure, which differs from 0."""


def counts(cell: Cell) -> tuple[int, ...]:
    """Return the counts in `cell`: its number, or the two of a percentage or an average."""
    match cell:
        case int():
            return (cell,)
        case Percent(part, whole):
            return part, whole
        case Average(total, count):
            return total, count
        case _:
            return ()


def size(cell: Cell) -> float | None:
    """Return the number that a chart shows for `cell`; None if it is missing, hidden or no number."""
    match cell:
        case int():
            return cell
        case Percent() | Average():
            return cell.number
        case _:
            return None


def _tenths(numerator: int, denominator: int) -> float | None:
    if denominator <= 0:
        return None
    rounded = (2 * abs(numerator) + denominator) // (2 * denominator)
    return (-rounded if numerator < 0 else rounded) / 10
