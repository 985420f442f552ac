"""Watchdog signal from the GUI thread, so that a frozen kiosk is restarted.

Rules: the signal is sent from the event loop that handles touches and draws, never from another thread; without a
watchdog there is no timer.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.watchdog import BEAT_MILLISECONDS, Watchdog


class Heartbeat(QObject):
    """Signals the watchdog at the first frame of `window` and periodically afterwards."""

    def __init__(
        self, window: QQuickWindow, watchdog: Watchdog | None = None, milliseconds: int = BEAT_MILLISECONDS
    ) -> None:
        super().__init__(window)
        self._watchdog = watchdog or Watchdog()
        self._window = window
        self._timer = QTimer(self, interval=milliseconds)
        self._timer.timeout.connect(self._watchdog.alive)
        if self._watchdog.is_there:
            window.frameSwapped.connect(self._begin)  # Qt queues the call if another thread draws

    @property
    def is_beating(self) -> bool:
        """Whether a watchdog is present and the first frame was drawn."""
        return self._timer.isActive()

    def _begin(self) -> None:
        if self.is_beating:  # a second frame was signalled before the first signal was handled
            return
        self._window.frameSwapped.disconnect(self._begin)
        self._watchdog.alive()
        self._timer.start()
