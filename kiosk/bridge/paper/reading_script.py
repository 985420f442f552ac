"""The reading script of a lesson, on A4: one sentence a line, in large letters, for somebody who records at home.

Rules: what is read has at least 18 points. A recording is on one page, if it fits on a page. Lengths are in
millimetres.
"""

from kiosk.bridge.paper.pages import PaperPages, Span, Style
from kiosk.domain.papers import ReadClip, ReadingScriptPaper

READ = Style(20, leading=1.15)
SPOKEN = Style(18, leading=1.05)
_TITLE = Style(24, is_bold=True)
_HOW = Style(14, leading=1.1)
_NAME = Style(11)
_NUMBER = Style(14, is_bold=True)
_MARGIN, _BOTTOM = 15.0, 16.0
_COLUMN, _GAP, _INDENT = 14.0, 5.0, 8.0
"""Width of the column of numbers; distance between recordings; indent of spoken forms."""


def draw_reading_script(pages: PaperPages, paper: ReadingScriptPaper) -> None:
    """Draw the reading script on A4."""
    span = Span(_MARGIN, pages.width - 2 * _MARGIN)
    y = pages.write(paper.title, _TITLE, span, _MARGIN) + 2
    for line in paper.how:
        y = pages.write(line, _HOW, span, y)
    y += _GAP
    page = 1
    _draw_number(pages, page)
    for number, clip in enumerate(paper.clips, 1):
        if y + _height(pages, paper, clip, span) > pages.height - _BOTTOM and y > _MARGIN:
            pages.turn()
            page += 1
            _draw_number(pages, page)
            y = _MARGIN
        y = _draw_clip(pages, paper, number, clip, span, y) + _GAP


def _draw_number(pages: PaperPages, page: int) -> None:
    pages.write(str(page), _NAME, Span(pages.width - _MARGIN - 10, 10), pages.height - _BOTTOM + 4)


def _draw_clip(  # noqa: PLR0913, PLR0917 - the parts of a line of the paper
    pages: PaperPages, paper: ReadingScriptPaper, number: int, clip: ReadClip, span: Span, y: float
) -> float:
    inner = Span(span.left + _COLUMN, span.width - _COLUMN)
    pages.line((span.left, y), (span.right, y), 0.15)
    pages.write(f"{number:03}", _NUMBER, span, y + 1)
    y = pages.write(_names(paper, clip), _NAME, inner, y + 1.5) + 1
    for sentence in clip.sentences:
        y = pages.write_words(sentence.words, READ, inner, y)
        if sentence.spoken:
            y = pages.write(_spoken(paper, sentence.spoken), SPOKEN, _indented(inner), y)
    return y


def _height(pages: PaperPages, paper: ReadingScriptPaper, clip: ReadClip, span: Span) -> float:
    width = span.width - _COLUMN
    height = 2.5 + pages.height_of(_names(paper, clip), _NAME, width)
    for sentence in clip.sentences:
        height += pages.height_of_words(sentence.words, READ, width)
        if sentence.spoken:
            height += pages.height_of(_spoken(paper, sentence.spoken), SPOKEN, width - _INDENT)
    return height


def _names(paper: ReadingScriptPaper, clip: ReadClip) -> str:
    names = " = ".join(clip.names)
    return f"{names}  ({paper.recorded})" if clip.is_recorded else names


def _spoken(paper: ReadingScriptPaper, spoken: str) -> str:
    return f"{paper.spoken}: {spoken}"


def _indented(span: Span) -> Span:
    return Span(span.left + _INDENT, span.width - _INDENT)
