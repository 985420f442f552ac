"""Tests when a session ends by itself, with right and wrong clocks."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, Moment
from kiosk.domain.sessions.session import LONGEST, PartOfDay, is_over, part_of_day
from kiosk.domain.sessions.state import Uptime

GOOD, BAD = ClockQuality.UNCHECKED, ClockQuality.IMPLAUSIBLE
EVENING = datetime(2026, 11, 24, 19, 0, tzinfo=VIETNAM)
EMPTY_BATTERY = datetime(2010, 1, 1, 23, 50, tzinfo=VIETNAM)


def moment(wall: datetime, hours: float, quality: ClockQuality = GOOD, boot: str = "a") -> Moment:
    return Moment(wall.astimezone(UTC), hours * 3600, boot, quality)


def is_over_after(opened: Moment, now: Moment, powered: float) -> bool:
    return is_over(opened, now, timedelta(hours=powered))


@pytest.mark.parametrize(
    ("wall", "expected"),
    [
        (EVENING + timedelta(hours=4, minutes=59), False),
        (EVENING + timedelta(hours=5), True),
        (EVENING + timedelta(days=1), True),
    ],
)
@pytest.mark.parametrize("boot", ["a", "b"])
def test_a_session_ends_at_midnight_in_vietnam(wall: datetime, expected: bool, boot: str) -> None:
    passed = (wall - EVENING) / timedelta(hours=1)
    assert is_over_after(moment(EVENING, 1), moment(wall, 1 + passed, boot=boot), 1) is expected


@pytest.mark.parametrize("wrong", [timedelta(days=days) for days in (1, 30, 600, -1, -30)], ids=str)
def test_a_clock_that_is_set_right_in_the_evening_does_not_end_the_session(wrong: timedelta) -> None:
    opened = moment(EVENING + wrong, 1)
    assert not is_over_after(opened, moment(EVENING + timedelta(hours=1), 2), 1)
    assert is_over_after(opened, moment(EVENING + timedelta(hours=6), 7), 6)


def test_a_clock_that_was_ahead_before_a_power_cut_does_not_end_the_session() -> None:
    opened = moment(EVENING + timedelta(days=30), 1)
    assert not is_over_after(opened, moment(EVENING + timedelta(hours=1), 0.1, boot="b"), 1)


def test_a_wrong_clock_that_passes_midnight_does_not_end_a_session() -> None:
    opened = moment(EMPTY_BATTERY, 0, BAD)
    assert not is_over_after(opened, moment(EMPTY_BATTERY + timedelta(hours=2), 2, BAD), 2)


def test_without_a_date_a_session_ends_after_the_longest_time() -> None:
    opened = moment(EMPTY_BATTERY, 0, BAD)
    hours = LONGEST / timedelta(hours=1)
    for boot in ("a", "b"):
        now = moment(EMPTY_BATTERY, 1, BAD, boot)
        assert not is_over_after(opened, now, hours - 0.1)
        assert is_over_after(opened, now, hours)


def test_a_clock_that_is_corrected_in_the_evening_does_not_end_the_session() -> None:
    opened = moment(EMPTY_BATTERY, 0, BAD)
    assert not is_over_after(opened, moment(EVENING, 0.5), 0.5)


def test_a_corrected_clock_shows_that_midnight_has_passed() -> None:
    opened = moment(EMPTY_BATTERY, 0, BAD)
    assert is_over_after(opened, moment(EVENING + timedelta(hours=5, minutes=10), 5), 5)


def test_a_power_cut_with_an_empty_battery_does_not_end_the_session() -> None:
    opened = moment(EVENING, 1)
    assert not is_over_after(opened, moment(EMPTY_BATTERY, 0.1, BAD, "b"), 1.5)


def test_a_power_cut_with_an_empty_battery_does_not_keep_the_session_past_midnight() -> None:
    opened = moment(EVENING, 1)
    assert is_over_after(opened, moment(EMPTY_BATTERY, 4, BAD, "b"), 5)


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
        (23, PartOfDay.EVENING),
    ],
)
def test_the_part_of_the_day_is_that_in_vietnam(hour: int, part: PartOfDay) -> None:
    wall = datetime(2026, 11, 24, hour, 59, tzinfo=VIETNAM).astimezone(UTC)
    assert part_of_day(wall) is part


def test_the_uptime_adds_up_the_boots() -> None:
    uptime = Uptime("a", 100.0, 100.0)
    for hours, boot in ((0.5, "a"), (0.4, "a"), (0.1, "b"), (0.3, "b")):
        uptime = uptime.extended(moment(EVENING, hours, boot=boot))
    seconds = (1800 - 100) + (1080 - 360)
    assert uptime.until(moment(EVENING, 0.3, boot="b"), 0).total_seconds() == seconds
    assert uptime.until(moment(EVENING, 1.0, boot="b"), 0).total_seconds() == seconds + 2520
    assert uptime.until(moment(EVENING, 1.0, boot="c"), 600.0).total_seconds() == seconds + 3000
