"""Format values of the set-up for the screens."""

from datetime import datetime
from typing import Any

from kiosk.bridge.shell.look_model import NAMES
from kiosk.bridge.staff.words import format_day, format_number
from kiosk.domain.set_up import ProvinceRoot, Said

MOST_NAMED = 3
"""Maximum number of hamlets named in one line."""


def said_map(key: str, said: Said) -> str:
    """Text of a value: a language by its own name, hamlets as their number and the first names; may be empty."""
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
    """Map of name, fingerprint, expires, expired and known of a root; empty texts if there is none."""
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
    """The fingerprint with no-break spaces, so that it wraps only in the middle."""
    groups = fingerprint.split(" ")
    half = len(groups) // 2
    return " ".join("\N{NO-BREAK SPACE}".join(part) for part in (groups[:half], groups[half:]))
