"""Tests of the traffic of a month: a wrong clock neither forgets it nor blocks the kiosk for ever."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.syncing.usage import LONGEST_MONTH, Usage, may_fetch, may_send, on_the_wire, usage_at

T, U, X = ClockQuality.TRUSTED, ClockQuality.UNCHECKED, ClockQuality.IMPLAUSIBLE
NOVEMBER = Usage("2026-11", 5_000_000)


def at(day: str, quality: ClockQuality = T) -> Moment:
    return Moment(datetime.fromisoformat(f"{day}T12:00:00+00:00"), 0, "", quality)


def test_the_first_count_begins_a_month():
    assert usage_at(Usage(), at("2026-11-27"), 0) == Usage("2026-11")


def test_a_month_goes_on_until_the_next_begins_in_vietnam():
    last = Moment(datetime(2026, 11, 30, 16, 59, tzinfo=UTC), 0, "", T)
    first = Moment(datetime(2026, 11, 30, 17, 0, tzinfo=UTC), 0, "", T)
    assert usage_at(NOVEMBER, last, 60) == Usage("2026-11", 5_000_000, 60)
    assert usage_at(NOVEMBER, first, 60) == Usage("2026-12")


@pytest.mark.parametrize("quality", [U, X])
def test_a_clock_that_was_set_back_forgets_nothing(quality: ClockQuality):
    assert usage_at(NOVEMBER, at("2026-01-01", quality), 0) == NOVEMBER
    assert usage_at(usage_at(NOVEMBER, at("2010-01-01", X), 0), at("2026-11-28"), 0) == NOVEMBER


def test_an_implausible_clock_begins_no_month():
    assert usage_at(NOVEMBER, at("2040-01-01", X), 0) == NOVEMBER


def test_a_month_in_the_future_is_corrected_by_a_trusted_clock_and_keeps_its_count():
    ahead = Usage("2027-08", 700)
    assert usage_at(ahead, at("2026-11-27", U), 0) == ahead
    corrected = usage_at(ahead, at("2026-11-27"), 0)
    assert corrected == Usage("2026-11", 700)
    assert usage_at(corrected, at("2026-12-01"), 0) == Usage("2026-12")


@pytest.mark.parametrize(("day", "quality"), [("2026-01-01", U), ("2010-01-01", X), ("2040-01-01", X)])
def test_a_clock_that_always_shows_the_same_month_does_not_block_for_ever(day: str, quality: ClockQuality):
    usage = NOVEMBER
    for _ in range(93):
        before, usage = usage, usage_at(usage, at(day, quality), timedelta(hours=8).total_seconds())
        if usage.bytes == 0:
            break
    assert (usage.bytes, before.bytes) == (0, 5_000_000)


@given(
    st.lists(
        st.tuples(st.integers(0, 3000), st.sampled_from([T, U, X]), st.floats(0, 86_400), st.integers(0, 10**6)),
        max_size=40,
    )
)
def test_whatever_the_clock_does_a_count_is_reset_only_by_a_later_month_or_after_31_days(
    steps: list[tuple[int, ClockQuality, float, int]],
):
    usage = Usage()
    for days, quality, ran, size in steps:
        moment = Moment(datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days), 0, "", quality)
        after = usage_at(usage, moment, ran)
        is_long = usage.ran + ran >= LONGEST_MONTH
        assert after.bytes == usage.bytes or (
            after.bytes == 0 and (is_long or (after.month > usage.month and quality is not X))
        )
        usage = Usage(after.month, after.bytes + size, after.ran)


@pytest.mark.parametrize(
    ("used", "limit", "sends", "fetches"),
    [
        (10**12, None, True, True),
        (0, 100, True, True),
        (94, 100, True, True),
        (95, 100, False, True),
        (99, 100, False, True),
        (100, 100, False, False),
        (200, 100, False, False),
    ],
)
def test_a_limit_leaves_something_for_receipts(used: int, limit: int | None, sends: bool, fetches: bool):
    usage = Usage("2026-11", used)
    assert (may_send(usage, limit), may_fetch(usage, limit)) == (sends, fetches)


def test_a_file_that_does_not_fit_waits():
    assert may_send(Usage("2026-11", 50), 100, 44)
    assert not may_send(Usage("2026-11", 50), 100, 45)
    assert may_send(Usage("2026-11", 50), None, 10**9)


def test_no_content_and_no_connection_is_no_traffic():
    assert on_the_wire(0, 0) == 0
    assert on_the_wire(65_536, 1) > 65_536
