"""Scenes of a practice phone, and a phone in a window that tests can touch."""

from typing import Any

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

import kiosk.bridge.shell.typist  # noqa: F401 - registers the keyboard's QML type
from tests.qml.stage import Stage

FRAME = "import KioskUi.Phone\nPhoneFrame { scene: ({}); focus: true }"
PRESSED = ("app", "row", "note", "button", "switch", "tile", "photo", "pin", "link")


def element(name: str, kind: str, text: str = "", **more: Any) -> dict[str, Any]:
    """Return one element of a scene, in the form that QML gets from a phone task; `more` replaces default values."""
    blank: dict[str, Any] = dict.fromkeys(("detail", "icon", "picture", "value", "valueLabel"), "")
    gestures = ["tap"] if kind in PRESSED else []
    blank |= {"tone": "plain", "mine": False, "x": 50, "y": 50, "places": [], "on": False, "types": False}
    return {"id": name, "kind": kind, "text": text, "gestures": gestures, "offers": [], **blank, **more}


def scene(kind: str, *elements: dict[str, Any], name: str = "man", point: str = "", **more: Any) -> dict[str, Any]:
    """Return a scene with one screen, which contains `elements`.

    `name`: id of the screen; `point`: id of the element to which the hand points; `more`: other values of the screen.
    """
    screen: dict[str, Any] = dict.fromkeys(("title", "detail", "icon", "picture", "says"), "")
    screen |= {"id": name, "kind": kind, "rings": False, "over": {}, "after": 0, "gestures": [], **more}
    return {"mode": "alone", "finished": False, "point": point, "screen": screen, "elements": list(elements)}


class Phone:
    """A practice phone in a window: its items, the acts that it reported, and touches on it."""

    def __init__(self, stage: Stage, shown: dict[str, Any], at: QPoint = QPoint()) -> None:  # noqa: B008 - not changed
        """Show the phone with its corner `at` in the window."""
        self.stage = stage
        stage.set("reduceMotion", "true")
        self.frame = stage.show(FRAME)
        self.frame.setPosition(QPointF(at))
        self.acts: list[str] = []
        self.frame.acted.connect(self.acts.append)  # type: ignore[attr-defined]  # a signal of PhoneFrame.qml
        self.show(shown)

    def show(self, shown: dict[str, Any]) -> None:
        """Replace the scene of the phone."""
        self.frame.setProperty("scene", shown)
        QTest.qWait(30)

    def items(self) -> list[QQuickItem]:
        """All visible items, parents first."""
        found, waiting = [], [self.frame]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                found.append(item)
                waiting += reversed(item.childItems())
        return found

    def has(self, name: str) -> bool:
        """Whether an item called `name` is visible."""
        return any(item.objectName() == name for item in self.items())

    def __getitem__(self, name: str) -> QQuickItem:
        """The visible item called `name`."""
        return next(item for item in self.items() if item.objectName() == name)

    def texts(self) -> list[str]:
        """All visible texts of the phone."""
        return [item.property("text") for item in self.items() if item.inherits("QQuickText")]

    def tap(self, name: str) -> None:
        """Tap an item; before that, a frame is rendered, so that new items have their positions."""
        self.stage.window.grabWindow()
        self.stage.tap(self[name])
        QTest.qWait(20)

    def draw(self, start: QPoint, end: QPoint) -> None:
        """Press at `start`, move to `end` in ten steps, release."""
        self.stage.press(start)
        for step in range(1, 11):
            self.stage.slide(start + (end - start) * (step / 10))
        self.stage.lift(end)
        QTest.qWait(1)

    def swipe(self, name: str, right: int, down: int) -> None:
        """Swipe from the middle of an item, `right` pixels to the right and `down` pixels down."""
        start = self.stage.middle(self[name])
        self.draw(start, start + QPoint(right, down))

    def pinch(self, name: str, before: int, after: int) -> None:
        """Pinch an item: each of two fingers moves from `before` to `after` pixels away from the item's middle."""
        middle, window = self.stage.middle(self[name]), self.stage.window
        device = QTest.createTouchDevice()
        for step in range(13):
            reach = QPoint(round(before + (after - before) * min(10, step) / 10), 0)
            event = QTest.touchEvent(window, device, False)
            for finger, point in enumerate((middle - reach, middle + reach)):
                (event.press if step == 0 else event.release if step == 12 else event.move)(finger, point, window)
            event.commit(False)
            QTest.qWait(20)
