"""Run Python's cyclic garbage collector on the GUI thread only.

Rules: `start` disables automatic collection, because it runs on whichever thread creates an object. The garbage may
contain Qt objects, which only the GUI thread may delete: another thread cannot stop a timer, and the deletion of a
player waits for the sound thread, which waits for the GIL. Instead of automatic collection, a timer on the GUI thread
collects the young generations. The timer collects all generations while the kiosk is idle, or `LONGEST_SECONDS` after
the last full collection.
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
        """Collect the young generations if more than `YOUNG` objects were created since the last collection.

        After that, collect all generations as soon as the kiosk is idle, or when the last full collection was
        `LONGEST_SECONDS` ago.
        """
        if gc.get_count()[0] > YOUNG:
            gc.collect(1)
            self._is_due = True
        if self._is_due and (self._is_calm() or time.monotonic() - self._looked > LONGEST_SECONDS):
            gc.collect()
            self._looked = time.monotonic()
            self._is_due = False
