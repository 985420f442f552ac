"""Content checks for the texts of a phone task.

Rules: phone numbers and web addresses are fictitious; short numbers and ``.gov.vn`` addresses may be real.
``{value:name}`` is allowed only in texts that the phone shows, never in spoken ones. If a text shows the value of a
name, every possible value of that name has a label.
"""

import re
from collections.abc import Iterator, Mapping

from kiosk.activities.payload import Payload
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.vocabulary import ElementKind
from kiosk.activities.phone.wording import VALUE
from kiosk.domain.errors import PayloadError
from kiosk.domain.text import LocalizedText

LONGEST_NUMBER = 8
"""Maximum number of digits of a phone number that may be real, such as 1900 0368."""
FAKE_NUMBERS = ("0900000000", "84900000000")
FAKE_DOMAIN, OFFICIAL_DOMAIN = ".example", ".gov.vn"
_NUMBER = re.compile(r"\d(?:[ .\-\u00a0]?\d){8,}")
_MONEY = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?=\s?(?:đồng|đ\b|₫|VN[DĐ]|dong))")
_DOMAIN = re.compile(r"(?<![\w.-])(?:[A-Za-z0-9-]{2,}\.)+([A-Za-z]{2,})(?![\w-])")
_FILES = frozenset({"apk", "docx", "doc", "jpg", "jpeg", "mp3", "mp4", "pdf", "png", "xlsx", "zip"})
_KNOWN_ENDS = frozenset(
    {"app", "cc", "club", "com", "edu", "gov", "info", "io", "link", "me", "net", "online", "org", "shop", "site"}
    | {"store", "top", "vip", "vn", "xyz"}
)
_SHOWN = re.compile(
    r"(?:variant\.)?screens\.\d+\.(?:title|detail|elements\.\d+\.(?:text|detail))|variant\.(?:texts|details)\..+"
)
_LABELLED = (ElementKind.SLIDER, ElementKind.FIELD)


def check_texts(task: PhoneTask) -> None:
    """Raise PayloadError for the first text that breaks a rule, or the first shown value that has no label."""
    for field, text in texts_of(task):
        for language, words in text.by_language.items():
            _check_fake(f"{field}.{language}", words)
            for name in VALUE.findall(words):
                _check_shown(task, field, language, name)
    for screen in (*task.screens, *task.variant.screens):
        for element in screen.elements:
            if element.kind in _LABELLED and element.value:
                _check_labels(task, element.value, f"the {element.kind} '{element.id}' shows")


def texts_of(value: object, field: str = "") -> Iterator[tuple[str, LocalizedText]]:
    """Every text inside `value`, with its path in the payload; `field` is the path of `value` itself."""
    match value:
        case LocalizedText():
            yield field, value
        case Payload():
            for name, inside in value.__dict__.items():
                if inside is not None:
                    yield from texts_of(inside, f"{field}.{name}" if field else name)
        case Mapping():
            for name, inside in value.items():
                yield from texts_of(inside, f"{field}.{name}")
        case tuple():
            for number, inside in enumerate(value):
                yield from texts_of(inside, f"{field}.{number}")


def _check_fake(field: str, words: str) -> None:
    for found in _NUMBER.findall(_MONEY.sub("", words)):
        digits = re.sub(r"\D", "", found)
        if set(digits) != {"0"} and digits not in FAKE_NUMBERS:
            cure = "write a made-up one: 0900 000 000, or zeros only such as 0000 0000 0000"
            raise PayloadError(field, f"has the number {found}, which may belong to a real person", cure)
    for match in _DOMAIN.finditer(words):
        if _is_address(match[0], match[1]) and not f".{match[0].lower()}".endswith((FAKE_DOMAIN, OFFICIAL_DOMAIN)):
            cure = f"write a made-up address that ends in {FAKE_DOMAIN}; only {OFFICIAL_DOMAIN} may be real"
            raise PayloadError(field, f"has the address {match[0]}, which may belong to a real person", cure)


def _is_address(name: str, end: str) -> bool:
    if end.lower() in _FILES:
        return False
    return name == name.lower() or end.lower() in _KNOWN_ENDS


def _check_shown(task: PhoneTask, field: str, language: str, name: str) -> None:
    if _SHOWN.fullmatch(field) is None:
        cure = "write it without the value; only texts on the phone's screen can show one"
        raise PayloadError(f"{field}.{language}", f"is spoken and cannot show the value {{value:{name}}}", cure)
    if name not in task.values:
        cure = f"write one of {', '.join(task.values)}" if task.values else "declare it under values"
        raise PayloadError(f"{field}.{language}", f"shows the value '{name}', which is not declared", cure)
    _check_labels(task, name, f"{field} shows")


def _check_labels(task: PhoneTask, name: str, why: str) -> None:
    missing = [value for value in task.values[name].of if value not in task.values[name].labels]
    if missing:
        message = f"has no label for '{missing[0]}', which {why}"
        raise PayloadError(f"values.{name}.labels", message, f"add {missing[0]}: {{vi: …, en: …}}")
