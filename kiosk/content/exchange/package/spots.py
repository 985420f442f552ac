"""Places in a picture that other programs give without a name."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.content.exchange.items import ForeignOption, Remark
from kiosk.content.exchange.package.remarks import SPOTS_UNNAMED

Area = tuple[float, float, float, float]


def inside(area: Area, width: float, height: float) -> Area:
    """The part of `area` that lies in a picture of `width` × `height`."""
    left, top = min(max(area[0], 0.0), width), min(max(area[1], 0.0), height)
    right, bottom = min(max(area[0] + area[2], left), width), min(max(area[1] + area[3], top), height)
    return left, top, right - left, bottom - top


def named_spots(spots: Sequence[ForeignOption]) -> tuple[tuple[ForeignOption, ...], tuple[Remark, ...]]:
    """`spots` with a number as a name where there is none, and a remark about it."""
    named = tuple(replace(spot, text=spot.text or f"Chỗ {number}") for number, spot in enumerate(spots, 1))
    return named, (SPOTS_UNNAMED,) if named != tuple(spots) else ()
