"""Every rule finds the fault that it describes, and finds nothing on a good screen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.images import SvgProvider
from tests.screenshots.faults import RULES, wrapped_labels
from tests.screenshots.sight import Sight

SCREEN = """
import QtQuick
import KioskUi.Components
import KioskUi.Theme

Rectangle {
    width: 1440
    height: 1080
    color: Theme.colour.paper
    Component.onCompleted: { Theme.unit = 1; Theme.textScale = 1; Theme.highContrast = false; }
    KioskText { x: 48; y: 48; width: 600; objectName: "title"; text: "Hôm nay bác muốn học gì?" }
    KioskButton { x: 48; y: 900; objectName: "good"; label: "Tiếp tục" }
    %s
}
"""
BAD = {
    "nothing": ("", ""),
    "a text that is cut off": (
        'KioskText { x: 48; y: 200; width: 90; text: "Quá dài"; elide: Text.ElideRight; wrapMode: Text.NoWrap }',
        "“Quá dài” (something in 'the window') is cut off",
    ),
    "a text larger than its room": (
        'KioskText { x: 48; y: 200; width: 90; height: 40; text: "Không đủ chỗ" }',
        "needs ",
    ),
    "a word that is broken": ('KioskText { x: 48; y: 200; width: 90; text: "Ambulance" }', "“Ambulance” is "),
    "a label that wraps beside free room": (
        'KioskButton { x: 48; y: 300; width: 200; objectName: "thin"; label: "Bài tiếp theo" }',
        "wraps for want of",
    ),
    "a text that leaves its card": (
        'Card { objectName: "card"; x: 48; y: 200; width: 200; height: 60; KioskText { y: 30; text: "Ra ngoài" } }',
        "leaves 'card'",
    ),
    "a text that leaves the window": (
        'KioskText { x: 1300; y: 200; text: "Ra ngoài màn hình" }',
        "leaves the window",
    ),
    "a text on a text": ('KioskText { x: 60; y: 60; text: "Chồng lên" }', "overlaps “Chồng lên"),
    "a text on a button": ('KioskText { x: 60; y: 890; text: "Chồng lên" }', "overlaps 'good'"),
    "a text on a picture": (
        'Drawing { x: 300; y: 60; width: 200; height: 200; source: "logo" }',
        "overlaps a picture",
    ),
    "a picture too small to be seen": (
        'Drawing { x: 48; y: 300; width: 30; height: 30; source: "logo" }',
        "the picture logo",
    ),
    "a button smaller than a finger": (
        'Pressable { x: 48; y: 300; width: 70; height: 90; objectName: "small"; label: "Nhỏ" }',
        "'small' is 70 × 90, a finger needs 80",
    ),
    "a button outside": (
        'Pressable { x: 1400; y: 300; width: 90; height: 90; objectName: "far"; label: "Xa" }',
        "'far' at (1400, 300, 90 × 90) leaves the window",
    ),
    "a button without a name in the source": (
        'Pressable { x: 48; y: 300; width: 90; height: 90; label: "Ai đó" }',
        "the target “Ai đó” has no objectName",
    ),
    "a button that says nothing": (
        'Pressable { x: 48; y: 300; width: 90; height: 90; objectName: "mute"; label: "" }',
        "'mute' has no accessible name",
    ),
    "a button with a wrong role": (
        'Pressable { x: 48; y: 300; width: 90; height: 90; objectName: "odd"; label: "A"; role: Accessible.Client }',
        "'odd' has the role",
    ),
    "two buttons close together": (
        'Pressable { x: 48; y: 800; width: 90; height: 90; objectName: "near"; label: "Gần" }',
        "10.0 apart",
    ),
    "two buttons of one name": (
        'Pressable { x: 48; y: 300; width: 90; height: 90; objectName: "good"; label: "Hai" }',
        "'good' is there 2 times",
    ),
    "small letters": (
        'KioskText { x: 48; y: 300; text: "Chữ nhỏ"; font.pixelSize: 27 }',
        "is 27 px, least 28.0",
    ),
    "letters that fitting made too small": (
        'FitText { x: 48; y: 300; width: 90; height: 30; minimumPixelSize: 10; text: "Chữ bị ép nhỏ lại" }',
        "px, least 28.0",
    ),
    "pale letters": ('KioskText { x: 48; y: 300; text: "Chữ mờ"; color: "#8A94A6" }', ":1, least 4.5:1"),
    "a lesson's text that is only nearly dark": (
        'KioskText { x: 48; y: 300; objectName: "pageText"; text: "Chữ bài"; color: "#5A6880" }',
        ":1, least 7:1",
    ),
    "a text that is covered": (
        'Rectangle { x: 0; y: 0; width: 900; height: 200; color: "#FFC93C" }',
        "is covered",
    ),
}


@pytest.fixture
def sees(qapp: object) -> Iterator[Callable[[str], list[str]]]:
    """Return a function that shows a screen with additional QML and returns all faults."""
    load_fonts(paths.fonts_folder())
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml_folder()))
    engine.addImageProvider("icon", SvgProvider(paths.assets_folder() / "icons"))
    engine.addImageProvider("picture", SvgProvider(paths.assets_folder() / "pictures"))
    component = QQmlComponent(engine)
    window = QQuickWindow()
    window.resize(1440, 1080)
    made: list[QQuickItem] = []

    def show(more: str) -> list[str]:
        component.setData((SCREEN % more).encode(), QUrl("file:///screen.qml"))
        screen = component.create()
        assert isinstance(screen, QQuickItem), component.errorString()
        made.append(screen)
        screen.setParentItem(window.contentItem())
        window.show()
        assert QTest.qWaitForWindowExposed(window)
        window.grabWindow()
        sight = Sight(window)
        return [fault for rule in (*RULES, wrapped_labels) for fault in rule(sight)]

    yield show
    window.close()
    for gone in (*made, component, window, engine):
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("name", BAD)
def test_the_rules_find(sees: Callable[[str], list[str]], name: str) -> None:
    more, expected = BAD[name]
    faults = "\n".join(sees(more))
    assert expected in faults
    assert bool(faults) == bool(expected)
