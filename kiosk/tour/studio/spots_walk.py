"""Simulates an author who marks places in a picture for a question.

Rules: as in `tour.visitor`, all input consists of touches on visible items, or on the big picture.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from kiosk.tour.studio.studio_walk import StudioHands

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from kiosk.bridge.studio.editor.spots_model import SpotsViewModel

PICTURE = "bon tam anh"
"""Name of the picture of the walk, as the sheet of pictures shows it."""
PLACES = ((0.25, 0.25), (0.76, 0.25))
"""Where the first places belong in the picture, as fractions of it."""
NEW = (0.25, 0.74)
"""Where a third place belongs."""


class SpotsHands:
    """Operates the sheet on which places are marked."""

    def __init__(self, studio: StudioHands) -> None:
        self.studio = studio
        self.driver = studio.driver

    @property
    def model(self) -> "SpotsViewModel":
        """The view model of the editor's picture with its spots; usable only while the editor is open."""
        return self.studio.editor.spots

    def rest(self) -> None:
        """Wait until everything is stored and drawn."""
        self.driver.wait(lambda: self.studio.app.worker.is_idle, "the places")
        self.driver.settle()
        self.driver.look()

    def choose_picture(self, step: int, name: str = PICTURE) -> None:
        """Choose the picture `name` for the scene of a step; its places are then shown for marking."""
        self.studio.turn_to(f"picture-steps.{step}.scene.picture")
        self.studio.taps(f"picture-steps.{step}.scene.picture")
        pictures = self.studio.editor.pictures.pictures
        key = next(one["key"] for one in pictures if one["label"] == name)
        while self.driver.find(f"drawing-{key}") is None:
            self.driver.tap("picturesOnward")
            self.driver.settle()
        self.studio.taps(f"drawing-{key}")
        self.driver.see("spotsSheet")
        self.rest()

    def point(self, x: float, y: float) -> "QPoint":
        """Return the point of the window at fractions of the big picture."""
        picture = self.driver.see("spotsPicture")
        return picture.mapToScene(QPointF(x * picture.width(), y * picture.height())).toPoint()

    def touch(self, x: float, y: float) -> None:
        """Touch the picture at fractions of it."""
        self.driver.touch(self.point(x, y))
        self.rest()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag from one point of the picture to another, given as fractions of it."""
        self.driver.drag(self.point(*start), self.point(*end))
        self.rest()

    def middle(self, spot: int) -> tuple[float, float]:
        """Return the middle of a place, as fractions of the picture."""
        found = self.model.spots[spot]
        return found["x"] + found["width"] / 2, found["y"] + found["height"] / 2


def scenes(hands: SpotsHands, step: int) -> Iterator[str]:
    """Add a question about a picture as the step with this index, and mark its places; yield the screen names."""
    hands.studio.add_step("hotspot")
    hands.choose_picture(step)
    for spot, place in enumerate(PLACES):
        hands.drag(hands.middle(spot), place)
    hands.touch(*NEW)
    yield "spots-marked"
    hands.studio.taps("closeSpots")
    yield "spots-form"
