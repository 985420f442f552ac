"""The tables of ``studio.db``.

Rules: as in `kiosk.storage.tables`, the migrations in `kiosk.storage.studio.schema` produce the same schema. The
bytes of a version are compressed by zlib.
"""

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, MetaData, Table, Text, text
from sqlalchemy.schema import SchemaItem

METADATA = MetaData()


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=False)


def _text(name: str, *, primary_key: bool = False, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, primary_key=primary_key, server_default=default)


def _number(name: str, *, primary_key: bool = False, default: int | None = None) -> Column[int]:
    server_default = None if default is None else text(str(default))
    return Column(name, Integer, nullable=False, primary_key=primary_key, server_default=server_default)


document = _table(
    "document",
    _text("pack", primary_key=True),
    _text("stem", primary_key=True),
    _number("current"),
    _number("newest_redo"),
    _number("newest"),
    _text("on_disk", default=""),
)
"""One row per source file; ``newest``: the highest number that a version of it ever had. See `DocumentState`."""

version = _table(
    "version",
    _text("pack", primary_key=True),
    _text("stem", primary_key=True),
    _number("number", primary_key=True),
    _number("previous"),
    _text("at"),
    _text("author"),
    _text("kind"),
    _text("place"),
    _number("was_in_use", default=0),
    Column("content", LargeBinary, nullable=False),
    CheckConstraint("was_in_use IN (0, 1)"),
    CheckConstraint("previous < number"),
)

shelf = _table(
    "shelf",
    _text("pack", primary_key=True),
    _text("stem", primary_key=True),
    _text("state"),
    _text("before"),
    _text("since"),
    _text("changed_by"),
    _text("changed_at"),
    _number("version_in_use", default=0),
    _number("printed_cards", default=0),
)
"""See `domain.studio.shelf_rows.ShelfRow`."""

change_count = _table("change_count", _number("id", primary_key=True), _number("changes"), CheckConstraint("id = 1"))
"""One row with the number of changes of this database, which orders its backups; without it, nothing changed yet."""
