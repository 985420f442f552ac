"""Ports: the protocols through which the use cases reach storage, packs and devices."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.events import Event, EventDraft, EventKind, StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId, Language, LessonId, PackId, Pseudonym
from kiosk.domain.lessons import Lesson, LessonCard
from kiosk.domain.packs import BundleRow, PackRow
from kiosk.domain.pictures import Drawn
from kiosk.domain.progress import LessonProgress, SittingSummary
from kiosk.domain.receipts import Receipt
from kiosk.domain.trust import Belief


class EventStore(Protocol):
    """The append-only event log and its projections."""

    def kiosk(self) -> KioskId:
        """The kiosk's identifier: a UUID created with the database; see `renew_kiosk`."""
        ...

    def renew_kiosk(self) -> KioskId:
        """Give the kiosk a new identifier, durably; needed if exported bundles may already use new event numbers.

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
        """The person's progress in one lesson; None if never opened."""
        ...

    def open_sitting(self) -> SittingSummary | None:
        """The newest visit if it has no end in the record (because of a crash or power cut), else None."""
        ...


class InstalledPacks(Protocol):
    """The rows of the installed packs, read-only."""

    def rows(self) -> Sequence[PackRow]:
        """All installed versions."""
        ...


class PackShelf(InstalledPacks, Protocol):
    """The rows of the installed packs in the record. Every change is one durable transaction."""

    def put(self, row: PackRow, drafts: Sequence[EventDraft], belief: Belief | None = None) -> None:
        """Add a version and make it active; its events and `belief` are stored in the same transaction.

        Raises CarrierRefusedError if newer signatures were accepted since `belief` was made.
        """
        ...

    def activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None = None
    ) -> None:
        """Make `version` active, or no version (which removes the pack), and append the events.

        `belief` as in `put`.
        """
        ...

    def move(self, row: PackRow, folder: str) -> None:
        """Change the folder of the version in `row`, active or not, to `folder`.

        Raises PackMissingError if the stored row differs from `row` or is gone.
        """
        ...

    def highest(self, pack: PackId) -> str | None:
        """The highest version of `pack` ever installed from a carrier."""
        ...

    def forget(self, pack: PackId, version: str) -> None:
        """Delete the row of an inactive version whose folder is gone."""
        ...


class ExportLedger(Protocol):
    """The ledger of sync bundles: their ranges of events, files and receipts."""

    def bundles(self) -> Sequence[BundleRow]:
        """All bundles by range; the last one may be claimed without a file."""
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
        identifier as by `EventStore.renew_kiosk`. Raises RecordError, and CarrierRefusedError as `PackShelf.put`
        does.
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
        """Counts of the stranded events that are in no bundle yet."""
        ...

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """Delete the stranded events of `kiosk` up to `last`, once they are in a durable bundle file."""
        ...


class Library(Protocol):
    """The lessons that are available now."""

    def cards(self) -> Sequence[LessonCard]:
        """All lessons of the active packs, sorted by syllabus number."""
        ...

    def lesson(self, lesson: LessonId) -> Lesson:
        """A complete lesson. Raises PackMissingError."""
        ...


class Narrator(Protocol):
    """A text-to-speech engine that writes audio files."""

    name: str

    def render(self, text: str, language: Language, target: Path) -> None:
        """Synthesize `text` into the file `target` (Ogg Opus). Raises PackError if the engine fails."""
        ...


class PictureTrial(Protocol):
    """Renders pictures off-screen, in the same way as on the screen."""

    def draw(self, picture: bytes) -> Drawn:
        """Draw the SVG, PNG or JPEG file `picture` once and classify the result; always ends within seconds."""
        ...


Trials = Callable[[], AbstractContextManager[PictureTrial | None]]
"""Creates a context manager for a trial of pictures; it yields None if pictures are not rendered."""
Progress = Callable[[int, int], bool]
"""Progress callback with (done, total), such as bytes or events; returns False to stop."""
