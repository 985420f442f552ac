"""View model of the home screen: four strands, the unfinished lesson, one suggestion, the visitor's path."""

from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.rendering import picture_url
from kiosk.bridge.speech.phrases import path_title, reason, strand_title
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import LearningPath, LessonCard
from kiosk.services.learning.home import Offer, Shelf

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The app makes it.")
class HomeViewModel(QObject):
    """Shows the content of the home screen (an `Offer`) to the current visitor."""

    changed = Signal()
    strandChosen = Signal(object)
    lessonChosen = Signal(str)
    pathAsked = Signal()

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._offer = Offer((), None, None)

    @property
    def offer(self) -> Offer:
        """The content that is displayed now."""
        return self._offer

    def show(self, offer: Offer) -> None:
        """Show `offer`; called again with the same offer after a change of language."""
        self._offer = offer
        self.changed.emit()

    def forget(self) -> None:
        """Clear the screen, so that the next visitor does not see the previous visitor's content."""
        self.show(Offer((), None, None))

    def _row(self, shelf: Shelf) -> dict[str, Any]:
        return {
            "key": shelf.strand.value,
            "title": strand_title(shelf.strand.value).text,
            "lessons": len(shelf.lessons),
            "done": shelf.done,
            "picture": f"image://picture/strand-{shelf.strand.value}",
        }

    @property
    def _suggested(self) -> LessonCard | None:
        return self._offer.suggestion.card if self._offer.suggestion else None

    def _title(self, card: LessonCard | None) -> str:
        return card.title.text(self._visit.language, self._visit.address) if card else ""

    def _picture(self, card: LessonCard | None) -> str:
        return picture_url(card, card.picture) if card else ""

    @Property("QVariantList", notify=changed)
    def strands(self) -> list[dict[str, Any]]:
        """One map per strand.

        ``key``: a value of `Strand`. ``title``: name of the strand. ``lessons``: number of the strand's lessons.
        ``done``: number of those lessons that are completed. ``picture``: URL of the strand's picture.
        """
        return [self._row(shelf) for shelf in self._offer.shelves]

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether no lesson is installed."""
        return not any(shelf.lessons for shelf in self._offer.shelves)

    @Property(bool, notify=changed)
    def hasContinue(self) -> bool:
        """Whether there is an unfinished lesson."""
        return self._offer.unfinished is not None

    @Property(str, notify=changed)
    def continueTitle(self) -> str:
        """Title of the unfinished lesson; empty if there is none."""
        return self._title(self._offer.unfinished.card if self._offer.unfinished else None)

    @Property(int, notify=changed)
    def continueStepsLeft(self) -> int:
        """Number of remaining steps of the unfinished lesson; 0 if there is none."""
        return self._offer.unfinished.left if self._offer.unfinished else 0

    @Property(str, notify=changed)
    def continuePicture(self) -> str:
        """Picture of the unfinished lesson; empty if there is none."""
        return self._picture(self._offer.unfinished.card if self._offer.unfinished else None)

    @Property(bool, notify=changed)
    def continueIsOwn(self) -> bool:
        """Whether the commune made the unfinished lesson."""
        return self._offer.unfinished is not None and self._offer.unfinished.card.is_own

    @Property(bool, notify=changed)
    def hasSuggestion(self) -> bool:
        """Whether there is a lesson to suggest."""
        return self._offer.suggestion is not None

    @Property(str, notify=changed)
    def suggestionTitle(self) -> str:
        """Title of the suggested lesson; empty if there is none."""
        return self._title(self._suggested)

    @Property(str, notify=changed)
    def suggestionReason(self) -> str:
        """Sentence that explains why the lesson is suggested; empty without a suggestion."""
        return reason(self._offer.suggestion.why.value).text if self._offer.suggestion else ""

    @Property(str, notify=changed)
    def suggestionPicture(self) -> str:
        """Picture of the suggested lesson; empty if there is none."""
        return self._picture(self._suggested)

    @Property(bool, notify=changed)
    def suggestionIsOwn(self) -> bool:
        """Whether the commune made the suggested lesson."""
        return self._suggested is not None and self._suggested.is_own

    @Property(bool, notify=changed)
    def offersPaths(self) -> bool:
        """Whether the visitor can choose another path."""
        return self._offer.offers_paths

    @Property(str, notify=changed)
    def pathLabel(self) -> str:
        """The chosen path as a sentence; the question for a path if none is chosen."""
        return path_title(self._offer.path.value).text

    @Property(str, notify=changed)
    def pathPicture(self) -> str:
        """Name of the drawing of the chosen path; of a hand if none is chosen."""
        path = self._offer.path
        return "hand-touch" if path is LearningPath.CORE else f"path-{path.value}"

    @Slot()
    def choosePath(self) -> None:
        """Ask for another path."""
        self.pathAsked.emit()

    @Slot()
    def continueLesson(self) -> None:
        """Resume the unfinished lesson, if there is one."""
        if self._offer.unfinished:
            self.lessonChosen.emit(self._offer.unfinished.card.id)

    @Slot()
    def openSuggestion(self) -> None:
        """Begin the suggested lesson, if there is one."""
        if self._offer.suggestion:
            self.lessonChosen.emit(self._offer.suggestion.card.id)

    @Slot(str)
    def openStrand(self, key: str) -> None:
        """Show the lessons of the strand `key`; no effect if the strand has no lessons."""
        for shelf in self._offer.shelves:
            if shelf.strand.value == key and shelf.lessons:
                self.strandChosen.emit(shelf)
