"""The second screen, such as a projector, on which the group sees a lesson.

Rules: the second screen is the first screen other than that of the guide's window. When it is unplugged, its window
is hidden at once, before Qt moves it to the guide's screen. The window follows the lock-down rules of the main
window: only the program closes it, and it fills its screen. It accepts no touches and no focus; the focus and the
keys that reach it anyway, for example on an X server without a window manager, are passed on to the guide's window.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QWindow

from kiosk.bridge.shell.full_screen import FullScreen
from kiosk.bridge.shell.lockdown import StayOpen
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class Screens(Protocol):
    """Port: the screens of this machine."""

    changed: SignalInstance
    """Emitted after a screen was added, and when a screen is being removed."""

    def present(self) -> Sequence[QScreen]:
        """Return the screens, without a screen that is being removed."""
        ...


class QtScreens(QObject):
    """`Screens` of the Qt application."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.changed)
            app.screenRemoved.connect(self.changed)

    def present(self) -> Sequence[QScreen]:
        """See `Screens.present`; Qt removes a screen from its list before it emits ``screenRemoved``."""
        return QGuiApplication.screens()


class FocusPass(QObject):
    """Event filter that passes the focus and the keys of one window on to another window."""

    def __init__(self, to: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._to = to

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Pass a key on and return True; return False for every other event."""
        if event.type() is QEvent.Type.FocusIn:
            self._to.requestActivate()
        if not isinstance(event, QKeyEvent):
            return False
        QCoreApplication.sendEvent(self._to, event)
        return True


@QmlElement
@QmlUncreatable("The page of group lessons makes it.")
class RoomScreenViewModel(QObject):
    """Whether there is a second screen, and what it shows."""

    changed = Signal()

    def __init__(self, screens: Screens, parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._host: QWindow | None = None
        self._window: QWindow | None = None
        self._screen: QScreen | None = None
        self._mirrors = False
        self._stay_open = StayOpen()
        self._focus_pass: FocusPass | None = None
        screens.changed.connect(self._look)

    @Slot(QWindow)
    def attend(self, host: QWindow) -> None:
        """Use a screen other than that of `host`, the guide's window, and follow `host` to other screens."""
        if host is not self._host:
            self._host = host
            host.screenChanged.connect(self._look)
            host.destroyed.connect(self._forget_host)
        self._look()

    @Slot()
    def _forget_host(self) -> None:
        self._host = None

    @Slot()
    def _look(self) -> None:
        own = self._host.screen() if self._host is not None else None
        found = next((screen for screen in self._screens.present() if screen is not own), None)
        screen = found if own is not None else None
        if screen is self._screen:
            return
        self._screen = screen
        if self._window is not None and screen is None:
            self._window.hide()
        elif self._window is not None:
            self.place(self._window)
        self.changed.emit()

    @Slot(QWindow)
    def place(self, window: QWindow) -> None:
        """Show `window` on the second screen, full screen and locked down; called when the window was created."""
        if self._screen is None or self._host is None:
            return
        is_new = window is not self._window
        self._window = window
        window.setScreen(self._screen)
        if is_new:
            window.destroyed.connect(self._forget_window)
            window.installEventFilter(self._stay_open)
            self._focus_pass = FocusPass(self._host, window)
            window.installEventFilter(self._focus_pass)
            FullScreen(window)
        # Not `showFullScreen`, which also requests the keyboard focus for the window.
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.setVisible(True)

    @Slot()
    def _forget_window(self) -> None:
        self._window = self._focus_pass = None

    @Slot()
    def toggleMirror(self) -> None:
        """Switch the second screen between a copy of the guide's screen and the lesson without controls."""
        self._mirrors = not self._mirrors
        self.changed.emit()

    @Property(bool, notify=changed)
    def isPresent(self) -> bool:
        """Whether there is a second screen."""
        return self._screen is not None

    @Property(bool, notify=changed)
    def mirrors(self) -> bool:
        """Whether the second screen shows the same picture as the guide's, with the controls."""
        return self._mirrors
