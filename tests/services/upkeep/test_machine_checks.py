"""Tests of the parts of the self-check that examine disk, clock and sticks."""

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import RELEASED
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.facts import DiskHealth, Room, StickSpeed, Wear
from kiosk.domain.self_check import Finding, Health
from kiosk.services.self_check.machine_checks import (
    Machine,
    judge_clock,
    judge_health,
    judge_room,
    judge_speed,
)
from kiosk.storage.trust import TrustTable
from tests.services.upkeep.conftest import Port
from tests.storage.walks import SteppingClock

GB = 1_000_000_000
NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


def speed(*_: object) -> StickSpeed:
    return StickSpeed(8e6, 20e6)


class NoTrust(TrustTable):
    """A trusted state without a trusted time."""

    def __init__(self) -> None:
        """Connect to no database."""

    def trusted_time(self) -> datetime | None:
        return None


def says_what_to_do(finding: Finding) -> bool:
    return bool(str(finding.cure))


@pytest.mark.parametrize(
    ("room", "health"),
    [
        (Room(50 * GB, 250 * GB), Health.GOOD),
        (Room(24 * GB, 250 * GB), Health.NOTE),
        (Room(5 * GB, 16 * GB), Health.GOOD),
        (Room(2 * GB - 1, 4 * GB), Health.NOTE),
        (Room(GB // 2 - 1, 4 * GB), Health.BAD),
        (Room(50 * GB, 250 * GB, is_read_only=True), Health.BAD),
        (Room(50 * GB, 250 * GB, is_kept=False), Health.NOTE),
        (Room(GB // 2 - 1, 4 * GB, is_kept=False), Health.BAD),
    ],
)
def test_a_disk_warns_long_before_it_is_full(room: Room, health: Health) -> None:
    finding = judge_room(room)
    assert finding.health is health
    assert says_what_to_do(finding) is (health is not Health.GOOD)


@pytest.mark.parametrize("free", [50 * GB, GB // 2 - 1])
def test_a_disk_without_the_room_for_the_record_says_so(free: int) -> None:
    assert "reserved for the record" in str(judge_room(Room(free, 250 * GB, is_kept=False)))
    assert "reserved for the record" not in str(judge_room(Room(free, 250 * GB)))


OWN = Room(50 * GB, 250 * GB)


@pytest.mark.parametrize(
    ("further", "health", "said"),
    [
        (Room(40 * GB, 250 * GB, linked=("packs", "outbox")), Health.GOOD, "on the disk with packs, outbox"),
        (Room(60 * GB, 250 * GB, linked=("packs",)), Health.GOOD, "50 GB of 250 GB are free."),
        (Room(2 * GB - 1, 4 * GB, linked=("packs",)), Health.NOTE, "on the disk with packs"),
        (Room(GB // 2 - 1, 4 * GB, linked=("packs",)), Health.BAD, "Only 500 MB are free on the disk with packs"),
        (
            Room(60 * GB, 250 * GB, is_read_only=True, linked=("outbox",)),
            Health.BAD,
            "allows writing to the disk with outbox",
        ),
    ],
)
def test_of_several_disks_the_worst_is_named(further: Room, health: Health, said: str) -> None:
    rooms = [OWN, Room(70 * GB, 250 * GB, linked=("logs",)), further]
    machine = Machine(
        lambda: rooms, lambda: DiskHealth(Wear.SOUND), SteppingClock(), NoTrust(), lambda: None, Port(), speed
    )
    finding = machine.check_disk(lambda *_: True)
    assert finding.health is health
    assert said in str(finding)
    assert says_what_to_do(finding) is (health is not Health.GOOD)


@pytest.mark.parametrize(
    ("wear", "health"),
    [
        (Wear.SOUND, Health.GOOD),
        (Wear.WORN, Health.NOTE),
        (Wear.FAILING, Health.BAD),
        (Wear.UNKNOWN, Health.UNKNOWN),
    ],
)
def test_a_disk_that_says_nothing_is_not_called_good(wear: Wear, health: Health) -> None:
    assert judge_health(DiskHealth(wear, "KINGSTON SA400", "SMART")).health is health


@pytest.mark.parametrize(
    ("quality", "trusted", "newest", "health"),
    [
        (ClockQuality.TRUSTED, None, None, Health.GOOD),
        (ClockQuality.TRUSTED, NOW - timedelta(days=1), NOW + timedelta(days=30), Health.GOOD),
        (ClockQuality.UNCHECKED, None, None, Health.NOTE),
        (ClockQuality.UNCHECKED, NOW - timedelta(days=29), None, Health.GOOD),
        (ClockQuality.UNCHECKED, NOW - timedelta(days=31), None, Health.NOTE),
        (ClockQuality.UNCHECKED, NOW + timedelta(minutes=1), None, Health.BAD),
        (ClockQuality.IMPLAUSIBLE, NOW - timedelta(days=1), NOW - timedelta(days=800), Health.BAD),
    ],
)
def test_a_clock_is_as_good_as_what_vouches_for_it(
    quality: ClockQuality, trusted: datetime | None, newest: datetime | None, health: Health
) -> None:
    finding = judge_clock(Moment(NOW, 1.0, "boot", quality), trusted, newest)
    assert finding.health is health
    assert says_what_to_do(finding) is (health is not Health.GOOD)


@pytest.mark.parametrize(
    ("wall", "newest", "said"),
    [
        (RELEASED - timedelta(days=1), NOW, "before this program was made"),
        (NOW, NOW + timedelta(days=30), "newest time recorded here is later"),
        (NOW + timedelta(days=900), NOW, "years after the newest time"),
    ],
)
def test_a_wrong_clock_is_compared_with_the_time_that_contradicts_it(
    wall: datetime, newest: datetime, said: str
) -> None:
    finding = judge_clock(Moment(wall, 1.0, "boot", ClockQuality.IMPLAUSIBLE), None, newest)
    assert said in str(finding)


@pytest.mark.parametrize(
    ("writing", "reading", "health"),
    [
        (8e6, 20e6, Health.GOOD),
        (2e6, 20e6, Health.NOTE),
        (8e6, 4e6, Health.NOTE),
        (8e6, None, Health.GOOD),
        (2e6, None, Health.NOTE),
    ],
)
def test_a_slow_stick_is_said_to_be_slow(writing: float, reading: float | None, health: Health) -> None:
    assert judge_speed("TINH-QT", StickSpeed(writing, reading)).health is health


def machine(port: Port, measure: Callable[..., StickSpeed]) -> Machine:
    return Machine(
        lambda: [Room(50 * GB, 250 * GB)],
        lambda: DiskHealth(Wear.SOUND),
        SteppingClock(),
        NoTrust(),
        lambda: None,
        port,
        measure,
    )


def check_sticks(port: Port, measure: Callable[..., StickSpeed] = speed) -> Finding:
    return machine(port, measure).check_sticks(lambda *_: True)


def test_no_stick_is_nothing_known() -> None:
    assert check_sticks(Port()).health is Health.UNKNOWN


def test_a_locked_stick_is_not_written_to(stick: Drive) -> None:
    locked = Drive(stick.place, stick.label, stick.device, is_read_only=True)

    def never(*_: object) -> StickSpeed:
        raise AssertionError

    assert check_sticks(Port([locked]), never).health is Health.NOTE


@pytest.mark.parametrize(
    ("failure", "health", "said"),
    [
        (errno.ENOSPC, Health.NOTE, "has under 8 MB free"),
        (errno.EROFS, Health.NOTE, "not written"),
        (errno.EIO, Health.BAD, "does not respond"),
    ],
)
def test_a_stick_that_cannot_be_measured_is_explained(port: Port, failure: int, health: Health, said: str) -> None:
    def fail(_place: Path, _progress: object) -> StickSpeed:
        raise OSError(failure, os.strerror(failure))

    finding = check_sticks(port, fail)
    assert finding.health is health
    assert said in str(finding)
    assert says_what_to_do(finding)


def test_of_several_sticks_the_worst_is_told(stick: Drive, tmp_path: Path) -> None:
    other = Drive(tmp_path / "other", "CHAM", "/dev/sdc1")

    def measure(place: Path, _progress: object) -> StickSpeed:
        return StickSpeed(8e6, 20e6) if place == stick.place else StickSpeed(1e6, 2e6)

    finding = check_sticks(Port([stick, other]), measure)
    assert finding.health is Health.NOTE
    assert "CHAM" in str(finding)
