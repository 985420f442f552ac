"""Tests that facts are folded late, in chunks, once, and equal a rebuild."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.storage.facts import fact_store
from kiosk.storage.facts.fact_store import FactStore
from kiosk.storage.facts.tables import FACTS, visits
from kiosk.storage.store import Store, open_store, open_to_read
from tests.reports.commune import SMALL
from tests.reports.year import write_record
from tests.storage.facts.conftest import Record
from tests.storage.walks import SteppingClock, whole_visit

Fold = Callable[[Store], bool]


def visits_of(store: Store, number: int, first: int = 1) -> None:
    for person in range(first, first + number):
        store.events.append(whole_visit(person))


def test_an_answer_changes_no_facts(store: Store) -> None:
    visits_of(store, 2)
    assert not any(store.facts.dump().values())


def test_maintenance_folds_the_facts(store: Store) -> None:
    visits_of(store, 2)
    store.maintain()
    assert len(store.facts.dump()["fact_visit"]) == 2


def test_folding_twice_changes_nothing(store: Store, fold: Fold) -> None:
    visits_of(store, 3)
    fold(store)
    before = store.facts.dump()
    fold(store)
    assert store.facts.dump() == before


@pytest.mark.parametrize("size", [1, 7, 50])
def test_the_size_of_a_chunk_does_not_change_the_facts(
    store: Store, fold: Fold, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    visits_of(store, 3)
    fold(store)
    at_once = store.facts.dump()
    monkeypatch.setattr(fact_store, "CHUNK", size)
    store.facts.rebuild()
    assert store.facts.dump() == at_once


def test_folding_that_was_stopped_goes_on_later(store: Store, fold: Fold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fact_store, "CHUNK", 10)
    visits_of(store, 3)
    steps: list[tuple[int, int]] = []

    def twice(done: int, total: int) -> bool:
        steps.append((done, total))
        return len(steps) < 2

    assert not store.facts.catch_up(twice)
    last = store.events.last_sequence()
    assert steps == [(10, last), (20, last)]
    fold(store)
    assert store.facts.matches_rebuild()


def test_an_interrupted_chunk_leaves_the_facts_before_it(
    store: Store, fold: Fold, monkeypatch: pytest.MonkeyPatch
) -> None:
    visits_of(store, 2)
    fold(store)
    before = store.facts.dump()
    visits_of(store, 2, first=3)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(fact_store, "note", interrupted)
        with pytest.raises(KeyboardInterrupt):
            fold(store)
    assert store.facts.dump() == before
    fold(store)
    assert store.facts.matches_rebuild()


def test_what_another_program_has_folded_is_not_folded_again(store: Store, fold: Fold) -> None:
    visits_of(store, 2)
    ours, before = store.facts, store.facts._mark()
    FactStore(store.database).catch_up(lambda _done, _total: True)
    expected = ours.dump()
    # as if it had read the events before the other wrote
    ours._fold(ours, store.events.chronology(), before, store.events.last_sequence())
    assert ours.dump() == expected


def test_a_changed_fact_is_found_and_rebuilt(store: Store, fold: Fold) -> None:
    visits_of(store, 2)
    fold(store)
    assert store.facts.matches_rebuild()
    with store.database.writing() as connection:
        connection.execute(update(visits).values(answers=visits.c.answers + 1))
    assert not store.facts.matches_rebuild()
    store.facts.rebuild()
    assert store.facts.matches_rebuild()


def test_a_missing_fact_is_found(store: Store, fold: Fold) -> None:
    visits_of(store, 1)
    fold(store)
    with store.database.writing() as connection:
        connection.execute(delete(visits))
    assert not store.facts.matches_rebuild()


def test_a_generated_record_equals_its_rebuild(tmp_path: Path, fold: Fold) -> None:
    file = tmp_path / "kiosk.db"
    write_record(file, SMALL)
    with closing(open_to_read(file, SteppingClock(), tmp_path)) as reading:
        assert not any(reading.facts.dump().values())
    with closing(open_store(file, SteppingClock())) as store:
        fold(store)
        dumped = store.facts.dump()
        assert all(dumped.values()), [name for name, rows in dumped.items() if not rows]
        assert store.facts.matches_rebuild()


def test_an_event_that_cannot_be_counted_is_named(store: Store, fold: Fold) -> None:
    store.events.append([EventDraft(EventKind.SESSION_OPENED, {"place": "An Xá"})])
    with pytest.raises(RecordError, match="Event 1 of the record cannot be counted: KeyError"):
        fold(store)


def test_an_implausible_clock_dates_by_the_event_before(record: Record, clock: SteppingClock) -> None:
    record.visits("a", "v")
    right = clock.wall
    clock.wall, clock.quality, clock.boot = datetime(2010, 1, 1, tzinfo=UTC), ClockQuality.IMPLAUSIBLE, "2"
    record.visits("b", "w")
    clock.wall, clock.quality, clock.boot = right + timedelta(days=3), ClockQuality.UNCHECKED, "3"
    record.visits("c", "x")
    days = {row["sitting"]: (row["day"], row["is_dated"]) for row in record.rows("visit")}
    assert days == {"v": ("2026-11-24", 1), "w": ("2026-11-24", 0), "x": ("2026-11-27", 1)}


def test_the_day_before_an_implausible_clock_is_that_of_any_event(record: Record, clock: SteppingClock) -> None:
    record.visits("a", "v")
    clock.wall += timedelta(days=2)
    record.happens(EventKind.STEP_SHOWN, lesson="p/l", registration="r", session="s", step="q", index=0, round=1)
    clock.quality, clock.boot = ClockQuality.IMPLAUSIBLE, "2"
    record.visits("b", "w")
    assert [row["day"] for row in record.rows("visit")] == ["2026-11-24", "2026-11-26"]


def test_visits_wait_until_the_clock_was_plausible_once(record: Record, clock: SteppingClock) -> None:
    clock.quality = ClockQuality.IMPLAUSIBLE
    record.visits("a", "v")
    assert record.rows("visit") == []
    assert record.store.facts.undated() == 1
    clock.quality, clock.boot = ClockQuality.TRUSTED, "2"
    record.visits("b", "w")
    assert [(row["day"], row["is_dated"]) for row in record.rows("visit")] == [("2026-11-24", 0), ("2026-11-24", 1)]
    assert record.store.facts.undated() == 0


def test_a_visit_belongs_to_the_day_in_vietnam(record: Record, clock: SteppingClock) -> None:
    clock.wall = datetime(2026, 11, 24, 16, 59, tzinfo=UTC)
    record.visits("a", "v")
    clock.wall = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
    learning = record.learns()
    learning.masters("p")
    record.visits("b", "w")
    assert [row["day"] for row in record.rows("visit")] == ["2026-11-24", "2026-11-25"]
    assert [row["day"] for row in record.rows("task")] == ["2026-11-24"]  # the day on which the visit began


def test_facts_are_kept_in_backups(store: Store, fold: Fold, tmp_path: Path) -> None:
    visits_of(store, 2)
    fold(store)
    store.back_up(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM fact_visit").fetchone() == (2,)


def test_every_table_of_facts_is_rebuilt(store: Store) -> None:
    counted = {table.name for table in FACTS}
    names = store.database.rows(select(func.count()).select_from(visits))
    assert names == [(0,)]
    assert counted == set(store.facts.dump())
