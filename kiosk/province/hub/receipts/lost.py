"""Finds written receipts that are not in the object store any more, and makes them due again."""

from collections.abc import Sequence

from sqlalchemy import and_, select

from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.storing import note_change
from kiosk.province.hub.objects import names
from kiosk.province.hub.store.tables import receipts
from kiosk.sync.receipts import REMOTE_FOLDER

_MOST = 10_000_000
_IS_WRITTEN = and_(receipts.c.written > 0, receipts.c.written >= receipts.c.revision, receipts.c.bundles > 0)


def lost_receipts(hub: Hub) -> Sequence[KioskId]:
    """Return the kiosks whose receipt is missing in the object store, in ascending order. Raises KioskError."""
    with hub.store.reading() as connection:
        found = connection.execute(select(receipts.c.kiosk).where(_IS_WRITTEN).order_by(receipts.c.kiosk))
        written = [KioskId(one) for one in found.scalars()]
    there = frozenset(hub.objects.names(REMOTE_FOLDER, _MOST)) if written else frozenset()
    return [one for one in written if names.receipt(one) not in there]


def let_lost_be_written(hub: Hub) -> None:
    """Make the lost receipts due, so that the workers write them again. Raises KioskError."""
    lost = lost_receipts(hub)
    with hub.store.writing() as connection:
        for kiosk in lost:
            note_change(connection, kiosk)
