"""The child process that draws pictures for `kiosk.devices.picture_trial`, one after another, until its input ends.

Rules: a picture is drawn as a screen of 1920 × 1080 would show it at most, on the thread and with the readers that
Qt Quick uses; what Qt says about a picture is nobody's business here.
"""

import time
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImageReader

from kiosk.devices.picture_trial import LENGTH, SECONDS

BOX = QSize(1920, 1080)
SCALABLE = b"svg"
REFERENCE_TRIES = 3
REFERENCE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">'
    + b'<circle cx="60" cy="60" r="50" fill="none" stroke="#000" stroke-width="9"/>' * 16
    + b"</svg>"
)


def serve(pictures: BinaryIO, answers: BinaryIO) -> None:
    """Draw what comes in; see `kiosk.devices.picture_trial` for the messages."""
    _answer(answers, min(draw(REFERENCE) for _ in range(REFERENCE_TRIES)))
    while len(head := pictures.read(LENGTH.size)) == LENGTH.size:
        _answer(answers, draw(pictures.read(LENGTH.unpack(head)[0])))


def draw(picture: bytes) -> float:
    """Processor time in seconds, of all threads, that decoding `picture` takes; -1 when it cannot be decoded."""
    began = time.process_time()
    data = QByteArray(picture)
    source = QBuffer(data)
    reader = QImageReader(source)
    is_scalable = reader.format() == SCALABLE  # asked first: once the size is read, it is empty
    size = reader.size()
    fitted = size.scaled(BOX, Qt.AspectRatioMode.KeepAspectRatio)
    if is_scalable or fitted.width() < size.width():
        reader.setScaledSize(fitted)
    is_drawn = not reader.read().isNull()
    return time.process_time() - began if is_drawn else -1.0


def _answer(answers: BinaryIO, seconds: float) -> None:
    answers.write(SECONDS.pack(seconds))
    answers.flush()
