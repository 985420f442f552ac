"""Noticing that nobody is there any more.

Rules: nobody is ever thrown out without a warning, but for a suspend as long as idleness and warning together, which
ends the visit at once; while the kiosk speaks or plays a film, somebody may be there, so the time does not run, but
for no more than `HELD_SECONDS`, because a film stands still while the sound server hangs.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.lapse import Lapse
from kiosk.bridge.typed import Signal, Slot

HELD_SECONDS = 600
"""From when the last clip or film began: as long as a film may be."""
LEAST_LAPSE_SECONDS = 30
"""A shorter standstill is a slow machine, even where the settings would take it for an absence."""


class IdleWatch(QObject):
    """Counts the seconds since the last act, warns, and counts down."""

    warned = Signal()
    ticked = Signal()
    expired = Signal()

    def __init__(self, idle_seconds: int, warning_seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle_seconds, self._warning_seconds = idle_seconds, warning_seconds
        self.seconds_left = 0
        self._lapse = Lapse(max(LEAST_LAPSE_SECONDS, idle_seconds + warning_seconds), self)
        self._lapse.noticed.connect(self._expire)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._warn)
        self._count = QTimer(self)
        self._count.setInterval(1000)
        self._count.timeout.connect(self._tick)

    @property
    def is_warning(self) -> bool:
        """Whether the warning is on the screen."""
        return self.seconds_left > 0

    def restart(self) -> None:
        """Somebody did something."""
        self._count.stop()
        self.seconds_left = 0
        self._quiet.start(self._idle_seconds * 1000)
        self._lapse.start()

    def hold(self) -> None:
        """Something is being played: let no time pass until `restart`, up to `HELD_SECONDS`; a warning goes on."""
        self._quiet.start((HELD_SECONDS + self._idle_seconds) * 1000)

    def look(self) -> None:
        """Expire if the program did not run for as long as an absence; to be called before an act counts."""
        self._lapse.look()

    def stop(self) -> None:
        """Nobody is expected."""
        self._quiet.stop()
        self._lapse.stop()
        self._count.stop()
        self.seconds_left = 0

    @Slot()
    def _warn(self) -> None:
        self.look()
        if not self._lapse.is_looking:
            return
        self.seconds_left = self._warning_seconds
        self._count.start()
        self.warned.emit()

    @Slot()
    def _tick(self) -> None:
        self.seconds_left -= 1
        if self.seconds_left > 0:
            self.ticked.emit()
        else:
            self._expire()

    @Slot()
    def _expire(self) -> None:
        self.stop()
        self.expired.emit()
