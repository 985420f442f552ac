"""Defines the tables with the progress of forwarding.

Rules: They are apart from the hub's other tables, because they cannot be made again from the bundles: `kiosk hub
rebuild` leaves them as they are. They work on SQLite and PostgreSQL.
"""

from sqlalchemy import BigInteger, Column, Integer, MetaData, PrimaryKeyConstraint, Table, Text

METADATA = MetaData()
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

forwarded = Table(
    "forwarded",
    METADATA,
    Column("store", Text, nullable=False),
    Column("kiosk", Text, nullable=False),
    Column("first", _NUMBER, nullable=False),
    Column("last", _NUMBER, nullable=False),
    PrimaryKeyConstraint("store", "kiosk", "first"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Ranges of events whose statements a store has, or which are in `set_aside`. Ranges of a kiosk may overlap."""
set_aside = Table(
    "forwarding_set_aside",
    METADATA,
    Column("store", Text, nullable=False),
    Column("kiosk", Text, nullable=False),
    Column("sequence", _NUMBER, nullable=False),
    Column("id", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("store", "kiosk", "sequence"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Statements that a store did not take, with its reason."""
put_off = Table(
    "forwarding_put_off",
    METADATA,
    Column("store", Text, primary_key=True),
    Column("until", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Time (UTC, ISO 8601) before which a store asked not to be contacted."""
