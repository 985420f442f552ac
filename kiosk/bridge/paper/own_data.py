"""Everything that is stored about a person, on A4 in the look of Nghị định 30/2020, on as many pages as needed.

Rules: a heading is on the page of its first line. The page breaks are computed before anything is drawn, because each
foot states the number of pages. Lengths are in millimetres.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.bridge.paper.heading import Heading, draw_heading
from kiosk.bridge.paper.pages import CENTRE, RIGHT, PaperPages, Span, Style
from kiosk.domain.papers import OwnDataPaper, PaperSection

_TITLE = Style(16, is_bold=True, align=CENTRE)
_NAME = Style(14, align=CENTRE)
_HEADING = Style(13, is_bold=True)
_LINE = Style(12.5)
_FOOT = Style(10, align=RIGHT)
_TOP, _LEFT, _RIGHT, _BOTTOM = 15.0, 25.0, 15.0, 18.0
"""Margins."""
_BEFORE_HEADING, _INDENT = 3.5, 5.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A text that is not divided between pages. ``y``: its top on its page."""

    text: str
    style: Style
    page: int
    y: float


def draw_own_data(pages: PaperPages, paper: OwnDataPaper) -> None:
    """Draw the paper."""
    span = Span(_LEFT, pages.width - _LEFT - _RIGHT)
    y = draw_heading(pages, Heading(paper.centre, paper.issued), span, _TOP) + 4
    y = pages.write(paper.title.upper(), pages.fitted(paper.title.upper(), _TITLE, span.width, 10), span, y)
    y = pages.write(paper.name, pages.fitted(paper.name, _NAME, span.width, 8), span, y)
    parts = _Flow(pages, span, y).of(paper.sections)
    count = parts[-1].page if parts else 1
    for page in range(1, count + 1):
        if page > 1:
            pages.turn()
        for part in (part for part in parts if part.page == page):
            pages.write(part.text, part.style, _span_of(part.style, span), part.y)
        if count > 1:
            pages.write(f"{page}/{count}", _FOOT, span, pages.height - _BOTTOM + 2)


def _span_of(style: Style, span: Span) -> Span:
    return span if style is _HEADING else Span(span.left + _INDENT, span.width - _INDENT)


class _Flow:
    """Divides texts into pages."""

    def __init__(self, pages: PaperPages, span: Span, top: float) -> None:
        self._pages = pages
        self._span = span
        self._page, self._y = 1, top
        self._bottom = pages.height - _BOTTOM

    def of(self, sections: Sequence[PaperSection]) -> Sequence[_Part]:
        """Return the texts of the sections with their places."""
        parts = []
        for section in sections:
            self._y += _BEFORE_HEADING
            heading = self._height(section.title, _HEADING)
            first = self._height(section.lines[0], _LINE) if section.lines else 0.0
            parts.append(self._placed(section.title, _HEADING, heading + first))
            parts.extend(self._placed(line, _LINE) for line in section.lines)
        return parts

    def _placed(self, text: str, style: Style, room: float | None = None) -> _Part:
        """Place `text` on the next page if fewer than `room` mm are left; by default, its own height."""
        height = self._height(text, style)
        if self._y + (height if room is None else room) > self._bottom:
            self._page, self._y = self._page + 1, _TOP
        part = _Part(text, style, self._page, self._y)
        self._y += height
        return part

    def _height(self, text: str, style: Style) -> float:
        return self._pages.height_of(text, style, _span_of(style, self._span).width)
