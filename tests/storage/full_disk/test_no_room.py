"""Tests of a disk without one free byte: the record can be opened, and written as soon as space is free."""

import contextlib
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from kiosk.domain.access import TECHNICIAN
from kiosk.domain.errors import DiskFullError, RecordError
from kiosk.storage.sql.dialect import Access
from kiosk.storage.store import open_store, open_to_read
from tests.storage.full_disk.filling import fill, fill_to_the_last_byte
from tests.storage.sql import sql_value
from tests.storage.walks import SteppingClock, Walk, whole_visit


@pytest.fixture
def left_full(small_disk: Path) -> Path:
    """Create a record with two visits, and fill its disk completely."""
    store = open_store(small_disk / "kiosk.db", SteppingClock())
    for number in (1, 2):
        store.events.append(whole_visit(number))
    store.close()
    fill_to_the_last_byte(small_disk / "filler")
    return small_disk / "kiosk.db"


def can_be_opened_beside(file: Path) -> bool:
    reader = sqlite3.connect(file, timeout=0)
    try:
        reader.execute("SELECT count(*) FROM events").fetchone()
    except sqlite3.OperationalError:
        return False
    finally:
        reader.close()
    return True


def test_a_record_is_opened_without_a_byte_of_room_and_written_once_there_is_some(left_full: Path) -> None:
    store = open_store(left_full, SteppingClock())
    before = store.events.last_sequence()
    assert store.events.verify_chain() == before > 0
    assert store.events.matches_rebuild(keep=False)
    with pytest.raises(DiskFullError):
        fill(store)
    left_full.with_name("filler").unlink()
    store.events.append(Walk(3).starts())
    assert store.events.verify_chain() == before + 1
    store.close()
    again = open_store(left_full, SteppingClock())
    assert again.events.last_sequence() == before + 1
    again.close()


def test_what_a_power_cut_left_in_the_log_is_there_when_it_is_opened_without_room(left_full: Path) -> None:
    left_full.with_name("filler").unlink()
    store = open_store(left_full, SteppingClock())
    store.events.append(Walk(3).starts())
    newest = store.events.last_sequence()
    cut = left_full.with_name("cut.db")
    for end in ("", "-wal"):
        shutil.copyfile(f"{left_full}{end}", f"{cut}{end}")
    store.close()
    fill_to_the_last_byte(left_full.with_name("filler"))
    again = open_store(cut, SteppingClock())
    assert again.database.access is Access.ALONE
    assert again.events.verify_chain() == newest
    again.close()


def test_a_record_that_was_opened_without_room_is_shared_again_when_there_is_room(left_full: Path) -> None:
    store = open_store(left_full, SteppingClock())
    assert not store.keep_room()
    assert not can_be_opened_beside(left_full)
    left_full.with_name("filler").unlink()
    store.database.share()  # `keep_room` does this unless the disk counts as full, as a disk of 1 MB always does
    assert can_be_opened_beside(left_full)
    store.events.append(Walk(3).starts())
    assert sql_value(store.database, "PRAGMA journal_mode") == "wal"
    assert can_be_opened_beside(left_full)
    store.close()


def test_a_record_in_a_folder_that_cannot_be_written_can_be_looked_at(left_full: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", left_full.parent], check=True)
    with pytest.raises(RecordError):
        open_store(left_full, SteppingClock())
    store = open_to_read(left_full, SteppingClock(), left_full.with_name("backups"))
    newest = store.events.last_sequence()
    assert store.events.verify_chain() == newest > 0
    assert store.events.matches_rebuild(keep=False)
    assert not store.keep_room()
    with pytest.raises(RecordError):
        store.events.append(Walk(3).starts())
    store.close()


def test_old_backups_go_before_staff_are_kept_out(left_full: Path) -> None:
    left_full.with_name("filler").unlink()
    backups = left_full.with_name("backups")
    backups.mkdir()
    names = [f"kiosk-{number:010}-20261101T000000Z.db" for number in (1, 2, 3)]
    for name in names:
        (backups / name).write_bytes(bytes(50 * 1024))
    store = open_store(left_full, SteppingClock())
    store.pins.put(TECHNICIAN, "hash", [])
    fill_to_the_last_byte(left_full.with_name("filler"))
    row = store.pins.row(TECHNICIAN)
    assert row is not None
    with contextlib.suppress(DiskFullError):
        fill(store)
    assert sorted(file.name for file in backups.iterdir()) == names  # appending visits has deleted no backup
    assert store.pins.strike(row, SteppingClock().now())
    assert sorted(file.name for file in backups.iterdir()) == names[1:]
    store.close()
