"""An author makes a question about a picture: the places are marked by finger, mouse and keyboard."""

from typing import Any

from PySide6.QtCore import Qt

from kiosk.activities import registry
from kiosk.activities.scenes import Hotspot
from kiosk.content.packs.lessons import payload_of
from kiosk.tour.driver import Hand
from kiosk.tour.studio.spots_walk import SpotsHands
from kiosk.tour.studio.studio_walk import StudioHands, with_commune
from tests.journeys.conftest import CALM, Opens

STEP = 1
SPOTS = f"steps.{STEP}.spots"
PICTURE, SIDE = "an toàn, lá chắn", 120
"""A square picture that every new pack has, and its width and height."""


class Marker(SpotsHands):
    """An author who marks places."""

    @property
    def step(self) -> dict[str, Any]:
        """The step as it is stored."""
        return self.studio.editor._data["steps"][STEP]

    @property
    def task(self) -> Hotspot:
        """The step as the builder reads it."""
        return registry()["hotspot"].parse(payload_of(self.step))

    @property
    def played(self) -> Hotspot:
        """The step as the preview plays it."""
        return self.studio.editor._desk.shown.preview.lesson.steps[STEP].task

    def area(self, spot: int) -> tuple[float, ...]:
        return self.task.spots[spot].area

    def presses(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.driver.press(key, held)
        self.rest()


def begins(opens: Opens) -> Marker:
    visitor = opens(with_commune(CALM))
    marker = Marker(StudioHands(visitor.app, visitor.driver))
    marker.studio.enter()
    marker.studio.make("safety", "giuwx kisn max")
    marker.studio.add_step("hotspot")
    return marker


def test_places_are_marked_moved_and_resized_on_the_picture(opens: Opens):
    marker = begins(opens)
    marker.choose_picture(STEP, PICTURE)
    assert (marker.task.scene.width, marker.task.scene.height) == (SIDE, SIDE)
    marker.drag(marker.middle(0), (0.25, 0.25))
    assert marker.area(0) == (18, 18, 24, 24)
    marker.touch(0.5, 0.75)
    assert marker.area(2) == (48, 78, 24, 24)
    assert len(marker.task.spots) == 3
    left, top, wide, high = marker.area(2)
    marker.driver.hand = Hand.MOUSE
    corner = (left + wide) / SIDE, (top + high) / SIDE
    marker.drag(corner, (corner[0] + 0.1, corner[1] + 0.1))
    assert marker.area(2) == (left, top, wide + 12, high + 12)
    marker.studio.taps("undoSpots")
    assert marker.area(2) == (left, top, wide, high)
    marker.driver.hand = Hand.FINGER
    marker.studio.taps("spotRight")
    assert [spot.right for spot in marker.task.spots] == [True, False, True]
    marker.driver.tap(f"text-{SPOTS}.2.label.vi")
    marker.studio.staff.type_text("kys")
    marker.studio.taps("kbDone")
    assert marker.step["spots"][2]["label"] == {"vi": "Ký"}
    marker.touch(*marker.middle(1))
    marker.studio.taps("removeSpot")
    assert [spot.right for spot in marker.played.spots] == [True, True]
    assert marker.played == marker.task
    marker.studio.taps("closeSpots")
    marker.studio.taps(f"place-{SPOTS}.1")
    assert marker.model.chosen == 1
    marker.studio.taps("closeSpots")
    notes = marker.studio.editor.findings.notes
    marker.driver.wait(lambda: not any(".area" in key or "scene" in key for key in notes()), "the checks to pass")
    marker.studio.taps("formBack", f"noPicture-steps.{STEP}.scene.picture")
    assert marker.task.scene.message is not None
    assert [spot.area for spot in marker.task.spots] == [None, None]
    marker.studio.taps("studioUndo")
    assert marker.played.scene.picture is not None


def test_places_are_marked_by_keyboard(opens: Opens):
    marker = begins(opens)
    marker.choose_picture(STEP, PICTURE)
    marker.driver.focus("spot-0")
    left, top, wide, high = marker.area(0)
    marker.presses(Qt.Key.Key_Right)
    marker.presses(Qt.Key.Key_Down)
    assert marker.area(0) == (left + 1, top + 1, wide, high)
    marker.presses(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    marker.presses(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert marker.area(0) == (left + 1, top + 1, wide + 1, high + 1)
    marker.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marker.area(0) == (left + 1, top + 1, wide + 1, high)
    marker.presses(Qt.Key.Key_Tab)
    assert marker.model.chosen == 1
    marker.driver.focus("addSpot")
    marker.presses(Qt.Key.Key_Return)
    assert len(marker.task.spots) == 3
    assert marker.model.chosen == 2
    marker.driver.focus("spot-1")
    marker.presses(Qt.Key.Key_Delete)
    assert len(marker.task.spots) == 2
    marker.presses(Qt.Key.Key_Escape)
    assert not marker.model.isOpen
