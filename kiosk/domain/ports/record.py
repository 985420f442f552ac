"""Ports of the record: its events, its sync bundles and its health."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.events import Event, EventDraft, EventKind, StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId, LessonId, Pseudonym
from kiosk.domain.lessons import LearningPath
from kiosk.domain.machine.chronology import Chronology
from kiosk.domain.people.entries import LearnerEntry
from kiosk.domain.ports.progress import Progress
from kiosk.domain.progress import LessonProgress, SittingSummary
from kiosk.domain.receipts import Acknowledged, Receipt
from kiosk.domain.self_check import BackupFacts, RecordFacts
from kiosk.domain.syncing.bundle_states import BundleRow, Departure, Numbers
from kiosk.domain.trust import Belief


class LessonRecord(Protocol):
    """Port: the part of the record that lessons use."""

    def append(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:
        """See `EventStore.append`."""
        ...

    def read(self, first: int, last: int) -> Iterator[Event]:
        """See `EventStore.read`."""
        ...

    def progress(self, *pseudonyms: Pseudonym) -> Sequence[LessonProgress]:
        """See `EventStore.progress`."""
        ...

    def lesson_progress(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:
        """See `EventStore.lesson_progress`."""
        ...

    def records_of(self, pseudonym: Pseudonym) -> Sequence[Pseudonym]:
        """See `EventStore.records_of`."""
        ...

    def learner(self, pseudonym: Pseudonym) -> LearnerEntry | None:
        """See `EventStore.learner`."""
        ...

    def open_sitting(self) -> SittingSummary | None:
        """See `EventStore.open_sitting`."""
        ...


class EventStore(Protocol):
    """Port: the append-only event log and its projections."""

    def kiosk(self) -> KioskId:
        """The kiosk's identifier: a UUID created with the database; `renew_kiosk` replaces it."""
        ...

    def renew_kiosk(self) -> KioskId:
        """Replace the kiosk's identifier by a new one, durably, and return the new one.

        A new identifier is needed if new events could get sequence numbers that bundles exported under the old
        identifier already contain.

        In the same transaction, the ledger deletes the first unacknowledged bundle and all bundles after it, so that
        their events are exported again under the new identifier. Raises RecordError.
        """
        ...

    def append(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:
        """Store `drafts` as events and update the projections in one durable transaction.

        Raises DiskFullError if the disk is full, RecordError for any other failure; then nothing is stored.
        """
        ...

    def newest_wall(self) -> datetime | None:
        """Wall time (aware) of the newest event with a plausible clock; None if there is none."""
        ...

    def chronology(self) -> Chronology:
        """When all events of the record happened, also those with a wrong clock."""
        ...

    def last_sequence(self) -> int:
        """Sequence number of the newest event; 0 if there is none."""
        ...

    def read(self, first: int, last: int) -> Iterator[Event]:
        """The events with sequence numbers from `first` to `last`, both included, in order."""
        ...

    def newest_of(self, kinds: Sequence[EventKind], limit: int) -> Sequence[Event]:
        """The newest events of the given kinds, at most `limit`, starting with the newest."""
        ...

    def newest_outside_visits(self, kind: EventKind) -> Event | None:
        """The newest event of `kind` among the events that belong to no visit; fast also in a large record."""
        ...

    def outside_visits(self, kind: EventKind) -> Sequence[Event]:
        """All events of `kind` that belong to no visit, in order; fast also in a large record if they are few."""
        ...

    def tasks_done_alone(self, *pseudonyms: Pseudonym) -> Sequence[Event]:
        """The events SKILL_MASTERED under `pseudonyms`, in order; if none are given, those of all learners.

        Learners are people with a record: the events of guests are left out.
        """
        ...

    def path_of(self, *pseudonyms: Pseudonym) -> LearningPath | None:
        """The path that the person with `pseudonyms` chose last; None if the person has chosen none.

        Fast also in a large record. A path that this version of the program does not know counts as none.
        """
        ...

    def tasks_finished(self, *pseudonyms: Pseudonym) -> Sequence[Event]:
        """The events STEP_ACTED of the visits under `pseudonyms` that reached the goal of a phone task, in order.

        Demonstrations are included. The time needed depends on the number of visits of the kiosk and on the number of
        events in those of `pseudonyms`.
        """
        ...

    def since(self, sequence: int, kinds: Sequence[EventKind]) -> Sequence[Event]:
        """The events of the given kinds with `sequence` or a higher number, in order.

        The time needed depends on the number of events since `sequence`, not on the size of the record.
        """
        ...

    def progress(self, *pseudonyms: Pseudonym) -> Sequence[LessonProgress]:
        """The progress under `pseudonyms` in every lesson opened so far, sorted by the time of the last change."""
        ...

    def lesson_progress(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:
        """The person's progress in one lesson; None if the person has not opened it."""
        ...

    def completed_lessons(self) -> Mapping[Pseudonym, Collection[LessonId]]:
        """The lessons that each learner completed, under any pseudonym of the person, by that of the kept record.

        Learners without a completed lesson are left out, and so are guests. Fast also for thousands of learners.
        """
        ...

    def learners(self) -> Mapping[Pseudonym, LearnerEntry]:
        """What the record contains of each learner, deleted learners and merged records included."""
        ...

    def learner(self, pseudonym: Pseudonym) -> LearnerEntry | None:
        """What the record contains of one learner; None for a guest. Fast also in a large record."""
        ...

    def deleted_learners(self) -> Collection[Pseudonym]:
        """The learners who were deleted; fast also for thousands of learners."""
        ...

    def records_of(self, pseudonym: Pseudonym) -> Sequence[Pseudonym]:
        """All pseudonyms of the person with this pseudonym, whose records were merged; the kept record first.

        For a guest, and for a learner without merged records, the pseudonym alone.
        """
        ...

    def open_sitting(self) -> SittingSummary | None:
        """The newest visit if the record lacks its end (because of a crash or power cut), else None."""
        ...


class ExportLedger(Protocol):
    """Port: the ledger of sync bundles, with their event ranges, files and receipts."""

    def bundles(self) -> Sequence[BundleRow]:
        """The rows of all bundles, sorted by range; the last row can be a reserved range without a file."""
        ...

    def covered(self) -> int:
        """Number of the last event that is in a bundle or reserved for one; 0 if there is no bundle."""
        ...

    def answered(self) -> datetime | None:
        """Time (aware) of the province's newest receipt for this kiosk; None if it never answered."""
        ...

    def claim(self, first: int, last: int) -> None:
        """Reserve the events from `first` to `last` for a bundle, durably, before the bundle's file is written."""
        ...

    def seal(self, first: int, sha256: str, name: str) -> None:
        """Store the checksum and file name of the finished bundle whose reserved range starts at `first`."""
        ...

    def replace_file(self, row: BundleRow, sha256: str, name: str) -> None:
        """Store the checksum and file name of another file with the events of the sealed bundle `row`.

        The checksum of the former file becomes an alias of a bundle that the record lists. Receipt and departures of
        the bundle are kept.
        """
        ...

    def numbers(self) -> Numbers:
        """Number of sealed bundles, and of the events in them, in each state; orphans are left out."""
        ...

    def note_departures(self, files: Iterable[str], departure: Departure) -> None:
        """Store, durably, that copies of `files` (SHA-256 in hex) left the kiosk; `departure`: when and to where."""
        ...

    def receive(
        self, receipts: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow] = ()
    ) -> Acknowledged:
        """Store, in one durable transaction, the acknowledgements in `receipts` and the trusted metadata in `belief`.

        `orphans`: bundles that are in the outbox but not in the record. Returns the bundles, both from the ledger and
        from `orphans`, that are newly acknowledged or asked for again (see `domain.syncing.bundle_states`). If a
        receipt for this kiosk lists bundles that the kiosk's record never wrote (`domain.receipts.foreign_bundles`),
        the kiosk gets a new identifier (see `EventStore.renew_kiosk`). Raises RecordError. Raises CarrierRefusedError
        if newer signatures were accepted after `belief` was created.
        """
        ...

    def known(self, orphans: Sequence[BundleRow]) -> Sequence[BundleRow]:
        """Return the bundles `orphans` with their receipts and departures, and the times when they were asked for."""
        ...

    def stranded(self, most: int) -> StrandedRun | None:
        """The first gapless run of stranded events, cut after `most` events; None if no event is stranded.

        Stranded events are events that a recovery found behind a gap of a damaged record. They are stored outside the
        record, because its hash chain ends before the gap.
        """
        ...

    def stranded_totals(self) -> StrandedTotals:
        """Number of stranded events that no bundle contains yet, and number of visits that these events belong to."""
        ...

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """Delete the stranded events of `kiosk` up to the number `last`, after they are stored in a bundle file."""
        ...


class RecordHealth(Protocol):
    """Port: checks of the record. All methods are safe to call while another thread appends events."""

    def facts(self) -> RecordFacts:
        """The current state of the record; this call is fast."""
        ...

    def keep_room(self) -> bool:
        """Reserve disk space for the record and for the staff's operations, if needed.

        Returns whether both are reserved now.
        """
        ...

    def check(self, *, thorough: bool) -> None:
        """Check the database file for damage; `thorough` adds slower checks. Raises RecordBrokenError."""
        ...

    def verify_chain(self, progress: Progress) -> int:
        """Recompute every hash of the chain and return the number of events.

        Raises RecordBrokenError at the first wrong hash, and CheckStoppedError if `progress` returns False.
        """
        ...

    def matches_rebuild(self) -> bool:
        """Whether the stored projections and facts equal a rebuild from the events.

        Appending is blocked while the projections are compared.
        """
        ...

    def backups(self) -> BackupFacts:
        """Facts about the backups; the backups are opened, newest first, until one is intact."""
        ...

    def acknowledge_losses(self) -> None:
        """Mark all losses and repairs as seen; `facts` leaves them out from then on. Raises RecordError."""
        ...
