"""Facts about the machine that the kiosk runs on, as far as it tells them.

Rules: what is not told is unknown, never good; nothing here is measured, only said.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

READING_DISTANCE_MM = 500
SMALLEST_ANGLE_DEGREES = 0.7
"""How large a capital H has to be seen at the least (EN 301 549, clause 5.1.4)."""


@dataclass(frozen=True, slots=True)
class Room:
    """A disk that the kiosk writes to. ``free`` and ``total`` are in bytes.

    ``is_kept``: whether room on it is kept for the record; ``linked``: what of the data folder lies on it because it
    is a link or a mount point, empty for the disk of the data folder itself.
    """

    free: int
    total: int
    is_read_only: bool = False
    is_kept: bool = True
    linked: Sequence[str] = ()


class Wear(Enum):
    """How a disk says that it is."""

    SOUND = "sound"
    WORN = "worn"
    """It still works, and says that it will not for long."""
    FAILING = "failing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DiskHealth:
    """What a disk says about itself. ``model``: its name, empty when it has none; ``told_by``: who said so."""

    wear: Wear
    model: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class StickSpeed:
    """How fast a stick is, in bytes a second; ``reading`` is None where the system only reads from its memory."""

    writing: float
    reading: float | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """A display. ``width`` and ``height`` are in pixels, the sizes in millimetres are 0 where it does not tell them.

    ``scale``: how many of its dots the system makes one pixel of.
    """

    width: int
    height: int
    width_mm: float = 0.0
    height_mm: float = 0.0
    scale: float = 1.0

    @property
    def is_measured(self) -> bool:
        """Whether its size is told and can be believed: screens that say 16 mm × 9 mm mean their proportions."""
        return self.width_mm > _SMALLEST_SIDE_MM and self.height_mm > _SMALLEST_SIDE_MM

    @property
    def inches(self) -> float:
        """The diagonal; 0 where it is not told."""
        return math.hypot(self.width_mm, self.height_mm) / 25.4 if self.is_measured else 0.0

    def millimetres(self, pixels: float) -> float:
        """How tall `pixels` are; only on a measured screen."""
        return pixels * self.height_mm / self.height


_SMALLEST_SIDE_MM = 50


def least_capital(distance: float = READING_DISTANCE_MM) -> float:
    """Least height of a capital H in millimetres for whoever sits `distance` millimetres away."""
    return distance * math.radians(SMALLEST_ANGLE_DEGREES)
