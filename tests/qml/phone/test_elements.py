"""The practice phone: its screens and keys, and elements that are kept while their values change."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

SWITCH = element("tu-dong", "switch", "Tự cập nhật", value="khong")
KEYPAD = element("so", "keypad", gestures=["type"])
FIELD = element("ten", "field", "Họ và tên", types=True, gestures=["type"])
BELOW = {**scene("list", name="duoi")["screen"], "elements": [element("muc", "row", "Mục")]}


def test_it_always_says_that_it_is_practice(stage: Stage) -> None:
    phone = Phone(stage, scene("call", name="goi", title="Số lạ"))
    assert phone.has("phoneRibbon")


@pytest.mark.parametrize(("key", "act"), [("phoneBack", "back"), ("phoneHome", "home"), ("phoneTitleBack", "back")])
def test_its_keys_go_back_and_home(stage: Stage, key: str, act: str) -> None:
    phone = Phone(stage, scene("list", title="Cài đặt"))
    phone.tap(key)
    assert phone.acts == [act]


def test_a_locked_phone_takes_no_touch(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    phone.frame.setProperty("locked", True)
    phone.tap("el-tu-dong")
    phone.tap("phoneHome")
    assert phone.acts == []


def test_a_changed_value_keeps_its_element_and_the_keyboard_there(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    before: QQuickItem = phone["el-tu-dong"]
    before.forceActiveFocus()
    phone.show(scene("list", {**SWITCH, "on": True}))
    assert phone["el-tu-dong"] == before
    assert before.hasActiveFocus()
    assert before.property("checked") is True


def test_an_element_that_comes_leaves_the_others_alone(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", element("a", "bubble", "Một"), element("c", "bubble", "Ba")))
    first, last = phone["el-a"], phone["el-c"]
    new = element("b", "bubble", "Hai")
    phone.show(scene("thread", element("a", "bubble", "Một"), new, element("c", "bubble", "Ba")))
    assert (phone["el-a"], phone["el-c"]) == (first, last)
    assert first.y() < phone["el-b"].y() < last.y()


def test_another_order_is_shown(stage: Stage) -> None:
    one, two = element("a", "row", "Một"), element("b", "row", "Hai")
    phone = Phone(stage, scene("list", one, two))
    phone.show(scene("list", two, one))
    assert phone["el-b"].y() < phone["el-a"].y()


def test_a_dialog_lies_over_the_screen_below(stage: Stage) -> None:
    phone = Phone(stage, scene("dialog", element("ok", "button", "Được"), name="hoi", over=BELOW))
    assert phone.has("was-muc")
    stage.tap(phone["was-muc"])
    assert phone.acts == ["tap:screen"]


def test_a_dialog_that_closes_gives_its_screen_back(stage: Stage) -> None:
    base = scene("list", element("muc", "row", "Mục"), name="duoi")
    phone = Phone(stage, base)
    row = phone["el-muc"]
    phone.show(scene("dialog", element("ok", "button", "Được"), name="hoi", over=BELOW))
    phone.show(base)
    assert phone["el-muc"] == row
    assert not phone.has("el-ok")


def test_digits_stay_on_the_phone_until_they_are_called(stage: Stage) -> None:
    phone = Phone(stage, scene("keypad", KEYPAD))
    for key in ("key-1", "key-1", "key-5", "keyDelete", "key-3"):
        phone.tap(key)
    assert phone.acts == []
    phone.tap("keyCall")
    assert phone.acts == ["type:so=113"]


def test_no_number_cannot_be_called(stage: Stage) -> None:
    phone = Phone(stage, scene("keypad", KEYPAD))
    phone.tap("keyCall")
    assert phone.acts == []


def test_a_field_opens_the_phones_keyboard(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD))
    phone.tap("el-ten")
    for key in ("pk-m", "pk-a", "pk-i"):
        phone.tap(key)
    phone.tap("pkDone")
    assert phone.acts == ["type:ten=mai"]
    assert not phone.has("pkDone")


def test_what_is_pointed_at_is_ringed(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SWITCH, element("b", "row", "Hai"), point="b"))
    assert phone["phonePointer"].parentItem().parentItem() == phone["el-b"]


@pytest.mark.parametrize(("point", "key"), [("back", "phoneBack"), ("home", "phoneHome")])
def test_a_key_can_be_pointed_at(stage: Stage, point: str, key: str) -> None:
    phone = Phone(stage, scene("list", SWITCH, point=point))
    assert phone["phonePointer"].parentItem().parentItem() == phone[key]


def test_what_is_taller_than_the_phone_moves_with_big_arrows(stage: Stage) -> None:
    phone = Phone(stage, scene("list", *[element(f"r{n}", "row", f"Mục {n}") for n in range(12)]))
    start = stage.middle(phone["el-r0"]).y()
    phone.tap("phoneDown")
    assert stage.middle(phone["el-r0"]).y() < start
    phone.tap("phoneUp")
    assert stage.middle(phone["el-r0"]).y() == start


def test_what_fits_has_no_arrows(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    assert not phone.has("phoneDown")


NOTICE = "Họ nói “phải” ngay, còn biết cả tên. Biết tên chưa phải là ngân hàng."
CALL_KEYS = [element(name, "button", "Cúp máy", tone="danger") for name in ("mot", "hai", "ba")]


def place_of(item: QQuickItem) -> QRectF:
    """The rectangle of an item, in window coordinates."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def told(phone: Phone, *elements: dict[str, Any], **screen: Any) -> dict[str, Any]:
    """Show a screen, then the same screen with `NOTICE` as the answer to an act; return the second scene."""
    shown = scene(screen.pop("kind", "list"), *elements, **screen)
    phone.show(shown)
    answered = shown | {"answer": NOTICE, "answerKind": "right"}
    phone.show(answered)
    return answered


def test_a_notice_is_shown_on_the_phone(stage: Stage, qtbot: QtBot) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    told(phone, SWITCH)
    qtbot.waitUntil(lambda: phone.has("phoneNotice"))
    assert phone["phoneNotice"].property("text") == NOTICE


@pytest.mark.parametrize("kind", ["list", "call", "thread", "home", "dialog"])
def test_a_notice_covers_nothing_to_touch(stage: Stage, qtbot: QtBot, kind: str) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    told(phone, element("a", "row", "Một"), *CALL_KEYS[:2], kind=kind, title="Số lạ", name="goi")
    qtbot.waitUntil(lambda: phone.has("phoneNotice"))
    notice = place_of(phone["phoneNotice"].parentItem())
    live = [item for item in phone.items() if item.property("activeFocusOnTab") and item.isEnabled()]
    assert [item.objectName() for item in live if place_of(item).intersects(notice)] == []


def test_a_notice_comes_with_the_screen_that_an_act_leads_to(stage: Stage, qtbot: QtBot) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    phone.show(scene("list", SWITCH, name="khac") | {"answer": NOTICE, "answerKind": "right"})
    qtbot.waitUntil(lambda: phone.has("phoneNotice"))


def test_a_notice_goes_with_the_next_act(stage: Stage, qtbot: QtBot) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    told(phone, SWITCH)
    qtbot.waitUntil(lambda: phone.has("phoneNotice"))
    phone.tap("el-tu-dong")
    assert not phone.has("phoneNotice")


def test_a_notice_does_not_follow_to_another_screen(stage: Stage, qtbot: QtBot) -> None:
    phone = Phone(stage, scene("list", SWITCH))
    told(phone, SWITCH)
    qtbot.waitUntil(lambda: phone.has("phoneNotice"))
    phone.show(scene("list", SWITCH, name="khac"))
    assert not phone.has("phoneNotice")


def test_an_address_breaks_only_after_its_dots(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", element("l", "link", "nganhangxacminhtaikhoan.vietnam.example")))
    link = phone["el-l"]
    words = next(item for item in link.childItems() if item.inherits("QQuickText"))
    assert words.property("text") == "nganhangxacminhtaikhoan.\u200bvietnam.\u200bexample"
    assert link.property("label") == "nganhangxacminhtaikhoan.vietnam.example"


def test_a_code_gets_smaller_before_its_screen_has_to_be_moved(stage: Stage) -> None:
    code, note = element("c", "code", "Mã dán ở quán"), element("n", "note", "Quán nước", detail="Đọc kỹ tên")
    phone = Phone(stage, scene("camera", code, note, title="Quét mã"))
    wide = phone["el-c"].height()
    phone.show(scene("camera", code, note, *CALL_KEYS[:2], title="Quét mã", name="b"))
    assert phone["el-c"].height() < wide
    assert not phone.has("phoneDown")


def test_a_screen_that_is_off_has_no_clock(stage: Stage) -> None:
    power = element("nguon", "side", "Nút nguồn")
    phone = Phone(stage, scene("lock", power, title="Màn hình đang tắt"))
    assert phone.texts().count("9:41") == 0
    phone.show(scene("lock", power, title="Máy đang khóa", name="khoa", gestures=["swipe-up"]))
    assert phone.texts().count("9:41") == 2


def test_the_last_short_word_of_a_title_does_not_stand_alone(stage: Stage) -> None:
    phone = Phone(stage, scene("list", SWITCH, title="Tạo passcode 6 số"))
    assert "Tạo passcode 6\u00a0số" in phone.texts()


def test_a_tile_without_a_value_is_neither_on_nor_off(stage: Stage) -> None:
    phone = Phone(stage, scene("shade", element("den", "tile", "Đèn pin")))
    assert not {"On", "Off"} & set(phone.texts())


def test_back_puts_the_keyboard_away_first(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD))
    phone.tap("el-ten")
    phone.tap("phoneBack")
    assert phone.acts == []
    assert not phone.has("pkDone")


def test_another_screen_takes_the_keyboard_away(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD))
    phone.tap("el-ten")
    phone.show(scene("list", SWITCH, name="khac"))
    assert not phone.has("pkDone")


def test_a_touch_beside_the_offer_takes_it_away(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", element("tin", "bubble", "Con đây", gestures=["hold"])))
    phone.tap("el-tin")
    phone.tap("phoneRibbon")
    assert not phone.has("gesture-tin-hold")
