"""The on-screen keyboard of the kiosk, and the text fields that receive its input."""

import pytest
from PySide6.QtCore import QEvent, QMetaObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

FIELD = """import KioskUi.Keyboard
Item {{
    width: 1920; height: 1080
    WritingField {{ id: field; objectName: "field"; x: 100; y: 100; width: 800; label: "Tên"; {} }}
    KioskButton {{ objectName: "after"; y: 300; label: "Sau" }}
    ScreenKeyboard {{ y: parent.height - height; width: parent.width; height: implicitHeight; target: field.keys }}
}}"""
CLIPBOARD = "không của người này"


@pytest.fixture
def show(stage):
    return lambda source="": Desk(stage, stage.show(FIELD.format(source)))


class Desk:
    """A text field with its on-screen keyboard, and simulated input."""

    def __init__(self, stage, item):
        self.stage = stage
        self.item = item
        self.field = self.find("field")

    @property
    def text(self):
        return self.field.property("text")

    def find(self, name):
        return self.named()[name]

    def named(self):
        waiting, found = [self.item], {}
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.objectName():
                found[item.objectName()] = item
            waiting += item.childItems()
        return found

    def tap(self, *names):
        for name in names:
            self.stage.window.grabWindow()  # completes the layout, so that the item has its position
            self.stage.tap(self.find(name))

    def strike(self, *keys):
        for key in keys:
            self.stage.key(key)


def test_a_touch_on_the_field_calls_the_keyboard(show):
    desk = show()
    before = desk.field.property("wantsKeyboard")
    desk.tap("field")
    assert (before, desk.field.property("wantsKeyboard"), desk.field.hasActiveFocus()) == (False, True, True)


def test_keys_write_vietnamese_and_the_field_keeps_the_focus(show):
    desk = show()
    desk.tap("field", "kbShift", "kb-h", "kb-u", "kb-e", "kb-e", "kb-j", "kbSpace", "kb-a")
    assert (desk.text, desk.field.hasActiveFocus()) == ("huệ a", True)


def test_the_first_letter_is_a_capital(show):
    desk = show()
    desk.tap("field", "kb-l", "kb-a", "kb-n")
    assert desk.text == "Lan"


def test_every_word_of_a_name_begins_with_a_capital(show):
    desk = show("capitalWords: true")
    desk.tap("field", "kb-l", "kb-e", "kbSpace", "kb-l", "kb-a", "kb-n")
    assert desk.text == "Le Lan"


def test_the_next_text_begins_with_a_capital_again(show):
    desk = show()
    desk.tap("field", "kb-l", "kb-a")
    desk.field.clear()
    desk.tap("kb-h", "kb-o")
    assert desk.text == "Ho"


def test_every_sentence_begins_with_a_capital(show):
    desk = show()
    desk.tap("field", "kb-l", "kb-a", "kbPage", "kb-.", "kbPage", "kbSpace", "kb-h", "kb-o")
    assert desk.text == "La. Ho"


def test_a_code_begins_with_a_small_letter(show):
    desk = show("capitalSentences: false")
    desk.tap("field", "kb-l", "kb-a", "kbSpace", "kb-n")
    assert desk.text == "la n"


def test_tones_and_letters_have_their_own_keys(show):
    desk = show('text: "ho"')
    desk.tap("field", "kb-a", "kb-tone-huyen", "kbSpace", "kb-letter-đ", "kb-letter-ư")
    assert desk.text == "hòa đư"


def test_the_way_of_typing_can_be_changed(show):
    desk = show('text: "x"')
    desk.tap("field", "kbMethod", "kbSpace", "kb-d", "kb-9", "kb-i", "kb-2")
    assert desk.text == "x đì"


def test_keys_write_at_the_cursor(show):
    desk = show('text: "hoa"')
    desk.field.setProperty("cursorPosition", 0)
    desk.tap("field")
    desk.field.setProperty("cursorPosition", 0)
    desk.tap("kb-a", "kb-s", "kbSpace")
    assert (desk.text, desk.field.property("cursorPosition")) == ("Á hoa", 2)


def test_a_text_never_grows_too_long(show):
    desk = show('text: "abc"; maximumLength: 4')
    desk.tap("field", "kb-d", "kb-e")
    assert desk.text == "abcd"


def test_done_closes_the_word_and_leads_on(show):
    desk = show('text: " "')
    desk.tap("field", "kb-d", "kb-a", "kb-t", "kb-a", "kbDone")
    assert (desk.text, desk.find("after").hasActiveFocus()) == (" data", True)
    assert desk.field.property("wantsKeyboard") is False


def test_a_hardware_keyboard_writes_vietnamese_too(show):
    desk = show()
    desk.field.forceActiveFocus()
    key = Qt.Key
    desk.strike(key.Key_D, key.Key_D, key.Key_I, key.Key_F, key.Key_X, key.Key_Backspace, key.Key_Space)
    assert desk.text == "đ "


def test_tab_leads_out_of_the_field(show):
    desk = show()
    desk.field.forceActiveFocus()
    desk.strike(Qt.Key.Key_Tab)
    assert desk.find("after").hasActiveFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_V, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_A])
def test_no_shortcut_brings_back_what_somebody_else_typed(show, key):
    QGuiApplication.clipboard().setText(CLIPBOARD)
    desk = show('text: "a"')
    desk.field.forceActiveFocus()
    desk.strike(Qt.Key.Key_B, Qt.Key.Key_Backspace)
    QTest.keyClick(desk.stage.window, key, Qt.KeyboardModifier.ControlModifier)
    assert (desk.text, desk.field.property("selectedText")) == ("a", "")


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_nothing_of_a_field_reaches_the_clipboard(show, key):
    QGuiApplication.clipboard().setText(CLIPBOARD)
    desk = show('text: "bí mật"')
    desk.field.forceActiveFocus()
    QMetaObject.invokeMethod(desk.field, "selectAll")
    QTest.keyClick(desk.stage.window, key, Qt.KeyboardModifier.ControlModifier)
    assert (QGuiApplication.clipboard().text(), desk.text) == (CLIPBOARD, "bí mật")


@pytest.mark.parametrize("key", [Qt.Key.Key_Insert, Qt.Key.Key_Paste, Qt.Key.Key_Undo])
def test_no_single_key_pastes_or_undoes(show, key):
    QGuiApplication.clipboard().setText(CLIPBOARD)
    desk = show('text: "a"')
    desk.field.forceActiveFocus()
    for what in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QGuiApplication.sendEvent(desk.stage.window, QKeyEvent(what, key, Qt.KeyboardModifier.ShiftModifier))
    assert desk.text == "a"


def test_neither_a_right_click_nor_the_menu_key_opens_anything(show):
    desk = show('text: "a"')
    before = len(desk.stage.window.contentItem().childItems()), len(QGuiApplication.allWindows())
    where = desk.stage.middle(desk.field)
    QTest.mouseClick(desk.stage.window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, where)
    desk.strike(Qt.Key.Key_Menu)
    assert (len(desk.stage.window.contentItem().childItems()), len(QGuiApplication.allWindows())) == before


def test_a_finger_that_slides_selects_nothing(show):
    desk = show('text: "một hai ba bốn"')
    start = desk.stage.middle(desk.field)
    desk.stage.press(QPoint(140, start.y()))
    desk.stage.slide(QPoint(400, start.y()))
    desk.stage.lift(QPoint(400, start.y()))
    assert desk.field.property("selectedText") == ""


def test_a_plain_field_takes_letters_as_they_are(stage):
    field = stage.show('KioskTextField { width: 400; label: "Mã"; focus: true }')
    field.forceActiveFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_Backspace):
        stage.key(key)
    assert field.property("text") == "aa"


@pytest.mark.parametrize("method", ["telex", "vni"])
def test_every_key_is_named_and_a_fingertip_large(show, method):
    desk = show(f'method: "{method}"')
    keys = {name: item for name, item in desk.named().items() if name.startswith("kb")}
    assert len(keys) > 30
    assert not [name for name, item in keys.items() if min(item.width(), item.height()) < 80]
    assert all(item.property("label") for item in keys.values())
