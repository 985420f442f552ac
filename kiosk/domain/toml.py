"""TOML files that a person writes by hand: the settings and the set-up file.

Rules: UTF-8, with or without the byte order mark that Windows editors write; a file that would cost memory or time to
parse is refused before it is parsed.
"""

from typing import Any

from kiosk.domain.errors import SettingsError

LARGEST = 64_000
"""Bytes of a file."""
MOST_DOTS = 200
"""In one line: the parser's memory grows with the square of the parts of a dotted key."""
MOST_ENTRIES = 50
"""Keys at the top of a file."""


def decoded(data: bytes, name: str) -> str:
    """The text of a file, its lines ending in LF; messages name it `name`. Raises SettingsError."""
    if len(data) > LARGEST:
        raise _too_large(name)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SettingsError(
            "{file} is not written in UTF-8.", "Save it as UTF-8 in the editor.", file=name
        ) from error


def parsed(text: str, name: str) -> dict[str, Any]:
    """The table that `text` holds; messages name it `name`. Raises SettingsError."""
    import tomllib

    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise _too_large(name)
    try:
        table = tomllib.loads(text)
    except RecursionError as error:
        raise _too_large(name) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            "{file} cannot be understood: {detail}.", "Correct that line.", file=name, detail=str(error)
        ) from error
    except ValueError as error:  # int() refuses more than 4,300 digits
        raise SettingsError("{file} has a number that is too long.", "Correct that line.", file=name) from error
    if len(table) > MOST_ENTRIES:
        raise _too_large(name)
    return table


def _too_large(name: str) -> SettingsError:
    return SettingsError(
        "{file} is too large or too deeply nested.",
        "Keep only the lines that are needed, {most} at most.",
        file=name,
        most=MOST_ENTRIES,
    )
