"""Ports of the packs: installed versions, lessons, trials of pictures."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.lessons import Lesson, LessonCard
from kiosk.domain.packs import PackRow
from kiosk.domain.pictures import Drawn
from kiosk.domain.trust import Belief


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

        Stores `belief`, if given, and raises CarrierRefusedError in the same case as `put`.
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


class Library(Protocol):
    """The lessons that are available now."""

    def cards(self) -> Sequence[LessonCard]:
        """All lessons of the active packs, sorted by syllabus number."""
        ...

    def lesson(self, lesson: LessonId) -> Lesson:
        """A complete lesson. Raises PackMissingError."""
        ...


class PictureTrial(Protocol):
    """Renders pictures off-screen, in the same way as on the screen."""

    def draw(self, picture: bytes) -> Drawn:
        """Draw the SVG, PNG or JPEG file `picture` once and classify the result; always ends within seconds."""
        ...


Trials = Callable[[], AbstractContextManager[PictureTrial | None]]
"""Creates a context manager for a trial of pictures; it yields None if pictures are not rendered."""
