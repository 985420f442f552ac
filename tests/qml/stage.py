"""A window for one QML component, with the kiosk's theme, fonts and drawings."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

HEADER = "import QtQuick\nimport KioskUi.Theme\nimport KioskUi.Components\n"


class Stage:
    """A window of 1920 × 1080 pixels for one QML component, with simulated input."""

    def __init__(self, engine: QQmlEngine) -> None:
        self.engine = engine
        self.window = QQuickWindow()
        self.window.resize(1920, 1080)
        self._held: list[QObject] = []

    def _make(self, source: str) -> QObject:
        component = QQmlComponent(self.engine)
        component.setData((HEADER + source).encode(), QUrl("file:///test.qml"))
        made = component.create()
        assert made is not None, component.errorString()
        self._held += [component, made]
        return made

    def read(self, expression: str) -> Any:
        """Evaluate a QML expression, such as ``Theme.font.body``, and return its value."""
        return self._make(f"QtObject {{ readonly property var value: {expression} }}").property("value")

    def set(self, name: str, value: str) -> None:
        """Set a property of `Theme` to the value of a QML expression."""
        self._make(f"QtObject {{ Component.onCompleted: Theme.{name} = {value} }}")

    def show(self, source: str) -> QQuickItem:
        """Create the QML item `source`, show it in the window and return it."""
        item = self._make(source)
        assert isinstance(item, QQuickItem)
        item.setParentItem(self.window.contentItem())
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)
        return item

    def middle(self, item: QQuickItem) -> QPoint:
        """The middle of `item`, in window coordinates."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, point: QPoint) -> None:
        """Press the left mouse button at `point` and hold it."""
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def slide(self, point: QPoint) -> None:
        """Move the mouse pointer to `point`."""
        QTest.mouseMove(self.window, point)

    def lift(self, point: QPoint) -> None:
        """Release the left mouse button at `point`."""
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def tap(self, item: QQuickItem) -> None:
        """Press and release the left mouse button at the middle of `item`."""
        self.press(self.middle(item))
        self.lift(self.middle(item))

    def key(self, key: Qt.Key) -> None:
        """Press and release a key."""
        QTest.keyClick(self.window, key)

    def close(self) -> None:
        """Close the window, and delete the created objects and the window."""
        self.window.close()
        for made in reversed(self._held):
            made.deleteLater()
        self.window.deleteLater()
