"""Collects side effects that a case must not have: tracebacks in the log, unraisable exceptions, Qt warnings.

Rule: messages of picture decoders about damaged pictures are ignored, because the program shows the decoded part.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_DECODERS = ("qt.gui.imageio", "qt.svg")
"""Qt logging categories whose messages are ignored: they describe the contents of pictures."""


@dataclass
class Complaints:
    """Messages about forbidden side effects, one line each."""

    said: list[str] = field(default_factory=list)


class _Listener(logging.Handler):
    """Adds each log record with a traceback to the complaints."""

    def __init__(self, heard: Complaints) -> None:
        super().__init__()
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            self._heard.said.append(f"traceback in the log: {record.getMessage()} ({record.exc_info[1]!r})")


@contextmanager
def complaints() -> Iterator[Complaints]:
    """Collect the forbidden side effects of the code in the ``with`` block."""
    heard = Complaints()
    listener = _Listener(heard)
    root = logging.getLogger()

    def unraisable(lost: Any) -> None:
        heard.said.append(f"exception that nobody caught: {lost.exc_value!r} in {lost.object!r}")

    def qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not (context.category or "").startswith(_DECODERS):
            heard.said.append(f"Qt: {text}")

    before, sys.unraisablehook = sys.unraisablehook, unraisable
    before_qt = qInstallMessageHandler(qt)
    root.addHandler(listener)
    try:
        yield heard
    finally:
        root.removeHandler(listener)
        qInstallMessageHandler(before_qt)
        sys.unraisablehook = before
