"""Goals and phases of a PIN dialogue."""

from enum import Enum


class Goal(Enum):
    """Purpose of a dialogue."""

    ENTER = "enter"
    """Authenticate; if no PIN is set yet, set one."""
    CHANGE = "change"
    """Change one's own PIN, after entering the current one."""
    GIVE = "give"
    """Set the PIN of somebody else."""


class Phase(Enum):
    """Current input or activity of a dialogue."""

    OPENING = "opening"
    ENTER = "enter"
    CHOOSE = "choose"
    REPEAT = "repeat"
    CHECKING = "checking"
    LOCKED = "locked"


TYPING = frozenset({Phase.ENTER, Phase.CHOOSE, Phase.REPEAT})
