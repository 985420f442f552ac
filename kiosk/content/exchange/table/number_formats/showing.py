"""Shows a number or a text by a format: chooses the section, and the sign."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation, localcontext

from kiosk.content.exchange.table.number_formats.codes import FormatSection, NumberFormat, TokenKind
from kiosk.content.exchange.table.number_formats.dates import shown_date
from kiosk.content.exchange.table.number_formats.digits import general, shown_digits

_LARGEST, _SMALLEST = 40, -40
"""Powers of ten between which a number is shown; no question needs more."""
_PRECISION = 900
_LONGEST = 255
"""Number of signs up to which a cell shows a number, as in Excel."""
_STORED = Context(prec=15, rounding=ROUND_HALF_EVEN)
_ZERO = Decimal(0)
_POSITIVE, _NEGATIVE = ((">", _ZERO), (">=", _ZERO)), (("<", _ZERO), ("<=", _ZERO))


@dataclass(frozen=True, slots=True)
class ShownValue:
    """What a cell shows. ``is_local``: whether another computer may show other signs or words.

    ``is_hidden``: the format hides the value; ``text`` is the value as it would be shown without a format.
    ``is_long``: the spreadsheet shortens the number; ``text`` has all digits that it stores.
    """

    text: str
    is_local: bool = False
    is_hidden: bool = False
    is_long: bool = False


def shown_number(raw: str, form: NumberFormat, *, from_1904: bool) -> ShownValue | None:
    """The number `raw` by `form`; None if it cannot be shown. `from_1904`: days are counted from 1904."""
    try:
        value = Decimal(raw)
    except InvalidOperation:
        return None
    if not value.is_finite() or (value and not _SMALLEST <= value.adjusted() <= _LARGEST):
        return None
    value = _STORED.plus(value)
    with localcontext(prec=_PRECISION):
        return _shown(value, form, from_1904=from_1904)


def shown_text(text: str, form: NumberFormat) -> ShownValue:
    """The text of a cell by `form`."""
    if form.texts is None:
        return ShownValue(text)
    if not form.texts.tokens:
        return ShownValue(text, is_hidden=bool(text.strip()))
    pieces = (text if one.kind is TokenKind.CELL_TEXT else one.text for one in form.texts.tokens)
    return ShownValue("".join(pieces) if form.texts.has(TokenKind.CELL_TEXT) else text)


def _shown(value: Decimal, form: NumberFormat, *, from_1904: bool) -> ShownValue | None:
    chosen = _chosen(value, form.numbers)
    if chosen is None:
        return None
    section, has_sign = chosen
    if not section.tokens:
        whole = general(value)
        return ShownValue(whole.text, whole.is_local, is_hidden=True, is_long=whole.is_long)
    is_date = section.is_date
    found = shown_date(section, value, from_1904=from_1904) if is_date else shown_digits(section, abs(value))
    if found is None or len(found.text) > _LONGEST:
        return None
    sign = "-" if has_sign and not is_date and any(one in "123456789" for one in found.text) else ""
    return ShownValue(f"{sign}{found.text}", found.is_local or section.is_local, is_long=found.is_long)


def _chosen(value: Decimal, sections: tuple[FormatSection, ...]) -> tuple[FormatSection, bool] | None:
    """The section for `value`, and whether a minus sign stands before it; None if there is none."""
    is_negative = value < 0
    if not any(one.condition for one in sections):
        positive, negative, zero = (*sections, *(sections[0],) * 3)[:3]
        if not is_negative:
            return (positive if value > 0 or len(sections) < len(("+", "-", "0")) else zero), False
        return (positive, True) if len(sections) == 1 else (negative, False)
    section = next((one for one in sections if one.takes(value)), None)
    if section is None:
        return None
    is_rest = section is sections[1] and section.condition is None and sections[0].condition in _POSITIVE
    if is_negative and section.condition not in _NEGATIVE and not is_rest:
        return None  # spreadsheets disagree whether the minus sign is shown
    return section, False
