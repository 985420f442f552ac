"""The tables of the record.

Rules: the tables declared here are the newest schema, and every statement is built from them. The migrations in
`storage.schema` produce the same schema; a test compares the two. Triggers reject changes and deletions of events.
"""

from typing import Any

from sqlalchemy import (
    DDL,
    REAL,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
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
    """Declare a STRICT table, which rejects values that do not have the type of their column.

    Unless `has_rowid`, the rows are stored in the order of the primary key.
    """
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=has_rowid)


def _text(name: str, *, primary_key: bool = False, unique: bool = False, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, primary_key=primary_key, unique=unique or None, server_default=default)


def _integer(
    name: str, *, primary_key: bool = False, unique: bool = False, default: int | None = None
) -> Column[int]:
    server_default = None if default is None else text(str(default))
    return Column(
        name,
        Integer,
        nullable=False,
        primary_key=primary_key,
        unique=unique or None,
        server_default=server_default,
    )


def _event_columns() -> tuple[Column[Any], ...]:
    """Return the columns of an event other than its sequence number and its id."""
    return (
        _text("kind"),
        Column("sitting", Text),
        Column("pseudonym", Text),
        _text("boot"),
        Column("monotonic", REAL, nullable=False),
        _text("wall"),
        _text("quality"),
        _text("body"),
        _text("previous"),
        _text("hash"),
    )


def _forbid(change: str, of: str, table: Table) -> None:
    """Add a trigger that rejects `change` (UPDATE or DELETE) of a row of `table`.

    `of`: past participle for the error message, such as ``changed``.
    """
    message = f"{table.name} are never {of}"
    trigger = f"""CREATE TRIGGER {message.replace(" ", "_")} BEFORE {change} ON {table.name}
        BEGIN SELECT RAISE(ABORT, '{message}'); END"""
    event.listen(table, "after_create", DDL(trigger))  # type: ignore[no-untyped-call]  # has no types


meta = _table("meta", _text("key", primary_key=True), _text("value"))
"""Single values by key; see `storage.notes`."""

events = _table(
    "events",
    _integer("sequence", primary_key=True),
    _text("id", unique=True),
    *_event_columns(),
    has_rowid=True,
)
Index("events_outside_visits", events.c.kind, sqlite_where=events.c.sitting.is_(None))
"""Finds the events of a rare kind. The events of visits are not in it, so that answers cost no index entry."""
Index("tasks_done_alone", events.c.pseudonym, sqlite_where=events.c.kind == text("'skill-mastered'"))
"""Finds the tasks that a person did alone."""
Index("paths_chosen", events.c.pseudonym, sqlite_where=events.c.kind == text("'path-chosen'"))
"""Finds the path that a person has chosen."""
_forbid("UPDATE", "changed", events)
_forbid("DELETE", "deleted", events)

clock_runs = _table(
    "clock_runs",
    _integer("first", primary_key=True),
    _integer("last"),
    _text("boot"),
    _text("epoch"),
    _text("earliest"),
    _text("latest"),
    _integer("is_plausible"),
    _integer("is_sure"),
)
"""The runs of the clock, derived from the events; see `domain.machine.chronology`. Times in UTC, ISO 8601."""

lesson_progress = _table(
    "lesson_progress",
    _text("pseudonym"),
    _text("lesson"),
    _integer("changed"),
    _text("progress"),
    PrimaryKeyConstraint("pseudonym", "lesson"),
)
sitting_summary = _table(
    "sitting_summary", _text("sitting", primary_key=True), _integer("first", unique=True), _text("summary")
)
learners = _table(
    "learners",
    _text("pseudonym", primary_key=True),
    _integer("added"),
    _integer("deleted"),
    Column("kept", Text),
    _text("profile"),
)
"""Projection of the events about learners; see `domain.people.entries`."""
Index("merged_learners", learners.c.kept, sqlite_where=learners.c.kept.is_not(None))
packs = _table(
    "packs",
    _text("pack"),
    _text("version"),
    _text("sha256"),
    _text("folder", unique=True),
    _integer("is_active"),
    _text("manifest"),
    PrimaryKeyConstraint("pack", "version"),
    CheckConstraint("is_active IN (0, 1)"),
)
Index("one_active_version", packs.c.pack, unique=True, sqlite_where=packs.c.is_active == text("1"))
bundles = _table(
    "bundles",
    _integer("first", primary_key=True),
    _integer("last", unique=True),
    _text("sha256", default=""),
    _text("name", default=""),
    CheckConstraint("last >= first"),
    has_rowid=True,
)
bundle_aliases = _table("bundle_aliases", _text("sha256", primary_key=True), _integer("first"))
"""Former files of the bundle whose range begins with ``first``."""
receipts = _table("receipts", _text("sha256", primary_key=True), _text("signed_at"))
departures = _table(
    "departures",
    _text("sha256"),
    _text("way"),
    _text("place"),
    _text("left_at"),
    _integer("is_dated"),
    PrimaryKeyConstraint("sha256", "way", "place"),
    CheckConstraint("is_dated IN (0, 1)"),
)
"""Copies of bundles that left the kiosk; see `domain.syncing.bundle_states.Departure`."""
asked_again = _table(
    "asked_again",
    _text("kiosk"),
    _integer("first"),
    _integer("last"),
    _text("signed_at"),
    PrimaryKeyConstraint("kiosk", "first", "last"),
)
"""Bundles whose events the province asked for again, with the time of the newest such receipt."""
trust_metadata = _table(
    "trust_metadata",
    _text("role", primary_key=True),
    _integer("version"),
    Column("data", LargeBinary, nullable=False),
    CheckConstraint("version > 0"),
)
trust_marks = _table(
    "trust_marks",
    _text("role"),
    _text("keys"),
    _integer("version"),
    PrimaryKeyConstraint("role", "keys"),
    CheckConstraint("version > 0"),
)
trust_targets = _table("trust_targets", _text("pack", primary_key=True), _text("version"))
trusted_communes = _table(
    "trusted_communes",
    _text("code", primary_key=True),
    _text("name"),
    Column("root", LargeBinary, nullable=False),
    _text("fingerprint"),
    _text("confirmed_at"),
    _integer("is_trusted", default=1),
    CheckConstraint("is_trusted IN (0, 1)"),
)
"""Communes whose keys a technician confirmed; their metadata is stored under the roles ``xa-<code>/<role>``."""
pins = _table(
    "pins",
    _text("staff", primary_key=True),
    _text("hash"),
    _integer("failures", default=0),
    _text("boot", default=""),
    Column("uptime", REAL, nullable=False, server_default=text("0")),
    CheckConstraint("failures >= 0"),
)
stranded_events = _table(
    "stranded_events",
    _text("kiosk"),
    _integer("sequence"),
    _text("id"),
    *_event_columns(),
    PrimaryKeyConstraint("kiosk", "sequence"),
)
losses = _table(
    "losses",
    _text("noticed_at", primary_key=True),
    _text("file"),
    _integer("saved"),
    Column("missing", Integer),
    _integer("is_seen", default=0),
    CheckConstraint("is_seen IN (0, 1)"),
)
queue = _table(
    "queue",
    _text("entry", primary_key=True),
    _text("session"),
    _integer("place"),
    _text("learners"),
    _text("lesson", default=""),
)
"""Turns that wait in the open session; ``learners``: pseudonyms, separated by spaces."""
