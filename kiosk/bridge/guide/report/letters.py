"""Measures texts in the program's font, for layouts that are computed in Python and drawn by QML.

Rules: lengths are in pixels. The results are those of a QML `Text` with ``Text.Wrap`` and a line height of 1, rounded
up. Only for the GUI thread.
"""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kiosk.bridge.shell.fonts import FONT_FAMILY

_SPARE = 4
"""Pixels added to widths, because QML rounds the positions of letters."""

_MOST_KEPT = 10_000
"""Maximum number of cached results; a new layout measures mostly the same texts again."""


class Letters(Protocol):
    """Measures texts."""

    def width(self, text: str, size: int, *, is_bold: bool = False) -> float:
        """Width of `text` on one line; `size`: of the font in pixels."""
        ...

    def height(self, text: str, size: int, width: float, *, is_bold: bool = False) -> float:
        """Height of `text` wrapped to `width`."""
        ...


class FontLetters:
    """`Letters` that uses the program's font."""

    def __init__(self) -> None:
        self._width = lru_cache(_MOST_KEPT)(_width)
        self._height = lru_cache(_MOST_KEPT)(_height)

    def width(self, text: str, size: int, *, is_bold: bool = False) -> float:
        """Width of `text` on one line; `size`: of the font in pixels."""
        return self._width(text, size, is_bold)

    def height(self, text: str, size: int, width: float, *, is_bold: bool = False) -> float:
        """Height of `text` wrapped to `width`."""
        return self._height(text, size, width, is_bold)


def widest_word(text: str, measured: Callable[[str], float]) -> float:
    """Width of the widest word of `text`."""
    return max((measured(word) for word in text.split()), default=0)


def _font(size: int, is_bold: bool) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return font


def _width(text: str, size: int, is_bold: bool) -> float:
    return math.ceil(QFontMetricsF(_font(size, is_bold)).horizontalAdvance(text)) + _SPARE


def _height(text: str, size: int, width: float, is_bold: bool) -> float:
    layout = QTextLayout(text, _font(size, is_bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)  # like the default rendering of QML
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width - _SPARE / 2))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return math.ceil(height)
