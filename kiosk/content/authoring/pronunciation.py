"""Converts written text to speakable words: web addresses, phone numbers, dates, abbreviations, masked codes.

Rules: the conversion is pure. The result contains only words, digits and punctuation that every speech engine reads,
so it does not depend on the engine. The characters of a masked code (``•••``) are not spelled out (EN 301 549,
5.1.3.8). Emergency and service numbers are spoken digit by digit. For a language without a `Reading`, only
placeholders, masked codes and punctuation are converted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.domain.text import addressed

SHORT_NUMBERS = ("111", "112", "113", "114", "115", "156", "1022", "5656")
"""Short phone numbers, which are spoken digit by digit."""

_HIDDEN = re.compile(r"[•●*]{3,}")
_ADDRESS = re.compile(r"(?<![\w@.-])\.?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w-])")
_PHONE = re.compile(
    r"(?<![\d.,])(?:1[89]00[ .\u00a0]?\d{4}|0\d{2,3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3,4})(?![\d]|[.,]\d)"
)
_SHORT = re.compile(r"(?<![\d.,/])(?:" + "|".join(SHORT_NUMBERS) + r")(?!\d|[.,/%]\d|%)")
_DATE = re.compile(r"(?<![\d/])(?P<named>[Nn]gày )?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])")
_MONTH = re.compile(r"(?<![\d/])(?P<named>[Tt]háng )?(?P<month>\d{1,2})/(?P<year>20\d{2})(?![\d/])")
_TIME = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!\d)")
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MARKS = str.maketrans({**dict.fromkeys('«»“”"[]{})<>|_', " "), **dict.fromkeys("(–→·", ", "), "…": ".", "’": "'"})
_LOOSE = re.compile(r"\s+(?=[,.:;!?])|,\s*(?=[,.:;!?])")


@dataclass(frozen=True, slots=True)
class Reading:
    """Words and formats of one language for speaking numbers, dates, times, web addresses and abbreviations."""

    digits: tuple[str, ...]
    dot: str
    hyphen: str
    until: str
    hidden: str
    date: str
    month_of_year: str
    time: str
    full_hour: str
    words: Mapping[str, str] = field(default_factory=dict)
    """Written word → spoken words; applies to whole words only."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Part of a web address (parts are separated by dots and hyphens), in lower case → spoken words."""
    months: tuple[str, ...] = tuple(str(number) for number in range(1, 13))


READINGS: Mapping[Language, Reading] = {
    VIETNAMESE: Reading(
        digits=("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
        dot="chấm",
        hyphen="gạch ngang",
        until="đến",
        hidden="số đã được che",
        date="ngày {day} tháng {month} năm {year}",
        month_of_year="tháng {month} năm {year}",
        time="{hour} giờ {minute}",
        full_hour="{hour} giờ",
        words={
            "NFC": "en ép xê",
            "OTP": "ô tê pê",
            "PIN": "pin",
            "passcode": "pát cốt",
            "SIM": "sim",
            "QR": "quy rờ",
            "VNeID": "vê en e i đê",
            "VssID": "vê ét ét i đê",
            "SMS": "ét em ét",
            "ATM": "a tê em",
            "USB": "u ét bê",
            "UBND": "Ủy ban nhân dân",
            "BHYT": "bảo hiểm y tế",
            "BHXH": "bảo hiểm xã hội",
            "CCCD": "căn cước công dân",
            "TP": "thành phố",
            "4G": "bốn gờ",
            "5G": "năm gờ",
            "Zalo": "da lô",
            "Facebook": "phây búc",
            "Google": "gu gồ",
            "Play": "pờ lây",
            "CH": "xê hát",
            "App": "áp",
            "app": "áp",
            "Store": "sờ to",
            "Apple": "áp pồ",
            "Internet": "in tơ nét",
            "internet": "in tơ nét",
            "Wi-Fi": "oai phai",
            "wifi": "oai phai",
            "email": "i meo",
            "link": "linh",
            "video": "vi đê ô",
            "gov": "gốp",
            "web": "oép",
            "website": "oép sai",
        },
        labels={
            "gov": "gốp",
            "vn": "vê en",
            "com": "com",
            "example": "ếch xem pồ",
            "www": "ba vê kép",
            "dichvucong": "dịch vụ công",
            "binhdanhocvuso": "bình dân học vụ số",
            "quangtri": "Quảng Trị",
            "bocongan": "bộ công an",
            "vneid": "vê en e i đê",
            "qua": "quà",
            "nhanqua": "nhận quà",
            "nhantien": "nhận tiền",
            "capnhat": "cập nhật",
            "tracuu": "tra cứu",
            "nganhang": "ngân hàng",
            "trocap": "trợ cấp",
        },
    ),
    ENGLISH: Reading(
        digits=("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        dot="dot",
        hyphen="dash",
        until="to",
        hidden="a hidden code",
        date="{day} {month} {year}",
        month_of_year="{month} {year}",
        time="{hour} {minute}",
        full_hour="{hour} o'clock",
        words={
            "NFC": "N F C",
            "OTP": "O T P",
            "QR": "Q R",
            "VNeID": "V N E I D",
            "VssID": "V S S I D",
            "Zalo": "Zah-lo",
        },
        labels={
            "gov": "gov",
            "vn": "V N",
            "dichvucong": "dick voo kong",
            "bocongan": "baw kong an",
            "quangtri": "kwang tree",
            "vneid": "V N E I D",
        },
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
    ),
}


def pronounced(text: str, language: Language) -> str:
    """Convert `text` to the words to speak in `language`; the listener is addressed in the default form («bác»)."""
    text = addressed(text)
    reading = READINGS.get(language)
    if reading is not None:
        text = _HIDDEN.sub(reading.hidden, text)
        text = _ADDRESS.sub(lambda found: _address(found[0], reading), text)
        text = _PHONE.sub(lambda found: _digits(found[0], reading), text)
        text = _SHORT.sub(lambda found: _digits(found[0], reading), text)
        text = _DATE.sub(lambda found: _calendar(reading.date, found, reading), text)
        text = _MONTH.sub(lambda found: _calendar(reading.month_of_year, found, reading), text)
        text = _TIME.sub(lambda found: _time(found, reading), text)
        text = _RANGE.sub(f" {reading.until} ", text)
        text = _WORD.sub(lambda found: reading.words.get(found[0], found[0]), text)
    text = _HIDDEN.sub(" ", text).translate(_MARKS)
    return " ".join(_LOOSE.sub("", text).split()).strip(", ")


def _address(address: str, reading: Reading) -> str:
    labels = address.split(".")
    if not _is_address(labels):
        return address
    if not labels[0]:
        return f"{reading.dot} {_address(address[1:], reading)}"
    return f" {reading.dot} ".join(
        f" {reading.hyphen} ".join(reading.labels.get(part.lower(), part) for part in label.split("-") if part)
        for label in labels
    )


def _is_address(labels: list[str]) -> bool:
    """Return whether `labels`, the parts of a text between dots, form a web address.

    Two sentences without a space between them (``nhé.Rồi``) are not a web address.
    """
    return labels[-1].islower() and all(label.isascii() for label in labels)


def _digits(number: str, reading: Reading) -> str:
    groups = re.split(r"[ .\u00a0]", number)
    return ", ".join(" ".join(reading.digits[int(digit)] for digit in group) for group in groups)


def _calendar(form: str, found: re.Match[str], reading: Reading) -> str:
    parts = found.groupdict()
    month = int(parts["month"])
    if not 1 <= month <= len(reading.months):
        return found[0]
    told = form.format(day=int(parts.get("day") or 1), month=reading.months[month - 1], year=parts["year"])
    named = parts["named"]
    return named[0] + told[1:] if named else told


def _time(found: re.Match[str], reading: Reading) -> str:
    hour, minute = int(found["hour"]), int(found["minute"])
    form = reading.time if minute else reading.full_hour
    return form.format(hour=hour, minute=found["minute"])
