"""What the use cases need from the outside, as protocols."""

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
    """The append-only record and its projections."""

    def kiosk(self) -> KioskId:
        """The kiosk's own identifier: a UUID made when the database was created; see `renew_kiosk`."""
        ...

    def renew_kiosk(self) -> KioskId:
        """Give the record a new identifier, durably, because the numbers of new events may have left under the old.

        In the same transaction the ledger forgets every bundle from the first that is not known to have arrived, so
        that their events leave under the new identifier. Raises RecordError.
        """
        ...

    def append(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:
        """Commit `drafts` and the projections they change in one transaction, durably.

        Raises DiskFullError when there is no room, RecordError for every other failure; then nothing is stored.
        """
        ...

    def last_sequence(self) -> int:
        """Sequence of the newest event, 0 when there is none."""
        ...

    def read(self, first: int, last: int) -> Iterator[Event]:
        """Events `first` to `last`, both included, in order."""
        ...

    def newest_of(self, kinds: Sequence[EventKind], limit: int) -> Sequence[Event]:
        """The newest events of these kinds, at most `limit`, newest first."""
        ...

    def progress(self, pseudonym: Pseudonym) -> Sequence[LessonProgress]:
        """That person's progress in every lesson ever opened, newest change last."""
        ...

    def lesson_progress(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:
        """That person's progress in one lesson."""
        ...

    def open_sitting(self) -> SittingSummary | None:
        """The newest sitting if it was never ended (the kiosk was cut off), else None."""
        ...


class InstalledPacks(Protocol):
    """The rows that say which packs are installed."""

    def rows(self) -> Sequence[PackRow]:
        """All installed versions."""
        ...


class PackShelf(InstalledPacks, Protocol):
    """Those rows in the record. Every change is one durable transaction."""

    def put(self, row: PackRow, drafts: Sequence[EventDraft], belief: Belief | None = None) -> None:
        """Add a version and make it the active one; its events and the `belief` go into the same transaction.

        Raises CarrierRefusedError when newer signatures were believed since `belief` was made.
        """
        ...

    def activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None = None
    ) -> None:
        """Make `version` the active one, or none of them (the pack is removed), with its events.

        `belief` as in `put`.
        """
        ...

    def move(self, row: PackRow, folder: str) -> None:
        """Let the version in `row`, active or not, lie in another `folder`.

        Raises PackMissingError where it is not on the shelf any more as in `row`.
        """
        ...

    def highest(self, pack: PackId) -> str | None:
        """Highest version of `pack` that was ever installed from a carrier."""
        ...

    def forget(self, pack: PackId, version: str) -> None:
        """Drop the row of an inactive version whose folder is gone."""
        ...


class ExportLedger(Protocol):
    """Which events went into which bundle."""

    def bundles(self) -> Sequence[BundleRow]:
        """All bundles by range; the last may be only claimed."""
        ...

    def claim(self, first: int, last: int) -> None:
        """Reserve a range durably before its file is written."""
        ...

    def seal(self, first: int, sha256: str, name: str) -> None:
        """Note the file that was written for the claimed range that starts at `first`."""
        ...

    def receive(
        self, receipts: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow] = ()
    ) -> Sequence[BundleRow]:
        """Note, in one durable transaction, what `receipts` say and the `belief` in whoever signed them.

        Returns the bundles that count as received only now, of the ledger's rows and of `orphans`. If a receipt for
        this kiosk names bundles that its record never sealed (`domain.receipts.foreign_bundles`), the record gets a
        new identifier as by `EventStore.renew_kiosk`. Raises RecordError, and CarrierRefusedError as `PackShelf.put`
        does.
        """
        ...

    def receipts(self) -> Mapping[str, datetime]:
        """When the province first acknowledged each bundle (aware), by the SHA-256 (hex) of its file."""
        ...

    def stranded(self, most: int) -> StrandedRun | None:
        """The first unbroken run of events that were read behind a gap of a damaged record, at most `most` of them.

        They are no part of the record, because its hash chain does not reach them. None when there are none.
        """
        ...

    def stranded_totals(self) -> StrandedTotals:
        """How many such events are in no bundle yet."""
        ...

    def release_stranded(self, kiosk: KioskId, last: int) -> None:
        """Delete the stranded events of `kiosk` up to `last`: they are in a bundle whose file is durable."""
        ...


class Library(Protocol):
    """The lessons that can be learned now."""

    def cards(self) -> Sequence[LessonCard]:
        """All lessons of the active packs, by syllabus number."""
        ...

    def lesson(self, lesson: LessonId) -> Lesson:
        """One whole lesson. Raises PackMissingError."""
        ...


class Narrator(Protocol):
    """A text-to-speech engine that writes sound files."""

    name: str

    def render(self, text: str, language: Language, target: Path) -> None:
        """Speak `text` into `target` (Ogg Opus). Raises PackError when the engine fails."""
        ...


class PictureTrial(Protocol):
    """Draws pictures as the screen would, away from the screen."""

    def draw(self, picture: bytes) -> Drawn:
        """Draw the SVG, PNG or JPEG file `picture` once and judge how long that takes; always ends within seconds."""
        ...


Trials = Callable[[], AbstractContextManager[PictureTrial | None]]
"""Begins a trial of pictures and ends it; gives None where pictures are not drawn."""
Progress = Callable[[int, int], bool]
"""Called with (done, total) bytes; returns False to stop."""
