"""Tests of the times of events whose clock was wrong."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.machine.chronology import Chronology, ClockReading, EventTime, extended
from kiosk.domain.machine.clocks import ClockQuality

UNCHECKED, TRUSTED, IMPLAUSIBLE = ClockQuality.UNCHECKED, ClockQuality.TRUSTED, ClockQuality.IMPLAUSIBLE
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OLD, NEW = "3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e", "6a0c8ea1-7a55-5f8e-9c8b-0d6f7a1f2b11"
"""Boots of an older program, whose monotonic clock stops in suspend, and of this one."""


def read(
    sequence: int, wall: datetime, hours: float, quality: ClockQuality = UNCHECKED, boot: str = NEW
) -> ClockReading:
    return ClockReading(sequence, boot, hours * 3600, wall, quality)


def timings(*readings: ClockReading) -> list[EventTime | None]:
    chronology = Chronology(extended((), readings))
    return [chronology.timing(reading.sequence, reading.wall) for reading in readings]


def test_a_right_clock_is_used_as_it_is() -> None:
    found = timings(read(1, NOON, 1), read(2, NOON + HOUR, 2), read(3, NOON + DAY, 0.1, boot=OLD))
    assert found == [EventTime(NOON, True), EventTime(NOON + HOUR, True), EventTime(NOON + DAY, True)]


def test_nothing_is_known_before_the_clock_was_right_once() -> None:
    assert timings(read(1, NOON, 1, IMPLAUSIBLE)) == [None]


def test_a_clock_ahead_is_put_right_by_the_monotonic_clock_of_the_boot() -> None:
    found = timings(read(1, NOON + 30 * DAY, 1), read(2, NOON + HOUR, 2, TRUSTED))
    assert found == [EventTime(NOON, True), EventTime(NOON + HOUR, True)]


def test_a_clock_that_was_slow_is_put_right_if_the_monotonic_clock_counts_suspend() -> None:
    slow, right = read(1, NOON - DAY, 1), read(2, NOON + HOUR, 2, TRUSTED)
    assert timings(slow, right)[0] == EventTime(NOON, True)
    slow, right = slow._replace(boot=OLD), right._replace(boot=OLD)
    assert timings(slow, right)[0] == EventTime(NOON - DAY, True), "the machine may have been suspended for a day"


def test_a_run_slightly_ahead_of_the_next_boot_ends_before_it() -> None:
    found = timings(read(1, NOON + 7 * HOUR, 1), read(2, NOON + 8 * HOUR, 2), read(3, NOON + HOUR, 0.1, TRUSTED, OLD))
    assert found[:2] == [EventTime(NOON, False), EventTime(NOON + HOUR, False)]


def test_a_few_minutes_are_no_wrong_clock() -> None:
    late = NOON + timedelta(minutes=4)
    assert timings(read(1, late, 1), read(2, NOON, 0.1, TRUSTED, OLD))[0] == EventTime(late, True)


def test_a_right_clock_that_was_locked_out_is_used_once_the_network_confirms_a_later_time() -> None:
    found = timings(
        read(1, NOON, 1, boot="a"),
        read(2, NOON + 30 * DAY, 1, boot="b"),
        read(3, NOON + 7 * DAY, 1, IMPLAUSIBLE, boot="c"),
        read(4, NOON - 400 * DAY, 1, IMPLAUSIBLE, boot="d"),
        read(5, NOON + 14 * DAY, 1, TRUSTED, boot="e"),
        read(6, NOON + 15 * DAY, 1, IMPLAUSIBLE, boot="f"),
    )
    assert found == [
        EventTime(NOON, True),
        EventTime(NOON, False),
        EventTime(NOON + 7 * DAY, True),
        EventTime(NOON + 7 * DAY, False),
        EventTime(NOON + 14 * DAY, True),
        EventTime(NOON + 14 * DAY, False),
    ]


def test_the_first_events_of_a_record_are_assigned_to_the_first_known_time() -> None:
    found = timings(read(1, NOON + 600 * DAY, 1, boot="a"), read(2, NOON, 1, TRUSTED, boot="b"))
    assert found == [EventTime(NOON, False), EventTime(NOON, True)]


readings = st.lists(
    st.tuples(
        st.booleans(),  # whether the machine was switched off before
        st.integers(1, 200),  # true hours since the event before
        st.sampled_from([0, 0, 0, 24, -24, 720, -720, 14400, -14400]),  # new error of the clock at a boot, in hours
        st.sampled_from(["", "", "network"]),
    ),
    min_size=1,
    max_size=25,
)


def record_of(acts: Sequence[tuple[bool, int, int, str]]) -> tuple[list[ClockReading], list[datetime]]:
    """The readings of a simulated machine, and the true times."""
    found, true, boot, error, since, is_set = [], [NOON], 0, 0, 0, False
    floor = NOON
    for number, (is_boot, hours, new, setter) in enumerate(acts, 1):
        true.append(true[-1] + hours * HOUR)
        since += hours
        if is_boot:
            boot, error, since, is_set = boot + 1, new, 0, False
        if setter:
            error, is_set = 0, True
        wall = true[-1] + error * HOUR
        quality = TRUSTED if is_set else UNCHECKED if floor <= wall <= floor + 731 * DAY else IMPLAUSIBLE
        floor = floor if quality is IMPLAUSIBLE else wall
        found.append(read(number, wall, since, quality, f"6a0c8ea1-7a55-5f8e-9c8b-{boot:012x}"))
    return found, true[1:]


@given(readings)
def test_what_the_network_confirmed_is_exact_and_dates_the_rest_of_its_boot(
    acts: list[tuple[bool, int, int, str]],
) -> None:
    found, true = record_of(acts)
    chronology = Chronology(extended((), found))
    sure = {reading.boot for reading in found if reading.quality is TRUSTED}
    for reading, at in zip(found, true, strict=True):
        timing = chronology.timing(reading.sequence, reading.wall)
        if reading.boot in sure:
            assert timing == EventTime(at, True)


@given(readings, st.integers(0, 25))
def test_runs_that_are_read_in_parts_are_the_same(acts: list[tuple[bool, int, int, str]], cut: int) -> None:
    found, _ = record_of(acts)
    whole = extended((), found)
    assert extended(extended((), found[:cut]), found[cut:]) == whole
    assert all(before.last + 1 == after.first for before, after in pairwise(whole))
