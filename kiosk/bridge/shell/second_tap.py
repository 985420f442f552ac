"""Ignore the second tap of a double tap if the first tap changed the screen.

Otherwise the second tap could activate something on the new screen.

Rules: a touch within `HASTE_SECONDS` of the previous touch, at the same place, is dropped if the screen has changed
in between. If the screen is unchanged, repeated touches are accepted at any speed.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QPointerEvent

HASTE_SECONDS = 0.5
"""Maximum seconds between the beginnings of the two touches of a double tap: the common limit of a double-click."""
SAME_PLACE = 1 / 27
"""Maximum distance of two touches at the same place, as a share of the window's height: 40 of 1080 pixels, about 10
mm."""
_BEGINNINGS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_ENDINGS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
_BETWEEN = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick})


def is_near(one: QPointF, other: QPointF, height: float) -> bool:
    """Return whether two points count as the same place in a window that is `height` high."""
    way = one - other
    return max(abs(way.x()), abs(way.y())) <= height * SAME_PLACE


class SecondTap(QObject):
    """Event filter that drops the second tap of a double tap in the window on which it is installed."""

    def __init__(self, shown: Callable[[], object], height: Callable[[], float]) -> None:
        """`shown` returns a value that changes with the screen's content; `height` returns the window's height."""
        super().__init__()
        self._shown = shown
        self._height = height
        self._last: tuple[float, QPointF, object] = (float("-inf"), QPointF(), None)
        self._takes = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept and drop an event that belongs to a second tap: return True. Return False for every other event."""
        kind = event.type()
        if kind in _BEGINNINGS and isinstance(event, QPointerEvent):
            self._takes = self._is_second(event.point(0).position())
        elif kind not in _ENDINGS and kind not in _BETWEEN:
            return False
        taken = self._takes
        if kind in _ENDINGS:
            self._takes = False
        if taken:
            event.accept()
        return taken

    def _is_second(self, place: QPointF) -> bool:
        before, there, seen = self._last
        now, shown = time.monotonic(), self._shown()
        self._last = now, place, shown
        return now - before <= HASTE_SECONDS and is_near(place, there, self._height()) and shown != seen
