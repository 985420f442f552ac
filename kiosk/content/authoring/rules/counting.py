"""Counts the words and the sentences of a Vietnamese text as a learner hears them.

Rules: a word is what stands between blanks, so a Vietnamese syllable is a word. The form of address counts with its
longest setting. A full stop ends a sentence only in front of a capital, a digit or the end of the text, so
``1.500.000``, ``.gov.vn``, «…» and abbreviations do not end one.
"""

import re
from collections.abc import Sequence

from kiosk.domain.text import ADDRESSES, addressed

LONGEST_ADDRESS = max(ADDRESSES, key=lambda address: len(address.split()))
MOST_WORDS = 20
"""Maximum number of words of a sentence: what an old listener keeps in mind (`domain.md`, content rules)."""
ABBREVIATIONS = frozenset(
    {"bs", "gs", "hs", "kp", "mr", "mrs", "ms", "p", "pgs", "q", "st", "t", "th", "ths", "tp", "tr", "ts", "tt", "tx"}
    | {"vd", "v.v", "e.g", "i.e", "no", "dr", "vs", "etc"}
)
"""Words that are written with a full stop inside a sentence, such as «TP. Huế» and «ThS. Nam»."""
_END = re.compile(r"[.!?]+[\"”»’')\]]*\s+")
_OPENING = "\"“«‘'(["


def with_longest_address(text: str) -> str:
    """`text` with the form of address that has the most words."""
    return addressed(text, LONGEST_ADDRESS)


def word_count(text: str) -> int:
    """Number of words of `text`, with the longest form of address."""
    return len(with_longest_address(text).split())


def sentences(text: str) -> Sequence[str]:
    """The sentences of `text`, with the longest form of address."""
    whole = with_longest_address(text)
    found, start = [], 0
    for end in _END.finditer(whole):
        if _begins_sentence(whole[end.end() :]) and not _is_abbreviation(whole[start : end.start()], end[0]):
            found.append(whole[start : end.end()].strip())
            start = end.end()
    rest = whole[start:].strip()
    return [*found, rest] if rest else found


def longest_sentence(text: str) -> int:
    """Number of words of the longest sentence of `text`."""
    return max((len(sentence.split()) for sentence in sentences(text)), default=0)


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip(_OPENING)[:1]
    return first.isupper() or first.isdigit() or first == "{"


def _is_abbreviation(before: str, end: str) -> bool:
    word = before.rpartition(" ")[2].lstrip(_OPENING)
    is_initial = len(word) == 1 and word.isupper()
    return end.startswith(".") and (word.lower() in ABBREVIATIONS or is_initial)
