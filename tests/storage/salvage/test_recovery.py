"""Tests of the recovery of a record whose database was damaged or lost."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.access import TECHNICIAN
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.storage.store import open_store
from tests.storage.damage import behead, delete, empty, filled, halve, hashes_of, scribble
from tests.storage.sql import sql_rows, sql_value
from tests.storage.test_shelf import ROW
from tests.storage.walks import SteppingClock, Walk, whole_visit

RECEIVED = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)

Damage = Callable[[Path], None]
DAMAGES = [scribble, behead, empty, halve, delete]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_record_goes_on_from_its_backup(file: Path, clock: SteppingClock, damage: Damage) -> None:
    before = filled(file, clock, backup_after=20)
    damage(file)
    store = open_store(file, clock)
    after = hashes_of(store)
    assert after == before[: len(after)]
    assert len(after) >= 20
    assert store.notice is not None
    store.events.append(Walk(2).starts())
    assert store.events.verify_chain() == len(after) + 1
    store.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_number_that_may_have_left_is_never_used_again(file: Path, clock: SteppingClock, damage: Damage) -> None:
    before = filled(file, clock, backup_after=20)
    other = open_store(file, clock)
    kiosk = other.events.kiosk()
    other.close()
    damage(file)
    store = open_store(file, clock)
    lost = hashes_of(store) != before
    assert not lost or store.events.kiosk() != kiosk
    store.close()


@pytest.mark.parametrize("damage", [scribble, behead, halve])
def test_the_damaged_file_is_kept(file: Path, clock: SteppingClock, damage: Damage) -> None:
    filled(file, clock, backup_after=20)
    damage(file)
    damaged = file.read_bytes()
    open_store(file, clock).close()
    (aside,) = file.parent.glob("kiosk.db.broken-*Z")
    assert aside.read_bytes() == damaged


def test_a_damaged_index_loses_no_event_and_no_pack(file: Path, clock: SteppingClock) -> None:
    before = filled(file, clock, backup_after=20)
    store = open_store(file, clock)
    store.ledger.claim(1, 30)
    store.ledger.seal(1, "a" * 64, "1-30-a")
    store.ledger.receive([Receipt(KioskId("x"), RECEIVED, (ReceivedBundle(1, 30, "a" * 64),))], None)
    kiosk, kept = store.events.kiosk(), store.events.projections()
    root = sql_value(store.database, "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_1'")
    store.close()
    with file.open("r+b") as stream:
        stream.seek((root - 1) * 4096)
        stream.write(b"\xa5" * 4096)
    store = open_store(file, clock)
    assert hashes_of(store) == before
    assert store.shelf.rows() == (ROW,)
    assert store.ledger.bundles() == (BundleRow(1, 30, "a" * 64, "1-30-a", RECEIVED),)
    assert (store.events.kiosk(), store.events.projections()) == (kiosk, kept)
    assert "Nothing was lost" in str(store.notice)
    store.close()


def test_without_any_backup_and_nothing_to_read_the_record_begins_anew(file: Path, clock: SteppingClock) -> None:
    filled(file, clock, backup_after=20)
    shutil.rmtree(file.parent / "backups")
    scribble(file)
    store = open_store(file, clock)
    assert store.events.last_sequence() == 0
    assert "There was no backup" in str(store.notice)
    store.close()


def test_a_changed_newest_event_is_noticed_at_the_start(file: Path, clock: SteppingClock) -> None:
    filled(file, clock, backup_after=20)
    store = open_store(file, clock)
    trigger = sql_value(store.database, "SELECT sql FROM sqlite_schema WHERE name = 'events_are_never_changed'")
    sql_rows(store.database, "DROP TRIGGER events_are_never_changed")
    sql_rows(store.database, "UPDATE events SET body = '{}' WHERE sequence = (SELECT max(sequence) FROM events)")
    sql_rows(store.database, trigger)
    store.close()
    store = open_store(file, clock)
    assert "of the record was changed" in str(store.notice)
    store.close()


def test_a_damaged_backup_is_passed_over(file: Path, clock: SteppingClock) -> None:
    store = open_store(file, clock)
    drafts = whole_visit()
    store.events.append(drafts[:10])
    store.maintain()
    clock.wall += timedelta(days=2)
    store.events.append(drafts[10:20])
    store.maintain()
    newest, _ = store.backups.generations()
    store.close()
    scribble(newest.file)
    scribble(file)
    store = open_store(file, clock)
    assert store.events.last_sequence() == 10
    store.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_pin_that_was_set_after_todays_backup_is_not_lost(file: Path, clock: SteppingClock, damage: Damage) -> None:
    filled(file, clock, backup_after=20)
    store = open_store(file, clock)
    store.maintain()
    store.pins.put(TECHNICIAN, "first", [])
    store.maintain()
    store.pins.put(TECHNICIAN, "second", [EventDraft(EventKind.PIN_CHANGED, {"staff": "technician"})])
    store.maintain()
    store.close()
    damage(file)
    restored = open_store(file, clock)
    row = restored.pins.row(TECHNICIAN)
    assert row is not None
    assert row.hash == "second"
    restored.close()
