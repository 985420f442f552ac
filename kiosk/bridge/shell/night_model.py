"""Night mode: the first screen is dark at night while the kiosk is unused.

Rules: only the first screen becomes dark, and only after it was shown for a while without a visit. If the clock
cannot be read, the screen stays lit. Night mode is off if the night begins and ends at the same hour.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.machine.clocks import Moment

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
LIT_MS = 120_000
"""Milliseconds for which the first screen stays lit after it appears or is used."""
LOOK_MS = 60_000
"""Milliseconds between two readings of the clock, once the first `LIT_MS` have passed."""
ReadClock = Callable[[Callable[[Moment], None]], None]
"""Function that reads the clock and then calls its argument with the result; no call if the clock cannot be read."""


@QmlElement
@QmlUncreatable("Part of the app.")
class NightViewModel(QObject):
    """Decides whether the first screen is dark."""

    changed = Signal()

    def __init__(self, begins: int, ends: int, read_clock: ReadClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begins, self._ends = begins, ends
        self._read_clock = read_clock
        self._is_dark = False
        self._is_looking = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def is_watching(self) -> bool:
        """Whether the timer for the next reading of the clock is active."""
        return self._timer.isActive()

    def light(self, milliseconds: int = LIT_MS) -> None:
        """Light the first screen for at least `milliseconds`; called when it appears or is used."""
        self._is_looking = False
        if self._begins != self._ends:
            self._timer.start(milliseconds)
        self._set_dark(is_dark=False)

    def rest(self) -> None:
        """Light the screen and stop the timer; called when another screen replaces the first screen."""
        self._timer.stop()
        self._is_looking = False
        self._set_dark(is_dark=False)

    def stop(self) -> None:
        """Switch night mode off permanently, because the program ends."""
        self._begins = self._ends
        self.rest()

    @Slot()
    def look(self) -> None:
        """Read the clock, then darken or light the screen according to the hour."""
        self._is_looking = True
        self._timer.start(LOOK_MS)
        self._read_clock(self._take)

    def _take(self, moment: Moment) -> None:
        """Darken or light the screen according to `moment`, unless the screen was used while the clock was read."""
        if not self._is_looking:
            return
        from kiosk.domain.machine.night import is_night

        self._is_looking = False
        self._set_dark(is_dark=is_night(moment, self._begins, self._ends))

    def _set_dark(self, *, is_dark: bool) -> None:
        if is_dark != self._is_dark:
            self._is_dark = is_dark
            self.changed.emit()

    @Slot()
    def wake(self) -> None:
        """Light the dark screen after a touch or a key press."""
        if self._is_dark:
            self.light()

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        """Whether the first screen is dark now."""
        return self._is_dark
