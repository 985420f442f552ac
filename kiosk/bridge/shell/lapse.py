"""Detect that the program did not run for a while: the machine was suspended, or the process was stopped.

Rules: Qt's timers use `CLOCK_MONOTONIC`, which stops while Linux is suspended, so that a timer of one minute may end
the next morning; so the uptime is used, which includes suspend. The timer is active only between `start` and `stop`.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Signal, Slot
from kiosk.devices.clock import uptime

LOOK_MS = 1000


class Lapse(QObject):
    """Emits `noticed` if at least `seconds` passed between two checks, which a timer makes every `LOOK_MS`."""

    noticed = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._last = 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_looking(self) -> bool:
        """Whether the timer is active: started, and no lapse was noticed since."""
        return self._timer.isActive()

    def start(self) -> None:
        """Start checking; a second start does not discard the time since the last check."""
        if not self.is_looking:
            self._last = uptime()
            self._timer.start()

    def stop(self) -> None:
        """Stop checking."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Check now, before an input is handled or after a timer has ended."""
        if not self.is_looking:
            return
        before, self._last = self._last, uptime()
        if self._last - before >= self._seconds:
            self.stop()
            self.noticed.emit()
