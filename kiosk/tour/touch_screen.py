"""A simulated touch screen for the driver; needs QtTest, which the packaged program does not contain.

Rules: a touch is delivered while the GIL is held, so the handlers of a touch must not wait for another thread.
"""

from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest


def press(window: QQuickWindow, point: QPoint) -> None:
    """Put one finger down at a point of the window."""
    QTest.touchEvent(window, device(), False).press(0, point, window).commit(False)


def move(window: QQuickWindow, point: QPoint) -> None:
    """Move the finger that is down to a point of the window."""
    QTest.touchEvent(window, device(), False).move(0, point, window).commit(False)


def release(window: QQuickWindow, point: QPoint) -> None:
    """Lift the finger at a point of the window."""
    QTest.touchEvent(window, device(), False).release(0, point, window).commit(False)


@cache
def device() -> QPointingDevice:
    """The simulated device; the same one in every call, because Qt keeps every device that was made."""
    return QTest.createTouchDevice()
