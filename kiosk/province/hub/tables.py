"""Defines the tables of a hub.

Rules: A statement is stored once, even if several bundles contain it. The primary key of a statement is its kiosk and
its sequence number. The ranges of one kiosk's bundles never overlap. Options whose names start with ``sqlite_`` apply
to SQLite only; other database systems ignore them.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

NAME = "name"
"""The row of the table ``hub`` with this key contains the province's name."""

METADATA = MetaData()
NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""Column type of 64-bit integers: in SQLite INTEGER, which has 64 bits, because its STRICT tables reject BIGINT."""


def _table(name: str, *items: SchemaItem, has_rowid: bool = False) -> Table:
    """Define a table of the hub.

    In SQLite, the table is STRICT, which rejects values that do not have the type of their column. Unless
    `has_rowid`, the table is also WITHOUT ROWID, which stores the rows in the order of the primary key.
    """
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=has_rowid)


def _text(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=False, primary_key=primary_key)


def _integer(name: str) -> Column[int]:
    return Column(name, NUMBER, nullable=False)


hub = _table("hub", _text("key", primary_key=True), _text("value"))
bundles = _table(
    "bundles",
    _text("kiosk"),
    _integer("first"),
    _integer("last"),
    _text("sha256"),
    _text("before"),
    _text("after"),
    _text("content"),
    _text("app"),
    _text("received"),
    PrimaryKeyConstraint("kiosk", "first"),
    UniqueConstraint("kiosk", "last"),
    UniqueConstraint("sha256"),
    CheckConstraint("first >= 1"),
    CheckConstraint("last >= first"),
)
Index("ends", bundles.c.after, bundles.c.last)
statements = _table(
    "statements",
    _text("id"),
    _text("kiosk"),
    _integer("sequence"),
    Column("body", LargeBinary, nullable=False),
    _text("statement"),
    PrimaryKeyConstraint("kiosk", "sequence"),
    UniqueConstraint("id"),
    CheckConstraint("sequence >= 1"),
    has_rowid=True,
)
receipts = _table("receipts", _text("kiosk", primary_key=True), _text("signed_at"), _integer("bundles"))
refusals = _table(
    "refusals",
    _text("sha256"),
    _text("name"),
    _text("reason"),
    _text("received"),
    PrimaryKeyConstraint("sha256", "name"),
)
