"""Operates the user interface for the tour and the tests: finds items, touches, clicks, types, waits, takes pictures.

Rules: the driver operates the program only by input, as a person does. Of the program's code, it uses only the limits
of a double tap (`bridge.shell.second_tap`). The driver waits for conditions, never for a fixed time. Clicks and keys
are posted as events, which Qt's event loop handles with the GIL released. The clicks, keys and waits of `QTest` are
not used: they hold the GIL, which Qt's sound thread may need meanwhile (`bridge.speech.playback`). Only touches must
be sent with `QTest` (`tour.touch_screen`). The packaged program contains no QtTest, because QtTest needs QtWidgets,
14 MB; there, the driver clicks where it would touch.
"""

import time
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.shell import second_tap
from kiosk.bridge.shell.second_tap import is_near

try:
    from kiosk.tour import touch_screen
except ImportError:  # the packaged program
    touch_screen = None  # type: ignore[assignment] # a module or None

SLICE_MS = 20
PATIENCE_SECONDS = 15.0
REST_SECONDS = 0.05
"""Seconds without movement after which an item counts as at rest. The time equals three animation ticks; frames are
not counted, because off-screen frames can be faster than those of a display."""
CALM_SECONDS = 0.02
"""Seconds that the driver waits longer than a double tap lasts, before it touches the same place again."""


class Hand(Enum):
    """Input device with which the driver operates the window."""

    FINGER = "finger"
    MOUSE = "mouse"
    KEYBOARD = "keyboard"


def _parts(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield all visible descendants of `item`, parents first."""
    for part in item.childItems():
        if part.isVisible():
            yield part
            yield from _parts(part)


class Driver:
    """Operates one window like a person."""

    _touched: tuple[QPointF, float] = QPointF(), float("-inf")

    def __init__(self, window: QQuickWindow, hand: Hand = Hand.FINGER) -> None:
        self.window = window
        self.hand = hand

    def items(self) -> Iterator[QQuickItem]:
        """Yield every visible item of the window, parents first."""
        yield self.window.contentItem()
        yield from _parts(self.window.contentItem())

    def find(self, name: str) -> QQuickItem | None:
        """Return the visible item whose ``objectName`` is `name`, or None; of several, return the last of `items`."""
        found = [item for item in self.items() if item.objectName() == name]
        return found[-1] if found else None

    def see(self, name: str) -> QQuickItem:
        """Wait until an item whose ``objectName`` is `name` is visible, and return it. Raises TimeoutError."""
        self.wait(lambda: self.find(name) is not None, f"'{name}' to appear")
        item = self.find(name)
        if item is None:
            raise TimeoutError(f"'{name}' disappeared again")
        return item

    def wait(self, condition: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Run the event loop until `condition` is true; `what` describes the condition in the error message.

        Raises TimeoutError after `seconds`, and KeyboardInterrupt if the program ends.
        """
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"waited {seconds:.0f} s for {what}")
            loop = QEventLoop()
            QTimer.singleShot(1, loop.quit)
            if loop.exec():  # a nonzero result: the application was ended (`bridge.shell.stopping`)
                raise KeyboardInterrupt

    def come_to_rest(self, item: QQuickItem) -> None:
        """Wait until an item has not moved for `REST_SECONDS`. Raises TimeoutError."""
        began = time.monotonic()
        before, since = None, began
        while time.monotonic() - since < REST_SECONDS:
            if time.monotonic() - began > PATIENCE_SECONDS:
                raise TimeoutError(f"'{item.objectName()}' did not stop moving")
            if before != self.centre(item):
                before, since = self.centre(item), time.monotonic()
            self.look()

    def beside_sheet(self, item: QQuickItem) -> int:
        """Return the position of an item in its scroll view: -1 above the visible part, 1 below it, 0 inside it."""
        sheet = item.parentItem()
        while sheet is not None and sheet.property("contentY") is None:
            sheet = sheet.parentItem()
        if sheet is None:
            return 0
        middle = item.mapToItem(sheet, QPointF(item.width() / 2, item.height() / 2)).y()
        return -1 if middle < 0 else 1 if middle > sheet.height() else 0

    def centre(self, item: QQuickItem) -> QPoint:
        """Return the centre of an item in window coordinates."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, name: str) -> None:
        """Wait until the item whose ``objectName`` is `name` is visible and enabled, and tap it with `hand`."""
        item = self.see(name)
        self.wait(item.isEnabled, f"'{name}' to be enabled")
        self.look()
        item = self.see(name)  # it may have been made anew for other data
        if self.hand is Hand.KEYBOARD:
            self.focus(name)
            self.press(Qt.Key.Key_Return)
        else:
            self.touch(self._place_on(item))

    def _place_on(self, item: QQuickItem) -> QPoint:
        """Return the point at which to tap `item`.

        It is the centre of the item. If the centre was just tapped, it is a point beside the centre, unless a part of
        the item has an ``objectName``.
        """
        middle = self.centre(item)
        if not self._is_hasty(middle) or any(part.objectName() for part in _parts(item)):
            return middle
        for share in (0.25, 0.75):
            beside = item.mapToScene(QPointF(item.width() * share, item.height() / 2)).toPoint()
            if not self._is_hasty(beside):
                return beside
        return middle

    def _is_hasty(self, point: QPoint) -> bool:
        where, since = self._touched
        is_soon = time.monotonic() - since < second_tap.HASTE_SECONDS + CALM_SECONDS
        return is_soon and is_near(QPointF(point), where, self.window.height())

    def touch(self, point: QPoint) -> None:
        """Press and release at a point of the window, by touch or mouse."""
        self.take_time(point)
        if self.hand is Hand.MOUSE or touch_screen is None:
            self._send_mouse(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)
            self.settle()
            self._send_mouse(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)
        else:
            touch_screen.press(self.window, point)
            self.settle()
            touch_screen.release(self.window, point)
        self.settle()
        self.note_touch(point)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press at one point of the window, move to another one and release there, by touch or mouse."""
        self.take_time(start)
        middle = (start + end) / 2
        if self.hand is Hand.MOUSE or touch_screen is None:
            self._send_mouse(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
            for point in (middle, end):
                self.settle()
                self._send_mouse(QEvent.Type.MouseMove, point, Qt.MouseButton.LeftButton)
            self.settle()
            self._send_mouse(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)
        else:
            touch_screen.press(self.window, start)
            for point in (middle, end):
                self.settle()
                touch_screen.move(self.window, point)
            self.settle()
            touch_screen.release(self.window, end)
        self.settle()
        self.note_touch(end)

    def take_time(self, point: QPoint) -> None:
        """Wait until a touch at `point` would not count as a double tap."""
        self.wait(lambda: not self._is_hasty(point), "a moment to pass")

    def note_touch(self, point: QPoint) -> None:
        """Store `point` and the current time as the latest touch, to avoid unintended double taps."""
        self._touched = QPointF(point), time.monotonic()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release a key of the physical keyboard while the keys `held` are down."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = chr(key.value).lower() if Qt.Key.Key_Space <= key <= Qt.Key.Key_Z else ""
            QGuiApplication.postEvent(self.window, QKeyEvent(kind, key, held, text))
            self.settle()

    def _send_mouse(self, kind: QEvent.Type, point: QPoint, held: Qt.MouseButton) -> None:
        place = QPointF(point)
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, place, place, button, held, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.postEvent(self.window, event)

    def focus(self, name: str) -> None:
        """Press Tab until the item whose ``objectName`` is `name` has the focus. Raises TimeoutError."""
        seen: list[str] = []
        for _ in range(60):
            focused = self.window.activeFocusItem()
            if focused is not None and focused.objectName() == name:
                return
            seen.append(focused.objectName() if focused is not None else "nothing")
            self.press(Qt.Key.Key_Tab)
        raise TimeoutError(f"Tab did not reach '{name}', only {', '.join(dict.fromkeys(seen))}")

    def settle(self) -> None:
        """Process pending events for up to `SLICE_MS`."""
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, SLICE_MS)

    def look(self) -> None:
        """Wait until the layout is final: until all pictures are loaded, and for two more frames."""
        self.wait_for_pictures()
        for _ in range(2):
            self._frame()

    def wait_for_pictures(self) -> None:
        """Wait until no visible `Drawing` item is loading."""
        self.wait(lambda: not any(item.property("isLoading") for item in self.items()), "the pictures")

    def _frame(self) -> None:
        frames: list[None] = []

        def swapped() -> None:
            frames.append(None)

        self.window.frameSwapped.connect(swapped)
        try:
            self.window.update()
            self.wait(lambda: bool(frames), "a frame")
        finally:
            self.window.frameSwapped.disconnect(swapped)

    def picture(self, file: Path) -> Path:
        """Save the content of the window to `file` as PNG, when all previews are up to date. Raises OSError."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self.wait(lambda: not any(item.property("isDue") for item in self.items()), "the previews")
        self.look()
        if not self.window.grabWindow().save(str(file)):
            raise OSError(f"{file} could not be written; check the folder and the space on the disk.")
        return file
