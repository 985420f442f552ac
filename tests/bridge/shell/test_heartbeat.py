"""The heartbeat for the watchdog is sent from the GUI thread."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell.heartbeat import Heartbeat
from kiosk.devices.watchdog import Watchdog


class Listener(Watchdog):
    """A fake watchdog that counts the heartbeats it receives."""

    def __init__(self, environment: dict[str, str]) -> None:
        super().__init__(environment)
        self.beats = 0

    def alive(self) -> None:
        self.beats += 1


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    shown = QQuickWindow(width=64, height=64)
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def listener() -> Listener:
    return Listener({"RUNTIME_DIRECTORY": "there"})


def draw(window: QQuickWindow, qtbot: QtBot, colour: str) -> None:
    with qtbot.waitSignal(window.frameSwapped):
        window.setColor(colour)
        window.update()


def test_it_does_not_beat_before_there_is_a_picture(window: QQuickWindow, listener: Listener):
    assert not Heartbeat(window, listener, milliseconds=1).is_beating
    assert listener.beats == 0


def test_it_beats_with_the_first_picture_and_on(window: QQuickWindow, listener: Listener, qtbot: QtBot):
    Heartbeat(window, listener, milliseconds=1)
    window.show()
    qtbot.waitUntil(lambda: listener.beats > 2)


def test_a_later_picture_is_no_beat(window: QQuickWindow, listener: Listener, qtbot: QtBot):
    beat = Heartbeat(window, listener, milliseconds=3_600_000)
    window.show()
    qtbot.waitUntil(lambda: beat.is_beating)
    draw(window, qtbot, "white")
    draw(window, qtbot, "black")
    assert listener.beats == 1


def test_it_does_not_beat_where_nobody_listens(window: QQuickWindow, qtbot: QtBot):
    listener = Listener({})
    beat = Heartbeat(window, listener, milliseconds=1)
    window.show()
    draw(window, qtbot, "white")
    draw(window, qtbot, "black")
    assert not beat.is_beating
    assert listener.beats == 0
