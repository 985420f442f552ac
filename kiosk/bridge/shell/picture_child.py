"""Child process that measures the CPU time of decoding pictures, for `kiosk.devices.picture_trial`.

Rules: the process ends when its input ends. A vector picture, or a raster picture larger than a screen of 1920 ×
1080, is scaled to fit that screen. Pictures are decoded on the main thread, with the image readers that Qt Quick
uses. Qt's messages about a picture are ignored. By default, Qt leaves out a shape that would take long to draw in the
requested size, although the screen may draw it in a smaller size, slowly. Here, Qt draws every shape, so that its
time counts.
"""

import os
import time
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImageReader

from kiosk.devices.picture_trial import LENGTH, SECONDS

BOX = QSize(1920, 1080)
SCALABLE = b"svg"
DRAW_EVERY_SHAPE = {"QT_SVG_DEFAULT_OPTIONS": "2"}
"""Environment of the process: the value of ``QtSvg::AssumeTrustedSource``, read by Qt before the first drawing."""
REFERENCE_TRIES = 3
REFERENCE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">'
    + b'<circle cx="60" cy="60" r="50" fill="none" stroke="#000" stroke-width="9"/>' * 16
    + b"</svg>"
)


def serve(pictures: BinaryIO, answers: BinaryIO) -> None:
    """Write the CPU time of the reference picture to `answers`, then that of each picture read from `pictures`.

    `kiosk.devices.picture_trial` defines the message format.
    """
    os.environ.update(DRAW_EVERY_SHAPE)
    _answer(answers, min(draw(REFERENCE) for _ in range(REFERENCE_TRIES)))
    while len(head := pictures.read(LENGTH.size)) == LENGTH.size:
        _answer(answers, draw(pictures.read(LENGTH.unpack(head)[0])))


def draw(picture: bytes) -> float:
    """Return the CPU time in seconds, over all threads, for decoding `picture`; -1 if it cannot be decoded."""
    began = time.process_time()
    data = QByteArray(picture)
    source = QBuffer(data)
    reader = QImageReader(source)
    is_scalable = reader.format() == SCALABLE  # read before the size, because afterwards the format is empty
    size = reader.size()
    fitted = size.scaled(BOX, Qt.AspectRatioMode.KeepAspectRatio)
    if is_scalable or fitted.width() < size.width():
        reader.setScaledSize(fitted)
    is_drawn = not reader.read().isNull()
    return time.process_time() - began if is_drawn else -1.0


def _answer(answers: BinaryIO, seconds: float) -> None:
    answers.write(SECONDS.pack(seconds))
    answers.flush()
