"""Reads hand-written TOML files: the settings and the set-up file.

Rules: files are UTF-8, with or without a byte order mark (Windows editors write one). A file is refused before
parsing if parsing it would take excessive memory or time.
"""

from typing import Any

from kiosk.domain.errors import SettingsError
from kiosk.domain.texts import translatable

LARGEST = 64_000
"""Maximum size of a file in bytes."""
MOST_DOTS = 200
"""Maximum number of dots in one line: the parser's memory grows with the square of a dotted key's length."""
MOST_ENTRIES = 50
"""Maximum number of top-level keys."""


def decoded(data: bytes, name: str) -> str:
    """The text of a file, with LF line endings; `name` is the file's name in messages.

    Raises SettingsError if the file is too large or not UTF-8.
    """
    if len(data) > LARGEST:
        raise _too_large(name)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SettingsError(
            translatable("Staff", "{file} is not written in UTF-8."),
            translatable("Staff", "Save it as UTF-8 in the editor."),
            file=name,
        ) from error


def parsed(text: str, name: str) -> dict[str, Any]:
    """The TOML table in `text`; `name` is the file's name in messages.

    Raises SettingsError if the text is not valid TOML or too complex.
    """
    import tomllib

    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise _too_large(name)
    try:
        table = tomllib.loads(text)
    except RecursionError as error:
        raise _too_large(name) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            translatable("Staff", "{file} has a syntax error: {detail}."),
            translatable("Staff", "Correct that line."),
            file=name,
            detail=str(error),
        ) from error
    except ValueError as error:  # raised by int(), which refuses integers of more than 4,300 digits
        raise SettingsError(
            translatable("Staff", "{file} has a number that is too long."),
            translatable("Staff", "Correct that line."),
            file=name,
        ) from error
    if len(table) > MOST_ENTRIES:
        raise _too_large(name)
    return table


def _too_large(name: str) -> SettingsError:
    return SettingsError(
        translatable("Staff", "{file} is too large or too deeply nested."),
        translatable("Staff", "Keep only the lines that are needed, {most} at most."),
        file=name,
        most=MOST_ENTRIES,
    )
