from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

BUTTONS = {
    "shrinkButton": "shrinkAsked",
    "enlargeButton": "enlargeAsked",
    "contrastButton": "contrastAsked",
    "soundButton": "soundAsked",
    "languageButton": "languageAsked",
    "helpButton": "helpAsked",
    "endButton": "endAsked",
    "homeButton": "homeAsked",
}
BAR = """import KioskUi.Screens.Resident
TopBar {{ width: {width}; place: "xã Lệ Thủy"; languageName: "Tiếng Việt"; middleWidth: {middle} }}"""
WIDTHS = [(1920, 1.0), (1440, 1.5), (1440, 0.9), (1728, 1.25), (1921, 1.5)]


def bar_of(stage: Stage, width: int, scale: float = 1.0, middle: int = 340) -> QQuickItem:
    stage.set("textScale", str(scale))
    return stage.show(BAR.format(width=width, middle=middle))


def button(bar: QQuickItem, name: str) -> QQuickItem:
    found = bar.findChild(QQuickItem, name)
    assert found is not None
    return found


def place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


@pytest.mark.parametrize(("name", "signal"), BUTTONS.items())
def test_every_control_of_the_bar_asks_for_its_act(
    stage: Stage, count: Callable[[QObject, str], list[None]], name: str, signal: str
) -> None:
    bar = bar_of(stage, 1920)
    asked = count(bar, signal)
    stage.tap(button(bar, name))
    assert len(asked) == 1


@pytest.mark.parametrize(("width", "scale"), WIDTHS)
def test_the_bar_fits_into_its_width(stage: Stage, width: int, scale: float) -> None:
    bar = bar_of(stage, width, scale)
    for name in BUTTONS:
        assert QRectF(0, 0, width, bar.height()).contains(place(button(bar, name))), name


@pytest.mark.parametrize(("width", "scale"), WIDTHS)
def test_the_controls_of_the_bar_are_large_and_apart(stage: Stage, width: int, scale: float) -> None:
    bar = bar_of(stage, width, scale)
    boxes = sorted((place(button(bar, name)) for name in BUTTONS), key=QRectF.left)
    assert min(min(box.width(), box.height()) for box in boxes) >= 80
    assert min(right.left() - left.right() for left, right in pairwise(boxes)) >= 16


def test_help_keeps_its_word_longest(stage: Stage) -> None:
    bar = bar_of(stage, 1440, 1.5, middle=0)
    assert not button(bar, "helpButton").property("collapsed")
    assert button(bar, "languageButton").property("collapsed")


def test_help_and_end_stand_at_the_same_place_on_every_screen(stage: Stage) -> None:
    away = place(button(bar_of(stage, 1920), "endButton"))
    home = stage.show(BAR.format(width=1920, middle=0).replace("TopBar {", "TopBar { atHome: true;"))
    assert place(button(home, "endButton")) == away


def test_a_limit_of_the_text_size_cannot_be_pressed(
    stage: Stage, count: Callable[[QObject, str], list[None]]
) -> None:
    bar = stage.show(BAR.format(width=1920, middle=0).replace("TopBar {", "TopBar { canEnlarge: false;"))
    asked = count(bar, "enlargeAsked")
    stage.tap(button(bar, "enlargeButton"))
    assert asked == []


def test_the_bar_gives_up_words_while_the_text_grows(stage: Stage) -> None:
    bar = bar_of(stage, 1920, middle=460)
    collapsed = []
    for scale in (1.0, 1.25, 1.5, 1.0):
        stage.set("textScale", str(scale))
        collapsed.append(button(bar, "homeButton").property("collapsed"))
    assert collapsed == [False, True, True, False]


@pytest.mark.parametrize("home", ["", "atHome: true;"])
@pytest.mark.parametrize(("width", "middle"), [(1920, 460), (1728, 0), (1440, 345)])
def test_no_button_moves_under_the_finger_that_changes_the_look(
    stage: Stage, width: int, middle: int, home: str
) -> None:
    bar = stage.show(BAR.format(width=width, middle=middle).replace("TopBar {", "TopBar { " + home))
    found = []
    for scale in (0.9, 1.0, 1.25, 1.5):
        stage.set("textScale", str(scale))
        stage.window.grabWindow()  # lays the rows out
        found.append([place(button(bar, name)) for name in ("shrinkButton", "enlargeButton", "contrastButton")])
        before = place(button(bar, "languageButton"))
        bar.setProperty("languageName", "English")
        stage.window.grabWindow()
        assert place(button(bar, "languageButton")).topLeft() == before.topLeft()
        assert place(button(bar, "languageButton")).contains(before.center())
        bar.setProperty("languageName", "Tiếng Việt")
    assert found == found[:1] * 4
