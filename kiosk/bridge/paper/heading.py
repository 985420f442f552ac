"""The head of an official paper in the look of Nghị định 30/2020: centre, national name, motto, number and date."""

from dataclasses import dataclass
from datetime import date

from kiosk.bridge.paper.pages import CENTRE, PaperPages, Span, Style
from kiosk.domain.papers import IssuingCentre

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_AUTHORITY = Style(12.5, leading=1.12, align=CENTRE)
_CENTRE = Style(12.5, is_bold=True, leading=1.12, align=CENTRE)
_COUNTRY = Style(12.5, is_bold=True, leading=1.12, align=CENTRE)
_MOTTO = Style(13.5, is_bold=True, align=CENTRE)
_NUMBER = Style(13, align=CENTRE)
_DATE = Style(13, is_italic=True, align=CENTRE)
_SMALLEST = 8
_GAP = 4
_COUNTRY_SHARE = 0.62
"""Share of the width for the column of the national name and the motto."""
_BEFORE_BREAK = "TRUNG TÂM"


def long_date(day: date) -> str:
    """Return ``ngày 24 tháng 11 năm 2026``; days below 10 and the months 1 and 2 have a leading zero."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)  # noqa: PLR2004 - the decree asks it for 1 and 2
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """Return ``24/11/2026``."""
    return f"{day:%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class Heading:
    """Content of the head of a paper. ``number``: number and symbol of the paper; empty if it has none."""

    centre: IssuingCentre
    issued: date
    number: str = ""


def draw_heading(pages: PaperPages, heading: Heading, span: Span, top: float) -> float:
    """Draw the head in `span` below `top`, and return the y below it."""
    centre = heading.centre
    right = Span(span.right - span.width * _COUNTRY_SHARE, span.width * _COUNTRY_SHARE)
    left = Span(span.left, span.width - right.width - _GAP)
    y = top
    for text in (centre.authority, centre.place):
        y = _fitted(pages, text.upper(), _AUTHORITY, left, y)
    for text in _name_lines(pages, centre.name.upper(), left.width):
        y = _fitted(pages, text, _CENTRE, left, y)
    y = _underline(pages, left, left.width / 3, y)
    other = _fitted(pages, COUNTRY, _COUNTRY, right, top)
    other = _fitted(pages, MOTTO, _MOTTO, right, other)
    other = _underline(pages, right, pages.width_of(MOTTO, _MOTTO), other)
    y = max(y, other) + 3
    below = _fitted(pages, f"{centre.bare_place}, {long_date(heading.issued)}", _DATE, right, y)
    if heading.number:
        below = max(below, _fitted(pages, f"Số: {heading.number}", _NUMBER, left, y))
    return below


def _name_lines(pages: PaperPages, name: str, width: float) -> tuple[str, ...]:
    """Return the name of a centre on one line, or broken after `_BEFORE_BREAK` if it does not fit."""
    is_long = pages.width_of(name, _CENTRE) > width
    if is_long and name.startswith(f"{_BEFORE_BREAK} "):
        return (_BEFORE_BREAK, name[len(_BEFORE_BREAK) + 1 :])
    return (name,)


def _fitted(pages: PaperPages, text: str, style: Style, span: Span, y: float) -> float:
    """Write `text` on one line, reduced in size if needed, or wrapped at `_SMALLEST`; return the y below it."""
    return pages.write(text, pages.fitted(text, style, span.width, _SMALLEST), span, y)


def _underline(pages: PaperPages, span: Span, length: float, y: float) -> float:
    start = span.left + (span.width - length) / 2
    pages.line((start, y + 1), (start + length, y + 1))
    return y + 2
