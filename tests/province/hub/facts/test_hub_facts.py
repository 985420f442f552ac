"""Tests that the facts of a hub depend on the set of bundles alone, not on the order or number of arrivals."""

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.storage.database import Database
from kiosk.storage.store import open_store
from tests.province.hub.facts.results import Results, cut, empty_database, sequence, statements_of
from tests.reports.commune import Size
from tests.reports.year import write_record
from tests.storage.walks import SteppingClock

TINY = Size(days=20, sessions=4, learners=20, runs=60)
Statements = Sequence[Mapping[str, Any]]


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> Statements:
    file = tmp_path_factory.mktemp("commune") / "kiosk.db"
    write_record(file, TINY)
    with closing(open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))) as store:
        return statements_of(store.database)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(empty_database(tmp_path)) as database:
        yield database


@pytest.fixture
def results() -> Results:
    results = Results()
    results.add(1, Centre())
    return results


@pytest.fixture
def facts(database: Database, results: Results) -> HubFacts:
    facts = HubFacts(database, results)
    facts.prepare()
    return facts


@pytest.fixture
def whole(statements: Statements, results: Results, facts: HubFacts) -> Mapping[str, Any]:
    """Return the facts of all statements, folded in order, and leave hub and results empty."""
    for bundle in cut(statements, 100):
        results.arrives(1, bundle)
    assert facts.catch_up() == []
    dump = facts.dump()
    assert all(dump[name] for name in ("fact_visit", "fact_task", "fact_session", "fact_alias"))
    results.bundles[1].clear()
    facts.empty()
    return dump


@pytest.mark.parametrize("seed", range(3))
def test_bundles_in_any_order_give_the_same_facts(
    statements: Statements, results: Results, facts: HubFacts, whole: Mapping[str, Any], seed: int
) -> None:
    bundles = list(cut(statements, 100))
    random.Random(seed).shuffle(bundles)
    for bundle in bundles:
        results.arrives(1, bundle)
        assert facts.catch_up() == []
    assert facts.dump() == whole


def test_folding_twice_changes_nothing(
    statements: Statements, results: Results, facts: HubFacts, whole: Mapping[str, Any]
) -> None:
    for bundle in cut(statements, 100):
        results.arrives(1, bundle)
    facts.catch_up()
    facts.catch_up()
    assert facts.dump() == whole


def test_a_lost_bundle_does_not_stop_those_after_it(
    statements: Statements, results: Results, facts: HubFacts
) -> None:
    first, _, *others = cut(statements, 100)
    for bundle in (first, *others):
        results.arrives(1, bundle)
    assert facts.catch_up() == []
    newest = max(row[-1] for row in facts.dump()["fact_presence"])
    assert newest > sequence(others[-3][0])


def test_a_bundle_that_the_office_takes_out_is_not_counted(
    statements: Statements, results: Results, facts: HubFacts, whole: Mapping[str, Any]
) -> None:
    bundles = list(cut(statements, 100))
    held = [results.arrives(1, bundle) for bundle in bundles[:-1]]
    facts.catch_up()
    without = facts.dump()
    last = results.arrives(1, bundles[-1])
    facts.catch_up()
    assert facts.dump() == whole != without
    del results.bundles[1][last]
    facts.catch_up()
    assert facts.dump() == without
    results.bundles[1] = {held[0]._replace(sha256="f" * 64): bundles[0]}
    facts.catch_up()
    assert len(facts.dump()["fact_visit"]) < len(without["fact_visit"])


def test_a_record_that_is_not_counted_any_more_has_no_facts(
    statements: Statements, results: Results, facts: HubFacts
) -> None:
    results.add(2, Centre(), statements)
    facts.catch_up()
    del results.known[2]
    facts.catch_up()
    assert not any(facts.dump().values())


def test_statements_of_an_earlier_record_are_counted_once(
    statements: Statements, results: Results, facts: HubFacts
) -> None:
    results.add(1, Centre(), statements)
    results.known[1] = results.known[1]._replace(shared=sequence(statements[-1]))
    facts.catch_up()
    assert not any(facts.dump().values())
    results.known[1] = results.known[1]._replace(shared=0)
    facts.catch_up()
    assert facts.dump()["fact_visit"]


def test_a_statement_that_cannot_be_counted_stops_only_its_own_kiosk(
    statements: Statements, results: Results, facts: HubFacts
) -> None:
    bad = [{**made, "object": {}} for made in statements[-20:]]
    results.add(1, Centre(), bad)
    results.add(2, Centre(), statements)
    (fault,) = facts.catch_up()
    assert "record 1" in str(fault)
    assert {row[0] for row in facts.dump()["fact_visit"]} == {2}
