"""Python's cycles of garbage are looked for on the GUI thread alone.

Rules: Python itself looks on whichever thread makes the next object; among the garbage there may be Qt's objects, and
these may only be taken apart by the GUI thread (a timer cannot be stopped by another, and a player's end waits for a
sound thread that waits for Python's lock). So `start` takes it over: the young at every beat, everything when nobody
is before the screen, or after `LONGEST_SECONDS` of somebody always being there.
"""

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Slot

BEAT_MS = 2_000
YOUNG = 1_000
"""Objects made and kept since the last look, below which a look is not worth it."""
LONGEST_SECONDS = 600.0


class Collector(QObject):
    """Looks for garbage between two turns of the event loop, from `start` on."""

    def __init__(self, is_calm: Callable[[], bool], parent: QObject) -> None:
        """`is_calm`: whether nobody would notice some hundredths of a second."""
        super().__init__(parent)
        self._is_calm = is_calm
        self._looked = time.monotonic()
        self._is_due = False
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.look)

    def start(self) -> None:
        """Take over from Python. What is there now stays for as long as the kiosk runs."""
        gc.disable()
        gc.freeze()
        self._beat.start()

    @Slot()
    def look(self) -> None:
        """Take away what nobody holds any more."""
        if gc.get_count()[0] > YOUNG:
            gc.collect(1)
            self._is_due = True
        if self._is_due and (self._is_calm() or time.monotonic() - self._looked > LONGEST_SECONDS):
            gc.collect()
            self._looked = time.monotonic()
            self._is_due = False
