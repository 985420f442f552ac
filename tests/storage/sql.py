"""Runs SQL statements for tests that inspect or damage a database."""

from collections.abc import Sequence
from typing import Any

from kiosk.storage.database import Database
from kiosk.storage.failures import explained


def sql_rows(database: Database, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
    """Run one SQL statement on the driver's connection; return all its rows. Raises RecordError."""
    with database.lock, explained(database.file):
        return database.raw.execute(sql, parameters).fetchall()


def sql_value(database: Database, sql: str, parameters: Sequence[Any] = ()) -> Any:
    """Return the first column of the statement's first row, or None without a row. Raises RecordError."""
    rows = sql_rows(database, sql, parameters)
    return rows[0][0] if rows else None
