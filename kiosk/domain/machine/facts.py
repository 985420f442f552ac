"""Facts about the machine that the kiosk runs on, such as disk space, disk health and display size.

Rules: a value that the machine does not report is unknown (`Wear.UNKNOWN`, 0, empty or None), never assumed to be
good. This module measures nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

READING_DISTANCE_MM = 500
SMALLEST_ANGLE_DEGREES = 0.7
"""Minimum visual angle of a capital H, in degrees (EN 301 549, clause 5.1.4)."""


@dataclass(frozen=True, slots=True)
class Room:
    """Space on a disk that the kiosk writes to. ``free`` and ``total`` are in bytes.

    ``is_kept``: whether space on the disk is reserved for the record. ``linked``: names of the links and mount points
    in the data folder that lead to this disk; empty if the disk contains the data folder itself.
    """

    free: int
    total: int
    is_read_only: bool = False
    is_kept: bool = True
    linked: Sequence[str] = ()


class Wear(Enum):
    """State of health that a disk reports about itself."""

    SOUND = "sound"
    WORN = "worn"
    """The disk works, but reports that it will fail soon."""
    FAILING = "failing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DiskHealth:
    """Health reported by a disk.

    ``model``: name of the disk; empty if it is unknown. ``told_by``: source of the report, such as ``ext4``; empty if
    there is no report.
    """

    wear: Wear
    model: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class StickSpeed:
    """Measured speed of a stick in bytes per second; ``reading`` is None if only the system's cache could be read."""

    writing: float
    reading: float | None = None


@dataclass(frozen=True, slots=True)
class Display:
    """A display. ``width`` and ``height`` are in pixels; the sizes in millimetres are 0 if the display reports none.

    ``scale``: physical pixels per logical pixel.
    """

    width: int
    height: int
    width_mm: float = 0.0
    height_mm: float = 0.0
    scale: float = 1.0

    @property
    def is_measured(self) -> bool:
        """Whether the size in millimetres is plausible; some displays report their aspect ratio (16 mm × 9 mm)."""
        return self.width_mm > _SMALLEST_SIDE_MM and self.height_mm > _SMALLEST_SIDE_MM

    @property
    def inches(self) -> float:
        """The diagonal in inches; 0 if the size is unknown."""
        return math.hypot(self.width_mm, self.height_mm) / 25.4 if self.is_measured else 0.0

    def millimetres(self, pixels: float) -> float:
        """Height in millimetres of `pixels` physical pixels on this display; valid only if `is_measured`."""
        return pixels * self.height_mm / self.height


_SMALLEST_SIDE_MM = 50


def least_capital(distance: float = READING_DISTANCE_MM) -> float:
    """Minimum height of a capital H, in millimetres, at a reading distance of `distance` millimetres."""
    return distance * math.radians(SMALLEST_ANGLE_DEGREES)
