"""A scene changes between picture and message in one change, and what depends on it follows."""

from typing import Any

import pytest

from kiosk.activities import registry
from kiosk.content.editing.areas import Board, area_of
from kiosk.content.editing.companions import field_edits
from kiosk.content.editing.edits import applied
from kiosk.content.editing.new_parts import BLANK, new_entry, new_step
from kiosk.content.editing.scene_edits import size_of_scene
from kiosk.content.exchange.items import ForeignItem, ForeignOption, ForeignPicture, ItemKind
from kiosk.content.exchange.steps.mapping import map_item
from kiosk.content.packs.lessons import payload_of
from tests.content.media.test_pictures import png

PICTURE = ("scene", "picture")


def changed(step: dict[str, Any], value: str | None, size: tuple[int, int] | None = None) -> dict[str, Any]:
    new = {"steps": [step]}
    for edit in field_edits(step, ("steps", 0), PICTURE, value, size):
        new = applied(new, edit)
    return new["steps"][0]


def parsed(step: dict[str, Any]) -> Any:
    return registry()["hotspot"].parse(payload_of(step))


@pytest.fixture
def message() -> dict[str, Any]:
    return new_step("hotspot", ())


@pytest.fixture
def picture(message: dict[str, Any]) -> dict[str, Any]:
    return changed(message, "media/cho.png", (480, 300))


def test_a_picture_instead_of_a_message_gives_each_spot_an_area(message, picture):
    task = parsed(picture)
    assert (task.scene.picture.path, task.scene.width, task.scene.height) == ("media/cho.png", 480, 300)
    assert task.scene.message is None
    assert [spot.right for spot in task.spots] == [spot["right"] for spot in message["spots"]]
    assert len({spot.area for spot in task.spots}) == 2
    assert [spot["label"]["vi"] for spot in picture["spots"]] == [BLANK, BLANK]  # they named lines of the message


def test_what_an_author_wrote_stays(message):
    message["spots"][0]["label"]["vi"] = "Chữ ký"
    assert changed(message, "media/cho.png", (480, 300))["spots"][0]["label"] == {"vi": "Chữ ký"}


@pytest.mark.parametrize("count", [2, 4, 5])
def test_a_message_instead_of_a_picture_gives_each_spot_a_line(picture, count):
    for number in range(2, count):
        picture["spots"].append(new_entry(picture, ("spots",), f"Chỗ {number}"))
    parsed(picture)
    task = parsed(changed(picture, None))
    assert task.scene.picture is None
    assert len({spot.line for spot in task.spots}) == count
    assert len(task.scene.message.lines) == min(count, 4)


def test_a_sixth_spot_has_no_line_left_and_keeps_its_words(picture):
    for number in range(2, 6):
        picture["spots"].append(new_entry(picture, ("spots",), f"Chỗ {number}"))
    new = changed(picture, None)
    assert [("area" in spot, "line" in spot) for spot in new["spots"]] == [(False, True)] * 5 + [(False, False)]
    assert new["spots"][5]["label"] == {"vi": "Chỗ 5"}


def test_another_picture_takes_the_areas_to_the_same_places(picture):
    picture["spots"][0]["area"] = [0, 0, 120, 60]
    larger = changed(picture, "media/to.png", (960, 600))
    assert size_of_scene(larger) == (960, 600)
    assert larger["spots"][0]["area"] == [0, 0, 240, 120]
    parsed(larger)
    same = changed(picture, "media/cho-2.png", (480, 300))
    assert same == {**picture, "scene": {**picture["scene"], "picture": "media/cho-2.png"}}


def test_a_picture_of_unknown_size_keeps_the_size_in_the_file(picture):
    assert size_of_scene(changed(picture, "media/la.svg")) == (480, 300)


def test_a_file_without_sizes_gets_them_and_its_areas_stay(picture):
    spots = picture["spots"]
    bare = {**picture, "scene": {"picture": "media/cho.png"}}
    assert size_of_scene(bare) is None
    assert changed(bare, "media/cho.png", (480, 300))["spots"] == spots


def test_places_side_by_side_in_a_file_of_another_program_can_be_edited():
    options = tuple(
        ForeignOption(f"Chỗ {number}", is_right=not number, area=(10.6 + 20.6 * number, 0.4, 20.6, 59.6))
        for number in range(3)
    )
    picture = ForeignPicture("cho.png", png(80, 60))
    item = ForeignItem("qti", "hotspot", ItemKind.HOTSPOT, prompt="Chạm chỗ nào?", options=options, picture=picture)
    mapped = map_item(item)
    (step,) = mapped.steps
    size = size_of_scene({"type": "hotspot", **step.payload})
    assert size == (80, 60)
    areas = [area_of(spot["area"]) for spot in step.payload["spots"]]
    assert areas == [(11, 0, 20, 60), (31, 0, 21, 60), (52, 0, 20, 60)]
    assert all(Board(*size, (*areas[:at], *areas[at + 1 :])).is_free(area) for at, area in enumerate(areas))
