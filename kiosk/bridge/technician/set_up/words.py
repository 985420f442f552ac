"""Format values of settings as texts for the screens of the set-up."""

from datetime import datetime
from typing import Any

from kiosk.bridge.shell.look_model import NAMES
from kiosk.bridge.staff.words import format_day, format_number
from kiosk.domain.set_up import ProvinceRoot, Said

MOST_NAMED = 3
"""Maximum number of hamlets that one line names."""


def said_map(key: str, said: Said) -> str:
    """Return the text of a setting's value, which may be empty.

    A language is shown by its own name. Hamlets are shown as their number and up to `MOST_NAMED` names.
    """
    match said:
        case int():
            return format_number(said)
        case tuple() if key == "hamlets" and said:
            more = ", …" if len(said) > MOST_NAMED else ""
            return f"{len(said)}: {', '.join(said[:MOST_NAMED])}{more}"
        case tuple():
            return ", ".join(part for part in said if part)
        case str():
            return NAMES.get(said, said) if key == "language" else said


def root_map(root: ProvinceRoot | None, now: datetime) -> dict[str, Any]:
    """Return a province's root as a map for QML; the texts are empty if `root` is None.

    The keys are ``name``, ``fingerprint``, ``expires``, ``expired`` and ``known`` (whether there is a root).
    """
    if root is None:
        return {"name": "", "fingerprint": "", "expires": "", "expired": False, "known": False}
    return {
        "name": root.name,
        "fingerprint": in_halves(root.fingerprint),
        "expires": format_day(root.expires),
        "expired": root.expires <= now,
        "known": True,
    }


def in_halves(fingerprint: str) -> str:
    """Return the fingerprint with no-break spaces, so that a line break is possible only in the middle."""
    groups = fingerprint.split(" ")
    half = len(groups) // 2
    return " ".join("\N{NO-BREAK SPACE}".join(part) for part in (groups[:half], groups[half:]))
