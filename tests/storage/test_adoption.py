"""Tests that a new kiosk continues the record of the kiosk it replaces, and renames its own earlier record."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.services.results.exporting import ExportService
from kiosk.storage.adoption import adopt, newest_record
from kiosk.storage.store import open_store
from tests.sealing import open_sealed, sealer
from tests.storage.walks import SteppingClock, Walk, whole_visit


def used(folder: Path, visits: int, *, is_backed_up: bool = False) -> Path:
    """Create the record of a kiosk with `visits` visits; return its database file.

    `is_backed_up`: whether to create a backup after the visits.
    """
    store = open_store(folder / "kiosk.db", SteppingClock())
    for number in range(visits):
        store.events.append(whole_visit(number))
    if is_backed_up:
        store.maintain()
    store.close()
    return folder / "kiosk.db"


def seen(file: Path) -> tuple[str, int]:
    """Check that the record is undamaged; return its kiosk id and its number of events."""
    store = open_store(file, SteppingClock())
    found = store.events.kiosk(), store.events.verify_chain()
    assert store.notice is None
    assert store.events.matches_rebuild(keep=False)
    store.close()
    return found


def taken(new: Path, old: Path) -> int:
    return adopt(new, new.parent / "backups", newest_record(old)).events


def test_the_record_of_an_old_disk_goes_on_under_a_new_id(tmp_path: Path) -> None:
    old, new = used(tmp_path / "old", 3), tmp_path / "new" / "kiosk.db"
    before = seen(old)
    assert taken(new, tmp_path / "old") == before[1]
    now = seen(new)
    assert now[1] == before[1]
    assert now[0] != before[0]
    assert seen(old) == before


def test_people_go_on_learning_in_it(tmp_path: Path) -> None:
    old, new = used(tmp_path / "old", 2), tmp_path / "new" / "kiosk.db"
    taken(new, old)
    store = open_store(new, SteppingClock())
    count = store.events.last_sequence()
    store.events.append(Walk(9).starts())
    assert store.events.verify_chain() == count + 1
    store.close()


def test_a_disk_that_was_pulled_out_of_a_running_kiosk_gives_what_its_log_still_holds(tmp_path: Path) -> None:
    store = open_store(tmp_path / "old" / "kiosk.db", SteppingClock())
    store.events.append(whole_visit())
    shutil.copytree(tmp_path / "old", tmp_path / "pulled")
    count = store.events.last_sequence()
    store.close()
    assert taken(tmp_path / "new" / "kiosk.db", tmp_path / "pulled") == count


def test_what_was_here_is_kept_with_its_backups(tmp_path: Path) -> None:
    old, here = used(tmp_path / "old", 3), used(tmp_path / "here", 1, is_backed_up=True)
    before = seen(here)
    done = adopt(here, here.parent / "backups", old)
    assert done.aside is not None
    assert seen(done.aside)[1] == before[1]
    assert not (here.parent / "backups").exists()
    assert len(list(here.parent.glob("backups.broken-*/kiosk-*.db"))) == 1


def test_the_newest_sound_one_of_a_folder_of_backups_is_taken(tmp_path: Path) -> None:
    old = used(tmp_path / "old", 2, is_backed_up=True)
    old.unlink()
    (backup,) = (tmp_path / "old" / "backups").iterdir()
    (backup.parent / backup.name.replace("kiosk-00", "kiosk-99")).write_bytes(b"no database at all")
    assert newest_record(tmp_path / "old") == backup
    assert newest_record(backup.parent) == backup
    assert newest_record(backup) == backup


def test_a_place_without_a_record_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as caught:
        newest_record(tmp_path)
    assert caught.value.cure


def test_a_damaged_record_changes_nothing(tmp_path: Path) -> None:
    old, here = used(tmp_path / "old", 2), used(tmp_path / "here", 1)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("DROP TRIGGER events_are_never_changed")
        connection.execute("UPDATE events SET body = '{}' WHERE sequence = 1")
        connection.commit()
    before = seen(here)
    with pytest.raises(RecordError):
        adopt(here, here.parent / "backups", old)
    assert seen(here) == before


def test_a_running_kiosk_is_left_alone(tmp_path: Path) -> None:
    old, here = used(tmp_path / "old", 2), tmp_path / "here" / "kiosk.db"
    running = open_store(here, SteppingClock())
    with pytest.raises(RecordError, match="running"):
        adopt(here, here.parent / "backups", old)
    running.events.append(whole_visit())
    running.close()


def test_what_the_province_is_not_known_to_have_leaves_again_under_the_new_id(tmp_path: Path) -> None:
    old = open_store(tmp_path / "old" / "kiosk.db", SteppingClock())
    exporting = ExportService(old.events, old.ledger, tmp_path / "old" / "outbox", sealer())
    old.events.append(whole_visit(0))
    (arrived,) = exporting.cut()
    said = (ReceivedBundle(arrived.first, arrived.last, arrived.sha256),)
    old.ledger.receive([Receipt(old.events.kiosk(), datetime(2026, 11, 26, tzinfo=UTC), said)], None)
    old.events.append(whole_visit(1))
    exporting.cut()
    old.close()
    taken(tmp_path / "new" / "kiosk.db", tmp_path / "old")
    new = open_store(tmp_path / "new" / "kiosk.db", SteppingClock())
    moved = ExportService(new.events, new.ledger, tmp_path / "new" / "outbox", sealer())
    (row,) = moved.cut()
    assert (row.first, row.last) == (arrived.last + 1, new.events.last_sequence())
    assert moved.deliver(tmp_path / "stick").written == (row.name,)
    assert open_sealed(tmp_path / "stick" / row.name).manifest["kiosk"] == new.events.kiosk()
    new.close()
