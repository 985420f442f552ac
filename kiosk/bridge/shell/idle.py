"""Detect that the visitor has left.

Rules: a visit ends only after a warning. The only exception is a suspend of the machine that lasts at least the idle
time plus the warning time: the visit then ends at once. The idle time pauses while the kiosk speaks or plays a film.
The pause is limited to `HELD_SECONDS`, because a film never ends while the sound server hangs.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.lapse import Lapse
from kiosk.bridge.typed import Signal, Slot

HELD_SECONDS = 600
"""Maximum seconds for which the idle time pauses after a clip or film starts; equals the maximum length of a film."""
LEAST_LAPSE_SECONDS = 30
"""Minimum interruption of the program, in seconds, that counts as a suspend, even if the idle time and the warning
time are set shorter: the interruptions on a slow machine do not last that long."""


class IdleWatch(QObject):
    """Signals that the visitor has probably left.

    Emits `warned` at the end of the idle time (time without input). Then emits `ticked` every second of the
    countdown, and `expired` at the end of the countdown.
    """

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

    def restart(self, idle_seconds: int | None = None) -> None:
        """Restart the idle time after an input; cancel a warning.

        `idle_seconds` replaces the default idle time until the next call.
        """
        self._count.stop()
        self.seconds_left = 0
        self._quiet.start((idle_seconds or self._idle_seconds) * 1000)
        self._lapse.start()

    def hold(self) -> None:
        """Pause the idle time until `restart`, for at most `HELD_SECONDS`; a warning that is shown continues."""
        self._quiet.start((HELD_SECONDS + self._idle_seconds) * 1000)

    def look(self) -> None:
        """Emit `expired` now if the program was suspended for too long (see `Lapse`).

        Must be called before an input is handled.
        """
        self._lapse.look()

    def stop(self) -> None:
        """Stop all timers; called when a visit ends."""
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
