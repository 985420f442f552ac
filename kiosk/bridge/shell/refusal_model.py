"""View model of the message that another instance uses the data folder; this instance ends after the message."""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
SECONDS = 20
"""Seconds for which the message is shown; few, because this window may cover the window of the running kiosk."""


@QmlElement
@QmlUncreatable("Part of the app.")
class RefusalViewModel(QObject):
    """Counts down the seconds until the program ends."""

    changed = Signal()
    left = Signal()
    """Emitted when the program must end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = SECONDS
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Start the countdown."""
        self._timer.start()

    @Slot()
    def leave(self) -> None:
        """End the program now; called by a button or at the end of the countdown."""
        self._timer.stop()
        self.left.emit()

    @Slot()
    def _tick(self) -> None:
        self._seconds = max(self._seconds - 1, 0)
        self.changed.emit()
        if self._seconds == 0:
            self.leave()

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until the program ends by itself."""
        return self._seconds
