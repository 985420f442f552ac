"""The take-home card of a lesson, on half a sheet of A4: picture, title, and the steps to repeat at home.

Rules: texts are as large as possible, because many readers have weak eyes. Lengths are in millimetres.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kiosk.bridge.paper.pages import CENTRE, PaperPages, Span, Style
from kiosk.domain.papers import CardPaper, CardSheetsPaper

_MARGIN, _FRAME, _THICKNESS, _CUT = 12.0, 6.0, 0.8, 0.1
_PICTURE = 70.0
"""Length of the longer side of the picture."""
_DOTS = QSize(900, 900)
"""Maximum size in pixels at which the picture is rendered (900 pixels on 70 mm are about 330 dpi)."""
_TITLE = Style(26, is_bold=True, align=CENTRE)
_TALLEST_TITLE = 34.0
_LINE = Style(22)
_FOOT = Style(11, align=CENTRE)
_SMALLEST, _STEP = 8.0, 1.0
"""Minimum font size, and step between the sizes that are tried, in points."""
_NUMBER, _GAP = 11.0, 4.0
"""Width of the column of numbers; vertical distance between parts."""


def draw_card(pages: PaperPages, paper: CardPaper) -> None:
    """Draw a take-home card on a page of A5."""
    _draw_card(pages, paper, _image(paper.picture))


def draw_card_sheets(pages: PaperPages, paper: CardSheetsPaper) -> None:
    """Draw cards on both halves of pages of A4, with a line between them for the scissors."""
    image = _image(paper.card.picture)
    for sheet in range(paper.sheets):
        if sheet:
            pages.turn()
        for is_right in (False, True):
            with pages.half(is_right=is_right) as half:
                _draw_card(half, paper.card, image)
        pages.line((pages.width / 2, 0), (pages.width / 2, pages.height), _CUT)


def _draw_card(pages: PaperPages, paper: CardPaper, image: QImage) -> None:
    span, bottom = Span(_MARGIN, pages.width - 2 * _MARGIN), pages.height - _MARGIN
    pages.frame(_FRAME, _FRAME, pages.width - 2 * _FRAME, pages.height - 2 * _FRAME, _THICKNESS)
    if paper.foot:
        foot = pages.fitted(paper.foot, _FOOT, span.width, _SMALLEST)
        bottom -= pages.height_of(paper.foot, foot, span.width)
        pages.write(paper.foot, foot, span, bottom)
    y = _draw_picture(pages, image, _MARGIN)
    y = pages.write(paper.title, _largest(pages, (paper.title,), _TITLE, span.width, _TALLEST_TITLE), span, y) + _GAP
    _draw_lines(pages, paper.lines, span, y, bottom - _GAP)


def _image(data: bytes) -> QImage:
    """Return the picture of the image file `data`, a null image if it cannot be read."""
    contents = QByteArray(data)
    source = QBuffer(contents)
    reader = QImageReader(source)
    reader.setScaledSize(reader.size().scaled(_DOTS, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read() if data else QImage()


def _draw_picture(pages: PaperPages, image: QImage, y: float) -> float:
    """Draw `image` below `y`, and return the y below it."""
    if image.isNull():
        return y
    scale = _PICTURE / max(image.width(), image.height())
    size = (image.width() * scale, image.height() * scale)
    pages.picture(image, (pages.width - size[0]) / 2, y, *size)
    return y + size[1] + _GAP


def _draw_lines(pages: PaperPages, lines: Sequence[str], span: Span, y: float, bottom: float) -> None:
    inner = Span(span.left + _NUMBER, span.width - _NUMBER)
    style = _largest(pages, lines, _LINE, inner.width, bottom - y - _GAP * (len(lines) - 1))
    for number, line in enumerate(lines, 1):
        pages.write(f"{number}.", replace(style, is_bold=True), span, y)
        y = pages.write(line, style, inner, y) + _GAP


def _largest(pages: PaperPages, texts: Sequence[str], style: Style, width: float, room: float) -> Style:
    """Return `style` in the largest size at which all `texts` together are at most `room` high, else the smallest."""
    while style.size > _SMALLEST and sum(pages.height_of(text, style, width) for text in texts) > room:
        style = replace(style, size=style.size - _STEP)
    return style
