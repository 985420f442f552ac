"""Converts text that a technician types on the set-up page into values of settings, and back.

Rules: an error says what is wrong and how to write it; nothing is guessed. Empty text means the default of the
setting, that is, that the question was left out.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.domain.centre.adults import PLAUSIBLE
from kiosk.domain.centre.number_forms import form_with, is_number_form, sign_in
from kiosk.domain.centre.numbering import Numbering
from kiosk.domain.centre.phones import phone_shown
from kiosk.domain.errors import KioskError
from kiosk.domain.text import is_line
from kiosk.domain.texts import translatable
from kiosk.setting_values import LIMITS, LONGEST_CENTRE, LONGEST_SOURCE, LONGEST_WIFI

LONGEST: Mapping[str, int] = {
    "centre": LONGEST_CENTRE,
    "signer": LONGEST_CENTRE,
    "signer_name": LONGEST_CENTRE,
    "adults_source": LONGEST_SOURCE,
    "one_stop_hours": LONGEST_CENTRE,
    "wifi": LONGEST_WIFI,
    "data_officer": LONGEST_SOURCE,
}
"""Key of a setting that is one line of text → its maximum length."""
NUMBERS = ("adults", "target")
DAYS = ("adults_on", "facts_checked_on")
PHONES = ("police_phone", "one_stop_phone", "province_hotline")
NUMBER_FORM = "certificate_numbers"
_LONGEST_NUMBER = 12
_DAY = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{1,2})[/.\- ]([0-9]{4})")
_WRITTEN_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[., ][0-9]{3})*|[0-9]+")


class TypedValueError(KioskError):
    """The typed text is no value of the setting."""

    code = "typed-value"


@dataclass(frozen=True, slots=True)
class TypingContext:
    """What a typed value is compared with. ``numbering``: None while it is unknown."""

    today: date
    numbering: Numbering | None = None


def typed_value(key: str, text: str, context: TypingContext) -> str | int:
    """Return the value of the setting `key` that `text` means. Raises TypedValueError or SetUpError."""
    typed = " ".join(text.split())
    if key in NUMBERS:
        return _number(key, typed)
    if typed == "" and key != NUMBER_FORM:
        return ""
    readers: dict[str, Callable[[], str]] = {NUMBER_FORM: lambda: _number_form(typed, context.numbering)}
    readers |= {each: lambda: _day(typed, context.today) for each in DAYS}
    readers |= {each: lambda: typed_phone(typed) for each in PHONES}
    read = readers.get(key)
    return read() if read is not None else _line(typed, LONGEST[key])


def text_of(key: str, value: str | int) -> str:
    """Return the text for the field of the setting `key` that means `value`."""
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".") if value else ""
    if key in DAYS and value:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return sign_in(value) if key == NUMBER_FORM else value


def typed_phone(text: str) -> str:
    """Return the telephone number `text` in groups of digits. Raises TypedValueError."""
    number = phone_shown(text)
    if number is None:
        raise TypedValueError(
            translatable("Staff", "This is no telephone number."),
            translatable("Staff", "Type all digits, such as 0912 345 678."),
        )
    return number


def _line(typed: str, longest: int) -> str:
    if not is_line(typed, longest):
        raise TypedValueError(
            translatable("Staff", "This text is too long, or has characters that cannot be shown."),
            translatable("Staff", "Write at most {most} characters."),
            most=longest,
        )
    return typed


def _number(key: str, typed: str) -> int:
    low, high = LIMITS[key]
    digits = typed.removesuffix("%").strip()
    if digits in {"", "0"}:
        return low
    if key == "adults":
        low, high = PLAUSIBLE[0], PLAUSIBLE[-1]
    is_number = _GROUPED.fullmatch(digits) is not None and len(digits) <= _LONGEST_NUMBER
    number = int(re.sub(r"[., ]", "", digits)) if is_number else -1
    if not low <= number <= high:
        raise TypedValueError(
            translatable("Staff", "This number is not possible."),
            translatable("Staff", "Type a whole number from {low} to {high}."),
            low=low,
            high=high,
        )
    return number


def _day(typed: str, today: date) -> str:
    found = _DAY.fullmatch(typed) or _WRITTEN_TOGETHER.fullmatch(typed)
    try:
        day = date(*map(int, reversed(found.groups()))) if found else None
    except ValueError:
        day = None
    if day is None:
        raise TypedValueError(
            translatable("Staff", "This is no date."),
            translatable("Staff", "Type day, month and year, such as {day}."),
            day=f"{today:%d/%m/%Y}",
        )
    if day > today:
        raise TypedValueError(
            translatable("Staff", "This day is in the future."),
            translatable("Staff", "Correct it, or correct the clock: today is {today} on this machine."),
            today=f"{today:%d/%m/%Y}",
        )
    return day.isoformat()


def _number_form(typed: str, numbering: Numbering | None) -> str:
    form = form_with(typed if "{number}" in typed else typed.upper())
    if not is_number_form(form):
        raise TypedValueError(
            translatable("Staff", "This sign is too long, or contains braces."),
            translatable("Staff", "Write a short one, such as GGN-TTVHTT."),
        )
    if numbering is not None:
        numbering.require_new(form)
    return form
