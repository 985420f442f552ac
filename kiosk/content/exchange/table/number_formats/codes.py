"""Takes a format code apart into its sections, such as ``[Red][<0]-0.0" kg"`` and ``@``."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import lru_cache

MAX_CODE = 255
"""Maximum length of a format code in characters, as in Excel."""
_MOST_SECTIONS = 4
_GENERAL = "General"
_VIETNAMESE_DATE = "dd/mm/yyyy"
BUILT_IN: Mapping[int, str] = {
    0: _GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: _VIETNAMESE_DATE,
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: f"{_VIETNAMESE_DATE} h:mm",
    37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""Codes of the formats that a file names by number only. Those of money (5–8, 42, 44) show the currency of the
computer, and those of East Asia and Thailand (from 27) are no longer known; neither can be followed."""
LOCAL_FORMATS = frozenset({14, 22})
"""Numbers of the formats whose order of day and month is that of the computer."""
_LOCAL_CODES = {"F800": "dd mmmm yyyy", "F400": "h:mm:ss AM/PM"}
"""What the long date and the time of a computer look like in Vietnamese."""
_LOCAL = re.compile(r"\[\$-(F[48]00)\]", re.IGNORECASE)
_COLOURS = re.compile(r"(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?[0-9]{1,2})", re.IGNORECASE)
_CONDITION = re.compile(r"(<=|>=|<>|=|<|>)\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_CALENDARS = frozenset({0, 1, 2})
_DIGITS = frozenset({0, 1})
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<noon>am/pm|a/p)'
    r"|(?P<general>general)|(?P<exponent>e[+-])|(?P<date>y+|m+|d+|h+|s+)|(?P<digit>[0#?])|(?P<sign>[.,%/@;])"
    r"|(?P<unknown>[abegn])|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_COMPARED: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "=": lambda one, other: one == other,
    "<>": lambda one, other: one != other,
}


class TokenKind(Enum):
    """What a token of a section stands for."""

    TEXT = "text"
    DIGIT = "digit"
    POINT = "."
    COMMA = ","
    PERCENT = "%"
    SLASH = "/"
    EXPONENT = "exponent"
    WHOLE = "general"
    CELL_TEXT = "@"
    DATE = "date"
    ELAPSED = "elapsed"
    NOON = "noon"


_SIGNS = {
    ".": TokenKind.POINT,
    ",": TokenKind.COMMA,
    "%": TokenKind.PERCENT,
    "/": TokenKind.SLASH,
    "@": TokenKind.CELL_TEXT,
}


@dataclass(frozen=True, slots=True)
class Token:
    """One token; ``text``: as it is written, without quotation marks; for dates in small letters."""

    kind: TokenKind
    text: str


@dataclass(frozen=True, slots=True)
class FormatSection:
    """One section of a code. ``condition``: comparison and limit. ``language``: number of a locale, 0 for none.

    ``is_local``: whether its order is that of the computer.
    """

    tokens: tuple[Token, ...] = ()
    condition: tuple[str, Decimal] | None = None
    language: int = 0
    is_local: bool = False

    def has(self, *kinds: TokenKind) -> bool:
        """Whether a token is one of `kinds`."""
        return any(token.kind in kinds for token in self.tokens)

    def takes(self, value: Decimal) -> bool:
        """Whether the condition, if there is one, is true for `value`."""
        return self.condition is None or _COMPARED[self.condition[0]](value, self.condition[1])

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time."""
        return self.has(TokenKind.DATE, TokenKind.ELAPSED, TokenKind.NOON)


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """The sections of a code for numbers, at least one, and that for texts (None: they are shown as they are)."""

    numbers: tuple[FormatSection, ...]
    texts: FormatSection | None = None


@lru_cache(maxsize=1000)
def number_format(code: str, *, is_local: bool = False) -> NumberFormat | None:
    """Take `code` apart; None if it cannot be followed. `is_local`: see `FormatSection`."""
    if local := _LOCAL.search(code):
        return number_format(_LOCAL_CODES[local[1].upper()], is_local=True)
    drafts = [_Draft()]
    for found in _PIECE.finditer(code[: MAX_CODE + 1]):
        kind, text = str(found.lastgroup), found[str(found.lastgroup)]
        if kind == "sign" and text == ";":
            drafts.append(_Draft())
        elif not drafts[-1].takes(kind, text):
            return None
    if len(drafts) > _MOST_SECTIONS or len(code) > MAX_CODE:
        return None
    sections = [FormatSection(tuple(one.tokens), one.condition, one.language, is_local) for one in drafts]
    if len(sections) == _MOST_SECTIONS or (len(sections) > 1 and sections[-1].has(TokenKind.CELL_TEXT)):
        return NumberFormat(tuple(sections[:-1]), sections[-1])
    return NumberFormat(tuple(sections), sections[0] if sections[0].has(TokenKind.CELL_TEXT) else None)


@dataclass(slots=True)
class _Draft:
    """A `FormatSection` while its code is parsed; the fields have the same meaning."""

    tokens: list[Token] = field(default_factory=list)
    condition: tuple[str, Decimal] | None = None
    language: int = 0

    def takes(self, kind: str, text: str) -> bool:
        """Add one more piece of the code; False if it is unknown."""
        match kind:
            case "bracket":
                return self._takes_bracket(text)
            case "unknown":
                return False
            case "space":
                self.tokens.append(Token(TokenKind.TEXT, " "))
            case "sign":
                self.tokens.append(Token(_SIGNS[text], text))
            case "quoted" | "escaped" | "literal":
                self.tokens.append(Token(TokenKind.TEXT, text))
            case "general":
                self.tokens.append(Token(TokenKind.WHOLE, ""))
            case _ if kind != "fill":
                self.tokens.append(Token(TokenKind(kind), text.lower()))
        return True

    def _takes_bracket(self, inside: str) -> bool:
        """Add what ``[inside]`` says; False if that is unknown."""
        if found := _CONDITION.fullmatch(inside):
            self.condition = (found[1], Decimal(found[2]))
        elif _ELAPSED.fullmatch(inside):
            self.tokens.append(Token(TokenKind.ELAPSED, inside.lower()))
        elif inside.startswith("$"):
            money, _, locale = inside[1:].partition("-")
            language = _language(locale)
            if language is None:
                return False
            self.tokens += [Token(TokenKind.TEXT, money)] if money else []
            self.language = language or self.language
        else:
            return _COLOURS.fullmatch(inside) is not None
        return True


def _language(locale: str) -> int | None:
    """The language of ``[$-locale]``: digits, calendar and language in hexadecimal; None for other calendars."""
    if not locale:
        return 0
    if not re.fullmatch(r"[0-9A-Fa-f]{1,8}", locale):
        return {"vi": 0x2A, "en": 0x09}.get(locale.partition("-")[0].lower())
    number = int(locale, 16)
    is_usual = number >> 24 in _DIGITS and (number >> 16) & 0xFF in _CALENDARS
    return number & 0x3FF if is_usual else None
