"""Measures the latency from the release of a touch to the frame that shows its effect."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickWindow

from kiosk.tour import touch_screen
from kiosk.tour.driver import Driver


class TimedDriver(Driver):
    """Measures latencies of touches: ``samples`` are milliseconds from a release until `is_shown` returns true."""

    def __init__(self, window: QQuickWindow, is_shown: Callable[[], bool]) -> None:
        super().__init__(window)
        self._is_shown = is_shown
        self._released = 0
        self.has_answered = True
        self.samples: list[float] = []
        window.frameSwapped.connect(self._look)

    def touch(self, point: QPoint) -> None:
        """Touch `point` as `Driver.touch` does, and measure the latency of the effect from the release."""
        self.take_time(point)  # a second tap at one place is ignored if it comes too early (bridge.shell.second_tap)
        touch_screen.press(self.window, point)
        self.settle()
        self.has_answered = self._is_shown()
        self._released = time.perf_counter_ns()
        touch_screen.release(self.window, point)
        self.settle()
        self.note_touch(point)

    def _look(self) -> None:
        if not self.has_answered and self._is_shown():
            self.has_answered = True
            self.samples.append((time.perf_counter_ns() - self._released) / 1e6)
