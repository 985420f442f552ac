"""Set-up of a kiosk: the province's root keys, and the changes that a set-up file would make.

Rules: planning changes nothing. A plan with an invalid line cannot be applied, because a kiosk that is only partly
set up would look complete.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.errors import KioskError, NotSetUpError
from kiosk.domain.texts import MessageText

FINGERPRINT_GROUPS = 8
_GROUP = 4


class SetUpError(KioskError):
    """A part of the set-up could not be read or applied; nothing was changed."""

    code = "set-up"


@dataclass(frozen=True, slots=True)
class ProvinceRoot:
    """A province's root of trust for pack signatures, read from its file ``root.json``.

    ``fingerprint``: see `fingerprint`; staff compare it with the one that the province gives them on paper.
    ``expires``: expiry time (aware).
    """

    name: str
    version: int
    expires: datetime
    fingerprint: str


def fingerprint(data: bytes) -> str:
    """The first 32 hex digits of the SHA-256 of `data`, in groups of four.

    The output of ``sha256sum root.json`` begins with the same digits.
    """
    digits = hashlib.sha256(data).hexdigest()
    return " ".join(digits[_GROUP * group : _GROUP * (group + 1)] for group in range(FINGERPRINT_GROUPS))


@dataclass(frozen=True, slots=True)
class FoundRoot:
    """A file ``root.json`` found on a stick.

    ``root``: its parsed content; None if the file is not a valid root of a province. ``data``: its bytes; empty if
    the file is not valid. ``error``: why the file is not valid; None if it is valid.
    """

    path: str
    root: ProvinceRoot | None = None
    data: bytes = b""
    error: KioskError | None = None


class ProvinceKeyError(NotSetUpError):
    """The kiosk has no trusted root keys yet, but a root that verifies the carrier is on the same stick.

    ``found``: this root, for a technician to compare and confirm.
    """

    code = "province-key"

    def __init__(self, message: MessageText, cure: MessageText, found: FoundRoot) -> None:
        super().__init__(message, cure)
        self.found = found


Said = str | int | tuple[str, ...]
"""Value of one line of the set-up file; a list is represented as a tuple."""


HIDDEN = "••••••••"
"""What is shown in place of a secret."""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line of a set-up file: the current value (``now``) and the value in the file (``then``).

    ``error``: why the line is invalid; None if it is valid. ``is_other_secret``: whether the line changes a secret,
    whose values are both shown as `HIDDEN`.
    """

    key: str
    now: Said = ""
    then: Said = ""
    error: KioskError | None = None
    is_other_secret: bool = False

    @property
    def is_change(self) -> bool:
        """Whether the line is valid and its value differs from the current one."""
        return self.error is None and (self.now != self.then or self.is_other_secret)


def can_be_applied(lines: Sequence[PlannedLine]) -> bool:
    """Whether every line is valid and at least one changes a value."""
    return all(line.error is None for line in lines) and any(line.is_change for line in lines)
