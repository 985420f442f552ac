"""Detect that the visitor has left.

Rules: a visit never ends without a warning, except after a suspend at least as long as idle time and warning
together, which ends it at once; the idle time pauses while the kiosk speaks or plays a film, for at most
`HELD_SECONDS`, because a film can stall without end while the sound server hangs.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.lapse import Lapse
from kiosk.bridge.typed import Signal, Slot

HELD_SECONDS = 600
"""Maximum pause of the idle time, from the start of the last clip or film: the maximum length of a film."""
LEAST_LAPSE_SECONDS = 30
"""Minimum pause of the program that counts as a suspend, whatever the settings; slow machines cause shorter ones."""


class IdleWatch(QObject):
    """Measures the time since the last input, warns, and counts down."""

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
        """Whether the warning is shown."""
        return self.seconds_left > 0

    def restart(self) -> None:
        """Restart the idle time after an input; a warning ends."""
        self._count.stop()
        self.seconds_left = 0
        self._quiet.start(self._idle_seconds * 1000)
        self._lapse.start()

    def hold(self) -> None:
        """Pause the idle time for playback until `restart`, at most for `HELD_SECONDS`; a warning continues."""
        self._quiet.start((HELD_SECONDS + self._idle_seconds) * 1000)

    def look(self) -> None:
        """Expire if the program did not run for idle time plus warning or longer; call it before each input."""
        self._lapse.look()

    def stop(self) -> None:
        """Stop all timers, between visits."""
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
