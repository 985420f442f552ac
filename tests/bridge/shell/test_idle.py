"""Detection of an abandoned visit: by timers, after a suspend of the machine, and during speech that never ends."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell import idle, lapse
from kiosk.bridge.shell.idle import IdleWatch
from kiosk.bridge.shell.lapse import Lapse

HOUR = 3600.0


class Uptime:
    """Fake clock of the seconds since boot, which a test sets forward to simulate a suspend."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def uptime(monkeypatch: pytest.MonkeyPatch) -> Uptime:
    clock = Uptime()
    monkeypatch.setattr(lapse, "uptime", clock)
    return clock


@pytest.fixture
def watch(uptime: Uptime, qapp: object) -> Iterator[IdleWatch]:
    watch = IdleWatch(60, 20)
    yield watch
    watch.stop()


def test_a_visit_does_not_outlast_a_suspend(uptime: Uptime, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(lapse, "LOOK_MS", 1)
    quick = IdleWatch(60, 20)
    quick.restart()
    with qtbot.waitSignal(quick.expired):
        uptime.now += 8 * HOUR
    assert not quick.is_warning


def test_the_first_touch_after_a_suspend_comes_too_late(watch: IdleWatch, uptime: Uptime) -> None:
    expired = QSignalSpy(watch.expired)
    watch.restart()
    uptime.now += 8 * HOUR
    watch.restart()  # restart is not only called for touches, but for example also when a clip ends
    watch.look()
    assert expired.count() == 1
    watch.look()
    assert expired.count() == 1


def test_a_suspend_during_the_warning_ends_the_visit(watch: IdleWatch, uptime: Uptime) -> None:
    expired, warned = QSignalSpy(watch.expired), QSignalSpy(watch.warned)
    watch.restart()
    watch._warn()
    assert warned.count() == 1
    uptime.now += HOUR
    watch.look()
    assert (expired.count(), watch.is_warning) == (1, False)


def test_who_slept_through_the_warning_is_not_asked(watch: IdleWatch, uptime: Uptime) -> None:
    expired, warned = QSignalSpy(watch.expired), QSignalSpy(watch.warned)
    watch.restart()
    uptime.now += HOUR
    watch._warn()
    assert (expired.count(), warned.count()) == (1, 0)


def test_a_short_sleep_ends_nothing(watch: IdleWatch, uptime: Uptime) -> None:
    expired = QSignalSpy(watch.expired)
    watch.restart()
    for _ in range(10):
        uptime.now += 79
        watch.look()
    assert expired.count() == 0


def test_a_slow_machine_is_no_absence_however_short_the_settings(uptime: Uptime) -> None:
    watch = IdleWatch(1, 1)
    expired = QSignalSpy(watch.expired)
    watch.restart()
    uptime.now += 29
    watch.look()
    assert expired.count() == 0
    watch.stop()


def test_a_clip_that_never_ends_keeps_no_visit_open(
    uptime: Uptime, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(idle, "HELD_SECONDS", 0)
    watch = IdleWatch(0, 20)
    watch.restart()
    with qtbot.waitSignal(watch.warned):
        watch.hold()
    watch.stop()


def test_nothing_is_looked_at_between_visits(uptime: Uptime, qapp: QObject) -> None:
    watch = Lapse(10, qapp)
    noticed = QSignalSpy(watch.noticed)
    watch.start()
    watch.stop()
    uptime.now += HOUR
    watch.look()
    watch.start()
    watch.look()
    assert (noticed.count(), watch.is_looking) == (0, True)
    watch.stop()


def test_an_idle_time_of_its_own_lasts_until_the_next_restart(watch: IdleWatch) -> None:
    watch.restart(1800)
    assert [timer.interval() for timer in watch.findChildren(QTimer) if timer.isSingleShot()] == [1_800_000]
    watch.restart()
    assert [timer.interval() for timer in watch.findChildren(QTimer) if timer.isSingleShot()] == [60_000]
