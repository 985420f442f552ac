"""Beats as long as the screen's own thread runs, so that a kiosk that stands still is started again.

Rules: the beat comes from the event loop that answers touches and draws; no other thread may stand in for it; where
nobody listens there is no timer.
"""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.watchdog import ServiceManager


class Heartbeat(QObject):
    """Says that the kiosk stands with the first frame of `window`, and from then on that it lives."""

    def __init__(self, window: QQuickWindow, manager: ServiceManager | None = None) -> None:
        super().__init__(window)
        self._manager = manager or ServiceManager()
        self._timer = QTimer(self, interval=self._manager.beat_milliseconds)
        self._timer.timeout.connect(self._manager.alive)
        self._window = window
        window.frameSwapped.connect(self._stand, Qt.ConnectionType.QueuedConnection)

    @property
    def is_beating(self) -> bool:
        """Whether somebody asked for it and the first frame was there."""
        return self._timer.isActive()

    def _stand(self) -> None:
        self._window.frameSwapped.disconnect(self._stand)
        self._manager.ready()
        if self._timer.interval() > 0:
            self._timer.start()
