import pytest
from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

LONG = "Công an không làm việc qua điện thoại và không bao giờ hỏi mã OTP. " * 3
BOUNDED = 'BoundedText {{ width: 600; maximumHeight: {height}; text: "{text}" }}'


def words_of(item: QQuickItem) -> QQuickItem:
    words = item.findChild(QQuickItem, "words")
    assert words is not None
    return words


def test_a_short_text_is_as_tall_as_its_words(stage: Stage) -> None:
    item = stage.show(BOUNDED.format(height=600, text="Xin chào"))
    assert item.height() == item.property("naturalHeight")


def test_a_long_text_gets_smaller_rather_than_cut(stage: Stage) -> None:
    item = stage.show(BOUNDED.format(height=260, text=LONG))
    words = words_of(item)
    assert item.height() <= 260
    assert words.property("contentHeight") <= item.height()
    assert not words.property("truncated")


def test_no_text_gets_smaller_than_the_smallest(stage: Stage) -> None:
    item = stage.show(BOUNDED.format(height=60, text=LONG))
    words = words_of(item)
    assert words.property("contentHeight") / words.property("lineCount") >= 28


def test_text_of_a_pack_is_never_markup(stage: Stage) -> None:
    item = stage.show('KioskText { text: "<b>đậm</b>" }')
    plain = stage.show('KioskText { text: "đậm" }')
    assert item.property("contentWidth") > plain.property("contentWidth")


@pytest.mark.parametrize(("speaking", "lit"), [("question", True), ("option.a", False), ("", False)])
def test_a_block_lights_up_only_while_it_is_spoken(stage: Stage, speaking: str, *, lit: bool) -> None:
    stage.set("reduceMotion", "true")
    item = stage.show(f'ReadAloudText {{ text: "Bác làm gì?"; block: "question"; speaking: "{speaking}" }}')
    mark = item.findChild(QQuickItem, "spokenMark")
    assert mark is not None
    assert mark.isVisible() is lit


def test_a_text_without_a_block_never_lights_up(stage: Stage) -> None:
    item = stage.show('ReadAloudText { text: "Bác làm gì?"; block: ""; speaking: "" }')
    assert not item.property("spoken")
