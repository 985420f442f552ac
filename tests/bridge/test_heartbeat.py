"""The beat belongs to the thread that draws."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.bridge.heartbeat import Heartbeat
from kiosk.devices.watchdog import ServiceManager


class Manager(ServiceManager):
    """Notes what it is told."""

    def __init__(self, beat: int) -> None:
        super().__init__({})
        self.beat = beat
        self.told: list[str] = []

    @property
    def beat_milliseconds(self) -> int:
        return self.beat

    def ready(self) -> None:
        self.told.append("ready")

    def alive(self) -> None:
        self.told.append("alive")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    shown = QQuickWindow(width=64, height=64)
    yield shown
    shown.close()
    shown.deleteLater()


def test_nothing_is_said_before_there_is_a_picture(window: QQuickWindow):
    manager = Manager(beat=1)
    beat = Heartbeat(window, manager)
    assert not beat.is_beating
    assert manager.told == []


def test_after_the_first_picture_it_stands_once_and_beats(window: QQuickWindow, qtbot: QtBot):
    manager = Manager(beat=1)
    Heartbeat(window, manager)
    window.show()
    qtbot.waitUntil(lambda: manager.told.count("alive") > 1)
    with qtbot.waitSignal(window.frameSwapped):
        window.setColor("white")
        window.update()
    assert manager.told[0] == "ready"
    assert manager.told.count("ready") == 1


def test_there_is_no_timer_where_nobody_listens(window: QQuickWindow, qtbot: QtBot):
    manager = Manager(beat=0)
    beat = Heartbeat(window, manager)
    window.show()
    qtbot.waitUntil(lambda: manager.told == ["ready"])
    assert not beat.is_beating
