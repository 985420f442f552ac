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


@pytest.mark.parametrize(("alignment", "share"), [("AlignLeft", 0), ("AlignHCenter", 0.5), ("AlignRight", 1)])
def test_the_highlight_follows_the_alignment_of_its_text(stage: Stage, alignment: str, share: float) -> None:
    item = stage.show(f'BoundedText {{ width: 900; text: "Bác gọi ai?"; horizontalAlignment: Text.{alignment} }}')
    words, mark = words_of(item), item.findChild(QQuickItem, "spokenMark")
    assert mark is not None
    wide = words.property("contentWidth")
    left = (words.width() - wide) * share
    assert left - 24 < mark.x() < left
    assert left + wide < mark.x() + mark.width() < left + wide + 24


@pytest.mark.parametrize(("ink", "tint"), [("attractInk", "dark"), ("ink", "spokenTint")])
def test_a_light_text_is_highlighted_in_a_dark_colour(stage: Stage, ink: str, tint: str) -> None:
    item = stage.show(f'BoundedText {{ text: "Mời bác Minh"; color: Theme.colour.{ink} }}')
    mark = item.findChild(QQuickItem, "spokenMark")
    assert mark is not None
    assert mark.property("color") == stage.read(f"Theme.colour.{tint}")
