"""Tests of opening a damaged or missing ``people.db``."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.people.consents import Purpose
from kiosk.storage.people.file import open_people, open_people_to_read
from tests.storage.damage import scribble
from tests.storage.people.people import AT, opened, person, yes


@pytest.fixture
def used(data: Path) -> Path:
    """A data folder with 40 people, of whom 30 are in the backup."""
    stores = opened(data)
    for number in range(40):
        stores.persons.add(person(number), yes(Purpose.SHOW_NAME), None, AT)
        if number == 29:
            stores.file.backups.make(stores.file.database, AT)
    stores.file.close()
    return data


def count(data: Path) -> tuple[int, str]:
    """Open the database; return the number of people, and the notice."""
    stores = opened(data)
    found = len(stores.persons.learners()), str(stores.file.notice or "")
    stores.persons.add(person(1000 + found[0]), yes(), None, AT)
    stores.file.close()
    return found


def test_a_sound_database_is_opened_without_a_notice(used: Path) -> None:
    assert count(used) == (40, "")
    assert not list(used.glob("*broken*"))


def test_a_damaged_database_is_set_aside_and_restored_from_the_backup(used: Path) -> None:
    damaged = used / "people.db"
    scribble(damaged)
    content = damaged.read_bytes()
    people, notice = count(used)
    assert people == 30
    assert "people-0000000030-20261127T123000Z.db" in notice
    assert "lost" in notice
    (aside,) = (file for file in used.glob("people.db.broken-*") if not file.name.endswith(("-wal", "-shm")))
    assert aside.read_bytes() == content
    assert count(used) == (31, "")


def test_rows_that_can_be_read_replace_those_of_the_backup(used: Path) -> None:
    with closing(sqlite3.connect(used / "people.db", isolation_level=None)) as connection:
        connection.execute("INSERT INTO account VALUES ('a1', 'Anh Tú', 'guide', 1)")
        connection.execute("CREATE TABLE unknown (a)")  # counts as damage
    people, notice = count(used)
    assert people == 40
    assert "Nothing was lost" in notice


def test_a_missing_database_with_a_backup_is_restored(used: Path) -> None:
    (used / "people.db").unlink()
    people, notice = count(used)
    assert people == 30
    assert "is missing" in notice
    assert "Keep" not in notice


def test_a_damaged_database_without_a_backup_begins_anew(used: Path) -> None:
    for backup in (used / "people-backups").iterdir():
        scribble(backup)
    scribble(used / "people.db")
    people, notice = count(used)
    assert people == 0
    assert "there was no backup" in notice


def test_a_text_that_cannot_be_read_is_damage(used: Path) -> None:
    with closing(sqlite3.connect(used / "people.db", isolation_level=None)) as connection:
        connection.execute("UPDATE person SET name = CAST(x'ff6162' AS TEXT) WHERE sex IS NULL")
    people, notice = count(used)
    assert people == 30
    assert "Could not decode" in notice


def test_a_second_program_does_not_repair(used: Path) -> None:
    stores = opened(used)
    other = open_people(used / "people.db", used / "people-backups", lambda: False)
    assert other.changes() == 40
    other.close()
    assert (used / "people.db.open").exists()
    stores.file.close()
    assert not (used / "people.db.open").exists()


def test_the_database_of_a_newer_program_is_left_alone(used: Path) -> None:
    with closing(sqlite3.connect(used / "people.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordError, match="newer version"):
        opened(used)
    assert not list(used.glob("*broken*"))


def test_a_reader_changes_nothing(used: Path) -> None:
    people = open_people_to_read(used / "people.db", used / "people-backups")
    people.check()
    assert people.changes() == 40
    people.maintain(AT)
    people.close()
    assert len(list((used / "people-backups").iterdir())) == 1


def test_a_backup_is_made_when_there_are_changes(used: Path) -> None:
    stores = opened(used)
    stores.file.maintain(AT)
    assert len(stores.file.backups.generations()) == 1, "ten changes within a day need no backup"
    stores.file.maintain(AT.replace(day=29))
    assert [generation.sequence for generation in stores.file.backups.generations()] == [40, 30]
    stores.file.close()
