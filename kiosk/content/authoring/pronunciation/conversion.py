"""Converts written text to speakable words: numbers, dates, telephone numbers, addresses, abbreviations, codes.

Rules: the conversion is pure. Its result contains letters and punctuation only, so that it does not depend on the
engine that speaks it; converting a result again changes nothing. The characters of a masked code (``•••``) are not
spoken (EN 301 549, 5.1.3.8). For a language without a `Reading`, only placeholders, masked codes and punctuation are
converted.
"""

import re
import unicodedata
from functools import cache

from kiosk.content.authoring.pronunciation.addresses import with_addresses
from kiosk.content.authoring.pronunciation.amounts import with_amounts, with_ranges, with_slashes
from kiosk.content.authoring.pronunciation.dates import with_dates, with_laws
from kiosk.content.authoring.pronunciation.digit_groups import with_digit_groups
from kiosk.content.authoring.pronunciation.readings import READINGS, Reading
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.text import addressed
from kiosk.domain.vietnamese.letters import taken_apart
from kiosk.domain.vietnamese.spelling import is_complete

_GAP = re.compile(r"_{2,}|(?:(?<=\s)|^)(?:…|\.{3,})")
_HIDDEN = re.compile(r"[•●*]{3,}")
_HIDDEN_AFTER = re.compile(r"(?<=\w)\s*:?\s*[•●*]{3,}")
_ROMAN = re.compile(
    r"\b(?P<named>[Tt]hế kỷ|[Qq]uý|[Cc]hương|[Mm]ục|[Pp]hần|[Kk]hóa|[Ll]ần thứ|[Hh]ạng) (?P<number>[IVX]+)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TAUGHT = frozenset(["aa", "ee", "oo", "dd", "aw", "ow", "uw"])
"""Pairs of letters that the lessons about typing name; they are spoken letter by letter."""
_LONGEST_ABBREVIATION = 6
_MARKS = str.maketrans({**dict.fromkeys('«»“”"[]{}<>|_', " "), **dict.fromkeys("()–—→·", ", "), "…": ".", "’": "'"})
_UNKNOWN = re.compile(r"[^\w\s,.:;!?'-]|_")
_LOOSE = re.compile(r"\s+(?=[,.:;!?])|[,:]\s*(?=[,.:;!?])")
_REPEATED = re.compile(r"([,.:;!?])(?:\s*[,.:;])+")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def pronounced(text: str, language: Language) -> str:
    """Convert `text` to the words to speak in `language`; the listener is addressed in the default form («bác»)."""
    text = unicodedata.normalize("NFC", addressed(text))
    reading = READINGS.get(language)
    if reading is not None:
        text = _in_words(text, reading, is_vietnamese=language == VIETNAMESE)
        text = _UNKNOWN.sub(" ", text.translate(_MARKS))
    else:
        text = _HIDDEN.sub(" ", text).translate(_MARKS)
    text = _LOOSE.sub("", text)
    return " ".join(_REPEATED.sub(r"\1", text).split()).strip(", ")


def _in_words(text: str, reading: Reading, *, is_vietnamese: bool) -> str:
    text = _GAP.sub(f" {reading.gap} ", text)
    text = _HIDDEN.sub(reading.hidden, _HIDDEN_AFTER.sub("", text))
    text = _phrases(reading).sub(lambda found: reading.phrases[found[0]], text)
    text = with_addresses(text, reading)
    if is_vietnamese:
        text = with_laws(text, reading)
        text = _ROMAN.sub(lambda found: f"{found['named']} {_roman(found['number'], reading)}", text)
    text = _known_words_with_digits(reading).sub(lambda found: reading.words[found[0]], text)
    text = with_ranges(text, reading)
    text = with_dates(text, reading)
    text = with_digit_groups(text, reading)
    text = with_amounts(text, reading)
    text = with_slashes(text, reading)
    for sign, words in reading.signs.items():
        text = text.replace(sign, f" {words} ")
    return _WORD.sub(lambda found: _word(found[0], reading, is_vietnamese=is_vietnamese), text)


@cache
def _phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(r"(?<![\w/])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w/])")


def _phrases(reading: Reading) -> re.Pattern[str]:
    return _phrase_pattern(tuple(reading.phrases))


def _known_words_with_digits(reading: Reading) -> re.Pattern[str]:
    return _phrase_pattern(tuple(word for word in reading.words if not word.isalpha() and word[0].isdigit()))


def _word(word: str, reading: Reading, *, is_vietnamese: bool) -> str:
    known = reading.words.get(word) or reading.words.get(word.lower())
    if known:
        return known
    if "-" in word:
        return " ".join(_word(part, reading, is_vietnamese=is_vietnamese) for part in word.split("-"))
    if _is_spelled(word, is_vietnamese=is_vietnamese):
        return " ".join(reading.letters.get(letter.lower(), letter) for letter in word)
    return word


def _is_spelled(word: str, *, is_vietnamese: bool) -> bool:
    """Return whether `word` is an abbreviation, or letters that a lesson about typing names."""
    if word in _TAUGHT and is_vietnamese:
        return True
    if len(word) == 1:
        return is_vietnamese and word.lower() not in "aăâeêioôơuưy" and word.isalpha() and _is_latin(word)
    if not word.isupper() or len(word) > _LONGEST_ABBREVIATION:
        return False
    if is_vietnamese:
        return not is_complete(*taken_apart(word.lower()))
    return word.isascii() and not set(word) & set("AEIOUY")


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _roman(number: str, reading: Reading) -> str:
    values = [_ROMAN_VALUES[letter] for letter in number]
    following = [*values[1:], 0]
    return reading.whole(sum(-one if one < after else one for one, after in zip(values, following, strict=True)))
