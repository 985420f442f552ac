"""One SQLite file and the one connection to it.

Rules: one connection, one writer; every write is one immediate transaction; every failure is a RecordError; an
interrupt (Ctrl+C) at any moment rolls back what is not committed and leaves the connection usable until it is closed.
Opening needs no free space: where there is none for the index of the write-ahead log, the index is kept in memory and
no other program can open the file (https://sqlite.org/wal.html, "Use of WAL Without Shared-Memory").

SQLAlchemy runs the statements on a connection of the driver, which is ``raw``. Transactions are begun and ended on
``raw``; the one that appends an answer also writes on it, because that saves a tenth of a millisecond.
"""

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from kiosk.domain.errors import DiskFullError, RecordBrokenError, RecordError
from kiosk.storage.failures import broken, explained
from kiosk.storage.sql import dialect
from kiosk.storage.sql.dialect import Access
from kiosk.storage.sql.driver import DriverConnection, driver

logger = logging.getLogger(__name__)


class Database:
    """The one connection to `file`. May be used from any thread, by one at a time."""

    def __init__(
        self, file: Path, sqlite_version: tuple[int, ...] | None = None, access: Access = Access.SHARED
    ) -> None:
        """Connect; `Access.SHARED` makes a missing file. `sqlite_version` stands in for the driver's own."""
        module = driver()
        self.file = file
        self.access = access
        self.journal = dialect.journal_for(sqlite_version or module.sqlite_version_info)
        self.lock = threading.RLock()
        self._engine = create_engine(
            "sqlite://",
            module=module,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",  # transactions are begun on the driver's connection
            pool_reset_on_return=None,  # so SQLAlchemy never has anything to roll back
            creator=lambda: dialect.connect(file, access),
        )
        event.listen(self._engine, "handle_error", _keep_connected)
        with explained(file):
            self._connection = self._engine.connect()
        self.raw: DriverConnection = self._connection.connection.driver_connection  # type: ignore[assignment]  # untyped
        try:
            with explained(file):
                dialect.configure(self.raw, access, self.journal)
        except BaseException:
            self._disconnect()
            raise

    @property
    def sqlite_version(self) -> str:
        """The version of the SQLite that is used."""
        with self.lock, explained(self.file):
            return dialect.library_version(self.raw)

    @property
    def schema_version(self) -> int:
        """How many migrations were done."""
        with self.lock, explained(self.file):
            return dialect.schema_version(self.raw)

    @schema_version.setter
    def schema_version(self, version: int) -> None:
        with self.lock, explained(self.file):
            dialect.set_schema_version(self.raw, version)

    def rows(self, statement: Executable) -> Sequence[Any]:
        """All rows of one statement."""
        with self.lock, explained(self.file):
            return self._connection.execute(statement).fetchall()

    def value(self, statement: Executable) -> Any:
        """The first column of the first row, None when there is no row."""
        rows = self.rows(statement)
        return rows[0][0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One durable transaction: committed at the end of the block, rolled back by any exception."""
        with self.lock, explained(self.file):
            self.raw.execute(dialect.BEGIN_WRITING)
            try:
                yield self._connection
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
                yield self._connection
            finally:
                with suppress(driver().Error):  # nothing was written; after an error SQLite may have ended it
                    self.raw.execute("COMMIT")

    def share(self) -> None:
        """Let other programs open a database that was opened with `Access.ALONE`. Raises DiskFullError."""
        if self.access is Access.ALONE:
            with self.lock, explained(self.file):
                dialect.share(self.raw, self.journal)
            self.access = Access.SHARED

    def check(self, *, thorough: bool) -> None:
        """Look for damage, quickly or wholly. Raises RecordBrokenError."""
        with self.lock, explained(self.file):
            found = dialect.damage(self.raw, thorough=thorough)
        if found:
            raise broken(self.file, found)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file and truncate it; other readers may postpone that."""
        if self.journal is dialect.WAL_FULL and self.access.is_writable:
            with self.lock, explained(self.file):
                dialect.checkpoint(self.raw)

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
