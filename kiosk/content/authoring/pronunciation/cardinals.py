"""Whole numbers in Vietnamese and English words.

Rules: the Vietnamese words are those of the school books of Vietnam: ``nghìn``, ``linh``, ``mốt``, ``tư`` and ``lăm``
after a ten. Every region understands them; ``ngàn`` and ``lẻ`` are not used.
"""

from kiosk.domain.vietnamese.numerals import in_words

LARGEST = 10**15 - 1
_THOUSAND, _HUNDRED = 1000, 100
_TEN, _TWENTY = 10, 20
_VIETNAMESE_SCALE = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ")
_ENGLISH_SCALE = ("", "thousand", "million", "billion", "trillion")
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def vietnamese(number: int) -> str:
    """Return `number` (0 to `LARGEST`) in Vietnamese words."""
    if number == 0:
        return "không"
    words: list[str] = []
    for scale, group in _groups(number):
        if group:
            words.append(_vietnamese_group(group, is_first=not words))
            words.append(_VIETNAMESE_SCALE[scale])
    return " ".join(word for word in words if word)


def english(number: int) -> str:
    """Return `number` (0 to `LARGEST`) in English words, with ``and`` after a hundred."""
    if number == 0:
        return _SMALL[0]
    words: list[str] = []
    for scale, group in _groups(number):
        if group:
            joint = "and " if words and scale == 0 and group < _HUNDRED else ""
            words.append(joint + _english_group(group))
            words.append(_ENGLISH_SCALE[scale])
    return " ".join(word for word in words if word)


def english_ordinal(number: int) -> str:
    """Return the ordinal of `number` in English words, such as ``twenty-first``."""
    words = english(number)
    start, joint, last = words.rpartition("-") if "-" in words.rsplit(" ", 1)[-1] else words.rpartition(" ")
    regular = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return start + joint + _ORDINALS.get(last, regular)


def english_year(year: int) -> str:
    """Return a year as it is said: ``twenty twenty-six``, ``two thousand and five``, ``nineteen hundred``."""
    century, rest = divmod(year, _HUNDRED)
    if not _TEN <= century < _HUNDRED or (century % _TEN == 0 and rest < _TEN):
        return english(year)
    if rest == 0:
        return f"{english(century)} hundred"
    return f"{english(century)} {'oh ' if rest < _TEN else ''}{english(rest)}"


def _groups(number: int) -> list[tuple[int, int]]:
    """Split `number` into groups of three digits: pairs (power of 1000, value), the highest power first."""
    groups = []
    scale = 0
    while number:
        number, group = divmod(number, _THOUSAND)
        groups.append((scale, group))
        scale += 1
    return groups[::-1]


def _vietnamese_group(group: int, *, is_first: bool) -> str:
    hundreds, rest = divmod(group, _HUNDRED)
    if hundreds == 0 and is_first:
        return in_words(rest)
    words = f"{in_words(hundreds) if hundreds else 'không'} trăm"
    if rest:
        words += f" {'linh ' if rest < _TEN else ''}{in_words(rest)}"
    return words


def _english_group(group: int) -> str:
    hundreds, rest = divmod(group, _HUNDRED)
    if rest < _TWENTY:
        low = _SMALL[rest]
    else:
        tens, digit = divmod(rest, _TEN)
        low = _TENS[tens - 2] + (f"-{_SMALL[digit]}" if digit else "")
    if not hundreds:
        return low
    return f"{_SMALL[hundreds]} hundred" + (f" and {low}" if rest else "")
