"""Tests of the two pages of a home screen: swipes and two arrows turn them, and all apps fit on the phone."""

import pytest
from PySide6.QtCore import QPoint, QRectF

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

NAMES = ("Máy tính bỏ túi", "Thư điện tử", "Lịch", "Danh bạ", "Chợ ứng dụng", "Ngân hàng", "Cài đặt", "La bàn", "Đài")
APPS = [element(f"a{place}", "app", name, icon="clock") for place, name in enumerate(NAMES)]
FIRST = scene("home", *APPS, pages=2, page=0, gestures=["swipe-left"])
SECOND = scene("home", *APPS, pages=2, page=1, gestures=["swipe-right"])


def test_a_swipe_turns_the_page(stage: Stage) -> None:
    phone = Phone(stage, FIRST)
    phone.draw(QPoint(380, 400), QPoint(120, 400))
    assert phone.acts == ["swipe-left:screen"]


@pytest.mark.parametrize(
    ("shown", "key", "act"),
    [(FIRST, "phoneNextPage", "swipe-left:screen"), (SECOND, "phonePageBefore", "swipe-right:screen")],
    ids=["forth", "back"],
)
def test_an_arrow_turns_the_page(stage: Stage, shown: dict[str, object], key: str, act: str) -> None:
    phone = Phone(stage, shown)
    phone.tap(key)
    assert phone.acts == [act]


def test_the_dots_turn_the_page(stage: Stage) -> None:
    phone = Phone(stage, FIRST)
    phone.tap("el-screen")
    assert phone.acts == ["swipe-left:screen"]


def test_there_is_nothing_beyond_the_last_page(stage: Stage) -> None:
    phone = Phone(stage, SECOND)
    assert not phone["phoneNextPage"].isEnabled()
    assert phone["phonePageBefore"].isEnabled()


def test_a_hint_to_turn_the_page_points_at_the_arrow(stage: Stage) -> None:
    phone = Phone(stage, FIRST | {"point": "screen", "pointGesture": "swipe-left"})
    assert phone["phoneNextPage"].property("description") == "Here"
    assert phone["el-screen"].property("description") == ""
    assert phone.has("phonePointer")


def test_a_hint_for_another_swipe_points_at_the_handle(stage: Stage) -> None:
    shown = scene("home", *APPS, pages=2, page=0, gestures=["swipe-left", "swipe-down"])
    phone = Phone(stage, shown | {"point": "screen", "pointGesture": "swipe-down"})
    assert phone["phoneNextPage"].property("description") == ""
    assert phone["el-screen"].property("description") == "Here"
    assert phone.has("phonePointer")


@pytest.mark.parametrize("height", [1080, 768])
@pytest.mark.parametrize("scale", [0.9, 1.5])
@pytest.mark.parametrize("notes", [0, 1])
def test_all_apps_of_a_page_are_on_the_phone_at_once(stage: Stage, height: int, scale: float, notes: int) -> None:
    stage.set("unit", f"{height} / 1080")
    stage.set("textScale", str(scale))
    note = element("n", "note", "Điện lực (mô phỏng)", detail="Hóa đơn tháng này đã có", icon="light")
    phone = Phone(stage, scene("home", *[note] * notes, *APPS, pages=2, page=0, gestures=["swipe-left"]))
    stage.window.grabWindow()
    assert not phone.has("phoneDown")
    bar = phone["el-screen"].mapToItem(phone.frame, 0, 0).y()
    for app in APPS:
        item = phone[f"el-{app['id']}"]
        place = item.mapRectToItem(phone.frame, QRectF(0, 0, item.width(), item.height()))
        assert place.bottom() <= bar + 1
        assert place.height() >= 80 * height / 1080


@pytest.mark.parametrize(("gesture", "rises"), [("swipe-up", 1), ("swipe-down", -1), ("swipe-left", 0)])
def test_a_new_screen_comes_from_where_the_finger_moved_it(stage: Stage, gesture: str, rises: int) -> None:
    phone = Phone(stage, scene("list", gestures=[gesture]))
    phone.frame.act(f"{gesture}:screen")  # type: ignore[attr-defined]  # a function of PhoneFrame.qml
    stage.set("reduceMotion", "false")
    phone.frame.setProperty("scene", scene("list", name="rest"))
    front = next(page for page in phone["phonePages"].childItems() if page.z() == 1)
    assert ((front.y() > 0) - (front.y() < 0), front.x() > 0) == (rises, rises == 0)
