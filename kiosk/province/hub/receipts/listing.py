"""Decides what the receipt of a kiosk lists.

Rules: A receipt lists the bundles of approved records for which the kiosk had no receipt yet when it made its newest
bundle, then those that arrived with this newest bundle or after it: a hub that has lost its results asks for them
again, and the kiosk then waits for new receipts of what it had receipts for. It lists the missing events that the
kiosk should send. If two records of one id contain different events with the same number, the receipt lists the
earlier record; the other kiosk finds results in it that it does not have, and takes a new id (decision 54).
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.province.hub.ingest.gaps import to_ask_for
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord, records_of
from kiosk.province.hub.store.tables import bundles
from kiosk.sync.receipts import MOST_BUNDLES, MOST_MISSING


def receipts_for(connection: Connection, kiosk: KioskId, signed_at: datetime) -> Sequence[Receipt]:
    """Return the receipts of a kiosk, none if nothing of it is stored; each lists at most `MOST_BUNDLES` bundles."""
    return list(_receipts(connection, kiosk, signed_at))


def _receipts(connection: Connection, kiosk: KioskId, signed_at: datetime) -> Iterator[Receipt]:
    records = records_of(connection, kiosk)
    stored = _stored(connection, records)
    if not stored:
        return
    confirmed = min((one.confirmed for one in _confirming(records)), default=0)
    since = stored[max(stored)]
    new = [one for one in stored if one.last > confirmed]
    again = [one for one, received in stored.items() if one.last <= confirmed and received >= since]
    listed = [*new, *again]
    gaps = to_ask_for(connection, kiosk)[:MOST_MISSING]
    asked = tuple((gap.first, gap.last) for gap in gaps)
    for start in range(0, len(listed), MOST_BUNDLES):
        part = tuple(sorted(listed[start : start + MOST_BUNDLES]))
        yield Receipt(kiosk, signed_at, part, asked if start == 0 else ())


def _stored(connection: Connection, records: Sequence[KioskRecord]) -> Mapping[ReceivedBundle, str]:
    """Return the bundles of the approved records that do not overlap, with their arrivals, ordered by their ranges.

    Of two bundles that overlap, that of a signed record is chosen, then that of the earlier record.
    """
    approved = [one for one in records if one.state is KeyState.APPROVED]
    columns = (bundles.c.first, bundles.c.last, bundles.c.answer, bundles.c.received)
    chosen: dict[ReceivedBundle, str] = {}
    for record in sorted(approved, key=lambda one: (not one.public_key, one.number)):
        rows = connection.execute(select(*columns).where(bundles.c.kiosk == record.number)).all()
        taken = sorted(chosen)
        chosen.update((one, received) for *row, received in rows if not _overlaps(one := ReceivedBundle(*row), taken))
    return dict(sorted(chosen.items()))


def _overlaps(bundle: ReceivedBundle, others: Sequence[ReceivedBundle]) -> bool:
    place = bisect_right(others, bundle.last, key=lambda one: one.first)
    return place > 0 and others[place - 1].last >= bundle.first


def _confirming(records: Sequence[KioskRecord]) -> Iterator[KioskRecord]:
    """Yield the records whose statement about receipts counts: those of approved keys, other chains included."""
    keys = {one.public_key for one in records if one.state is KeyState.APPROVED}
    return (
        one for one in records if one.public_key and one.public_key in keys and one.state is not KeyState.REJECTED
    )
