"""A full-screen window adapts to changes of its screen; on Wayland, the compositor sets the window's size.

The tests simulate changes of the screen by emitting its signals.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.shell import full_screen
from kiosk.bridge.shell.full_screen import FullScreen

CUT = QRect(0, 0, 320, 240)


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    window.setGeometry(CUT)
    yield window
    window.deleteLater()


def test_it_fills_its_screen_from_the_start(window: QQuickWindow) -> None:
    FullScreen(window)
    assert window.geometry() == window.screen().geometry()


def test_it_follows_another_resolution_and_a_turned_screen(window: QQuickWindow) -> None:
    FullScreen(window)
    window.setGeometry(CUT)
    window.screen().geometryChanged.emit(window.screen().geometry())
    assert window.geometry() == window.screen().geometry()


def test_it_goes_on_following_when_its_screen_was_unplugged(window: QQuickWindow) -> None:
    FullScreen(window)
    window.screenChanged.emit(None)
    window.screenChanged.emit(window.screen())
    window.setGeometry(CUT)
    window.screen().geometryChanged.emit(window.screen().geometry())
    assert window.geometry() == window.screen().geometry()


def test_it_leaves_the_size_to_a_wayland_compositor(window: QQuickWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_screen.QGuiApplication, "platformName", lambda: "wayland")
    FullScreen(window)
    assert window.geometry() == CUT
