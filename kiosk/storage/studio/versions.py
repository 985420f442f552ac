"""Stores the versions of source files (`domain.studio.ports.VersionStore`)."""

import zlib
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select, update

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.refusals import UnknownVersionError
from kiosk.domain.studio.shelf_rows import ShelfRow
from kiosk.domain.studio.versions import Change, ChangeKind, DocumentState, NewVersion, Version
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.studio.file import StudioFile
from kiosk.storage.studio.rows import is_of, put_row
from kiosk.storage.studio.tables import document, shelf, version

_LEVEL = 3
"""Level of compression: a lesson of 30 KB takes half a millisecond and becomes 8 KB."""
_FIELDS = (
    version.c.number,
    version.c.previous,
    version.c.at,
    version.c.author,
    version.c.kind,
    version.c.place,
    version.c.was_in_use,
)


class VersionTable:
    """The versions in one database."""

    def __init__(self, file: StudioFile) -> None:
        self._file = file
        self._database = file.database
        self.notice: RecordBrokenError | None = file.notice

    def documents(self) -> Collection[DocumentId]:
        """Return the files that have versions; see `VersionStore.documents`."""
        rows = self._database.rows(select(document.c.pack, document.c.stem))
        return [DocumentId(PackId(pack), stem) for pack, stem in rows]

    def state(self, of: DocumentId) -> DocumentState | None:
        """Return the position in the history of a file; see `VersionStore.state`."""
        columns = (document.c.current, document.c.newest_redo, document.c.on_disk)
        rows = self._database.rows(select(*columns).where(is_of(document, of)))
        return DocumentState(of, *rows[0]) if rows else None

    def versions(self, of: DocumentId) -> Sequence[Version]:
        """Return the versions of a file, newest first; see `VersionStore.versions`."""
        query = select(*_FIELDS).where(is_of(version, of)).order_by(version.c.number.desc())
        return tuple(_version(of, row) for row in self._database.rows(query))

    def raw(self, of: DocumentId, number: int) -> bytes:
        """Return the bytes of a version; see `VersionStore.raw`."""
        content = self._database.value(
            select(version.c.content).where(is_of(version, of), version.c.number == number)
        )
        if content is None:
            raise UnknownVersionError(number)
        try:
            return zlib.decompress(content)
        except zlib.error as error:
            raise UnknownVersionError(number) from error

    def commit(self, drafts: Sequence[NewVersion], row: ShelfRow | None = None) -> Sequence[Version]:
        """Store new versions of different files together; see `VersionStore.commit`."""
        with self._file.writing() as connection:
            if row is not None:
                put_row(connection, row)
            return [_commit(connection, draft) for draft in drafts]

    def move(self, state: DocumentState, by: AccountId, at: datetime) -> None:
        """Set the position in the history of a file; see `VersionStore.move`."""
        values = {"current": state.current, "newest_redo": state.newest_redo, "on_disk": state.on_disk}
        with self._file.writing() as connection:
            connection.execute(update(document).where(is_of(document, state.document)).values(values))
            _note_change(connection, state.document, by, at)

    def note_file(self, of: DocumentId, on_disk: str) -> None:
        """Note the SHA-256 of a file that has been written; see `VersionStore.note_file`."""
        with self._file.writing() as connection:
            connection.execute(update(document).where(is_of(document, of)).values(on_disk=on_disk))

    def forget(self, of: DocumentId, numbers: Collection[int]) -> None:
        """Delete versions, except those to which the position or redo leads; see `VersionStore.forget`."""
        if not numbers:
            return
        with self._file.writing() as connection:
            row = connection.execute(
                select(document.c.current, document.c.newest_redo).where(is_of(document, of))
            ).one()
            for number in sorted(set(numbers) - set(row)):
                where = and_(is_of(version, of), version.c.number == number)
                previous = connection.execute(select(version.c.previous).where(where)).scalar()
                if previous is not None:
                    after = and_(is_of(version, of), version.c.previous == number)
                    connection.execute(update(version).where(after).values(previous=previous))
                    connection.execute(delete(version).where(where))

    def forget_document(self, of: DocumentId) -> None:
        """Delete everything about a file; see `VersionStore.forget_document`."""
        with self._file.writing() as connection:
            for table in (version, document, shelf):
                connection.execute(delete(table).where(is_of(table, of)))


def _commit(connection: Connection, draft: NewVersion) -> Version:
    of = draft.document
    found = connection.execute(
        select(document.c.current, document.c.newest_redo, document.c.newest).where(is_of(document, of))
    ).one_or_none()
    current, newest_redo, newest = found if found is not None else (0, 0, 0)
    here = connection.execute(
        select(version.c.previous, version.c.was_in_use).where(is_of(version, of), version.c.number == current)
    ).one_or_none()
    is_amended = draft.amends and here is not None and current == newest_redo == newest and not here.was_in_use
    number = current if is_amended else newest + 1
    previous = here.previous if is_amended and here is not None else current
    values: dict[str, Any] = {
        "pack": of.pack,
        "stem": of.stem,
        "number": number,
        "previous": previous,
        "at": draft.at.isoformat(),
        "author": draft.author,
        "kind": draft.change.kind.value,
        "place": draft.change.place,
        "content": zlib.compress(draft.raw, _LEVEL),
    }
    if is_amended:
        where = and_(is_of(version, of), version.c.number == number)
        connection.execute(update(version).where(where).values({key: values[key] for key in ("at", "content")}))
    else:
        connection.execute(insert(version).values(values))
    connection.execute(
        upsert(document).values(
            pack=of.pack, stem=of.stem, current=number, newest_redo=number, newest=number, on_disk=draft.on_disk
        )
    )
    _note_change(connection, of, draft.author, draft.at)
    return Version(of, number, previous, draft.at, draft.author, draft.change)


def _note_change(connection: Connection, of: DocumentId, by: AccountId, at: datetime) -> None:
    values = {"changed_by": by, "changed_at": at.isoformat()}
    connection.execute(update(shelf).where(is_of(shelf, of)).values(values))


def _version(of: DocumentId, row: Any) -> Version:
    change = Change(ChangeKind(row.kind), row.place)
    at = datetime.fromisoformat(row.at)
    return Version(of, row.number, row.previous, at, AccountId(row.author), change, bool(row.was_in_use))
