"""Everything specific to SQLite: opening, journals, pragmas, checks, copies, and SQL that only SQLite understands.

Rules: no other module contains such SQL, with two exceptions: the released migrations (`storage.schema`), and
`storage.salvage`, which reads damaged files. The functions take the driver's connection and raise the driver's
errors.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ColumnElement, Text, func
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

from kiosk.storage.sql.driver import DriverConnection, driver

SAFE_WAL = (3, 51, 3)
"""First SQLite version without the WAL-reset bug (https://sqlite.org/wal.html, "The WAL-Reset Bug")."""

BEGIN_WRITING = "BEGIN IMMEDIATE"
"""SQL that begins a transaction and takes the write lock at once, because taking the lock later can fail."""

_DIALECT = sqlite.dialect()
_LARGEST_LOG = 16 * 1024 * 1024
"""Size in bytes to which SQLite truncates a journal file after a transaction."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The pragmas that make commits durable."""

    mode: str
    synchronous: str


WAL_FULL = Journal("wal", "FULL")
TRUNCATE_EXTRA = Journal("truncate", "EXTRA")


def journal_for(version: tuple[int, ...]) -> Journal:
    """Return the fastest journal mode that loses no commit with this version of SQLite."""
    return WAL_FULL if version >= SAFE_WAL else TRUNCATE_EXTRA


class Access(Enum):
    """How a database is opened."""

    SHARED = "shared"
    ALONE = "alone"
    """For writing, with an exclusive lock; needs no disk space for the shared index of the write-ahead log."""
    READING = "mode=ro"
    """For reading. The values of `READING` and `FROZEN` are URI parameters (https://sqlite.org/uri.html)."""
    FROZEN = "immutable=1"
    """For reading a database that is in a read-only folder and has no write-ahead log.

    The caller must ensure that no program changes the file while it is open.
    """

    @property
    def is_writable(self) -> bool:
        """Whether the database can be changed."""
        return self in {Access.SHARED, Access.ALONE}


def connect(file: Path, access: Access) -> Any:
    """Open `file` with the driver, in autocommit mode. Creates a missing file if `access` is writable."""
    return driver().connect(
        str(file) if access.is_writable else f"{file.absolute().as_uri()}?{access.value}",
        uri=not access.is_writable,
        check_same_thread=False,
        isolation_level=None,
        timeout=5.0,
    )


def connect_to_memory() -> Any:
    """Open an empty in-memory database."""
    return driver().connect(":memory:", isolation_level=None)


def connect_read_only(file: Path) -> Any:
    """Open `file` read-only. Raises the driver's error for an empty file."""
    if file.exists() and file.stat().st_size == 0:
        # SQLite would open the empty file and delete the write-ahead log beside it
        raise driver().DatabaseError("the file is empty, so it is not a database")
    return driver().connect(f"{file.absolute().as_uri()}?{Access.READING.value}", uri=True)


def configure(raw: DriverConnection, access: Access, journal: Journal, *, is_private: bool = False) -> None:
    """Set the pragmas of a connection. Raises the driver's error if the schema cannot be read.

    If `is_private`, deleted content is overwritten with zeros, and temporary tables are kept in memory only.
    """
    pragmas = ["busy_timeout = 5000", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"]
    if is_private:
        pragmas += ["secure_delete = ON", "temp_store = MEMORY"]
    if access is Access.ALONE:
        pragmas.append("locking_mode = EXCLUSIVE")  # must precede any access to the write-ahead log
    if access.is_writable:
        pragmas += [
            f"journal_mode = {journal.mode}",
            f"synchronous = {journal.synchronous}",
            f"journal_size_limit = {_LARGEST_LOG}",
        ]
    for pragma in pragmas:
        raw.execute(f"PRAGMA {pragma}").fetchall()
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # this fails if the file is unreadable


def share(raw: DriverConnection, journal: Journal) -> None:
    """Allow other programs to open a database that was opened with `Access.ALONE`."""
    for pragma in ("journal_mode = DELETE", "locking_mode = NORMAL", f"journal_mode = {journal.mode}"):
        raw.execute(f"PRAGMA {pragma}").fetchall()


def checkpoint(raw: DriverConnection) -> bool:
    """Move the contents of the write-ahead log into the database file and empty the log.

    Nothing is done while another connection reads; returns whether the log is empty now.
    """
    return bool(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)


def vacuum(raw: DriverConnection) -> None:
    """Rewrite the whole database, so that no page contains remains of deleted or moved rows."""
    raw.execute("VACUUM")


def damage(raw: DriverConnection, *, thorough: bool) -> str:
    """Return SQLite's message about the first damage, empty if none.

    If `thorough` is true, the indexes are also compared with the tables. Raises the driver's error if an index cannot
    be read.
    """
    check = "integrity_check" if thorough else "quick_check"
    found = str(raw.execute(f"PRAGMA {check}(1)").fetchone()[0])
    if found != "ok":
        return found
    if thorough:
        _open_indexes(raw)
    return ""


def _open_indexes(raw: DriverConnection) -> None:
    """Look up one row with every index: ``integrity_check`` never opens the index of a table without rows."""
    found = "SELECT name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE type = 'index'"
    for index, table, definition in raw.execute(found).fetchall():
        condition = "".join(definition.partition(" WHERE ")[1:])
        raw.execute(f'SELECT 1 FROM "{table}" INDEXED BY "{index}"{condition} LIMIT 1').fetchone()  # noqa: S608 - names from the schema


def copy_to(raw: DriverConnection, target: Path) -> None:
    """Copy the whole database into the file `target`, without a write-ahead log."""
    with closing(driver().connect(str(target))) as copy:
        raw.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def copy_changed(source: Path, target: Path, change: Callable[[DriverConnection], None]) -> None:
    """Copy the database `source` to the new file `target`, changed by `change`.

    `change` gets a connection to a copy in memory. `target` thus contains no remains of deleted rows at any moment.
    """
    with closing(connect_read_only(source)) as reading, closing(connect_to_memory()) as memory:
        reading.backup(memory)
        memory.execute("PRAGMA foreign_keys = ON")
        change(memory)
        vacuum(memory)
        copy_to(memory, target)


def library_version(raw: DriverConnection) -> str:
    """Return the version of the SQLite library."""
    return str(raw.execute("SELECT sqlite_version()").fetchone()[0])


def schema_version(raw: DriverConnection) -> int:
    """Return the number of migrations applied to the database."""
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def set_schema_version(raw: DriverConnection, version: int) -> None:
    """Store the number of migrations applied, within the open transaction."""
    raw.execute(f"PRAGMA user_version = {version}")


def data_version(raw: DriverConnection) -> int:
    """Return a number that changes whenever another connection commits a change."""
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def definitions(raw: DriverConnection) -> Mapping[str, str]:
    """Return the SQL of each schema object by its type and name, such as ``table events``.

    Each run of white space in the SQL is replaced by one space.
    """
    rows = raw.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {f"{kind} {name}": " ".join(str(sql).split()) for kind, name, sql in rows}


def is_json(column: Column[str]) -> ColumnElement[bool]:
    """Return the SQL condition that the text in `column` is valid JSON."""
    return func.json_valid(column) == 1


def field_of(column: Column[str], key: str) -> ColumnElement[str]:
    """Return the SQL expression for the text under `key` in the JSON object in `column`."""
    return func.json_extract(column, f"$.{key}", type_=Text)


def is_true(column: Column[str], key: str) -> ColumnElement[bool]:
    """Return the SQL condition that `key` is true in the JSON object in `column`."""
    return func.json_extract(column, f"$.{key}") == 1


def driver_text(statement: ClauseElement, *, literal: bool = False) -> str:
    """Return the SQL text of a statement for the driver.

    Parameters become ``?`` or, if `literal`, values inside the text.
    """
    options = {"literal_binds": True} if literal else {}
    return str(statement.compile(dialect=_DIALECT, compile_kwargs=options))
