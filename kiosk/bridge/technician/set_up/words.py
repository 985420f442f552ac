"""Texts of the set-up: names of settings and steps, values, lines of a set-up file, roots of a province.

Rules: values are inserted after the translation, so that each language keeps its word order.
"""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.shell.look_model import NAMES
from kiosk.bridge.staff.words import explain, format_day, format_number
from kiosk.bridge.technician.set_up.steps import HOURS, SetUpStep
from kiosk.domain.set_up import FoundRoot, PlannedLine, ProvinceRoot, Said
from kiosk.services.set_up.typed_values import DAYS
from kiosk.setting_values import LIMITS
from kiosk.settings import Settings

translate = QCoreApplication.translate
CONTEXT = "Set-up"
NUMBER_NAMES = {
    "idle_seconds": str(QT_TRANSLATE_NOOP("Set-up", "Idle time before “Are you still here?”")),
    "warning_seconds": str(QT_TRANSLATE_NOOP("Set-up", "From the question to the start screen")),
    "night_from": str(QT_TRANSLATE_NOOP("Set-up", "Screen dark at night from")),
    "night_to": str(QT_TRANSLATE_NOOP("Set-up", "Screen dark at night until")),
    "volume": str(QT_TRANSLATE_NOOP("Set-up", "Volume at the start")),
}
"""Key of a numeric setting → its name, shown beside the buttons that change the setting."""
LINE_NAMES = {
    "language": str(QT_TRANSLATE_NOOP("Set-up", "Language")),
    "commune": str(QT_TRANSLATE_NOOP("Set-up", "Commune")),
    "hamlets": str(QT_TRANSLATE_NOOP("Set-up", "Hamlets")),
    "address": str(QT_TRANSLATE_NOOP("Set-up", "Form of address")),
    "idle_seconds": str(QT_TRANSLATE_NOOP("Set-up", "Seconds until “Still here?”")),
    "warning_seconds": str(QT_TRANSLATE_NOOP("Set-up", "Seconds from “Still here?” to start screen")),
    "night_from": str(QT_TRANSLATE_NOOP("Set-up", "Screen dark at night from (hour)")),
    "night_to": str(QT_TRANSLATE_NOOP("Set-up", "Screen dark at night until (hour)")),
    "volume": str(QT_TRANSLATE_NOOP("Set-up", "Volume, 0 to 4")),
    "mirror": str(QT_TRANSLATE_NOOP("Set-up", "Packs over the network")),
    "centre": str(QT_TRANSLATE_NOOP("Set-up", "Name of the centre")),
    "signer": str(QT_TRANSLATE_NOOP("Set-up", "Position of the signer")),
    "signer_name": str(QT_TRANSLATE_NOOP("Set-up", "Name of the signer")),
    "certificate_numbers": str(QT_TRANSLATE_NOOP("Set-up", "Numbers of certificates")),
    "adults": str(QT_TRANSLATE_NOOP("Set-up", "Adults from 18 years")),
    "adults_source": str(QT_TRANSLATE_NOOP("Set-up", "Source of the adults")),
    "adults_on": str(QT_TRANSLATE_NOOP("Set-up", "Day of the adults")),
    "target": str(QT_TRANSLATE_NOOP("Set-up", "Target this year (%)")),
    "year_from": str(QT_TRANSLATE_NOOP("Set-up", "The year of reports begins on")),
    "police_phone": str(QT_TRANSLATE_NOOP("Set-up", "Commune police")),
    "one_stop_phone": str(QT_TRANSLATE_NOOP("Set-up", "Public service centre")),
    "one_stop_hours": str(QT_TRANSLATE_NOOP("Set-up", "Its opening hours")),
    "digital_team": str(QT_TRANSLATE_NOOP("Set-up", "Community digital teams")),
    "wifi": str(QT_TRANSLATE_NOOP("Set-up", "Wi-Fi")),
    "province_hotline": str(QT_TRANSLATE_NOOP("Set-up", "The province's hotline")),
    "data_officer": str(QT_TRANSLATE_NOOP("Set-up", "Responsible for personal data")),
    "facts_checked_on": str(QT_TRANSLATE_NOOP("Set-up", "Local facts checked on")),
    "not_needed": str(QT_TRANSLATE_NOOP("Set-up", "Not needed here")),
    "province_root": str(QT_TRANSLATE_NOOP("Set-up", "Province's key")),
    "sync": str(QT_TRANSLATE_NOOP("Set-up", "Results over the network")),
    "sync.address": str(QT_TRANSLATE_NOOP("Set-up", "Server for results")),
    "sync.user": str(QT_TRANSLATE_NOOP("Set-up", "Server: user name")),
    "sync.password": str(QT_TRANSLATE_NOOP("Set-up", "Server: password")),
    "sync.token": str(QT_TRANSLATE_NOOP("Set-up", "Server: token")),
    "sync.access_key": str(QT_TRANSLATE_NOOP("Set-up", "Server: access key")),
    "sync.secret_key": str(QT_TRANSLATE_NOOP("Set-up", "Server: secret key")),
    "sync.region": str(QT_TRANSLATE_NOOP("Set-up", "Server: region")),
    "sync.ca": str(QT_TRANSLATE_NOOP("Set-up", "Server: certificates")),
    "sync.metered": str(QT_TRANSLATE_NOOP("Set-up", "The network costs money")),
    "sync.monthly_limit_mb": str(QT_TRANSLATE_NOOP("Set-up", "Limit per month, MB")),
    "sync.enrolment": str(QT_TRANSLATE_NOOP("Set-up", "Registration token")),
    "": str(QT_TRANSLATE_NOOP("Set-up", "The file")),
}
"""Key in a set-up file → its name; the empty key means the whole file. An unknown key is shown unchanged."""
STEP_NAMES = {
    SetUpStep.LANGUAGE: str(QT_TRANSLATE_NOOP("Set-up", "Language")),
    SetUpStep.COMMUNE: str(QT_TRANSLATE_NOOP("Set-up", "Commune")),
    SetUpStep.HAMLETS: str(QT_TRANSLATE_NOOP("Set-up", "Hamlets")),
    SetUpStep.PINS: str(QT_TRANSLATE_NOOP("Set-up", "PINs")),
    SetUpStep.PROVINCE: str(QT_TRANSLATE_NOOP("Set-up", "Province's key")),
    SetUpStep.CENTRE: str(QT_TRANSLATE_NOOP("Set-up", "Centre")),
    SetUpStep.ADULTS: str(QT_TRANSLATE_NOOP("Set-up", "Adults")),
    SetUpStep.MANNER: str(QT_TRANSLATE_NOOP("Set-up", "Behaviour")),
}
"""Step → its name in the overview of the settings."""
MOST_NAMED = 3
"""Maximum number of hamlet names in the text of the setting ``hamlets``."""

MOST_LETTERS = 24
"""Maximum number of letters of a value in the overview that somebody has typed."""


def said_map(key: str, said: Said) -> str:
    """Return the value of the setting `key` as text; the text can be empty.

    A language is shown by its own name. Hamlets and contacts are shown as their number and up to `MOST_NAMED` names.
    """
    match said:
        case str() if key in DAYS and said:
            return format_day(date.fromisoformat(said))
        case "true" | "false" if key == "sync.metered":
            return translate("Set-up", "Yes") if said == "true" else translate("Set-up", "No")
        case int():
            return format_number(said)
        case tuple() if key in {"hamlets", "digital_team"} and said:
            more = ", …" if len(said) > MOST_NAMED else ""
            return f"{len(said)}: {', '.join(said[:MOST_NAMED])}{more}"
        case tuple():
            return ", ".join(part for part in said if part)
        case str():
            return NAMES.get(said, said) if key == "language" else said


def root_map(root: ProvinceRoot | None, now: datetime) -> dict[str, Any]:
    """Return the map of the root in use; if `root` is None, all texts except ``heading`` are empty.

    ``name``: name of the province. ``fingerprint``: fingerprint of the root. ``heading``: the province, as a heading.
    ``validity``: until when the root is valid, or that it has expired. ``known``: whether there is a root.
    """
    if root is None:
        return {"name": "", "fingerprint": "", "heading": root_name(None), "validity": "", "known": False}
    if root.expires <= now:
        text = translate("Set-up", "Expired on {day}: ask the province for a new one, or check the clock.")
    else:
        text = translate("Set-up", "Valid until {day}")
    return {
        "name": root.name,
        "fingerprint": in_halves(root.fingerprint),
        "heading": root_name(root),
        "validity": text.format(day=format_day(root.expires)),
        "known": True,
    }


def found_root_map(found: FoundRoot, now: datetime) -> dict[str, Any]:
    """Return the map of a file ``root.json`` found on a stick.

    The file is refused if it is not a valid root of a province. ``fingerprint``: fingerprint of the root; empty for a
    refused file. ``heading``: the province; for a refused file, its path. ``validity``: the day on which the root
    expires or expired; for a refused file, why it is refused. ``known``: false if the file is refused. ``problem``:
    true if the file is refused.
    """
    root = found.root
    if found.error is not None or root is None:
        message, cure = explain(found.error) if found.error is not None else ("", "")
        return {
            "fingerprint": "",
            "heading": found.path,
            "validity": f"{message} {cure}",
            "known": False,
            "problem": True,
        }
    if root.expires <= now:
        text = translate("Set-up", "On the stick, expired on {day}")
    else:
        text = translate("Set-up", "On the stick, valid until {day}")
    return {
        "fingerprint": in_halves(root.fingerprint),
        "heading": root_name(root),
        "validity": text.format(day=format_day(root.expires)),
        "known": True,
        "problem": False,
    }


def root_name(root: ProvinceRoot | None) -> str:
    """Return the name of the province, or that it has none."""
    return (root and root.name) or translate("Set-up", "Unnamed province")


def line_map(line: PlannedLine) -> dict[str, Any]:
    """Return the map of a line of a set-up file.

    ``key``: key of the setting. ``name``: its name, see `LINE_NAMES`. ``told``: for an invalid line, message and
    remedy; else the old and the new value, or the unchanged value. ``standing``: one word, which means invalid,
    change or no change. ``tone``: ``good`` for a change, ``bad`` for an invalid line, else empty.
    """
    now, then = said_map(line.key, line.now), said_map(line.key, line.then)
    if line.error is not None:
        message, cure = explain(line.error)
        told, standing, tone = f"{message} {cure}", translate("Set-up", "Wrong"), "bad"
    elif line.is_change:
        told = f"{now} → {then or '–'}" if now else then
        standing, tone = translate("Set-up", "Changes"), "good"
    else:
        told = translate("Set-up", "{value}, unchanged").format(value=now)
        standing, tone = translate("Set-up", "Same"), ""
    name = LINE_NAMES.get(line.key)
    return {
        "key": line.key,
        "name": line.key if name is None else QCoreApplication.translate(CONTEXT, name),
        "told": told,
        "standing": standing,
        "tone": tone,
    }


def number_name(key: str) -> str:
    """Return the translated name of the numeric setting `key`."""
    return QCoreApplication.translate(CONTEXT, NUMBER_NAMES[key])


def number_shown(key: str, value: int, *, is_never: bool) -> str:
    """Return the value of the numeric setting `key` as text; `is_never`: whether night mode is off."""
    if key in HOURS:
        if is_never:
            return translate("Set-up", "{hour}:00\nnever dark").format(hour=f"{value:02}")
        return f"{value:02}:00"
    if key == "volume":
        text = translate("Set-up", "{level} of {count}")
        return text.format(level=value + 1, count=format_number(LIMITS["volume"][1] + 1))
    return _time(value)


def _time(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if minutes == 0:
        return translate("Set-up", "%n second(s)", "", seconds)
    if rest == 0:
        return translate("Set-up", "%n minute(s)", "", minutes)
    return translate("Set-up", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def step_map(step: SetUpStep, chosen: Settings, *, is_done: bool, hamlets: int, province: str) -> dict[str, Any]:
    """Return the map of a step; `hamlets`: number of hamlets; `province`: name of the province, or empty.

    ``key``: a value of `SetUpStep`. ``done``: see `steps.is_done`. ``name``: name of the step. ``value``: the setting
    as text. ``missing``: text shown instead of the value if the step is not done. ``label``: ``name``, and ``value``
    or ``missing``.
    """
    name = QCoreApplication.translate(CONTEXT, STEP_NAMES[step])
    value = _step_value(step, chosen, hamlets, province)
    missing = translate("Set-up", "not yet for guides") if step is SetUpStep.PINS else translate("Set-up", "not yet")
    return {
        "key": step.value,
        "done": is_done,
        "name": name,
        "value": value,
        "missing": missing,
        "label": f"{name}: {value if is_done else missing}",
    }


def _step_value(step: SetUpStep, chosen: Settings, hamlets: int, province: str) -> str:
    manner = translate("Set-up", "“{address}”, warning after %n second(s)", "", chosen.idle_seconds)
    values = {
        SetUpStep.LANGUAGE: NAMES[chosen.language],
        SetUpStep.COMMUNE: chosen.place,
        SetUpStep.HAMLETS: translate("Set-up", "%n hamlet(s)", "", hamlets),
        SetUpStep.PINS: translate("Set-up", "Technician and guides"),
        SetUpStep.PROVINCE: province or translate("Set-up", "Unnamed"),
        SetUpStep.CENTRE: _short(chosen.centre),
        SetUpStep.ADULTS: _adults(chosen),
        SetUpStep.MANNER: manner.format(address=chosen.address),
    }
    return values[step]


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"


def _adults(chosen: Settings) -> str:
    if not chosen.adults:
        return translate("Set-up", "not needed here")
    return translate("Set-up", "{count} adults").format(count=format_number(chosen.adults))


def in_halves(fingerprint: str) -> str:
    """Return the fingerprint with no-break spaces, so that a line break is possible only in the middle."""
    groups = fingerprint.split(" ")
    half = len(groups) // 2
    return " ".join("\N{NO-BREAK SPACE}".join(part) for part in (groups[:half], groups[half:]))
