"""Reference pictures of the main screens, and their comparison with the current screens.

Rules: Pictures are stored at half size. Two pictures are equal if almost no pixel differs visibly. A different
anti-aliasing of letters is accepted. An item that moved by a few pixels or changed its colour is a difference.

To update the pictures after an intended change: ``TRAM_HOC_RENEW_PICTURES=1 pytest
tests/screenshots/test_golden.py``, then review every changed picture before the commit.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

FOLDER = Path(__file__).with_name("golden")
RENEW = "TRAM_HOC_RENEW_PICTURES"
VISIBLE = 14
"""Threshold: a pixel differs if its red, green or blue value (0 to 255) differs by more than this."""
ALLOWED = 60
"""Two half-size pictures count as equal up to this number of different pixels (the edges of a few letters)."""


def reduced(picture: QImage) -> QImage:
    """Return the picture at half size, without transparency."""
    half = picture.scaled(
        picture.width() // 2,
        picture.height() // 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return half.convertToFormat(QImage.Format.Format_RGB888)


def differing(one: QImage, other: QImage) -> int:
    """Number of visibly different pixels in two half-size pictures; all pixels if the sizes differ."""
    if one.size() != other.size():
        return one.width() * one.height()
    count = 0
    for row in range(one.height()):
        first, second = _line(one, row), _line(other, row)
        if first == second:
            continue
        apart = [abs(a - b) > VISIBLE for a, b in zip(first, second, strict=True)]
        count += sum(map(any, zip(apart[::3], apart[1::3], apart[2::3], strict=True)))
    return count


def _line(picture: QImage, row: int) -> bytes:
    return bytes(picture.constScanLine(row))[: 3 * picture.width()]


def save(picture: QImage, file: Path) -> None:
    """Write a half-size picture as a small PNG file. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    few = picture.convertToFormat(QImage.Format.Format_RGB888)
    if not few.save(str(file), quality=0):
        raise OSError(f"{file} could not be written")


def load(file: Path) -> QImage:
    """Read a half-size picture."""
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
