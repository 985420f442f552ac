"""Signal the watchdog from the GUI thread; when the signals stop, the watchdog restarts the frozen kiosk.

Rules: the signal is sent from the event loop that handles touches and draws, never from another thread. If there is
no watchdog, no timer runs.
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
            window.frameSwapped.connect(self._begin)  # if the render thread emits frameSwapped, Qt queues the call

    @property
    def is_beating(self) -> bool:
        """Whether the timer runs: a watchdog is present and the first frame was drawn."""
        return self._timer.isActive()

    def _begin(self) -> None:
        if self.is_beating:  # a second frame was signalled before the first signal was handled
            return
        self._window.frameSwapped.disconnect(self._begin)
        self._watchdog.alive()
        self._timer.start()
