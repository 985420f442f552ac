"""Tests of picture codes: assignment within a hamlet, and the waiting time after wrong codes."""

import random
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.people.codes import (
    CODES,
    WAITS,
    CodeTries,
    NoCodeLeftError,
    assign,
    is_code,
    wait_after,
)

BEGAN = 12.0
"""Uptime of the machine in seconds when the kiosk was started."""


def difference(one, other):
    return sum(a != b for a, b in zip(one, other, strict=True))


def moment(monotonic: float, boot: str = "this") -> Moment:
    return Moment(datetime(2010, 1, 1, tzinfo=UTC), monotonic, boot, ClockQuality.IMPLAUSIBLE)


def test_there_are_1320_codes_without_a_repeated_picture():
    assert len(set(CODES)) == 1320
    assert all(is_code(code) for code in CODES)


@pytest.mark.parametrize("touched", [(), (1, 2), (1, 1, 2), (1, 2, 1), (0, 1, 12), (-1, 0, 1), (1, 2, 3, 4)])
def test_other_touches_are_no_code(touched):
    assert not is_code(touched)


@settings(max_examples=25)
@given(st.integers())
def test_codes_of_a_hamlet_differ_in_two_places_as_long_as_possible(seed):
    rng = random.Random(seed)
    taken = []
    for _ in range(47):  # each code has 27 neighbours: among the first 47 codes, a distant one is always free
        taken.append(assign(taken, rng))
    assert min(difference(one, other) for one, other in combinations(taken, 2)) >= 2


def test_then_any_free_code_is_assigned_and_every_code_once():
    rng = random.Random(7)
    taken = []
    for _ in CODES:
        taken.append(assign(taken, rng))
    assert sorted(taken) == sorted(CODES)
    with pytest.raises(NoCodeLeftError):
        assign(taken, rng)


def test_a_near_code_is_assigned_only_if_no_other_is_left():
    rng = random.Random(3)
    taken = []
    was_near = False
    for _ in range(200):
        code = assign(taken, rng)
        is_near = any(difference(code, other) < 2 for other in taken)
        if is_near:
            assert all(any(difference(free, other) < 2 for other in taken) for free in set(CODES) - set(taken))
        assert is_near or not was_near
        was_near = is_near
        taken.append(code)
    assert was_near


def test_codes_are_spread_over_all_pictures():
    rng = random.Random(11)
    first = {assign([], rng) for _ in range(400)}
    assert {code[place] for code in first for place in range(3)} == set(range(12))
    assert len(first) > 300


@pytest.mark.parametrize(("failures", "seconds"), [(0, 0), *enumerate(WAITS, start=1), (8, 30), (1000, 30)])
def test_wrong_codes_slow_down_and_never_lock_out(failures, seconds):
    assert wait_after(failures) == seconds
    assert CodeTries(failures, "this", 100.0).seconds_left(moment(100.0), BEGAN) == seconds


def test_the_first_three_wrong_codes_cost_no_time():
    tries = CodeTries()
    for _ in range(3):
        tries = tries.failed(moment(100.0))
        assert tries.seconds_left(moment(100.0), BEGAN) == 0
    assert tries.failed(moment(100.0)).seconds_left(moment(102.0), BEGAN) == 3


@given(st.integers(0, 20), st.floats(BEGAN, 1e6), st.floats(0, 1e4))
def test_waiting_ends_after_the_full_time(failures, when, waited):
    tries = CodeTries(failures, "this", when)
    left = tries.seconds_left(moment(when + waited), BEGAN)
    assert 0 <= left <= max(WAITS)
    assert (left == 0) == (waited >= wait_after(failures)) or abs(waited - wait_after(failures)) < 1e-6


def test_a_reboot_starts_the_waiting_time_again():
    tries = CodeTries(7, "before", 5000.0)
    assert tries.seconds_left(moment(BEGAN), BEGAN) == 30
    assert tries.seconds_left(moment(BEGAN + 30), BEGAN) == 0
    assert CodeTries(7, "this", 5000.0).seconds_left(moment(BEGAN + 10), BEGAN) == 20
