"""Texts for staff: errors, findings, sizes, numbers and dates in the current language of the interface.

Rules: a message is translated before its values are inserted, so that each language keeps its word order. A message
without a translation is shown in English. A value can come from an untrusted stick, so it is reduced to one line of
at most `MOST_SHOWN` printable characters.
"""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.machine.sizes import Bytes, rounded
from kiosk.domain.texts import MessageText

CONTEXT = "Staff"
CONTEXTS = (CONTEXT, "People", "Studio")
"""The translation contexts of messages; a message is in one of them."""
NUMBER = str(QT_TRANSLATE_NOOP("Staff", "1,234.5"))
"""Sample number to translate; the translation defines the separators of thousands and of decimals."""
MOST_SHOWN = 200
"""Maximum number of characters of a value that is inserted into a message."""

Value = str | int | float | date


def explain(error: KioskError) -> tuple[str, str]:
    """Return message and remedy of `error`, translated; the remedy can be an empty text."""
    message, cure = error.sentences
    return told(message, error.said), told(cure, error.said)


def told(sentence: MessageText, said: Mapping[str, Value]) -> str:
    """Return the translation of `sentence`, with its ``{names}`` replaced by the values of `said`."""
    found = (QCoreApplication.translate(context, sentence) for context in CONTEXTS if sentence)
    translated = next((text for text in found if text != sentence), sentence)
    return translated.format_map({name: _shown(value) for name, value in said.items()}) if said else translated


def format_number(number: float, decimals: int = 0) -> str:
    """Return `number` with separators of thousands and decimals, such as ``1.234,5`` in Vietnamese."""
    sample = QCoreApplication.translate(CONTEXT, NUMBER)
    return f"{number:,.{decimals}f}".translate({ord(","): sample[1], ord("."): sample[5]})


def format_size(size: int) -> str:
    """Return a size of `size` bytes in decimal units, such as ``46,8 GB`` in Vietnamese."""
    number, unit = rounded(size)
    return f"{format_number(number, 0 if number.is_integer() else 1)} {unit}"


def format_day(day: date) -> str:
    """Return a date as ``24/11/2026``; for an aware datetime, the date in Vietnam."""
    return f"{_at_home(day):%d/%m/%Y}"


def format_moment(moment: datetime) -> str:
    """Return date and time as ``24/11/2026 19:30``; for an aware datetime, the time in Vietnam."""
    return f"{_at_home(moment):%d/%m/%Y %H:%M}"


def _at_home(day: date) -> date:
    return day.astimezone(VIETNAM) if isinstance(day, datetime) and day.tzinfo is not None else day


def _shown(value: Value) -> str:
    match value:
        case Bytes():
            return format_size(value)
        case int():
            return format_number(value)
        case float():
            return format_number(value, 1)
        case datetime():
            return format_moment(value)
        case date():
            return format_day(value)
        case str():
            day = _day(value)
            return _tamed(value) if day is None else format_day(day)


def _day(value: str) -> date | None:
    """Return the date if `value` has the form ``2026-11-24``, else None."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.isoformat() == value else None


def _tamed(text: str) -> str:
    line = " ".join(text.split())
    visible = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return visible if len(visible) <= MOST_SHOWN else f"{visible[: MOST_SHOWN - 1]}…"
