"""Create Qt's application on machines with or without a display.

Rules: Qt aborts the process if it cannot open a display. A message handler ends the process before that, with one
line in the log and on the terminal. The handler is installed only while the application is created, because later Qt
would call it on threads of its own (decision 18). Commands that write pictures need no display: they fall back to the
off-screen platform.
"""

import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

NO_DISPLAY = 2
"""Exit code if there is no display."""
PLATFORM = "QT_QPA_PLATFORM"
OFF_SCREEN = "offscreen"
_HAS_ALWAYS = ("win32", "darwin")
"""Values of `sys.platform` on which every program has a display."""
_HELD = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGALRM") if hasattr(signal, name)}
logger = logging.getLogger(__name__)


def prefer_off_screen() -> None:
    """Let Qt fall back to the off-screen platform if no display can be opened.

    No effect if the user chose a platform (`PLATFORM`), and on Windows and macOS.
    """
    if os.environ.get(PLATFORM) or sys.platform in _HAS_ALWAYS:
        return
    named = [platform for variable, platform in _VARIABLES.items() if os.environ.get(variable)]
    os.environ[PLATFORM] = ";".join([*named, OFF_SCREEN])


def make_application(arguments: list[str]) -> QGuiApplication:
    """Create the application; without a display the process exits with `NO_DISPLAY`."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        said.append(message)
        if kind is QtMsgType.QtFatalMsg:
            _leave(said)

    before = qInstallMessageHandler(hear)
    try:
        with _no_signals():
            created = QGuiApplication(arguments)
    finally:
        qInstallMessageHandler(before)
    if not created.screens():
        _leave(said)
    for message in said:
        logger.info("Qt: %s", message)
    return created


@contextmanager
def _no_signals() -> Iterator[None]:
    """Postpone Unix signals until the block ends.

    A signal handler that raises an exception inside a Qt message handler would crash the process.
    """
    met: list[int] = []
    handlers = {number: handler for number in _HELD if callable(handler := signal.getsignal(number))}
    for number in handlers:
        signal.signal(number, lambda number, _frame: met.append(number))
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for number in met:
            signal.raise_signal(number)


def _leave(said: list[str]) -> None:
    for message in said:
        logger.info("Qt: %s", " ".join(message.split()))
    logger.critical("There is no display: %s", _cure())
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(NO_DISPLAY)


def _cure() -> str:
    if chosen := os.environ.get(PLATFORM):
        return f"{PLATFORM} is {chosen}, which cannot be opened here. Correct it or leave it out."
    tried = [f"{name}={os.environ[name]}" for name in _VARIABLES if os.environ.get(name)]
    where = f"{' and '.join(tried)} cannot be opened" if tried else f"neither {' nor '.join(_VARIABLES)} is set"
    return f"{where}. Start this at the screen of this computer, or see it without one: kiosk tour."


_VARIABLES = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
"""Environment variable that indicates a display → the Qt platform for that display."""
