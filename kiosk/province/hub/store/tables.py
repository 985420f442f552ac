"""Defines the tables of a hub, for SQLite and PostgreSQL.

Rules: The columns of statements are narrow: the whole statements are in the bundles. The key of a statement begins
with its kiosk, which is also the partition key, so that the table can be distributed. Ids of statements are unique
within one kiosk only: a kiosk must not be able to occupy the ids of another one. Options whose names start with
``sqlite_`` apply to that database system only; `store.postgres` sets those of PostgreSQL.
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

NAME, VERSION_ROW, AHEAD_ROW = "name", "schema", "dated-ahead"
"""Rows of the table ``hub``: the province's name, the version of the schema, and the date from which on receipts are
known to be dated ahead.
"""

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


def _integer(name: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, NUMBER, nullable=False, primary_key=primary_key, autoincrement=False)


def _kiosk(*, primary_key: bool = False) -> Column[int]:
    """The number of a kiosk, four bytes in PostgreSQL."""
    return Column("kiosk", Integer, nullable=False, primary_key=primary_key, autoincrement=False)


def _bytes(name: str, *, primary_key: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False, primary_key=primary_key)


hub = _table("hub", _text("key", primary_key=True), _text("value"))
kiosks = _table(
    "kiosks",
    # number of one record: one id with two keys, or with two chains, has two numbers
    Column("number", Integer, primary_key=True, autoincrement=True),
    _text("id"),
    _bytes("public_key"),  # 32 bytes; empty for results of older kiosks, which were not signed
    _integer("branch"),  # 0, or 1 and more for another chain with the same key
    _text("state"),  # `KeyState`
    _text("code"),  # spoken code of id and key; empty without a key
    _text("first_seen"),
    _text("decided"),  # time of approval or rejection, or empty
    _text("enrolment"),  # hash of the token that approved the key, or empty
    _text("office_commune"),  # as the office named it for the enrolment, or empty
    _text("commune"),  # as the newest bundle states it, like the next three
    _text("place"),
    _integer("adults"),
    _text("adults_on"),
    _text("app"),
    _integer("newest"),  # last event of the bundle that stated them
    _integer("confirmed"),  # the kiosk has receipts for all events up to this number
    _integer("shared"),  # statements up to this event are those of an earlier record (`relations`)
    _integer("revision"),  # changes when statements were removed, or `shared` grew: counts must be made again
    UniqueConstraint("id", "public_key", "branch"),
    has_rowid=True,
)
Index("codes", kiosks.c.code)
Index("public_keys", kiosks.c.public_key)
relations = _table(
    "relations",  # records with a common beginning: a kiosk with a new id exports its statements again
    _integer("newer"),
    _integer("older"),
    _integer("shared"),  # the statements up to this event are equal in both
    PrimaryKeyConstraint("newer", "older"),
)
bundles = _table(
    "bundles",
    _kiosk(),
    _integer("first"),
    _integer("last"),
    _text("sha256"),  # of the stored file
    _text("answer"),  # of the file that the receipt lists: the newest one with the same content
    _text("before"),
    _text("after"),
    _integer("statements"),
    _integer("size"),
    _text("object"),
    _text("received"),
    Column("start", LargeBinary),  # `statements.digest` of the first statement, NULL if it contains none
    PrimaryKeyConstraint("kiosk", "first"),
    UniqueConstraint("kiosk", "last"),
    UniqueConstraint("sha256"),
    CheckConstraint("first >= 1"),
    CheckConstraint("last >= first"),
)
Index("ends", bundles.c.after, bundles.c.last)
Index("answers", bundles.c.answer)
Index("starts", bundles.c.start)
statements = _table(
    "statements",
    _kiosk(),
    _integer("sequence"),
    _bytes("id"),  # the 16 bytes of the UUID
    _bytes("digest"),  # SHA-256 of the canonical line without the kiosk's home page
    PrimaryKeyConstraint("kiosk", "sequence"),
    CheckConstraint("sequence >= 1"),
)
waiting = _table(
    "waiting",  # bundles whose key is held
    _text("sha256", primary_key=True),
    _kiosk(),
    _integer("first"),
    _integer("last"),
    _integer("size"),
    _text("object"),
    _text("received"),
)
Index("waiting_of", waiting.c.kiosk)
quarantine = _table(
    "quarantine",  # refused files
    _text("sha256"),
    _text("file"),
    _text("kiosk"),  # id, as far as known, or empty
    _text("reason"),
    _text("cure"),
    _integer("by_office"),  # 1 if the office took the bundle out: it is not accepted again
    _integer("size"),
    _text("object"),
    _text("received"),
    PrimaryKeyConstraint("sha256", "file"),
)
receipts = _table(
    "receipts",
    _text("kiosk", primary_key=True),
    _integer("revision"),  # grows with each change of what the receipt lists
    _integer("written"),  # the revision that the written receipt lists
    _text("signed_at"),  # of the newest receipt, or empty
    _integer("bundles"),  # number of stored bundles when it was signed
)
Index("signed", receipts.c.signed_at)
enrolments = _table(
    "enrolments",
    _text("token_hash", primary_key=True),
    _text("commune"),
    _text("note"),
    _text("made"),
    _text("used_by"),  # code of the key that used it, or empty
    _text("used"),
)
