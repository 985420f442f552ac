"""Vietnamese letters: base letters, shapes (ă â đ ê ô ơ ư) and tones.

Rules: a word without its tone is called its *body*: ``tiếng`` is the body ``tiêng`` with the tone sắc. Case is
preserved. Text is in NFC.
"""

import unicodedata
from enum import Enum
from functools import cache


class Tone(Enum):
    """A tone: its name without accents, and its combining character."""

    NONE = "none", ""
    SAC = "sac", "\u0301"
    HUYEN = "huyen", "\u0300"
    HOI = "hoi", "\u0309"
    NGA = "nga", "\u0303"
    NANG = "nang", "\u0323"

    @property
    def key(self) -> str:
        """The tone's name without accents, used in the names of keys and pictures."""
        return self.value[0]

    @property
    def mark(self) -> str:
        """The combining character of the tone; empty for `NONE`."""
        return self.value[1]


VOWELS = frozenset("aăâeêioôơuưy")
SHAPED = frozenset("ăâêôơư")
BASES = {"ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
"""The base letter of each letter with a shape."""
_TONES = {tone.mark: tone for tone in Tone if tone.mark}


def base(letter: str) -> str:
    """The base letter of `letter`, without shape and in lower case."""
    small = letter.lower()
    return BASES.get(small, small)


def in_case_of(letter: str, model: str) -> str:
    """`letter` in the case of `model`."""
    return letter.upper() if model.isupper() else letter.lower()


@cache
def without_tone(letter: str) -> tuple[str, Tone]:
    """`letter` as (letter without its tone but with its shape, tone)."""
    for place, sign in enumerate(apart := unicodedata.normalize("NFD", letter)):
        if sign in _TONES:
            return unicodedata.normalize("NFC", apart[:place] + apart[place + 1 :]), _TONES[sign]
    return letter, Tone.NONE


@cache
def with_tone(letter: str, tone: Tone) -> str:
    """`letter` with the mark of `tone`."""
    return unicodedata.normalize("NFC", letter + tone.mark)


def taken_apart(word: str) -> tuple[str, Tone]:
    """`word` as (body, tone); if several letters have a tone, the last tone counts."""
    body, found = "", Tone.NONE
    for letter in word:
        plain, tone = without_tone(letter)
        body += plain
        found = tone if tone is not Tone.NONE else found
    return body, found
