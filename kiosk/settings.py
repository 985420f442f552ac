"""The device's settings: typed, with defaults, read from a TOML file that a technician can edit.

Rules: a missing file means the defaults; a wrong value is an error that names the key and what to write, and takes
nothing from the values that are right: a slip in one line must not keep results from leaving.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.domain.errors import SettingsError
from kiosk.domain.ids import WRITTEN
from kiosk.domain.text import ADDRESSES


@dataclass(frozen=True, slots=True)
class Settings:
    """What one kiosk is told about itself.

    ``place``: the commune's name, shown at the top, such as ``xã Lệ Thủy``. ``commune``: its official code, five
    digits. ``hamlets``: the names of its hamlets, in their order. ``address``: how learners are addressed.
    ``language``: the language every visit starts in. ``idle_seconds``: without a touch, until the warning;
    ``warning_seconds``: from the warning to the end of the visit. ``night_from``, ``night_to``: hours in
    Vietnam, 0–23, between which a first screen that nobody touches is dark; never, if they are equal. ``volume``: 0–4
    at the start of every visit.
    ``reduce_motion``: no animations. ``export_folders``: folders that sync bundles are copied to whenever they can
    be written. ``home_page``: the account's homePage in statements; empty means the kiosk's own. ``mirror``: where
    the province's packs lie on the network (``https://…``), for technicians; empty, the default, means nowhere.
    """

    place: str = ""
    commune: str = ""
    hamlets: tuple[str, ...] = ()
    address: str = "bác"
    language: str = "vi"
    idle_seconds: int = 60
    warning_seconds: int = 20
    night_from: int = 21
    night_to: int = 5
    volume: int = 3
    reduce_motion: bool = False
    export_folders: tuple[Path, ...] = ()
    home_page: str = ""
    mirror: str = ""


def load(file: Path) -> Settings:
    """Read the settings. Raises SettingsError, which names the first wrong key and what to write."""
    settings, problems = examine(file)
    if problems:
        raise problems[0]
    return settings


def examine(file: Path) -> tuple[Settings, Sequence[SettingsError]]:
    """The settings with everything in `file` that is right, and what is wrong in it."""
    if not file.exists():
        return Settings(), ()
    import tomllib

    try:
        with file.open("rb") as stream:
            table = tomllib.load(stream)
    except (ValueError, RecursionError, OSError) as error:  # no TOML, no UTF-8, nested without end, out of reach
        cure = "Correct the line, or delete the file."
        return Settings(), [
            SettingsError("{file} cannot be read: {detail}.", cure, file=file.name, detail=str(error))
        ]
    right: dict[str, Any] = {}
    problems = []
    for key, value in table.items():
        try:
            right[key] = checked(key, value)
        except SettingsError as error:
            problems.append(error)
    return Settings(**right), problems


def checked(key: str, value: object) -> object:
    """What a file says for the setting `key`, as `Settings` has it. Raises SettingsError."""
    return _reader(key)(key, value)


_Reader = Callable[[str, object], object]
"""Takes a key and what the file says, and gives the setting's value. Raises SettingsError."""


def _reader(key: str) -> _Reader:
    reader = _READERS.get(key)
    if reader is None:
        known = ", ".join(_READERS)
        raise SettingsError("'{key}' is not a setting.", "Remove it; known are {known}.", key=key, known=known)
    return reader


def _wrong(key: str, cure: str, **said: str | int) -> SettingsError:
    return SettingsError("The setting '{key}' is wrong.", cure, key=key, **said)


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(key, "Write a text between quotes.")
    return value


def _flag(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong(key, "Write true or false.")
    return value


def _address(key: str, value: object) -> str:
    if not isinstance(value, str) or not value.startswith(("https://", "http://")):
        raise _wrong(key, "Write an address that starts with https://.")
    return value


def _mirror(key: str, value: object) -> str:
    if not isinstance(value, str) or not (value == "" or _HTTPS.fullmatch(value)):
        raise _wrong(key, "Write an address that starts with https://.")
    return value


def _commune(key: str, value: object) -> str:
    if not isinstance(value, str) or not _COMMUNE.fullmatch(value):
        raise _wrong(key, 'Write the five digits of the commune between quotes, such as "19249".')
    return value


def _hamlets(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) and is_hamlet(entry) for entry in value):
        raise _wrong(key, 'Write a list of names, such as ["Thượng Giang", "An Lạc"].')
    if len(value) > MOST_HAMLETS:
        raise _wrong(key, "Write at most {most} names.", most=MOST_HAMLETS)
    return tuple(dict.fromkeys(value))


def is_hamlet(name: str) -> bool:
    """Whether a hamlet may be called so: one visible line, at most `LONGEST_HAMLET` letters, no space around it."""
    return name.isprintable() and name == " ".join(name.split()) and 0 < len(name) <= LONGEST_HAMLET


def _folders(key: str, value: object) -> tuple[Path, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise _wrong(key, 'Write a list of folders, such as ["/media/usb"].')
    return tuple(Path(entry) for entry in value)


def _one_of(choices: Sequence[str]) -> _Reader:
    def read(key: str, value: object) -> object:
        if value not in choices:
            raise _wrong(key, "Write one of {choices}.", choices=", ".join(choices))
        return value

    return read


def _between(low: int, high: int) -> _Reader:
    def read(key: str, value: object) -> object:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise _wrong(key, "Write a whole number from {low} to {high}.", low=str(low), high=str(high))
        return value

    return read


LONGEST_HAMLET = 40
MOST_HAMLETS = 99
LIMITS: Mapping[str, tuple[int, int]] = {
    "idle_seconds": (20, 3600),
    "warning_seconds": (10, 300),
    "night_from": (0, 23),
    "night_to": (0, 23),
    "volume": (0, 4),
}
"""The smallest and the largest value of every setting that is a number."""
_HTTPS = re.compile(r"https://[^\s/?#@]+(?:/[^\s?#]*)?")
_COMMUNE = re.compile(r"[0-9]{5}")
_READERS: Mapping[str, _Reader] = {
    "place": _text,
    "commune": _commune,
    "hamlets": _hamlets,
    "address": _one_of(ADDRESSES),
    "language": _one_of(WRITTEN),
    **{key: _between(*limits) for key, limits in LIMITS.items()},
    "reduce_motion": _flag,
    "export_folders": _folders,
    "home_page": _address,
    "mirror": _mirror,
}
