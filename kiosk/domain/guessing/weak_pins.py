"""Detection of easily guessed PINs.

Rules: PINs are refused by pattern, because a list of PINs would never be complete. `WELL_KNOWN` contains only PINs
that match no pattern. At least four fifths of all PINs remain allowed (a test counts them). The patterns (repeats,
sequences, keypad figures, dates) come from published studies: Bonneau, Preibusch, Anderson 2012, "A birthday present
every eleven wallets?"; Markert, Bailey, Golla, Dürmuth, Aviv 2020, "This PIN Can Be Easily Guessed".
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from itertools import pairwise


class Weakness(Enum):
    """Reasons to refuse a PIN."""

    SHORT = "short"
    LONG = "long"
    NOT_DIGITS = "not-digits"
    REPEATED = "repeated"
    """One digit, pair or group repeated, or every digit doubled or tripled."""
    FEW = "few"
    """At most two different digits in the whole PIN."""
    MIRRORED = "mirrored"
    """A palindrome."""
    IN_ROW = "in-row"
    """Digits, pairs or groups that count up or down."""
    KEYPAD = "keypad"
    """Lines of the keypad, its four corners, or digits around its edge."""
    DATE = "date"
    """A year from 1900 to 2099, or a date with day and month, month and year, or all three."""
    WELL_KNOWN = "well-known"
    """One of the most frequent PINs of published lists, or a lucky or emergency number."""
    TAKEN = "taken"
    """The PIN of another role at this kiosk."""


def pattern(pin: str) -> Weakness | None:
    """The first weakness whose pattern `pin`, a string of digits, matches; None if it matches no pattern."""
    return next((why for why, follows in _PATTERNS if follows(pin)), None)


def _is_repeated(pin: str) -> bool:
    """Whether `pin` is one group of digits repeated, or has each digit twice (three times, …) in a row."""
    lengths = range(1, len(pin) // 2 + 1)
    return any(pin == (pin[:length] * len(pin))[: len(pin)] for length in lengths) or any(
        all(group == group[0] * length for group in _groups(pin, length)) for length in lengths[1:]
    )


def _groups(pin: str, length: int) -> Sequence[str]:
    """The digits of `pin` in groups of `length`; the last group may be shorter."""
    return [pin[start : start + length] for start in range(0, len(pin), length)]


def _has_few(pin: str) -> bool:
    return len(set(pin)) <= 2  # noqa: PLR2004 - with three different digits, a PIN is allowed


def _is_mirrored(pin: str) -> bool:
    return pin == pin[::-1]


def _is_counted(pin: str) -> bool:
    """Whether digits, or groups of two or three digits, form a sequence with equal steps.

    In a long PIN, one step between digits may differ (``123457``).
    """
    steps = [_step(int(before), int(after)) for before, after in pairwise(pin)]
    breaks_allowed = 1 if len(pin) >= _LONG_ROW else 0
    if any(len(steps) - steps.count(step) <= breaks_allowed for step in set(steps) & _STEPS):
        return True
    return any(
        len(pin) % length == 0 and len(pin) >= _LONG_ROW and _is_counted_in(_groups(pin, length)) for length in (2, 3)
    )


def _step(before: int, after: int) -> int:
    """Difference between two digits; from 9 to 0 it is 1, and from 0 to 9 it is -1."""
    return {-9: 1, 9: -1}.get(after - before, after - before)


def _is_counted_in(groups: Sequence[str]) -> bool:
    steps = {int(after) - int(before) for before, after in pairwise(groups)}
    return len(steps) == 1 and abs(steps.pop()) in _GROUP_STEPS


def _is_drawn(pin: str) -> bool:
    """Whether `pin` consists of lines of the keypad, has each corner once, or goes round the edge in equal steps.

    ``14789``, for example, goes round the edge.
    """
    if _LINES.fullmatch(pin) or "".join(sorted(pin)) == _CORNERS:
        return True
    if not set(pin) <= set(_EDGE):
        return False
    return len({(_EDGE.index(after) - _EDGE.index(before)) % len(_EDGE) for before, after in pairwise(pin)}) == 1


def _is_date(pin: str) -> bool:
    """Whether `pin` is a year or a date in one of the common formats (`_FORMS`)."""
    return any(_is_written(pin, form) for form in _FORMS if len(form) == len(pin))


def _is_written(pin: str, form: str) -> bool:
    parts = {sign: "".join(digit for digit, its in zip(pin, form, strict=True) if its == sign) for sign in set(form)}
    year, month, day = parts.get("Y", "00"), int(parts.get("M", "1")), int(parts.get("D", "1"))
    is_near = len(year) == 2 or year[:2] in _CENTURIES  # noqa: PLR2004 - a two-digit year can be in either century
    return is_near and 1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1]


_LONG_ROW = 6
_STEPS = {-3, -2, -1, 1, 2, 3}
"""Steps between digits that count as a sequence; people do not choose larger steps."""
_GROUP_STEPS = {1, 10, 11, 100, 111}
_EDGE = "12369874"
_CORNERS = "1379"
_ROWS = ("123", "456", "789", "147", "258", "369", "159", "357", "2580")
_LINES = re.compile(f"(?:{'|'.join((*_ROWS, *(row[::-1] for row in _ROWS)))})+")
_CENTURIES = ("19", "20")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FORMS = (
    *("YYYY", "DDMM", "MMDD"),
    *("DDMMYY", "MMDDYY", "YYMMDD", "MMYYYY", "YYYYMM"),
    *("DDMMYYYY", "MMDDYYYY", "YYYYMMDD"),
)
WELL_KNOWN = frozenset(
    {
        *("1245", "1470", "1590", "3690", "5683", "7410", "8246"),
        *("108642", "124578", "134679", "142857", "192837", "246810", "271828", "314159", "918273", "976431"),
        *("1314520", "5201314"),
        # lucky numbers and emergency numbers of Viet Nam
        *("1368", "1386", "3979", "4078", "6878", "6879", "7838", "7939", "8379", "8386", "8683"),
        *("113115", "115113", "138638", "151618", "397939", "686838", "787939"),
    }
)
_PATTERNS: Sequence[tuple[Weakness, Callable[[str], bool]]] = (
    (Weakness.REPEATED, _is_repeated),
    (Weakness.FEW, _has_few),
    (Weakness.MIRRORED, _is_mirrored),
    (Weakness.IN_ROW, _is_counted),
    (Weakness.KEYPAD, _is_drawn),
    (Weakness.DATE, _is_date),
    (Weakness.WELL_KNOWN, WELL_KNOWN.__contains__),
)
