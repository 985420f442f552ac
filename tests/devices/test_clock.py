"""Tests of the machine's clock: its rating (implausible, unchecked or trusted), its time zone, uptime and boot id."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.devices import clock
from kiosk.devices.clock import FARTHEST, MachineClock, quality, uptime
from kiosk.domain.machine.clocks import ClockQuality

BUILT = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "is_vouched", "expected"),
    [
        (datetime(2010, 1, 1, tzinfo=UTC), False, ClockQuality.IMPLAUSIBLE),
        (datetime(2010, 1, 1, tzinfo=UTC), True, ClockQuality.IMPLAUSIBLE),
        (BUILT - timedelta(milliseconds=1), False, ClockQuality.IMPLAUSIBLE),
        (BUILT, False, ClockQuality.UNCHECKED),
        (BUILT, True, ClockQuality.TRUSTED),
        (BUILT + FARTHEST, False, ClockQuality.UNCHECKED),
        (BUILT + FARTHEST + timedelta(seconds=1), False, ClockQuality.IMPLAUSIBLE),
        (datetime(2099, 1, 1, tzinfo=UTC), False, ClockQuality.IMPLAUSIBLE),
        (datetime(2030, 1, 1, tzinfo=UTC), True, ClockQuality.TRUSTED),
    ],
)
def test_the_clock_is_believed_between_the_floor_and_two_years_later(
    wall: datetime, is_vouched: bool, expected: ClockQuality
) -> None:
    assert quality(wall, BUILT, is_vouched=is_vouched) is expected


def reading(wall: datetime, newest: datetime | None) -> ClockQuality:
    return MachineClock(BUILT, lambda: newest, lambda: False, lambda: wall).now().quality


def test_a_clock_before_the_newest_event_is_not_believed() -> None:
    newest = BUILT + timedelta(days=30)
    assert reading(newest - timedelta(hours=1), newest) is ClockQuality.IMPLAUSIBLE
    assert reading(newest + timedelta(hours=1), newest) is ClockQuality.UNCHECKED


def test_an_event_from_before_the_build_does_not_lower_the_floor() -> None:
    assert reading(BUILT - timedelta(days=1), BUILT - timedelta(days=9)) is ClockQuality.IMPLAUSIBLE


def test_a_kiosk_that_is_used_for_years_stays_believed() -> None:
    newest = BUILT + timedelta(days=1500)
    assert reading(newest + timedelta(days=1), newest) is ClockQuality.UNCHECKED


def test_the_wall_clock_is_in_utc() -> None:
    assert MachineClock(BUILT, lambda: None).now().wall.tzinfo is UTC


def test_the_monotonic_clock_never_goes_back() -> None:
    machine = MachineClock(BUILT, lambda: None)
    readings = [machine.now().monotonic for _ in range(100)]
    assert readings == sorted(readings)


def test_uptime_is_never_behind_monotonic_time() -> None:
    before = time.monotonic()
    assert uptime() >= before


def test_every_clock_of_one_boot_names_the_same_boot() -> None:
    first, second = (MachineClock(BUILT, lambda: None).now().boot for _ in range(2))
    assert first == second
    assert str(UUID(first)) == first


def test_a_system_without_a_boot_id_makes_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(clock, "_BOOT_ID", tmp_path / "none")
    assert UUID(clock.boot_id.__wrapped__()).version == 5


def test_a_made_boot_id_stays_the_same_within_a_boot_and_changes_with_it() -> None:
    assert clock.epoch_id(1_000_000_020.0) == clock.epoch_id(1_000_000_021.5)
    assert clock.epoch_id(1_000_000_020.0) != clock.epoch_id(1_000_090_000.0)


def test_the_network_vouches_when_the_system_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(clock, "_SYNCHRONISED", tmp_path / "synchronized")
    assert not clock.is_synchronised()
    (tmp_path / "synchronized").touch()
    assert clock.is_synchronised()
