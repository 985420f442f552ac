"""Ports of the studio: versions, shelf, locks, voices, pictures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.ids import AccountId, Language, PackId
from kiosk.domain.self_check import StudioFacts
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.shelf_rows import LessonState, ShelfRow
from kiosk.domain.studio.versions import DocumentState, NewVersion, Version
from kiosk.domain.studio.writers import Writer


class VersionStore(Protocol):
    """Port: all versions of all source files. Every change is one durable transaction."""

    notice: RecordBrokenError | None
    """Message if the database was damaged and a new one was made, else None."""

    def documents(self) -> Collection[DocumentId]:
        """The files that have versions."""
        ...

    def state(self, document: DocumentId) -> DocumentState | None:
        """The position in the history of a file; None if it has no versions."""
        ...

    def versions(self, document: DocumentId) -> Sequence[Version]:
        """The versions of a file, newest first."""
        ...

    def raw(self, document: DocumentId, number: int) -> bytes:
        """The bytes of a version. Raises UnknownVersionError if there is none with this number, or it is damaged."""
        ...

    def commit(self, drafts: Sequence[NewVersion], row: ShelfRow | None = None) -> Sequence[Version]:
        """Store new versions of different files together; each becomes the current one of its file.

        `row`: the row on the shelf of a new lesson, stored in the same transaction.
        """
        ...

    def move(self, state: DocumentState, by: AccountId, at: datetime) -> None:
        """Set the position in the history of a file (undo, redo)."""
        ...

    def note_file(self, document: DocumentId, on_disk: str) -> None:
        """Note the SHA-256 of a file that has been written."""
        ...

    def forget(self, document: DocumentId, numbers: Collection[int]) -> None:
        """Delete versions; undo then skips them."""
        ...

    def forget_document(self, document: DocumentId) -> None:
        """Delete a file with all its versions and its row on the shelf."""
        ...


class ShelfStore(Protocol):
    """Port: the rows of the shelf. Every change is one durable transaction."""

    def rows(self) -> Sequence[ShelfRow]:
        """The rows of all own lessons, sorted by document."""
        ...

    def row(self, document: DocumentId) -> ShelfRow | None:
        """The row of one lesson."""
        ...

    def put(self, row: ShelfRow) -> None:
        """Add or replace a row."""
        ...

    def put_in_use(self, versions: Mapping[DocumentId, int], at: datetime) -> None:
        """Set the state of lessons to IN_USE with these versions, and mark the versions, all together."""
        ...

    def set_state(self, document: DocumentId, state: LessonState, at: datetime) -> None:
        """Change the state of a lesson; its former state is kept in ``before``."""
        ...

    def count_card(self, document: DocumentId, cards: int) -> None:
        """Add `cards` to the number of printed cards of a lesson."""
        ...


class Hold(Protocol):
    """The right to change the files of one pack, until it is released."""

    def release(self) -> None:
        """Release it; repeated calls do nothing."""
        ...


class WriterLocks(Protocol):
    """Port: one writer per pack, between programs and between accounts."""

    def take(self, pack: PackId, writer: Writer) -> Hold:
        """Become the writer of `pack`; the same writer may take it several times in one program.

        Raises OtherWriterError with the writer who holds it.
        """
        ...


class StudioHealth(Protocol):
    """Port: check and backup of the versions. Safe to call on any thread, and while a program uses the database."""

    def check(self) -> StudioFacts | None:
        """Check the whole file; None if the studio was never used.

        Raises RecordBrokenError if the file is damaged, RecordError if it cannot be read.
        """
        ...

    def back_up(self, file: Path) -> bool:
        """Write a verified backup to `file`; returns False if the studio was never used.

        Raises RecordError or OSError.
        """
        ...


class LessonVoices(Protocol):
    """Port: the recordings of own lessons, as far as the shelf, the preview and copies of lessons need them."""

    def missing(self, document: DocumentId, raw: bytes) -> Mapping[Language, int]:
        """Language → number of sentences of the lesson without a voice; `raw` is the source file."""
        ...

    def sentences(self, document: DocumentId, raw: bytes) -> int:
        """Number of sentences of the lesson that are read aloud; 0 if they cannot be counted."""
        ...

    def read_texts(self, document: DocumentId) -> Mapping[str, str]:
        """Recordings in the sources that were not put there by hand: path in the pack's folder → hash of their text.

        For the hash, see `kiosk.domain.studio.spoken_text.block_hash`.
        """
        ...

    def copy(self, old: DocumentId, new: DocumentId) -> None:
        """Give `new`, a duplicate of `old`, its recordings, except those that were put into the sources by hand."""
        ...

    def adopt(self, document: DocumentId, found: Mapping[str, str]) -> None:
        """Note recordings that came with a copied lesson: path in the pack's folder → key of the text."""
        ...

    def forget(self, document: DocumentId) -> None:
        """Delete everything that was recorded for a lesson, except what lies in the sources."""
        ...


class InstalledOwnPacks(Protocol):
    """Port: own lessons in the active packs, used when the versions were lost."""

    def lessons(self) -> Mapping[DocumentId, bytes]:
        """The source of each own lesson in use, made from the installed pack."""
        ...


@dataclass(frozen=True, slots=True)
class ScaledPicture:
    """A picture ready for a pack: its data, ``png`` or ``jpg``, and its size in pixels."""

    data: bytes
    ending: str
    width: int
    height: int


class PictureReading(Protocol):
    """Port: decodes a picture from a file, turns it upright, scales it down and encodes it without metadata."""

    def read(self, file: Path) -> ScaledPicture:
        """Read the picture `file` (PNG, JPEG, WebP, BMP or GIF). Raises PictureRefusedError."""
        ...
