"""Setting a kiosk up: whose keys it trusts, and what a set-up file would change.

Rules: what is planned changes nothing; a plan with one wrong line cannot be applied at all, because a kiosk that is
half set up looks like one that is.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.errors import KioskError

FINGERPRINT_GROUPS = 8
_GROUP = 4


class SetUpError(KioskError):
    """A part of the set-up could not be read or done; nothing was changed."""

    code = "set-up"


@dataclass(frozen=True, slots=True)
class ProvinceRoot:
    """The keys that a province signs its packs with, as its file ``root.json`` tells them.

    ``fingerprint`` is compared with the province's paper. ``expires`` knows its zone.
    """

    name: str
    version: int
    expires: datetime
    fingerprint: str


def fingerprint(data: bytes) -> str:
    """The first 32 digits of the file's SHA-256 in groups of four, as ``sha256sum root.json`` begins."""
    digits = hashlib.sha256(data).hexdigest()
    return " ".join(digits[_GROUP * group : _GROUP * (group + 1)] for group in range(FINGERPRINT_GROUPS))


@dataclass(frozen=True, slots=True)
class FoundRoot:
    """A ``root.json`` on a stick: what it says and its bytes, or why it is no root of a province."""

    path: str
    root: ProvinceRoot | None = None
    data: bytes = b""
    error: KioskError | None = None


Said = str | int | tuple[str, ...]
"""What a line says, as a file has it; several texts for a list."""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line of a set-up file beside what holds now. ``error``: why it cannot be used."""

    key: str
    now: Said = ""
    then: Said = ""
    error: KioskError | None = None

    @property
    def is_change(self) -> bool:
        """Whether it would change anything."""
        return self.error is None and self.now != self.then


def can_be_applied(lines: Sequence[PlannedLine]) -> bool:
    """Whether every line is right and at least one changes something."""
    return all(line.error is None for line in lines) and any(line.is_change for line in lines)
