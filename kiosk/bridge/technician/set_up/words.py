"""How values of the set-up are shown; which words go around them is the screens' affair."""

from datetime import datetime
from typing import Any

from kiosk.bridge.shell.look_model import NAMES
from kiosk.bridge.staff.words import format_day, format_number
from kiosk.domain.set_up import ProvinceRoot, Said

MOST_NAMED = 3
"""Hamlets that are named in one line."""


def said_map(key: str, said: Said) -> str:
    """A value as people read it: languages by their own names, of a list its length and its beginning; or nothing."""
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
    """Name, fingerprint, last day and whether it is over; empty words for no province."""
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
    """The groups so that they are cut into two lines in the middle or not at all."""
    groups = fingerprint.split(" ")
    half = len(groups) // 2
    return " ".join("\N{NO-BREAK SPACE}".join(part) for part in (groups[:half], groups[half:]))
