"""The edges of the practice phone: keys beside the screen, a swipe from below the screen, and the clock above it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

POWER = element("nguon", "side", "Nút nguồn", icon="power", gestures=["tap"])


def edged(kind: str, *elements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**scene(kind, *elements, **more), "hasSides": True}


def test_a_key_on_the_edge_stands_beside_the_phone_and_is_touched(stage: Stage) -> None:
    phone = Phone(stage, edged("home", POWER))
    key, pages = phone["el-nguon"], phone["phonePages"]
    assert key.mapToScene(QPoint(0, 0)).x() > pages.mapToScene(QPoint(int(pages.width()), 0)).x()
    phone.tap("el-nguon")
    assert phone.acts == ["tap:nguon"]


def test_holding_a_key_on_the_edge_is_no_tap(stage: Stage, qtbot: Any) -> None:
    phone = Phone(stage, edged("home", element("nguon", "side", "Nút nguồn", gestures=["tap", "hold"])))
    point = stage.middle(phone["el-nguon"])
    stage.press(point)
    qtbot.waitUntil(lambda: phone.acts == ["hold:nguon"])
    stage.lift(point)
    qtbot.wait(20)
    assert phone.acts == ["hold:nguon"]


@pytest.mark.parametrize("offers", [[], ["hold"]])
def test_what_a_key_on_the_edge_takes_beside_a_tap_is_offered_if_it_leads_on(stage: Stage, offers: list[str]) -> None:
    key = element("nguon", "side", "Nút nguồn", gestures=["tap", "hold"], offers=offers)
    phone = Phone(stage, edged("home", key, point="nguon"))
    phone.tap("el-nguon")
    assert phone.acts == ["tap:nguon"]
    assert phone.has("gesture-nguon-hold") is bool(offers)


def test_a_key_on_the_edge_stays_while_screens_change(stage: Stage) -> None:
    phone = Phone(stage, edged("lock", POWER, title="Màn hình đang tắt"))
    key = phone["el-nguon"]
    phone.show(edged("home", POWER, name="chinh"))
    assert phone["el-nguon"] == key
    phone.show(edged("list", name="muc"))
    assert not phone.has("el-nguon")


def test_a_phone_keeps_its_place_on_screens_without_that_key(stage: Stage) -> None:
    phone = Phone(stage, edged("home", POWER))
    wide = phone["phonePages"].width()
    assert phone.frame.width() > phone["phonePages"].width() + 100
    phone.show(edged("list", name="muc"))
    assert phone["phonePages"].width() == wide


@pytest.mark.parametrize(("down", "acts"), [(-200, ["swipe-up:screen"]), (200, ["tap:screen"])])
def test_a_swipe_up_may_begin_on_the_keys_below(stage: Stage, down: int, acts: list[str]) -> None:
    phone = Phone(stage, scene("lock", gestures=["swipe-up", "swipe-down"]))
    phone.swipe("phoneHome", 0, down)
    assert phone.acts == acts


@pytest.mark.parametrize(("minutes", "time"), [(0, "9:41"), (20, "10:01"), (14 * 60 + 19, "0:00")])
def test_the_clock_goes_on_while_the_phone_is_practised_on(stage: Stage, minutes: int, time: str) -> None:
    phone = Phone(stage, scene("home"))
    phone.frame.setProperty("minutes", minutes)
    assert time in phone.texts()


def test_a_swipe_up_from_the_keys_of_an_open_phone_leads_home(stage: Stage) -> None:
    phone = Phone(stage, scene("list", gestures=["swipe-up"]))
    phone.swipe("phoneHome", 0, -200)
    assert phone.acts == ["home"]


@pytest.mark.parametrize("right", [-120, 120])
def test_a_switch_can_be_slid(stage: Stage, right: int) -> None:
    phone = Phone(stage, scene("list", element("reo", "switch", "Reo chuông", value="tat", valueLabel="Tắt")))
    phone.swipe("el-reo", right, 4)
    assert phone.acts == ["tap:reo"]


@pytest.mark.parametrize("down", [-150, 150])
def test_a_finger_that_goes_up_or_down_over_a_switch_leaves_it(stage: Stage, down: int) -> None:
    phone = Phone(stage, scene("list", element("reo", "switch", "Reo chuông", value="tat", valueLabel="Tắt")))
    phone.swipe("el-reo", 4, down)
    assert phone.acts == ["tap:screen"]


def test_what_is_scrolled_out_of_sight_takes_no_gesture(stage: Stage) -> None:
    rows = [
        element(f"muc-{number}", "switch", f"Mục {number}", value="tat", valueLabel="Tắt") for number in range(12)
    ]
    phone = Phone(stage, scene("list", *rows))
    phone.swipe("phoneDown", -120, 4)
    assert phone.acts == ["tap:screen"]


@pytest.mark.parametrize(("right", "down"), [(0, -150), (0, 150)])
def test_a_gesture_that_begins_on_the_edge_is_not_the_screens(stage: Stage, right: int, down: int) -> None:
    phone = Phone(stage, edged("lock", POWER, gestures=["swipe-up", "swipe-down"]))
    phone.swipe("el-nguon", right, down)
    assert phone.acts == ["tap:screen"]


@pytest.mark.parametrize("above", [2, 40, 66], ids=["bezel", "status bar", "its end"])
def test_a_swipe_down_may_begin_at_the_top_edge(stage: Stage, above: int) -> None:
    phone = Phone(stage, scene("home", gestures=["swipe-down", "swipe-left"]), at=QPoint(100, 60))
    start = phone.frame.mapToScene(QPoint(200, above)).toPoint()
    phone.draw(start, start + QPoint(5, 200))
    assert phone.acts == ["swipe-down:screen"]


@pytest.mark.parametrize("name", ["phoneRibbon", "phonePages"])
def test_a_swipe_down_where_nothing_comes_down_is_answered(stage: Stage, name: str) -> None:
    phone = Phone(stage, scene("home"))
    phone.swipe(name, 0, 200)
    assert phone.acts == ["tap:screen"]


def test_a_tap_on_the_status_bar_is_answered(stage: Stage) -> None:
    phone = Phone(stage, scene("home"))
    phone.tap("phoneRibbon")
    assert phone.acts == ["tap:screen"]


def test_a_finger_that_slips_beside_the_phone_is_not_the_phones(stage: Stage) -> None:
    phone = Phone(stage, scene("home"), at=QPoint(100, 60))
    phone.draw(QPoint(90, 400), QPoint(60, 440))
    assert phone.acts == []


@pytest.mark.parametrize("gestures", [["swipe-left"], ["swipe-right"]])
def test_dots_tell_of_a_page_beside_this_one(stage: Stage, gestures: list[str]) -> None:
    phone = Phone(stage, scene("home", gestures=gestures))
    filled = [dot.property("color").alpha() > 0 for dot in phone.items() if dot.objectName() == "phonePageDot"]
    assert filled == [gestures == ["swipe-left"], gestures == ["swipe-right"]]
