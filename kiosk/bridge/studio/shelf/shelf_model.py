"""View model of the shelf: the commune's own lessons, and those of the province as a start."""

from PySide6.QtCore import QObject

from kiosk.bridge.studio.views import Destination, StudioContext
from kiosk.bridge.typed import QmlElement, QmlUncreatable, Signal

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class ShelfViewModel(QObject):
    """The cards of the lessons, and what can be done with them."""

    changed = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def open(self, _where: Destination) -> None:
        """Read the lessons; called when the shelf is shown."""
        self.changed.emit()

    def close(self) -> None:
        """Forget what was chosen; called when the shelf is left."""
