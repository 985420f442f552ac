"""Tests of opening, closing, backing up and maintaining the store."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.storage.backups import GENERATIONS, verify
from kiosk.storage.store import Store, open_store
from tests.storage.damage import behead, filled, hashes_of, mistype_index
from tests.storage.sql import sql_rows, sql_value
from tests.storage.walks import SteppingClock, Walk, whole_visit


def test_a_new_record_is_empty_and_well(store: Store) -> None:
    assert store.events.last_sequence() == 0
    assert store.notice is None


def test_a_clean_end_leaves_the_database_and_nothing_else(file: Path, clock: SteppingClock) -> None:
    open_store(file, clock).close()
    assert [found.name for found in file.parent.iterdir()] == ["kiosk.db"]


def test_a_second_program_does_not_repair(file: Path, clock: SteppingClock, store: Store) -> None:
    store.events.append(whole_visit())
    store.database.checkpoint()
    behead(file)
    with pytest.raises(RecordBrokenError):
        open_store(file, clock)
    assert not list(file.parent.glob("*.broken-*"))


def test_a_second_program_does_not_make_a_clean_end_of_the_first(
    file: Path, clock: SteppingClock, store: Store
) -> None:
    open_store(file, clock).close()
    assert file.with_name("kiosk.db.open").exists()


def test_after_an_unclean_stop_everything_is_checked(
    file: Path, clock: SteppingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(file, clock, backup_after=20)
    file.with_name("kiosk.db.open").touch()
    looked: list[bool] = []
    monkeypatch.setattr("kiosk.storage.database.Database.check", lambda _, *, thorough: looked.append(thorough))
    open_store(file, clock).close()
    open_store(file, clock).close()
    assert looked == [True, False]


def test_a_record_of_a_newer_program_is_left_alone(file: Path, clock: SteppingClock) -> None:
    store = open_store(file, clock)
    sql_rows(store.database, "PRAGMA user_version = 99")
    store.close()
    before = file.read_bytes()
    with pytest.raises(RecordError, match="newer version"):
        open_store(file, clock)
    assert file.read_bytes() == before


def test_maintenance_makes_a_backup_that_holds(store: Store) -> None:
    events = store.events.append(whole_visit())
    store.maintain()
    (generation,) = store.backups.generations()
    assert verify(generation.file) == generation.sequence == len(events)


def test_a_backup_is_one_file_alone(store: Store) -> None:
    store.events.append(whole_visit())
    store.maintain()
    assert len(list(store.backups.folder.iterdir())) == 1


@pytest.mark.parametrize("passed", [timedelta(days=2), timedelta(days=-3)])
def test_a_day_with_news_makes_a_new_backup_wherever_the_clock_went(
    store: Store, clock: SteppingClock, passed: timedelta
) -> None:
    store.events.append(Walk(1).starts())
    store.maintain()
    clock.wall += passed
    store.events.append(Walk(2).starts())
    store.maintain()
    assert [generation.sequence for generation in store.backups.generations()] == [2, 1]


def test_without_news_there_is_no_new_backup(store: Store, clock: SteppingClock) -> None:
    store.events.append(Walk(1).starts())
    store.maintain()
    clock.wall += timedelta(days=30)
    store.maintain()
    assert len(store.backups.generations()) == 1


def test_seven_generations_are_kept(store: Store, clock: SteppingClock) -> None:
    for number in range(GENERATIONS + 3):
        store.events.append(Walk(number).starts())
        store.maintain()
        clock.wall += timedelta(days=1)
    kept = [generation.sequence for generation in store.backups.generations()]
    assert kept == list(range(GENERATIONS + 3, 3, -1))


def test_damage_found_while_idle_is_repaired_by_the_next_start(file: Path, clock: SteppingClock) -> None:
    before = filled(file, clock, backup_after=20)
    store = open_store(file, clock)
    sql_rows(store.database, "PRAGMA ignore_check_constraints = ON")
    sql_rows(store.database, "UPDATE packs SET is_active = 7")
    sql_rows(store.database, "PRAGMA ignore_check_constraints = OFF")
    clock.wall += timedelta(days=8)
    with pytest.raises(RecordBrokenError):
        store.maintain()
    store.close()
    store = open_store(file, clock)
    assert store.notice is not None
    assert hashes_of(store) == before
    store.close()


def test_damage_that_a_statement_finds_is_repaired_by_the_next_start(file: Path, clock: SteppingClock) -> None:
    before = filled(file, clock, backup_after=20)
    mistype_index(file)
    store = open_store(file, clock)
    assert store.notice is None
    with pytest.raises(RecordBrokenError):
        store.facts.keep_up()
    store.close()
    store = open_store(file, clock)
    assert store.notice is not None
    assert hashes_of(store) == before
    store.facts.keep_up()
    store.close()


def test_maintenance_empties_the_write_ahead_log(store: Store, file: Path) -> None:
    store.events.append(whole_visit())
    store.maintain()
    assert file.with_name("kiosk.db-wal").stat().st_size == 0


def test_the_record_works_the_same_with_an_old_sqlite(file: Path, clock: SteppingClock) -> None:
    store = open_store(file, clock, sqlite_version=(3, 46, 1))
    store.events.append(whole_visit())
    assert store.events.verify_chain() == len(whole_visit())
    assert sql_value(store.database, "PRAGMA journal_mode") == "truncate"
    store.close()


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path, clock: SteppingClock) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RecordError, match="cannot be written"):
        open_store(tmp_path / "file" / "kiosk.db", clock)
