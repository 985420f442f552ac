"""The tables of ``people.db``.

Rules: as in `kiosk.storage.tables`, the migrations in `kiosk.storage.people.schema` produce the same schema.
Consents, requests and pairs are deleted together with the person. Triggers reject any other deletion, and any update,
of a consent.
"""

from sqlalchemy import (
    DDL,
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    event,
    text,
)
from sqlalchemy.schema import SchemaItem

METADATA = MetaData()


def _table(name: str, *items: SchemaItem, has_rowid: bool = False) -> Table:
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=has_rowid)


def _text(name: str, *, primary_key: bool = False, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, primary_key=primary_key, server_default=default)


def _number(name: str, default: int | None = None) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=None if default is None else text(str(default)))


def _of_person(name: str = "pseudonym") -> Column[str]:
    return Column(name, Text, ForeignKey("person.pseudonym", ondelete="CASCADE"), nullable=False)


def _add_trigger(table: Table, name: str, change: str, condition: str = "") -> None:
    """Add a trigger that rejects `change` (UPDATE or DELETE) of a row of `table` if `condition` is true."""
    message = name.replace("_", " ")
    trigger = f"""CREATE TRIGGER {name} BEFORE {change} ON {table.name} {condition}
        BEGIN SELECT RAISE(ABORT, '{message}'); END"""
    event.listen(table, "after_create", DDL(trigger))  # type: ignore[no-untyped-call]  # has no types


meta = _table("meta", _text("key", primary_key=True), _text("value"))
"""Single values by key: `CHANGES`, `CODE_KEY`, `ERASING`."""
CHANGES = "changes"
"""Key of the number of changes of this database, which is also in the names of its backups."""
CODE_KEY = "code-key"
"""Key of the random key of the code hashes; see `kiosk.storage.people.hashing`."""
ERASING = "erasing"
"""Key of the erasure that is not complete yet; see `kiosk.storage.people.erasure`."""

person = _table(
    "person",
    _text("pseudonym", primary_key=True),
    _text("name"),
    _text("sort_key"),
    Column("birth_year", Integer),
    Column("sex", Text),
    _text("hamlet"),
    Column("face", Text),
    Column("code_hash", Text),
    _number("code_failures", 0),
    _text("code_boot", default=""),
    Column("code_uptime", REAL, nullable=False, server_default=text("0")),
    _text("agreed", default=""),
    _number("is_restricted", 0),
    _text("created_at"),
    Column("merged_into", Text),
    CheckConstraint("sex IN ('f', 'm')"),
    CheckConstraint("code_failures >= 0"),
    CheckConstraint("is_restricted IN (0, 1)"),
    CheckConstraint("merged_into <> pseudonym"),
)
"""``agreed``: the purposes to which the person agrees now, as in the newest consents, separated by commas.

``merged_into``: the record that this record was merged into, as in the events LEARNERS_MERGED.
"""

consent = _table(
    "consent",
    Column("id", Integer, primary_key=True),
    _of_person(),
    _text("purpose"),
    _number("given"),
    _text("version"),
    _text("at"),
    _text("helped_by"),
    CheckConstraint("given IN (0, 1)"),
    has_rowid=True,
)
"""``version``: version of the text that was read aloud. ``helped_by``: account of the guide who helped."""
_add_trigger(consent, "consents_are_never_changed", "UPDATE")
_add_trigger(
    consent,
    "consents_are_deleted_with_the_person",
    "DELETE",
    "WHEN EXISTS (SELECT 1 FROM person WHERE pseudonym = OLD.pseudonym)",
)

request = _table(
    "request",
    _text("id", primary_key=True),
    _of_person(),
    _text("kind"),
    _text("received"),
    Column("answered", Text),
    Column("extended", Text),
    Column("done", Text),
)
"""Requests of people under the data protection law, with the days of their progress (`people.requests`)."""

distinct_pair = _table(
    "distinct_pair",
    _of_person("first"),
    _of_person("second"),
    _text("told_by"),
    PrimaryKeyConstraint("first", "second"),
    CheckConstraint("first < second"),
)
"""Pairs of similar records that are two people, as the guide with the account ``told_by`` answered."""
Index("distinct_pair_second", distinct_pair.c.second)

account = _table(
    "account",
    _text("id", primary_key=True),
    _text("name"),
    _text("roles"),
    _number("is_active", 1),
    CheckConstraint("is_active IN (0, 1)"),
)
"""Accounts of guides. ``roles``: values of `domain.access.Staff`, separated by commas."""

session_note = _table("session_note", _text("session", primary_key=True), _text("note"))
"""Free texts of guides about their sessions; they can contain names."""

sealed_copy = _table(
    "sealed_copy", _text("name", primary_key=True), _text("stick"), _number("sequence"), _text("made_at")
)
"""Encrypted copies on sticks that contain this database. ``sequence``: number of the last event in the copy."""
