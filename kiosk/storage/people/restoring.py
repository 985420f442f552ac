"""Restores a damaged or missing ``people.db`` from the newest intact backup.

Rules: the damaged file is only read, and it is set aside only after the restored one is complete. If SQLite can still
read all rows of the damaged file, they replace those of the backup. Otherwise, changes since the backup are lost:
there is no log from which they could be repeated, but the record shows which people are missing.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.exc import StatementError

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.texts import NO_TEXT, translatable
from kiosk.durable import copy_file, move_file
from kiosk.storage.backups import Backups
from kiosk.storage.database import Database
from kiosk.storage.failures import BROKEN, RECOVERED
from kiosk.storage.people.faults import disk_faults
from kiosk.storage.people.schema import PEOPLE_MIGRATIONS, migrate_people
from kiosk.storage.people.tables import METADATA, consent, request
from kiosk.storage.recovery import exchange, unused_name
from kiosk.storage.salvage.readable import Readable
from kiosk.storage.schema import empty_database
from kiosk.storage.sql.dialect import definitions


def restore_people(file: Path, backups: Backups, broken: RecordBrokenError) -> RecordBrokenError:
    """Replace the damaged database `file`; returns the message for the technician.

    `broken`: the error that was found. Raises RecordError if the restored database cannot be written.
    """
    part = file.with_name(f".{file.name}.recovering")
    with disk_faults(file.name):
        for left in (*file.parent.glob(f"{part.name}*"), *file.parent.glob(f"{file.name}{RECOVERED}*")):
            left.unlink()
        sound = backups.newest_sound()
        if sound is not None:
            copy_file(sound.file, part)
        aside = unused_name(file)
        database = Database(part, is_private=True)
        try:
            migrate_people(database)
            is_whole = _taken_over(database, Readable(file))
            database.checkpoint()
        finally:
            database.close()
        ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
        move_file(part, ready)
        had_one = file.exists()
        exchange(file, ready)
    return RecordBrokenError(
        _NOTICES[sound is not None, is_whole],
        translatable("Staff", "Keep {aside} and call the technician.") if had_one else NO_TEXT,
        backup=sound.file.name if sound else "",
        aside=aside.name,
        detail=broken.message,
    )


_RESTORED = translatable("Staff", "The list of names was damaged and was restored. Nothing was lost. ({detail})")
_NOTICES = {
    (True, True): _RESTORED,
    (False, True): _RESTORED,
    (True, False): translatable(
        "Staff",
        "The list of names was restored from the backup {backup}. Names, consents, requests and picture codes that "
        "were entered or changed since then are lost; the results are not affected. ({detail})",
    ),
    (False, False): translatable(
        "Staff",
        "The list of names was lost, and there was no backup. Names, consents, requests, picture codes and the "
        "guides' accounts are lost; the results are not affected. ({detail})",
    ),
}
"""Pair (whether there was a backup, whether all rows could be read) → message for the technician."""


def _taken_over(database: Database, damaged: Readable) -> bool:
    """Replace all rows of `database` by those of `damaged`; returns False if one of these cannot be read."""
    there = _tables_of(damaged.version())
    rows = {table: damaged.table(select(table)) for table in METADATA.sorted_tables if table.name in there}
    if not damaged.is_whole:
        return False
    with database.writing() as connection, connection.begin_nested() as savepoint:
        try:
            _refill(connection, rows)
        except (StatementError, TypeError, ValueError, OverflowError):  # all but the first: values of wrong types
            savepoint.rollback()
            return False
    return True


def _tables_of(version: int) -> Collection[str]:
    """Return the names of the tables of a schema version; of the newest one if the version is unknown."""
    migrations = PEOPLE_MIGRATIONS[:version] if version > 0 else PEOPLE_MIGRATIONS
    with closing(empty_database(migrations)) as raw:
        return {name.removeprefix("table ") for name in definitions(raw) if name.startswith("table ")}


def _refill(connection: Connection, rows: Mapping[Table, Sequence[Sequence[Any]]]) -> None:
    for table in METADATA.sorted_tables:
        if table is not consent and table is not request:  # deleted with the people
            connection.execute(delete(table))
    for table, found in rows.items():
        if found:
            names = table.columns.keys()
            connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in found])
