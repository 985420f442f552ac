"""Ports of the packs: installed versions, lessons, trial rendering of pictures."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.lessons import Lesson, LessonCard, LessonTask
from kiosk.domain.packs import PackRow
from kiosk.domain.pictures import Drawn
from kiosk.domain.trust import Belief


class InstalledPacks(Protocol):
    """Port: read access to the rows of installed packs."""

    def rows(self) -> Sequence[PackRow]:
        """The rows of all installed versions, active or not."""
        ...


class PackShelf(InstalledPacks, Protocol):
    """Port: the rows of installed packs in the record. Every change is one durable transaction."""

    def put(self, row: PackRow, drafts: Sequence[EventDraft], belief: Belief | None = None) -> None:
        """Add the version in `row` and make it active.

        In the same transaction, the events `drafts` are appended to the record and `belief`, the metadata of the
        carrier, is added to the trusted state. Raises CarrierRefusedError if newer signatures were accepted after
        `belief` was created.
        """
        ...

    def activate(
        self, pack: PackId, version: str | None, drafts: Sequence[EventDraft], belief: Belief | None = None
    ) -> None:
        """Make `version` the active version of `pack`, or no version if `version` is None.

        In the same transaction, append the events `drafts` to the record and store `belief` if it is given. Raises
        CarrierRefusedError if newer signatures were accepted after `belief` was created.
        """
        ...

    def move(self, row: PackRow, folder: str) -> None:
        """Set the folder of the version in `row`, active or not, to `folder`.

        Raises PackMissingError if the stored row is missing or differs from `row`.
        """
        ...

    def highest(self, pack: PackId) -> str | None:
        """The highest version of `pack` ever installed from a carrier; None if there is none."""
        ...

    def forget(self, pack: PackId, version: str) -> None:
        """Delete the row of an inactive version whose folder no longer exists."""
        ...


class Library(Protocol):
    """Port: the lessons of the active packs."""

    def cards(self) -> Sequence[LessonCard]:
        """The cards of all lessons of the active packs, in the order of lists (`domain.lessons.list_place`)."""
        ...

    def lesson(self, lesson: LessonId) -> Lesson:
        """The complete lesson with the id `lesson`. Raises PackMissingError if no active pack contains it."""
        ...

    def tasks(self, lesson: LessonId) -> Sequence[LessonTask]:
        """The tasks on the practice phone in `lesson`; fast. Raises PackMissingError as `lesson` does."""
        ...


class PictureTrial(Protocol):
    """Port: draws pictures off-screen with the same renderer as the screen."""

    def draw(self, picture: bytes) -> Drawn:
        """Draw `picture` (SVG, PNG or JPEG) once and classify the result; the call always returns within seconds."""
        ...


Trials = Callable[[], AbstractContextManager[PictureTrial | None]]
"""Factory of context managers that yield a `PictureTrial`, or None if pictures are not to be drawn as a trial."""
