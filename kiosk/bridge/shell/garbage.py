"""Run Python's cyclic garbage collector on the GUI thread only.

Rules: automatic collection runs on whichever thread creates an object, but the garbage may contain Qt objects, which
only the GUI thread may delete: another thread cannot stop a timer, and the deletion of a player waits for the sound
thread, which waits for the GIL. So `start` disables automatic collection. A timer collects the young generations
instead, and all generations while the kiosk is idle or `LONGEST_SECONDS` after the last full collection.
"""

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Slot

BEAT_MS = 2_000
YOUNG = 1_000
"""The timer collects only if more than this number of objects was created since the last collection."""
LONGEST_SECONDS = 600.0


class Collector(QObject):
    """Collects garbage periodically, from a timer on the GUI thread; inactive until `start`."""

    def __init__(self, is_calm: Callable[[], bool], parent: QObject) -> None:
        """`is_calm` returns True while nobody would notice a pause of some hundredths of a second."""
        super().__init__(parent)
        self._is_calm = is_calm
        self._looked = time.monotonic()
        self._is_due = False
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.look)

    def start(self) -> None:
        """Disable automatic collection and start the timer; objects that exist now are never examined again."""
        gc.disable()
        gc.freeze()
        self._beat.start()

    @Slot()
    def look(self) -> None:
        """If more than `YOUNG` objects are new, collect the young generations.

        After that, collect all generations as soon as the kiosk is idle, or after `LONGEST_SECONDS` without an idle
        moment.
        """
        if gc.get_count()[0] > YOUNG:
            gc.collect(1)
            self._is_due = True
        if self._is_due and (self._is_calm() or time.monotonic() - self._looked > LONGEST_SECONDS):
            gc.collect()
            self._looked = time.monotonic()
            self._is_due = False
