"""Shows numbers by the digits of a section: thousands, decimals, per cent, scientific, fractions, written signs.

Rules: a comma before the decimals, and a point between thousands, as in Vietnamese. Numbers are rounded half up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from kiosk.content.exchange.table.number_formats.codes import FormatSection, Token, TokenKind

DECIMALS, THOUSANDS = ",", "."
_GROUP = 3
_SHORT, _LONGEST = 11, 15
"""Signs that a cell without a format shows at most, and digits that a spreadsheet stores."""
_SMALL = -4
"""Exponent below which a cell without a format shows a power of ten if the decimals are too many."""
_MOST_DENOMINATOR = 4
_SPACE = Token(TokenKind.TEXT, " ")


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text; ``is_local``, ``is_long``: see `ShownValue`."""

    text: str
    is_local: bool = False
    is_long: bool = False


def general(value: Decimal, *, is_text: bool = False) -> LocalText:
    """`value` as a cell without a format shows it, with all stored digits; `is_text`: as a cell for texts does."""
    size = value.adjusted() if value else 0
    plain = f"{value.normalize():f}"
    if size >= _LONGEST or (size < _SMALL and len(plain.lstrip("-")) > _SHORT):
        mantissa, _, power = f"{value:.5E}".partition("E")
        sign, digits = power[:1], power[1:].rjust(2, "0")
        return LocalText(f"{mantissa.rstrip('0').rstrip('.')}E{sign}{digits}".replace(".", DECIMALS), is_local=True)
    if size < _SHORT and not is_text:
        plain = f"{_rounded(value, max(0, _SHORT - 2 - max(0, size))).normalize():f}"
    return LocalText(plain.replace(".", DECIMALS), "." in plain, is_long=size >= _SHORT and not is_text)


def shown_digits(section: FormatSection, value: Decimal) -> LocalText | None:
    """`value`, which is not negative, by `section`; None if it cannot be shown."""
    tokens = section.tokens
    has_whole = section.has(TokenKind.WHOLE, TokenKind.CELL_TEXT)
    if has_whole or not section.has(TokenKind.DIGIT):
        whole = general(value, is_text=section.has(TokenKind.CELL_TEXT)) if has_whole else LocalText("")
        pieces = (whole.text if one.kind in {TokenKind.WHOLE, TokenKind.CELL_TEXT} else one.text for one in tokens)
        found = LocalText("".join(pieces), whole.is_local, whole.is_long)
        return None if section.has(TokenKind.DIGIT) else found
    value *= Decimal(100) ** sum(one.kind is TokenKind.PERCENT for one in tokens)
    powers = [place for place, one in enumerate(tokens) if one.kind is TokenKind.EXPONENT]
    slashes = [place for place, one in enumerate(tokens) if one.kind is TokenKind.SLASH]
    match len(powers), len(slashes):
        case 1, 0:
            return _scientific(tokens[: powers[0]], tokens[powers[0]], tokens[powers[0] + 1 :], value)
        case 0, 1 if _denominator(tokens, slashes[0]):
            return _fraction(tokens, slashes[0], value)
        case 0, _:
            return _plain(tokens, value)
    return None


def _plain(tokens: Sequence[Token], value: Decimal) -> LocalText:
    """Digits with an optional point; commas between digits divide thousands, commas behind them divide by 1000."""
    point = next((place for place, one in enumerate(tokens) if one.kind is TokenKind.POINT), len(tokens))
    places = [place for place, one in enumerate(tokens) if one.kind is TokenKind.DIGIT]
    commas = [place for place, one in enumerate(tokens) if one.kind is TokenKind.COMMA]
    whole = [place for place in places if place < point]
    is_grouped = bool(whole) and any(whole[0] < place < whole[-1] for place in commas)
    scale = sum(_is_scaling(tokens, place) for place in commas)
    decimals = [place for place in places if place > point]
    rounded = _rounded(value / Decimal(1000) ** scale, len(decimals))
    before, _, after = f"{rounded:f}".partition(".")
    shown = _whole_digits([tokens[place].text for place in whole], before.lstrip("0"), is_grouped=is_grouped)
    shown += _decimal_digits([tokens[place].text for place in decimals], after)
    signs = dict(zip(places, shown, strict=True))
    pieces = []
    for place, one in enumerate(tokens):
        if place == point and not whole:
            pieces.append(before.lstrip("0"))
        match one.kind:
            case TokenKind.DIGIT:
                pieces.append(signs[place])
            case TokenKind.POINT:
                pieces.append(DECIMALS if place == point else one.text)
            case TokenKind.COMMA:
                pieces.append("" if is_grouped or _is_scaling(tokens, place) else one.text)
            case _:
                pieces.append(one.text)
    has_groups = is_grouped and any(THOUSANDS in sign for sign in shown)
    return LocalText("".join(pieces), has_groups or point < len(tokens))


def _is_scaling(tokens: Sequence[Token], place: int) -> bool:
    """Whether the comma at `place` stands directly behind the last digit before it, and no digit follows."""
    end = place
    while end and tokens[end - 1].kind is TokenKind.COMMA:
        end -= 1
    behind = next((one.kind for one in tokens[place:] if one.kind is not TokenKind.COMMA), TokenKind.TEXT)
    return end > 0 and tokens[end - 1].kind is TokenKind.DIGIT and behind is not TokenKind.DIGIT


def _whole_digits(holders: Sequence[str], digits: str, *, is_grouped: bool) -> list[str]:
    """What each of the `holders` (``0``, ``#``, ``?``) before the point shows; the first takes what is too much."""
    shown = []
    has_begun = False
    count = len(holders)
    for place, holder in enumerate(holders):
        behind = count - place - 1
        mine = digits[: max(0, len(digits) - behind)] if place == 0 else _at(digits, behind)
        if not mine and (holder == "0" or has_begun):
            mine = "0"
        has_begun = has_begun or bool(mine)
        text = ""
        for number, digit in enumerate(mine):
            after = behind + len(mine) - number - 1
            text += digit + (THOUSANDS if is_grouped and after and after % _GROUP == 0 else "")
        shown.append(text or (" " if holder == "?" else ""))
    return shown


def _at(digits: str, behind: int) -> str:
    return digits[len(digits) - behind - 1] if len(digits) > behind else ""


def _decimal_digits(holders: Sequence[str], digits: str) -> list[str]:
    """What each of the `holders` behind the point shows: zeros at the end only for ``0``."""
    shown = list(digits)
    for place in reversed(range(len(holders))):
        if holders[place] == "0" or shown[place] != "0":
            break
        shown[place] = " " if holders[place] == "?" else ""
    return shown


def _scientific(
    mantissa: Sequence[Token], exponent: Token, power: Sequence[Token], value: Decimal
) -> LocalText | None:
    point = next((place for place, one in enumerate(mantissa) if one.kind is TokenKind.POINT), len(mantissa))
    period = sum(one.kind is TokenKind.DIGIT for one in mantissa[:point])
    places = sum(one.kind is TokenKind.DIGIT for one in mantissa[point:])
    holders = [one.text for one in power if one.kind is TokenKind.DIGIT]
    if not period or not holders:
        return None
    raised = _power(value, period)
    if _rounded(value.scaleb(-raised), places) >= Decimal(10) ** period:
        raised += period
    front = _plain(mantissa, value.scaleb(-raised))
    digits = _whole_digits(holders, str(abs(raised)).lstrip("0"), is_grouped=False)
    signs = iter(digits)
    back = "".join(next(signs) if one.kind is TokenKind.DIGIT else one.text for one in power)
    sign = "-" if raised < 0 else "+" if exponent.text.endswith("+") else ""
    return LocalText(f"{front.text}E{sign}{back}", front.is_local)


def _power(value: Decimal, period: int) -> int:
    return (value.adjusted() // period) * period if value else 0


def _denominator(tokens: Sequence[Token], slash: int) -> list[Token]:
    """The placeholders or digits directly behind the slash; empty if there are none."""
    behind = []
    for one in tokens[slash + 1 :]:
        if one.kind is not TokenKind.DIGIT and not (one.kind is TokenKind.TEXT and one.text.isdecimal()):
            break
        behind.append(one)
    return behind


def _fraction(tokens: Sequence[Token], slash: int, value: Decimal) -> LocalText | None:
    """``# ?/?``: the nearest fraction whose denominator has so many digits; ``# ?/8``: with this denominator."""
    behind = _denominator(tokens, slash)
    start = slash
    while start and tokens[start - 1].kind is TokenKind.DIGIT:
        start -= 1
    front = tokens[:start]
    has_whole = any(one.kind is TokenKind.DIGIT for one in front)
    written = "".join(one.text for one in behind)
    if start == slash or len(written) > _MOST_DENOMINATOR or any(one.kind is TokenKind.POINT for one in tokens):
        return None
    whole = int(value) if has_whole else 0
    rest = Fraction(value) - whole
    if written.isdecimal() and written.strip("0"):
        over = int(written)
        above = int(rest * over + Fraction(1, 2))
    else:
        nearest = rest.limit_denominator(10 ** len(written) - 1)
        above, over = nearest.numerator, nearest.denominator
    if has_whole and above == over:
        whole, above = whole + 1, 0
    before = _plain(front, Decimal(whole)).text if has_whole else "".join(one.text for one in front)
    after = "".join(one.text for one in tokens[slash + 1 + len(behind) :])
    if has_whole and not above:
        return LocalText((before if whole else before.rstrip() + "0") + after)
    zeros = sum(one.text == "0" for one in tokens[start:slash])
    return LocalText(f"{before}{str(above).rjust(zeros, '0')}/{over}{after}")


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
