"""Writes plain data as YAML in the style of the bundled lessons.

Rules: two spaces for each level; ids and file names are plain, all other texts are between double quotes; a text with
its languages and a short group stand on one line; a line is never folded.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.activities.payload import LANGUAGES
from kiosk.domain.text import is_line

SHORT = 100
"""Maximum number of characters of a group of fields on one line."""
_PLAIN = re.compile(r"[A-Za-zĐđ][A-Za-z0-9Đđ_./-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML readers convert to a value."""
_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SURROGATES = re.compile(r"[\ud800-\udfff]")
MOST_DIGITS = 9


def block_lines(value: Any) -> tuple[str, ...]:
    """Return the lines of `value` as a block; a value that stands on one line gives one line."""
    return tuple(_lines(value, is_entry=False))


def entry_lines(value: Any) -> tuple[str, ...]:
    """Return the lines of `value` as an entry of a block list, with its dash."""
    first, *rest = _lines(value, is_entry=True)
    return (f"- {first}", *(f"  {line}" if line else line for line in rest))


def key_lines(key: str, value: Any) -> tuple[str, ...]:
    """Return the lines of the field `key` with `value`."""
    if is_inline(value):
        return (f"{key_text(key)}: {inline(value)}",)
    return (f"{key_text(key)}:", *(f"  {line}" for line in block_lines(value)))


def is_inline(value: Any) -> bool:
    """Return whether `value` stands on one line: scalars, texts, short groups, lists of scalars or of one group."""
    if isinstance(value, Mapping):
        if not value or _is_text(value):
            return True
        return all(is_inline(below) for below in value.values()) and len(inline(value)) <= SHORT
    if isinstance(value, list):
        is_plain = not any(isinstance(entry, Mapping | list) for entry in value)
        return is_plain or (len(value) == 1 and is_inline(value[0]) and len(inline(value)) <= SHORT)
    return True


def inline(value: Any) -> str:
    """Return `value` on one line."""
    if isinstance(value, Mapping):
        is_text = _is_text(value)
        fields = (f"{key_text(key)}: {quoted(below) if is_text else inline(below)}" for key, below in value.items())
        return f"{{{', '.join(fields)}}}"
    if isinstance(value, list):
        return f"[{', '.join(inline(entry) for entry in value)}]"
    return scalar(value)


def scalar(value: Any) -> str:
    """Return a scalar as it stands in a file. Raises TypeError for a value that a source file cannot hold."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() if len(str(abs(value))) <= MOST_DIGITS:
            return str(value)
        case str() if is_plain(value):
            return value
        case str():
            return quoted(value)
    raise TypeError(f"a source file cannot hold {value!r}")


def is_plain(text: str) -> bool:
    """Return whether the text needs no quotes: an id, a path, a name without spaces."""
    return _PLAIN.fullmatch(text) is not None and text.casefold() not in _WORDS


def quoted(text: str) -> str:
    """Return `text` between double quotes, with escapes where they are needed. Raises TypeError for surrogates."""
    if _SURROGATES.search(text):
        raise TypeError("a source file cannot hold half of a character")
    return f'"{"".join(map(_escaped, text))}"'


def key_text(key: str) -> str:
    """Return the name of a field as it stands in a file. Raises TypeError for a name that a file cannot hold."""
    if not isinstance(key, str) or key == "<<":
        raise TypeError(f"a source file cannot have the field {key!r}")
    return key if _KEY.fullmatch(key) else quoted(key)


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char == " " or is_line(char, 1):
        return char
    return f"\\U{ord(char):08X}"


def _is_text(value: Mapping[str, Any]) -> bool:
    return bool(value) and set(value) <= set(LANGUAGES) and all(isinstance(text, str) for text in value.values())


def _lines(value: Any, *, is_entry: bool) -> Iterator[str]:
    if isinstance(value, Mapping) and value and not (is_inline(value) and "type" not in value):
        for key, below in value.items():
            yield from key_lines(key, below)
    elif isinstance(value, list) and value and (not is_entry) and not is_inline(value):
        for entry in value:
            yield from entry_lines(entry)
    else:
        yield inline(value)
