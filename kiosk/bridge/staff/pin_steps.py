"""Owner, goals and phases of a PIN dialogue."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account


class PinGoal(Enum):
    """Purpose of a PIN dialogue."""

    ENTER = "enter"
    """Enter the PIN to open the staff's screens; if no PIN is set yet, set one."""
    CHANGE = "change"
    """Change the own PIN, after entering the current PIN."""
    GIVE = "give"
    """Set the PIN of a guide, without entering the current PIN."""


class PinPhase(Enum):
    """Phase of a PIN dialogue: the input that it expects, or the activity in progress."""

    OPENING = "opening"
    ENTER = "enter"
    CHOOSE = "choose"
    REPEAT = "repeat"
    CHECKING = "checking"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class PinOwner:
    """The account whose PIN a dialogue is about.

    ``name``: the guide's name, empty for the technician. ``shown_pin``: PIN that a demonstration shows, else empty.
    """

    account: AccountId
    least_digits: int
    name: str = ""
    shown_pin: str = ""

    @property
    def is_technician(self) -> bool:
        """Whether it is the technicians' shared account."""
        return self.account == TECHNICIAN


TECHNICIANS = PinOwner(TECHNICIAN, Staff.TECHNICIAN.least_digits)


def owner_of(account: Account) -> PinOwner:
    """Return the owner of the PIN of `account`."""
    return PinOwner(account.id, account.least_digits, account.name)


TYPING = frozenset({PinPhase.ENTER, PinPhase.CHOOSE, PinPhase.REPEAT})
