"""Tests of the Vietnamese lunar calendar, with published dates."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from kiosk.domain.vietnamese.lunar import lunar_month_start, lunar_new_year

NEW_YEARS = [
    "1985-01-21", "2007-02-17", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
    "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11", "2033-01-31",
    "2034-02-19", "2035-02-08", "2053-02-18",
]  # fmt: skip
"""Days of Tết. In 1985, 2007, 2030 and 2053 the Chinese new year is later, because of the time zone."""
HUNG_KINGS = ["2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"]
"""Days of Giỗ Tổ, the 10th day of the 3rd month; in 2023 after a leap month."""


@pytest.mark.parametrize("day", NEW_YEARS)
def test_tet_is_on_the_published_day(day):
    assert lunar_new_year(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", HUNG_KINGS)
def test_the_third_month_begins_nine_days_before_the_hung_kings_day(day):
    assert (lunar_month_start(int(day[:4]), 3) + timedelta(days=9)).isoformat() == day


def test_months_have_29_or_30_days_and_at_most_one_leap_month_a_year():
    starts = [lunar_month_start(year, month) for year in range(1980, 2101) for month in range(1, 11)]
    lengths = [(other - one).days for one, other in pairwise(starts)]
    within = [length for place, length in enumerate(lengths, start=1) if place % 10]
    over = [length for place, length in enumerate(lengths, start=1) if not place % 10]
    assert {*within} <= {29, 30, 58, 59, 60}
    assert all(87 <= length <= 119 for length in over)


def test_tet_is_between_the_20th_of_january_and_the_21st_of_february():
    assert all(date(year, 1, 20) < lunar_new_year(year) <= date(year, 2, 21) for year in range(1980, 2101))
