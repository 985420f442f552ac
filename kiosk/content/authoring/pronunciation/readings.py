"""What speaking a text needs to know of a language: number words, phrases of dates and times, and word lists.

Rules: a language without a `Reading` is spoken as it is written.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.content.authoring.pronunciation import cardinals, english_words, vietnamese_words
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language

_FOURTH = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """Words and formats of one language.

    ``thousands`` and ``decimal``: the marks inside written numbers. ``whole``, ``year``, ``day``, ``month``: words of
    a number in this use. ``date``, ``time`` and similar fields are format strings.
    ``letters``: names of letters; a letter that is missing is spoken as it is.
    """

    thousands: str
    decimal: str
    whole: Callable[[int], str]
    year: Callable[[int], str]
    day: Callable[[int], str]
    month: Callable[[int], str]
    denominator: Callable[[int], str]
    digits: tuple[str, ...]
    point: str
    dot: str
    at: str
    plus: str
    minus: str
    until: str
    hidden: str
    gap: str
    ending: str
    """Spoken form of a web address; ``{name}``: its known words, ``{ending}``: its last labels (``gov.vn``)."""
    nameless: str
    """Spoken form of a web address that contains no known word."""
    fraction: str
    slash: str
    date: str
    day_of_month: str
    month_of_year: str
    time: str
    full_hour: str
    signs: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    counted: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()

    def spelled(self, digits: str) -> str:
        """Return `digits` as the words of single digits."""
        return " ".join(self.digits[int(digit)] for digit in digits)


def _after_noun(number: int) -> str:
    """Return a number as it is said after ``tháng`` or ``phần``: the fourth is ``tư``."""
    return "tư" if number == _FOURTH else cardinals.vietnamese(number)


_VIETNAMESE = Reading(
    thousands=".",
    decimal=",",
    whole=cardinals.vietnamese,
    year=cardinals.vietnamese,
    day=cardinals.vietnamese,
    month=_after_noun,
    denominator=_after_noun,
    digits=("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
    point="phẩy",
    dot="chấm",
    at="a còng",
    plus="cộng",
    minus="âm",
    until="đến",
    hidden="mã",
    gap="chỗ trống",
    ending="{name}, đuôi {ending}",
    nameless="địa chỉ đuôi {ending}",
    fraction="{top} phần {bottom}",
    slash="hoặc",
    date="ngày {day} tháng {month} năm {year}",
    day_of_month="ngày {day} tháng {month}",
    month_of_year="tháng {month} năm {year}",
    time="{hour} giờ {minute} phút",
    full_hour="{hour} giờ",
    signs={"&": "và", "+": "cộng", "=": "bằng", "#": "thăng", "*": "sao", "×": "nhân", "@": "a còng"},
    phrases=vietnamese_words.PHRASES,
    words=vietnamese_words.WORDS,
    labels=vietnamese_words.LABELS,
    units=vietnamese_words.UNITS,
    letters=vietnamese_words.LETTERS,
    counted=vietnamese_words.COUNTED,
    per=vietnamese_words.PER,
)
_ENGLISH = Reading(
    thousands=",",
    decimal=".",
    whole=cardinals.english,
    year=cardinals.english_year,
    day=cardinals.english_ordinal,
    month=lambda number: english_words.MONTHS[number - 1],
    denominator=cardinals.english,
    digits=("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    point="point",
    dot="dot",
    at="at",
    plus="plus",
    minus="minus",
    until="to",
    hidden="a code",
    gap="blank",
    ending="{name}, ending {ending}",
    nameless="an address ending {ending}",
    fraction="{top} over {bottom}",
    slash="or",
    date="the {day} of {month} {year}",
    day_of_month="the {day} of {month}",
    month_of_year="{month} {year}",
    time="{hour} {minute}",
    full_hour="{hour} o'clock",
    signs={"&": "and", "+": "plus", "=": "equals", "#": "hash", "*": "star", "×": "times", "@": "at"},
    phrases=english_words.PHRASES,
    words=english_words.WORDS,
    labels=english_words.LABELS,
    units=english_words.UNITS,
)
READINGS: Mapping[Language, Reading] = {VIETNAMESE: _VIETNAMESE, ENGLISH: _ENGLISH}
