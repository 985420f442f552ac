"""What the hub needs of a store, whether it is SQLite or PostgreSQL.

Rules: Statements are built with SQLAlchemy Core from the same tables. A transaction is durable when its block ends,
and rolled back if the block raises anything. Failures of the database raise `HubError` or `RecordError`.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from sqlalchemy import Connection

from kiosk.province.hub.faults import HubError


class RepeatableError(HubError):
    """A transaction was rolled back because of another one at the same time; it succeeds when it is repeated."""

    code = "hub-repeatable"


class StatementRow(NamedTuple):
    """A statement as the store keeps it: number of its event, its UUID, and the SHA-256 of its canonical line."""

    sequence: int
    id: bytes
    digest: bytes


def contradicts(place: str) -> HubError:
    """Return the error for statements that are stored although their bundle is not."""
    cure = "Make the database again from the archive with: kiosk hub rebuild"
    return HubError("{place} contains statements without their bundle.", cure, place=place)


class HubStore(Protocol):
    """A store of bundles and statements."""

    @property
    def place(self) -> str:
        """Where the store is, for messages; without a password."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Run the block in a read transaction: all its statements see the same state."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Run the block in a durable transaction."""

    def add_statements(self, connection: Connection, kiosk: int, rows: Sequence[StatementRow]) -> None:
        """Insert the statements of the kiosk with this number, within a transaction.

        Raises HubError if the number of one of them is stored already; then the transaction must be rolled back.
        """

    def complete_tables(self, connection: Connection) -> None:
        """Add what SQLAlchemy cannot express to the newly created tables, within a transaction."""

    def empty(self, connection: Connection) -> None:
        """Delete all rows of all tables, within a transaction."""

    def close(self) -> None:
        """Disconnect."""
