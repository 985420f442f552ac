"""A person at a real window: waits before every touch, sometimes touches beside and sometimes twice."""

import subprocess
from random import Random

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.tour import touch_screen
from kiosk.tour.driver import Driver, Hand
from tests.live.eye import Eye
from tests.live.pace import HUMAN, Pace

AFTER_SECONDS = 0.6
"""Seconds after which the screen has answered a touch, and its animations are over."""
KEYS = ("kb", "pk", "pin-", "key-", "digit")
"""Beginnings of the names of keys; nobody looks for long before the next one."""
KEY_SECONDS = 0.5
X_KEYS = {Qt.Key.Key_Tab: "Tab", Qt.Key.Key_Return: "Return"}


class Person(Driver):
    """Operates a window on an X server; `hand` MOUSE and KEYBOARD go through the X server, FINGER through Qt."""

    eye: Eye | None = None

    def __init__(self, window: QQuickWindow, hand: Hand = Hand.FINGER, pace: Pace = HUMAN, seed: int = 0) -> None:
        super().__init__(window, hand)
        self.pace = pace
        self._dice = Random(seed)
        self.touches = 0

    def rest(self, seconds: float) -> None:
        """Wait while the program goes on. Raises KeyboardInterrupt if the program ends."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        if loop.exec():
            raise KeyboardInterrupt

    def tap(self, name: str) -> None:
        """Look at the screen for a while, then tap `name`, perhaps beside it first."""
        self.rest(KEY_SECONDS if name.startswith(KEYS) else self.pace.seconds(self._dice))
        item = self.see(name)
        if self.eye is not None and not name.startswith(KEYS):
            self.eye.look_around()
        if self._dice.random() < self.pace.beside:
            self._touch_beside(item)
        super().tap(name)
        self.touches += 1
        if self.eye is not None:
            self.eye.note_act(name)

    def touch(self, point: QPoint) -> None:
        """Press and release at `point`, perhaps twice if the screen changes, and follow what is below the finger."""
        eye = self.eye
        if eye is None:
            self._press_at(point)
            return
        pressed, content = eye.target_at(point), eye.content
        self._press_at(point)
        if eye.content != content and self._dice.random() < self.pace.twice:
            self._press_again(point)
        self.rest(AFTER_SECONDS)
        eye.follow(point, pressed, content)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release a key; Tab and Return go through the X server."""
        if key in X_KEYS and held == Qt.KeyboardModifier.NoModifier:
            self._x("key", X_KEYS[key])
        else:
            super().press(key, held)

    def _press_at(self, point: QPoint) -> None:
        if self.hand is Hand.MOUSE:
            self.take_time(point)
            place = self.window.mapToGlobal(point)
            self._x("mousemove", str(place.x()), str(place.y()), "click", "1")
            self.note_touch(point)
        else:
            super().touch(point)

    def _press_again(self, point: QPoint) -> None:
        """Touch the same place once more at once, as somebody does whose first touch seems to do nothing."""
        if self.hand is Hand.MOUSE:
            self._x("click", "1")
        else:
            touch_screen.press(self.window, point)
            self.settle()
            touch_screen.release(self.window, point)
        self.settle()
        self.note_touch(point)

    def _touch_beside(self, item: QQuickItem) -> None:
        point = self.eye.beside(item) if self.eye else None
        if point is not None and self.find("phonePages") is None and self.find("startButton") is None:
            self._press_at(point)
            self.rest(1.5)

    def _x(self, *act: str) -> None:
        subprocess.run(["xdotool", *act], check=True)
        self.look()
