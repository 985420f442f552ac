"""Tests of the periods of reports."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reporting.periods import (
    Period,
    PeriodKind,
    YearStart,
    containing,
    cumulative,
    days_between,
    following,
    free_days,
    previous,
    split,
)

K = PeriodKind
DAY = timedelta(days=1)
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))
TILING = st.sampled_from([K.DAY, K.WEEK, K.MONTH, K.QUARTER, K.YEAR])
ONCE_A_YEAR = st.sampled_from([K.SIX_MONTHS, K.NINE_MONTHS, K.YEAR])


def iso(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


@pytest.mark.parametrize(
    ("day", "kind", "first", "last"),
    [
        ("2026-11-14", K.MONTH, "2026-10-15", "2026-11-14"),
        ("2026-11-15", K.MONTH, "2026-11-15", "2026-12-14"),
        ("2026-12-15", K.MONTH, "2026-12-15", "2027-01-14"),
        ("2027-01-01", K.MONTH, "2026-12-15", "2027-01-14"),
        ("2024-02-29", K.MONTH, "2024-02-15", "2024-03-14"),
        ("2026-01-02", K.QUARTER, "2025-12-15", "2026-03-14"),
        ("2026-03-15", K.QUARTER, "2026-03-15", "2026-06-14"),
        ("2026-07-01", K.QUARTER, "2026-06-15", "2026-09-14"),
        ("2026-12-14", K.QUARTER, "2026-09-15", "2026-12-14"),
        ("2026-12-15", K.QUARTER, "2026-12-15", "2027-03-14"),
        ("2026-02-01", K.SIX_MONTHS, "2025-12-15", "2026-06-14"),
        ("2026-11-27", K.SIX_MONTHS, "2025-12-15", "2026-06-14"),
        ("2026-11-27", K.NINE_MONTHS, "2025-12-15", "2026-09-14"),
        ("2026-12-14", K.YEAR, "2025-12-15", "2026-12-14"),
        ("2026-12-15", K.YEAR, "2026-12-15", "2027-12-14"),
        ("2026-11-27", K.WEEK, "2026-11-23", "2026-11-29"),
        ("2026-11-23", K.WEEK, "2026-11-23", "2026-11-29"),
        ("2026-11-29", K.WEEK, "2026-11-23", "2026-11-29"),
        ("2026-11-27", K.DAY, "2026-11-27", "2026-11-27"),
        ("2026-11-27", K.FREE, "2026-11-27", "2026-11-27"),
    ],
)
def test_a_day_belongs_to_the_administrative_period(day, kind, first, last):
    assert iso(containing(date.fromisoformat(day), kind)) == (first, last)


@given(DAYS, st.sampled_from([kind for kind in K if kind is not K.FREE]))
def test_the_kind_of_a_period_follows_from_its_days(day, kind):
    period = containing(day, kind)
    assert days_between(period.first, period.last) == period
    assert days_between(period.first - DAY, period.last + DAY).kind is K.FREE


@given(DAYS, TILING)
def test_periods_follow_each_other_without_gap_or_overlap(day, kind):
    period = containing(day, kind)
    assert day in period
    assert containing(period.first, kind) == containing(period.last, kind) == period
    assert following(period) == containing(period.last + DAY, kind)
    assert previous(period) == containing(period.first - DAY, kind)
    assert following(period).first == period.last + DAY
    assert following(previous(period)) == previous(following(period)) == period


@given(DAYS, ONCE_A_YEAR)
def test_six_and_nine_months_begin_with_each_administrative_year(day, kind):
    period = containing(day, kind)
    year = containing(day, K.YEAR)
    assert period.first == year.first
    assert period.last <= year.last
    assert following(period) == containing(year.last + DAY, kind)
    assert previous(period) == containing(year.first - DAY, kind)


@given(DAYS)
def test_three_quarters_are_nine_months_and_four_are_a_year(day):
    year = containing(day, K.YEAR)
    quarters = split(year, K.QUARTER)
    assert [quarter.kind for quarter in quarters] == [K.QUARTER] * 4
    assert quarters[1].last == containing(day, K.SIX_MONTHS).last
    assert quarters[2].last == containing(day, K.NINE_MONTHS).last
    assert [month.kind for month in split(year, K.MONTH)] == [K.MONTH] * 12


@given(DAYS, DAYS)
def test_free_days_move_by_their_own_length(one, other):
    period = free_days(one, other)
    assert (period.first, period.last) == (min(one, other), max(one, other))
    assert previous(period).last == period.first - DAY
    assert following(period).first == period.last + DAY
    assert previous(period).days == following(period).days == period.days


@given(DAYS, st.integers(0, 120), TILING)
def test_the_parts_of_a_period_cover_each_day_once(day, days, kind):
    period = free_days(day, day + days * DAY)
    parts = split(period, kind)
    assert (parts[0].first, parts[-1].last) == (period.first, period.last)
    assert all(one.last + DAY == other.first for one, other in pairwise(parts))
    assert all((part.kind is kind) == (part == containing(part.first, kind)) for part in parts)


@pytest.mark.parametrize("kind", [K.SIX_MONTHS, K.NINE_MONTHS, K.FREE])
def test_kinds_with_gaps_do_not_divide_a_period(kind):
    with pytest.raises(ValueError, match="do not follow each other"):
        split(containing(date(2026, 11, 14), K.YEAR), kind)


def test_the_weeks_of_a_month_are_cut_off_at_its_ends():
    weeks = split(containing(date(2026, 11, 14), K.MONTH), K.WEEK)
    assert [f"{week.first:%d/%m}" for week in weeks] == ["15/10", "19/10", "26/10", "02/11", "09/11"]
    assert [week.kind for week in weeks] == [K.FREE, K.WEEK, K.WEEK, K.WEEK, K.FREE]


@pytest.mark.parametrize(
    ("day", "start", "first"),
    [
        ("2026-11-27", YearStart.ADMINISTRATIVE, "2025-12-15"),
        ("2026-12-15", YearStart.ADMINISTRATIVE, "2026-12-15"),
        ("2026-11-27", YearStart.CALENDAR, "2026-01-01"),
        ("2026-12-31", YearStart.CALENDAR, "2026-01-01"),
        ("2027-01-01", YearStart.CALENDAR, "2027-01-01"),
    ],
)
def test_cumulative_figures_begin_with_the_chosen_year(day, start, first):
    assert iso(cumulative(date.fromisoformat(day), start)) == (first, day)


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        (date(2026, 10, 15), date(2026, 11, 14), "15/10 – 14/11/2026"),
        (date(2026, 12, 15), date(2027, 1, 14), "15/12/2026 – 14/01/2027"),
        (date(2026, 11, 27), date(2026, 11, 27), "27/11/2026"),
    ],
)
def test_a_label_is_written_as_in_vietnam(first, last, label):
    assert free_days(first, last).label == label


def test_a_period_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="2026-11-26 is before 2026-11-27"):
        Period(K.FREE, date(2026, 11, 27), date(2026, 11, 26))
