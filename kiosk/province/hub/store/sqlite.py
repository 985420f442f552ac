"""A hub's store in one SQLite file, for a commune, a demonstration, or an office with one computer."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection, delete

from kiosk.province.hub.store.port import StatementRow, contradicts
from kiosk.province.hub.store.tables import METADATA, statements
from kiosk.storage.database import Database, open_readable
from kiosk.storage.sql.conflicts import insert_new


class SqliteStore:
    """The store in the SQLite file `file`, which is created if missing, unless `is_read_only`."""

    def __init__(self, file: Path, *, is_read_only: bool = False) -> None:
        self.database = open_readable(file) if is_read_only else Database(file)

    @property
    def place(self) -> str:
        """Where the store is, for messages."""
        return str(self.database.file)

    def reading(self) -> AbstractContextManager[Connection]:
        """Run the block in a read transaction: all its statements see the same state."""
        return self.database.reading()

    def writing(self) -> AbstractContextManager[Connection]:
        """Run the block in a durable transaction."""
        return self.database.writing()

    def add_statements(self, connection: Connection, kiosk: int, rows: Sequence[StatementRow]) -> None:
        """Insert the statements of the kiosk with this number. Raises HubError if one of them is stored already."""
        values = [{"kiosk": kiosk, **row._asdict()} for row in rows]
        if values and connection.execute(insert_new(statements), values).rowcount != len(values):
            raise contradicts(self.place)

    def complete_tables(self, connection: Connection) -> None:
        """Add nothing: overlapping bundles are excluded by the transaction that stores a bundle, the only writer."""

    def empty(self, connection: Connection) -> None:
        """Delete all rows of all tables."""
        for table in METADATA.sorted_tables:
            connection.execute(delete(table))

    def close(self) -> None:
        """Disconnect."""
        self.database.close()
