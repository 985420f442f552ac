"""Making Qt's application where there may be no display.

Rules: Qt aborts the process when it can open no display, so the handler of its messages ends the process first, with
one line in the log and on the terminal. The handler is there only while the application is made: later ones would be
called on Qt's own threads (decision 18). What is drawn for pictures needs no display: it falls back to drawing
off the screen.
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
"""Exit code where there is none."""
PLATFORM = "QT_QPA_PLATFORM"
OFF_SCREEN = "offscreen"
_HAS_ALWAYS = ("win32", "darwin")
"""Systems (`sys.platform`) on which every program has a display."""
_HELD = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGALRM") if hasattr(signal, name)}
logger = logging.getLogger(__name__)


def prefer_off_screen() -> None:
    """Let the application be made off the screen where no display can be opened; what the user chose stays."""
    if os.environ.get(PLATFORM) or sys.platform in _HAS_ALWAYS:
        return
    named = [platform for variable, platform in _VARIABLES.items() if os.environ.get(variable)]
    os.environ[PLATFORM] = ";".join([*named, OFF_SCREEN])


def make_application(arguments: list[str]) -> QGuiApplication:
    """The application; without a display the process ends with exit code `NO_DISPLAY`."""
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
    """Postpone signals to the end of the block.

    An exception that a handler raises inside `hear`, which Qt calls, would crash the process.
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
"""Variables of a session with a display → Qt's platform for it."""
