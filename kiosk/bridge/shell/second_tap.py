"""Many people tap twice, as one opens things with a mouse. The second tap must not do what they have not seen yet.

Rules: a touch that follows the last one within `HASTE_SECONDS`, at the same place, where something else is shown by
now, is taken away as a whole; the same thing may be touched again as fast as anybody can.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QPointerEvent

HASTE_SECONDS = 0.5
"""From touch to touch: what desktops take for a double click at most."""
SAME_PLACE = 1 / 27
"""Share of the window's height within which two touches are at the same place: 40 of 1080 lines, about 10 mm."""
_BEGINNINGS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_ENDINGS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
_BETWEEN = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick})


def is_near(one: QPointF, other: QPointF, height: float) -> bool:
    """Whether two places of a window of that height are the same to a finger."""
    way = one - other
    return max(abs(way.x()), abs(way.y())) <= height * SAME_PLACE


class SecondTap(QObject):
    """Takes second taps away from the window that it is installed on."""

    def __init__(self, shown: Callable[[], object], height: Callable[[], float]) -> None:
        """`shown`: what is on the screen, equal while it is the same; `height`: of the window."""
        super().__init__()
        self._shown = shown
        self._height = height
        self._last: tuple[float, QPointF, object] = (float("-inf"), QPointF(), None)
        self._takes = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is taken away."""
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
