"""The head of an official paper in the look of Nghị định 30/2020: centre, national name, motto, number and date."""

from dataclasses import dataclass
from datetime import date

from kiosk.bridge.paper.pages import CENTRE, PaperPages, Span, Style
from kiosk.domain.papers import IssuingCentre

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_AUTHORITY = Style(11.5, leading=1.1, align=CENTRE)
_CENTRE = Style(11.5, is_bold=True, leading=1.1, align=CENTRE)
_COUNTRY = Style(12, is_bold=True, leading=1.1, align=CENTRE)
_MOTTO = Style(12.5, is_bold=True, align=CENTRE)
_NUMBER = Style(12, align=CENTRE)
_DATE = Style(12, is_italic=True, align=CENTRE)
_SMALLEST = 8
_GAP = 4
_COUNTRY_SHARE = 0.62
"""Part of the width that the national name takes."""
_BEFORE_BREAK = "TRUNG TÂM"


def long_date(day: date) -> str:
    """Return ``ngày 24 tháng 11 năm 2026``; days and months below 10 (months below 3) have a zero before them."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)  # noqa: PLR2004 - the decree asks it for 1 and 2
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """Return ``24/11/2026``."""
    return f"{day:%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in the head of a paper. ``number``: with its sign; empty on a paper without one."""

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
    """Break the name of a centre after its kind if it does not fit on one line."""
    is_long = pages.width_of(name, _CENTRE) > width
    if is_long and name.startswith(f"{_BEFORE_BREAK} "):
        return (_BEFORE_BREAK, name[len(_BEFORE_BREAK) + 1 :])
    return (name,)


def _fitted(pages: PaperPages, text: str, style: Style, span: Span, y: float) -> float:
    """Write `text`, smaller if it is too long; at the smallest size it is wrapped."""
    return pages.write(text, pages.fitted(text, style, span.width, _SMALLEST), span, y)


def _underline(pages: PaperPages, span: Span, length: float, y: float) -> float:
    start = span.left + (span.width - length) / 2
    pages.line((start, y + 1), (start + length, y + 1))
    return y + 2
