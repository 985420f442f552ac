"""Backups and other copies of ``people.db``.

Rules: the number of a backup is the number of changes of the database (`storage.people.tables.CHANGES`). A copy is
used only after its pages, tables and texts were checked.
"""

from collections import deque
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import select

from kiosk.domain.errors import RecordError
from kiosk.domain.texts import translatable
from kiosk.storage.backups import BackupKind, damaged_backup, synchronise
from kiosk.storage.database import Database
from kiosk.storage.definition import fault_of_tables
from kiosk.storage.failures import explained
from kiosk.storage.people.schema import PEOPLE_MIGRATIONS
from kiosk.storage.people.tables import CHANGES, METADATA, meta
from kiosk.storage.sql import dialect
from kiosk.storage.sql.dialect import driver_text

ENOUGH_CHANGES = 100
"""Number of changes after which a backup is due; adding a person is one change."""


def copy_people(database: Database, target: Path) -> int:
    """Write a complete, verified copy of `database` to `target`; returns its number of changes.

    Raises DiskFullError, RecordError or OSError; then the caller has to delete the incomplete copy.
    """
    with database.lock, explained(target, is_private=True):
        dialect.copy_to(database.raw, target)
    synchronise(target)
    return verify_people(target)


def verify_people(file: Path) -> int:
    """Read all of `file`, which must be a database of this program; returns its number of changes.

    Raises RecordBrokenError if it is damaged or another kind of database, RecordError if a newer program wrote it.
    """
    if not file.is_file():
        raise damaged_backup(file, "not a file")
    with explained(file, is_private=True), closing(dialect.connect_read_only(file)) as raw:
        found = fault_of_tables(raw, PEOPLE_MIGRATIONS) or dialect.damage(raw, thorough=True)
        version = dialect.schema_version(raw)
        if found or version < 1:
            raise damaged_backup(file, found or "it contains no people")
        if version > len(PEOPLE_MIGRATIONS):
            raise RecordError(
                translatable("Staff", "{file} was written by a newer version of the program."),
                translatable("Staff", "Install the newer version again."),
                file=file.name,
            )
        return _read(raw, file)


def _read(raw: Any, file: Path) -> int:
    """Read all rows, because SQLite's check does not detect invalid UTF-8; returns the number of changes.

    An older database lacks the tables of later versions.
    """
    there = dialect.definitions(raw)
    for name, table in METADATA.tables.items():
        if f"table {name}" in there:
            deque(raw.execute(driver_text(select(table))), maxlen=0)
    row = raw.execute(driver_text(select(meta.c.value).where(meta.c.key == CHANGES), literal=True)).fetchone()
    if row is None or not row[0].isdecimal():
        raise damaged_backup(file, "the number of changes is missing")
    return int(row[0])


PEOPLE = BackupKind("people", copy_people, verify_people, ENOUGH_CHANGES)
