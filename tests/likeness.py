"""Measure of how alike two square drawings look, for pictures that people must tell apart at a glance.

A drawing is rendered at 96 pixels on white and averaged to 24 × 24 cells, which removes small details. `difference`
is the mean distance of the cells in CIELAB, where 1 is about the smallest visible difference of two colours.
`difference_in_grey` compares only the lightness L*, for viewers who do not see colours. Only cells inside the
inscribed circle count.
"""

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIDE = 96
CELLS = 24
HEAD_CELLS = 18
"""Rows of cells above the shoulders of a face: 90 of the 120 units of the grid."""
DISC = re.compile(r'<circle cx="60" cy="60" r="59"[^>]*/>')

Lab = tuple[float, float, float]


def whole(svg: str) -> list[Lab]:
    """Return the colours of the cells of a drawing."""
    return _cells(svg, CELLS)


def head(svg: str) -> list[Lab]:
    """Return the colours of the cells of a face above the shoulders, without the disc behind it.

    People keep their hair and hats; the colour of a shirt or of the background alone distinguishes nobody.
    """
    without, count = DISC.subn("", svg)
    assert count == 1, "a face has one disc"
    return _cells(without, HEAD_CELLS)


def difference(one: Sequence[Lab], other: Sequence[Lab]) -> float:
    """Return the mean distance in colour."""
    return math.fsum(map(math.dist, one, other)) / len(one)


def difference_in_grey(one: Sequence[Lab], other: Sequence[Lab]) -> float:
    """Return the mean distance in lightness."""
    return math.fsum(abs(a[0] - b[0]) for a, b in zip(one, other, strict=True)) / len(one)


def too_alike(cells: dict[str, list[Lab]], colour: float, grey: float) -> list[str]:
    """Describe each pair whose difference is less than `colour`, or less than `grey` in grey, closest pair first."""
    found = []
    for (one, a), (other, b) in combinations(cells.items(), 2):
        apart, apart_in_grey = difference(a, b), difference_in_grey(a, b)
        if apart < colour or apart_in_grey < grey:
            found.append((apart, f"{one} and {other}: {apart:.1f}, in grey {apart_in_grey:.1f}"))
    return [text for _, text in sorted(found)]


def _cells(svg: str, rows: int) -> list[Lab]:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    blurred = image.scaled(
        CELLS, CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    middle = (CELLS - 1) / 2
    return [
        _lab(blurred.pixel(x, y) & 0xFFFFFF)
        for y in range(rows)
        for x in range(CELLS)
        if math.hypot(x - middle, y - middle) <= middle
    ]


@cache
def _lab(rgb: int) -> Lab:
    """Convert sRGB to CIELAB with the white point D65."""
    red, green, blue = (_linear((rgb >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    x = _response((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _response(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _response((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _response(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
