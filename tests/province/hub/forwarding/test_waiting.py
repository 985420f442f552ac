"""Tests of back-off and ``Retry-After``."""

import random
from datetime import UTC, datetime

import pytest

from kiosk.province.hub.forwarding.waiting import PAUSES, Waiting

WAITING = Waiting(lambda: datetime(2026, 11, 28, tzinfo=UTC), dice=random.Random(1))


def test_pauses_grow_with_jitter_and_end() -> None:
    for attempt, longest in enumerate(PAUSES):
        drawn = [WAITING.pause(attempt, "") for _ in range(50)]
        assert all(pause is not None and longest / 2 <= pause <= longest for pause in drawn)
        assert len(set(drawn)) > 1
    assert WAITING.pause(len(PAUSES), "1") is None


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("90", 90),
        (" 7 ", 7),
        ("Sat, 28 Nov 2026 00:10:00 GMT", 600),
        ("Sat, 28 Nov 2026 00:10:00 -0000", 600),
        ("Fri, 27 Nov 2026 00:00:00 GMT", 0),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
        ("٣", 0),
        ("9" * 400, 86_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("Fri, 99 Dec 2026 23:59:59 GMT", 0),
    ],
)
def test_the_store_asks_for_a_time(asked: str, seconds: float) -> None:
    assert WAITING.asked_seconds(asked) == seconds


def test_the_longer_of_both_times_counts() -> None:
    assert WAITING.pause(0, "90") == 90
    pause = WAITING.pause(4, "1")
    assert pause is not None
    assert pause >= 8
