"""Tests that tables which differ from this program's schema are detected before they are read."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordBrokenError
from kiosk.storage.backups import verify
from kiosk.storage.store import open_store
from tests.storage.test_adoption import seen, used
from tests.storage.walks import SteppingClock, whole_visit

ENDLESS = """CREATE VIEW events AS WITH RECURSIVE t(sequence) AS (SELECT 1 UNION ALL SELECT sequence + 1 FROM t)
    SELECT sequence, '' id, '' kind, '' sitting, '' pseudonym, '' boot, 0 monotonic, '' wall, '' quality, '' body,
    '' previous, '' hash FROM t"""
LOOSE = ("CREATE TABLE loose AS SELECT * FROM meta", "DROP TABLE meta", "ALTER TABLE loose RENAME TO meta")
CHANGES = {
    "a table is missing": ("DROP TABLE packs",),
    "a column is missing": ("ALTER TABLE bundles DROP COLUMN name",),
    "a table takes any type": LOOSE,
    "a trigger refuses everything": (
        "CREATE TRIGGER t BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
    ),
    "a view has no end": ("DROP TABLE events", ENDLESS),
    "the version is of an older program": ("PRAGMA user_version = 1",),
}
every_change = pytest.mark.parametrize("statements", CHANGES.values(), ids=CHANGES)


def change(file: Path, statements: Sequence[str]) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@every_change
def test_a_kiosk_whose_tables_were_changed_starts_again(tmp_path: Path, statements: Sequence[str]) -> None:
    file = used(tmp_path / "here", 1)
    change(file, statements)
    store = open_store(file, SteppingClock())
    assert "is not defined as it should be" in str(store.notice)
    store.events.append(whole_visit(9))
    store.close()
    seen(file)


def other_name(file: Path) -> None:
    """Change the text of a table definition to invalid UTF-8, which SQLite's error message then contains."""
    data = file.read_bytes()
    assert b"CREATE TABLE packs" in data
    file.write_bytes(data.replace(b"CREATE TABLE packs", b"CREATE TABL\xff packs"))


def other_format(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:44] + b"\x00\x00\x00\x63" + data[48:])  # replaces the schema format number


@pytest.mark.parametrize("damage", [other_name, other_format])
def test_a_kiosk_whose_definitions_cannot_be_read_starts_again(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    file = used(tmp_path / "here", 1)
    damage(file)
    store = open_store(file, SteppingClock())
    assert "is damaged" in str(store.notice)
    store.close()


def test_an_empty_file_is_no_record_and_its_log_is_left_alone(tmp_path: Path) -> None:
    file, log = tmp_path / "kiosk.db", tmp_path / "kiosk.db-wal"
    file.write_bytes(b"")
    log.write_bytes(b"the only trace")
    with pytest.raises(RecordBrokenError):
        verify(file)
    assert log.read_bytes() == b"the only trace"
