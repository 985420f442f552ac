"""Takes in bundles again that waited for a decision, or that were refused.

Rules: The row of a waiting or refused bundle is deleted in the transaction that stores the bundle, and its object
after it; so nothing is lost if the process ends in between. Each run of the workers releases what an interrupted
approval has left.
"""

from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, select

from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest import quarantine
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.ingest.arrivals import Arrival, ArrivalOutcome, Arrivals, forget_waiting
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord
from kiosk.province.hub.store.tables import kiosks, waiting
from kiosk.sync.limits import LARGEST_FILE


def waits_for_release(hub: Hub) -> bool:
    """Whether bundles of approved records still wait."""
    with hub.store.reading() as connection:
        return connection.execute(_approved().limit(1)).first() is not None


def release(hub: Hub, check: Check, now: datetime) -> int:
    """Take in the waiting bundles of approved records; return how many are stored. Raises KioskError."""
    with hub.store.reading() as connection:
        rows = connection.execute(_approved().order_by(waiting.c.kiosk, waiting.c.first)).all()
    stored = 0
    for name, sha256 in rows:
        arrival = _release(hub, check, name, sha256, now)
        stored += arrival is not None and arrival.outcome is ArrivalOutcome.STORED
    return stored


def _approved() -> Select[Any]:
    of_record = select(waiting.c.object, waiting.c.sha256).join(kiosks, kiosks.c.number == waiting.c.kiosk)
    return of_record.where(kiosks.c.state == KeyState.APPROVED.value)


def accept_refused(hub: Hub, check: Check, refused: quarantine.RefusedFile, now: datetime) -> Arrival | None:
    """Take in a refused file again; None if its object is missing. Raises KioskError."""
    data = hub.objects.get(refused.object, LARGEST_FILE + 1)
    if data is None:
        return None

    def forget(connection: Connection) -> None:
        quarantine.forget(connection, refused)

    if refused.is_by_office:
        quarantine.note_accepted(hub.objects, refused)
    arrivals = Arrivals(hub.store, hub.objects, check)
    arrival = arrivals.take_again(IncomingFile(refused.file, data, now), forget)
    if arrival.outcome in {ArrivalOutcome.STORED, ArrivalOutcome.KNOWN, ArrivalOutcome.HELD}:
        quarantine.delete_object(hub.objects, refused)
    return arrival


def accept_all_refused(hub: Hub, check: Check, record: KioskRecord, now: datetime) -> int:
    """Take in what was refused because the key of an approved record was rejected; return how many are stored."""
    with hub.store.reading() as connection:
        refused = [one for one in quarantine.all_refused(connection) if one.kiosk == record.id]
    taken = [accept_refused(hub, check, one, now) for one in refused if not one.is_by_office]
    return sum(arrival is not None and arrival.outcome is ArrivalOutcome.STORED for arrival in taken)


def _release(hub: Hub, check: Check, name: str, sha256: str, now: datetime) -> Arrival | None:
    """Take in one waiting bundle; its object stays if the bundle is held again."""
    data = hub.objects.get(name, LARGEST_FILE + 1)
    if data is None:
        with hub.store.writing() as connection:
            forget_waiting(connection, sha256)
        return None
    arrivals = Arrivals(hub.store, hub.objects, check)
    arrival = arrivals.take_again(
        IncomingFile(name.rpartition("/")[2], data, now), partial(forget_waiting, sha256=sha256)
    )
    if arrival.outcome is not ArrivalOutcome.HELD:
        hub.objects.delete(name)
    return arrival
