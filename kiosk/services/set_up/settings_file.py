"""Writes settings that were changed on the screen to the settings file.

Rules: A change is atomic, and durable before it is reported. Only the lines of changed settings are rewritten.
Comments and all other lines stay, even invalid and unknown ones. A file that is not valid TOML is copied (see
`ASIDE`) before it is replaced.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import tomli_w

from kiosk.domain.errors import SettingsError
from kiosk.domain.texts import translatable
from kiosk.domain.toml import parsed
from kiosk.durable import copy_file, make_folder, write_file
from kiosk.settings import Settings, examine, read_text

_ENTRY = re.compile(r"\s*[\w\"'-]")
_TABLE = re.compile(r"\s*\[")
ASIDE = ".unreadable"
"""Suffix of the copy of a settings file that is not valid TOML."""


def save(file: Path, chosen: Settings) -> None:
    """Write to `file` those settings of `chosen` that differ from it.

    Raises SettingsError on failure; `file` is unchanged then.
    """
    try:
        make_folder(file.parent)
        write_file(file, changed_file(file, chosen))
    except OSError as error:
        raise SettingsError(
            translatable("Staff", "The settings could not be saved: {detail}."),
            translatable("Staff", "Nothing has changed. The self-check shows what to do about the disk."),
            detail=error.strerror or str(error),
        ) from error


def changed_file(file: Path, chosen: Settings) -> bytes:
    """Return the content of `file` after a change to the settings `chosen`. Raises OSError.

    If `file` is not valid TOML, it is first copied to a file with the suffix `ASIDE`.
    """
    before, _ = examine(file)
    changes = {
        name: _as_toml(getattr(chosen, name))
        for name in (field.name for field in fields(Settings))
        if getattr(chosen, name) != getattr(before, name)
    }
    try:
        text = read_text(file) or ""
        known = parsed(text, file.name)
    except SettingsError:
        copy_file(file, file.with_name(file.name + ASIDE))
        return tomli_w.dumps(changes).encode()
    written = "".join(_edited(text, changes))
    wanted = {**known, **changes}
    return (written if _read(written) == wanted else tomli_w.dumps(wanted)).encode()


def _read(text: str) -> Mapping[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _as_toml(value: object) -> object:
    if isinstance(value, tuple):
        return [_as_toml(entry) for entry in value]
    return str(value) if isinstance(value, Path) else value


def _edited(text: str, changes: Mapping[str, object]) -> Iterator[str]:
    """Yield `text` piece by piece, with `changes` in place of old entries or added before the first table."""
    left = dict(changes)
    lines = text.splitlines(keepends=True)
    place = 0
    while place < len(lines) and not _TABLE.match(lines[place]):
        end = place + 1
        if _ENTRY.match(lines[place]):
            while (entry := _read("".join(lines[place:end]))) is None and end < len(lines):
                end += 1
            name = next(iter(entry or ()), "")
            if name in left:
                yield tomli_w.dumps({name: left.pop(name)})
                place = end
                continue
        yield from lines[place:end]
        place = end
    if left:
        yield "" if place == 0 or lines[place - 1].endswith("\n") else "\n"
        yield tomli_w.dumps(left)
    yield from lines[place:]
