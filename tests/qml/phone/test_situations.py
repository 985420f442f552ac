"""Tests of how the phone draws common situations: a card to dial from, calls, cameras, networks, failures."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

CARD = element("c", "paper", "Mặt sau thẻ", detail="1900 0000", icon="card")
KEYS = element("k", "keypad", gestures=["type"])
END = element("x", "button", "Tắt máy", tone="danger")
DIAL = scene("keypad", CARD, KEYS)
MENU = scene("call", KEYS, END, title="Tổng đài ngân hàng")
TILES = element("m", "tile", "Máy ảnh", icon="camera", value="bat", on=True), element("t", "tile", "Tiếng", value="b")
VIDEO = scene("video-call", element("s", "self", on=True), *TILES, END, title="Con gái", picture="logo")
MENDS = [
    element(f"b{at}", "button", name) for at, name in enumerate(("Lùi máy ra", "Tránh bóng đèn", "Giữ yên", "Chụp"))
]


def place(phone: Phone, item: QQuickItem) -> QRectF:
    return item.mapRectToItem(phone.frame, QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("height", [1080, 768])
@pytest.mark.parametrize("scale", [0.9, 1.5])
@pytest.mark.parametrize("shown", [DIAL, MENU, VIDEO], ids=["card", "menu", "video"])
def test_everything_is_on_the_phone_at_once(stage: Stage, shown: dict[str, Any], height: int, scale: float) -> None:
    stage.set("unit", f"{height} / 1080")
    stage.set("textScale", str(scale))
    phone = Phone(stage, shown)
    stage.window.grabWindow()
    assert not phone.has("phoneDown")


def test_the_card_stays_above_the_dial_pad(stage: Stage) -> None:
    phone = Phone(stage, DIAL)
    phone.tap("key-1")
    assert place(phone, phone["el-c"]).bottom() <= place(phone, phone["key-1"]).top()


def test_a_dialled_number_can_be_mended_below_the_card(stage: Stage) -> None:
    phone = Phone(stage, DIAL)
    for key in ("key-1", "key-9", "keyDelete", "key-2", "keyCall"):
        phone.tap(key)
    assert phone.acts == ["type:k=12"]


def test_during_a_call_every_key_acts_at_once(stage: Stage) -> None:
    phone = Phone(stage, MENU)
    phone.tap("key-1")
    phone.tap("key-hash")
    assert phone.acts == ["type:k=1", "type:k=#"]
    assert not phone.has("keyCall")


def test_the_own_picture_lies_over_the_video(stage: Stage) -> None:
    phone = Phone(stage, VIDEO)
    stage.window.grabWindow()
    assert phone["el-s"].property("condition") == "Camera on"
    assert place(phone, phone["el-s"]).bottom() < place(phone, phone["el-m"]).top()


def test_who_calls_by_video_is_named(stage: Stage) -> None:
    assert "Con gái" in Phone(stage, VIDEO).texts()


@pytest.mark.parametrize("view", ["good", "blurred", "glare", "tilted", "cut", "dark"])
def test_a_camera_leaves_room_for_its_picture(stage: Stage, view: str) -> None:
    stage.set("textScale", "1.5")
    finder = element("f", "finder", picture="card", value=view, valueLabel=view)
    phone = Phone(stage, scene("camera", finder, *MENDS, title="Máy ảnh"))
    stage.window.grabWindow()
    assert not phone.has("phoneDown")
    assert phone["el-f"].height() >= 150
    assert phone["el-f"].property("condition") == view


@pytest.mark.parametrize(
    ("network", "told"),
    [
        ({"wifi": True, "data": True}, "Wi-Fi is on"),
        ({"wifi": False, "data": True}, "Mobile data is on"),
        ({"wifi": False, "data": True, "signal": False}, "No network"),
        ({"wifi": False, "data": False}, "No network"),
    ],
)
def test_the_status_bar_shows_the_network(stage: Stage, network: dict[str, bool], told: str) -> None:
    phone = Phone(stage, scene("list", title="Trang") | {"network": network})
    assert phone["phoneNetwork"].parentItem().property("told") == told
    ribbon, sign = phone["phoneRibbon"].parentItem(), phone["phoneNetwork"]
    assert place(phone, ribbon).right() <= place(phone, sign).left()


def test_without_stated_networks_the_status_bar_has_bars_only(stage: Stage) -> None:
    assert not Phone(stage, scene("list", title="Trang")).has("phoneNetwork")


@pytest.mark.parametrize("kind", ["app", "row"])
def test_a_badge_is_seen_and_told(stage: Stage, kind: str) -> None:
    phone = Phone(stage, scene("list", element("a", kind, "Điện thoại", icon="phone", badge=True), title="T"))
    assert phone["el-a"].property("description") == "New"
    assert "1" in phone.texts()


def test_the_answer_of_a_machine_has_its_mark(stage: Stage) -> None:
    answer = element("a", "bubble", "Bốn mươi phút", machine=True)
    phone = Phone(stage, scene("thread", answer, element("b", "bubble", "Cảm ơn", mine=True), title="Trợ lý"))
    assert phone.texts().count("A machine's answer") == 1


@pytest.mark.parametrize("kind", ["failure", "offline"])
def test_a_failure_has_its_reason_and_a_way_on(stage: Stage, kind: str) -> None:
    phone = Phone(stage, scene(kind, element("b", "button", "Thử lại"), title="Không có mạng", detail="Bật Wi-Fi"))
    assert {"Không có mạng", "Bật Wi-Fi"} <= set(phone.texts())
    phone.tap("el-b")
    assert phone.acts == ["tap:b"]
