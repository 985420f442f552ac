"""Keeps a full-screen window as large as its screen: another resolution, a turned screen, an unplugged monitor.

Rules: a Wayland compositor sets the size by itself and is not disturbed; elsewhere nobody may be there who does it,
such as on an X server without a window manager, and the window would be cut or leave a part of the screen empty.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from kiosk.bridge.typed import Slot


class FullScreen(QObject):
    """Follows the screen of `window`."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        window.screenChanged.connect(self._follow)
        self._follow(window.screen())

    @Slot(QScreen)
    def _follow(self, screen: QScreen | None) -> None:
        """The window is on another screen; None while there is none."""
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
