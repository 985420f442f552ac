"""At night the attract screen is dark and silent until it is touched, and a visit is never darkened.

The wall clock is fake, and `two_minutes_pass` replaces the timer.
"""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from kiosk.domain.errors import DiskFullError
from kiosk.settings import Settings
from kiosk.tour import touch_screen
from kiosk.tour.driver import Hand
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import CALM, Opens

EVENING = datetime(2026, 12, 1, 15, tzinfo=UTC)
"""22:00 in Vietnam, when the attract screen is dark."""
NIGHTS = Settings(place="xã Lệ Thủy", reduce_motion=True)
CORNER = QPoint(40, 1000)
BLACK = 0xFF000000


class WallClock:
    """A fake wall clock that replaces ``datetime`` in `kiosk.devices.clock`."""

    at = EVENING

    def now(self, _zone: object) -> datetime:
        """Return the time that the test has set."""
        return self.at


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> WallClock:
    clock = WallClock()
    monkeypatch.setattr("kiosk.devices.clock.datetime", clock)
    return clock


@pytest.fixture
def visitor(opens: Opens, wall: WallClock) -> Visitor:
    return opens(NIGHTS, with_nights=True)


def two_minutes_pass(visitor: Visitor) -> None:
    """Do what the night mode's timer does after two minutes without a touch."""
    assert visitor.app.model.night.is_watching
    visitor.app.model.night.look()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the clock to be read")
    visitor.driver.look()


def grows_dark(visitor: Visitor) -> None:
    two_minutes_pass(visitor)
    visitor.driver.see("nightScreen")


def assert_lit_and_nobody_began(visitor: Visitor) -> None:
    visitor.driver.see("startButton")
    visitor.driver.settle()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "whatever was begun")
    assert visitor.app.model.screen == "attract"
    assert visitor.driver.find("nightScreen") is None


def colours(visitor: Visitor) -> set[int]:
    picture = visitor.driver.window.grabWindow()
    return {picture.pixel(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)}


def test_the_first_screen_is_black_all_over_until_it_is_woken(visitor: Visitor):
    assert len(colours(visitor)) > 1
    grows_dark(visitor)
    assert colours(visitor) == {BLACK}
    assert visitor.driver.find("startButton") is None
    assert not visitor.app.model.speech.speaking
    visitor.driver.touch(visitor.driver.centre(visitor.driver.see("nightScreen")))
    assert_lit_and_nobody_began(visitor)
    assert len(colours(visitor)) > 1


def test_a_night_visit_begins_with_the_second_touch_and_leaves_a_lit_screen(visitor: Visitor):
    grows_dark(visitor)
    where = CORNER
    visitor.driver.touch(where)
    assert_lit_and_nobody_began(visitor)
    visitor.driver.touch(where)
    visitor.see_screen("home")
    assert not visitor.app.model.night.is_watching
    visitor.end()
    assert_lit_and_nobody_began(visitor)
    grows_dark(visitor)


def test_whoever_woke_it_and_did_not_begin_leaves_it_dark_again(visitor: Visitor):
    grows_dark(visitor)
    visitor.driver.touch(CORNER)
    assert_lit_and_nobody_began(visitor)
    grows_dark(visitor)


def test_the_touch_on_the_start_button_only_wakes(visitor: Visitor):
    place = visitor.driver.centre(visitor.driver.see("startButton"))
    grows_dark(visitor)
    visitor.driver.touch(place)
    assert_lit_and_nobody_began(visitor)


def test_two_fingers_only_wake(visitor: Visitor):
    grows_dark(visitor)
    window, device = visitor.driver.window, touch_screen.device()
    first, second = CORNER, QPoint(900, 850)
    QTest.touchEvent(window, device, False).press(0, first, window).commit(False)
    QTest.touchEvent(window, device, False).stationary(0).press(1, second, window).commit(False)
    visitor.driver.settle()
    QTest.touchEvent(window, device, False).release(0, first, window).stationary(1).commit(False)
    visitor.driver.settle()
    QTest.touchEvent(window, device, False).release(1, second, window).commit(False)
    assert_lit_and_nobody_began(visitor)


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
)
def test_any_mouse_button_only_wakes(visitor: Visitor, button: Qt.MouseButton):
    grows_dark(visitor)
    place = QPointF(900, 850)
    for kind, held in (
        (QEvent.Type.MouseButtonPress, button),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, place, place, place, button, held, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.postEvent(visitor.driver.window, event)
        visitor.driver.settle()
    assert_lit_and_nobody_began(visitor)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Shift, Qt.Key.Key_A])
def test_any_key_only_wakes(visitor: Visitor, key: Qt.Key):
    grows_dark(visitor)
    visitor.driver.press(key)
    assert_lit_and_nobody_began(visitor)


def test_with_a_keyboard_alone_the_visit_begins_after_waking(opens: Opens, wall: WallClock):
    visitor = opens(NIGHTS, hand=Hand.KEYBOARD, with_nights=True)
    grows_dark(visitor)
    visitor.driver.press(Qt.Key.Key_Space)
    assert_lit_and_nobody_began(visitor)
    visitor.driver.tap("startButton")
    visitor.see_screen("home")


def test_a_screen_reader_says_what_to_do_and_can_do_it(visitor: Visitor):
    grows_dark(visitor)
    item = visitor.driver.see("nightScreen")
    assert visitor.driver.window.activeFocusItem() is item
    heard = QAccessible.queryAccessibleInterface(item)
    assert "Chạm vào màn hình" in heard.text(QAccessible.Text.Name)
    heard.actionInterface().doAction("Press")
    assert_lit_and_nobody_began(visitor)


def test_staff_find_their_lock_after_waking_and_the_first_screen_lit_when_they_leave(visitor: Visitor):
    grows_dark(visitor)
    visitor.driver.touch(CORNER)
    visitor.driver.tap("staffButton")
    visitor.see_screen("pin")
    assert not visitor.app.model.night.is_watching
    visitor.driver.tap("pinBack")
    assert_lit_and_nobody_began(visitor)
    grows_dark(visitor)


def test_a_visit_that_goes_on_is_never_darkened(visitor: Visitor, wall: WallClock):
    wall.at = EVENING - timedelta(hours=2)
    visitor.start()
    wall.at = EVENING
    assert not visitor.app.model.night.is_watching
    visitor.open_strand("safety")
    assert not visitor.app.model.night.is_watching


def test_by_day_the_first_screen_shines_on(visitor: Visitor, wall: WallClock):
    wall.at = EVENING + timedelta(hours=8)
    two_minutes_pass(visitor)
    assert_lit_and_nobody_began(visitor)


def test_a_clock_that_was_reset_leaves_the_screen_lit(visitor: Visitor, wall: WallClock):
    wall.at = datetime(2010, 1, 1, 15, tzinfo=UTC)
    two_minutes_pass(visitor)
    assert_lit_and_nobody_began(visitor)


def test_what_goes_wrong_in_the_dark_is_told_to_whoever_wakes_the_screen(visitor: Visitor):
    said: list[str] = []
    speech = visitor.app.speech
    real = speech.say
    speech.say = lambda items: (said.extend(item.text for item in items), real(items))[1]  # type: ignore[method-assign]
    grows_dark(visitor)
    visitor.app.worker.failed.emit(DiskFullError("The disk is full.", "Call the technician."))
    visitor.driver.look()
    assert (colours(visitor), said) == ({BLACK}, [])
    visitor.driver.touch(CORNER)
    visitor.driver.see("problemNotice")
    assert said


def test_a_kiosk_whose_hours_are_equal_never_looks_at_the_clock(opens: Opens, wall: WallClock):
    assert not opens(CALM).app.model.night.is_watching
