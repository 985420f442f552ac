"""Shows dates, times and durations: a number of days by a section.

Rules: days are counted from 30 December 1899 or from 1904. Spreadsheets disagree about days before 1 March 1900; they
are not shown. A time is rounded to seconds, or to their shown fraction. Names are Vietnamese or English.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from kiosk.content.exchange.table.number_formats.codes import FormatSection, Token, TokenKind
from kiosk.content.exchange.table.number_formats.digits import DECIMALS, LocalText

_LAST_DAY = 2_958_465
"""31 December 9999, counted from 1900."""
_ZERO = date(1899, 12, 30)
_FROM_1904 = 1462
"""Days by which the counting from 1904 begins later."""
_FIRST_DAY = 61
"""1 March 1900, counted from 30 December 1899."""
_DAY, _HOUR, _MINUTE, _NOON = 86_400, 3_600, 60, 12
_WEEK = 7
_NUMBER = 2
_VIETNAMESE, _ENGLISH = 0x2A, 0x09
_MOST_FRACTION = 3
_NAMED = re.compile("m{3,5}|d{3,}")
_TIMES = frozenset({TokenKind.DATE, TokenKind.NOON})
_UNITS = frozenset({TokenKind.DATE, TokenKind.ELAPSED})
_NUMERIC = frozenset({TokenKind.DIGIT, TokenKind.WHOLE, TokenKind.CELL_TEXT, TokenKind.EXPONENT})


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of months from January, and days from Sunday, each long and short; before and after noon."""

    months: Sequence[str]
    short_months: Sequence[str]
    days: Sequence[str]
    short_days: Sequence[str]
    noon: tuple[str, str]


_LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONG_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_NAMES = {
    _ENGLISH: _Names(
        _LONG_MONTHS,
        [month[:3] for month in _LONG_MONTHS],
        _LONG_DAYS,
        [day[:3] for day in _LONG_DAYS],
        ("AM", "PM"),
    ),
    _VIETNAMESE: _Names(
        [f"tháng {month}" for month in range(1, 13)],
        [f"thg {month}" for month in range(1, 13)],
        ["Chủ Nhật", *(f"Thứ {day}" for day in ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"))],
        ["CN", *(f"T{day}" for day in range(2, 8))],
        ("SA", "CH"),
    ),
}


@dataclass(frozen=True, slots=True)
class _Moment:
    """``day``: None before `_FIRST_DAY`. ``total``: seconds, rounded. ``fraction``: digits behind the seconds."""

    day: date | None
    total: int
    fraction: str

    @property
    def second(self) -> int:
        """The second of the day."""
        return self.total % _DAY


def shown_date(section: FormatSection, value: Decimal, *, from_1904: bool) -> LocalText | None:
    """`value` in days by `section`; None if it is outside of the calendar, or the section mixes dates and numbers."""
    tokens = _prepared(section.tokens)
    places = max((len(one.text) - 1 for one in tokens if one.kind is TokenKind.POINT), default=0)
    moment = _moment(_timed(value, tokens), places, from_1904=from_1904)
    names = _NAMES.get(section.language or _VIETNAMESE)
    needs_names = any(
        one.kind is TokenKind.NOON or _NAMED.fullmatch(one.text) for one in tokens if one.kind in _TIMES
    )
    if any(one.kind in _NUMERIC for one in tokens):
        return None
    needs_day = any(one.kind is TokenKind.DATE and one.text[0] in "ymd" for one in tokens)
    if moment is None or (needs_names and names is None) or (needs_day and moment.day is None):
        return None
    is_half = any(one.kind is TokenKind.NOON for one in tokens)
    pieces = [_piece(one, moment, names or _NAMES[_VIETNAMESE], is_half=is_half) for one in tokens]
    return LocalText("".join(pieces), bool(places) or (needs_names and section.language != _ENGLISH))


def _prepared(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with ``m`` for minutes as ``n``, and the digits behind seconds as one token with their number."""
    found: list[Token] = []
    times = [one.text for one in tokens if one.kind in _UNITS]
    number = 0
    for one in tokens:
        last = found[-1] if found else one
        if one.kind in _UNITS:
            before, after = times[max(0, number - 1)], times[min(number + 1, len(times) - 1)]
            is_minute = one.text in {"m", "mm"} and (before[0] == "h" or after[0] == "s")
            found.append(Token(one.kind, one.text.replace("m", "n")) if is_minute else one)
            number += 1
        elif one.kind is TokenKind.POINT and last.kind in _UNITS and last.text[0] == "s":
            found.append(Token(TokenKind.POINT, "."))
        elif one.text == "0" and one.kind is TokenKind.DIGIT and last.kind is TokenKind.POINT:
            found[-1] = Token(TokenKind.POINT, f"{last.text}0")
        elif one.kind is TokenKind.POINT:
            found.append(Token(TokenKind.TEXT, one.text))
        else:
            found.append(one)
    return found


def _timed(value: Decimal, tokens: Sequence[Token]) -> Decimal:
    """`value` without its time, if `tokens` show none: then the time must not round up to the next day."""
    has_time = any(one.kind in _UNITS and (one.kind is TokenKind.ELAPSED or one.text[0] in "hns") for one in tokens)
    return value if has_time else Decimal(math.floor(value))


def _moment(value: Decimal, places: int, *, from_1904: bool) -> _Moment | None:
    if value < 0 or value > _LAST_DAY or places > _MOST_FRACTION:
        return None
    exact = (value * _DAY).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    total = int(exact)
    number = total // _DAY + (_FROM_1904 if from_1904 else 0)
    if number > _LAST_DAY:
        return None
    day = _ZERO + timedelta(number) if number >= _FIRST_DAY else None
    return _Moment(day, total, f"{exact % 1:.{places}f}"[2:])


def _piece(token: Token, moment: _Moment, names: _Names, *, is_half: bool) -> str:
    match token.kind:
        case TokenKind.DATE if token.text[0] in "ymd":
            return _of_day(token.text, moment.day or _ZERO, names)
        case TokenKind.DATE:
            hour = moment.second // _HOUR
            if is_half:
                hour = hour % _NOON or _NOON
            units = {"h": hour, "n": moment.second // _MINUTE % _MINUTE, "s": moment.second % _MINUTE}
            return str(units[token.text[0]]).rjust(min(len(token.text), _NUMBER), "0")
        case TokenKind.ELAPSED:
            unit = {"h": _HOUR, "n": _MINUTE, "m": _MINUTE, "s": 1}[token.text[0]]
            return str(moment.total // unit).rjust(len(token.text), "0")
        case TokenKind.NOON:
            said = names.noon[moment.second >= _NOON * _HOUR]
            return said if token.text == "am/pm" else said[0]
        case TokenKind.POINT:
            return DECIMALS + moment.fraction if moment.fraction else token.text
    return token.text


def _of_day(text: str, day: date, names: _Names) -> str:
    if text[0] == "y":
        return f"{day:%Y}" if len(text) > _NUMBER else f"{day:%y}"
    of_month = text[0] == "m"
    long, short = (names.months, names.short_months) if of_month else (names.days, names.short_days)
    place = day.month - 1 if of_month else day.isoweekday() % _WEEK
    match len(text):
        case 1 | 2:
            return str(day.month if of_month else day.day).rjust(len(text), "0")
        case 3:
            return short[place]
        case 5 if of_month:
            return long[place][0].upper()
    return long[place]
