"""Tests of the counts over the facts, with a few events each."""

from datetime import date, timedelta

import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.reporting.people import Traits
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.store import Store
from tests.storage.facts.conftest import Record
from tests.storage.walks import SteppingClock

WOMAN = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": "Phú Thọ"}
FIRST, SECOND = date(2026, 11, 24), date(2026, 11, 25)


@pytest.fixture
def counts(store: Store) -> FactCounts:
    return FactCounts(FactQueries(store.database.rows), store.facts)


def test_whoever_did_a_lesson_is_among_the_learners(record: Record, counts: FactCounts, clock: SteppingClock) -> None:
    """A lesson that was passed with help becomes done later, in a visit that ends in the middle of a round."""
    record.visits("a", "v", entry="code", profile=WOMAN)
    learning = record.learns()
    learning.answers("phone", "right", kind="phone_task", aided=True)
    for event in (EventKind.ROUND_FINISHED, EventKind.LESSON_COMPLETED, EventKind.LESSON_PASSED):
        learning.records(event)
    clock.wall += timedelta(days=1)
    record.visits("a", "w", entry="code", profile=WOMAN)
    record.learns(sitting="w").masters("phone")
    counts.catch_up(lambda _done, _total: True)
    assert counts.done(FIRST, FIRST) == set()
    assert counts.done(SECOND, SECOND) == {("a", "p/l")}
    assert not counts.visits(SECOND, SECOND)
    assert counts.learners(SECOND, SECOND) == {"a": Traits("f", "60-74", "Phú Thọ")}


def test_the_latest_visit_decides_about_the_traits(record: Record, counts: FactCounts, clock: SteppingClock) -> None:
    for number, hamlet in enumerate(("Phú Thọ", "An Xá")):
        record.visits("a", f"v{number}", entry="code", profile=WOMAN | {"hamlet": hamlet})
        learning = record.learns(sitting=f"v{number}", run=f"r{number}")
        learning.records(EventKind.ROUND_FINISHED)
        learning.records(EventKind.LESSON_PASSED)
        clock.wall += timedelta(days=1)
    counts.catch_up(lambda _done, _total: True)
    assert counts.learners(FIRST, SECOND)["a"].hamlet == "An Xá"
    assert counts.learners(FIRST, FIRST)["a"].hamlet == "Phú Thọ"
