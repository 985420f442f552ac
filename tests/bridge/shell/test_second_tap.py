"""The second tap of a double tap is ignored if the first tap has changed the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from kiosk.bridge.shell import second_tap
from kiosk.bridge.shell.second_tap import SecondTap

BEGIN, MOVE, END = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
Clock = Callable[[float], None]


class Hands:
    """Simulates taps; `shown` is the current content of the screen."""

    def __init__(self) -> None:
        self.shown: object = "home"
        self._watch = SecondTap(lambda: self.shown, lambda: 1080.0)

    def taken(self, kind: QEvent.Type, x: float = 500) -> bool:
        place, left, none = QPointF(x, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        return self._watch.eventFilter(self._watch, QMouseEvent(kind, place, place, place, left, left, none))

    def tap(self, x: float = 500) -> list[bool]:
        return [self.taken(kind, x) for kind in (BEGIN, MOVE, END)]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Clock:
    now = [100.0]
    monkeypatch.setattr(second_tap, "HASTE_SECONDS", 0.5)
    monkeypatch.setattr(second_tap, "time", type("Clock", (), {"monotonic": staticmethod(lambda: now[0])}))
    return lambda seconds: now.__setitem__(0, now[0] + seconds)


def test_the_second_tap_is_taken_away_as_a_whole_where_something_else_is_shown(later: Clock) -> None:
    hands = Hands()
    assert hands.tap() == [False] * 3
    hands.shown = "lessons"
    later(0.2)
    assert hands.tap(530) == [True] * 3
    assert not hands.taken(MOVE)


def test_the_same_thing_may_be_touched_as_fast_as_anybody_can(later: Clock) -> None:
    hands = Hands()
    for _ in range(3):
        assert hands.tap() == [False] * 3
        later(0.05)


@pytest.mark.parametrize(("seconds", "x"), [(0.6, 500), (0.2, 560)], ids=["later", "elsewhere"])
def test_a_touch_that_is_meant_for_what_is_shown_now_passes(later: Clock, seconds: float, x: float) -> None:
    hands = Hands()
    hands.tap()
    hands.shown = "lessons"
    later(seconds)
    assert hands.tap(x) == [False] * 3


def test_three_taps_do_no_more_than_two(later: Clock) -> None:
    hands = Hands()
    hands.tap()
    hands.shown = "lessons"
    later(0.2)
    hands.tap()
    later(0.2)
    assert hands.tap() == [False] * 3, "by now it is seen"


def test_keys_pass() -> None:
    hands = Hands()
    assert not hands._watch.eventFilter(hands._watch, QEvent(QEvent.Type.KeyPress))
