"""The history of one source file: its current text on the disk and in the database, undo and redo.

Rules: a change is committed to the database first and then written to the file. If the program or the power fails
between the two, the next opening writes the file again. A file that differs for any other reason was changed outside
the studio; its text becomes a new version, so that it can be undone like any change.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.domain.errors import RecordError
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.ports import VersionStore
from kiosk.domain.studio.refusals import UnknownLessonError
from kiosk.domain.studio.shelf_rows import ShelfRow
from kiosk.domain.studio.versions import (
    NOBODY,
    Change,
    ChangeKind,
    DocumentState,
    NewVersion,
    Version,
    redone,
    superfluous,
    undone,
)
from kiosk.services.studio.sources import OwnSources, digest

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NewText:
    """A change that is to be committed: the new bytes of the file, and what was done."""

    raw: bytes
    change: Change
    amends: bool = False


class History:
    """The history of `document`; one object at a time writes to a file (see `WriterLocks`)."""

    def __init__(self, document: DocumentId, store: VersionStore, sources: OwnSources, clock: Clock) -> None:
        self.document = document
        self.raw = b""
        """The current bytes."""
        self.unwritten: OSError | None = None
        """The reason why the file on the disk is older than the current bytes, None if it is not."""
        self._store = store
        self._sources = sources
        self._clock = clock
        self._state = DocumentState(document, 0, 0)
        self._versions: list[Version] = []

    @property
    def current(self) -> Version:
        """The current version."""
        return next(version for version in self._versions if version.number == self._state.current)

    @property
    def undo_version(self) -> Version | None:
        """The version that undo takes back; None if there is nothing to undo."""
        return self.current if undone(self._versions, self._state) else None

    @property
    def redo_version(self) -> Version | None:
        """The version that redo leads to; None if there is nothing to redo."""
        number = redone(self._versions, self._state)
        return next((version for version in self._versions if version.number == number), None)

    def versions(self) -> Sequence[Version]:
        """Return all versions, newest first."""
        return tuple(self._versions)

    def raw_of(self, number: int) -> bytes:
        """Return the bytes of a version. Raises UnknownVersionError."""
        return self._store.raw(self.document, number)

    def look(self) -> None:
        """Read the current bytes without writing anything; for readers."""
        state, found = self._store.state(self.document), self._sources.read(self.document)
        if state is None:
            if found is None:
                raise UnknownLessonError(self.document.lesson)
            self.raw = found
            return
        self._state, self._versions = state, list(self._store.versions(self.document))
        stored = self._store.raw(self.document, state.current)
        is_stored = found is None or digest(found) == state.on_disk
        self.raw = stored if is_stored else found or b""

    def settle(self) -> None:
        """Bring database and file into agreement; called by the writer before the first change.

        Raises UnknownLessonError if there is neither a version nor a file.
        """
        state, found = self._store.state(self.document), self._sources.read(self.document)
        if state is None:
            if found is None:
                raise UnknownLessonError(self.document.lesson)
            self._begin(found, Change(ChangeKind.FOUND))
            return
        self._state, self._versions = state, list(self._store.versions(self.document))
        self.raw = self._store.raw(self.document, state.current)
        if found == self.raw:
            self._state = replace(state, on_disk=digest(found))
        elif found is None or digest(found) == state.on_disk:
            self._write()
        else:
            self._state = replace(state, on_disk=digest(found))
            self.commit(NewText(found, Change(ChangeKind.OUTSIDE)), NOBODY)

    def _begin(self, found: bytes, change: Change) -> None:
        self._state = DocumentState(self.document, 0, 0, digest(found))
        self.commit(NewText(found, change), NOBODY)

    def is_changed_outside(self) -> bool:
        """Return whether the file is no longer as this object wrote or found it."""
        return digest(self._sources.read(self.document)) != self._state.on_disk

    def commit(self, draft: NewText, author: AccountId, row: ShelfRow | None = None) -> None:
        """Store a change, then write the file; `row`: the row on the shelf of a new lesson, stored together with it.

        Raises RecordError if it is not stored; then nothing was changed.
        """
        (version,) = self._store.commit([self.new_version(draft, author)], row)
        self.take(version, draft.raw)

    def new_version(self, draft: NewText, author: AccountId) -> NewVersion:
        """Return what is stored for `draft`, to be stored together with changes of other files; then call `take`."""
        at, on_disk = self._clock.now().wall, self._state.on_disk
        return NewVersion(self.document, draft.raw, at, author, draft.change, draft.amends, on_disk)

    def take(self, version: Version, raw: bytes) -> None:
        """Make the stored `version` with the bytes `raw` the current one, and write the file."""
        if self._versions and self._versions[0].number == version.number:
            del self._versions[0]
        self._versions.insert(0, version)
        self._state = replace(self._state, current=version.number, newest_redo=version.number)
        self.raw = raw
        self._write()

    def undo(self, author: AccountId) -> bool:
        """Go back to the state before the current version; returns False if there is nothing to undo."""
        return self._move(undone(self._versions, self._state), author)

    def redo(self, author: AccountId) -> bool:
        """Take back the last undo; returns False if there is nothing to redo."""
        return self._move(redone(self._versions, self._state), author)

    def _thin(self) -> None:
        """Delete old versions that need not be kept."""
        needed = frozenset({self._state.current, self._state.newest_redo})
        numbers = superfluous(self._versions, self._clock.now().wall, needed)
        if numbers:
            self._store.forget(self.document, numbers)
            self._versions = list(self._store.versions(self.document))

    def finish(self) -> None:
        """Note that the file is written, so that any later difference is a change outside; delete old versions.

        On a full disk, the next opening does it.
        """
        if self.unwritten is not None:
            self._write()
        try:
            if self.unwritten is None:
                self._store.note_file(self.document, self._state.on_disk)
            self._thin()
        except RecordError as error:
            logger.warning("%s is closed without tidying: %s", self.document.lesson, error)

    def _move(self, number: int, author: AccountId) -> bool:
        if not number:
            return False
        raw = self._store.raw(self.document, number)
        state = replace(self._state, current=number)
        self._store.move(state, author, self._clock.now().wall)
        self._state, self.raw = state, raw
        self._write()
        return True

    def _write(self) -> None:
        """Write the file; a failure is noted in ``unwritten``, because the change is stored in the database."""
        try:
            self._sources.write(self.document, self.raw)
        except OSError as error:
            logger.warning("%s is not written: %s", self.document.lesson, error)
            self.unwritten = error
        else:
            self._state = replace(self._state, on_disk=digest(self.raw))
            self.unwritten = None
