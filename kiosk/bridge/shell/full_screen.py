"""Resize a full-screen window when its screen changes: new resolution, rotation, unplugged monitor.

Rules: on Wayland the compositor sets the size of the window, so this module does nothing. On other platforms this
module sets the size; Qt alone could leave the window cropped or a part of the screen empty, for example on an X
server without a window manager.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from kiosk.bridge.typed import Slot


class FullScreen(QObject):
    """Keeps the geometry of `window` equal to the geometry of its screen."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        window.screenChanged.connect(self._follow)
        self._follow(window.screen())

    @Slot(QScreen)
    def _follow(self, screen: QScreen | None) -> None:
        """Follow the geometry of `screen` and no longer that of the previous screen; None if there is no screen."""
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self._fill)
        self._screen = screen
        if screen is not None:
            screen.geometryChanged.connect(self._fill)
            self._fill()

    @Slot()
    def _fill(self) -> None:
        if self._screen is not None and not QGuiApplication.platformName().startswith("wayland"):
            self._window.setGeometry(self._screen.geometry())
