"""Result of trial rendering a picture of a pack."""

from enum import Enum

MOST_MILLISECONDS = 250
"""Limit of the CPU time for drawing one picture, on the two cores of an ordinary kiosk."""


class Drawn(Enum):
    """Result of drawing a picture."""

    QUICKLY = "quickly"
    SLOWLY = "slowly"
    """Drawing took longer than `MOST_MILLISECONDS`."""
    NOT_AT_ALL = "not-at-all"
    """The picture cannot be decoded, or the decoder crashes."""
