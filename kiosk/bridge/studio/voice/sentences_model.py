"""View model of the sentences of a lesson: the current one in huge letters, and the list with their states.

Rules: any sentence of the list can be chosen. After a sentence was kept, the next one that lacks a recording follows.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.rendering import file_url
from kiosk.bridge.staff.words import format_number
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.voice import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.studio.voices import SentencePlace, SentenceRow, TakeState, VoiceProgress
from kiosk.services.studio.voices.voice_studio import LessonToRead

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The view of voices makes it.")
class SentencesViewModel(QObject):
    """The sentences with their states, and the current one."""

    changed = Signal()
    chosen = Signal()
    """Emitted when another sentence has become the current one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[SentenceRow] = ()
        self._lesson: LessonToRead | None = None
        self._at = 0
        self._page = ShelfPage(size=6)

    @property
    def current(self) -> SentenceRow | None:
        """The current sentence; None if the lesson has none."""
        return self._rows[self._at] if self._rows else None

    @property
    def rows(self) -> Sequence[SentenceRow]:
        """All sentences, in the order in which they are read."""
        return self._rows

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._at, self._page

    def forget(self) -> None:
        """Show no lesson."""
        self._rows, self._lesson, self._at, self._page = (), None, 0, self._page.turned_to(0)
        self.changed.emit()

    def begin(self, lesson: LessonToRead, progress: VoiceProgress, place: SentencePlace | None = None) -> None:
        """Show a lesson at the sentence `place`; without one, at the first sentence to record."""
        self._rows, self._lesson = progress.rows, lesson
        wanted = place or progress.next_place
        places = [row.sentence.place for row in self._rows]
        self._go(places.index(wanted) if wanted in places else 0)

    def update(self, progress: VoiceProgress) -> None:
        """Show new states; the current sentence stays."""
        self._rows = progress.rows
        self.changed.emit()

    def advance(self, progress: VoiceProgress) -> None:
        """Show new states, and go to the next sentence without a recording, or to the next one if all have one."""
        self._rows = progress.rows
        wanted = (TakeState.MISSING, TakeState.STALE)
        after = [*range(self._at + 1, len(self._rows)), *range(self._at)]
        self._go(
            next(
                (at for at in after if self._rows[at].state in wanted or self._rows[at].is_doubtful),
                min(self._at + 1, len(self._rows) - 1),
            )
        )

    def _go(self, at: int) -> None:
        self._at = at
        self._page = self._page.turned_to(at // self._page.size)
        self.chosen.emit()
        self.changed.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Make a sentence of the list the current one."""
        if 0 <= index < len(self._rows):
            self._go(index)

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of the list."""
        self._page = self._page.turned_to(page).within(len(self._rows))
        self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of rows; called when the size of the screen or of the text changes."""
        if size != self._page.size:
            self._page = ShelfPage(self._at // max(1, size), max(1, size))
            self.changed.emit()

    @Property(int, notify=changed)
    def done(self) -> int:
        """Number of recorded sentences."""
        return sum(row.state is TakeState.KEPT for row in self._rows)

    @Property(int, notify=changed)
    def total(self) -> int:
        """Number of sentences."""
        return len(self._rows)

    @Property(bool, notify=changed)
    def isComplete(self) -> bool:
        """Whether every sentence has a recording that nobody doubts."""
        return all(row.state is TakeState.KEPT and not row.is_doubtful for row in self._rows)

    @Property(str, notify=changed)
    def leftText(self) -> str:
        """How many sentences are still to be recorded."""
        left = len(self._rows) - sum(row.state is TakeState.KEPT for row in self._rows)
        return translate("Voice", "%n sentence(s) left", "", left) if left else translate("Voice", "all recorded")

    @Property(str, notify=changed)
    def placeText(self) -> str:
        """Where the current sentence stands, such as ``Step 8 · sentence 35 of 52``."""
        row = self.current
        if row is None:
            return ""
        return translate("Voice", "{place} · sentence {number} of {total}").format(
            place=words.place_text(row), number=self._at + 1, total=format_number(len(self._rows))
        )

    @Property(str, notify=changed)
    def text(self) -> str:
        """The current sentence."""
        return self.current.sentence.text if self.current is not None else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        """URL of the picture of the step, else of the lesson; empty if there is none."""
        row, lesson = self.current, self._lesson
        if row is None or lesson is None:
            return ""
        path = lesson.pictures.get(row.sentence.step) or lesson.pictures.get(0)
        return file_url(path) if path is not None else ""

    @Property(bool, notify=changed)
    def hasVietnamese(self) -> bool:
        """Whether there is a Vietnamese recording of the text with the current sentence."""
        row, lesson = self.current, self._lesson
        return row is not None and lesson is not None and row.sentence.place.block in lesson.voices

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page of the list, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the list."""
        return self._page.count(len(self._rows))

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """One map per row of the page: ``index``, ``place``, ``text``, ``state``, ``isDoubtful``, ``isCurrent``."""
        first = self._page.number * self._page.size
        return [
            {
                "index": at,
                "place": " · ".join(part for part in (words.place_text(row), words.state_text(row)) if part),
                "text": row.sentence.text,
                "state": row.state.value,
                "isDoubtful": row.is_doubtful,
                "isCurrent": at == self._at,
            }
            for at, row in enumerate(self._page.of(self._rows), start=first)
        ]
