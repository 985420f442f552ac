"""The settings of one kiosk: typed, with defaults, read from a TOML file that technicians can edit.

Rules: a missing file means the defaults. An invalid value is an error that names the key and how to correct the
value. The error does not affect the valid values, because a mistake in one line must not stop the export of results.
"""

import re
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.domain.errors import SettingsError
from kiosk.domain.ids import WRITTEN
from kiosk.domain.text import ADDRESSES, is_line, shown
from kiosk.domain.texts import MessageText, translatable
from kiosk.domain.toml import LARGEST, decoded, parsed


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one kiosk.

    ``place``: the commune's name, shown at the top, such as ``xã Lệ Thủy``. ``commune``: official code of the
    commune, five digits. ``hamlets``: names of the commune's hamlets, in order. ``address``: form of address for
    learners. ``language``: initial language of every visit. ``idle_seconds``: time from the last touch to the
    warning. ``warning_seconds``: time from the warning to the end of the visit. ``night_from``, ``night_to``: hours
    in Vietnam, 0–23, between which an unused first screen is dark; equal hours mean never. ``volume``: volume at the
    start of every visit, 0–4. ``reduce_motion``: whether animations are disabled. ``export_folders``: folders to
    which sync bundles are copied whenever the folders are writable. ``home_page``: ``homePage`` of the accounts in
    xAPI statements; empty means the default. ``mirror``: address of the province's packs on the network
    (``https://…``), for technicians; empty means none.

    For reports and certificates: ``centre``: name of the centre. ``signer``: position of the person who signs, such
    as ``Giám đốc Trung tâm``. ``certificate_numbers``: form of the number of a certificate, with ``{number}`` and
    ``{year}``. ``adults``: number of adults in the commune, 0 if unknown; ``adults_source`` and ``adults_on``: where
    this number comes from, and its day in ISO 8601. ``target``: per cent of the adults to be reached in a year, 0 if
    there is no target. ``year_from``: day from which cumulative figures are counted, ``15/12`` or ``01/01``.
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
    centre: str = ""
    signer: str = ""
    certificate_numbers: str = "{number}/{year}"
    adults: int = 0
    adults_source: str = ""
    adults_on: str = ""
    target: int = 0
    year_from: str = "15/12"


def load(file: Path) -> Settings:
    """Read the settings. Raises SettingsError for the first invalid key."""
    settings, problems = examine(file)
    if problems:
        raise problems[0]
    return settings


def examine(file: Path) -> tuple[Settings, Sequence[SettingsError]]:
    """Return the settings with all valid values in `file`, and the errors for the invalid ones."""
    try:
        text = read_text(file)
        table = {} if text is None else parsed(text, file.name)
    except SettingsError as error:
        return Settings(), [error]
    right: dict[str, Any] = {}
    problems: list[SettingsError] = []
    for key, value in table.items():
        try:
            right[key], wrong = _reader(key)(key, value)
        except SettingsError as error:
            problems.append(error)
        else:
            problems += wrong
    return Settings(**right), problems


def read_text(file: Path) -> str | None:
    """Return the text of a settings file; None if there is no file. Raises SettingsError."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):  # reading a pipe or a device might never end
            raise SettingsError(
                translatable("Staff", "{file} is not a file."), translatable("Staff", "Remove it."), file=file.name
            )
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        cure = translatable("Staff", "Allow the kiosk to read it, or delete it.")
        detail = error.strerror or str(error)
        raise SettingsError(
            translatable("Staff", "{file} cannot be read: {detail}."), cure, file=file.name, detail=detail
        ) from error
    return decoded(data, file.name)


def checked(key: str, value: object) -> object:
    """Convert a `value` from a settings file to the type of `Settings.<key>`.

    Raises SettingsError if `value` is invalid.
    """
    right, problems = _reader(key)(key, value)
    if problems:
        raise problems[0]
    return right


_Read = tuple[object, Sequence[SettingsError]]
"""The value of a setting, and the errors about list entries that were dropped."""
_Reader = Callable[[str, object], _Read]
"""Type of a function that converts the value of a key in the settings file, or raises SettingsError."""


def _reader(key: str) -> _Reader:
    reader = _READERS.get(key)
    if reader is None:
        known = ", ".join(_READERS)
        raise SettingsError(
            translatable("Staff", "'{key}' is not a setting."),
            translatable("Staff", "Remove it; valid keys: {known}."),
            key=shown(key),
            known=known,
        )
    return reader


def _wrong(key: str, cure: MessageText, **said: str | int) -> SettingsError:
    return SettingsError(translatable("Staff", "The setting '{key}' is wrong."), cure, key=key, **said)


def _whole(key: str, value: object, is_right: bool, cure: MessageText, **said: str | int) -> _Read:
    if not is_right:
        raise _wrong(key, cure, **said)
    return value, ()


def _each(
    key: str, value: object, is_right: Callable[[str], bool], most: int, cure: MessageText
) -> tuple[tuple[str, ...], list[SettingsError]]:
    """Return the valid entries of the list `value`, without duplicates, and the errors.

    At most `most` entries are read; a longer list gives one error. Raises SettingsError if `value` is not a list.
    """
    if not isinstance(value, list):
        raise _wrong(key, cure)
    right = []
    wrong = (
        [_wrong(key, translatable("Staff", "Write at most {most} entries."), most=most)] if len(value) > most else []
    )
    for number, entry in enumerate(value[:most], 1):
        if isinstance(entry, str) and is_right(entry):
            right.append(entry)
        else:
            name = shown(entry) if isinstance(entry, str) and entry else f"№ {number}"
            wrong.append(
                SettingsError(
                    translatable("Staff", "In the setting '{key}', “{entry}” is wrong."), cure, key=key, entry=name
                )
            )
    return tuple(dict.fromkeys(right)), wrong


def _line(most: int) -> _Reader:
    def read(key: str, value: object) -> _Read:
        is_right = isinstance(value, str) and is_line(value, most)
        cure = translatable("Staff", "Write one line of at most {most} characters.")
        return _whole(key, value, is_right, cure, most=most)

    return read


def _certificate_numbers(key: str, value: object) -> _Read:
    is_right = isinstance(value, str) and is_line(value, LONGEST_PLACE)
    if is_right:
        rest = str(value).replace("{number}", "", 1).replace("{year}", "", 1)
        is_right = "{number}" in str(value) and not {"{", "}"} & set(rest)
    cure = translatable("Staff", "Write one line with {number} and, if wanted, {year}, such as “{example}”.")
    return _whole(key, value, is_right, cure, number="{number}", year="{year}", example="{number}/{year}/GGN-TTVHTT")


def _day(key: str, value: object) -> _Read:
    is_right = value == "" or (isinstance(value, str) and _DAY.fullmatch(value) is not None and _is_date(value))
    return _whole(key, value, is_right, translatable("Staff", 'Write the day between quotes, such as "2026-11-27".'))


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _commune(key: str, value: object) -> _Read:
    is_right = isinstance(value, str) and _COMMUNE.fullmatch(value) is not None
    return _whole(
        key,
        value,
        is_right,
        translatable("Staff", 'Write the five digits of the commune between quotes, such as "19249".'),
    )


def _hamlets(key: str, value: object) -> _Read:
    return _each(
        key,
        value,
        is_hamlet,
        MOST_HAMLETS,
        translatable("Staff", 'Write a list of names, such as ["Thượng Giang", "An Lạc"].'),
    )


def is_hamlet(name: str) -> bool:
    """Whether `name` is valid for a hamlet: one printable line of 1 to `LONGEST_HAMLET` characters, see `is_line`."""
    return name != "" and is_line(name, LONGEST_HAMLET)


def _folders(key: str, value: object) -> _Read:
    cure = translatable("Staff", 'Write a list of full folder paths, such as ["/media/usb"].')
    folders, wrong = _each(key, value, _is_folder, MOST_FOLDERS, cure)
    return tuple(Path(name) for name in folders), wrong


def _is_folder(name: str) -> bool:
    if not name.isprintable() or len(name) > LONGEST_FOLDER or not Path(name).is_absolute():
        return False
    return all(len(part.encode()) <= LONGEST_NAME for part in Path(name).parts)


def _home_page(key: str, value: object) -> _Read:
    return _whole(
        key,
        value,
        _is_address(value, _HOME_PAGE),
        translatable("Staff", "Write an address that starts with https://."),
    )


def _mirror(key: str, value: object) -> _Read:
    return _whole(
        key, value, _is_address(value, _HTTPS), translatable("Staff", "Write an address that starts with https://.")
    )


def _is_address(value: object, pattern: re.Pattern[str]) -> bool:
    """Whether `value` is empty or a web address that matches `pattern`."""
    if not isinstance(value, str) or not is_line(value, LONGEST_ADDRESS):
        return False
    return value == "" or pattern.fullmatch(value) is not None


def _flag(key: str, value: object) -> _Read:
    return _whole(key, value, isinstance(value, bool), translatable("Staff", "Write true or false."))


def _one_of(choices: Sequence[str]) -> _Reader:
    def read(key: str, value: object) -> _Read:
        return _whole(
            key, value, value in choices, translatable("Staff", "Write one of {choices}."), choices=", ".join(choices)
        )

    return read


def _between(low: int, high: int) -> _Reader:
    def read(key: str, value: object) -> _Read:
        is_right = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        cure = translatable("Staff", "Write a whole number from {low} to {high}.")
        return _whole(key, value, is_right, cure, low=str(low), high=str(high))

    return read


LONGEST_PLACE = 40
LONGEST_CENTRE = 80
LONGEST_SOURCE = 120
LONGEST_HAMLET = 40
MOST_HAMLETS = 99
LONGEST_ADDRESS = 200
LONGEST_FOLDER = 500
LONGEST_NAME = 255
"""Maximum length of one folder's name in bytes, the limit of common file systems."""
MOST_FOLDERS = 20
LIMITS: Mapping[str, tuple[int, int]] = {
    "idle_seconds": (20, 3600),
    "warning_seconds": (10, 300),
    "night_from": (0, 23),
    "night_to": (0, 23),
    "volume": (0, 4),
    "adults": (0, 9_999_999),
    "target": (0, 100),
}
"""Minimum and maximum of every numeric setting."""
_HOME_PAGE = re.compile(r"https?://\S+")
_HTTPS = re.compile(r"https://[^\s/?#@]+(?:/[^\s?#]*)?")
_COMMUNE = re.compile(r"[0-9]{5}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR_STARTS = ("15/12", "01/01")
_READERS: Mapping[str, _Reader] = {
    "place": _line(LONGEST_PLACE),
    "commune": _commune,
    "hamlets": _hamlets,
    "address": _one_of(ADDRESSES),
    "language": _one_of(WRITTEN),
    **{key: _between(*limits) for key, limits in LIMITS.items()},
    "reduce_motion": _flag,
    "export_folders": _folders,
    "home_page": _home_page,
    "mirror": _mirror,
    "centre": _line(LONGEST_CENTRE),
    "signer": _line(LONGEST_CENTRE),
    "certificate_numbers": _certificate_numbers,
    "adults_source": _line(LONGEST_SOURCE),
    "adults_on": _day,
    "year_from": _one_of(YEAR_STARTS),
}
