"""End the event loop on signals: SIGTERM (power-off, restart), SIGINT (Ctrl+C), SIGHUP.

Rules: a signal only ends the event loop. The caller of the loop then ends the visit and closes the record. Python
runs signal handlers only between two steps of Python code, and an idle kiosk can be without such a step for a long
time. So each signal is also written into a pipe that Qt watches. On Windows only Ctrl+C arrives. It is handled when a
timer next runs Python code.
"""

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class StopSignals(QObject):
    """Handles the signals from its creation until `close`.

    `code` is the exit code with which the event loop ends.
    """

    def __init__(self, qt: QGuiApplication, code: int = 0) -> None:
        super().__init__()
        self._qt = qt
        self._code = code
        self._reader, self._writer = os.pipe()
        for end in (self._reader, self._writer):
            os.set_blocking(end, False)
        self._wakeup = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        known = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
        self._handlers = {number: signal.signal(number, self._stop) for number in known}
        self._notifier: QSocketNotifier | None = None
        if os.name != "nt":
            self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Restore the previous signal handlers."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        os.close(self._reader)
        os.close(self._writer)

    def _stop(self, _number: int, _frame: object) -> None:
        # queued, because a loop that has not started cannot be ended; not quit(), because the window refuses to close
        QTimer.singleShot(0, self, lambda: self._qt.exit(self._code))

    def _woken(self) -> None:
        """Empty the pipe; because this is Python code, Python then runs its signal handler."""
        os.read(self._reader, 64)
