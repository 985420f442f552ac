"""Writes a lesson or a pack's head as YAML in the style of the bundled lessons.

Rules: two spaces for each level; ids, kinds and paths are plain, all other texts are between double quotes; a text
with its languages and a short group stand on one line; a blank line stands behind each step.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_SHORT = 100
"""Maximum number of characters of a group of fields on one line."""
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def source_text(data: Mapping[str, Any]) -> str:
    """The text of the source file with `data`."""
    lines: list[str] = []
    for key, value in data.items():
        if key == "steps":
            lines += ["", "steps:", *_steps(value)]
        else:
            lines += _field(key, value)
    return "\n".join(lines) + "\n"


def _steps(steps: list[Mapping[str, Any]]) -> Iterator[str]:
    for step in steps:
        yield from (f"  {line}" for line in _entry(step, is_block=True))
        yield ""


def _field(key: str, value: Any) -> list[str]:
    inline = _inline(value)
    if not isinstance(value, Mapping | list) or not value or len(inline) <= _SHORT or _is_text(value):
        return [f"{key}: {inline}"]
    if isinstance(value, Mapping):
        below = [line for name, part in value.items() for line in _field(name, part)]
    else:
        below = [line for part in value for line in _entry(part)]
    return [f"{key}:", *(f"  {line}" for line in below)]


def _entry(value: Any, *, is_block: bool = False) -> list[str]:
    """The lines of an entry of a list."""
    inline = _inline(value)
    if not isinstance(value, Mapping) or (not is_block and (len(inline) <= _SHORT or _is_text(value))):
        return [f"- {inline}"]
    first, *rest = [line for key, part in value.items() for line in _field(key, part)]
    return [f"- {first}", *(f"  {line}" for line in rest)]


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        is_text = _is_text(value)
        fields = (f"{key}: {_quoted(part) if is_text else _inline(part)}" for key, part in value.items())
        return f"{{{', '.join(fields)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_inline(part) for part in value)}]"
    if isinstance(value, str):
        is_plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
        return value if is_plain else _quoted(value)
    return json.dumps(value)


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_text(value: Any) -> bool:
    return isinstance(value, Mapping) and set(value) <= {"vi", "en"}
