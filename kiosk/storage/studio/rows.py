"""Rows of the shelf and of source files in ``studio.db``, for use in a transaction."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_

from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.shelf_rows import ShelfRow
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.studio.tables import shelf


def is_of(table: Table, of: DocumentId) -> ColumnElement[bool]:
    """Return the SQL condition that a row of `table` belongs to the file `of`."""
    return and_(table.c.pack == of.pack, table.c.stem == of.stem)


def put_row(connection: Connection, row: ShelfRow) -> None:
    """Add or replace a row of the shelf."""
    values: dict[str, Any] = {
        "pack": row.document.pack,
        "stem": row.document.stem,
        "state": row.state.value,
        "before": row.before.value,
        "since": row.since.isoformat(),
        "changed_by": row.changed_by,
        "changed_at": row.changed_at.isoformat(),
        "version_in_use": row.version_in_use,
        "printed_cards": row.printed_cards,
    }
    connection.execute(upsert(shelf).values(values))
