"""Numbers, dates and times as people in Vietnam write them: ``1.234``, ``69,9%``, ``24/11/2026``, ``19:30``.

Rules: only this module formats cells for people. Screen, PDF and file names use `text`; CSV uses `plain`, which Excel
with Vietnamese regional settings reads back as numbers and dates. A number has the same format in every language of
the report, because the reports are for Vietnamese offices.
"""

from datetime import date, time
from typing import assert_never

from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.labels import Labels

NOTHING = "–"
"""Shown for a missing figure."""


def text(cell: Cell, labels: Labels) -> str:
    """Return `cell` as it is shown on the screen and on paper."""
    return _written(cell, labels, ".")


def plain(cell: Cell, labels: Labels) -> str:
    """Return `cell` like `text`, but without thousands separators."""
    return _written(cell, labels, "")


def count(number: int, thousands: str = ".") -> str:
    """Return `number` such as ``1.234.567``."""
    return f"{number:,}".replace(",", thousands)


def decimal(number: float, thousands: str = ".") -> str:
    """Return `number` with one decimal, such as ``1.234,5``."""
    whole, tenth = f"{number:,.1f}".split(".")
    return f"{whole.replace(',', thousands)},{tenth}"


def day(at: date) -> str:
    """Return `at` such as ``04/11/2026``."""
    return f"{at:%d/%m}/{at.year:04}"


def clock(at: time) -> str:
    """Return `at` such as ``19:30``."""
    return f"{at:%H:%M}"


def _written(cell: Cell, labels: Labels, thousands: str) -> str:
    match cell:
        case str():
            written = cell
        case int():
            written = count(cell, thousands)
        case Percent() | Average():
            number, unit = cell.number, "%" if isinstance(cell, Percent) else ""
            written = NOTHING if number is None else f"{decimal(number, thousands)}{unit}"
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
