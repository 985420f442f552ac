"""Which events went into which bundle, and which bundles arrived (`domain.ports.ExportLedger`).

Rules: ranges follow each other without gap or overlap from event 1 on; only the last may be without its file; a
sealed range never changes; what was once received stays received.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from kiosk.domain.errors import RecordError
from kiosk.domain.events import StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.domain.packs import BundleRow
from kiosk.domain.receipts import Receipt, foreign_bundles, named
from kiosk.domain.trust import Belief
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection
from kiosk.storage.salvage.stranded import first_stranded, release_stranded, stranded_totals
from kiosk.storage.trust import believe_signatures

_ROWS = """SELECT first, last, bundles.sha256, name, signed_at
    FROM bundles LEFT JOIN receipts ON receipts.sha256 = bundles.sha256"""
_KEEP = "INSERT OR IGNORE INTO receipts VALUES (?, ?)"


class BundleTable:
    """The ledger in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bundles(self) -> Sequence[BundleRow]:
        """See `ExportLedger.bundles`."""
        return tuple(map(_row, self._database.rows(f"{_ROWS} ORDER BY first")))

    def claim(self, first: int, last: int) -> None:
        """See `ExportLedger.claim`. Raises RecordError unless the range is the next one."""
        with self._database.writing() as connection:
            sql = "SELECT last, name FROM bundles ORDER BY first DESC LIMIT 1"
            before = connection.execute(sql).fetchone() or (0, "none")
            newest = connection.execute("SELECT coalesce(max(sequence), 0) FROM events").fetchone()[0]
            if first != before[0] + 1 or not before[1] or not first <= last <= newest:
                raise RecordError(
                    "Events {first} to {last} are not the next to be exported.",
                    "Another export is running: try again.",
                    first=first,
                    last=last,
                )
            connection.execute("INSERT INTO bundles (first, last) VALUES (?, ?)", (first, last))

    def seal(self, first: int, sha256: str, name: str) -> None:
        """See `ExportLedger.seal`. The same file again is no error. Raises RecordError for another one."""
        with self._database.writing() as connection:
            sql = (
                "UPDATE bundles SET sha256 = ?, name = ? WHERE first = ? AND (name = '' OR (sha256 = ? AND name = ?))"
            )
            if connection.execute(sql, (sha256, name, first, sha256, name)).rowcount == 0:
                message = "The events from {first} on were already exported, or never claimed."
                raise RecordError(message, "Report this fault.", first=first)

    def receive(
        self, receipts: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow] = ()
    ) -> Sequence[BundleRow]:
        """See `ExportLedger.receive`."""
        new: list[BundleRow] = []
        with self._database.writing() as connection:
            if belief is not None:
                believe_signatures(connection, belief)
            listed = list(map(_row, connection.execute(f"{_ROWS} ORDER BY first").fetchall()))
            waiting = {named(row): row for row in (*listed, *orphans) if row.waits}
            for receipt in sorted(receipts, key=lambda receipt: receipt.signed_at):
                for bundle in sorted(waiting.keys() & set(receipt.bundles)):
                    row = waiting.pop(bundle)
                    connection.execute(_KEEP, (bundle.sha256, receipt.signed_at.astimezone(UTC).isoformat()))
                    new.append(replace(row, received=receipt.signed_at))
            if foreign_bundles(receipts, _kiosk(connection), listed):
                renew_kiosk(connection)
        return new

    def receipts(self) -> Mapping[str, datetime]:
        """See `ExportLedger.receipts`."""
        rows = self._database.rows("SELECT sha256, signed_at FROM receipts")
        return {sha256: time for sha256, signed_at in rows if (time := _time(signed_at)) is not None}

    def stranded(self, most: int) -> StrandedRun | None:
        """See `ExportLedger.stranded`."""
        return first_stranded(self._database, most)

    def stranded_totals(self) -> StrandedTotals:
        """See `ExportLedger.stranded_totals`."""
        return stranded_totals(self._database)

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """See `ExportLedger.release_stranded`."""
        release_stranded(self._database, kiosk, last)


def renew_kiosk(connection: Connection) -> KioskId:
    """Give the record a new kiosk id and forget all bundles from the first that is not known to have arrived.

    Their events are in no bundle then and leave under the new id: what was cut under the old one may contradict what
    the province holds, and no lost file of it can be made again.
    """
    kiosk = KioskId(str(uuid4()))
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('kiosk', ?)", (kiosk,))
    connection.execute(
        """DELETE FROM bundles WHERE first >=
            (SELECT min(first) FROM bundles WHERE sha256 NOT IN (SELECT sha256 FROM receipts))"""
    )
    return kiosk


def _kiosk(connection: Connection) -> KioskId:
    return KioskId(connection.execute("SELECT value FROM meta WHERE key = 'kiosk'").fetchone()[0])


def take_over_receipts(connection: Connection, read: Callable[[str], Sequence[tuple[Any, ...]]]) -> None:
    """Bring in what another database, perhaps a damaged one, knew to have arrived."""
    for sha256, signed_at in read("SELECT sha256, signed_at FROM receipts"):
        if _time(signed_at) is not None:
            connection.execute(_KEEP, (sha256, signed_at))


def _row(row: Sequence[Any]) -> BundleRow:
    first, last, sha256, name, signed_at = row
    return BundleRow(first, last, sha256, name, _time(signed_at) if signed_at else None)


def _time(text: str) -> datetime | None:
    """The time in `text`, None when it is damaged."""
    try:
        time = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return time if time.tzinfo else None
