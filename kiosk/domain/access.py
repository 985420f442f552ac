"""Roles of staff, PINs that protect the staff's screens, and the waiting time after wrong PINs.

Rules: a PIN belongs to an account (`AccountId`), and so do its wrong tries and its waiting time. The technicians
share the account `TECHNICIAN`, which always exists. Waiting times are measured as in `kiosk.domain.guessing.tries`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.guessing.tries import Tries
from kiosk.domain.guessing.weak_pins import Weakness, pattern
from kiosk.domain.ids import AccountId
from kiosk.domain.texts import translatable

TECHNICIAN = AccountId("technician")
MOST_DIGITS = 12
WAITS = (0, 0, 0, 0, 30, 60, 120, 300, 900)
"""Waiting time in seconds after the first, second, … wrong PIN in a row; after the ninth, the last value applies.

The longest wait allows about 100 tries a day, too few to guess six digits; a longer one would only make it easier to
lock the technician out.
"""
FREE_FAILURES = WAITS.count(0)


class Staff(Enum):
    """Roles of staff. The order matters: see `main_role`."""

    TECHNICIAN = "technician"
    LEAD_GUIDE = "lead-guide"
    GUIDE = "guide"
    AUTHOR = "author"

    @property
    def least_digits(self) -> int:
        """Minimum number of digits of a PIN that gives access to the pages of this role."""
        return 6 if self is Staff.TECHNICIAN else 4


def least_digits(roles: Iterable[Staff]) -> int:
    """Minimum number of digits of the PIN of an account with the roles `roles`, at least one."""
    return max(role.least_digits for role in roles)


def main_role(roles: Iterable[Staff]) -> Staff:
    """The role that is recorded in events about an account's PIN: the first of `roles` in the order of `Staff`."""
    return min(roles, key=list(Staff).index)


def weakness(pin: str, least: int) -> Weakness | None:
    """The reason to refuse `pin` as a new PIN of at least `least` digits; None if it is acceptable.

    This function does not compare `pin` with the PINs of other accounts (`Weakness.TAKEN`).
    """
    if not (pin.isascii() and pin.isdigit()):
        return Weakness.NOT_DIGITS
    if len(pin) < least:
        return Weakness.SHORT
    if len(pin) > MOST_DIGITS:
        return Weakness.LONG
    return pattern(pin)


@dataclass(frozen=True, slots=True)
class PinTries(Tries):
    """Wrong PINs in a row of one account."""

    waits = WAITS


@dataclass(frozen=True, slots=True)
class PinRow:
    """The stored PIN hash of one account, and the wrong tries since its last right PIN."""

    account: AccountId
    hash: str
    tries: PinTries = PinTries()


class WeakPinError(KioskError):
    """A new PIN was refused for the reason ``why``; the old PIN remains valid."""

    code = "pin-weak"

    def __init__(self, why: Weakness) -> None:
        super().__init__(
            translatable("Staff", "The PIN is too easy to guess."), translatable("Staff", "Choose another one.")
        )
        self.why = why


class PinClosedError(KioskError):
    """A first PIN cannot be set because the account has a PIN already."""

    code = "pin-closed"
