"""Gestures on the practice phone, and the taps that can replace them."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

ROW = element("hop-thu", "row", "Hộp thư", gestures=["tap", "swipe-left", "swipe-right"], offers=["swipe-left"])
BUBBLE = element("tin", "bubble", "Con gửi mẹ ảnh cháu đây", gestures=["hold"], offers=["hold"])
PLACES = [{"id": name, "text": name} for name in ("nho", "vua", "to")]
SLIDER = element("co", "slider", "Cỡ chữ", value="nho", valueLabel="Nhỏ", places=PLACES, gestures=["slide"])


def test_a_tap_is_a_tap(stage: Stage) -> None:
    phone = Phone(stage, scene("list", ROW))
    phone.tap("el-hop-thu")
    assert phone.acts == ["tap:hop-thu"]


@pytest.mark.parametrize("way", [(0, 300), (60, 60)], ids=["swipe", "slip"])
def test_a_finger_that_slides_off_is_answered_and_is_no_tap(stage: Stage, way: tuple[int, int]) -> None:
    phone = Phone(stage, scene("list", element("a", "row", "A")))
    phone.swipe("el-a", *way)
    assert phone.acts == ["tap:screen"]


def test_a_finger_that_scrolls_gets_no_reply(stage: Stage) -> None:
    phone = Phone(stage, scene("list", *(element(f"m{at}", "row", f"Mục {at}") for at in range(14))))
    phone.swipe("el-m4", 0, -200)
    assert phone.acts == []


@pytest.mark.parametrize("kind", ["list", "home", "dialog", "shade"])
def test_a_tap_on_an_empty_place_is_answered(stage: Stage, kind: str) -> None:
    phone = Phone(stage, scene(kind, element("a", "row", "A")))
    corner = phone["phonePages"].mapToScene(QPoint(8, int(phone["phonePages"].height()) - 8)).toPoint()
    stage.press(corner)
    stage.lift(corner)
    assert phone.acts == ["tap:screen"]


@pytest.mark.parametrize(("right", "gesture"), [(-150, "swipe-left"), (150, "swipe-right")])
def test_a_swipe_over_an_element_is_its_swipe_and_no_tap(stage: Stage, right: int, gesture: str) -> None:
    phone = Phone(stage, scene("list", ROW))
    phone.swipe("el-hop-thu", right, 5)
    assert phone.acts == [f"{gesture}:hop-thu"]


def test_a_slanting_swipe_is_none(stage: Stage) -> None:
    phone = Phone(stage, scene("lock", ROW, gestures=["swipe-up"]))
    phone.swipe("el-hop-thu", 120, -120)
    assert phone.acts == ["tap:screen"]


def test_a_wobble_is_still_a_tap(stage: Stage) -> None:
    phone = Phone(stage, scene("list", ROW))
    phone.swipe("el-hop-thu", 12, 6)
    assert phone.acts == ["tap:hop-thu"]


@pytest.mark.parametrize(("down", "gesture"), [(-200, "swipe-up"), (200, "swipe-down")])
def test_a_swipe_over_the_screen_is_the_screens(stage: Stage, down: int, gesture: str) -> None:
    phone = Phone(stage, scene("lock", element("n", "note", "Tin"), gestures=[gesture]))
    phone.swipe("el-n", 4, down)
    assert phone.acts == [f"{gesture}:screen"]


def test_a_long_press_is_a_hold_and_no_tap(stage: Stage, qtbot: Any) -> None:
    phone = Phone(stage, scene("thread", BUBBLE))
    stage.press(stage.middle(phone["el-tin"]))
    qtbot.waitUntil(lambda: bool(phone.acts))
    stage.lift(stage.middle(phone["el-tin"]))
    assert phone.acts == ["hold:tin"]


@pytest.mark.parametrize(("before", "after", "gesture"), [(40, 160, "pinch-out"), (160, 40, "pinch-in")])
def test_two_fingers_pinch(stage: Stage, before: int, after: int, gesture: str) -> None:
    phone = Phone(stage, scene("map", element("p", "pin", "Trạm y tế"), gestures=["pinch-out", "pinch-in"]))
    phone.pinch("el-p", before, after)
    assert phone.acts == [f"{gesture}:screen"]


def test_a_tap_on_what_wants_a_hold_offers_it(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", BUBBLE))
    phone.tap("el-tin")
    assert phone.acts == ["tap:tin"]
    phone.tap("gesture-tin-hold")
    assert phone.acts == ["tap:tin", "hold:tin"]


def test_what_takes_a_tap_and_a_swipe_does_the_one_and_offers_the_other(stage: Stage) -> None:
    phone = Phone(stage, scene("list", ROW))
    phone.tap("el-hop-thu")
    phone.tap("gesture-hop-thu-swipe-left")
    assert phone.acts == ["tap:hop-thu", "swipe-left:hop-thu"]


def test_a_tap_on_what_is_pointed_at_is_a_tap(stage: Stage) -> None:
    phone = Phone(stage, scene("list", ROW, point="hop-thu"))
    phone.tap("el-hop-thu")
    assert phone.acts == ["tap:hop-thu"]


@pytest.mark.parametrize("over", [{"mode": "watch"}, {"finished": True}])
@pytest.mark.parametrize("name", ["el-hop-thu", "el-screen"])
def test_nothing_is_offered_on_a_phone_that_is_only_watched(stage: Stage, over: dict[str, Any], name: str) -> None:
    phone = Phone(stage, scene("list", ROW, gestures=["swipe-up"]) | over)
    phone.tap(name)
    assert phone.acts == ["tap:" + name.removeprefix("el-")]
    assert not [item for item in phone.items() if item.objectName().startswith("gesture-")]


def test_the_screens_swipe_can_be_tapped(stage: Stage) -> None:
    phone = Phone(stage, scene("lock", gestures=["swipe-up"]))
    phone.tap("el-screen")
    phone.tap("gesture-screen-swipe-up")
    assert phone.acts == ["tap:screen", "swipe-up:screen"]


def test_another_screen_takes_the_offers_away(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", BUBBLE))
    phone.tap("el-tin")
    phone.show(scene("list", ROW, name="khac"))
    assert not phone.has("gesture-tin-hold")


def test_dragging_the_knob_slides_to_the_nearest_place(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SLIDER))
    less, more = stage.middle(phone["less-co"]), stage.middle(phone["more-co"])
    phone.draw(less + QPoint(75, 0), more - QPoint(75, 0))
    assert phone.acts == ["slide:co=to"]


def test_a_finger_quicker_than_the_picture_leaves_the_knob_where_it_let_go(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SLIDER))
    start, end = stage.middle(phone["less-co"]) + QPoint(75, 0), stage.middle(phone["more-co"]) - QPoint(75, 0)
    device = QTest.createTouchDevice()
    QTest.touchEvent(stage.window, device).press(0, start, stage.window).commit()
    QTest.touchEvent(stage.window, device).move(0, end, stage.window).commit()
    QTest.touchEvent(stage.window, device).release(0, end, stage.window).commit()
    QTest.qWait(1)
    assert phone.acts == ["slide:co=to"]


@pytest.mark.parametrize("name", ["more-co", "place-co-vua"])
def test_a_slider_can_be_tapped(stage: Stage, name: str) -> None:
    phone = Phone(stage, scene("list", SLIDER))
    phone.tap(name)
    assert phone.acts == ["slide:co=vua"]


def test_a_slider_ends_at_its_ends(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SLIDER))
    phone.tap("less-co")
    assert phone.acts == []


def test_arrow_keys_move_a_slider(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SLIDER))
    phone["el-co"].forceActiveFocus()
    stage.key(Qt.Key.Key_Right)
    assert phone.acts == ["slide:co=vua"]


def test_the_keyboard_alone_finds_and_does_everything(stage: Stage) -> None:
    Phone(stage, scene("list", ROW, BUBBLE, element("ok", "button", "Được")))
    seen = []
    for _ in range(12):
        stage.key(Qt.Key.Key_Tab)
        focused = stage.window.activeFocusItem()
        seen.append(focused.objectName())
    first = seen.index("el-hop-thu")
    assert seen[first : first + 5] == ["el-hop-thu", "el-tin", "el-ok", "phoneBack", "phoneHome"]


def test_enter_opens_the_offer_and_does_it(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", BUBBLE))
    phone["el-tin"].forceActiveFocus()
    stage.key(Qt.Key.Key_Return)
    phone["gesture-tin-hold"].forceActiveFocus()
    stage.key(Qt.Key.Key_Return)
    assert phone.acts == ["tap:tin", "hold:tin"]


def test_a_hint_for_a_swipe_frames_its_button_and_no_button_covers_the_framed_edge(stage: Stage) -> None:
    phone = Phone(
        stage,
        scene("lock", gestures=["swipe-up", "swipe-down", "swipe-left"], point="screen")
        | {"pointGesture": "swipe-up"},
    )
    phone.tap("el-screen")
    buttons = {name: phone[f"gesture-screen-{name}"] for name in ("swipe-up", "swipe-down", "swipe-left")}
    framed = {
        item.parentItem().parentItem().objectName() for item in phone.items() if item.objectName() == "phonePointer"
    }
    assert framed == {"gesture-screen-swipe-up", "el-screen"}
    edge = phone["el-screen"].mapToScene(QPointF(0, 0)).y()
    assert all(button.mapToScene(QPointF(0, button.height())).y() <= edge for button in buttons.values())
