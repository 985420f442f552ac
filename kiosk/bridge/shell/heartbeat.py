"""Beats as long as the screen's own thread runs, so that a kiosk that stands still is started again.

Rules: the beat comes from the event loop that answers touches and draws; no other thread may stand in for it; where
nobody listens there is no timer.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.watchdog import BEAT_MILLISECONDS, Watchdog


class Heartbeat(QObject):
    """Says with the first frame of `window`, and from then on, that the kiosk lives."""

    def __init__(
        self, window: QQuickWindow, watchdog: Watchdog | None = None, milliseconds: int = BEAT_MILLISECONDS
    ) -> None:
        super().__init__(window)
        self._watchdog = watchdog or Watchdog()
        self._window = window
        self._timer = QTimer(self, interval=milliseconds)
        self._timer.timeout.connect(self._watchdog.alive)
        if self._watchdog.is_there:
            window.frameSwapped.connect(self._begin)  # Qt queues it where another thread draws

    @property
    def is_beating(self) -> bool:
        """Whether somebody listens and the first frame was there."""
        return self._timer.isActive()

    def _begin(self) -> None:
        if self.is_beating:  # a second frame was told of before the first was heard
            return
        self._window.frameSwapped.disconnect(self._begin)
        self._watchdog.alive()
        self._timer.start()
