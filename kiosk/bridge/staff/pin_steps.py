"""Goals and phases of a PIN dialogue."""

from enum import Enum


class PinGoal(Enum):
    """Purpose of a PIN dialogue."""

    ENTER = "enter"
    """Enter the PIN to open the staff's screens; if no PIN is set yet, set one."""
    CHANGE = "change"
    """Change the technician's PIN, after entering the current PIN."""
    GIVE = "give"
    """Set the PIN of the guides, without entering their current PIN."""


class PinPhase(Enum):
    """Phase of a PIN dialogue: the input that it expects, or the activity in progress."""

    OPENING = "opening"
    ENTER = "enter"
    CHOOSE = "choose"
    REPEAT = "repeat"
    CHECKING = "checking"
    LOCKED = "locked"


TYPING = frozenset({PinPhase.ENTER, PinPhase.CHOOSE, PinPhase.REPEAT})
