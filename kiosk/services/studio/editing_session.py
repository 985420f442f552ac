"""One open lesson in the editor: every change is saved at once and can be undone, also after a restart.

Rules: the session holds the lock of the pack from its opening to its end; while another account or program holds it,
the session is read-only. A change is stored before the new state is returned. If the file was changed outside in the
meantime, its text first becomes a version of its own, and the change is applied to that text.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import Edit, Excerpt, InsertEntry, RemoveValue, has_value
from kiosk.content.packs.facts import FactTable
from kiosk.content.packs.references import RESERVED_STEPS
from kiosk.domain.errors import RecordError, SourceError
from kiosk.domain.ids import AccountId, LessonId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.studio.ports import Hold
from kiosk.domain.studio.previews import LessonPreview
from kiosk.domain.studio.refusals import OtherWriterError
from kiosk.domain.studio.versions import Change, ChangeKind, Version
from kiosk.domain.studio.writers import Writer
from kiosk.domain.vietnamese.plain_ids import unused
from kiosk.services.studio.history import History, NewText
from kiosk.services.studio.own_media import OwnMedia
from kiosk.services.studio.previewing import Previewer
from kiosk.services.studio.typing_bursts import TypingBurst, change_of

STEPS = "steps"


@dataclass(frozen=True, slots=True)
class EditingState:
    """What the editor shows of a lesson.

    ``document``: the source; None if it is not readable, see ``problem``. ``version``: the current version. ``undo``
    and ``redo``: what they would change, None if they are not possible. ``unwritten``: the reason why the file on the
    disk is older than the lesson, which is nevertheless stored.
    """

    raw: bytes
    document: SourceDocument | None
    problem: SourceError | None
    version: Version | None
    undo: Change | None
    redo: Change | None
    unwritten: OSError | None = None

    @property
    def data(self) -> Any:
        """The plain data of the lesson; an empty mapping if it is not readable."""
        found = self.document.data if self.document is not None else None
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class RemovedStep:
    """A removed step, which waits in the dark bar. ``version``: the version that removed it."""

    index: int
    id: str
    excerpt: Excerpt
    version: int


class EditingSession:
    """An open lesson, whose `history` was read before.

    `hold` is None if `holder` changes the pack; the session is then read-only.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the studio
        self,
        author: AccountId,
        history: History,
        media: OwnMedia,
        previewer: Previewer,
        clock: Clock,
        hold: Hold | None,
        holder: Writer | None,
    ) -> None:
        self.lesson: LessonId = history.document.lesson
        self.holder = holder
        """The other writer, None if this session may change the lesson."""
        self._author = author
        self._history = history
        self._media = media
        self._previewer = previewer
        self._clock = clock
        self._hold = hold
        self._burst = TypingBurst()
        self._document: SourceDocument | None = None
        self._problem: SourceError | None = None
        self._read()

    @property
    def is_read_only(self) -> bool:
        """Whether changes are refused."""
        return self._hold is None

    @property
    def history(self) -> History:
        """The history of the file; for changes of several files together."""
        return self._history

    @property
    def state(self) -> EditingState:
        """What the editor shows now."""
        history = self._history
        undo, redo = history.undo_version, history.redo_version
        return EditingState(
            history.raw,
            self._document,
            self._problem,
            history.current if history.versions() else None,
            undo.change if undo else None,
            redo.change if redo else None,
            history.unwritten,
        )

    def apply(self, *edits: Edit) -> EditingState:
        """Change the lesson; the change is stored when this returns. Several edits are one step of undo.

        Raises EditRefusedError if an edit does not fit, OtherWriterError if the session is read-only, and RecordError
        (DiskFullError) if the change could not be stored; then the lesson is unchanged.
        """
        document = self.changeable()
        before = document.value(edits[0].place) if has_value(document.data, edits[0].place) else None
        new = document.edited(*edits)
        if new.raw != document.raw:
            amends = self._burst.continues(edits, before, self._clock.now())
            self._commit(new, change_of(edits, before), amends=amends)
        return self.state

    def replace(self, raw: bytes, change: Change) -> EditingState:
        """Replace the whole text, for example by an import or by the text in another window."""
        self.changeable(needs_document=False)
        if raw != self._history.raw:
            self._burst.end()
            self._history.commit(NewText(raw, change), self._author)
            self._read()
        return self.state

    def undo(self) -> EditingState:
        """Take back the last change; nothing happens if there is none."""
        self.changeable(needs_document=False)
        return self._moved(self._history.undo)

    def redo(self) -> EditingState:
        """Take back the last undo; nothing happens if there is none."""
        self.changeable(needs_document=False)
        return self._moved(self._history.redo)

    def versions(self) -> Sequence[Version]:
        """Return all kept versions, newest first."""
        return self._history.versions()

    def raw_of(self, number: int) -> bytes:
        """Return the text of a version. Raises UnknownVersionError."""
        return self._history.raw_of(number)

    def go_back(self, number: int) -> EditingState:
        """Take the text of an earlier version again; this is a new version, which can be undone."""
        raw = self._history.raw_of(number)
        return self.replace(raw, Change(ChangeKind.WENT_BACK, str(number)))

    def remove_step(self, index: int) -> RemovedStep:
        """Remove a step; `take_back` inserts it again."""
        document = self.changeable()
        place = (STEPS, index)
        step, excerpt = document.value(place), document.excerpt(place)
        self.apply(RemoveValue(place))
        name = step.get("id", "") if isinstance(step, dict) else ""
        return RemovedStep(index, str(name), excerpt, self._history.current.number)

    def take_back(self, removed: RemovedStep) -> EditingState:
        """Insert a removed step again, where it was; later changes of other steps are kept."""
        if self._history.current.number == removed.version:
            return self.undo()
        document = self.changeable()
        steps = document.value((STEPS,))
        inserted = fitting_step(removed.excerpt, steps, min(removed.index, len(steps)))
        self._commit(document.edited(inserted), Change(ChangeKind.TAKEN_BACK, f"{STEPS}.{inserted.index}"))
        return self.state

    def preview(self) -> LessonPreview:
        """Return the lesson as the player shows it now, without its broken steps; see `Previewer`."""
        return self._previewer.preview(self._history.raw, self._document.data if self._document else None)

    def preview_of(self, number: int) -> LessonPreview:
        """Return the preview of an earlier version. Raises UnknownVersionError."""
        return self._previewer.preview(self._history.raw_of(number))

    @property
    def folder(self) -> Path:
        """The source folder of the lesson's pack."""
        return self._previewer.folder

    @property
    def facts(self) -> FactTable:
        """The facts that texts of the lesson can contain, as of the last call of `preview`."""
        return self._previewer.facts

    def changeable(self, *, needs_document: bool = True) -> SourceDocument:
        """Take in changes from outside, and return the document as it is now.

        Raises OtherWriterError if the session is read-only, and SourceError if the file is not readable.
        """
        if self._hold is None:
            raise OtherWriterError(self.holder or Writer(AccountId(""), ""))
        if self._history.unwritten is None and self._history.is_changed_outside():
            self._burst.end()
            self._history.settle()
            self._read()
        if self._document is None:
            if needs_document:
                raise self._problem or SourceError(())
            return SourceDocument(self._history.raw, self._history.document.file_name)
        return self._document

    def reread(self) -> EditingState:
        """Read the lesson again after its history was changed together with other files (`StepMoving`)."""
        self._burst.end()
        self._read()
        return self.state

    def close(self) -> None:
        """End the session and release the lock; repeated calls do nothing."""
        if self._hold is None:
            return
        hold, self._hold = self._hold, None
        try:
            self._history.finish()
        finally:
            hold.release()

    def _commit(self, new: SourceDocument, change: Change, *, amends: bool = False) -> None:
        self._history.commit(NewText(new.raw, change, amends), self._author)
        self._document, self._problem = new, None

    def _moved(self, move: Callable[[AccountId], bool]) -> EditingState:
        self._burst.end()
        if move(self._author):
            self._read()
        return self.state

    def _read(self) -> None:
        history = self._history
        self._document = self._problem = None
        try:
            self._document = SourceDocument.opened(history.raw, history.document.file_name)
        except SourceError as error:
            self._problem = error
        if self._hold is not None and self._document is not None:
            self._document.prepare()
            with suppress(RecordError):  # the preview shows a gap in place of the picture
                self._media.bring_back(history.document.pack, self._document.data)


def fitting_step(excerpt: Excerpt, steps: Any, index: int) -> InsertEntry:
    """Return the edit that inserts the step `excerpt` into `steps`, with another id if its own one is taken."""
    taken = {step["id"] for step in steps if isinstance(step, dict) and "id" in step} | set(RESERVED_STEPS)
    value = excerpt.value
    name = value.get("id") if isinstance(value, dict) else None
    if isinstance(name, str) and name in taken:
        return InsertEntry((STEPS,), index, {**value, "id": unused(name, taken)})
    return InsertEntry((STEPS,), index, value, excerpt)
