"""Stores the province's receipts, and puts back the bundles whose events the province asks for again.

Rules: a bundle is received at the time of the first receipt that lists one of its files. A range of `Receipt.missing`
puts each bundle that overlaps it back to the state ON_KIOSK: its receipt and its departures are deleted, so that
every way carries it again. Only the newest receipt of a kiosk counts for this, and for one bundle at most one receipt
a day, measured by the province's clock, because a resend takes time to arrive. A receipt that is not newer than the
question does not confirm the bundle.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete

from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Acknowledged, Receipt, ReceivedBundle, named
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.storage.ledger.rows import newest_receipt_key, parsed_time
from kiosk.storage.notes import note, noted
from kiosk.storage.sql.conflicts import insert_new, upsert
from kiosk.storage.tables import asked_again, departures, receipts

BETWEEN_QUESTIONS = timedelta(days=1)
"""Time for which a second question for the same bundle is ignored."""


class Intake:
    """Stores receipts in one transaction."""

    def __init__(self, connection: Connection, kiosk: KioskId, rows: Sequence[BundleRow]) -> None:
        """`kiosk`: id of the record; `rows`: all sealed bundles, those that the record lists and the orphans."""
        self._connection = connection
        self._kiosk = kiosk
        self._rows = {row.sha256: row for row in rows}
        self._names: dict[ReceivedBundle, str] = {name: row.sha256 for row in rows for name in named(row)}
        self._received: set[str] = set()
        self._asked: set[str] = set()

    def take(self, said: Sequence[Receipt]) -> Acknowledged:
        """Store the receipts `said`; return the bundles that they have changed."""
        for receipt in sorted(said, key=lambda receipt: receipt.signed_at):
            for bundle in sorted(self._names.keys() & set(receipt.bundles)):
                self._confirm(self._rows[self._names[bundle]], receipt.signed_at)
            if self._is_newest(receipt):
                for row in [row for row in self._rows.values() if self._is_asked(row, receipt)]:
                    self._put_back(row, receipt.signed_at)
        return Acknowledged(
            [self._rows[sha256] for sha256 in self._rows if sha256 in self._received],
            [self._rows[sha256] for sha256 in self._rows if sha256 in self._asked],
        )

    def _confirm(self, row: BundleRow, when: datetime) -> None:
        if row.received is not None or (row.asked is not None and when <= row.asked):
            return
        keep_receipt(self._connection, row.sha256, when.astimezone(UTC).isoformat())
        self._rows[row.sha256] = replace(row, received=when)
        self._received.add(row.sha256)
        self._asked.discard(row.sha256)

    def _is_newest(self, receipt: Receipt) -> bool:
        """Whether no newer receipt for the same kiosk was stored before; note the time of `receipt` if so."""
        key = newest_receipt_key(receipt.kiosk)
        newest = parsed_time(self._connection.execute(noted(key)).scalar() or "")
        if newest is not None and receipt.signed_at < newest:
            return False
        if any(self._kiosk_of(row) == receipt.kiosk for row in self._rows.values()):
            note(self._connection, key, receipt.signed_at.astimezone(UTC).isoformat())
        return True

    def _kiosk_of(self, row: BundleRow) -> KioskId:
        return row.orphan_of or self._kiosk

    def _is_asked(self, row: BundleRow, receipt: Receipt) -> bool:
        if self._kiosk_of(row) != receipt.kiosk or not named(row).isdisjoint(receipt.bundles):
            return False
        if row.asked is not None and receipt.signed_at < row.asked + BETWEEN_QUESTIONS:
            return False
        return any(row.first <= last and first <= row.last for first, last in receipt.missing)

    def _put_back(self, row: BundleRow, when: datetime) -> None:
        for table in (receipts, departures):
            self._connection.execute(delete(table).where(table.c.sha256 == row.sha256))
        question = upsert(asked_again).values(
            kiosk=self._kiosk_of(row), first=row.first, last=row.last, signed_at=when.astimezone(UTC).isoformat()
        )
        self._connection.execute(question)
        self._rows[row.sha256] = replace(row, received=None, departures=(), asked=when)
        self._received.discard(row.sha256)
        self._asked.add(row.sha256)


def keep_receipt(connection: Connection, sha256: str, signed_at: str) -> None:
    """Store when a file was received, unless an earlier receipt is stored."""
    connection.execute(insert_new(receipts).values(sha256=sha256, signed_at=signed_at))
