"""Notices that the program did not run for a while: the machine was suspended, or the process was stopped.

Rules: Qt's timers count `CLOCK_MONOTONIC`, which stands still while Linux is suspended, so that a timer of one minute
may end the next morning; the uptime goes on. There is a timer only between `start` and `stop`.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Signal, Slot
from kiosk.devices.clock import uptime

LOOK_MS = 1000


class Lapse(QObject):
    """Emits `noticed` when at least `seconds` went by between two looks, which are `LOOK_MS` apart by themselves."""

    noticed = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._last = 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_looking(self) -> bool:
        """Whether it was started, and nothing was noticed since."""
        return self._timer.isActive()

    def start(self) -> None:
        """Look from now on; time that went by unnoticed before a second start still counts."""
        if not self.is_looking:
            self._last = uptime()
            self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look now: somebody is there, or a timer has ended."""
        if not self.is_looking:
            return
        before, self._last = self._last, uptime()
        if self._last - before >= self._seconds:
            self.stop()
            self.noticed.emit()
