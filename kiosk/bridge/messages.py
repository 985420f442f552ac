"""What Qt has to say goes into the log like everything else."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

SOUNDLESS = frozenset(
    {
        "No audio device detected",
        "PulseAudioService: pa_context_connect() failed",
        "Couldn't load pipewire-0.3 library",
        "Couldn't resolve pipewire-0.3 symbols",
    }
)
"""What QtMultimedia warns of with every clip where there is no sound service; `ClipPlayer` tells it once."""


def route_messages() -> None:
    """Send Qt's messages to the logger ``qt.<category>``."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    name = f"qt.{context.category}" if context.category else "qt"
    level = logging.DEBUG if message in SOUNDLESS else LEVELS[kind]
    logging.getLogger(name).log(level, message)
