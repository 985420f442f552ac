"""Tests of the refusal of weak PINs, and of the waiting time after wrong PINs."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.access import (
    MOST_DIGITS,
    WAITS,
    PinTries,
    Staff,
    least_digits,
    main_role,
    weakness,
)
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.domain.machine.clocks import ClockQuality, Moment

BEGAN = 12.0
"""Uptime of the machine in seconds when the kiosk was started."""


def moment(monotonic: float, boot: str = "this") -> Moment:
    return Moment(datetime(2010, 1, 1, tzinfo=UTC), monotonic, boot, ClockQuality.IMPLAUSIBLE)


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", Weakness.NOT_DIGITS),
        ("28491a", Weakness.NOT_DIGITS),
        ("２８４９１７", Weakness.NOT_DIGITS),
        ("28491", Weakness.SHORT),
        ("2849173650184", Weakness.LONG),
        ("000000", Weakness.REPEATED),
        ("284917", None),
        ("284917365018", None),
    ],
)
def test_a_weak_pin_is_refused_with_its_reason(pin: str, why: Weakness | None) -> None:
    assert weakness(pin, 6) is why


def test_a_guide_may_have_four_digits_and_a_technician_six() -> None:
    assert weakness("5173", least_digits({Staff.GUIDE})) is None
    assert weakness("5173", least_digits({Staff.TECHNICIAN})) is Weakness.SHORT
    assert weakness("5173", least_digits({Staff.AUTHOR})) is None
    assert weakness("517", least_digits({Staff.GUIDE})) is Weakness.SHORT
    assert weakness("4444", least_digits({Staff.GUIDE})) is Weakness.REPEATED
    assert weakness("2849173650182"[:MOST_DIGITS], least_digits({Staff.GUIDE})) is None


def test_a_pin_for_several_roles_is_as_long_as_the_strictest_role_needs() -> None:
    assert least_digits({Staff.GUIDE, Staff.LEAD_GUIDE}) == 4
    assert least_digits({Staff.LEAD_GUIDE, Staff.TECHNICIAN}) == 6


def test_an_account_enters_under_the_role_with_the_strictest_pin() -> None:
    assert main_role({Staff.LEAD_GUIDE, Staff.TECHNICIAN}) is Staff.TECHNICIAN
    assert main_role({Staff.GUIDE}) is Staff.GUIDE
    assert main_role({Staff.AUTHOR, Staff.GUIDE}) is Staff.GUIDE


def test_the_first_four_are_free_and_then_each_costs_more_up_to_a_quarter_of_an_hour() -> None:
    assert [PinTries(failures).wait for failures in range(12)] == [0, 0, 0, 0, 0, 30, 60, 120, 300, 900, 900, 900]
    assert PinTries(10_000).wait == max(WAITS)


def test_a_wait_runs_out_by_uptime() -> None:
    tries = PinTries(failures=5, boot="this", uptime=100.0)
    assert tries.seconds_left(moment(100.0), BEGAN) == 30
    assert tries.seconds_left(moment(129.0), BEGAN) == 1
    assert tries.seconds_left(moment(130.0), BEGAN) == 0


@pytest.mark.parametrize("passed", [0.0, 10.0, 29.0])
def test_a_restart_never_shortens_a_wait(passed: float) -> None:
    tries = PinTries(failures=5, boot="before", uptime=100.0 - passed)
    assert tries.seconds_left(moment(BEGAN), BEGAN) == 30
    assert tries.seconds_left(moment(BEGAN + 29.0), BEGAN) == 1
    assert tries.seconds_left(moment(BEGAN + 30.0), BEGAN) == 0


def test_a_boot_that_only_looks_like_another_does_not_end_a_wait() -> None:
    """On some systems the boot id depends on the wall clock: setting the clock changes the id without a reboot."""
    tries = PinTries(failures=10, boot="before the clock was set", uptime=90_000.0)
    assert tries.seconds_left(moment(90_010.0), since=90_005.0) == 895


def test_a_time_of_the_future_does_not_end_a_wait_early() -> None:
    tries = PinTries(failures=5, boot="this", uptime=1_000_000.0)
    assert tries.seconds_left(moment(20.0), BEGAN) == 22
