"""Converts texts to the sounds (phones) that a reader makes, for finding sentences in long recordings.

Rules: the pronunciation is Vietnamese; differences between dialects that a coarse comparison does not notice are left
out. Foreign words are read as if they were Vietnamese. Every text has at least one sound.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.vietnamese.letters import taken_apart

_ONSETS = {
    "ngh": "ng", "ng": "ng", "nh": "nh", "gh": "g", "gi": "z", "kh": "kh", "ph": "ph", "th": "th", "tr": "ch",
    "ch": "ch", "qu": "k u", "b": "b", "c": "k", "k": "k", "q": "k", "d": "z", "đ": "đ", "g": "g", "h": "h", "l": "l",
    "m": "m", "n": "n", "p": "p", "r": "z", "s": "s", "x": "s", "t": "t", "v": "v", "f": "ph", "j": "z", "w": "u",
    "z": "z",
}  # fmt: skip
_VOWELS = {
    "iê": "i ê", "yê": "i ê", "ia": "i ơ", "ya": "i ơ", "uô": "u ô", "ua": "u ơ", "ươ": "ư ơ", "ưa": "ư ơ",
    "oa": "u a", "oă": "u a", "oe": "u e", "uê": "u ê", "uâ": "u ơ", "uơ": "u ơ", "uy": "u i", "ay": "a i",
    "ây": "ơ i", "ao": "a u", "au": "a u", "âu": "ơ u", "a": "a", "ă": "a", "â": "ơ", "e": "e", "ê": "ê", "i": "i",
    "y": "i", "o": "o", "ô": "ô", "ơ": "ơ", "u": "u", "ư": "ư",
}  # fmt: skip
_FINALS = {"ng": "ng", "nh": "nh", "ch": "stop", "m": "m", "n": "n", "c": "stop", "p": "stop", "t": "stop"}
_WORD = re.compile(r"[^\W\d_]+")
_PIECE = re.compile("|".join(sorted({*_ONSETS, *_VOWELS}, key=len, reverse=True)))
_VOWEL_LETTERS = "aăâeêioôơuưy"


def sentence_phones(text: str) -> Sequence[str]:
    """The phones of `text`, as `kiosk.devices.recording.phones.SHAPES` names them."""
    spoken = pronounced(text, VIETNAMESE).lower()
    return [phone for word in _WORD.findall(spoken) for phone in _word_phones(word)] or ["a"]


@lru_cache(maxsize=4096)
def _word_phones(word: str) -> tuple[str, ...]:
    return tuple(_phones(taken_apart(word)[0]))


def _phones(body: str) -> Iterator[str]:
    at, is_after_vowel = 0, False
    while at < len(body):
        rest = body[at:]
        if is_after_vowel and (final := _final(rest)):
            yield _FINALS[final]
            at, is_after_vowel = at + len(final), False
            continue
        if rest.startswith("gi") and rest[2:3] not in tuple(_VOWEL_LETTERS):
            yield "z"  # gì, gìn: the letter i is also the vowel
            at += 1
            continue
        piece = _PIECE.match(rest)
        if piece is None:
            at += 1
            continue
        yield from (_VOWELS.get(piece[0]) or _ONSETS[piece[0]]).split()
        at, is_after_vowel = at + len(piece[0]), piece[0] in _VOWELS


def _final(rest: str) -> str:
    """The final consonant with which `rest` begins, if no vowel follows it."""
    found = next((final for final in _FINALS if rest.startswith(final)), "")
    return "" if rest[len(found) : len(found) + 1] in tuple(_VOWEL_LETTERS) else found
