"""Creates the tables of a hub, and upgrades hubs of older programs.

Rules: The database stores its schema version. A released migration is never changed; it therefore contains a copy of
the table definitions that were valid when it was written. New migrations are appended. Each migration runs in one
transaction.
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
    """Change the primary key of the statements from ``id`` to (kiosk, sequence)."""
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
"""Migrations in order; the first one upgrades version 1 to version 2."""
VERSION = 1 + len(MIGRATIONS)


def create(database: Database, name: str) -> None:
    """Create the tables in an empty database and store the province's `name`."""
    with database.writing() as connection:
        METADATA.create_all(connection, checkfirst=False)
        connection.execute(insert(hub).values(key=NAME, value=name))
        database.schema_version = VERSION


def migrate(database: Database) -> None:
    """Apply all migrations newer than the database's schema version."""
    for number in range(database.schema_version + 1, VERSION + 1):
        with database.writing() as connection:
            if database.schema_version < number:  # else another process applied the migration during the wait
                MIGRATIONS[number - 2](connection)
                database.schema_version = number
