"""The rows that say which packs are installed (`domain.ports.PackShelf`)."""

import json
from collections.abc import Sequence

from kiosk.domain.errors import PackMissingError
from kiosk.domain.events import EventDraft, canonical_json
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.trust import Belief
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection
from kiosk.storage.events import EventLog
from kiosk.storage.reserve import StaffRoom, with_room
from kiosk.storage.trust import believe

_PUT = "INSERT OR REPLACE INTO packs (pack, version, sha256, folder, is_active, manifest) VALUES (?, ?, ?, ?, 1, ?)"


class PackTable:
    """The shelf in one database."""

    def __init__(self, database: Database, events: EventLog, room: StaffRoom) -> None:
        self._database = database
        self._events = events
        self._room = room

    def rows(self) -> Sequence[PackRow]:
        """See `PackShelf.rows`; by pack, then in the order of their text versions."""
        sql = "SELECT pack, version, sha256, folder, is_active, manifest FROM packs ORDER BY pack, version"
        return tuple(
            PackRow(PackId(pack), version, sha256, folder, bool(is_active), json.loads(manifest))
            for pack, version, sha256, folder, is_active, manifest in self._database.rows(sql)
        )

    def highest(self, pack: PackId) -> str | None:
        """See `PackShelf.highest`."""
        version = self._database.value("SELECT version FROM trust_targets WHERE pack = ?", (pack,))
        return str(version) if version else None

    def put(self, row: PackRow, drafts: Sequence[EventDraft], belief: Belief | None = None) -> None:
        """See `PackShelf.put`."""
        with self._events.appending(drafts) as (connection, _):
            if belief is not None:
                believe(connection, belief, row.pack, row.version)
            _rest(connection, row.pack)
            parameters = (row.pack, row.version, row.sha256, row.folder, canonical_json(row.manifest))
            connection.execute(_PUT, parameters)

    def activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None = None
    ) -> None:
        """See `PackShelf.activate`. Raises PackMissingError when that version is not on the shelf."""
        with_room(lambda: self._activate(pack, version, drafts, belief), self._room.make)

    def _activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None
    ) -> None:
        with self._events.appending(drafts) as (connection, _):
            _rest(connection, pack)
            if version is None:
                return
            if belief is not None:
                believe(connection, belief, pack, version)
            sql = "UPDATE packs SET is_active = 1 WHERE pack = ? AND version = ?"
            if connection.execute(sql, (pack, version)).rowcount == 0:
                raise _missing(pack, version)

    def move(self, row: PackRow, folder: str) -> None:
        """See `PackShelf.move`."""
        with self._database.writing() as connection:
            sql = "UPDATE packs SET folder = ? WHERE pack = ? AND version = ? AND sha256 = ? AND folder = ?"
            parameters = (folder, row.pack, row.version, row.sha256, row.folder)
            if connection.execute(sql, parameters).rowcount == 0:
                raise _missing(row.pack, row.version)

    def forget(self, pack: PackId, version: str) -> None:
        """See `PackShelf.forget`; an active version stays."""
        with self._database.writing() as connection:
            sql = "DELETE FROM packs WHERE pack = ? AND version = ? AND is_active = 0"
            connection.execute(sql, (pack, version))


def _rest(connection: Connection, pack: PackId) -> None:
    connection.execute("UPDATE packs SET is_active = 0 WHERE pack = ?", (pack,))


def _missing(pack: PackId, version: str) -> PackMissingError:
    message, cure = "Version {version} of {pack} is not installed.", "Install it again from the stick."
    return PackMissingError(message, cure, version=version, pack=pack)
