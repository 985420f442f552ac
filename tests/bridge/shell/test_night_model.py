"""The attract screen goes dark at night while no visit is open; the tests set the time."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell import night_model
from kiosk.bridge.shell.night_model import NightViewModel
from kiosk.domain.machine.clocks import ClockQuality, Moment

DAY = datetime(2026, 12, 1, 5, tzinfo=UTC)
"""Noon in Vietnam, when the screen must stay lit."""
NIGHT = DAY + timedelta(hours=11)
SOON = 1
"""Delay of the view model's timer in these tests, in milliseconds."""


class Clock:
    """A fake clock whose time the test sets. It answers at once or, if `is_slow`, when the test calls `answer`."""

    def __init__(self) -> None:
        self.wall = NIGHT
        self.quality = ClockQuality.UNCHECKED
        self.is_slow = False
        self.readings = 0
        self._waiting: list[Callable[[Moment], None]] = []

    def read(self, then: Callable[[Moment], None]) -> None:
        self.readings += 1
        self._waiting.append(then)
        if not self.is_slow:
            self.answer()

    def answer(self) -> None:
        while self._waiting:
            self._waiting.pop()(Moment(self.wall, 0.0, "boot", self.quality))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def night(clock: Clock, qapp: object) -> Iterator[NightViewModel]:
    model = NightViewModel(21, 5, clock.read)
    yield model
    model.rest()


def test_a_first_screen_that_nobody_touches_grows_dark_at_night(night: NightViewModel, clock: Clock, qtbot: QtBot):
    with qtbot.waitSignal(night.changed):
        night.light(SOON)
        assert not night.dark
    assert night.dark
    assert clock.readings == 1


def test_the_first_screen_is_lit_for_two_minutes_and_looks_every_minute_after_that():
    assert (night_model.LIT_MS, night_model.LOOK_MS) == (120_000, 60_000)


def test_it_shines_by_day_and_looks_again(
    night: NightViewModel, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(night_model, "LOOK_MS", SOON)
    clock.wall = DAY
    night.light(SOON)
    qtbot.waitUntil(lambda: clock.readings > 2)
    assert not night.dark
    clock.wall = NIGHT
    qtbot.waitUntil(lambda: night.dark)


def test_it_shines_again_in_the_morning(
    night: NightViewModel, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    night.look()
    assert night.dark
    monkeypatch.setattr(night_model, "LOOK_MS", SOON)
    clock.wall = DAY
    night.look()
    assert not night.dark
    qtbot.waitUntil(lambda: clock.readings > 3)


def test_a_clock_that_cannot_be_right_makes_no_night(night: NightViewModel, clock: Clock):
    clock.quality = ClockQuality.IMPLAUSIBLE
    night.look()
    assert not night.dark
    assert night.is_watching


def test_whoever_wakes_it_has_time_to_begin(night: NightViewModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    night.look()
    with qtbot.waitSignal(night.changed):
        night.wake()
    assert not night.dark
    assert night.is_watching


def test_waking_a_screen_that_shines_does_nothing(night: NightViewModel):
    night.rest()
    night.wake()
    assert not night.is_watching


def test_another_screen_never_grows_dark(night: NightViewModel, clock: Clock):
    night.light(SOON)
    night.rest()
    assert not night.is_watching


@pytest.mark.parametrize("come", [NightViewModel.light, NightViewModel.rest], ids=["touched", "began"])
def test_whoever_comes_while_the_clock_is_read_is_not_left_in_the_dark(
    night: NightViewModel, clock: Clock, come: Callable[[NightViewModel], None]
):
    clock.is_slow = True
    night.look()
    come(night)
    clock.answer()
    assert not night.dark


def test_a_clock_that_never_answers_leaves_the_screen_as_it_is_and_is_asked_again(
    night: NightViewModel, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(night_model, "LOOK_MS", SOON)
    clock.is_slow = True
    night.look()
    qtbot.waitUntil(lambda: clock.readings > 2)
    assert not night.dark


def test_a_kiosk_that_is_switched_off_grows_dark_no_more_whatever_happens_on_its_screen(
    night: NightViewModel, clock: Clock
):
    night.look()
    night.stop()
    assert not night.dark
    night.light(SOON)
    assert not night.is_watching


def test_where_the_hours_are_equal_nobody_looks_at_the_clock(clock: Clock, qapp: object):
    night = NightViewModel(0, 0, clock.read)
    night.light(SOON)
    assert not night.is_watching
