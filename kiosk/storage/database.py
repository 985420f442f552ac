"""One SQLite file and the only connection to it.

Rules: there is one connection and one writer. Every write is one immediate transaction. Every failure is raised as a
RecordError. An interrupt (Ctrl+C) at any moment rolls back the open transaction; the connection stays usable until it
is closed. The database can be opened on a full disk: the index of the write-ahead log is then in memory, and no other
program can open the file (https://sqlite.org/wal.html, "Use of WAL Without Shared-Memory").

SQLAlchemy runs the statements on the driver's connection ``raw``. Transactions are begun and ended on ``raw``. Events
are also inserted on ``raw`` directly, which saves a tenth of a millisecond for each answer.
"""

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
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

_PRIVATE = "private"
"""Suffix of the logger name of SQLAlchemy's engines for private databases."""
logger = logging.getLogger(__name__)
logging.getLogger(f"sqlalchemy.engine.Engine.{_PRIVATE}").setLevel(logging.WARNING)  # at DEBUG it would log all rows


class Database:
    """The only connection to `file`. Thread-safe: a lock serialises its use."""

    def __init__(
        self,
        file: Path,
        sqlite_version: tuple[int, ...] | None = None,
        access: Access = Access.SHARED,
        *,
        is_private: bool = False,
    ) -> None:
        """Connect to `file`; `Access.SHARED` creates a missing file. `sqlite_version` is for tests only.

        The attribute `is_damaged` becomes True when a check or a statement finds damage.

        `is_private`: whether the database contains names of people. Deleted content is then overwritten, and no error
        and no log line, not even at the level DEBUG, contains a value from the database.
        """
        module = driver()
        self.file = file
        self.access = access
        self.is_private = is_private
        self.is_damaged = False
        self.journal = dialect.journal_for(sqlite_version or module.sqlite_version_info)
        self.lock = threading.RLock()
        self._engine = create_engine(
            "sqlite://",
            module=module,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",  # transactions are begun on the driver's connection
            pool_reset_on_return=None,  # so SQLAlchemy has no transaction to roll back
            creator=lambda: dialect.connect(file, access),
            hide_parameters=is_private,
            logging_name=_PRIVATE if is_private else None,
        )
        event.listen(self._engine, "handle_error", _keep_connected)
        with explained(file, is_private=is_private):
            self._connection = self._engine.connect()
        self.raw: DriverConnection = self._connection.connection.driver_connection  # type: ignore[assignment]  # untyped
        try:
            with explained(file, is_private=is_private):
                dialect.configure(self.raw, access, self.journal, is_private=is_private)
        except BaseException:
            self._disconnect()
            raise

    @property
    def sqlite_version(self) -> str:
        """Version of the SQLite library."""
        with self._explained():
            return dialect.library_version(self.raw)

    @property
    def schema_version(self) -> int:
        """Number of migrations applied."""
        with self._explained():
            return dialect.schema_version(self.raw)

    @schema_version.setter
    def schema_version(self, version: int) -> None:
        with self._explained():
            dialect.set_schema_version(self.raw, version)

    def rows(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """Execute one statement and return all its rows; `values` are those of its parameters."""
        with self._explained():
            return self._connection.execute(statement, values).fetchall()

    def value(self, statement: Executable) -> Any:
        """Execute one statement and return the first column of its first row, None if it has no rows."""
        rows = self.rows(statement)
        return rows[0][0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block in a durable transaction: committed at the end, rolled back if the block raises anything."""
        with self._explained():
            self.raw.execute(dialect.BEGIN_WRITING)
            try:
                yield self._connection
                self.raw.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run the block in a read transaction: all its statements see the same snapshot of the database."""
        with self._explained():
            self.raw.execute("BEGIN")
            try:
                yield self._connection
            finally:
                with suppress(driver().Error):  # after an error, SQLite may have ended the transaction
                    self.raw.execute("COMMIT")

    def share(self) -> None:
        """Allow other programs to open a database that was opened with `Access.ALONE`.

        Raises DiskFullError if the disk is still full.
        """
        if self.access is Access.ALONE:
            with self._explained():
                dialect.share(self.raw, self.journal)
            self.access = Access.SHARED

    def check(self, *, thorough: bool) -> None:
        """Run SQLite's ``integrity_check`` if `thorough`, else ``quick_check``. Raises RecordBrokenError."""
        with self._explained():
            found = dialect.damage(self.raw, thorough=thorough)
            if found:
                raise broken(self.file, found)

    def checkpoint(self) -> bool:
        """Move the contents of the write-ahead log, if there is one, into the database file and empty the log.

        Nothing is done while another connection reads; returns whether the log is empty now.
        """
        if self.journal is dialect.WAL_FULL and self.access.is_writable:
            with self._explained():
                return dialect.checkpoint(self.raw)
        return True

    def rewrite(self) -> bool:
        """Rewrite the whole file and empty the write-ahead log, so that neither contains remains of deleted rows.

        Returns False if the log could not be emptied, because another connection reads.
        """
        with self._explained():
            dialect.vacuum(self.raw)
        return self.checkpoint()

    def close(self) -> None:
        """Roll back a transaction that an interrupt left open, checkpoint and disconnect.

        A failed checkpoint is logged, not raised: committed data is safe in the write-ahead log, and the new error
        must not replace one that is already ending the program.
        """
        with self.lock:
            try:
                self._roll_back()
                self.checkpoint()
            except RecordError as error:
                logger.info("%s is closed without a checkpoint: %s", self.file, error)
            finally:
                self._disconnect()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        with self.lock:
            try:
                with explained(self.file, is_private=self.is_private):
                    yield
            except RecordBrokenError:
                self.is_damaged = True
                raise

    def _roll_back(self) -> None:
        with suppress(driver().Error):  # the transaction or connection may have ended already
            if self.raw.in_transaction:
                self.raw.execute("ROLLBACK")

    def _disconnect(self) -> None:
        """Close the driver's connection directly: after an interrupt, SQLAlchemy's connection may be unusable."""
        self.raw.close()
        self._engine.dispose()


def _keep_connected(context: ExceptionContext) -> None:
    """Prevent SQLAlchemy from invalidating the only connection after an interrupt.

    SQLAlchemy invalidates a connection after an interrupt, because a database server may then be in an unknown state.
    With SQLite, which has no server, an interrupted statement has either run or not, so the connection remains
    usable.
    """
    if not isinstance(context.original_exception, Exception):
        context.is_disconnect = False


def open_writable(file: Path, sqlite_version: tuple[int, ...] | None = None, *, is_private: bool = False) -> Database:
    """Open `file` for writing; if the disk is full, with `Access.ALONE`. Raises RecordError on failure."""
    try:
        return Database(file, sqlite_version, is_private=is_private)
    except DiskFullError:
        return Database(file, sqlite_version, Access.ALONE, is_private=is_private)


def open_readable(file: Path, *, is_private: bool = False) -> Database:
    """Open `file` read-only. Raises RecordError on failure.

    A database in WAL mode needs further files next to it. If SQLite cannot create them, and the write-ahead log is
    missing or empty, `file` is opened with `Access.FROZEN`.
    """
    try:
        return Database(file, access=Access.READING, is_private=is_private)
    except RecordBrokenError:
        raise
    except RecordError:
        log = file.with_name(f"{file.name}-wal")
        if log.exists() and log.stat().st_size:
            raise
        return Database(file, access=Access.FROZEN, is_private=is_private)
