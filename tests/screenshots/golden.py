"""Pictures of the main screens as they should look, and the comparison with what they look like now.

Rules: kept at half size; two pictures are the same when next to no pixel differs visibly, so that another rounding of
a letter's edge is let through, and a thing that moved by a few pixels or changed its colour is not.
To renew them after a change that is meant: ``TRAM_HOC_RENEW_PICTURES=1 pytest tests/screenshots/test_golden.py``,
then look at every changed picture before it is committed.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

FOLDER = Path(__file__).with_name("golden")
RENEW = "TRAM_HOC_RENEW_PICTURES"
VISIBLE = 14
"""Levels of 255 in red, green or blue by which a pixel must differ to count."""
ALLOWED = 60
"""Pixels of the half-size picture that may differ: a few letters' edges."""


def reduced(picture: QImage) -> QImage:
    """The picture at half size, without transparency."""
    half = picture.scaled(
        picture.width() // 2,
        picture.height() // 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return half.convertToFormat(QImage.Format.Format_RGB888)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels of two reduced pictures differ visibly; all of them when the sizes differ."""
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
    """Write a reduced picture as a small PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    few = picture.convertToFormat(QImage.Format.Format_RGB888)
    if not few.save(str(file), quality=0):
        raise OSError(f"{file} could not be written")


def load(file: Path) -> QImage:
    """Read one."""
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
