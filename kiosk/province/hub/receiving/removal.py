"""Moves stored and waiting bundles into quarantine, and their rows out of the database.

Rules: All functions run within a transaction of the caller, and copy objects into quarantine. They return the names
of the objects that the caller deletes after the transaction.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest import quarantine, reasons
from kiosk.province.hub.ingest.archive import StoredBundle
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.ingest.relating import relate_again
from kiosk.province.hub.registry.kiosks import KioskRecord, note_removed
from kiosk.province.hub.store.tables import bundles, statements, waiting
from kiosk.sync.limits import LARGEST_FILE


def remove_all(hub: Hub, connection: Connection, record: KioskRecord, now: datetime) -> Sequence[str]:
    """Move all bundles of a rejected record into quarantine."""
    error = reasons.rejected(record.id, record.code)
    stored = connection.execute(select(bundles.c.object).where(bundles.c.kiosk == record.number))
    held = connection.execute(select(waiting.c.object).where(waiting.c.kiosk == record.number))
    moved = [*stored.scalars(), *held.scalars()]
    for name in moved:
        quarantine.refuse_always(connection, hub.objects, _file(hub, name, now), error, record.id)
    for table in (bundles, statements, waiting):
        connection.execute(delete(table).where(table.c.kiosk == record.number))
    _note(connection, record.number)
    return moved


def remove_bundle(
    hub: Hub, connection: Connection, record: KioskRecord, row: StoredBundle, now: datetime
) -> Sequence[str]:
    """Take one stored bundle out; it is not accepted again until the office decides so."""
    file = _file(hub, row.object, now)
    quarantine.take_out(connection, hub.objects, file, reasons.taken_out(row.sha256), record.id)
    is_row = (bundles.c.kiosk == row.kiosk) & (bundles.c.first == row.first)
    connection.execute(delete(bundles).where(is_row))
    is_in_range = statements.c.sequence.between(row.first, row.last)
    connection.execute(delete(statements).where(statements.c.kiosk == row.kiosk, is_in_range))
    _note(connection, row.kiosk)
    return (row.object,)


def _note(connection: Connection, kiosk: int) -> None:
    note_removed(connection, kiosk)
    relate_again(connection, kiosk)


def _file(hub: Hub, name: str, now: datetime) -> IncomingFile:
    data = hub.objects.get(name, LARGEST_FILE + 1)
    if data is None:
        cure = "Restore it from a backup of the object store, or run: kiosk hub rebuild"
        raise HubError("The bundle {name} is missing in the object store.", cure, name=name)
    return IncomingFile(name.rpartition("/")[2], data, now)
