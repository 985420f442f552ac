"""Tests of readings of the clock, which decide when people are deleted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain.events import GENESIS, Event, EventKind
from kiosk.domain.ids import KioskId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.people.retention import Fate, Readings, fate, is_reading_due

KIOSK = KioskId("kiosk-1")
NOON = datetime(2026, 11, 27, 5, tzinfo=UTC)
FIRST = Event(
    1,
    "id",
    EventKind.CLOCK_READ,
    None,
    None,
    "boot-1",
    100.0,
    NOON,
    ClockQuality.TRUSTED,
    {"kiosk": KIOSK},
    GENESIS,
    GENESIS,
)


def reading(sequence: int, days: int, boot: str, quality: ClockQuality = ClockQuality.TRUSTED) -> Event:
    return replace(FIRST, sequence=sequence, wall=NOON + timedelta(days=days), boot=boot, quality=quality)


def known(events: Sequence[Event] = ()) -> Readings:
    return Readings(events, KIOSK)


def confirmation(sequence: int, days: int) -> Event:
    return replace(reading(sequence, days, "boot-1", ClockQuality.UNCHECKED), kind=EventKind.CLOCK_CONFIRMED)


def moment(hours: float, boot: str = "boot-1") -> Moment:
    return Moment(NOON + timedelta(hours=hours), 100.0 + hours * 3600, boot, ClockQuality.UNCHECKED)


def used(now: Moment) -> Event:
    """An event just before `now`."""
    return replace(FIRST, boot=now.boot, monotonic=now.monotonic - 60, wall=now.wall - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("hours", "boot", "is_due"),
    [(3, "boot-1", False), (3, "boot-2", False), (13, "boot-1", True), (13, "boot-2", True), (24, "boot-1", True)],
)
def test_one_reading_a_day(hours: float, boot: str, *, is_due: bool) -> None:
    now = moment(hours, boot)
    assert is_reading_due(FIRST, used(now), now) is is_due


def test_midnight_alone_is_no_new_day() -> None:
    evening = replace(FIRST, wall=NOON + timedelta(hours=11), monotonic=100.0 + 11 * 3600)
    now = moment(13)
    assert not is_reading_due(evening, used(now), now)
    assert is_reading_due(evening, used(moment(13, "boot-2")), moment(13, "boot-2"))


def test_the_first_reading_needs_somebody_who_used_the_kiosk_since_it_was_switched_on() -> None:
    now = moment(1)
    assert is_reading_due(None, used(now), now)
    assert not is_reading_due(None, None, now)
    assert not is_reading_due(None, used(moment(1, "boot-0")), now)
    assert not is_reading_due(None, used(now), replace(now, quality=ClockQuality.IMPLAUSIBLE))
    assert not is_reading_due(None, used(now), replace(now, wall=now.wall + timedelta(hours=2)))


def test_the_network_proves_a_day_in_two_boots_and_a_technician_in_one() -> None:
    assert known().today() is None
    assert known([reading(1, 0, "a"), reading(2, 5, "a")]).today() is None
    assert known([reading(1, 0, "a"), reading(2, 5, "b")]).today() == date(2026, 11, 27)
    assert known([reading(1, 0, "a"), reading(2, 5, "b"), reading(3, 9, "b")]).today() == date(2026, 11, 27)
    assert known([confirmation(1, 3)]).today() == date(2026, 11, 30)


def test_unconfirmed_readings_prove_nothing() -> None:
    found = known([reading(one, one, f"boot-{one}", ClockQuality.UNCHECKED) for one in range(1, 9)])
    assert found.today() is None
    assert found.latest_day(0) is None
    assert found.days_since(3) == 5


def test_a_reading_that_a_later_one_contradicts_is_left_out() -> None:
    found = known([reading(3, 1, "b"), reading(2, 900, "a"), reading(1, 0, "a"), reading(4, 2, "c")])
    assert found.today() == date(2026, 11, 28)
    assert found.latest_day(1) == date(2026, 11, 28)
    assert found.latest_day(4) is None


def test_nobody_is_due_before_the_first_reading_under_the_present_id() -> None:
    found = [reading(1, 0, "a"), reading(2, 900, "b"), reading(3, 901, "c")]
    assert fate(known(found), 0, [])[0] is Fate.DUE
    assert fate(Readings(found, KioskId("new")), 0, [])[0] is Fate.KEPT
    renewed = [replace(event, body={"kiosk": "new"}) if event.sequence == 3 else event for event in found]
    assert fate(Readings(renewed, KioskId("new")), 0, [])[0] is Fate.KEPT
