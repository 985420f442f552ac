"""The card in which authors write a text: input methods, clipboard, and letters that shrink to fit."""

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.bridge.shell.typist import Typist  # noqa: F401 - registers the type in QML

CARD = """import KioskUi.Screens.Studio.Parts
Item {{
    id: page
    width: 1920; height: 1080
    property string text: {value}
    property int asked: 0
    TextCard {{
        id: card; objectName: "card"; x: 100; y: 100; width: 800; {size}
        name: "area"; label: "Câu hỏi"; value: page.text; focus: true; {more}
        onEdited: text => page.text = text
        onUndoAsked: ++page.asked
    }}
    KioskButton {{ objectName: "after"; y: 700; label: "Sau" }}
}}"""


@pytest.fixture
def show(stage):
    stage.set("atDesk", "false")
    stage.set("inputMethod", '"telex"')

    def make(value="", size="height: 200;", more=""):
        return Page(stage, stage.show(CARD.format(value=f'"{value}"', size=size, more=more)))

    return make


class Page:
    def __init__(self, stage, item):
        self.stage, self.item = stage, item
        self.area = next(found for found in self._all(item) if found.objectName() == "area")
        stage.window.requestActivate()
        self.area.forceActiveFocus()

    def _all(self, item):
        yield item
        for child in item.childItems():
            yield from self._all(child)

    @property
    def text(self):
        return self.item.property("text")

    def types(self, keys):
        for key in keys:
            QTest.keyClick(self.stage.window, key)

    def strikes(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.stage.window, key, modifier)

    def goes_to(self, place):
        self.area.setProperty("cursorPosition", place)


def test_a_real_keyboard_writes_vietnamese_which_the_model_gets_at_once(show):
    page = show()
    page.types("Ai dduwowcj bieets")
    assert page.text == "Ai được biết"


def test_a_word_in_the_middle_is_written_without_touching_the_rest(show):
    page = show("Ai được mã OTP?")
    page.goes_to(8)
    page.types("bieets ")
    assert (page.text, page.area.property("cursorPosition")) == ("Ai được biết mã OTP?", 13)


def test_the_systems_own_input_method_is_left_alone_at_a_desk(show, stage):
    stage.set("inputMethod", '"marks"')
    page = show()
    page.types("aas")
    assert page.text == "aas"


def test_a_selection_is_replaced_and_the_clipboard_works(show):
    page = show("Ai biết mã?")
    QMetaObject.invokeMethod(page.area, "selectAll")
    page.strikes(Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert (page.text, QGuiApplication.clipboard().text()) == ("", "Ai biết mã?")
    page.strikes(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.text == "Ai biết mã?"
    QMetaObject.invokeMethod(page.area, "selectAll")
    page.types("o")
    assert page.text == "o"


def test_undo_is_asked_of_the_lesson_not_of_the_field(show):
    page = show()
    page.types("ba")
    page.strikes(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.text, page.item.property("asked")) == ("ba", 1)


def test_a_text_of_the_model_is_shown_and_not_reported_as_typed(show):
    page = show("một hai ba")
    page.goes_to(7)
    page.item.setProperty("text", "một hai bốn")
    assert (page.area.property("text"), page.area.property("cursorPosition")) == ("một hai bốn", 7)


@pytest.mark.parametrize(("more", "text"), [("", "a"), ("breaksLines: true", "a\n")])
def test_enter_begins_a_line_only_where_lines_are_wanted(show, more, text):
    page = show(more=more)
    page.types("a")
    page.strikes(Qt.Key.Key_Return)
    assert (page.text, page.area.hasActiveFocus()) == (text, text != "a")


def test_tab_leaves_the_field(show):
    page = show("a")
    page.strikes(Qt.Key.Key_Tab)
    assert (page.text, page.area.hasActiveFocus()) == ("a", False)


def test_a_long_text_gets_smaller_letters_and_a_short_one_the_full_size_again(show, stage):
    page = show("Ai biết?", "height: 140;")
    full = page.area.property("font").pixelSize()
    page.item.setProperty(
        "text", "Chỉ bác được biết mã. Đừng chụp, đừng gửi cho ai, đừng chia sẻ màn hình khi có mã."
    )
    small = page.area.property("font").pixelSize()
    assert stage.read("Theme.font.smallest") <= small < full == stage.read("Theme.font.body")
    page.item.setProperty("text", "Ai?")
    assert page.area.property("font").pixelSize() == full


def test_what_is_to_be_written_fits_a_card_of_any_width(show, stage):
    page = show("", "height: 140;", "isTitle: true; placeholder: 'Đây vẫn là chữ máy viết sẵn.';")
    card = next(item for item in page.item.childItems() if item.objectName() == "card")
    sizes = {}
    for width in (800, 500, 440, 400, 360, 500, 400, 700, 360):
        card.setProperty("width", width)
        size = page.area.property("font").pixelSize()
        assert sizes.setdefault(width, size) == size, width
    assert stage.read("Theme.font.smallest") <= sizes[360] < sizes[800] == stage.read("Theme.font.body")
