"""One drag on a picture with places: what is held, and where it is.

Rules: positions are fractions of the picture. A corner is held from outside, so that a small place can still be held
in its middle. A place that is smaller than a finger is held around it, too. A finger that shakes moves nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.content.editing.areas import Area, Board, Corner, Size

Point = tuple[float, float]
INSIDE = 0.25
"""Share of the square around a corner that lies inside the place; at most this share of a side of the place."""
SLACK = 0.15
"""A touch that moves less than this does not drag, so that a shaking finger changes nothing.

A share of the square around a corner.
"""


@dataclass
class SpotDrag:
    """A drag that began at `start`. ``spot``: index of what is held, -1 if it is nothing; ``corner``: held corner."""

    size: Size
    start: Point
    reach: Point
    spot: int = -1
    area: Area = (0, 0, 0, 0)
    corner: Corner | None = None
    has_moved: bool = False

    @classmethod
    def begun(cls, size: Size, areas: Sequence[Area | None], chosen: int, start: Point, reach: Point) -> "SpotDrag":
        """Return the drag of what is at `start`: a corner of the chosen spot, a spot, or nothing.

        `reach`: width and height of the square in which a finger holds a corner.
        """
        drag = cls(size, start, reach)
        held = areas[chosen] if chosen >= 0 else None
        if held is not None:
            found = next((one for one in Corner if drag._is_at(held, one)), None)
            if found is not None:
                drag.spot, drag.area, drag.corner = chosen, held, found
                return drag
        there = [(number, area) for number, area in enumerate(areas) if area is not None]
        there.sort(key=lambda one: one[0] != chosen)
        for least in ((0.0, 0.0), reach):
            found_spot = next(((number, area) for number, area in there if drag._is_in(area, least)), None)
            if found_spot is not None:
                drag.spot, drag.area = found_spot
                break
        return drag

    def area_at(self, board: Board, x: float, y: float) -> Area | None:
        """Return the area when the finger is at a point; None if it does not fit on `board`."""
        across, down = x - self.start[0], y - self.start[1]
        if not self.has_moved and abs(across) < SLACK * self.reach[0] and abs(down) < SLACK * self.reach[1]:
            return self.area
        self.has_moved = True
        left, top, wide, high = self.area
        by_x, by_y = across * self.size[0], down * self.size[1]
        if self.corner is None:
            return board.moved(self.area, left + by_x, top + by_y)
        is_right, is_bottom = self.corner.value
        return board.resized(self.area, self.corner, left + is_right * wide + by_x, top + is_bottom * high + by_y)

    def _is_in(self, area: Area, least: Point) -> bool:
        """Whether the drag began in an area, which is held as if it had at least the sides `least`."""
        left, top, right, bottom = self._edges(area)
        beside = max(0.0, (least[0] - right + left) / 2), max(0.0, (least[1] - bottom + top) / 2)
        is_across = left - beside[0] <= self.start[0] <= right + beside[0]
        return is_across and top - beside[1] <= self.start[1] <= bottom + beside[1]

    def _is_at(self, area: Area, corner: Corner) -> bool:
        left, top, right, bottom = self._edges(area)
        is_right, is_bottom = corner.value
        return _is_near(
            self.start[0], right if is_right else left, self.reach[0], right - left, is_end=is_right
        ) and (_is_near(self.start[1], bottom if is_bottom else top, self.reach[1], bottom - top, is_end=is_bottom))

    def _edges(self, area: Area) -> tuple[float, float, float, float]:
        wide, high = self.size
        return area[0] / wide, area[1] / high, (area[0] + area[2]) / wide, (area[1] + area[3]) / high


def _is_near(value: float, edge: float, reach: float, side: float, *, is_end: bool) -> bool:
    """Whether the coordinate `value` is near enough to an edge of a spot to hold it.

    ``is_end``: the edge is the right or lower one of the spot.
    """
    inner = INSIDE * min(reach, side)
    outer = reach - inner
    before, behind = (inner, outer) if is_end else (outer, inner)
    return edge - before <= value <= edge + behind
