"""What a kiosk shows that may not run, because another one has its data folder in use: why, and for how long."""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
SECONDS = 20
"""How long the message is shown. It is short because this window may cover that of the running kiosk."""


@QmlElement
@QmlUncreatable("Part of the app.")
class RefusalViewModel(QObject):
    """Counts down to the end of the program."""

    changed = Signal()
    left = Signal()
    """The program is to end now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = SECONDS
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """The kiosk may not run: end it soon."""
        self._timer.start()

    @Slot()
    def leave(self) -> None:
        """Somebody has read it, or had the time to."""
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
