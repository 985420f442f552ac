"""Detect that the program did not run for a while: the machine was suspended, or the process was stopped.

Rules: the time is measured as uptime, which includes suspend. A Qt timer cannot measure this time, because Qt uses
`CLOCK_MONOTONIC`, which stops while Linux is suspended: a timer of one minute can end the next morning. The checks
run only between `start` and `stop`.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Signal, Slot
from kiosk.devices.clock import uptime

LOOK_MS = 1000


class Lapse(QObject):
    """Checks the uptime every `LOOK_MS`; emits `noticed` if `seconds` or more passed since the last check."""

    noticed = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._last = 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_looking(self) -> bool:
        """Whether the checks are active: from `start` until `stop` or a detected lapse."""
        return self._timer.isActive()

    def start(self) -> None:
        """Start the checks; no effect if they are already active."""
        if not self.is_looking:
            self._last = uptime()
            self._timer.start()

    def stop(self) -> None:
        """Stop the checks."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Check now, if the checks are active; call this before handling an input or the end of a timer."""
        if not self.is_looking:
            return
        before, self._last = self._last, uptime()
        if self._last - before >= self._seconds:
            self.stop()
            self.noticed.emit()
