"""Stores the shelf of own lessons (`domain.studio.ports.ShelfStore`)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.shelf_rows import LessonState, ShelfRow
from kiosk.storage.studio.file import StudioFile
from kiosk.storage.studio.rows import is_of, put_row
from kiosk.storage.studio.tables import shelf, version


class OwnLessonTable:
    """The shelf in one database."""

    def __init__(self, file: StudioFile) -> None:
        self._file = file
        self._database = file.database

    def rows(self) -> Sequence[ShelfRow]:
        """Return the rows of all own lessons; see `ShelfStore.rows`."""
        query = select(shelf).order_by(shelf.c.pack, shelf.c.stem)
        return tuple(_row(found) for found in self._database.rows(query))

    def row(self, of: DocumentId) -> ShelfRow | None:
        """Return the row of one lesson; see `ShelfStore.row`."""
        found = self._database.rows(select(shelf).where(is_of(shelf, of)))
        return _row(found[0]) if found else None

    def put(self, row: ShelfRow) -> None:
        """Add or replace a row; see `ShelfStore.put`."""
        with self._file.writing() as connection:
            put_row(connection, row)

    def put_in_use(self, versions: Mapping[DocumentId, int], at: datetime) -> None:
        """Put versions of several lessons into use together; see `ShelfStore.put_in_use`."""
        with self._file.writing() as connection:
            for of, number in versions.items():
                _set_state(connection, of, LessonState.IN_USE, at)
                connection.execute(update(shelf).where(is_of(shelf, of)).values(version_in_use=number))
                where = (is_of(version, of), version.c.number == number)
                connection.execute(update(version).where(*where).values(was_in_use=1))

    def set_state(self, of: DocumentId, state: LessonState, at: datetime) -> None:
        """Change the state of a lesson; see `ShelfStore.set_state`."""
        with self._file.writing() as connection:
            _set_state(connection, of, state, at)

    def count_card(self, of: DocumentId, cards: int) -> None:
        """Count printed cards of a lesson; see `ShelfStore.count_card`."""
        with self._file.writing() as connection:
            more = shelf.c.printed_cards + cards
            connection.execute(update(shelf).where(is_of(shelf, of)).values(printed_cards=more))


def _set_state(connection: Connection, of: DocumentId, state: LessonState, at: datetime) -> None:
    values = {"before": shelf.c.state, "state": state.value, "since": at.isoformat()}
    is_other = shelf.c.state != state.value
    connection.execute(update(shelf).where(is_of(shelf, of), is_other).values(values))


def _row(found: Any) -> ShelfRow:
    return ShelfRow(
        DocumentId(PackId(found.pack), found.stem),
        LessonState(found.state),
        datetime.fromisoformat(found.since),
        AccountId(found.changed_by),
        datetime.fromisoformat(found.changed_at),
        LessonState(found.before),
        found.version_in_use,
        found.printed_cards,
    )
