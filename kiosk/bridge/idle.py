"""Noticing that nobody is there any more.

Rules: nobody is ever thrown out without a warning; while the kiosk speaks, somebody may be listening, so the time
does not run.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Signal, Slot


class IdleWatch(QObject):
    """Counts the seconds since the last act, warns, and counts down."""

    warned = Signal()
    ticked = Signal()
    expired = Signal()

    def __init__(self, idle_seconds: int, warning_seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._warning_seconds = warning_seconds
        self.seconds_left = 0
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(idle_seconds * 1000)
        self._quiet.timeout.connect(self._warn)
        self._count = QTimer(self)
        self._count.setInterval(1000)
        self._count.timeout.connect(self._tick)

    @property
    def is_warning(self) -> bool:
        """Whether the warning is on the screen."""
        return self.seconds_left > 0

    def restart(self) -> None:
        """Somebody did something."""
        self._count.stop()
        self.seconds_left = 0
        self._quiet.start()

    def hold(self) -> None:
        """Let no time pass until `restart`; a warning goes on."""
        self._quiet.stop()

    def stop(self) -> None:
        """Nobody is expected."""
        self.hold()
        self._count.stop()
        self.seconds_left = 0

    @Slot()
    def _warn(self) -> None:
        self.seconds_left = self._warning_seconds
        self._count.start()
        self.warned.emit()

    @Slot()
    def _tick(self) -> None:
        self.seconds_left -= 1
        if self.seconds_left > 0:
            self.ticked.emit()
        else:
            self.stop()
            self.expired.emit()
