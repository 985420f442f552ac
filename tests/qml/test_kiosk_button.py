from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

BUTTON = 'KioskButton { x: 300; y: 300; label: "Continue"; iconName: "arrow-right"; focus: true }'
Count = Callable[[QObject, str], list[None]]


def has_ring(button: QQuickItem) -> bool:
    ring = button.findChild(QQuickItem, "focusRing")
    return ring is not None and ring.isVisible()


def test_pressing_alone_does_nothing(stage: Stage, count: Count) -> None:
    button = stage.show(BUTTON)
    activated = count(button, "activated")
    stage.press(stage.middle(button))
    assert activated == []


def test_releasing_acts_once(stage: Stage, count: Count) -> None:
    button = stage.show(BUTTON)
    activated = count(button, "activated")
    stage.tap(button)
    assert len(activated) == 1


def test_sliding_off_cancels(stage: Stage, count: Count) -> None:
    button = stage.show(BUTTON)
    activated = count(button, "activated")
    stage.press(stage.middle(button))
    for step in range(1, 8):
        stage.slide(stage.middle(button) + QPoint(0, 40 * step))
    stage.lift(stage.middle(button) + QPoint(0, 300))
    assert activated == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_the_focused_button(stage: Stage, count: Count, key: Qt.Key) -> None:
    button = stage.show(BUTTON)
    button.forceActiveFocus()
    activated = count(button, "activated")
    stage.key(key)
    assert len(activated) == 1


def test_other_keys_do_not_press(stage: Stage, count: Count) -> None:
    button = stage.show(BUTTON)
    button.forceActiveFocus()
    activated = count(button, "activated")
    stage.key(Qt.Key.Key_A)
    assert activated == []


def test_an_unavailable_button_cannot_be_pressed(stage: Stage, count: Count) -> None:
    button = stage.show(BUTTON.replace("focus: true", "available: false"))
    activated = count(button, "activated")
    stage.tap(button)
    assert activated == []


def test_the_focus_ring_appears_with_the_keyboard(stage: Stage) -> None:
    button = stage.show(BUTTON)
    button.forceActiveFocus()
    stage.key(Qt.Key.Key_Shift)
    assert has_ring(button)


def test_the_focus_ring_is_gold(stage: Stage) -> None:
    button = stage.show(BUTTON)
    button.forceActiveFocus()
    stage.key(Qt.Key.Key_Shift)
    picture = stage.window.grabWindow()
    edge = button.mapToScene(button.boundingRect().center()).toPoint() - QPoint(0, round(button.height() / 2) + 4)
    assert picture.pixelColor(edge).name() == "#ffc93c"


@pytest.mark.parametrize("height", [1080, 800, 768])
@pytest.mark.parametrize(("small", "units"), [("false", 112), ("true", 80)])
def test_a_button_is_never_smaller_than_a_finger(stage: Stage, height: int, small: str, units: int) -> None:
    stage.set("unit", f"{height} / 1080")
    button = stage.show(f'KioskButton {{ label: "A"; small: {small} }}')
    assert min(button.width(), button.height()) >= units * height / 1080


def test_a_bare_sign_keeps_its_touch_size(stage: Stage) -> None:
    button = stage.show('IconButton { label: "Help"; iconName: "help" }')
    assert min(button.width(), button.height()) >= 80


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_the_label_is_whole_at_its_own_width(stage: Stage, scale: float) -> None:
    stage.set("textScale", str(scale))
    button = stage.show('KioskButton { label: "Bài tiếp theo"; iconName: "arrow-right"; iconAfter: true }')
    caption = next(child for child in button.childItems() if child.property("text") == "Bài tiếp theo")
    assert caption.property("lineCount") == 1
    assert caption.property("contentWidth") <= caption.width()


@pytest.mark.parametrize("small", ["false", "true"])
def test_a_label_that_lacks_little_width_stays_on_one_line(stage: Stage, small: str) -> None:
    width = "fullWidth - 2 * Theme.space.small"
    button = stage.show(f'KioskButton {{ label: "Bàn phím số"; small: {small}; iconName: "check"; width: {width} }}')
    caption = next(child for child in button.childItems() if child.property("text") == "Bàn phím số")
    assert caption.property("lineCount") == 1
    assert caption.property("contentWidth") <= caption.width()


@pytest.mark.parametrize("contrast", ["false", "true"])
@pytest.mark.parametrize("kind", ["Primary", "Secondary", "Quiet", "Dark", "Gold"])
def test_what_cannot_be_pressed_looks_different(stage: Stage, kind: str, contrast: str) -> None:
    stage.set("highContrast", contrast)
    looks = []
    for available in ("true", "false"):
        source = f'KioskButton {{ label: "Xong"; kind: KioskButton.{kind}; available: {available} }}'
        button = stage.show(source)
        looks.append((button.property("face").name(), button.property("inkColour").name()))
    assert looks[0] != looks[1]
