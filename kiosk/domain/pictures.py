"""How a picture of a pack behaves when it is drawn."""

from enum import Enum

MOST_MILLISECONDS = 250
"""Processor time that drawing one picture may take, on the two cores of an ordinary kiosk."""


class Drawn(Enum):
    """What happened when a picture was drawn."""

    QUICKLY = "quickly"
    SLOWLY = "slowly"
    """It takes longer than `MOST_MILLISECONDS`."""
    NOT_AT_ALL = "not-at-all"
    """It cannot be decoded, or whoever decodes it crashes."""
