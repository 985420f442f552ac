"""Upgrades a hub of an older version, which was one SQLite file with plain bundles.

Rules: Nothing is lost: the statements of each old bundle are written into the archive as a plain bundle, and the old
database is kept as ``hub-before-upgrade.db``. The upgrade is complete when ``hub.toml`` is written; an interrupted
one is repeated. Old kiosks are approved without a key: only their results up to now are accepted in this form.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, select, update

from kiosk.domain.ids import KioskId
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.hub_file import SQLITE, HubSettings, write_settings
from kiosk.province.hub.ingest import storing
from kiosk.province.hub.ingest.plain import check_plain, plain_file
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.registry import kiosks as registry
from kiosk.province.hub.registry import records
from kiosk.province.hub.registry.kiosks import KeyState
from kiosk.province.hub.store.schema import create
from kiosk.province.hub.store.sqlite import SqliteStore
from kiosk.province.hub.store.tables import receipts
from kiosk.storage.database import Database

KEPT = "hub-before-upgrade.db"
_OLD = "hub.db"
_VERSIONS = (1, 2)


def upgrade(folder: Path) -> None:
    """Upgrade the hub in `folder`, which has no ``hub.toml`` yet. Raises HubError, RecordError or OSError."""
    with closing(Database(folder / _OLD)) as old:
        if old.schema_version not in _VERSIONS:
            message = "{folder} was written by a newer version of the program, or is not a hub for results."
            raise HubError(message, "Install the newer version, or correct the path.", folder=str(folder))
        tables = _Old(old)
        settings = HubSettings(tables.name)
        objects = FolderObjects(folder / settings.objects)
        database = folder / settings.store.removeprefix(SQLITE)
        for path in folder.glob(f"{database.name}*"):  # of an interrupted upgrade
            path.unlink()
        with closing(SqliteStore(database)) as store:
            create(store, settings.name)
            for kiosk in tables.kiosks():
                _take_over(tables, store, objects, kiosk)
    write_settings(folder, settings)
    for suffix in ("", "-wal", "-shm"):
        left = folder / f"{_OLD}{suffix}"
        if left.exists():
            left.rename(folder / f"{KEPT}{suffix}")


class _Old:
    """Reads the tables of an old database; versions 1 and 2 differ in their keys only."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            self._tables = MetaData()
            self._tables.reflect(connection)

    def _table(self, name: str) -> Table:
        return self._tables.tables[name]

    @property
    def name(self) -> str:
        """The name of the province."""
        hub = self._table("hub")
        return str(self._database.value(select(hub.c.value).where(hub.c.key == "name")))

    def kiosks(self) -> Sequence[KioskId]:
        """The kiosks with bundles, those first whose bundles arrived first."""
        bundles = self._table("bundles")
        rows = self._database.rows(select(bundles.c.kiosk).order_by(bundles.c.received, bundles.c.kiosk))
        return [KioskId(kiosk) for kiosk in dict.fromkeys(row[0] for row in rows)]

    def bundles(self, kiosk: KioskId) -> Iterator[tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]]:
        """Yield the rows of a kiosk's bundles, each with the stored statements of its range."""
        bundles, statements = self._table("bundles"), self._table("statements")
        of_kiosk = select(bundles).where(bundles.c.kiosk == kiosk).order_by(bundles.c.first)
        for values in self._database.rows(of_kiosk):
            row = dict(zip(bundles.columns.keys(), values, strict=True))
            is_in_range = statements.c.sequence.between(row["first"], row["last"])
            stored = select(statements.c.statement).where(statements.c.kiosk == kiosk, is_in_range)
            lines = self._database.rows(stored.order_by(statements.c.sequence))
            yield row, [json.loads(line[0]) for line in lines]

    def receipt(self, kiosk: KioskId) -> str:
        """The date of the newest receipt of a kiosk, "" if there is none."""
        receipts = self._table("receipts")
        return str(self._database.value(select(receipts.c.signed_at).where(receipts.c.kiosk == kiosk)) or "")


def _take_over(tables: _Old, store: SqliteStore, objects: ObjectStore, kiosk: KioskId) -> None:
    """Copy the bundles of one kiosk, one at a time: first the object, then the rows."""
    number = 0
    for row, statements in tables.bundles(kiosk):
        file, data = plain_file(kiosk, row, statements)
        name = names.archived(kiosk, file)
        objects.put(name, data)
        bundle = check_plain(data, file)
        with store.writing() as connection:
            number = number or _approved(connection, objects, kiosk, row["received"])
            storing.add_bundles(
                connection, store, (storing.row_of(number, bundle, name, row["received"]),), (bundle,)
            )
    with store.writing() as connection:
        dated = update(receipts).where(receipts.c.kiosk == kiosk)
        connection.execute(dated.values(signed_at=tables.receipt(kiosk)))


def _approved(connection: Connection, objects: ObjectStore, kiosk: KioskId, first_seen: str) -> int:
    record = registry.add_record(connection, kiosk, b"", 0, first_seen)
    records.write_kiosk(objects, record, KeyState.APPROVED)
    registry.decide(connection, record.number, KeyState.APPROVED, datetime.now(UTC))
    return record.number
