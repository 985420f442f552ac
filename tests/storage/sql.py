"""Plain SQL for tests that inspect or damage a database."""

from collections.abc import Sequence
from typing import Any

from kiosk.storage.database import Database
from kiosk.storage.failures import explained


def sql_rows(database: Database, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
    """All rows of one SQL statement, run on the driver's connection. Raises RecordError."""
    with database.lock, explained(database.file):
        return database.raw.execute(sql, parameters).fetchall()


def sql_value(database: Database, sql: str, parameters: Sequence[Any] = ()) -> Any:
    """The first column of the first row, None if there is no row. Raises RecordError."""
    rows = sql_rows(database, sql, parameters)
    return rows[0][0] if rows else None
