"""Marking places by touch: one change for each drag, and what is not stored yet is shown."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.activities import registry
from kiosk.bridge.studio.editor.form_model import StepFormViewModel
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.spots_model import SpotsViewModel
from kiosk.content.editing.edits import InsertEntry
from kiosk.content.editing.new_parts import new_step
from kiosk.content.packs.lessons import payload_of
from kiosk.domain.lessons import Strand
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from tests.bridge.fakes import SlowWorker
from tests.services.studio.desk import HOA, LAN, Desk

STEP = ("steps", 1)
SIZE = (400, 300)
AREAS = ([20, 30, 100, 60], [240, 30, 100, 60])
REACH = 0.1
"""Width and height of the square in which a finger holds a corner."""


class Marker:
    """An author at the big picture of one step."""

    def __init__(self, data: Path) -> None:
        self.office = Desk(data)
        self.lesson = begin_lesson(self.office.studio, LAN, Strand.SAFETY, "Giữ mã", StartingPoint.PAGE)
        self.worker = SlowWorker(SimpleNamespace(studio=lambda: self.office.studio, clock=self.office.clock))
        self.parent = QObject()
        context = SimpleNamespace(worker=self.worker, actor=lambda: LAN)
        self.desk = LessonDesk(context, self.parent)  # type: ignore[arg-type]  # it uses no more of the page
        self.form = StepFormViewModel(self.desk, lambda: None, self.parent)
        self.spots = SpotsViewModel(self.desk, self.form, self.parent)
        self.desk.changed.connect(self._show)
        self.desk.open(self.lesson)
        self.worker.work()

    def _show(self) -> None:
        if self.desk.shown is not None and len(self.desk.shown.state.data["steps"]) > 1:
            self.form.show(self.desk.shown.state.data, STEP, self.desk.folder)
            self.spots.show(self.desk.shown.state.data, STEP, self.desk.folder)

    def begins(self, **scene: Any) -> "Marker":
        """Insert a question about a picture, with two places, and open it."""
        step = new_step("hotspot", ())
        step["scene"] = {"picture": "media/cho.png", "width": SIZE[0], "height": SIZE[1], **scene}
        for spot, area in zip(step["spots"], AREAS, strict=True):
            del spot["line"]
            spot["area"] = list(area)
        self.desk.edit(InsertEntry(("steps",), 1, step))
        self.worker.work()
        self.spots.openFor("")
        return self

    @property
    def step(self) -> dict[str, Any]:
        """The step as it is stored."""
        assert self.desk.shown is not None
        return self.desk.shown.state.data["steps"][1]

    @property
    def areas(self) -> list[list[int] | None]:
        return [spot.get("area") for spot in self.step["spots"]]

    @property
    def versions(self) -> int:
        """Number of the newest version of the lesson."""
        assert self.desk.shown is not None
        version = self.desk.shown.state.version
        return version.number if version is not None else 0

    @property
    def shown(self) -> list[list[int]]:
        """The areas as they are shown, in units of the picture."""
        return [
            [round(spot[side] * SIZE[at]) for side, at in (("x", 0), ("y", 1), ("width", 0), ("height", 1))]
            for spot in self.spots.spots
        ]

    def drags(self, start: tuple[float, float], *way: tuple[float, float]) -> None:
        """Drag from a point through others, in units of the picture."""
        self.spots.press(start[0] / SIZE[0], start[1] / SIZE[1], REACH, REACH)
        for point in way:
            self.spots.drag(point[0] / SIZE[0], point[1] / SIZE[1])
        end = way[-1] if way else start
        self.spots.release(end[0] / SIZE[0], end[1] / SIZE[1])


@pytest.fixture
def marker(tmp_path: Path) -> Iterator[Marker]:
    marker = Marker(tmp_path)
    yield marker
    marker.office.studio.close()


def test_a_dragged_place_is_stored_once_at_its_end_and_comes_back_by_one_undo(marker: Marker):
    before = marker.begins().versions
    marker.spots.press(70 / SIZE[0], 60 / SIZE[1], REACH, REACH)
    for y in range(70, 180, 10):
        marker.spots.drag(70 / SIZE[0], y / SIZE[1])
        marker.worker.work()
    assert marker.shown[0] == [20, 140, 100, 60]
    assert (marker.areas[0], marker.versions) == (AREAS[0], before)
    marker.spots.release(70 / SIZE[0], 170 / SIZE[1])
    assert marker.shown[0] == [20, 140, 100, 60]  # while it is being stored
    marker.worker.work()
    assert (marker.areas[0], marker.versions) == ([20, 140, 100, 60], before + 1)
    marker.desk.do(lambda session, _station: session.undo())
    marker.worker.work()
    assert (marker.areas[0], marker.shown[0]) == (AREAS[0], AREAS[0])
    assert marker.spots.chosen == 0


def test_a_touch_that_shakes_chooses_a_place_and_stores_nothing(marker: Marker):
    before = marker.begins().versions
    marker.drags((290, 60), (293, 61))
    marker.worker.work()
    assert (marker.spots.chosen, marker.versions) == (1, before)
    assert marker.spots.entry.key == "steps.1.spots.1"


def test_the_corner_of_the_chosen_place_resizes_it_and_stops_at_another_place(marker: Marker):
    marker.begins()
    marker.drags((120, 90), (150, 120))  # not chosen yet: its corner is part of the place
    marker.worker.work()
    assert marker.areas[0] == [50, 60, 100, 60]
    marker.drags((152, 122), (392, 132))
    marker.worker.work()
    assert marker.areas[0] == [50, 60, 190, 70]
    registry()["hotspot"].parse(payload_of(marker.step))


def test_a_corner_at_the_edge_of_the_picture_is_held_from_outside(marker: Marker):
    marker.begins()
    marker.drags((70, 60), (0, 0))
    marker.worker.work()
    assert marker.areas[0] == [0, 0, 100, 60]
    marker.drags((-20, -15), (20, 5))
    marker.worker.work()
    assert marker.areas[0] == [40, 20, 60, 40]


def test_a_place_smaller_than_a_finger_is_held_around_it(marker: Marker):
    marker.begins()
    marker.drags((290, 60))
    marker.drags((340, 90), (0, 0))
    marker.worker.work()
    assert marker.areas[1] == [240, 30, 32, 32]  # the least that the checks accept
    marker.spots.choose(-1)
    marker.drags((237, 45))
    marker.worker.work()
    assert (marker.spots.chosen, len(marker.areas)) == (1, 2)
    marker.drags((220, 32))
    marker.worker.work()
    assert (marker.spots.chosen, len(marker.areas)) == (1, 2)  # its corner
    marker.spots.choose(0)
    marker.drags((200, 150))
    marker.worker.work()
    assert len(marker.areas) == 3


def test_a_drag_that_is_broken_off_changes_nothing(marker: Marker):
    before = marker.begins().versions
    marker.spots.press(70 / SIZE[0], 60 / SIZE[1], REACH, REACH)
    marker.spots.drag(0.5, 0.8)
    assert marker.shown[0] != AREAS[0]
    marker.spots.cancel()
    assert marker.shown[0] == AREAS[0]
    marker.spots.release(0.5, 0.8)
    marker.worker.work()
    assert (marker.areas, marker.versions) == (list(AREAS), before)


def test_a_touch_beside_all_places_marks_a_new_one_up_to_the_limit(marker: Marker):
    marker.begins()
    for number, x in enumerate((40, 140, 240, 340), 2):
        marker.drags((x, 220))
        marker.worker.work()
        assert marker.spots.chosen == number
        left, top, wide, high = marker.areas[number]
        assert left <= x <= left + wide
        assert top <= 220 <= top + high
    registry()["hotspot"].parse(payload_of(marker.step))
    assert not marker.spots.canAdd
    marker.drags((200, 150))
    marker.worker.work()
    assert len(marker.areas) == 6
    assert marker.spots.note
    marker.drags((500, 150))  # beside the picture
    marker.worker.work()
    assert len(marker.areas) == 6


def test_where_there_is_no_room_a_touch_marks_nothing_and_says_so(marker: Marker):
    marker.begins()
    marker.drags((290, 60))
    marker.drags((340, 90), (340, 280))
    marker.drags((240, 280), (130, 280))
    marker.worker.work()
    assert marker.areas[1] == [130, 30, 210, 250]
    marker.drags((125, 60))
    marker.worker.work()
    assert len(marker.areas) == 2
    assert marker.spots.note


def test_an_area_that_a_file_lacks_is_marked_by_the_next_touch(marker: Marker):
    marker.begins()
    marker.form.put("steps.1.spots.1.area", None)
    marker.worker.work()
    assert marker.areas == [AREAS[0], None]
    assert marker.spots.open_area("steps.1.spots.1.area")
    marker.drags((200, 200))
    marker.worker.work()
    assert marker.areas[1] == [170, 170, 60, 60]
    assert marker.spots.chosen == 1


def test_arrow_keys_move_and_resize_and_one_press_is_one_change(marker: Marker):
    before = marker.begins().versions
    marker.spots.choose(0)
    for _ in range(5):  # a key that is held repeats
        marker.spots.nudge(1, 0, False)
    marker.spots.drop()
    marker.worker.work()
    assert (marker.areas[0], marker.versions) == ([35, 30, 100, 60], before + 1)
    marker.spots.nudge(0, -1, True)
    marker.spots.drop()
    marker.worker.work()
    assert (marker.areas[0], marker.versions) == ([35, 30, 100, 57], before + 2)
    marker.spots.nudge(1, 0, False)
    marker.spots.nudge(-1, 0, False)
    marker.spots.drop()
    marker.worker.work()
    assert marker.versions == before + 2


def test_a_place_is_removed_while_enough_remain(marker: Marker):
    marker.begins()
    marker.spots.choose(0)
    marker.spots.remove()
    marker.worker.work()
    assert len(marker.areas) == 2
    marker.spots.add()
    marker.worker.work()
    assert marker.spots.chosen == 2
    marker.spots.choose(0)
    marker.spots.remove()
    marker.worker.work()
    assert marker.areas[0] == AREAS[1]
    assert (len(marker.areas), marker.spots.chosen) == (2, -1)


def test_closing_shows_the_row_of_the_chosen_place(marker: Marker):
    marker.begins()
    shown: list[str] = []
    marker.spots.revealAsked.connect(shown.append)
    marker.spots.openFor("steps.1.spots.1.label.vi")
    assert marker.spots.chosen == 1
    marker.spots.close()
    assert (shown, marker.spots.isOpen) == (["steps.1.spots.1"], False)


def test_a_size_that_the_file_lacks_is_read_from_the_picture(marker: Marker):
    marker.begins(width=0)
    assert not marker.spots.isOpen
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"/>'
    (marker.desk.folder / "media" / "cho.png").write_text(drawing)
    assert marker.spots.open_area("steps.1.scene.width")
    marker.worker.work()
    assert (marker.step["scene"]["width"], marker.spots.isOpen) == (800, True)
    registry()["hotspot"].parse(payload_of(marker.step))


def test_while_another_person_writes_nothing_is_marked(marker: Marker):
    marker.begins()
    marker.desk.close()
    marker.worker.work()
    other = marker.office.studio.open(HOA, marker.lesson)
    marker.desk.open(marker.lesson)
    marker.worker.work()
    marker.spots.openFor("")
    marker.drags((200, 200))
    marker.spots.choose(0)
    assert not marker.spots.canRemove
    marker.worker.work()
    assert len(marker.areas) == 2
    other.close()
