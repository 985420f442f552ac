"""Tests of when a kiosk contacts the province: it never gives up, and it never hammers."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.syncing.failures import SendingFailure
from kiosk.domain.syncing.schedule import LONGEST_REQUEST, METERED, UNMETERED, Attempts, Schedule, Timing, Work

SEND, EXPECT, NOTHING = Work(to_send=3), Work(expects_receipt=True), Work()
TIMINGS = st.sampled_from([UNMETERED, METERED])
TIMES = st.floats(0, 1e7)
FAILURES = st.sampled_from(list(SendingFailure))


def failed(
    schedule: Schedule, times: int, failure: SendingFailure = SendingFailure.NO_NETWORK, now: float = 0
) -> Attempts:
    state = schedule.start(now)
    for _ in range(times):
        state = schedule.after_failure(state, now, failure)
    return state


def pause(timing: Timing, times: int, failure: SendingFailure = SendingFailure.NO_NETWORK, seed: int = 1) -> float:
    """Return the pause after `times` failures in a row."""
    schedule = Schedule(timing, Random(seed))
    when = schedule.next_contact(failed(schedule, times, failure), SEND)
    assert when is not None
    return when


@given(TIMINGS, TIMES, FAILURES, st.integers(1, 2000), st.integers())
def test_the_kiosk_never_gives_up_and_never_hurries(
    timing: Timing, now: float, failure: SendingFailure, times: int, seed: int
):
    schedule = Schedule(timing, Random(seed))
    when = schedule.next_contact(failed(schedule, times, failure, now), SEND)
    assert when is not None
    assert now + timing.first / 2 <= when <= now + timing.most


def test_pauses_grow_up_to_a_limit():
    pauses = [pause(UNMETERED, times) for times in (1, 4, 7, 20)]
    assert pauses == sorted(pauses)
    assert UNMETERED.most / 2 <= pauses[-1] <= UNMETERED.most


def test_two_kiosks_do_not_try_at_the_same_time():
    assert len({pause(UNMETERED, 5, seed=seed) for seed in range(50)}) == 50
    assert len({Schedule(UNMETERED, Random(seed)).start(0).not_before for seed in range(50)}) == 50


def test_what_only_a_person_can_mend_is_tried_less_often():
    assert pause(UNMETERED, 1, SendingFailure.PASSWORD) > 5 * pause(UNMETERED, 1, SendingFailure.CUT_OFF)


def test_a_metered_network_is_tried_less_often():
    assert pause(METERED, 6) > 2 * pause(UNMETERED, 6)


@given(st.floats(0.1, 1e12), st.integers(0, 5))
def test_the_pause_that_a_server_asks_for_is_kept_but_not_for_ever(asked: float, networks: int):
    schedule = Schedule(UNMETERED, Random(1))
    state = schedule.after_failure(schedule.start(0), 100, SendingFailure.BUSY, asked)
    for _ in range(networks):
        state = schedule.after_network(state, 101)
    when = schedule.next_contact(state, SEND)
    assert when is not None
    assert 100 + min(asked, LONGEST_REQUEST) <= when <= 100 + LONGEST_REQUEST + UNMETERED.most


def test_a_network_that_appears_ends_a_long_pause():
    schedule = Schedule(UNMETERED, Random(1))
    state = schedule.after_network(failed(schedule, 20), 1000)
    when = schedule.next_contact(state, SEND)
    assert when is not None
    assert 1000 <= when <= 1010


def test_a_flapping_network_causes_no_storm():
    schedule = Schedule(UNMETERED, Random(1))
    state, now = schedule.start(0), 0.0
    contacts = 0
    while now < 3600:
        now += 1
        state = schedule.after_network(state, now)
        when = schedule.next_contact(state, SEND)
        if when is not None and when <= now:
            contacts += 1
            state = schedule.after_failure(state, now, SendingFailure.NO_NETWORK)
    assert contacts <= 3600 / (UNMETERED.first / 2) + 1


@given(TIMINGS, TIMES, st.integers(0, 50), st.integers())
def test_without_work_nobody_is_contacted(timing: Timing, now: float, times: int, seed: int):
    schedule = Schedule(timing, Random(seed))
    assert schedule.next_contact(failed(schedule, times, now=now), NOTHING) is None


def test_new_results_leave_soon_after_a_contact():
    schedule = Schedule(UNMETERED, Random(1))
    state = schedule.after_success(schedule.start(0), 500, has_news=True)
    assert schedule.next_contact(state, SEND) == 500 + UNMETERED.soon


@pytest.mark.parametrize("timing", [UNMETERED, METERED])
def test_a_receipt_is_looked_for_ever_more_rarely_but_always(timing: Timing):
    schedule = Schedule(timing, Random(1))
    state = schedule.after_success(schedule.start(0), 0, has_news=True)
    waits = []
    for _ in range(30):
        when = schedule.next_contact(state, EXPECT)
        assert when is not None
        waits.append(when)
        state = schedule.after_success(state, 0, has_news=False)
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (timing.receipt, timing.rare)


def test_news_make_the_kiosk_look_sooner_again():
    schedule = Schedule(UNMETERED, Random(1))
    state = Attempts(unanswered=9, last=0)
    assert schedule.next_contact(schedule.after_success(state, 0, has_news=True), EXPECT) == UNMETERED.receipt
