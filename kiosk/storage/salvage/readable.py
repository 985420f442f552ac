"""Reads those parts of a damaged database that SQLite itself can read.

Rules: the file is only read. Every query has its own connection, so that one damaged table does not affect others.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Select

from kiosk.domain.errors import RecordError
from kiosk.domain.events import Event
from kiosk.storage import tables
from kiosk.storage.notes import KIOSK, noted
from kiosk.storage.rows import ALL_EVENTS, linked, to_event
from kiosk.storage.salvage.pages import Pages
from kiosk.storage.sql.dialect import connect_read_only, driver_text, schema_version
from kiosk.storage.sql.driver import driver


class Readable:
    """A damaged database, read through SQLite. ``is_whole``: False if pages are missing or a read has failed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.is_whole = _has_all_pages(file)

    def events(self, sequence: int, previous: str) -> Iterator[Event]:
        """Yield the events after event `sequence`, whose hash is `previous`, to the first break of the chain."""
        try:
            yield from linked(self._events(sequence), sequence, previous)
        except (RecordError, driver().Error, UnicodeDecodeError):  # UnicodeDecodeError: invalid UTF-8
            self.is_whole = False

    def _events(self, sequence: int) -> Iterator[Event]:
        if self._file.exists():
            following = ALL_EVENTS.where(tables.events.c.sequence > sequence)
            with closing(self._opened()) as raw:
                yield from map(to_event, raw.execute(driver_text(following, literal=True)))

    def _opened(self) -> Any:
        """Open a connection that reads as much as possible: the pragma lets SQLite open a truncated file, too.

        Raises the driver's error for a database with a view, because a query of the view may never end.
        """
        raw = connect_read_only(self._file)
        raw.execute("PRAGMA writable_schema = ON")
        if raw.execute("SELECT 1 FROM sqlite_schema WHERE type = 'view'").fetchone():
            raise driver().DatabaseError("it holds a view, which no record does and which may have no end")
        return raw

    def kiosk(self) -> str | None:
        """Return the kiosk id, None if it cannot be read."""
        rows = self.table(noted(KIOSK))
        return rows[0][0] if rows else None

    def version(self) -> int:
        """Return the schema version; 0 if it cannot be read."""
        if not self._file.exists():
            return 0
        try:
            with closing(self._opened()) as raw:
                return schema_version(raw)
        except driver().Error:
            return 0

    def table(self, query: Select[Any]) -> list[tuple[Any, ...]]:
        """Return all rows of `query`; an empty list if any of the rows cannot be read."""
        if not self._file.exists():
            return []
        try:
            with closing(self._opened()) as raw:
                return [tuple(row) for row in raw.execute(driver_text(query, literal=True))]
        except (driver().Error, UnicodeDecodeError):
            self.is_whole = False
            return []


def _has_all_pages(file: Path) -> bool:
    try:
        pages = Pages(file)
    except OSError:
        return False
    pages.close()
    return pages.count > 0 and not pages.missing
