"""The device's settings: typed, with defaults, read from a TOML file that a technician can edit.

Rules: a missing file means the defaults; a wrong value is an error that names the key and what to write, and takes
nothing from the values that are right: a slip in one line must not keep results from leaving.
"""

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

    ``place``: the commune's name, shown at the top, such as ``xã Lệ Thủy``. ``address``: how learners are
    addressed. ``language``: the language every visit starts in. ``idle_seconds``: without a touch, until the
    warning; ``warning_seconds``: from the warning to the end of the visit. ``volume``: 0–4 at the start of every
    visit. ``reduce_motion``: no animations. ``export_folders``: folders that sync bundles are copied to whenever
    they can be written. ``home_page``: the account's homePage in statements; empty means the kiosk's own.
    """

    place: str = ""
    address: str = "bác"
    language: str = "vi"
    idle_seconds: int = 60
    warning_seconds: int = 20
    volume: int = 3
    reduce_motion: bool = False
    export_folders: tuple[Path, ...] = ()
    home_page: str = ""


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
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        cure = "Correct the line, or delete the file."
        return Settings(), [SettingsError(f"{file.name} cannot be read: {error}.", cure)]
    right, problems = {}, []
    for key, value in table.items():
        try:
            right[key] = _value(key, value)
        except SettingsError as error:
            problems.append(error)
    return Settings(**right), problems


def _value(key: str, value: object) -> Any:
    check = _CHECKS.get(key)
    if check is None:
        raise SettingsError(f"'{key}' is not a setting.", f"Remove it; known are {', '.join(_CHECKS)}.")
    is_right, expected = check
    if not is_right(value):
        raise SettingsError(f"The setting '{key}' is wrong.", f"Write {expected}.")
    return tuple(Path(entry) for entry in value) if isinstance(value, list) else value


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("https://", "http://"))


def _is_folders(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def _between(low: int, high: int) -> tuple[Callable[[object], bool], str]:
    def is_right(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high

    return is_right, f"a whole number from {low} to {high}"


_CHECKS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "place": (lambda value: isinstance(value, str), "a text between quotes"),
    "address": (lambda value: value in ADDRESSES, f"one of {', '.join(ADDRESSES)}"),
    "language": (lambda value: value in WRITTEN, f"one of {', '.join(WRITTEN)}"),
    "idle_seconds": _between(20, 3600),
    "warning_seconds": _between(10, 300),
    "volume": _between(0, 4),
    "reduce_motion": (lambda value: isinstance(value, bool), "true or false"),
    "export_folders": (_is_folders, 'a list of folders, such as ["/media/usb"]'),
    "home_page": (_is_address, "an address that starts with https://"),
}
