"""What staff read of errors and findings, of sizes, numbers and days, in the language that the program shows now.

Rules: a sentence is translated before what it names is put in, so that each language keeps its own order of words
(`bridge.sentences` lists them for the translator); a sentence without a translation is shown in English; what a
sentence names may come from a stranger's stick, so nothing invisible, no second line and no endless word is shown.
"""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.machine.sizes import Bytes, rounded

CONTEXT = "Staff words"
NUMBER = str(QT_TRANSLATE_NOOP("Staff words", "1,234.5"))
"""How a number is written: its translation tells what parts the thousands and what the decimals."""
MOST_SHOWN = 200
"""Characters of one value."""

Value = str | int | float | date


def explain(error: KioskError) -> tuple[str, str]:
    """What happened, and what to do about it; the second is empty where nothing can be done."""
    message, cure = error.sentences
    return told(message, error.said), told(cure, error.said)


def told(sentence: str, said: Mapping[str, Value]) -> str:
    """An English sentence of `bridge.sentences` as it is said now, with its ``{names}`` put in."""
    translated = QCoreApplication.translate(CONTEXT, sentence) if sentence else ""
    return translated.format_map({name: _shown(value) for name, value in said.items()}) if said else translated


def format_number(number: float, decimals: int = 0) -> str:
    """`number` with its thousands apart: ``1.234,5`` in Vietnamese."""
    sample = QCoreApplication.translate(CONTEXT, NUMBER)
    return f"{number:,.{decimals}f}".translate({ord(","): sample[1], ord("."): sample[5]})


def format_size(size: int) -> str:
    """`size` bytes in decimal units: ``46,8 GB`` in Vietnamese."""
    number, unit = rounded(size)
    return f"{format_number(number, 0 if number.is_integer() else 1)} {unit}"


def format_day(day: date) -> str:
    """``24/11/2026``; of a moment that knows its zone, the day in Vietnam."""
    return f"{_at_home(day):%d/%m/%Y}"


def format_moment(moment: datetime) -> str:
    """``24/11/2026 19:30``, in Vietnam if the moment knows its zone."""
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
    """The day that `value` is written as (``2026-11-24``), None for anything else."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.isoformat() == value else None


def _tamed(text: str) -> str:
    line = " ".join(text.split())
    visible = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return visible if len(visible) <= MOST_SHOWN else f"{visible[: MOST_SHOWN - 1]}…"
