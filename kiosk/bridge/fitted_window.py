"""Show a window that lies within its screen, whatever the size of the screen.

Rules: frame and panels belong to the window manager, so that only a maximized window fits exactly. A display without
window manager cannot maximize; there the window is as large as the screen allows.
"""

from PySide6.QtCore import QMargins
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.bridge.shell.display import OFF_SCREEN

FRAME = QMargins(16, 48, 16, 16)
"""Space in pixels that a window manager needs around a window; more than the frames of usual desktops."""


def show_fitted(window: QWindow) -> None:
    """Show `window` in its own size if it fits the available part of the screen with its frame, else maximized.

    Off screen there is nothing to fit.
    """
    available = window.screen().availableGeometry()
    needed = window.size().grownBy(FRAME)
    if QGuiApplication.platformName() == OFF_SCREEN or needed == needed.boundedTo(available.size()):
        window.show()
        return
    window.setGeometry(available)
    window.showMaximized()
