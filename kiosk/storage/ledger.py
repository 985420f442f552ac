"""Which events went into which bundle (`domain.ports.ExportLedger`).

Rules: ranges follow each other without gap or overlap from event 1 on; only the last may be without its file; a
sealed range never changes.
"""

from collections.abc import Sequence

from kiosk.domain.errors import RecordError
from kiosk.domain.packs import BundleRow
from kiosk.storage.database import Database


class BundleTable:
    """The ledger in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bundles(self) -> Sequence[BundleRow]:
        """See `ExportLedger.bundles`."""
        rows = self._database.rows("SELECT first, last, sha256, name FROM bundles ORDER BY first")
        return tuple(BundleRow(*row) for row in rows)

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
