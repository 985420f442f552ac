"""Parses JSON of other programs with limits.

Rules: size, depth and number of values are limited before anything is built. A name that comes twice in one object is
refused, because two programs could read it differently.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from kiosk.content.exchange.decoding import decoded
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.texts import MessageText, translatable

MOST_BYTES = 16 * 1024 * 1024
MOST_LEVELS = 60
MOST_VALUES = 500_000
_MARK = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{},]', re.DOTALL)
"""Possessive, so that nothing is kept for a way back: a long text took a hundred times its length in memory."""
_SAVE_AGAIN = translatable("Staff", "Export the questions again in the other program.")


def read_json(data: bytes) -> Any:
    """The value in `data`. Raises QuestionsRefusedError if it is damaged or violates a limit."""
    if len(data) > MOST_BYTES:
        _refuse(translatable("Staff", "The contents of the package are too large."))
    text = decoded(data).text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    _check(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise QuestionsRefusedError(
            translatable("Staff", "The contents of the package are damaged."), _SAVE_AGAIN
        ) from error


def _check(text: str) -> None:
    level = values = 0
    for mark in _MARK.finditer(text):
        sign = text[mark.start()]
        if sign in "[{":
            level += 1
            if level > MOST_LEVELS:
                _refuse(
                    translatable("Staff", "The contents of the package have more than {most} levels."),
                    most=MOST_LEVELS,
                )
        elif sign in "]}":
            level -= 1
        elif sign == ",":
            values += 1
            if values > MOST_VALUES:
                _refuse(translatable("Staff", "The contents of the package are too large."))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse(translatable("Staff", "The contents of the package have a name twice."))
    return found


def _no_number(_text: str) -> None:
    return None


def _refuse(message: MessageText, **said: str | int) -> NoReturn:
    raise QuestionsRefusedError(message, _SAVE_AGAIN, **said)


class Fields:
    """A JSON object whose values are read by type; what has another type counts as absent."""

    def __init__(self, value: object) -> None:
        self._values: Mapping[str, Any] = value if isinstance(value, dict) else {}

    def __bool__(self) -> bool:
        return bool(self._values)

    def has(self, name: str) -> bool:
        """Whether the object has `name`."""
        return name in self._values

    def text(self, name: str) -> str:
        """The text `name`, or an empty text."""
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> float | None:
        """The number `name` (also if it is written as a text), or None."""
        value = self._values.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            return None
        try:
            found = float(value)
        except (ValueError, OverflowError):
            return None
        return found if abs(found) < float("inf") else None

    def flag(self, name: str, default: bool = False) -> bool:
        """Whether `name` is true, also as a text; `default` if it is absent."""
        value = self._values.get(name, default)
        return value.strip().lower() == "true" if isinstance(value, str) else value is True

    def fields(self, *way: str) -> "Fields":
        """The object along the names `way`; an empty one if there is none."""
        here: Fields = self
        for name in way:
            here = Fields(here._values.get(name))
        return here

    def each(self, name: str) -> Iterator["Fields"]:
        """The objects in the list `name`; other values count as empty objects."""
        value = self._values.get(name)
        yield from (Fields(one) for one in (value if isinstance(value, list) else ()))

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts in the list `name`."""
        value = self._values.get(name)
        return tuple(one for one in (value if isinstance(value, list) else ()) if isinstance(one, str))
