"""For every kind of screen, kiosk size and text size, no word is cut and every touch target is large enough."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

LONG = "Gọi điện thoại hỏi lại công an xã"
TALK = "Tôi là công an. Bác đang dính vào một vụ án. Bác đọc cho tôi mã vừa gửi về máy, không được nói với ai."
PLACES = [{"id": f"p{place}", "text": name} for place, name in enumerate(("Rất nhỏ", "Nhỏ", "Vừa", "To", "Rất to"))]
APPS = ("phone", "messages", "contacts", "settings", "camera", "photos", "bank", "identity", "portal")

BUTTONS = element("huy", "button", "Hủy"), element("ok", "button", "Đồng ý", tone="main")
KEYS = element("k", "keypad", gestures=["type"])
SCREENS: dict[str, dict[str, Any]] = {
    "lock": scene("lock", element("n", "note", LONG, detail=LONG, icon="bell"), title=LONG, gestures=["swipe-up"]),
    "home": scene("home", *[element(app, "app", LONG, icon=app) for app in APPS], title="Trang chính"),
    "list": scene(
        "list", *[element(f"r{row}", "row", LONG, detail=LONG, icon="wifi") for row in range(9)], title=LONG
    ),
    "settings": scene(
        "list",
        element("s", "switch", LONG, detail=LONG, icon="bell", value="b"),
        element("co", "slider", LONG, value="p1", places=PLACES, gestures=["slide"]),
    ),
    "form": scene(
        "form",
        element("f", "field", LONG, detail=LONG, gestures=["type"], types=True),
        element("d", "dots", "Mật khẩu"),
        *BUTTONS,
        title=LONG,
        detail=LONG,
    ),
    "keypad": scene("keypad", element("k", "keypad", gestures=["type"]), title="Gọi điện"),
    "thread": scene(
        "thread",
        element("b", "bubble", TALK, detail="9:38", gestures=["hold"]),
        element("m", "bubble", "Vâng", mine=True, gestures=["hold"]),
        element("l", "link", "nganhang-xacminh-taikhoan.example"),
        element("tl", "button", "Trả lời"),
        element("ch", "button", "Chặn và báo cáo", tone="danger"),
        title="NGANHANG-VN",
    ),
    "call": scene("call", *BUTTONS, title=LONG, detail="0900 000 000", rings=True),
    "talk": scene("call", *BUTTONS, element("x", "button", "Loa ngoài"), title=LONG, says=TALK),
    "video": scene("video-call", element("s", "self", on=True), *BUTTONS, title=LONG, detail=LONG),
    "ringing": scene("video-call", *BUTTONS, element("x", "button", "Chỉ nghe tiếng"), title=LONG, rings=True),
    "dial": scene(
        "keypad", element("c", "paper", LONG, detail="1900 0000"), element("k", "keypad", gestures=["type"])
    ),
    "menu": scene("call", element("k", "keypad", gestures=["type"]), BUTTONS[0], title=LONG),
    "failure": scene("failure", *BUTTONS, title=LONG, detail=LONG),
    "offline": scene("offline", *BUTTONS, title=LONG, detail=LONG),
    "speaker": scene("home", element("l", "speaker", LONG), element("a", "app", LONG, icon="bank", badge=True)),
    "finder": scene("camera", element("f", "finder", LONG, picture="card", value="glare"), *BUTTONS, title="Máy ảnh"),
    "paper": scene("list", element("c", "paper", LONG, detail=LONG), title=LONG),
    "camera": scene("camera", element("c", "code", LONG), element("q", "button", "Chụp"), title="Quét mã"),
    "shade": scene("shade", *[element(app, "tile", LONG, icon="wifi", value="b") for app in "abcd"]),
    "dialog": scene("dialog", element("t", "text", TALK), *BUTTONS, title=LONG),
    "web": scene(
        "web", element("h", "heading", LONG), element("t", "text", TALK), title=LONG, detail="dichvucong.example/nop"
    ),
    "map": scene("map", *[element(f"p{x}", "pin", LONG, x=x, y=x) for x in (5, 55, 95)], title="Bản đồ"),
    "picker": scene("picker", *[element(app, "photo", LONG, picture="logo") for app in "abcd"], title=LONG),
    "confirm": scene("confirm", *[element(row, "line", LONG, detail=LONG) for row in "abc"], *BUTTONS, title=LONG),
    "success": scene("success", element("a", "line", "Mã hồ sơ", detail="000-000"), title=LONG, detail=LONG),
}


def fits(item: QQuickItem) -> bool:
    """Whether a text is shown completely within the width of its item."""
    return not item.property("truncated") and item.property("contentWidth") <= item.width() + 2


def within(item: QQuickItem, phone: Phone) -> bool:
    """Whether an item lies within the left and right edges of the phone."""
    place = item.mapRectToItem(phone.frame, QRectF(0, 0, item.width(), item.height()))
    return place.left() >= 0 and place.right() <= phone.frame.width()


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("height", [1080, 800, 768])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_a_screen_fits(stage: Stage, name: str, height: int, scale: float) -> None:
    stage.set("unit", f"{height} / 1080")
    stage.set("textScale", str(scale))
    phone = Phone(stage, SCREENS[name])
    texts = [item for item in phone.items() if item.inherits("QQuickText") and item.property("text")]
    keys = [item for item in phone.items() if item.property("label") and item.property("activeFocusOnTab")]
    least = 80 * height / 1080 - 1
    assert [item.property("text") for item in texts if not fits(item) or not within(item, phone)] == []
    assert [item.objectName() for item in keys if min(item.width(), item.height()) < least] == []


@pytest.mark.parametrize("name", SCREENS)
def test_everything_to_touch_has_a_name_to_read_out(stage: Stage, name: str) -> None:
    phone = Phone(stage, SCREENS[name])
    silent = [
        item.objectName()
        for item in phone.items()
        if item.objectName().startswith("el-") and not item.property("label")
    ]
    assert silent == []


@pytest.mark.parametrize("name", SCREENS)
def test_no_text_is_smaller_than_a_phone_may_have(stage: Stage, name: str) -> None:
    stage.set("textScale", "0.9")
    phone = Phone(stage, SCREENS[name])
    texts = [item for item in phone.items() if item.inherits("QQuickText") and item.property("text")]
    assert min(item.property("font").pixelSize() for item in texts) >= 26
