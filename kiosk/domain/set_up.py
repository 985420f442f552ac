"""Set-up of a kiosk: the province's root keys, and the changes planned by a set-up file.

Rules: planning changes nothing; a plan with any invalid line cannot be applied, because a partly applied set-up
would look complete.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.errors import KioskError

FINGERPRINT_GROUPS = 8
_GROUP = 4


class SetUpError(KioskError):
    """A part of the set-up could not be read or applied; nothing was changed."""

    code = "set-up"


@dataclass(frozen=True, slots=True)
class ProvinceRoot:
    """A province's root of trust for pack signatures, read from its file ``root.json``.

    ``fingerprint`` is compared with the one that the province gives on paper. ``expires`` is aware.
    """

    name: str
    version: int
    expires: datetime
    fingerprint: str


def fingerprint(data: bytes) -> str:
    """The first 32 hex digits of the file's SHA-256 in groups of four; ``sha256sum root.json`` prints the same."""
    digits = hashlib.sha256(data).hexdigest()
    return " ".join(digits[_GROUP * group : _GROUP * (group + 1)] for group in range(FINGERPRINT_GROUPS))


@dataclass(frozen=True, slots=True)
class FoundRoot:
    """A ``root.json`` found on a stick: its content and bytes, or the ``error`` if it is not a province's root."""

    path: str
    root: ProvinceRoot | None = None
    data: bytes = b""
    error: KioskError | None = None


Said = str | int | tuple[str, ...]
"""Value of a line of the set-up file; a list is a tuple."""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line of a set-up file with the current and the new value. ``error``: why it is invalid."""

    key: str
    now: Said = ""
    then: Said = ""
    error: KioskError | None = None

    @property
    def is_change(self) -> bool:
        """Whether applying the line would change the current value."""
        return self.error is None and self.now != self.then


def can_be_applied(lines: Sequence[PlannedLine]) -> bool:
    """Whether every line is valid and at least one is a change."""
    return all(line.error is None for line in lines) and any(line.is_change for line in lines)
