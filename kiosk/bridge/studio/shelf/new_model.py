"""View model of the form for a new lesson: title, strand and starting point on one screen."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.studio.navigation import EDITOR, SHELF, Destination, StudioContext
from kiosk.bridge.studio.shelf import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Strand

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
PAGE, THREE = "page", "three"
"""Values of `StartingPoint`, which is imported when a lesson is made."""


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class NewLessonViewModel(QObject):
    """What was typed and chosen for a new lesson."""

    changed = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.page.worker)
        self._title = ""
        self._strand = Strand.SAFETY
        self._start = THREE

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return ()

    def open(self, _where: Destination) -> None:
        """Show an empty form; called when the view is shown."""
        self._title, self._start = "", THREE
        self.changed.emit()

    def close(self) -> None:
        """Forget what was typed; a lesson that is being made is made."""
        self._job.drop()
        self._title = ""

    @Slot(str)
    def write(self, title: str) -> None:
        """Take the title as it is typed."""
        self._title = title
        self.changed.emit()

    @Slot(str)
    def chooseStrand(self, key: str) -> None:
        """Choose the strand of the lesson."""
        self._strand = Strand(key)
        self.changed.emit()

    @Slot(str)
    def chooseStart(self, key: str) -> None:
        """Choose what the lesson contains in the beginning, see `starts`."""
        self._start = key
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Show the shelf without making a lesson."""
        self._context.go(Destination(SHELF))

    @Slot()
    def begin(self) -> None:
        """Make the lesson and open it (button «Bắt đầu soạn»); no effect without a title."""
        if not self.canBegin:
            return
        actor, title, strand, start = self._context.page.actor(), self._title, self._strand, self._start

        def make(station: Any) -> LessonId:
            from kiosk.services.studio.starting_points import StartingPoint, begin_lesson

            return begin_lesson(station.studio(), actor, strand, title, StartingPoint(start))

        self._job.ask(make, self._open_lesson, lambda _error: self.changed.emit())
        self.changed.emit()

    def _open_lesson(self, lesson: LessonId) -> None:
        self._context.go(Destination(EDITOR, lesson) if self._context.has(EDITOR) else Destination(SHELF))

    @Property(str, notify=changed)
    def title(self) -> str:
        """The typed title."""
        return self._title

    @Property(bool, notify=changed)
    def canBegin(self) -> bool:
        """Whether there is a title, and no lesson is being made."""
        return bool(self._title.strip()) and not self._job.is_busy

    @Property("QVariantList", notify=changed)
    def strands(self) -> list[dict[str, Any]]:
        """One map per strand: ``key``, ``label`` and ``chosen``."""
        return [
            {"key": strand.value, "label": words.strand_name(strand), "chosen": strand is self._strand}
            for strand in Strand
        ]

    @Property("QVariantList", notify=changed)
    def starts(self) -> list[dict[str, Any]]:
        """One map per starting point: ``key``, ``label``, ``details``, ``icons`` and ``chosen``."""
        three = translate("Shelf", "Page, question, errand")
        how = translate("Shelf", "Tell it, ask it, do it on the practice phone.")
        page = translate("Shelf", "One empty page")
        why = translate("Shelf", "Build it step by step yourself.")
        return [
            {
                "key": THREE,
                "label": three,
                "details": how,
                "icons": ["app-paper", "check-circle", "phone"],
                "chosen": self._start == THREE,
            },
            {"key": PAGE, "label": page, "details": why, "icons": ["app-paper"], "chosen": self._start == PAGE},
        ]
