"""Converts Ctrl+C, SIGTERM and SIGHUP into a `KeyboardInterrupt` where the program can handle it.

Rules: an interrupt during an import is postponed by a timer. Otherwise the interrupt would leave a half-initialised
module and make Python print a traceback. An interrupt that Python swallowed (in ``__del__`` or a callback) is raised
again. A signal that is ignored at the start (``nohup``, a background job) remains ignored. Windows has no such timer:
there, an interrupt is raised at once, and a swallowed interrupt is not raised again.
"""

import os
import signal
from types import FrameType

STOPPED = 130
"""Exit code of a command that was stopped by a signal."""
NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_IMPORTING = "<frozen importlib"
_RETRY_SECONDS = 0.005


class Interrupts:
    """Installs the signal handlers when it is created."""

    def __init__(self) -> None:
        self.is_stopped = False
        """True if a signal has requested that the command stops."""
        self._is_over = False
        self._signals = [
            number
            for number in (getattr(signal, name, None) for name in NAMES)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN
        ]
        self._has_timer = hasattr(signal, "setitimer")
        if self._has_timer:
            signal.signal(signal.SIGALRM, self._interrupt)
        for number in self._signals:
            signal.signal(number, self._interrupt)

    def leave_at_once(self) -> None:
        """Make every later signal end the process at once; to be called when no clean-up is left to do."""
        self._is_over = True
        if self._has_timer:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
        for number in self._signals:
            signal.signal(number, _leave)

    def raise_later(self) -> None:
        """Raise the interrupt once more after `_RETRY_SECONDS`.

        No effect if the platform has no timer, or after `leave_at_once`.
        """
        if self._has_timer and not self._is_over:
            signal.setitimer(signal.ITIMER_REAL, _RETRY_SECONDS)

    def _interrupt(self, _number: int, frame: FrameType | None) -> None:
        if self._is_over:
            return
        self.is_stopped = True
        if self._has_timer and _is_importing(frame):
            self.raise_later()
        else:
            raise KeyboardInterrupt


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename.startswith(_IMPORTING):
            return True
        frame = frame.f_back
    return False


def _leave(_number: int, _frame: FrameType | None) -> None:
    os._exit(STOPPED)
