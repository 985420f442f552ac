"""One SQLite file, opened the one safe way.

Rules: one connection, one writer; WAL + FULL where SQLite is free of the WAL-reset bug, else
TRUNCATE + EXTRA; every write is one ``BEGIN IMMEDIATE`` transaction, on the driver's own connection, which spares an
answer a tenth of a millisecond of bookkeeping; every failure is a RecordError; an interrupt (Ctrl+C) at any moment
rolls back what is not committed and leaves the connection usable until it is closed. Opening needs no free space:
where the index of the log has no room beside the file, it is kept in memory and nobody else can open the file
meanwhile (https://sqlite.org/wal.html, "Use of WAL Without Shared-Memory").
"""

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from kiosk.domain.errors import DiskFullError, RecordBrokenError, RecordError
from kiosk.storage.driver import Connection, driver
from kiosk.storage.failures import broken, explained

logger = logging.getLogger(__name__)

SAFE_WAL = (3, 51, 3)
"""First SQLite without the WAL-reset bug (https://sqlite.org/wal.html, "The WAL-Reset Bug")."""

Parameters = tuple[Any, ...]


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
    """To write, with no other program beside; needs no room for a shared index of the log."""
    READING = "mode=ro"
    """The values of this one and the next are parameters of an address (https://sqlite.org/uri.html)."""
    FROZEN = "immutable=1"
    """To read a file without a log in a folder where nothing can be written; no other program may change it."""


class Database:
    """The one connection to `file`. May be used from any thread, by one at a time."""

    def __init__(
        self, file: Path, sqlite_version: tuple[int, ...] | None = None, access: Access = Access.SHARED
    ) -> None:
        """Connect; `Access.SHARED` makes a missing file. `sqlite_version` stands in for the driver's own."""
        module = driver()
        self.file = file
        self.access = access
        address = str(file) if self.is_writable else f"{file.absolute().as_uri()}?{access.value}"
        self.journal = journal_for(sqlite_version or module.sqlite_version_info)
        self.lock = threading.RLock()
        self._engine = create_engine(
            "sqlite://",
            module=module,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",  # transactions are opened by hand, IMMEDIATE
            pool_reset_on_return=None,  # so there is never anything to roll back
            creator=lambda: module.connect(
                address, uri=not self.is_writable, check_same_thread=False, isolation_level=None, timeout=5.0
            ),
        )
        event.listen(self._engine, "handle_error", _keep_connected)
        with explained(file):
            self._connection = self._engine.connect()
        self.raw: Connection = self._connection.connection.driver_connection  # type: ignore[assignment]  # untyped
        try:
            self._set_up()
        except BaseException:
            self._disconnect()
            raise

    @property
    def is_writable(self) -> bool:
        """Whether it was opened to write."""
        return self.access in {Access.SHARED, Access.ALONE}

    def _set_up(self) -> None:
        pragmas = ["busy_timeout = 5000", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"]
        if self.access is Access.ALONE:
            pragmas.append("locking_mode = EXCLUSIVE")  # before the log is touched for the first time
        if self.is_writable:
            pragmas += [
                f"journal_mode = {self.journal.mode}",
                f"synchronous = {self.journal.synchronous}",
                f"journal_size_limit = {16 * 1024 * 1024}",
            ]
        for pragma in pragmas:
            self.rows(f"PRAGMA {pragma}")
        self.value("SELECT count(*) FROM sqlite_schema")  # one that cannot be read fails here

    @property
    def sqlite_version(self) -> str:
        """Of the SQLite that is really used."""
        return str(self.value("SELECT sqlite_version()"))

    def rows(self, sql: str, parameters: Parameters = ()) -> Sequence[Any]:
        """All rows of one statement."""
        with self.lock, explained(self.file):
            result = self._connection.exec_driver_sql(sql, parameters)
            return result.fetchall() if result.returns_rows else []

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """The first column of the first row, None when there is no row."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One durable transaction: committed at the end of the block, rolled back by any exception."""
        with self.lock, explained(self.file):
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield self.raw
                self.raw.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging state of the database, whatever other programs write meanwhile."""
        with self.lock, explained(self.file):
            self.raw.execute("BEGIN")
            try:
                yield self.raw
            finally:
                with suppress(driver().Error):  # nothing was written; after an error SQLite may have ended it
                    self.raw.execute("COMMIT")

    def share(self) -> None:
        """Let other programs open a database that is held alone. Raises DiskFullError while there is no room."""
        if self.access is Access.ALONE:
            for pragma in ("journal_mode = DELETE", "locking_mode = NORMAL", f"journal_mode = {self.journal.mode}"):
                self.rows(f"PRAGMA {pragma}")
            self.access = Access.SHARED

    def check(self, *, thorough: bool) -> None:
        """Look for damage, quickly or wholly. Raises RecordBrokenError."""
        found = self.value("PRAGMA integrity_check(1)" if thorough else "PRAGMA quick_check(1)")
        if found != "ok":
            raise broken(self.file, str(found))

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file and cut it to nothing; other readers may postpone that."""
        if self.journal is WAL_FULL and self.is_writable:
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Roll back what an interrupt left open, checkpoint and disconnect.

        A checkpoint that fails is logged, not raised: what was committed is safe in the log, and the error that ends
        the program must not be replaced by one of closing.
        """
        with self.lock:
            try:
                self._roll_back()
                self.checkpoint()
            except RecordError as error:
                logger.info("%s is closed without a checkpoint: %s", self.file, error)
            finally:
                self._disconnect()

    def _roll_back(self) -> None:
        with suppress(driver().Error):  # after a failed write SQLite has often rolled back by itself, or is closed
            if self.raw.in_transaction:
                self.raw.execute("ROLLBACK")

    def _disconnect(self) -> None:
        """Close the driver's connection, not SQLAlchemy's: an interrupt may leave that one in no usable state."""
        self.raw.close()
        self._engine.dispose()


def _keep_connected(context: ExceptionContext) -> None:
    """Keep the connection after an interrupt.

    SQLAlchemy invalidates it, because the state of a server's connection is unknown then; a statement of SQLite has
    either run or not, and the connection is the only one.
    """
    if not isinstance(context.original_exception, Exception):
        context.is_disconnect = False


def open_writable(file: Path, sqlite_version: tuple[int, ...] | None = None) -> Database:
    """The database to write, also where the disk is full. Raises RecordError."""
    try:
        return Database(file, sqlite_version)
    except DiskFullError:
        return Database(file, sqlite_version, Access.ALONE)


def open_readable(file: Path) -> Database:
    """The database to read; nothing of it is changed. Raises RecordError."""
    try:
        return Database(file, access=Access.READING)
    except RecordBrokenError:
        raise
    except RecordError:
        log = file.with_name(f"{file.name}-wal")
        if log.exists() and log.stat().st_size:
            raise
        return Database(file, access=Access.FROZEN)
