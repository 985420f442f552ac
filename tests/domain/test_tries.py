"""Tests of the waiting time after wrong tries, which PINs and picture codes share."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from kiosk.domain.access import PinTries
from kiosk.domain.guessing.tries import Tries
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.people.codes import CodeTries

BEGAN = 12.0
"""Uptime of the machine in seconds when the kiosk was started."""


@dataclass(frozen=True, slots=True)
class Knocks(Tries):
    """Tries whose waiting times are easy to see."""

    waits = (0, 10, 40)


def moment(monotonic: float, boot: str = "this") -> Moment:
    return Moment(datetime(2010, 1, 1, tzinfo=UTC), monotonic, boot, ClockQuality.IMPLAUSIBLE)


def test_the_last_waiting_time_applies_to_all_later_tries() -> None:
    assert [Knocks(failures).wait for failures in range(6)] == [0, 0, 10, 40, 40, 40]


def test_a_wrong_try_is_counted_with_its_boot_and_uptime() -> None:
    assert Knocks(1, "before", 700.0).failed(moment(20.0)) == Knocks(2, "this", 20.0)


@pytest.mark.parametrize("tries", [PinTries(), CodeTries()])
def test_tries_keep_their_waiting_times_when_they_are_counted(tries: Tries) -> None:
    failed = tries.failed(moment(20.0)).failed(moment(21.0))
    assert (type(failed), failed.waits, failed.failures) == (type(tries), tries.waits, 2)


@pytest.mark.parametrize(
    ("tries", "now", "left"),
    [
        (Knocks(2, "this", 100.0), 100.0, 10),
        (Knocks(2, "this", 100.0), 109.5, 0.5),
        (Knocks(2, "this", 100.0), 110.0, 0),
        (Knocks(2, "this", 100.0), 500.0, 0),
        (Knocks(2, "before", 11.0), BEGAN, 10),
        (Knocks(2, "before", 11.0), BEGAN + 4, 6),
        (Knocks(2, "this", 1_000_000.0), BEGAN + 4, 6),
        (Knocks(1, "this", 100.0), 100.0, 0),
    ],
)
def test_the_wait_counts_from_the_last_try_or_from_the_start_after_a_reboot(
    tries: Tries, now: float, left: float
) -> None:
    assert tries.seconds_left(moment(now), BEGAN) == left
