"""View model of the list of lessons of one strand."""

from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.rendering import picture_url
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import LessonCard
from kiosk.services.learning.home import LessonStanding, Shelf

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The app makes it.")
class LessonListViewModel(QObject):
    """Shows the lessons of one strand (a `Shelf`)."""

    changed = Signal()
    lessonChosen = Signal(str)
    left = Signal()

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._shelf: Shelf | None = None

    @property
    def shelf(self) -> Shelf | None:
        """The displayed strand with its lessons; None if none is displayed."""
        return self._shelf

    def show(self, shelf: Shelf | None) -> None:
        """Show the lessons of the strand `shelf`; if `shelf` is None, clear the list."""
        self._shelf = shelf
        self.changed.emit()

    def _row(self, card: LessonCard, standing: LessonStanding) -> dict[str, Any]:
        return {
            "id": card.id,
            "code": card.code,
            "title": card.title.text(self._visit.language, self._visit.address),
            "minutes": card.minutes,
            "state": standing.value,
            "picture": picture_url(card, card.picture),
        }

    @Property(str, notify=changed)
    def strand(self) -> str:
        """Key of the displayed strand; empty if none is displayed."""
        return self._shelf.strand.value if self._shelf else ""

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """One map per lesson: ``id``, ``code``, ``title``, ``minutes``, ``state``, ``picture``."""
        return [self._row(card, standing) for card, standing in self._shelf.lessons] if self._shelf else []

    @Slot(str)
    def open(self, lesson: str) -> None:
        """Begin the lesson with the id `lesson`, or resume it if it is unfinished."""
        self.lessonChosen.emit(lesson)

    @Slot()
    def back(self) -> None:
        """Return to the home screen."""
        self.left.emit()
