"""The settings of one kiosk: typed, with defaults, read from a TOML file that technicians can edit.

Rules: a missing file means the defaults. An invalid value is an error that names the key and how to correct the
value. The error does not affect the valid values, because a mistake in one line must not stop the export of results.
"""

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.domain.centre.number_forms import DEFAULT_FORM
from kiosk.domain.errors import SettingsError
from kiosk.domain.texts import translatable
from kiosk.domain.toml import LARGEST, decoded, parsed
from kiosk.setting_values import reader


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
    as ``Giám đốc Trung tâm``. ``signer_name``: name of this person, printed below the signature; empty means that it
    is written by hand. ``certificate_numbers``: form of the number of a certificate, with ``{number}`` and
    ``{year}``. ``adults``: number of adults in the commune, 0 if unknown; ``adults_source`` and ``adults_on``: where
    this number comes from, and its day in ISO 8601. ``target``: per cent of the adults to be reached in a year, 0 if
    there is no target. ``year_from``: day from which cumulative figures are counted, ``15/12`` or ``01/01``.

    For the go-live checklist (`domain.centre.go_live`): ``police_phone``: telephone number of the commune's police.
    ``one_stop_phone`` and ``one_stop_hours``: telephone number and opening hours of the commune's centre for public
    services. ``digital_team``: contacts of the community digital teams, such as ``An Lạc: 0912 345 678``. ``wifi``:
    name of the Wi-Fi network. ``province_hotline``: the province's number for questions. ``data_officer``: the person
    responsible for personal data. ``facts_checked_on``: day on which local facts were last checked, in ISO 8601.
    ``not_needed``: keys of the items that are not needed here.
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
    signer_name: str = ""
    certificate_numbers: str = DEFAULT_FORM
    adults: int = 0
    adults_source: str = ""
    adults_on: str = ""
    target: int = 0
    year_from: str = "15/12"
    police_phone: str = ""
    one_stop_phone: str = ""
    one_stop_hours: str = ""
    digital_team: tuple[str, ...] = ()
    wifi: str = ""
    province_hotline: str = ""
    data_officer: str = ""
    facts_checked_on: str = ""
    not_needed: tuple[str, ...] = ()


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
            right[key], wrong = reader(key)(key, value)
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
    right, problems = reader(key)(key, value)
    if problems:
        raise problems[0]
    return right
