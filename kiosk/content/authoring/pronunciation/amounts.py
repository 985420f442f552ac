"""Numbers, money, percentages, units and ranges in words.

Rules: every digit of the result is a word, so that no engine guesses. A number with a leading zero is not a quantity
and is spoken digit by digit.
"""

import re

from kiosk.content.authoring.pronunciation.cardinals import LARGEST
from kiosk.content.authoring.pronunciation.readings import Reading

_RANGE = re.compile(r"(?<=\d)(?P<unit>[hg%]?)\s?[–—]\s?(?=\d)")
_SMALL_RANGE = re.compile(r"(?<![\w.,/-])(?P<low>\d{1,3}|(?:19|20)\d{2})-(?P<high>\d{1,3}|(?:19|20)\d{2})(?![\w/-])")
_MINUS = re.compile(r"(?<![\w)])[-−](?=\d)")
_PER_HUNDRED = re.compile(r"(?P<number>\d)\s?%")
_PLUS = re.compile(r"(?<=\d)\+(?!\w)")
_NUMBER = r"\d+(?:[.,]\d+)*"
_PER_YEAR = re.compile(
    r"\b(?P<before>[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Yy]ear|[Oo]f) "
    r"(?P<year>(?:19|20)\d{2})(?![\w,.]\d|\w)"
)
_DECIMALS_AS_NUMBER = 2


def with_ranges(text: str, reading: Reading) -> str:
    """Return `text` with the dashes between numbers in words."""
    text = _SMALL_RANGE.sub(lambda found: _small_range(found, reading), text)
    return _RANGE.sub(lambda found: f"{found['unit']} {reading.until} ", text)


def with_amounts(text: str, reading: Reading) -> str:
    """Return `text` with all remaining numbers in words, with their units."""
    if reading.decimal == ".":
        text = _PER_YEAR.sub(lambda found: f"{found['before']} {reading.year(int(found['year']))}", text)
    text = _MINUS.sub(f"{reading.minus} ", text)
    text = _PLUS.sub(f" {reading.plus}", text)
    units = "|".join(re.escape(unit) for unit in sorted(reading.units, key=len, reverse=True))
    with_unit = re.compile(rf"(?<![\w])(?P<number>{_NUMBER})\s?(?P<unit>{units})(?![\w])")
    text = with_unit.sub(lambda found: f"{_number(found['number'], reading)} {reading.units[found['unit']]}", text)
    return re.sub(_NUMBER, lambda found: _apart(found, reading), text)


def with_slashes(text: str, reading: Reading) -> str:
    """Return `text` with slashes between words as a word: «một» before a unit of time or counting, else «hoặc»."""
    return re.sub(r"(?<=\w)\s?/\s?(?=(?P<after>[^\W_]+))", lambda found: _slash(found["after"], reading), text)


def _small_range(found: re.Match[str], reading: Reading) -> str:
    low, high = found["low"], found["high"]
    if low.startswith("0") or high.startswith("0") or int(low) >= int(high):
        return found[0]
    return f"{low} {reading.until} {high}"


def _slash(after: str, reading: Reading) -> str:
    return f" {reading.whole(1)} " if after.lower() in reading.per else f" {reading.slash} "


def _apart(found: re.Match[str], reading: Reading) -> str:
    """Return the number in words, with spaces to the letters beside it (``App99``)."""
    text, start, end = found.string, found.start(), found.end()
    before = " " if start and text[start - 1].isalpha() else ""
    after = " " if end < len(text) and text[end].isalpha() else ""
    return before + _number(found[0], reading) + after


def _number(written: str, reading: Reading) -> str:
    thousands, decimal = re.escape(reading.thousands), re.escape(reading.decimal)
    if re.fullmatch(rf"[1-9]\d{{0,2}}(?:{thousands}\d{{3}})+(?:{decimal}\d+)?|\d+{decimal}\d+", written):
        whole, _, fraction = written.replace(reading.thousands, "").partition(reading.decimal)
        return _whole(whole, reading) + (f" {reading.point} {_fraction(fraction, reading)}" if fraction else "")
    if written.isdigit():
        return _whole(written, reading)
    dot = reading.dot if reading.decimal == "," else reading.point
    parts = re.split(r"([.,])", written)
    return " ".join(dot if part == "." else "," if part == "," else _whole(part, reading) for part in parts)


def _whole(digits: str, reading: Reading) -> str:
    if (digits.startswith("0") and len(digits) > 1) or int(digits) > LARGEST:
        return reading.spelled(digits)
    return reading.whole(int(digits))


def _fraction(digits: str, reading: Reading) -> str:
    is_number = reading.decimal == "," and len(digits) <= _DECIMALS_AS_NUMBER and not digits.startswith("0")
    return _whole(digits, reading) if is_number else reading.spelled(digits)
