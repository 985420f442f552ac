"""Everything that is particular to SQLite: opening, journals, settings, checks, copies, and its own SQL.

Rules: no other module contains SQL that only SQLite understands, but for the migrations that were released
(`storage.schema`) and for salvage, which reads damaged files; the functions take a connection of the driver, and
raise its errors.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ColumnElement, func
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

from kiosk.storage.sql.driver import DriverConnection, driver

SAFE_WAL = (3, 51, 3)
"""First SQLite without the WAL-reset bug (https://sqlite.org/wal.html, "The WAL-Reset Bug")."""

BEGIN_WRITING = "BEGIN IMMEDIATE"
"""Begins a transaction that takes the lock for writing at once: to take it later may fail."""

_DIALECT = sqlite.dialect()
_LARGEST_LOG = 16 * 1024 * 1024
"""Bytes that a journal keeps on the disk between transactions."""


@dataclass(frozen=True, slots=True)
class Journal:
    """How commits are made durable."""

    mode: str
    synchronous: str


WAL_FULL = Journal("wal", "FULL")
TRUNCATE_EXTRA = Journal("truncate", "EXTRA")


def journal_for(version: tuple[int, ...]) -> Journal:
    """The fastest journal that loses nothing with this version of SQLite."""
    return WAL_FULL if version >= SAFE_WAL else TRUNCATE_EXTRA


class Access(Enum):
    """How a database is opened."""

    SHARED = "shared"
    ALONE = "alone"
    """To write, while no other program has it open; needs no space for a shared index of the log."""
    READING = "mode=ro"
    """The values of this one and the next are parameters of a URI (https://sqlite.org/uri.html)."""
    FROZEN = "immutable=1"
    """To read a file without a log in a folder where nothing can be written; no other program may change it."""

    @property
    def is_writable(self) -> bool:
        """Whether the database can be changed."""
        return self in {Access.SHARED, Access.ALONE}


def connect(file: Path, access: Access) -> Any:
    """Open `file` with the driver; transactions are begun by hand. `Access.SHARED` creates a missing file."""
    return driver().connect(
        str(file) if access.is_writable else f"{file.absolute().as_uri()}?{access.value}",
        uri=not access.is_writable,
        check_same_thread=False,
        isolation_level=None,
        timeout=5.0,
    )


def connect_to_memory() -> Any:
    """An empty database in memory."""
    return driver().connect(":memory:", isolation_level=None)


def connect_read_only(file: Path) -> Any:
    """A connection that cannot change `file`. Raises the driver's error for an empty file."""
    if file.exists() and file.stat().st_size == 0:
        raise driver().DatabaseError("the file is empty, so it is not a database")  # SQLite would delete its log
    return driver().connect(f"{file.absolute().as_uri()}?{Access.READING.value}", uri=True)


def configure(raw: DriverConnection, access: Access, journal: Journal) -> None:
    """Apply the settings that every connection has."""
    pragmas = ["busy_timeout = 5000", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"]
    if access is Access.ALONE:
        pragmas.append("locking_mode = EXCLUSIVE")  # before the log is touched for the first time
    if access.is_writable:
        pragmas += [
            f"journal_mode = {journal.mode}",
            f"synchronous = {journal.synchronous}",
            f"journal_size_limit = {_LARGEST_LOG}",
        ]
    for pragma in pragmas:
        raw.execute(f"PRAGMA {pragma}").fetchall()
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # one that cannot be read fails here


def share(raw: DriverConnection, journal: Journal) -> None:
    """Let other programs open a database that was opened with `Access.ALONE`."""
    for pragma in ("journal_mode = DELETE", "locking_mode = NORMAL", f"journal_mode = {journal.mode}"):
        raw.execute(f"PRAGMA {pragma}").fetchall()


def checkpoint(raw: DriverConnection) -> None:
    """Move the write-ahead log into the file and truncate it; other readers may postpone that."""
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def damage(raw: DriverConnection, *, thorough: bool) -> str:
    """The first damage that SQLite finds, empty when it finds none; `thorough` compares indexes with tables, too."""
    check = "integrity_check" if thorough else "quick_check"
    found = str(raw.execute(f"PRAGMA {check}(1)").fetchone()[0])
    return "" if found == "ok" else found


def copy_to(raw: DriverConnection, target: Path) -> None:
    """Copy the whole database into the file `target`, with no log beside it."""
    with closing(driver().connect(str(target))) as copy:
        raw.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def library_version(raw: DriverConnection) -> str:
    """The version of the SQLite that is used."""
    return str(raw.execute("SELECT sqlite_version()").fetchone()[0])


def schema_version(raw: DriverConnection) -> int:
    """How many migrations were done."""
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def set_schema_version(raw: DriverConnection, version: int) -> None:
    """Note that `version` migrations were done, in the transaction that is open."""
    raw.execute(f"PRAGMA user_version = {version}")


def data_version(raw: DriverConnection) -> int:
    """A number that changes when another connection has written."""
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def definitions(raw: DriverConnection) -> Mapping[str, str]:
    """``table events`` and the like → its definition, with every run of white space as one space."""
    rows = raw.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {f"{kind} {name}": " ".join(str(sql).split()) for kind, name, sql in rows}


def is_json(column: Column[str]) -> ColumnElement[bool]:
    """The condition that a text is JSON."""
    return func.json_valid(column) == 1


def driver_text(statement: ClauseElement, *, literal: bool = False) -> str:
    """The text of a statement for the driver, with a ``?`` for each parameter, or `literal` values in their place."""
    options = {"literal_binds": True} if literal else {}
    return str(statement.compile(dialect=_DIALECT, compile_kwargs=options))
