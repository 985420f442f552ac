"""Tests of backups, next to files that are damaged, unfinished, of another database or of a newer program."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.storage.health import StoreHealth
from kiosk.storage.store import Store, open_store
from tests.storage.damage import behead, halve, scribble
from tests.storage.walks import SteppingClock, Walk, whole_visit

HIGHER = "kiosk-0000009999-20261231T000000Z.db"
BACKED_UP = 10


def whole(backup: Path, sound: Path) -> None:
    shutil.copyfile(sound, backup)


def half(backup: Path, sound: Path) -> None:
    whole(backup, sound)
    halve(backup)


def zeros(backup: Path, sound: Path) -> None:
    backup.write_bytes(bytes(sound.stat().st_size))


def rubbish(backup: Path, sound: Path) -> None:
    whole(backup, sound)
    scribble(backup)


def nothing(backup: Path, _sound: Path) -> None:
    backup.touch()


def text(backup: Path, _sound: Path) -> None:
    backup.write_text("Ghi chú", "utf-8")


def folder(backup: Path, _sound: Path) -> None:
    (backup / "inside").mkdir(parents=True)


def dangling(backup: Path, _sound: Path) -> None:
    backup.symlink_to("nowhere")


def pipe(backup: Path, _sound: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(backup)


def other_database(backup: Path, _sound: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("CREATE TABLE events (note TEXT)")


def changed_event(backup: Path, sound: Path) -> None:
    """Copy the intact backup `sound` to `backup` and change an early event there; all its pages stay valid."""
    with closing(sqlite3.connect(sound)) as source, closing(sqlite3.connect(backup)) as copy:
        source.backup(copy)
        guard = copy.execute("SELECT sql FROM sqlite_schema WHERE name = 'events_are_never_changed'").fetchone()[0]
        copy.execute("DROP TRIGGER events_are_never_changed")
        copy.execute("UPDATE events SET body = '{}' WHERE sequence = 3")
        copy.execute(guard)
        copy.commit()


def of_newer_program(backup: Path, sound: Path) -> None:
    whole(backup, sound)
    with closing(sqlite3.connect(backup)) as copy:
        copy.execute("PRAGMA user_version = 999")


Left = Callable[[Path, Path], None]
LEFT: list[Left] = [
    whole, half, zeros, rubbish, nothing, text, folder, dangling, pipe, other_database, changed_event,
    of_newer_program,
]  # fmt: skip


def backed_up(file: Path, clock: SteppingClock) -> tuple[Store, Path]:
    """Create a record with one backup and later events, so that the next backup is due; return store and backup."""
    store = open_store(file, clock)
    drafts = whole_visit()
    store.events.append(drafts[:BACKED_UP])
    store.maintain()
    store.events.append(drafts[BACKED_UP:])
    clock.wall += timedelta(days=2)
    (sound,) = store.backups.generations()
    return store, sound.file


@pytest.mark.parametrize("left", LEFT)
def test_what_claims_a_higher_sequence_neither_delays_nor_replaces_a_backup(
    file: Path, clock: SteppingClock, left: Left
) -> None:
    store, sound = backed_up(file, clock)
    left(sound.with_name(HIGHER), sound)
    store.maintain()
    newest = store.backups.newest_sound()
    assert newest is not None
    assert newest.sequence == store.events.last_sequence()
    assert StoreHealth(store).backups().newest_sound == newest.made
    store.close()
    assert os.path.lexists(sound.with_name(HIGHER))


@pytest.mark.parametrize("left", LEFT)
def test_a_lost_record_goes_on_from_the_newest_sound_backup(file: Path, clock: SteppingClock, left: Left) -> None:
    store, sound = backed_up(file, clock)
    store.close()
    left(sound.with_name(HIGHER), sound)
    file.unlink()
    restored = open_store(file, clock)
    assert sound.name in str(restored.notice)
    assert restored.events.verify_chain() == BACKED_UP
    restored.close()


def test_a_changed_event_is_passed_over_for_an_older_backup(file: Path, clock: SteppingClock) -> None:
    store, sound = backed_up(file, clock)
    store.maintain()
    newest = store.backups.generations()[0].file
    store.close()
    copy = newest.with_name("copy")
    newest.rename(copy)
    changed_event(newest, copy)
    behead(file)
    restored = open_store(file, clock)
    assert sound.name in str(restored.notice)
    restored.events.append(Walk(2).starts())
    assert restored.events.verify_chain() > BACKED_UP
    restored.close()


def test_of_an_only_backup_with_a_changed_event_the_others_are_saved(file: Path, clock: SteppingClock) -> None:
    store, sound = backed_up(file, clock)
    store.close()
    copy = sound.with_name("copy")
    sound.rename(copy)
    changed_event(sound, copy)
    file.unlink()
    restored = open_store(file, clock)
    last = restored.events.last_sequence()
    assert restored.events.verify_chain() == last < BACKED_UP
    assert last + restored.ledger.stranded_totals().events == BACKED_UP - 1
    restored.close()


def test_backups_of_a_record_that_began_anew_are_kept(file: Path, clock: SteppingClock) -> None:
    store, sound = backed_up(file, clock)
    for number in range(9990, 9999):
        text(sound.with_name(f"kiosk-000000{number}-20261231T000000Z.db"), sound)
    store.maintain()
    assert store.backups.newest_sound() is not None
    store.close()


@pytest.mark.parametrize("name", ["kiosk-0000009999-99999999T999999Z.db", "kiosk-٠٠٠٠٠٠٩٩٩٩-20261231T000000Z.db"])
def test_a_name_that_the_kiosk_does_not_write_is_no_backup(file: Path, clock: SteppingClock, name: str) -> None:
    store, sound = backed_up(file, clock)
    whole(sound.with_name(name), sound)
    assert [generation.file for generation in store.backups.generations()] == [sound]
    store.close()


def test_what_is_left_of_a_backup_does_not_stop_the_next(file: Path, clock: SteppingClock) -> None:
    store, sound = backed_up(file, clock)
    (sound.parent / ".backup.1.part").touch()
    (sound.parent / ".backup.2.part").mkdir()
    store.maintain()
    assert not (sound.parent / ".backup.1.part").exists()
    assert len(store.backups.generations()) == 2
    store.close()


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Nowhere/Bogus", ""])
def test_the_hour_that_comes_twice_comes_once_in_the_record(
    file: Path, clock: SteppingClock, machine_zone: Callable[[str], None], zone: str
) -> None:
    """The test's clock runs from 5:59 to 6:01 UTC on 1 November 2026, when 1:59 was followed by 1:00 in New York."""
    machine_zone(zone)
    first = clock.wall = datetime(2026, 11, 1, 5, 59, tzinfo=UTC)
    store = open_store(file, clock)
    store.events.append(whole_visit()[:1])
    clock.wall = first + timedelta(minutes=2)
    store.events.append(whole_visit()[1:2])
    store.maintain()
    one, other = (event.wall for event in store.events.read(1, 2))
    assert timedelta(minutes=2) <= other - one < timedelta(minutes=3)
    assert store.backups.generations()[0].made.replace(second=0) == first + timedelta(minutes=2)
    assert not store.backups.is_due(3, clock.wall + timedelta(hours=23))
    store.close()
