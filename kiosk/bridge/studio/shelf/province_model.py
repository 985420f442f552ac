"""View model of the lessons of the province on the shelf: by strand, to be copied or to get another voice."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.rendering import picture_url
from kiosk.bridge.studio.navigation import VOICE, Destination, StudioContext
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.shelf import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.vietnamese.comparing import bare

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The shelf makes it.")
class ProvinceViewModel(QObject):
    """One page of the province's lessons of the chosen strand."""

    changed = Signal()
    copied = Signal(str)
    """Emitted with the name of a lesson of which an own draft is wanted."""

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._lessons: Mapping[Strand, Sequence[LessonCard]] = {}
        self._strand = Strand.SAFETY
        self._page = ShelfPage(size=2)
        self._is_search = False

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._strand, self._page

    def take(self, lessons: Mapping[Strand, Sequence[LessonCard]], typed: str) -> None:
        """Show `lessons` that match the search text `typed`; of another strand if the chosen one has none."""
        self._is_search = bool(typed.strip())
        self._lessons = {
            strand: [card for card in cards if _fits(typed, self._title(card))] for strand, cards in lessons.items()
        }
        if not self._shown:
            self._strand = next((strand for strand, cards in self._lessons.items() if cards), self._strand)
        self._page = self._page.within(len(self._shown))
        self.changed.emit()

    @property
    def _shown(self) -> Sequence[LessonCard]:
        return self._lessons.get(self._strand, ())

    def _title(self, card: LessonCard) -> str:
        visit = self._context.page.visit
        return card.title.text(visit.language, visit.address)

    @Slot(str)
    def chooseStrand(self, key: str) -> None:
        """Show the lessons of a strand."""
        self._strand, self._page = Strand(key), self._page.turned_to(0)
        self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of rows; called when the size of the screen or of the text changes."""
        page = self._page.resized(size).within(len(self._shown))
        if page != self._page:
            self._page = page
            self.changed.emit()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of lessons."""
        self._page = self._page.turned_to(page).within(len(self._shown))
        self.changed.emit()

    @Slot(str)
    def copy(self, lesson: str) -> None:
        """Make an own draft of a lesson (button «Chép về sửa»)."""
        self.copied.emit(lesson)

    @Slot(str)
    def record(self, lesson: str) -> None:
        """Give a lesson a voice of the village (button «Ghi giọng quê mình»)."""
        self._context.go(Destination(VOICE, lesson))

    @Property("QVariantList", notify=changed)
    def strands(self) -> list[dict[str, Any]]:
        """One map per strand: ``key``, ``label`` and ``chosen``."""
        return [
            {"key": strand.value, "label": words.strand_name(strand), "chosen": strand is self._strand}
            for strand in Strand
        ]

    @Property(bool, notify=changed)
    def isSearch(self) -> bool:
        """Whether only lessons that match a search text are shown."""
        return self._is_search

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages."""
        return self._page.count(len(self._shown))

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """One map per lesson of the page: ``key``, ``title``, ``details``, ``picture``."""
        return [
            {
                "key": card.id,
                "title": self._title(card),
                "details": words.province_text(card),
                "picture": picture_url(card, card.picture),
            }
            for card in self._page.of(self._shown)
        ]


def _fits(typed: str, title: str) -> bool:
    found = [bare(word) for word in title.split()]
    return all(any(word.startswith(bare(part)) for word in found) for part in typed.split())
