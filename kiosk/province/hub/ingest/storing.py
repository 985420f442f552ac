"""Writes verified bundles into the tables of the store.

Rules: All functions run within a transaction of the caller, after the object of the bundle was written.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select, update

from kiosk.domain.ids import KioskId
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.ingest.archive import StoredBundle
from kiosk.province.hub.ingest.relating import relate
from kiosk.province.hub.registry.kiosks import note_statement
from kiosk.province.hub.store.port import HubStore, StatementRow
from kiosk.province.hub.store.tables import bundles, receipts, waiting
from kiosk.storage.sql.conflicts import insert_new

MOST_HELD_OF_ONE, MOST_HELD = 512, 20_000
MOST_HELD_BYTES_OF_ONE, MOST_HELD_BYTES = 32 * 1024 * 1024, 1024 * 1024 * 1024
"""Limits of held bundles: number and bytes, of one key and of all keys."""


def file_of(bundle: CheckedBundle) -> str:
    """Name of the file of a sealed bundle."""
    return f"{bundle.first}-{bundle.last}-{bundle.sha256}.age"


def add_bundles(
    connection: Connection, store: HubStore, rows: Sequence[StoredBundle], run: Sequence[CheckedBundle]
) -> None:
    """Add fitting bundles of one record and their statements. Raises HubError if the store is inconsistent.

    `run`: the bundles; each begins with the event after the last one of the bundle before it. `rows`: their rows.
    """
    kiosk = rows[0].kiosk
    connection.execute(insert(bundles), [row._asdict() for row in rows])
    added = [
        StatementRow(one.sequence, bytes.fromhex(one.id.replace("-", "")), one.digest)
        for bundle in run
        for one in bundle.statements
    ]
    store.add_statements(connection, kiosk, added)
    note_statement(connection, kiosk, run[-1])
    relate(connection, kiosk, run)
    note_change(connection, run[0].kiosk)


def row_of(kiosk: int, bundle: CheckedBundle, name: str, received: str) -> StoredBundle:
    """Return the row of a bundle with the object `name`, for the record with the number `kiosk`."""
    return StoredBundle(
        kiosk,
        bundle.first,
        bundle.last,
        bundle.sha256,
        bundle.sha256,
        bundle.before,
        bundle.after,
        len(bundle.statements),
        bundle.size,
        name,
        received,
        bundle.statements[0].digest if bundle.statements else None,
    )


def answer_with(connection: Connection, kiosk: int, bundle: CheckedBundle) -> None:
    """Let the receipt list `bundle`, the newest file with the same content: the kiosk may know this one only."""
    is_row = (bundles.c.kiosk == kiosk) & (bundles.c.first == bundle.first)
    connection.execute(update(bundles).where(is_row).values(answer=bundle.sha256))
    note_change(connection, bundle.kiosk)


def add_held(connection: Connection, kiosk: int, bundle: CheckedBundle, name: str, received: str) -> None:
    """Add a bundle, whose object `name` is in ``held/``, to those that wait for a decision."""
    row = {"sha256": bundle.sha256, "kiosk": kiosk, "first": bundle.first, "last": bundle.last}
    connection.execute(insert_new(waiting).values(**row, size=bundle.size, object=name, received=received))


def has_room(connection: Connection, kiosk: int, size: int) -> bool:
    """Whether one more bundle of `size` bytes can be held for the record with the number `kiosk`."""
    totals = select(func.count(), func.coalesce(func.sum(waiting.c.size), 0))
    count, held = connection.execute(totals.where(waiting.c.kiosk == kiosk)).one()
    count_all, held_all = connection.execute(totals).one()
    is_within = count < MOST_HELD_OF_ONE and held + size <= MOST_HELD_BYTES_OF_ONE
    return bool(is_within and count_all < MOST_HELD and held_all + size <= MOST_HELD_BYTES)


def note_change(connection: Connection, kiosk: KioskId) -> None:
    """Record that the receipt of a kiosk must be written again."""
    changed = update(receipts).where(receipts.c.kiosk == kiosk).values(revision=receipts.c.revision + 1)
    new = insert_new(receipts).values(kiosk=kiosk, revision=1, written=0, signed_at="", bundles=0)
    if not connection.execute(changed).rowcount and not connection.execute(new).rowcount:
        connection.execute(changed)  # another transaction has added the row in between
