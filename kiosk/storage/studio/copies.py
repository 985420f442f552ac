"""Backups and other copies of ``studio.db``.

Rules: the number of a backup is the number of changes of the database (`storage.studio.tables.change_count`). A copy
is used only after its pages, its tables and the newest text of each file were checked.
"""

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Select, and_, select

from kiosk.domain.errors import RecordError
from kiosk.domain.texts import translatable
from kiosk.storage.backups import BackupKind, damaged_backup, synchronise
from kiosk.storage.database import Database, open_readable
from kiosk.storage.definition import fault_of_tables
from kiosk.storage.failures import explained
from kiosk.storage.sql import dialect
from kiosk.storage.sql.dialect import driver_text
from kiosk.storage.studio.schema import STUDIO_MIGRATIONS
from kiosk.storage.studio.tables import METADATA, change_count, document, version

ENOUGH_CHANGES = 1000
"""Number of changes after which a backup is due; a minute of typing is about ten changes."""


def copy_studio(database: Database, target: Path) -> int:
    """Write a complete, verified copy of `database` to `target`; returns its number of changes.

    Raises DiskFullError, RecordError or OSError; then the caller has to delete the incomplete copy.
    """
    with database.lock, explained(target):
        dialect.copy_to(database.raw, target)
    synchronise(target)
    return verify_studio(target)


def copy_studio_file(file: Path, target: Path) -> bool:
    """Write a complete, verified copy of the database at `file` to `target`; returns False if there is none.

    The database may be open in this or in another program. Raises RecordError or OSError.
    """
    if not file.is_file():
        return False
    database = open_readable(file)
    try:
        copy_studio(database, target)
    finally:
        database.close()
    return True


def verify_studio(file: Path) -> int:
    """Read all of `file`, which must be a database of this program; returns its number of changes.

    Raises RecordBrokenError if it is damaged or another kind of database, RecordError if a newer program wrote it.
    """
    if not file.is_file():
        raise damaged_backup(file, "not a file")
    with explained(file), closing(dialect.connect_read_only(file)) as raw:
        found = fault_of_tables(raw, STUDIO_MIGRATIONS) or dialect.damage(raw, thorough=True)
        known = dialect.schema_version(raw)
        if found or known < 1:
            raise damaged_backup(file, found or "it contains no lessons")
        if known > len(STUDIO_MIGRATIONS):
            raise RecordError(
                translatable("Staff", "{file} was written by a newer version of the program."),
                translatable("Staff", "Install the newer version again."),
                file=file.name,
            )

        def rows(statement: Select[Any]) -> Iterable[Sequence[Any]]:
            found: Iterable[Sequence[Any]] = raw.execute(driver_text(statement, literal=True))
            return found

        there = dialect.definitions(raw)
        names = [name for name in METADATA.tables if f"table {name}" in there]
        if not read_everything(rows, names):
            raise damaged_backup(file, "the text of a version cannot be read")
        counted = next(iter(rows(select(change_count.c.changes))), None) if change_count.name in names else None
        return int(counted[0]) if counted is not None else 0


def read_everything(rows: Callable[[Select[Any]], Iterable[Sequence[Any]]], tables: Iterable[str]) -> bool:
    """Read all rows of `tables` and the newest text of each file; returns False if such a text is damaged.

    SQLite's own check does not detect invalid UTF-8. `rows` runs a query.
    """
    for name in tables:
        columns = [column for column in METADATA.tables[name].c if column.name != "content"]
        deque(rows(select(*columns)), maxlen=0)
    is_newest = and_(
        version.c.pack == document.c.pack, version.c.stem == document.c.stem, version.c.number == document.c.current
    )
    for (content,) in rows(select(version.c.content).join_from(document, version, is_newest, isouter=True)):
        try:
            zlib.decompress(content or b"")
        except zlib.error:
            return False
    return True


STUDIO = BackupKind("studio", copy_studio, verify_studio, ENOUGH_CHANGES)
