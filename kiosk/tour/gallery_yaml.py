"""Writes YAML in the style of the author's guide, for samples that people edit.

Rules: a value that fits on one line is written on one line. Texts are in double quotes. Parsing the output gives the
same data.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

WIDTH = 118
_PLAIN = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*(?:/[a-z0-9-]+\.svg)?")
_SAID_OTHERWISE = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
_STEP = 2


def written(data: Mapping[str, Any]) -> str:
    """Return `data` as the text of a YAML file."""
    return "\n".join(_fields(data, 0)) + "\n"


def _fields(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    margin = " " * indent
    for key, value in data.items():
        line = f"{margin}{key}: {_flow(value)}"
        if len(line) <= WIDTH or not isinstance(value, Mapping | list | tuple):
            yield line
            continue
        yield f"{margin}{key}:"
        yield from _fields(value, indent + _STEP) if isinstance(value, Mapping) else _entries(value, indent + _STEP)


def _entries(values: Sequence[Any], indent: int) -> Iterator[str]:
    margin = " " * indent
    for value in values:
        line = f"{margin}- {_flow(value)}"
        if len(line) <= WIDTH or not isinstance(value, Mapping):
            yield line
            continue
        first, *others = _fields(value, indent + _STEP)
        yield f"{margin}- {first.lstrip()}"
        yield from others


def _flow(value: Any) -> str:
    match value:
        case Mapping():
            return "{" + ", ".join(f"{key}: {_flow(inside)}" for key, inside in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(_flow(inside) for inside in value) + "]"
        case str() if _PLAIN.fullmatch(value) and value not in _SAID_OTHERWISE:
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)
