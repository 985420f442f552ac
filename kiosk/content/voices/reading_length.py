"""Estimates how long a sentence takes to read, relative to others, for cutting long recordings.

Rules: the estimate uses the Vietnamese text, in which nearly every word is one syllable. Numbers and abbreviations
count with the words that a reader says.
"""

import re

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.domain.ids import VIETNAMESE

PER_SENTENCE = 0.6
"""Syllables by which the last word of a sentence is drawn out."""
PER_MARK = 1.0
"""Syllables that a pause at a mark inside the sentence takes."""
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[,;:–—…](?=\s)")
_VOWELS = re.compile(r"[aeiouy]+")


def reading_length(text: str) -> float:
    """Length of `text` in syllables, with its pauses; greater than 0."""
    spoken = pronounced(text, VIETNAMESE)
    words = _WORD.findall(spoken)
    syllables = sum(_syllables(word) for word in words)
    return max(1, syllables) + PER_SENTENCE + PER_MARK * len(_MARK.findall(spoken))


def reading_pauses(text: str) -> int:
    """Number of marks inside `text` at which a reader pauses."""
    return len(_MARK.findall(pronounced(text, VIETNAMESE)))


def _syllables(word: str) -> int:
    """Number of syllables of a word: one for Vietnamese words; foreign words have one a group of vowels."""
    if not word.isascii():
        return 1
    return min(4, max(1, len(_VOWELS.findall(word.lower()))))
