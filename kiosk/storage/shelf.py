"""Stores which packs are installed (`domain.ports.packs.PackShelf`)."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, update

from kiosk.domain.errors import PackMissingError
from kiosk.domain.events import EventDraft, canonical_json
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief
from kiosk.storage.database import Database
from kiosk.storage.events import EventLog
from kiosk.storage.reserve import StaffRoom, with_room
from kiosk.storage.tables import packs, trust_targets
from kiosk.storage.trust import believe


class PackTable:
    """The table of installed packs in one database."""

    def __init__(self, database: Database, events: EventLog, room: StaffRoom) -> None:
        self._database = database
        self._events = events
        self._room = room

    def rows(self) -> Sequence[PackRow]:
        """Return all installed versions, sorted by pack, then by version as text; see `PackShelf.rows`."""
        return tuple(
            PackRow(PackId(pack), version, sha256, folder, bool(is_active), json.loads(manifest))
            for pack, version, sha256, folder, is_active, manifest in self._database.rows(
                select(packs).order_by(packs.c.pack, packs.c.version)
            )
        )

    def highest(self, pack: PackId) -> str | None:
        """Return the highest version ever installed from a carrier; see `PackShelf.highest`."""
        version = self._database.value(select(trust_targets.c.version).where(trust_targets.c.pack == pack))
        return str(version) if version else None

    def put(self, row: PackRow, drafts: Sequence[EventDraft], belief: Belief | None = None) -> None:
        """Add a version and make it the active one; see `PackShelf.put`."""
        with self._events.appending(drafts) as (connection, _):
            if belief is not None:
                believe(connection, belief, row.pack, row.version)
            _deactivate(connection, row.pack)
            connection.execute(delete(packs).where(or_(_is(row.pack, row.version), packs.c.folder == row.folder)))
            connection.execute(
                insert(packs).values(
                    pack=row.pack,
                    version=row.version,
                    sha256=row.sha256,
                    folder=row.folder,
                    is_active=1,
                    manifest=canonical_json(row.manifest),
                )
            )

    def activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None = None
    ) -> None:
        """Make `version` the active one, or no version if it is None; see `PackShelf.activate`.

        Raises PackMissingError if `version` is not installed.
        """
        with_room(lambda: self._activate(pack, version, drafts, belief), self._room.make)

    def _activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None
    ) -> None:
        with self._events.appending(drafts) as (connection, _):
            _deactivate(connection, pack)
            if version is None:
                return
            if belief is not None:
                believe(connection, belief, pack, version)
            if connection.execute(update(packs).where(_is(pack, version)).values(is_active=1)).rowcount == 0:
                raise _missing(pack, version)

    def move(self, row: PackRow, folder: str) -> None:
        """Change the folder of an installed version; see `PackShelf.move`."""
        is_seen = and_(_is(row.pack, row.version), packs.c.sha256 == row.sha256, packs.c.folder == row.folder)
        with self._database.writing() as connection:
            if connection.execute(update(packs).where(is_seen).values(folder=folder)).rowcount == 0:
                raise _missing(row.pack, row.version)

    def forget(self, pack: PackId, version: str) -> None:
        """Delete the row of an inactive version; see `PackShelf.forget`. Does nothing for an active version."""
        with self._database.writing() as connection:
            connection.execute(delete(packs).where(_is(pack, version), packs.c.is_active == 0))


def _is(pack: PackId, version: str) -> ColumnElement[bool]:
    return and_(packs.c.pack == pack, packs.c.version == version)


def _deactivate(connection: Connection, pack: PackId) -> None:
    connection.execute(update(packs).where(packs.c.pack == pack).values(is_active=0))


def _missing(pack: PackId, version: str) -> PackMissingError:
    message, cure = (
        translatable("Staff", "Version {version} of {pack} is not installed."),
        translatable("Staff", "Install it again from the stick."),
    )
    return PackMissingError(message, cure, version=version, pack=pack)
