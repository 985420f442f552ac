"""Stores which events are in which sync bundle, and when the province received the bundles (`ExportLedger`).

Rules: the ranges of events in the bundles start at event 1 and have neither gaps nor overlaps. Only the last range
may have no file yet. A bundle with a file is *sealed*; its range never changes. Receipts are never deleted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from kiosk.domain.errors import RecordError
from kiosk.domain.events import StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.domain.packs import BundleRow
from kiosk.domain.receipts import Receipt, foreign_bundles, named
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief
from kiosk.storage.database import Database
from kiosk.storage.notes import KIOSK, note, noted
from kiosk.storage.salvage.stranded import first_stranded, release_stranded, stranded_totals
from kiosk.storage.sql.conflicts import insert_new
from kiosk.storage.tables import bundles, events, receipts
from kiosk.storage.trust import Read, believe_signatures

_ROWS = (
    select(bundles.c.first, bundles.c.last, bundles.c.sha256, bundles.c.name, receipts.c.signed_at)
    .select_from(bundles.outerjoin(receipts, receipts.c.sha256 == bundles.c.sha256))
    .order_by(bundles.c.first)
)


class BundleTable:
    """The table of bundles in one database (`domain.ports.record.ExportLedger`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bundles(self) -> Sequence[BundleRow]:
        """Return all bundles, sorted by range; see `ExportLedger.bundles`."""
        return tuple(map(_row, self._database.rows(_ROWS)))

    def claim(self, first: int, last: int) -> None:
        """Reserve the range of events that follows the last reserved one; see `ExportLedger.claim`.

        Raises RecordError if the range does not follow directly, the last reserved range is not sealed, or an event
        does not exist.
        """
        with self._database.writing() as connection:
            latest = select(bundles.c.last, bundles.c.name).order_by(bundles.c.first.desc()).limit(1)
            before = connection.execute(latest).fetchone() or (0, "none")
            newest = connection.execute(select(func.max(events.c.sequence))).scalar() or 0
            if first != before[0] + 1 or not before[1] or not first <= last <= newest:
                raise RecordError(
                    translatable("Staff", "Events {first} to {last} are not the next to be exported."),
                    translatable("Staff", "Another export is running: try again."),
                    first=first,
                    last=last,
                )
            connection.execute(insert(bundles).values(first=first, last=last))

    def seal(self, first: int, sha256: str, name: str) -> None:
        """Record the file of a reserved range; see `ExportLedger.seal`.

        A repeated call with the same file changes nothing; one with another file raises RecordError.
        """
        is_fitting = or_(bundles.c.name == "", and_(bundles.c.sha256 == sha256, bundles.c.name == name))
        with self._database.writing() as connection:
            sealing = update(bundles).where(bundles.c.first == first, is_fitting).values(sha256=sha256, name=name)
            if connection.execute(sealing).rowcount == 0:
                message = translatable(
                    "Staff", "The events from {first} on were already exported, or never selected."
                )
                raise RecordError(message, translatable("Staff", "Report this fault."), first=first)

    def receive(
        self, received: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow] = ()
    ) -> Sequence[BundleRow]:
        """Store the province's receipts; see `ExportLedger.receive`."""
        new: list[BundleRow] = []
        with self._database.writing() as connection:
            if belief is not None:
                believe_signatures(connection, belief)
            listed = list(map(_row, connection.execute(_ROWS)))
            waiting = {named(row): row for row in (*listed, *orphans) if row.waits}
            for receipt in sorted(received, key=lambda receipt: receipt.signed_at):
                for bundle in sorted(waiting.keys() & set(receipt.bundles)):
                    row = waiting.pop(bundle)
                    _keep(connection, bundle.sha256, receipt.signed_at.astimezone(UTC).isoformat())
                    new.append(replace(row, received=receipt.signed_at))
            kiosk = KioskId(connection.execute(noted(KIOSK)).scalar_one())
            if foreign_bundles(received, kiosk, listed):
                renew_kiosk(connection)
        return new

    def receipts(self) -> Mapping[str, datetime]:
        """Return when each bundle was received; see `ExportLedger.receipts`."""
        rows = self._database.rows(select(receipts))
        return {sha256: time for sha256, signed_at in rows if (time := _time(signed_at)) is not None}

    def stranded(self, most: int) -> StrandedRun | None:
        """Return the first run of stranded events; see `ExportLedger.stranded`."""
        return first_stranded(self._database, most)

    def stranded_totals(self) -> StrandedTotals:
        """Count the stranded events; see `ExportLedger.stranded_totals`."""
        return stranded_totals(self._database)

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """Delete exported stranded events; see `ExportLedger.release_stranded`."""
        release_stranded(self._database, kiosk, last)


def renew_kiosk(connection: Connection) -> KioskId:
    """Give the record a new kiosk id; delete the rows of the first bundle without a receipt and of all later bundles.

    The events of these bundles are exported again under the new id. Under the old id they could contradict bundles
    that the province has already received. If the rows stayed, a lost file of such a bundle could not be rebuilt,
    because under the new id it would have other bytes.
    """
    kiosk = KioskId(str(uuid4()))
    note(connection, KIOSK, kiosk)
    is_unreceived = bundles.c.sha256.not_in(select(receipts.c.sha256))
    earliest = select(func.min(bundles.c.first)).where(is_unreceived).scalar_subquery()
    connection.execute(delete(bundles).where(bundles.c.first >= earliest))
    return kiosk


def take_over_receipts(connection: Connection, read: Read) -> None:
    """Copy the receipts of another, possibly damaged database, whose rows `read` returns."""
    for sha256, signed_at in read(select(receipts.c.sha256, receipts.c.signed_at)):
        if _time(signed_at) is not None:
            _keep(connection, sha256, signed_at)


def _keep(connection: Connection, sha256: str, signed_at: str) -> None:
    connection.execute(insert_new(receipts).values(sha256=sha256, signed_at=signed_at))


def _row(row: Sequence[Any]) -> BundleRow:
    first, last, sha256, name, signed_at = row
    return BundleRow(first, last, sha256, name, _time(signed_at) if signed_at else None)


def _time(text: str) -> datetime | None:
    """Parse a time with UTC offset; returns None if `text` is damaged."""
    try:
        time = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return time if time.tzinfo else None
