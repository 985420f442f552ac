"""Plain SQL for tests that look into a database, or damage it."""

from collections.abc import Sequence
from typing import Any

from kiosk.storage.database import Database
from kiosk.storage.failures import explained


def sql_rows(database: Database, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
    """The rows of one statement of the driver. Raises RecordError."""
    with database.lock, explained(database.file):
        return database.raw.execute(sql, parameters).fetchall()


def sql_value(database: Database, sql: str, parameters: Sequence[Any] = ()) -> Any:
    """The first column of the first row, None when there is no row. Raises RecordError."""
    rows = sql_rows(database, sql, parameters)
    return rows[0][0] if rows else None
