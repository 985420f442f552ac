"""Dates, months, times of day and numbers of laws in words.

Rules: day/month without a year is a date after a word such as ``ngày`` or for a public holiday; other such pairs are
fractions if they can be. The letters after the year in the number of a law (``/QĐ-TTg``) are not spoken.
"""

import re

from kiosk.content.authoring.pronunciation.readings import Reading

_LAW = re.compile(
    r"(?P<kind>(?:Nghị định|Thông tư|Quyết định|Luật|Nghị quyết|Công văn|Chỉ thị|Kế hoạch)(?: số)?) "
    r"(?P<number>[\d.]+)/(?P<year>\d{4})(?:/[\w-]+)?"
)
_LAW_WITHOUT_YEAR = re.compile(
    r"(?P<kind>(?:Quyết định|Nghị quyết|Công văn|Chỉ thị)(?: số)?) (?P<number>\d+)[/-][A-ZĐ][\w/-]*"
)
_DATE = re.compile(
    r"(?<![\d/.,-])(?P<named>[Nn]gày |[Mm]ùng )?(?P<day>\d{1,2})(?P<gap>[/.-])(?P<month>\d{1,2})(?P=gap)"
    r"(?P<year>(?:19|20)\d{2})(?![\d/])"
)
_MONTH = re.compile(r"(?<![\d/.,])(?P<named>[Tt]háng )?(?P<month>\d{1,2})[/-](?P<year>20\d{2})(?![\d/])")
_PAIR = re.compile(r"(?<![\w/.,])(?P<named>[Nn]gày )?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\w|[/.,]\d)")
_BEFORE_DATE = re.compile(
    r"(?:[Nn]gày|[Hh]ôm|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa|[Tt]ừ|[Đđ]ến|[Tt]rước|[Ss]au|[Mm]ùng|[Ll]ễ|[Dd]ịp|[Hh]ạn|"
    r"Quốc khánh|Chủ nhật|[Tt]hứ \w+),? $"
)
_HOLIDAYS = frozenset({(2, 9), (1, 5), (1, 6), (8, 3), (30, 4), (20, 10), (20, 11), (10, 10), (22, 12), (27, 7)})
_NAMED_MONTH = re.compile(r"\b(?P<named>[Tt]háng) (?P<month>1[0-2]|[1-9])(?![\w/:]|[.,]\d| [Tt]háng)")
_ORDINAL = re.compile(r"\b(?P<named>[Tt]hứ) (?P<number>[14])(?![\w/:]|[.,]\d)")
_TIME = re.compile(r"(?<![\d:])(?P<hour>[01]?\d|2[0-3])(?::|h|g|giờ)(?P<minute>[0-5]\d)(?![\w:]|/\d)")
_TIME_IN_WORDS = re.compile(r"(?<![\d.,])(?P<hour>[01]?\d|2[0-3]) giờ (?P<minute>[0-5]?\d) phút")
_HOUR = re.compile(r"(?<![\w.,/:])(?P<hour>[01]?\d|2[0-4])h(?!\w)")
_LAST_MONTH, _LAST_DAY, _MOST_PARTS = 12, 31, 10


def with_laws(text: str, reading: Reading) -> str:
    """Return `text` with numbers of laws in words."""
    text = _LAW.sub(
        lambda found: (
            f"{found['kind']} {_law_number(found['number'], reading)} năm {reading.year(int(found['year']))}"
        ),
        text,
    )
    return _LAW_WITHOUT_YEAR.sub(lambda found: f"{found['kind']} {_law_number(found['number'], reading)}", text)


def with_dates(text: str, reading: Reading) -> str:
    """Return `text` with its dates and times in words."""
    text = _DATE.sub(lambda found: _calendar(reading.date, found, reading), text)
    text = _MONTH.sub(lambda found: _calendar(reading.month_of_year, found, reading), text)
    text = _TIME.sub(lambda found: _time(int(found["hour"]), int(found["minute"]), reading), text)
    text = _TIME_IN_WORDS.sub(lambda found: _time(int(found["hour"]), int(found["minute"]), reading), text)
    text = _HOUR.sub(lambda found: _time(int(found["hour"]), 0, reading), text)
    text = _PAIR.sub(lambda found: _pair(found, reading), text)
    text = _NAMED_MONTH.sub(lambda found: f"{found['named']} {reading.month(int(found['month']))}", text)
    return _ORDINAL.sub(lambda found: f"{found['named']} {'nhất' if found['number'] == '1' else 'tư'}", text)


def _law_number(number: str, reading: Reading) -> str:
    return f" {reading.dot} ".join(reading.whole(int(part)) for part in number.split("."))


def _calendar(form: str, found: re.Match[str], reading: Reading) -> str:
    parts = found.groupdict()
    day, month, year = int(parts.get("day") or 1), int(parts["month"]), int(parts["year"])
    if not 1 <= month <= _LAST_MONTH or not 1 <= day <= _LAST_DAY:
        return found[0]
    words = form.format(day=reading.day(day), month=reading.month(month), year=reading.year(year))
    named = parts["named"]
    return named + words.partition(" ")[2] if named else words


def _pair(found: re.Match[str], reading: Reading) -> str:
    first, second = int(found["day"]), int(found["month"])
    can_be_date = 1 <= first <= _LAST_DAY and 1 <= second <= _LAST_MONTH
    is_named = bool(found["named"]) or _BEFORE_DATE.search(found.string[: found.start()]) is not None
    can_be_fraction = 1 <= first < second <= _MOST_PARTS
    if can_be_date and (is_named or (first, second) in _HOLIDAYS or not can_be_fraction):
        words = reading.day_of_month.format(day=reading.day(first), month=reading.month(second))
        return found["named"] + words.partition(" ")[2] if found["named"] else words
    if can_be_fraction:
        return reading.fraction.format(top=reading.whole(first), bottom=reading.denominator(second))
    return f"{reading.whole(first)} trên {reading.whole(second)}" if reading.decimal == "," else found[0]


def _time(hour: int, minute: int, reading: Reading) -> str:
    form = reading.time if minute else reading.full_hour
    return form.format(hour=reading.whole(hour), minute=reading.whole(minute))
