"""Records the frame times of a window during animations, and the latency of touches."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickWindow


class FrameWatch:
    """Records ``frames`` (times between two frames) and ``taps`` (latencies of touches), both in milliseconds."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._last = 0
        self._end = 0
        self._released = 0
        self._is_shown: Callable[[], bool] | None = None
        self.frames: list[float] = []
        self.taps: list[float] = []
        window.frameSwapped.connect(self._swapped)

    def rest(self, milliseconds: int) -> None:
        """Run the event loop for `milliseconds` without recording frames."""
        self._end = 0
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def move(self, milliseconds: int) -> None:
        """Run the event loop for `milliseconds` and record the time of every frame."""
        self._last = time.perf_counter_ns()
        self._end = self._last + milliseconds * 1_000_000
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        self.rest(120)

    def tap(self, point: QPointF, is_shown: Callable[[], bool], milliseconds: int) -> None:
        """Touch `point`, and record the latency and the frames of the next `milliseconds`.

        The latency ends at the first frame for which `is_shown` returns true.
        """
        self._send(QEvent.Type.MouseButtonPress, point)
        self.rest(60)
        self._is_shown = is_shown
        self._released = time.perf_counter_ns()
        self._send(QEvent.Type.MouseButtonRelease, point)
        self.move(milliseconds)

    def _send(self, kind: QEvent.Type, point: QPointF) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        held = left if kind is QEvent.Type.MouseButtonPress else none
        event = QMouseEvent(kind, point, self._window.mapToGlobal(point), left, held, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.postEvent(self._window, event)

    def _swapped(self) -> None:
        now = time.perf_counter_ns()
        if self._is_shown is not None and self._is_shown():
            self._is_shown = None
            self.taps.append((now - self._released) / 1e6)
        if now <= self._end:
            self.frames.append((now - self._last) / 1e6)
            self._last = now
