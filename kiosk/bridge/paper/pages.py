"""Pages of a paper, and text, lines and pictures on them.

Rules: lengths are in millimetres from the top left corner of the page, font sizes in points. Texts are normalised by
`plain`, so that a text extracted from a PDF file equals the stored text.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.bridge.paper.surfaces import DPI, HalfPage, Surface
from kiosk.domain.papers import MarkedWord

_UNITS = DPI / 25.4
_ANY_WIDTH = 10_000.0

LEFT, CENTRE, RIGHT, JUSTIFIED = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignJustify,
)


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks.

    ``size``: in points. ``leading``: line height, relative to that of the font. ``indent``: of the first line, in mm.
    """

    size: float
    is_bold: bool = False
    is_italic: bool = False
    leading: float = 1.0
    align: Qt.AlignmentFlag = LEFT
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """A horizontal range of a page: its left end and its width."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Position of the right end."""
        return self.left + self.width


def plain(text: str) -> str:
    """Return `text` in NFC on one line, with single spaces and without other unprintable characters."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(character for character in line if character.isprintable())


@cache
def _font(style: Style, family: str) -> QFont:
    font = QFont(family)
    font.setPointSizeF(style.size)
    font.setWeight(QFont.Weight.Bold if style.is_bold else QFont.Weight.Normal)
    font.setItalic(style.is_italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # Qt's PDF files do not map the glyphs of ligatures to letters
    return font


class PaperPages:
    """Draws on the newest page of `surface` in the font `family`; ``width`` and ``height`` are those of a page."""

    def __init__(self, surface: Surface, family: str) -> None:
        self._surface = surface
        self._family = family
        self.width = surface.size.width() / _UNITS
        self.height = surface.size.height() / _UNITS

    def turn(self) -> None:
        """Begin the next page."""
        self._surface.turn()

    @contextmanager
    def half(self, *, is_right: bool) -> "Iterator[PaperPages]":
        """Yield the left or right half of the newest page, on which nothing else is drawn meanwhile."""
        with HalfPage(self._surface, is_right=is_right) as surface:
            yield PaperPages(surface, self._family)

    @contextmanager
    def drawing(self) -> "Iterator[QPainter]":
        """Yield the painter of the newest page, with coordinates in millimetres; its state is restored afterwards."""
        painter = self._surface.painter
        painter.save()
        painter.scale(_UNITS, _UNITS)
        yield painter
        painter.restore()

    def widest_of(self, texts: Iterable[str], style: Style) -> float:
        """Width of the widest of `texts`, each on one line; 0 without texts."""
        return max(map(self._metrics(style).horizontalAdvance, texts), default=0.0) / _UNITS

    def width_of(self, text: str, style: Style) -> float:
        """Width of `text` on one line."""
        return self.ending_of(text, style, _ANY_WIDTH)

    def line_of(self, style: Style) -> float:
        """Height of a line."""
        return self._metrics(style).lineSpacing() * style.leading / _UNITS

    def fitted(self, text: str, style: Style, width: float, smallest: float) -> Style:
        """Return `style` with the largest size from `style.size` down to `smallest` that fits `text` in `width`.

        If none fits, return the one with the size `smallest`.
        """
        needed = self.width_of(text, style)
        size = style.size if needed <= width else style.size * width / needed * 0.995
        return replace(style, size=max(size, smallest))

    def height_of(self, text: str, style: Style, width: float, lead: int = 0) -> float:
        """Height of `text`, wrapped to `width`, with its first `lead` characters in bold."""
        return self._laid_out(text, style, width, self._lead(style, lead)).lineCount() * self.line_of(style)

    def write(self, text: str, style: Style, span: Span, y: float, lead: int = 0) -> float:
        """Write `text` below `y`, wrapped to `span`, its first `lead` characters in bold; return the y below it."""
        layout = self._laid_out(text, style, span.width, self._lead(style, lead))
        layout.draw(self._surface.painter, QPointF(span.left * _UNITS, y * _UNITS))
        return y + layout.lineCount() * self.line_of(style)

    def write_words(self, words: Sequence[MarkedWord], style: Style, span: Span, y: float) -> float:
        """Write `words` below `y`, wrapped to `span`, stressed ones bold and underlined; return the y below."""
        stressed = _font(replace(style, is_bold=True), self._family)
        formats = []
        start = 0
        texts = [plain(word.text) for word in words]
        for word, text in zip(words, texts, strict=True):
            if word.is_stressed:
                formats.append(_mark(start, len(text), stressed, is_underlined=True))
            start += len(text) + 1
        layout = self._laid_out(" ".join(texts), style, span.width, formats)
        layout.draw(self._surface.painter, QPointF(span.left * _UNITS, y * _UNITS))
        return y + layout.lineCount() * self.line_of(style)

    def height_of_words(self, words: Sequence[MarkedWord], style: Style, width: float) -> float:
        """Height of `words`, wrapped to `width`, if all were stressed."""
        return self.height_of(" ".join(word.text for word in words), replace(style, is_bold=True), width)

    def ending_of(self, text: str, style: Style, width: float) -> float:
        """Width of the last line of `text`, wrapped to `width`."""
        layout = self._laid_out(text, style, width)
        return layout.lineAt(layout.lineCount() - 1).naturalTextWidth() / _UNITS if layout.lineCount() else 0.0

    def line(self, start: tuple[float, float], end: tuple[float, float], thickness: float = 0.25) -> None:
        """Draw a straight line."""
        self._surface.painter.setPen(_pen(thickness))
        self._surface.painter.drawLine(QLineF(*_scaled(start), *_scaled(end)))

    def dots(self, left: float, right: float, y: float) -> None:
        """Draw a dotted horizontal line."""
        pen = _pen(0.2)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.0, 2.5])
        self._surface.painter.setPen(pen)
        self._surface.painter.drawLine(QLineF(left * _UNITS, y * _UNITS, right * _UNITS, y * _UNITS))

    def fill(self, x: float, y: float, width: float, height: float, colour: QColor) -> None:
        """Fill a rectangle."""
        self._surface.painter.fillRect(_rectangle(x, y, width, height), colour)

    def frame(self, x: float, y: float, width: float, height: float, thickness: float = 0.25) -> None:
        """Draw a rectangle."""
        self._surface.painter.setPen(_pen(thickness))
        self._surface.painter.setBrush(Qt.BrushStyle.NoBrush)
        self._surface.painter.drawRect(_rectangle(x, y, width, height))

    def squares(self, rows: Iterator[bytes] | tuple[bytes, ...], x: float, y: float, side: float) -> None:
        """Fill the cells of a square grid that are not 0; `x`, `y`: its corner; `side`: length of its side.

        The cells are one shape, because separate shapes would have fine lines between them on screens.
        """
        grid = tuple(rows)
        each = side / len(grid)
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        for row, cells in enumerate(grid):
            for column, length in _runs(cells):
                shape.addRect(_rectangle(x + column * each, y + row * each, length * each, each))
        self._surface.painter.fillPath(shape, QColor(Qt.GlobalColor.black))

    def picture(self, image: QImage, x: float, y: float, width: float, height: float) -> None:
        """Draw `image` into a rectangle."""
        self._surface.painter.drawImage(_rectangle(x, y, width, height), image)

    def _lead(self, style: Style, length: int) -> Sequence[QTextLayout.FormatRange]:
        bold = _font(replace(style, is_bold=True), self._family)
        return [_mark(0, length, bold, is_underlined=False)] if length else []

    def _metrics(self, style: Style) -> QFontMetricsF:
        return QFontMetricsF(_font(style, self._family), self._surface.device)

    def _laid_out(
        self, text: str, style: Style, width: float, formats: Sequence[QTextLayout.FormatRange] = ()
    ) -> QTextLayout:
        layout = QTextLayout(plain(text), _font(style, self._family), self._surface.device)
        option = QTextOption(style.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(formats))
        layout.beginLayout()
        distance = self.line_of(style) * _UNITS
        while (line := layout.createLine()).isValid():
            _place(line, width * _UNITS, style.indent * _UNITS if line.lineNumber() == 0 else 0.0, distance)
        layout.endLayout()
        return layout


def _mark(start: int, length: int, font: QFont, *, is_underlined: bool) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start, mark.length = start, length
    shape = QTextCharFormat()
    shape.setFont(font)
    shape.setFontUnderline(is_underlined)
    mark.format = shape
    return mark


def _place(line: QTextLine, width: float, indent: float, distance: float) -> None:
    line.setLineWidth(width - indent)
    line.setPosition(QPointF(indent, line.lineNumber() * distance))


def _pen(thickness: float) -> QPen:
    pen = QPen(Qt.GlobalColor.black, thickness * _UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _scaled(place: tuple[float, float]) -> tuple[float, float]:
    return place[0] * _UNITS, place[1] * _UNITS


def _rectangle(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _UNITS, y * _UNITS, width * _UNITS, height * _UNITS)


def _runs(cells: bytes) -> Iterator[tuple[int, int]]:
    """Yield start and length of each run of cells that are not 0."""
    start = None
    for place, cell in enumerate((*cells, 0)):
        if cell and start is None:
            start = place
        elif not cell and start is not None:
            yield start, place - start
            start = None
