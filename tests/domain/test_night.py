"""Tests that the night hours are those of Vietnamese time, whatever the time zone of the machine."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.machine.night import is_night

MIDNIGHT = datetime(2026, 12, 1, 17, tzinfo=UTC)
"""Midnight in Vietnam at the beginning of 2 December 2026."""


def at(hour: float, quality: ClockQuality = ClockQuality.TRUSTED) -> Moment:
    """Return the moment `hour` hours after `MIDNIGHT`."""
    return Moment(MIDNIGHT + timedelta(hours=hour), 0.0, "boot", quality)


SECOND = 1 / 3600


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (21 - SECOND, False),
        (21, True),
        (23, True),
        (24, True),
        (0, True),
        (5 - SECOND, True),
        (5, False),
        (12, False),
    ],
)
def test_a_night_goes_over_midnight(hour, expected):
    assert is_night(at(hour), 21, 5) == expected


@pytest.mark.parametrize(
    ("hour", "expected"), [(0, False), (1 - SECOND, False), (1, True), (4 - SECOND, True), (4, False), (23, False)]
)
def test_a_night_may_begin_after_midnight(hour, expected):
    assert is_night(at(hour), 1, 4) == expected


@pytest.mark.parametrize(("begins", "ends"), [(22, 0), (0, 22)])
def test_midnight_is_the_first_hour_and_no_last_one(begins, ends):
    nights = [hour for hour in range(24) if is_night(at(hour), begins, ends)]
    assert nights == ([22, 23] if begins else [*range(22)])


@pytest.mark.parametrize("hours", range(24))
def test_equal_hours_are_no_night(hours):
    assert not [hour for hour in range(24) if is_night(at(hour), hours, hours)]


def test_only_a_clock_that_can_be_right_makes_night():
    assert {quality for quality in ClockQuality if is_night(at(23, quality), 21, 5)} == {
        ClockQuality.TRUSTED,
        ClockQuality.UNCHECKED,
    }


def test_a_time_that_is_told_in_another_zone_is_the_same_time():
    moment = Moment(at(23).wall.astimezone(timezone(timedelta(hours=-3))), 0.0, "boot", ClockQuality.TRUSTED)
    assert is_night(moment, 21, 5)


def test_summer_is_no_hour_earlier():
    july = Moment(datetime(2027, 7, 1, 13, 59, tzinfo=UTC), 0.0, "boot", ClockQuality.TRUSTED)
    assert not is_night(july, 21, 5)
