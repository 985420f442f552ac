"""Reads YAML, restricted to a subset for authors, into plain data with the line number of every value.

Rules: tags, anchors, aliases, merge keys, duplicate keys and tabs in the indentation are problems. Only ``true``,
``false``, null and integers are converted; all other values, such as ``4.2`` and ``2026-11``, stay text.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from kiosk.domain.errors import SourceProblem

Place = tuple[str | int, ...]
"""Path to a value in the data: mapping keys and list indices."""

MAX_BYTES = 256 * 1024
"""Maximum size of a file in bytes; a lesson of 20 steps in two languages has about 20 KiB."""
MAX_DEPTH = 16
_SUSPECT = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Pattern of the characters that a file seldom has: control characters and tabs."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")


@dataclass(slots=True)
class Marked:
    """One parsed file.

    ``file``: its name in messages. ``data``: the parsed value; None if the file is unreadable. ``lines``: the line
    (from 1) of every value. ``problems``: violations of the YAML subset.
    """

    file: str
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[SourceProblem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Return the line of the value at `place`, or of its nearest existing ancestor."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def texts(self) -> list[tuple[Place, str]]:
        """Return every string value in the file (no keys) with its place."""
        return _texts(self.data, ())


def dotted(place: Place) -> str:
    """Convert a place to text: ``("steps", 2, "text")`` → ``steps.2.text``."""
    return ".".join(str(part) for part in place)


def undotted(field_path: str) -> Place:
    """Convert text to a place: ``steps.2.text`` → ``("steps", 2, "text")``."""
    return tuple(int(part) if part.isdecimal() else part for part in field_path.split("."))


class UnusableError(Exception):
    """Raised for a problem after which the file cannot be parsed any further."""

    def __init__(self, line: int, where: str, message: str, cure: str) -> None:
        super().__init__(message)
        self.problem = (line, where, message, cure)


def quickest_loader() -> Any:
    """Return libyaml's loader; PyYAML's own where there is no libyaml."""
    return yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def read_marked(raw: bytes, file: str) -> Marked:
    """Parse a YAML file; the result contains its problems, and None as data if the file is unreadable."""
    if quickest_loader() is not yaml.SafeLoader:
        with suppress(yaml.MarkedYAMLError):
            return _parsed(raw, file, quickest_loader())
    # PyYAML takes seven times as long as libyaml, but says more exactly what is wrong, and is in the package, too.
    try:
        return _parsed(raw, file, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        message = f"cannot be read here: {error.problem or error.context}"
        cure = "check quotes, colons and indentation of this line and the one above"
        return Marked(file, problems=[SourceProblem(file, line, "file", message, cure)])


def _parsed(raw: bytes, file: str, loader: Any) -> Marked:
    """Parse a file with one of PyYAML's loaders.

    Raises:
        yaml.MarkedYAMLError: if it is not YAML.

    """
    marked = Marked(file)
    try:
        marked.data = _Reader(decoded(raw), marked, loader).read()
    except UnusableError as error:
        marked.problems.append(SourceProblem(file, *error.problem))
    return marked


def decoded(raw: bytes) -> str:
    """Return the text of a file without its byte order mark. Raises UnusableError if it is not a text for authors."""
    if len(raw) > MAX_BYTES:
        raise UnusableError(1, "file", f"is larger than {MAX_BYTES // 1024} KiB", "split the lesson in two")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnusableError(line, "file", "is not UTF-8 text", "save the file as UTF-8") from error
    if _SUSPECT.search(text) is None:
        return text
    for number, line_text in enumerate(text.split("\n"), start=1):
        indentation = line_text[: len(line_text) - len(line_text.lstrip())]
        if "\t" in indentation:
            raise UnusableError(number, "file", "the indentation contains a tab", "use two spaces for each level")
        strange = _CONTROL.search(line_text)
        if strange is not None:
            cure = "delete the character and type the line again"
            raise UnusableError(number, "file", f"has the control character U+{ord(strange[0]):04X}", cure)
    return text


class _Reader:
    """Converts YAML events to plain data and records the line numbers of the values."""

    def __init__(self, text: str, marked: Marked, loader: Any) -> None:
        self._events = yaml.parse(text, Loader=loader)
        self._marked = marked

    def read(self) -> Any:
        event = next(self._events)
        while not isinstance(event, yaml.DocumentStartEvent):
            if isinstance(event, yaml.StreamEndEvent):
                raise UnusableError(1, "file", "is empty", "start from the example in lessons/README.md")
            event = next(self._events)
        data = self._value(next(self._events), ())
        next(self._events)
        rest = next(self._events)
        if not isinstance(rest, yaml.StreamEndEvent):
            cure = "remove the line --- and what follows it"
            raise UnusableError(_line(rest), "file", "has a second document", cure)
        return data

    def _value(self, event: Any, place: Place) -> Any:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            cure = "write the value out instead of & and *"
            raise UnusableError(_line(event), dotted(place), "uses an anchor or an alias", cure)
        if getattr(event, "tag", None):
            raise UnusableError(_line(event), dotted(place), f"uses the tag {event.tag}", "remove the word after !")
        if len(place) > MAX_DEPTH:
            raise UnusableError(_line(event), dotted(place), "is nested too deeply", "check the indentation")
        self._marked.lines[place] = _line(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        return scalar_value(event)

    def _mapping(self, place: Place) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag or event.value == "<<":
                cure = "use plain words as field names"
                raise UnusableError(_line(event), dotted(place) or "file", "has a field without a plain name", cure)
            inside = (*place, event.value)
            line = _line(event)
            if inside in self._marked.lines:
                cure = f"keep one of them (the first is on line {self._marked.lines[inside]})"
                message = "appears twice in the same group"
                self._marked.problems.append(SourceProblem(self._marked.file, line, dotted(inside), message, cure))
            found[event.value] = self._value(next(self._events), inside)
            self._marked.lines[inside] = line
        return found

    def _sequence(self, place: Place) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*place, len(found))))
        return found


def scalar_value(event: Any) -> Any:
    """Convert a scalar event to a value: ``true``, ``false``, null, an integer, or else its text."""
    if not event.implicit[0]:
        return event.value
    match event.value:
        case "true":
            return True
        case "false":
            return False
        case "" | "~" | "null":
            return None
        case value if _WHOLE.fullmatch(value):
            return int(value)
        case value:
            return value


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _texts(data: Any, place: Place) -> list[tuple[Place, str]]:
    found: list[tuple[Place, str]] = []
    if isinstance(data, str):
        found.append((place, data))
    elif isinstance(data, dict):
        for key, value in data.items():
            found += _texts(value, (*place, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            found += _texts(value, (*place, number))
    return found
