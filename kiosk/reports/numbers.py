"""Numbers, dates and times as people in Vietnam write them: ``1.234``, ``69,9%``, ``24/11/2026``, ``19:30``.

Rules: only this module formats cells for people. Screen, PDF and file names use `text`; CSV uses `plain`, which Excel
with Vietnamese regional settings reads back as numbers and dates. A number of a report has the same format in every
language of the report, because the reports are for Vietnamese offices; the English pages of a hub use `ENGLISH`.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import assert_never

from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.labels import Labels

NOTHING = "–"
"""Shown for a missing figure."""


@dataclass(frozen=True, slots=True)
class Separators:
    """The characters between thousands, and before the decimals."""

    thousands: str
    decimal: str


VIETNAMESE = Separators(".", ",")
ENGLISH = Separators(",", ".")
_PLAIN = Separators("", ",")


def text(cell: Cell, labels: Labels, separators: Separators = VIETNAMESE) -> str:
    """Return `cell` as it is shown on the screen and on paper."""
    return _written(cell, labels, separators)


def plain(cell: Cell, labels: Labels) -> str:
    """Return `cell` like `text`, but without thousands separators."""
    return _written(cell, labels, _PLAIN)


def count(number: int, separators: Separators = VIETNAMESE) -> str:
    """Return `number` such as ``1.234.567``."""
    return f"{number:,}".replace(",", separators.thousands)


def decimal(number: float, separators: Separators = VIETNAMESE) -> str:
    """Return `number` with one decimal, such as ``1.234,5``."""
    whole, tenth = f"{number:,.1f}".split(".")
    return f"{whole.replace(',', separators.thousands)}{separators.decimal}{tenth}"


def day(at: date) -> str:
    """Return `at` such as ``04/11/2026``."""
    return f"{at:%d/%m}/{at.year:04}"


def clock(at: time) -> str:
    """Return `at` such as ``19:30``."""
    return f"{at:%H:%M}"


def _written(cell: Cell, labels: Labels, separators: Separators) -> str:
    match cell:
        case str():
            written = cell
        case int():
            written = count(cell, separators)
        case Percent() | Average():
            number, unit = cell.number, "%" if isinstance(cell, Percent) else ""
            written = NOTHING if number is None else f"{decimal(number, separators)}{unit}"
        case Hidden():
            written = labels.below_five if cell is Hidden.BELOW_FIVE else labels.withheld
        case date():
            written = day(cell)
        case time():
            written = clock(cell)
        case None:
            written = NOTHING
        case _:
            assert_never(cell)
    return written
