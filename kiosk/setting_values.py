"""Validates the values of the settings file, key by key.

Rules: an invalid value is an error that names the key and how to correct the value. In a list, a wrong entry is
dropped with an error of its own, and the other entries are used.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from kiosk.domain.centre.items import WAIVABLE_KEYS
from kiosk.domain.centre.number_forms import is_number_form
from kiosk.domain.centre.phones import phone_shown
from kiosk.domain.errors import SettingsError
from kiosk.domain.ids import WRITTEN
from kiosk.domain.text import ADDRESSES, is_line, shown
from kiosk.domain.texts import MessageText, translatable

Read = tuple[object, Sequence[SettingsError]]
"""The value of a setting, and the errors about list entries that were dropped."""
Reader = Callable[[str, object], Read]
"""Type of a function that converts the value of a key in the settings file, or raises SettingsError."""


def reader(key: str) -> Reader:
    """Return the function that converts the value of the setting `key`. Raises SettingsError for an unknown key."""
    found = _READERS.get(key)
    if found is None:
        known = ", ".join(_READERS)
        raise SettingsError(
            translatable("Staff", "'{key}' is not a setting."),
            translatable("Staff", "Remove it; valid keys: {known}."),
            key=shown(key),
            known=known,
        )
    return found


def _wrong(key: str, cure: MessageText, **said: str | int) -> SettingsError:
    return SettingsError(translatable("Staff", "The setting '{key}' is wrong."), cure, key=key, **said)


def _whole(key: str, value: object, is_right: bool, cure: MessageText, **said: str | int) -> Read:
    if not is_right:
        raise _wrong(key, cure, **said)
    return value, ()


def _each(
    key: str, value: object, is_right: Callable[[str], bool], most: int, cure: MessageText, **said: str
) -> tuple[tuple[str, ...], list[SettingsError]]:
    """Return the valid entries of the list `value`, without duplicates, and the errors.

    At most `most` entries are read; a longer list gives one error. Raises SettingsError if `value` is not a list.
    """
    if not isinstance(value, list):
        raise _wrong(key, cure, **said)
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
                    translatable("Staff", "In the setting '{key}', “{entry}” is wrong."),
                    cure,
                    key=key,
                    entry=name,
                    **said,
                )
            )
    return tuple(dict.fromkeys(right)), wrong


def _line(most: int) -> Reader:
    def read(key: str, value: object) -> Read:
        is_right = isinstance(value, str) and is_line(value, most)
        cure = translatable("Staff", "Write one line of at most {most} characters.")
        return _whole(key, value, is_right, cure, most=most)

    return read


def _certificate_numbers(key: str, value: object) -> Read:
    is_right = isinstance(value, str) and is_number_form(value)
    cure = translatable("Staff", "Write one line with {number} and, if wanted, {year}, such as “{example}”.")
    return _whole(key, value, is_right, cure, number="{number}", year="{year}", example="{number}/{year}/GGN-TTVHTT")


def _phone(key: str, value: object) -> Read:
    number = "" if value == "" else phone_shown(value) if isinstance(value, str) else None
    cure = translatable("Staff", 'Write a telephone number between quotes, such as "0912 345 678" or "113".')
    return _whole(key, number, number is not None, cure)


def _digital_team(key: str, value: object) -> Read:
    cure = translatable(
        "Staff", 'Write a list of hamlets with a telephone number each, such as ["An Lạc: 0912 345 678"].'
    )
    contacts, wrong = _each(key, value, lambda entry: _contact(entry) is not None, MOST_HAMLETS, cure)
    return tuple(filter(None, map(_contact, contacts))), wrong


def _contact(entry: str) -> str | None:
    """Return the entry of `_digital_team` with its telephone number in groups; None if it is invalid."""
    hamlet, _, number = entry.rpartition(":")
    phone = phone_shown(number)
    return f"{hamlet}: {phone}" if is_hamlet(hamlet) and phone else None


def _not_needed(key: str, value: object) -> Read:
    cure = translatable("Staff", "Write a list of some of these: {choices}.")
    return _each(key, value, WAIVABLE_KEYS.__contains__, len(WAIVABLE_KEYS), cure, choices=", ".join(WAIVABLE_KEYS))


def _day(key: str, value: object) -> Read:
    is_right = value == "" or (isinstance(value, str) and _DAY.fullmatch(value) is not None and _is_date(value))
    return _whole(key, value, is_right, translatable("Staff", 'Write the day between quotes, such as "2026-11-27".'))


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _commune(key: str, value: object) -> Read:
    is_right = isinstance(value, str) and _COMMUNE.fullmatch(value) is not None
    return _whole(
        key,
        value,
        is_right,
        translatable("Staff", 'Write the five digits of the commune between quotes, such as "19249".'),
    )


def _hamlets(key: str, value: object) -> Read:
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


def _folders(key: str, value: object) -> Read:
    cure = translatable("Staff", 'Write a list of full folder paths, such as ["/media/usb"].')
    folders, wrong = _each(key, value, _is_folder, MOST_FOLDERS, cure)
    return tuple(Path(name) for name in folders), wrong


def _is_folder(name: str) -> bool:
    if not name.isprintable() or len(name) > LONGEST_FOLDER or not Path(name).is_absolute():
        return False
    return all(len(part.encode()) <= LONGEST_NAME for part in Path(name).parts)


def _home_page(key: str, value: object) -> Read:
    return _whole(
        key,
        value,
        _is_address(value, _HOME_PAGE),
        translatable("Staff", "Write an address that starts with https://."),
    )


def _mirror(key: str, value: object) -> Read:
    return _whole(
        key, value, _is_address(value, _HTTPS), translatable("Staff", "Write an address that starts with https://.")
    )


def _is_address(value: object, pattern: re.Pattern[str]) -> bool:
    """Whether `value` is empty or a web address that matches `pattern`."""
    if not isinstance(value, str) or not is_line(value, LONGEST_ADDRESS):
        return False
    return value == "" or pattern.fullmatch(value) is not None


def _flag(key: str, value: object) -> Read:
    return _whole(key, value, isinstance(value, bool), translatable("Staff", "Write true or false."))


def _one_of(choices: Sequence[str]) -> Reader:
    def read(key: str, value: object) -> Read:
        return _whole(
            key, value, value in choices, translatable("Staff", "Write one of {choices}."), choices=", ".join(choices)
        )

    return read


def _between(low: int, high: int) -> Reader:
    def read(key: str, value: object) -> Read:
        is_right = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        cure = translatable("Staff", "Write a whole number from {low} to {high}.")
        return _whole(key, value, is_right, cure, low=str(low), high=str(high))

    return read


LONGEST_PLACE = 40
LONGEST_CENTRE = 80
LONGEST_SOURCE = 120
LONGEST_HAMLET = 40
LONGEST_WIFI = 32
"""Maximum length of the name of a Wi-Fi network (IEEE 802.11)."""
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
_HOME_PAGE = re.compile(r"https?://(?!tramhocso\.example)[^\s<>\"{}|\\^`]+")
"""An address that statements can contain (`sync.allowed`); those of this project belong to the kiosks themselves."""
_HTTPS = re.compile(r"https://[^\s/?#@]+(?:/[^\s?#]*)?")
_COMMUNE = re.compile(r"[0-9]{5}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR_STARTS = ("15/12", "01/01")
_READERS: Mapping[str, Reader] = {
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
    "signer_name": _line(LONGEST_CENTRE),
    "adults_source": _line(LONGEST_SOURCE),
    "adults_on": _day,
    "year_from": _one_of(YEAR_STARTS),
    "police_phone": _phone,
    "one_stop_phone": _phone,
    "one_stop_hours": _line(LONGEST_CENTRE),
    "digital_team": _digital_team,
    "wifi": _line(LONGEST_WIFI),
    "province_hotline": _phone,
    "data_officer": _line(LONGEST_SOURCE),
    "facts_checked_on": _day,
    "not_needed": _not_needed,
}
