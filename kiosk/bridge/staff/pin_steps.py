"""Goals and phases of a PIN dialogue."""

from enum import Enum


class PinGoal(Enum):
    """Purpose of a dialogue."""

    ENTER = "enter"
    """Authenticate; if no PIN is set yet, set one."""
    CHANGE = "change"
    """Change one's own PIN, after entering the current one."""
    GIVE = "give"
    """Set the PIN of somebody else."""


class PinPhase(Enum):
    """Current input or activity of a dialogue."""

    OPENING = "opening"
    ENTER = "enter"
    CHOOSE = "choose"
    REPEAT = "repeat"
    CHECKING = "checking"
    LOCKED = "locked"


TYPING = frozenset({PinPhase.ENTER, PinPhase.CHOOSE, PinPhase.REPEAT})
