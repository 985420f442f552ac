"""Geometry of the areas in a picture: where a new, moved or resized area can be.

Rules: areas are whole numbers in the units of the picture. A result is inside the picture, large enough for a finger,
and does not overlap another area; these are the rules of `kiosk.activities.scenes`. Of all such results, it is the
one nearest to what was asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import ceil, floor, hypot
from typing import Any

from kiosk.activities.scenes import SMALLEST, overlap

Area = tuple[int, int, int, int]
"""Left, top, width and height."""
Size = tuple[int, int]
NEW_SHARE = 5
"""A new area is a square; its side is the shorter side of the picture divided by this, or less if room is lacking."""
_SIDES = 4


class Corner(Enum):
    """A corner of an area; the value is (whether it is on the right, whether it is at the bottom)."""

    TOP_LEFT = (False, False)
    TOP_RIGHT = (True, False)
    BOTTOM_LEFT = (False, True)
    BOTTOM_RIGHT = (True, True)


def area_of(value: Any) -> Area | None:
    """Return the smallest area in whole numbers around the one that a file gives; None if it gives none."""
    is_area = isinstance(value, list | tuple) and len(value) == _SIDES
    if not is_area or not all(isinstance(side, int | float) and not isinstance(side, bool) for side in value):
        return None
    left, top = floor(value[0]), floor(value[1])
    return left, top, ceil(value[0] + value[2]) - left, ceil(value[1] + value[3]) - top


def least_side(size: Size) -> int:
    """Return the minimum side of an area in a picture of this size."""
    return ceil(SMALLEST * max(size))


@dataclass(frozen=True, slots=True)
class Board:
    """The size of a picture, and all its areas except the one that is being changed."""

    width: int
    height: int
    others: tuple[Area, ...] = ()

    @property
    def least(self) -> int:
        """The minimum side of an area."""
        return least_side((self.width, self.height))

    def is_free(self, area: Area) -> bool:
        """Whether `area` obeys the rules of this module."""
        left, top, wide, high = area
        return (
            left >= 0
            and top >= 0
            and left + wide <= self.width
            and top + high <= self.height
            and min(wide, high) >= self.least
            and not any(overlap(area, other) for other in self.others)
        )

    def placed(self, x: float, y: float) -> Area | None:
        """Return a new area that contains the point (`x`, `y`); None if there is no room for one."""
        largest = max(self.least, min(self.width, self.height) // NEW_SHARE)
        for side in dict.fromkeys((largest, (largest + self.least) // 2, self.least)):
            found = self.moved((0, 0, side, side), x - side / 2, y - side / 2)
            if found is not None and found[0] <= x <= found[0] + side and found[1] <= y <= found[1] + side:
                return found
        return None

    def placed_anywhere(self) -> Area | None:
        """Return a new area, as near to the middle as there is room; None if there is none."""
        across = [self.width * (2 * step + 1) / 18 for step in range(9)]
        down = [self.height * (2 * step + 1) / 18 for step in range(9)]
        middle = self.width / 2, self.height / 2
        points = sorted(((x, y) for x in across for y in down), key=lambda point: _distance(point, middle))
        return next((found for point in points if (found := self.placed(*point)) is not None), None)

    def moved(self, area: Area, left: float, top: float) -> Area | None:
        """Return `area` moved so that its upper left corner is as near to (`left`, `top`) as the rules allow.

        None if there is no room for it anywhere.
        """
        wide, high = max(self.least, area[2]), max(self.least, area[3])
        if wide > self.width or high > self.height:
            return None
        most_left, most_top = self.width - wide, self.height - high
        lefts = _within(0, most_left, left, [edge for o in self.others for edge in (o[0] - wide, o[0] + o[2])])
        tops = _within(0, most_top, top, [edge for o in self.others for edge in (o[1] - high, o[1] + o[3])])
        free = [(x, y, wide, high) for x in lefts for y in tops if self.is_free((x, y, wide, high))]
        return min(free, key=lambda one: _distance(one[:2], (left, top)), default=None)

    def resized(self, area: Area, corner: Corner, x: float, y: float) -> Area:
        """Return `area` after `corner` was dragged to the point (`x`, `y`), or as near to it as the rules allow.

        The opposite corner does not move.
        """
        is_right, is_bottom = corner.value
        left, top, right, bottom = area[0], area[1], area[0] + area[2], area[1] + area[3]
        if is_right:
            across = _within(left + self.least, self.width, x, [other[0] for other in self.others])
        else:
            across = _within(0, right - self.least, x, [other[0] + other[2] for other in self.others])
        if is_bottom:
            down = _within(top + self.least, self.height, y, [other[1] for other in self.others])
        else:
            down = _within(0, bottom - self.least, y, [other[1] + other[3] for other in self.others])
        best, best_distance = area, float("inf")
        for edge_x in across:
            for edge_y in down:
                one = (
                    (left, edge_x - left) if is_right else (edge_x, right - edge_x),
                    (top, edge_y - top) if is_bottom else (edge_y, bottom - edge_y),
                )
                found = (one[0][0], one[1][0], one[0][1], one[1][1])
                distance = _distance((edge_x, edge_y), (x, y))
                if distance < best_distance and self.is_free(found):
                    best, best_distance = found, distance
        return best


def spread(count: int, size: Size) -> list[Area | None]:
    """Return `count` new areas side by side in a picture; None for those for which there is no room."""
    board = Board(*size)
    columns = max(1, min(count, 3))
    rows = ceil(count / columns)
    found: list[Area | None] = []
    for number in range(count):
        x = size[0] * (number % columns + 0.5) / columns
        y = size[1] * (number // columns + 0.5) / rows
        area = board.placed(x, y) or board.placed_anywhere()
        found.append(area)
        if area is not None:
            board = replace(board, others=(*board.others, area))
    return found


def scaled(areas: Sequence[Area | None], before: Size, size: Size) -> list[Area | None]:
    """Return `areas` for another picture of the given size, in which they cover the same parts; None stays None."""
    across, down = size[0] / before[0], size[1] / before[1]
    raw = [area and _stretched(area, across, down) for area in areas]
    kept = list(raw)
    for number, area in enumerate(raw):
        board = Board(*size, _without_none(other for place, other in enumerate(kept) if place != number))
        if area is not None and not board.is_free(area):
            fitting = (area[0], area[1], min(area[2], size[0]), min(area[3], size[1]))
            kept[number] = board.moved(fitting, area[0], area[1]) or area
    return kept


def _without_none(areas: Iterable[Area | None]) -> tuple[Area, ...]:
    return tuple(area for area in areas if area is not None)


def _stretched(area: Area, across: float, down: float) -> Area:
    """Return `area` with rounded edges, so that areas side by side do not overlap."""
    left, top = round(area[0] * across), round(area[1] * down)
    return left, top, round((area[0] + area[2]) * across) - left, round((area[1] + area[3]) * down) - top


def _within(least: int, most: int, wanted: float, edges: Iterable[int]) -> list[int]:
    """Return the whole numbers from `least` to `most` that are next to `wanted`, and those of `edges`; each once."""
    if least > most:
        return []
    near = (min(max(one, least), most) for one in (floor(wanted), ceil(wanted)))
    return list(dict.fromkeys([*near, *(edge for edge in edges if least <= edge <= most)]))


def _distance(one: Sequence[float], other: Sequence[float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
