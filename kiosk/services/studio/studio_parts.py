"""What the use cases of the studio share: stores, files, locks and the clock."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.ports.machine import Clock
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.ports import LessonVoices, ShelfStore, VersionStore, WriterLocks
from kiosk.domain.studio.shelf_rows import LessonState, ShelfRow
from kiosk.domain.studio.writers import Writer
from kiosk.services.studio.history import History
from kiosk.services.studio.sources import OwnSources


@dataclass(frozen=True, slots=True)
class StudioParts:
    """What the use cases of the studio share. ``program``: name of this program for other writers."""

    store: VersionStore
    rows: ShelfStore
    sources: OwnSources
    locks: WriterLocks
    voices: LessonVoices
    clock: Clock
    program: str

    def history(self, document: DocumentId) -> History:
        """Return the history of a file, not yet read."""
        return History(document, self.store, self.sources, self.clock)

    def writer(self, account: AccountId) -> Writer:
        """Return `account` as a writer in this program."""
        return Writer(account, self.program)

    @contextmanager
    def writing(self, account: AccountId, *packs: PackId) -> Iterator[None]:
        """Hold the locks of `packs` in the block. Raises OtherWriterError."""
        with ExitStack() as holds:
            for pack in sorted(set(packs)):
                holds.callback(self.locks.take(pack, self.writer(account)).release)
            yield

    def settled(self, document: DocumentId) -> History:
        """Return the history of a file after taking in changes from outside; the caller holds the lock.

        A lesson without a row on the shelf gets one.
        """
        history = self.history(document)
        history.settle()
        if not document.is_head and self.rows.row(document) is None:
            version = history.current
            state = LessonState.ARCHIVED if self.sources.is_aside(document) else LessonState.DRAFT
            self.rows.put(ShelfRow(document, state, version.at, version.author, version.at))
        return history
