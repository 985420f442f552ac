"""View model of the list of lessons of one strand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.bridge.shell.rendering import picture_url
from kiosk.bridge.speech.phrases import strand_title
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import LessonCard
from kiosk.services.learning.home import LessonStanding, Shelf

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
CONTEXT = "Lessons"
STANDINGS = {
    LessonStanding.NEW: str(QT_TRANSLATE_NOOP("Lessons", "New")),
    LessonStanding.STARTED: str(QT_TRANSLATE_NOOP("Lessons", "Begun")),
    LessonStanding.DONE: str(QT_TRANSLATE_NOOP("Lessons", "Done, practise more")),
    LessonStanding.PASSED: str(QT_TRANSLATE_NOOP("Lessons", "Done by yourself")),
}


@QmlElement
@QmlUncreatable("The app makes it.")
class LessonListViewModel(QObject):
    """Shows the lessons of one strand (a `Shelf`)."""

    changed = Signal()
    lessonChosen = Signal(str)
    left = Signal()
    pageTurned = Signal()

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._shelf: Shelf | None = None
        self._page = slice(None)

    @property
    def shelf(self) -> Shelf | None:
        """The displayed strand with its lessons; None if none is displayed."""
        return self._shelf

    def show(self, shelf: Shelf | None) -> None:
        """Show the lessons of the strand `shelf`; if `shelf` is None, clear the list."""
        if shelf is None or self._shelf is None or shelf.strand is not self._shelf.strand:
            self._page = slice(None)
        self._shelf = shelf
        self.changed.emit()

    @property
    def visible(self) -> Sequence[LessonCard]:
        """The lessons on the current page."""
        return [card for card, _standing in self._shelf.lessons[self._page]] if self._shelf else []

    def _row(self, card: LessonCard, standing: LessonStanding, *, is_needed: bool) -> dict[str, Any]:
        title = card.title.text(self._visit.language, self._visit.address)
        told = QCoreApplication.translate(CONTEXT, STANDINGS[standing])
        needed = translate("Lessons", "What you need") if is_needed else ""
        time = translate("Lessons", "{minutes} minutes · {standing}").format(minutes=card.minutes, standing=told)
        return {
            "id": card.id,
            "title": f"{card.code} · {title}",
            "details": f"{needed} · {time}" if is_needed else time,
            "label": f"{card.code}. {title}. {f'{needed}. {told}' if is_needed else told}",
            "state": standing.value,
            "isOwn": card.is_own,
            "picture": picture_url(card, card.picture),
        }

    @Property(str, notify=changed)
    def strand(self) -> str:
        """Key of the displayed strand; empty if none is displayed."""
        return self._shelf.strand.value if self._shelf else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the displayed strand; empty if none is displayed."""
        return strand_title(self._shelf.strand.value).text if self._shelf else ""

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """One map per lesson.

        ``id``: id of the lesson. ``title``: the lesson's code and title. ``details``: duration and progress as text,
        after a mark of the lessons of the visitor's path. ``label``: code, title, mark and progress, for a screen
        reader. ``state``: a value of `LessonStanding`. ``isOwn``: whether the commune made it. ``picture``: URL.
        """
        if self._shelf is None:
            return []
        is_needed = self._shelf.is_needed
        return [self._row(card, standing, is_needed=is_needed(card)) for card, standing in self._shelf.lessons]

    @Slot(int, int)
    def showPage(self, first: int, count: int) -> None:
        """Note that the page shows `count` lessons, or fewer at the end, from the position `first`."""
        self._page = slice(first, first + count)

    @Slot()
    def readPage(self) -> None:
        """Have the lessons of the page read aloud; called after a page was turned."""
        self.pageTurned.emit()

    @Slot(str)
    def open(self, lesson: str) -> None:
        """Begin the lesson with the id `lesson`, or resume it if it is unfinished."""
        self.lessonChosen.emit(lesson)

    @Slot()
    def back(self) -> None:
        """Return to the home screen."""
        self.left.emit()
