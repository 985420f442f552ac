"""A hub with invented contents, and its backups, for the tests of this folder."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from kiosk.domain.ids import KioskId
from kiosk.province.hub.backup.copying import LARGEST
from kiosk.province.hub.backup.databases import counts_of
from kiosk.province.hub.backup.making import Made, make_backup
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.ingest.archive import StoredBundle
from kiosk.province.hub.objects import names
from kiosk.province.hub.overview.completeness import all_sizes
from kiosk.province.hub.registry import kiosks as registry
from kiosk.province.hub.registry import records
from kiosk.province.hub.registry.kiosks import KeyState
from kiosk.province.hub.store.port import StatementRow
from kiosk.province.hub.store.tables import bundles

KIOSK = KioskId("3f2a90c1-0000-4000-8000-000000000001")
NOW = datetime(2026, 11, 28, 2, 30, tzinfo=UTC)
PER_BUNDLE = 10


@dataclass(frozen=True)
class Kept:
    """The whole state of a hub, to compare: its objects and the counts of its tables."""

    objects: Mapping[str, bytes]
    counts: Mapping[str, int]


def new_hub(folder: Path, **settings: object) -> Path:
    make_hub(folder, HubSettings("Tỉnh Quảng Trị", **settings))
    receive(folder, 0)
    return folder


def receive(folder: Path, number: int) -> None:
    """Store the bundle `number` of the kiosk, as an ingest does: first the object, then the rows."""
    first = number * PER_BUNDLE + 1
    data = f"sealed {number}".encode() * 100
    sha256 = hashlib.sha256(data).hexdigest()
    name = names.archived(KIOSK, f"{first}-{first + PER_BUNDLE - 1}-{sha256}.age")
    with opened(folder) as hub:
        hub.objects.put(name, data)
        hub.objects.put(names.receipt(KIOSK), f"receipt {number}".encode())
        with hub.store.writing() as connection:
            record = registry.add_record(connection, KIOSK, b"k" * 32, 0, NOW.isoformat())
            registry.decide(connection, record.number, KeyState.APPROVED, NOW)
            records.write_kiosk(hub.objects, record, KeyState.APPROVED)
            row = StoredBundle(
                *(record.number, first, first + PER_BUNDLE - 1, sha256, sha256, "a", "b"),
                *(PER_BUNDLE, len(data), name, NOW.isoformat()),
            )
            connection.execute(insert(bundles).values(row._asdict()))
            rows = [
                StatementRow(first + at, bytes([number, at]) * 8, hashlib.sha256(bytes([number, at])).digest())
                for at in range(PER_BUNDLE)
            ]
            hub.store.add_statements(connection, record.number, rows)


def state(folder: Path) -> Kept:
    with opened(folder) as hub:
        objects = {name: hub.objects.get(name, LARGEST) or b"" for name, _ in all_sizes(hub.objects)}
        return Kept(objects, counts_of(hub.store))


def backed_up(hub: Path, place: Path, days: int = 0) -> Made:
    return make_backup(hub, place, NOW + timedelta(days=days))
