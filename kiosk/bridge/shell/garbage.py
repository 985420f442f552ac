"""Run Python's cyclic garbage collector on the GUI thread only.

Rules: Python runs the collector on the thread that creates the next object; the garbage may contain Qt objects, which
only the GUI thread may delete (a timer cannot be stopped by another thread, and the deletion of a player waits for
the sound thread, which waits for the GIL). So `start` disables automatic collection: a timer collects the young
generations, and all generations while the kiosk is idle, or after `LONGEST_SECONDS` without an idle moment.
"""

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Slot

BEAT_MS = 2_000
YOUNG = 1_000
"""Minimum growth in the number of objects since the last collection that triggers a new one."""
LONGEST_SECONDS = 600.0


class Collector(QObject):
    """Collects garbage from a timer of the event loop, from `start` on."""

    def __init__(self, is_calm: Callable[[], bool], parent: QObject) -> None:
        """`is_calm`: whether a pause of some hundredths of a second would not be noticed."""
        super().__init__(parent)
        self._is_calm = is_calm
        self._looked = time.monotonic()
        self._is_due = False
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.look)

    def start(self) -> None:
        """Disable automatic collection and start the timer; existing objects are never examined again."""
        gc.disable()
        gc.freeze()
        self._beat.start()

    @Slot()
    def look(self) -> None:
        """Collect the young generations if `YOUNG` objects were added; collect all of them in a calm moment."""
        if gc.get_count()[0] > YOUNG:
            gc.collect(1)
            self._is_due = True
        if self._is_due and (self._is_calm() or time.monotonic() - self._looked > LONGEST_SECONDS):
            gc.collect()
            self._looked = time.monotonic()
            self._is_due = False
