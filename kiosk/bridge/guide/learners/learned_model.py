"""View model of what a person has learned: the lessons done, and what the person can do."""

from PySide6.QtCore import QObject

from kiosk.bridge.guide.learners.jobs import PersonFile
from kiosk.bridge.guide.learners.words import achievement_row, achievements, learned_text
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal
from kiosk.bridge.visit import Visit

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class LearnedViewModel(QObject):
    """The section ``learned`` of a person; empty until `show` was called. `visit`: determines the language."""

    changed = Signal()

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._file: PersonFile | None = None

    def show(self, file: PersonFile | None) -> None:
        """Show what the person of `file` has learned; nothing if it is None."""
        self._file = file
        self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """How many tasks the person does alone, with help and not yet, and how many lessons were done."""
        return learned_text(self._file) if self._file else ""

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """One map per lesson or task, as `achievement_row` returns it."""
        language = self._visit.language
        return [achievement_row(one) for one in achievements(self._file, language)] if self._file else []
