"""Tests of the number of adults of a commune."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.province.hub.pages.communes import communes_of, not_exceeded

HEARD = datetime(2026, 12, 2, 18, 0, tzinfo=UTC)
"""The next day in Vietnam."""


def adults(*entered: tuple[int, str]) -> int:
    """Return the number of adults of a commune whose kiosks have `entered` these numbers and days."""
    records = [
        CountedRecord(n, KioskId(f"kiosk {n}"), Centre("19249", "xã Lệ Thủy", number, day), HEARD)
        for n, (number, day) in enumerate(entered)
    ]
    (commune,) = communes_of(records, lambda _: None)
    return commune.adults


@pytest.mark.parametrize(
    ("entered", "believed"),
    [
        ([(6000, "2026-01-01"), (7000, "2026-12-03"), (5000, "2026-11-01")], 7000),
        ([(6000, "2026-01-01"), (600, "2027-01-01")], 6000),
        ([(6000, "2027-01-01")], 6000),
        ([(6000, "2026-01-01"), (1, "2026-11-01")], 6000),
        ([(1, "2026-11-01")], 0),
        ([(9_000_000, "2026-11-01")], 0),
    ],
    ids=["newest", "ahead", "only ahead", "corrected to 1", "only 1", "too many"],
)
def test_the_newest_number_that_can_be_right_counts(entered: list[tuple[int, str]], believed: int) -> None:
    assert adults(*entered) == believed


def test_a_number_below_that_of_the_learners_counts_as_not_entered() -> None:
    record = CountedRecord(1, KioskId("kiosk"), Centre("19249", "xã Lệ Thủy", 60, "2026-01-01"), HEARD)
    communes = communes_of([record], lambda _: None)
    assert [one.adults for one in not_exceeded(communes, {"19249": 61})] == [0]
    assert [one.adults for one in not_exceeded(communes, {"19249": 60})] == [60]
