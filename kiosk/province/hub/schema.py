"""Makes the tables of a hub, and migrates a hub of an older program to them.

Rules: the database counts the migrations done; a migration that was released is never changed, so it declares tables
as they were then; a new one is added behind it; each runs in one transaction.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    insert,
    select,
    text,
)

from kiosk.province.hub.tables import METADATA, NAME, NUMBER, hub
from kiosk.storage.database import Database


def _change_key_of_statements(connection: Connection) -> None:
    """The primary key was ``id``; it becomes (kiosk, sequence)."""
    connection.execute(text("ALTER TABLE statements RENAME TO statements_1"))
    statements = Table(
        "statements",
        MetaData(),
        Column("id", Text, nullable=False),
        Column("kiosk", Text, nullable=False),
        Column("sequence", NUMBER, nullable=False),
        Column("body", LargeBinary, nullable=False),
        Column("statement", Text, nullable=False),
        PrimaryKeyConstraint("kiosk", "sequence"),
        UniqueConstraint("id"),
        CheckConstraint("sequence >= 1"),
        sqlite_strict=True,
    )
    statements.create(connection)
    before = statements.to_metadata(MetaData(), name="statements_1")
    connection.execute(insert(statements).from_select(statements.columns.keys(), select(before)))
    before.drop(connection)


MIGRATIONS: Sequence[Callable[[Connection], None]] = (_change_key_of_statements,)
"""The first migrates version 1 to version 2."""
VERSION = 1 + len(MIGRATIONS)


def create(database: Database, name: str) -> None:
    """Make the tables of the hub of the province `name` in an empty database."""
    with database.writing() as connection:
        METADATA.create_all(connection, checkfirst=False)
        connection.execute(insert(hub).values(key=NAME, value=name))
        database.schema_version = VERSION


def migrate(database: Database) -> None:
    """Bring a hub of an older program up to this one."""
    for number in range(database.schema_version + 1, VERSION + 1):
        with database.writing() as connection:
            if database.schema_version < number:  # else another process did it while this one waited for the lock
                MIGRATIONS[number - 2](connection)
                database.schema_version = number
