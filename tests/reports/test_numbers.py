"""Numbers, dates and times in a report are written as in Vietnam."""

from datetime import date, time

import pytest

from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.numbers import plain, text
from tests.reports.sample import VIETNAMESE_LABELS


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (0, "0"),
        (None, "–"),
        (1234567890, "1.234.567.890"),
        (-1234, "-1.234"),
        (Percent(699, 1000), "69,9%"),
        (Percent(1, 3), "33,3%"),
        (Percent(2, 3), "66,7%"),
        (Percent(-1, 8), "-12,5%"),
        (Percent(123456, 1000), "12.345,6%"),
        (Percent(3, 0), "–"),
        (Percent(0, 7), "0,0%"),
        (Average(41, 30), "1,4"),
        (Average(1, 0), "–"),
        (Hidden.BELOW_FIVE, "dưới 5"),
        (Hidden.WITHHELD, "không ghi"),
        (date(2026, 11, 4), "04/11/2026"),
        (time(7, 5), "07:05"),
        ("=1+1", "=1+1"),
    ],
)
def test_a_cell_is_written_as_in_vietnam(cell: Cell, shown: str) -> None:
    assert text(cell, VIETNAMESE_LABELS) == shown


def test_half_a_tenth_is_rounded_away_from_zero() -> None:
    assert (Percent(1, 2000).number, Percent(-1, 2000).number, Average(5, 100).number) == (0.1, -0.1, 0.1)


def test_plain_numbers_have_no_separators_of_thousands() -> None:
    shown = [plain(cell, VIETNAMESE_LABELS) for cell in (1234567, -1234, Percent(123456, 1000), Average(12345, 10))]
    assert shown == ["1234567", "-1234", "12345,6%", "1234,5"]
