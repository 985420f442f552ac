"""Tests of the machine's clock: its rating (implausible, unchecked or trusted), its time zone, uptime and boot id."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.devices import clock
from kiosk.devices.clock import MachineClock, quality, uptime
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.machine.trusted_time import FARTHEST

BUILT = datetime(2026, 11, 24, tzinfo=UTC)
DAY = timedelta(days=1)
TRUSTED = ClockQuality.TRUSTED


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
    assert quality(wall, BUILT, None, is_vouched=is_vouched) is expected


def reading(wall: datetime, newest: datetime | None) -> ClockQuality:
    return MachineClock(BUILT, lambda: newest, lambda: None, lambda: wall).now().quality


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
    assert clock.network_time() is None
    (tmp_path / "synchronized").touch()
    os.utime(tmp_path / "synchronized", (BUILT.timestamp(), BUILT.timestamp()))
    assert clock.network_time() == BUILT


def test_the_network_is_trusted_also_before_the_newest_event() -> None:
    """The clock was ahead, and the network has set it right."""
    right = BUILT + DAY
    assert MachineClock(BUILT, lambda: right + 600 * DAY, lambda: right, lambda: right).now().quality is TRUSTED


@pytest.mark.parametrize("change", [30 * DAY, -30 * DAY], ids=["ahead", "back"])
def test_a_clock_that_is_set_by_hand_after_the_network_is_not_trusted(change: timedelta) -> None:
    synchronised, wall = BUILT + 100 * DAY, [BUILT + 100 * DAY]
    machine = MachineClock(BUILT, lambda: BUILT, lambda: synchronised, lambda: wall[0])
    assert machine.now().quality is TRUSTED
    wall[0] += change
    assert machine.now().quality is ClockQuality.UNCHECKED
    synchronised = wall[0] = wall[0] - change + timedelta(hours=1)  # the network sets it again
    assert machine.now().quality is TRUSTED
