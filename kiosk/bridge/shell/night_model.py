"""The dark screen of the night: which hours are night, and when somebody was last there.

Rules: only the first screen grows dark, and only when it has been lit for a while and nobody began; a clock that
cannot be read makes no night. Where the hours are equal there is no timer.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.machine.clocks import Moment

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
LIT_MS = 120_000
"""How long the first screen shines after somebody was there."""
LOOK_MS = 60_000
"""How often the clock is looked at after that."""
ReadClock = Callable[[Callable[[Moment], None]], None]
"""Reads the clock and calls back with what it says, now or later; or never."""


@QmlElement
@QmlUncreatable("Part of the app.")
class NightViewModel(QObject):
    """Whether the first screen is dark."""

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
        """Whether the first screen may grow dark later, or light up."""
        return self._timer.isActive()

    def light(self, milliseconds: int = LIT_MS) -> None:
        """Somebody was at the first screen: let it shine for a while."""
        self._is_looking = False
        if self._begins != self._ends:
            self._timer.start(milliseconds)
        self._set_dark(is_dark=False)

    def rest(self) -> None:
        """Another screen is shown, or none: nothing grows dark."""
        self._timer.stop()
        self._is_looking = False
        self._set_dark(is_dark=False)

    def stop(self) -> None:
        """Make no night any more, whatever is still shown: the kiosk is being switched off."""
        self._begins = self._ends
        self.rest()

    @Slot()
    def look(self) -> None:
        """Nobody was there for a while: look whether it is night."""
        self._is_looking = True
        self._timer.start(LOOK_MS)
        self._read_clock(self._take)

    def _take(self, moment: Moment) -> None:
        """The clock was read; what it says is nothing to a screen that somebody came to meanwhile."""
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
        """Somebody touched the dark screen, or pressed a key."""
        if self._is_dark:
            self.light()

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        """Whether the first screen is dark now."""
        return self._is_dark
