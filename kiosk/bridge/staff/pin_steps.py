"""What a dialogue about a PIN is for, and what it asks for now."""

from enum import Enum


class Goal(Enum):
    """What the dialogue is for."""

    ENTER = "enter"
    """To come in; where there is no PIN yet, to choose one."""
    CHANGE = "change"
    """To choose another one, for the owner of the PIN, who enters it first."""
    GIVE = "give"
    """To choose one for somebody else."""


class Phase(Enum):
    """What is asked for now."""

    OPENING = "opening"
    ENTER = "enter"
    CHOOSE = "choose"
    REPEAT = "repeat"
    CHECKING = "checking"
    LOCKED = "locked"


TYPING = frozenset({Phase.ENTER, Phase.CHOOSE, Phase.REPEAT})
