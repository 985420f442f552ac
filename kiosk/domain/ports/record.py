"""Ports of the record: events, bundles, health."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.events import Event, EventDraft, EventKind, StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId, LessonId, Pseudonym
from kiosk.domain.packs import BundleRow
from kiosk.domain.ports.progress import Progress
from kiosk.domain.progress import LessonProgress, SittingSummary
from kiosk.domain.receipts import Receipt
from kiosk.domain.self_check import BackupFacts, RecordFacts
from kiosk.domain.trust import Belief


class EventStore(Protocol):
    """The append-only event log and its projections."""

    def kiosk(self) -> KioskId:
        """The kiosk's identifier: a UUID created with the database; see `renew_kiosk`."""
        ...

    def renew_kiosk(self) -> KioskId:
        """Give the kiosk a new identifier, durably.

        This is needed if exported bundles may contain events with the sequence numbers that new events will get.

        In the same transaction, the ledger drops all bundles from the first unacknowledged one on, so that their
        events are exported again under the new identifier. Raises RecordError.
        """
        ...

    def append(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:
        """Commit `drafts` and the changed projections in one durable transaction.

        Raises DiskFullError if the disk is full, RecordError for any other failure; then nothing is stored.
        """
        ...

    def last_sequence(self) -> int:
        """Sequence number of the newest event; 0 if there is none."""
        ...

    def read(self, first: int, last: int) -> Iterator[Event]:
        """Events from `first` to `last`, both included, in order."""
        ...

    def newest_of(self, kinds: Sequence[EventKind], limit: int) -> Sequence[Event]:
        """The newest events of these kinds, at most `limit`, newest first."""
        ...

    def progress(self, pseudonym: Pseudonym) -> Sequence[LessonProgress]:
        """The person's progress in every lesson opened so far, the latest change last."""
        ...

    def lesson_progress(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:
        """The person's progress in one lesson; None if the person never opened it."""
        ...

    def open_sitting(self) -> SittingSummary | None:
        """The newest visit if it has no end in the record (because of a crash or power cut), else None."""
        ...


class ExportLedger(Protocol):
    """The ledger of sync bundles: their ranges of events, files and receipts."""

    def bundles(self) -> Sequence[BundleRow]:
        """All bundles, sorted by range; the last one can be claimed but without a file."""
        ...

    def claim(self, first: int, last: int) -> None:
        """Reserve a range, durably, before its file is written."""
        ...

    def seal(self, first: int, sha256: str, name: str) -> None:
        """Record the file written for the claimed range that starts at `first`."""
        ...

    def receive(
        self, receipts: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow] = ()
    ) -> Sequence[BundleRow]:
        """Store, in one durable transaction, the acknowledgements in `receipts` and the `belief` about their signer.

        Returns the bundles, from the ledger and from `orphans`, that are newly acknowledged. If a receipt for this
        kiosk lists bundles that its record never sealed (`domain.receipts.foreign_bundles`), the kiosk gets a new
        identifier as by `EventStore.renew_kiosk`. Raises RecordError, and CarrierRefusedError if newer signatures
        were accepted since `belief` was made.
        """
        ...

    def receipts(self) -> Mapping[str, datetime]:
        """When the province first acknowledged each bundle (aware), by SHA-256 (hex) of the bundle's file."""
        ...

    def stranded(self, most: int) -> StrandedRun | None:
        """The first gapless run of stranded events, at most `most` of them; None if there are none.

        Stranded events were recovered after a gap in a damaged record; they are not part of the record, because the
        hash chain does not reach them.
        """
        ...

    def stranded_totals(self) -> StrandedTotals:
        """Numbers of the stranded events that are in no bundle yet, and of their visits."""
        ...

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """Delete the stranded events of `kiosk` up to `last`, once they are in a durable bundle file."""
        ...


class RecordHealth(Protocol):
    """Port: checks of the record. Safe to call while another thread records."""

    def facts(self) -> RecordFacts:
        """The current state; cheap."""
        ...

    def keep_room(self) -> bool:
        """Reserve disk space for the record, unless already reserved; returns whether it is reserved."""
        ...

    def check(self, *, thorough: bool) -> None:
        """Check the database file for damage. Raises RecordBrokenError."""
        ...

    def verify_chain(self, progress: Progress) -> int:
        """Recompute every hash of the chain; returns the number of events.

        Raises RecordBrokenError at the first wrong hash, and CheckStoppedError if `progress` returns False.
        """
        ...

    def matches_rebuild(self) -> bool:
        """Whether the projections equal a rebuild from the events; no answer can be recorded meanwhile."""
        ...

    def backups(self) -> BackupFacts:
        """Facts about the backups; opens one after another, the newest first, until one is intact."""
        ...

    def acknowledge_losses(self) -> None:
        """Mark losses and repairs as seen, so that `facts` no longer lists them. Raises RecordError."""
        ...
