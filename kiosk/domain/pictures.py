"""Result of rendering a picture of a pack as a trial, before the pack is used."""

from enum import Enum

MOST_MILLISECONDS = 250
"""Maximum CPU time in milliseconds for drawing one picture; chosen for an ordinary kiosk with two cores."""


class Drawn(Enum):
    """Result of drawing a picture."""

    QUICKLY = "quickly"
    SLOWLY = "slowly"
    """Drawing took longer than `MOST_MILLISECONDS`."""
    NOT_AT_ALL = "not-at-all"
    """The picture cannot be decoded, or the decoder crashes on it."""
