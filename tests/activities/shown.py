"""Shows one step with its real view and view model in a window, which a test operates."""

from random import Random
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.activities import registry, view_name
from kiosk.activities.kind import Staged
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.shell.rendering import file_url
from kiosk.domain.text import LocalizedText, Picture
from kiosk.domain.verdicts import Answer
from kiosk.tour.driver import Driver

HOST = """
import QtQuick
import KioskUi.Theme
import KioskUi.Activities

ActivityHost {
    required property real unit
    required property real textScale
    required property string name
    required property var props
    required property var model

    x: 96 * unit
    y: 136 * unit
    focus: true
    Component.onCompleted: {
        Theme.unit = unit;
        Theme.textScale = textScale;
        load(name, props, model);
    }
}
"""
BAR, FOOT, MARGIN = 136, 192, 96
"""Space that the lesson player leaves above, below and on each side of a step, in design units."""


def plain(value: Any) -> Any:
    """Convert props or a scene to the form that QML gets.

    A text becomes its Vietnamese version. A picture or film becomes the file URL of a sample picture or film.
    """
    match value:
        case LocalizedText():
            return value.text("vi")
        case Picture(path) if path.endswith(".webm"):
            return file_url(paths.assets_folder() / "videos" / "light-the-lamp.webm")
        case Picture():
            return file_url(paths.assets_folder() / "pictures" / "logo.svg")
        case dict():
            return {key: plain(entry) for key, entry in value.items()}
        case list():
            return [plain(entry) for entry in value]
        case _:
            return value


class ShownStep:
    """Shows the view of one step in a window of its own, and handles acts as the lesson player does."""

    def __init__(self, engine: QQmlEngine, key: str, payload: Any = None) -> None:
        self.engine = engine
        self.kind = registry()[key]
        self.task = self.kind.parse(payload or self.kind.sample)
        self.draft: Answer = self.kind.start(self.task)
        self.model = ActivityViewModel(self.choose)
        self.window = QQuickWindow()
        self.host: QQuickItem | None = None
        self._component = QQmlComponent(engine)
        self._component.setData(HOST.encode(), QUrl("file:///host.qml"))

    def show(self, width: int = 1920, height: int = 1080, scale: float = 1.0) -> "ShownStep":
        """Open a window of this size, and place the view's host in it as the lesson player does.

        `scale`: factor of the text size.
        """
        unit = height / 1080
        props = {
            "unit": unit,
            "textScale": scale,
            "name": view_name(self.kind.key),
            "props": plain(self.kind.props(self.task, Random(3))),
            "model": self.model,
            "width": width - 2 * MARGIN * unit,
            "height": height - (BAR + FOOT) * unit,
        }
        if isinstance(self.kind, Staged):
            self.model.set_scene(plain(self.kind.scene(self.task, self.draft)))
        self.window.resize(width, height)
        self.host = self._component.createWithInitialProperties(props)
        assert isinstance(self.host, QQuickItem), self._component.errorString()
        self.tell()
        self.host.setParentItem(self.window.contentItem())
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)
        Driver(self.window).wait_for_pictures()
        return self

    @property
    def view(self) -> QQuickItem:
        """The view of the step: the QML item that the host item has loaded."""
        name = view_name(self.kind.key)
        assert self.host is not None
        loader = self.host.childItems()[0]
        assert loader.childItems(), f"{name} could not be made"
        assert loader.property("source").fileName() == f"{name}.qml"
        return loader.childItems()[0]

    def choose(self, part: str) -> None:
        """Choose a part as the lesson player does after a touch: update the draft and the view."""
        self.draft = self.kind.choose(self.task, self.draft, part)
        self.tell()

    def tell(self) -> None:
        """Update the view: pass it the draft, and the scene if the kind of step has one."""
        if isinstance(self.kind, Staged):
            self.model.set_scene(plain(self.kind.scene(self.task, self.draft)))
        self.model.show(self.draft, None, locked=False, shows_solution=False)

    def judge(self, *, shows_solution: bool = False) -> None:
        """Judge the draft as the lesson player does: lock the step, mark the answer, reserve space for the panel."""
        verdict = self.kind.judge(self.task, self.draft)
        self.tell()
        self.model.show(self.draft, verdict, locked=True, shows_solution=shows_solution)
        self.open_panel()

    def open_panel(self) -> None:
        """Reserve space for the feedback panel beside the view, as wide as in the lesson player."""
        assert self.host is not None
        share = 1 - self.view.property("bodyShare")
        self.host.setProperty("asideWidth", self.host.width() * min(share, 0.45))

    def items(self, top: QQuickItem | None = None) -> list[QQuickItem]:
        """Return every visible item of the view, or of `top`, parents before their children."""
        found: list[QQuickItem] = []
        waiting = [top or self.view]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.width() > 0 and item.height() > 0:
                found.append(item)
                waiting += item.childItems()
        return found

    def pressables(self) -> list[QQuickItem]:
        """Return every visible item that a learner can press."""
        return [item for item in self.items() if item.inherits("QQuickFocusScope") and item.property("label")]

    def part(self, part: str) -> QQuickItem:
        """Return the pressable item of the part `part`."""
        return next(item for item in self.pressables() if item.objectName().partition("-")[2] == part)

    def middle(self, item: QQuickItem) -> QPoint:
        """Return the centre of `item` in window coordinates."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, part: str) -> None:
        """Click on the item of the part `part`."""
        point = self.middle(self.part(part))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def key(self, key: Qt.Key) -> None:
        """Press and release a key of the keyboard."""
        QTest.keyClick(self.window, key)

    def go_to(self, part: str) -> None:
        """Press Tab until the item of the part `part` has the focus. Raises AssertionError if it gets no focus."""
        passed = []
        for _ in range(30):
            focused = self.window.activeFocusItem()
            if focused is not None and focused.objectName().partition("-")[2] == part:
                return
            passed.append(focused.objectName() if focused else "nothing")
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab did not reach {part}: {passed}")

    def close(self) -> None:
        """Delete all Qt objects immediately: first the view, then the objects that it reads."""
        self.window.close()
        for made in (self.host, self._component, self.window):
            if made is not None:
                made.deleteLater()
                QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)


def parts_to_touch(answer: Answer) -> list[str]:
    """Return the parts that a learner touches to give `answer`, in order."""
    parts: list[str] = []
    for value in answer.values():
        if isinstance(value, dict):
            parts += [part for pair in value.items() for part in pair]
        elif isinstance(value, list):
            parts += value
    return parts
