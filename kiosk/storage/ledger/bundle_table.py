"""Stores which events are in which sync bundle, which copies left, and what the province received (`ExportLedger`).

Rules: the ranges of events in the bundles start at event 1 and have neither gaps nor overlaps. Only the last range
may have no file yet. A bundle with a file is *sealed*; its range never changes. A sealed bundle can get another file
with the same events; the hash of the former file is kept as an alias. Receipts are deleted only if the province asks
for the events again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from kiosk.domain.errors import RecordError
from kiosk.domain.events import StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Acknowledged, Receipt, foreign_bundles
from kiosk.domain.syncing.bundle_states import BundleRow, Departure, Numbers
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief
from kiosk.storage.database import Database
from kiosk.storage.ledger.acknowledgements import Intake, keep_receipt
from kiosk.storage.ledger.rows import (
    Read,
    asked_times,
    bundle_numbers,
    bundle_rows,
    departures_by_hash,
    newest_answer,
    parsed_time,
    reader,
    received_times,
)
from kiosk.storage.notes import KIOSK, RENEWED, note, noted
from kiosk.storage.salvage.stranded import first_stranded, release_stranded, stranded_totals
from kiosk.storage.sql.conflicts import insert_new, upsert
from kiosk.storage.tables import asked_again, bundle_aliases, bundles, departures, events, receipts
from kiosk.storage.trust import believe_signatures


class BundleTable:
    """The table of bundles in one database (`domain.ports.record.ExportLedger`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bundles(self) -> Sequence[BundleRow]:
        """Return all bundles, sorted by range; see `ExportLedger.bundles`."""
        return bundle_rows(self._database.rows)

    def covered(self) -> int:
        """Return the number of the last event in a bundle; see `ExportLedger.covered`."""
        return self._database.value(select(func.max(bundles.c.last))) or 0

    def numbers(self) -> Numbers:
        """Count the sealed bundles by state; see `ExportLedger.numbers`."""
        return bundle_numbers(self._database.rows)

    def known(self, orphans: Sequence[BundleRow]) -> Sequence[BundleRow]:
        """Return `orphans` with what is known of them; see `ExportLedger.known`."""
        return _known(self._database.rows, orphans) if orphans else ()

    def answered(self) -> datetime | None:
        """Return the time of the province's newest receipt for this kiosk; see `ExportLedger.answered`."""
        return newest_answer(self._database.rows)

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
                raise _never_selected(first)

    def replace_file(self, row: BundleRow, sha256: str, name: str) -> None:
        """Record another file with the events of a sealed bundle; see `ExportLedger.replace_file`."""
        is_same = and_(bundles.c.first == row.first, bundles.c.last == row.last, bundles.c.sha256 == row.sha256)
        with self._database.writing() as connection:
            if row.orphan_of is None:
                sealing = update(bundles).where(is_same).values(sha256=sha256, name=name)
                if connection.execute(sealing).rowcount == 0:
                    raise _never_selected(row.first)
                connection.execute(insert_new(bundle_aliases).values(sha256=row.sha256, first=row.first))
            for table in (departures, receipts):
                connection.execute(update(table).where(table.c.sha256 == row.sha256).values(sha256=sha256))

    def note_departures(self, files: Iterable[str], departure: Departure) -> None:
        """Record that copies of bundles left the kiosk; see `ExportLedger.note_departures`."""
        left = {
            "way": departure.way.value,
            "place": departure.place,
            "left_at": departure.when.astimezone(UTC).isoformat(),
            "is_dated": int(departure.is_dated),
        }
        with self._database.writing() as connection:
            for sha256 in files:
                connection.execute(upsert(departures).values(sha256=sha256, **left))

    def receive(
        self, received: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow] = ()
    ) -> Acknowledged:
        """Store the province's receipts; see `ExportLedger.receive`."""
        with self._database.writing() as connection:
            if belief is not None:
                believe_signatures(connection, belief)
            listed = bundle_rows(reader(connection))
            kiosk = KioskId(connection.execute(noted(KIOSK)).scalar_one())
            known = _known(reader(connection), orphans)
            sealed = [row for row in (*listed, *known) if row.name]
            acknowledged = Intake(connection, kiosk, sealed).take(received)
            if foreign_bundles(received, kiosk, listed):
                renew_kiosk(connection)
        return acknowledged

    def stranded(self, most: int) -> StrandedRun | None:
        """Return the first run of stranded events; see `ExportLedger.stranded`."""
        return first_stranded(self._database, most)

    def stranded_totals(self) -> StrandedTotals:
        """Count the stranded events; see `ExportLedger.stranded_totals`."""
        return stranded_totals(self._database)

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """Delete exported stranded events; see `ExportLedger.release_stranded`."""
        release_stranded(self._database, kiosk, last)


def _never_selected(first: int) -> RecordError:
    message = translatable("Staff", "The events from {first} on were already exported, or never selected.")
    return RecordError(message, translatable("Staff", "Report this fault."), first=first)


def _known(read: Read, orphans: Sequence[BundleRow]) -> Sequence[BundleRow]:
    received, left, asked = received_times(read), departures_by_hash(read), asked_times(read)
    found = []
    for row in orphans:
        since = asked.get((row.orphan_of or "", row.first, row.last))
        times = [received[one] for one in (row.sha256, *row.aliases) if one in received]
        when = min((time for time in times if since is None or time > since), default=None)
        found.append(replace(row, received=when, departures=left.get(row.sha256, ()), asked=since))
    return found


def renew_kiosk(connection: Connection, aside: str = "") -> KioskId:
    """Give the record a new kiosk id; delete the rows of the first bundle without a receipt and of all later bundles.

    The events of these bundles are exported again under the new id. Under the old id they could contradict bundles
    that the province has already received. If the rows stayed, a lost file of such a bundle could not be rebuilt,
    because under the new id it would have other contents. `aside`: name of the file to which the former record is
    renamed, for `storage.salvage.set_aside`.
    """
    kiosk = KioskId(str(uuid4()))
    newest = connection.execute(select(func.max(events.c.sequence))).scalar() or 0
    note(connection, KIOSK, kiosk)
    note(connection, RENEWED, f"{newest} {aside}")
    is_unreceived = bundles.c.sha256.not_in(select(receipts.c.sha256))
    earliest = select(func.min(bundles.c.first)).where(is_unreceived).scalar_subquery()
    connection.execute(delete(bundle_aliases).where(bundle_aliases.c.first >= earliest))
    connection.execute(delete(bundles).where(bundles.c.first >= earliest))
    return kiosk


def take_over_states(connection: Connection, read: Read) -> None:
    """Copy receipts, aliases, departures and questions of another, possibly damaged database, which `read` reads."""
    for sha256, signed_at in read(select(receipts.c.sha256, receipts.c.signed_at)):
        if parsed_time(signed_at) is not None:
            keep_receipt(connection, sha256, signed_at)
    for table in (bundle_aliases, departures, asked_again):
        for row in read(select(table)):
            connection.execute(upsert(table).values(dict(zip(table.columns.keys(), row, strict=True))))
