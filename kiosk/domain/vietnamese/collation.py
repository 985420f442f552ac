"""Sort keys for Vietnamese text.

Rules: two keys compare like their texts in the collation ``vi`` of the Unicode CLDR (ICU). A key is an ASCII string,
so that it can be stored in a column and compared by code point or byte. Texts are compared in three levels: first the
letters, which include ă â đ ê ô ơ ư; then the tones, in the order none, huyền, hỏi, ngã, sắc, nặng; then the case,
lower case first. The order of characters that are not in the tables below, and of letters with two of circumflex,
breve and horn, is not that of CLDR.
"""

import unicodedata
from typing import NamedTuple

from kiosk.domain.vietnamese.letters import BASES

_LETTERS = " -,.'()/0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_MARKS = "\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u0327\u031b"
"""The tones, then other accents: breve, circumflex, caron, ring, diaeresis, cedilla, horn."""
_LETTER_WEIGHTS = {letter: chr(ord("!") + place) for place, letter in enumerate(_LETTERS)}
_NO_MARK, _UPPER_CASE, _OTHER = "0", "1", "~"
_MARK_WEIGHTS = {mark: chr(ord("1") + place) for place, mark in enumerate(_MARKS)}


class CollationLevels(NamedTuple):
    """The three parts of a sort key: ``letters``, ``tones`` and ``case``. No part contains a space."""

    letters: str
    tones: str
    case: str


def collation_key(text: str) -> str:
    """A string that sorts `text` in Vietnamese order."""
    return " ".join(collation_levels(text))


def collation_levels(text: str) -> CollationLevels:
    """The three levels of the sort key of `text`; empty levels for an empty text."""
    letters = tones = case = ""
    for cluster in _clusters(unicodedata.normalize("NFD", text)):
        letter, marks = _shaped(cluster)
        small = letter.lower()
        letters += _LETTER_WEIGHTS.get(small, _OTHER + small.replace(" ", ""))
        tones += _NO_MARK + "".join(_MARK_WEIGHTS.get(mark, _OTHER) for mark in marks)
        case += _UPPER_CASE if letter != small else _NO_MARK
    return CollationLevels(letters, tones.rstrip(_NO_MARK), case.rstrip(_NO_MARK))


def _clusters(text: str) -> list[str]:
    """The letters of the NFD text `text`, each with its combining characters."""
    found: list[str] = []
    for sign in text:
        if found and unicodedata.combining(sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _shaped(cluster: str) -> tuple[str, str]:
    """`cluster` as (letter with its shape, such as ê or ơ; remaining combining characters).

    A mark after another one of the same combining class does not shape the letter (UAX #15, blocked characters).
    """
    letter, rest = cluster[0], ""
    for mark in cluster[1:]:
        whole = unicodedata.normalize("NFC", letter + mark)
        is_blocked = any(unicodedata.combining(other) == unicodedata.combining(mark) for other in rest)
        if whole.lower() in BASES and letter.lower() not in BASES and not is_blocked:
            letter = whole
        else:
            rest += mark
    return letter, rest
