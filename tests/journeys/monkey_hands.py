"""Random input: touches (anywhere or on a control), slides, pinches, holds and keys.

Rule: ``continueButton`` and ``backButton``, which lead to another step, are never touched.
"""

import time
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.tour import touch_screen
from kiosk.tour.driver import Driver

KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Down)
LETTERS = tuple(Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1))
ON_THE_PHONE = ("el-", "key", "pk", "place-", "less-", "more-", "gesture-", "phoneUp", "phoneDown", "phoneTitleBack")
AROUND = ("mode-", "hintButton", "nextMode", "watch", "repeatButton")
AWAY = ("continueButton", "backButton")
HOLD_SECONDS = 0.7
MOVES = 4
"""Number of move events in a slide or pinch."""


class MonkeyHands:
    """Random input by touch and keyboard; the same seed gives the same input on the same screens."""

    def __init__(self, driver: Driver, random: Random) -> None:
        self._driver = driver
        self._window = driver.window
        self._random = random

    def play(self, *, at_the_end: bool) -> None:
        """Make one random input: touch, slide, pinch, hold or key.

        If `at_the_end` (the phone task is finished), half of the inputs touch the controls around the phone.
        """
        roll = self._random.random()
        if at_the_end and roll < 0.5:
            self._touch_one_of(AROUND)
        elif roll < 0.38:
            self._driver.touch(self._on_the_phone())
        elif roll < 0.72:
            self._touch_one_of(ON_THE_PHONE)
        elif roll < 0.82:
            self._touch_the_step()
        elif roll < 0.86:
            self._touch_one_of(AROUND)
        elif roll < 0.90:
            self._slide()
        elif roll < 0.91:
            self._pinch()
        elif roll < 0.912:
            self._hold()
        elif roll < 0.915:
            self._driver.touch(self._between(0, 0, self._window.width(), self._window.height() // 10))
        elif self._is_on_step():
            self._driver.press(self._random.choice(KEYS if roll < 0.97 else LETTERS))

    def _between(self, left: float, top: float, width: float, height: float) -> QPoint:
        return QPoint(int(left + self._random.random() * width), int(top + self._random.random() * height))

    def _on_the_phone(self) -> QPoint:
        phone = self._driver.find("phoneFrame") or self._window.contentItem()
        corner = phone.mapToScene(phone.boundingRect().topLeft())
        return self._between(corner.x(), corner.y(), phone.width(), phone.height())

    def _touch_the_step(self) -> None:
        top = self._window.height() * 0.12
        point = self._between(20, top, self._window.width() - 40, self._window.height() - top - 10)
        for name in AWAY:
            item = self._driver.find(name)
            if item is not None and item.contains(item.mapFromScene(point)):
                return
        self._driver.touch(point)

    def _touch_one_of(self, kinds: tuple[str, ...]) -> None:
        found = [item for item in self._driver.items() if item.objectName().startswith(kinds) and item.isEnabled()]
        if found:
            point = self._driver.centre(self._random.choice(found))
            if 0 <= point.x() < self._window.width() and 0 <= point.y() < self._window.height():
                self._driver.touch(point)

    def _fingers(self, kind: str, *points: QPoint) -> None:
        """Send one touch event at `points`, and process the events; `kind`: press, move or release."""
        event = QTest.touchEvent(self._window, touch_screen.device(), False)
        for number, point in enumerate(points):
            getattr(event, kind)(number, point, self._window)
        event.commit(False)
        self._driver.settle()
        self._driver.note_touch(points[0])

    def _slide(self) -> None:
        start, end = self._on_the_phone(), self._on_the_phone()
        self._fingers("press", start)
        for step in range(1, MOVES + 1):
            self._fingers("move", start + (end - start) * step / MOVES)
        self._fingers("release", end)

    def _pinch(self) -> None:
        first, second, goal = self._on_the_phone(), self._on_the_phone(), self._on_the_phone()
        self._fingers("press", first, second)
        for step in range(1, MOVES + 1):
            self._fingers("move", first, second + (goal - second) * step / MOVES)
        self._fingers("release", first, goal)

    def _hold(self) -> None:
        end = time.monotonic() + HOLD_SECONDS
        point = self._on_the_phone()
        self._fingers("press", point)
        self._driver.wait(lambda: time.monotonic() > end, "a finger that stays")
        self._fingers("release", point)

    def _is_on_step(self) -> bool:
        """Whether the keyboard focus is in the step and not in the bars around it."""
        item = self._window.activeFocusItem()
        while item is not None and item.objectName() != "stepStage":
            item = item.parentItem()
        return item is not None
