"""View model of one question as learners will see it, with what the program changed in it."""

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.studio.importing import words
from kiosk.bridge.studio.importing.items_model import ImportItemsViewModel
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.services.studio.taking_in import lesson_of

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The import makes it.")
class ImportedLookViewModel(QObject):
    """The sheet with the preview of one question."""

    changed = Signal()

    def __init__(self, context: StudioContext, items: ImportItemsViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._items = items
        self._preview: PreviewViewModel | None = None
        if isinstance(context.page.player, PlayerSite):
            self._preview = PreviewViewModel(context.page.player, self, context.page.visit.address)
        self._place = -1
        self._step = 0

    @Slot(int)
    def begin(self, place: int) -> None:
        """Show a question that becomes steps."""
        if self._preview is None:
            return
        self._place = place
        drafts = self._items.candidate(place).mapped.steps
        self._items.write_media(drafts)
        self._preview.open()
        self.showStep(len(drafts) - 1)

    @Slot(int)
    def showStep(self, step: int) -> None:
        """Show another step of the question: a page before it, or the question itself."""
        drafts = self._items.candidate(self._place).mapped.steps
        if self._preview is None or not 0 <= step < len(drafts):
            return
        self._step = step
        named = {f"buoc-{number}": draft for number, draft in enumerate(drafts, 1)}
        self._preview.show(lesson_of(named, self._items.folder), f"buoc-{step + 1}")
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the sheet, and free the player."""
        if self._place < 0:
            return
        self._place = -1
        self.changed.emit()
        if self._preview is not None:
            self._preview.close()

    @Slot()
    def toggle(self) -> None:
        """Leave the question out, or take it again."""
        self._items.toggle(self._place)
        self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a question is shown."""
        return self._place >= 0

    @Property(int, notify=changed)
    def number(self) -> int:
        """Number of the question in the file."""
        return self._place + 1

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        """Whether the question is taken in."""
        return self._items.is_on(self._place)

    @Property("QStringList", notify=changed)
    def changes(self) -> list[str]:
        """What the program changed in the question."""
        if self._place < 0:
            return []
        return [words.remark_text(remark) for remark in self._items.candidate(self._place).mapped.why]

    @Property(str, notify=changed)
    def changedText(self) -> str:
        """What the program changed in the question, each on a line of its own."""
        return "\n".join(self.changes)

    @Property(int, notify=changed)
    def step(self) -> int:
        """Number of the shown step, from 0."""
        return self._step

    @Property(int, notify=changed)
    def stepCount(self) -> int:
        """Number of steps of the question."""
        return len(self._items.candidate(self._place).mapped.steps) if self._place >= 0 else 1

    @Property(PreviewViewModel, constant=True)
    def preview(self) -> PreviewViewModel | None:
        """The preview; None where there is no player."""
        return self._preview
