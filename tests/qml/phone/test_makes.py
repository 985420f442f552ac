"""Tests of the keys at the bottom of the phone, which look different on each make of phone."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

LIST = scene("list", element("r", "row", "Cài đặt"), title="Danh sách")
HOME = scene("home", element("a", "app", "Ảnh", icon="photos"), pages=2, page=0, gestures=["swipe-left"])


@pytest.mark.parametrize("make", ["arrow", "triangle", "edge"])
@pytest.mark.parametrize(("key", "act", "name"), [("phoneBack", "back", "Back"), ("phoneHome", "home", "Home")])
def test_every_make_has_back_and_home_to_touch(stage: Stage, make: str, key: str, act: str, name: str) -> None:
    phone = Phone(stage, LIST | {"make": make})
    assert phone[key].property("label") == name
    assert phone[key].width() >= 80
    phone.tap(key)
    assert phone.acts == [act]


def test_the_square_is_answered_only_where_it_exists(stage: Stage) -> None:
    phone = Phone(stage, LIST | {"make": "triangle"})
    phone.tap("phoneRecent")
    assert phone.acts == ["recent"]
    assert not Phone(stage, LIST | {"make": "edge"}).has("phoneRecent")


@pytest.mark.parametrize(("start", "end"), [(30, 300), (-12, 300), (60, 300), (440, 150), (466, 150)], ids=str)
def test_a_swipe_from_either_edge_goes_back(stage: Stage, start: int, end: int) -> None:
    phone = Phone(stage, LIST | {"make": "edge"}, at=QPoint(100, 0))
    phone.draw(QPoint(100 + start, 500), QPoint(100 + end, 500))
    assert phone.acts == ["back"]


@pytest.mark.parametrize("make", ["arrow", "triangle"])
def test_on_a_make_with_keys_such_a_swipe_is_only_answered(stage: Stage, make: str) -> None:
    phone = Phone(stage, LIST | {"make": make})
    phone.draw(QPoint(30, 500), QPoint(300, 500))
    assert phone.acts == ["tap:screen"]


def test_on_the_home_screen_a_swipe_from_the_edge_turns_the_page(stage: Stage) -> None:
    phone = Phone(stage, HOME | {"make": "edge"})
    phone.draw(QPoint(440, 500), QPoint(150, 500))
    assert phone.acts == ["swipe-left:screen"]


@pytest.mark.parametrize("make", ["arrow", "triangle", "edge"])
def test_the_hint_points_at_the_key_of_this_make(stage: Stage, make: str) -> None:
    phone = Phone(stage, LIST | {"make": make, "point": "back"})
    assert phone["phoneBack"].property("description") == "Here"
    assert phone.has("phonePointer")


@pytest.mark.parametrize(
    ("make", "key", "gesture"),
    [
        ("edge", "back", "swipe-right"),
        ("edge", "home", "swipe-up"),
        ("arrow", "back", "tap"),
        ("triangle", "home", "tap"),
    ],
)
def test_the_hand_shows_the_movement_of_this_make(stage: Stage, make: str, key: str, gesture: str) -> None:
    phone = Phone(stage, LIST | {"make": make})
    finger = {"element": key, "gesture": "tap"}
    acts: Any = phone.frame.findChild(QObject, "shownActs")
    assert acts.gestureOf(finger) == gesture
    spot = acts.spotOf(finger)
    if gesture == "swipe-right":
        assert spot.x() < 48
