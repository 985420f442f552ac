"""The application window and its QML engine."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.fitted_window import show_fitted
from kiosk.bridge.player.film import FilmScreen  # noqa: F401 - registers the type in QML
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.full_screen import FullScreen
from kiosk.bridge.shell.images import SvgProvider
from kiosk.bridge.shell.lockdown import StayOpen, lock_engine
from kiosk.bridge.shell.second_tap import SecondTap
from kiosk.bridge.shell.typist import Typist  # noqa: F401 - registers the type in QML

ACTS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


@cache
def repeating() -> frozenset[int]:
    """Return the keys for which auto-repeat is accepted: deletion and navigation.

    A function instead of a constant, because importing Qt's names takes 8 ms.
    """
    from PySide6.QtCore import Qt

    key = Qt.Key
    return frozenset(
        {key.Key_Backspace, key.Key_Tab, key.Key_Backtab, key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down}
    )


@dataclass(frozen=True, slots=True)
class Places:
    """Folders from which the window loads files."""

    qml: Path
    assets: Path
    fonts: Path


class ActWatch(QObject):
    """Event filter that reports every touch, click and key press to the app.

    It drops auto-repeated keys, except those in `repeating`.
    """

    def __init__(self, app: AppViewModel) -> None:
        super().__init__()
        self._app = app

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Report touches, clicks and key presses to the app; drop auto-repeated keys that are not in `repeating`.

        Return True (the event is dropped) for such a key, because an object may lie on the keyboard; else False.
        """
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return event.key() not in repeating()
        if event.type() in ACTS:
            self._app.touched()
        return False


class Window:
    """The kiosk's only window, with its QML engine.

    In full screen only `close` closes the window. `close` also deletes the engine; this must happen before the view
    models are deleted, because the engine uses them.
    """

    def __init__(self, app: AppViewModel, places: Places, *, windowed: bool) -> None:
        load_fonts(places.fonts)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(places.qml))
        self._engine.addImageProvider("icon", SvgProvider(places.assets / "icons"))
        self._engine.addImageProvider("picture", SvgProvider(places.assets / "pictures"))
        self._locks = lock_engine(self._engine)
        self._watch = ActWatch(app)
        self._stay_open = StayOpen()
        app.look.languageChanged.connect(self._engine.retranslate)
        self._engine.setInitialProperties({"app": app})
        self._engine.load(QUrl.fromLocalFile(str(places.qml / "KioskUi" / "Main.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("Main.qml could not be loaded; the log says why.")
        self.quick: QQuickWindow = roots[0]
        self._second_tap = SecondTap(lambda: app.content, self.quick.height)
        self.quick.installEventFilter(self._second_tap)
        self.quick.installEventFilter(self._watch)  # called before `_second_tap`: a dropped tap counts as input
        if windowed:
            show_fitted(self.quick)
        else:
            self.quick.installEventFilter(self._stay_open)
            self._full_screen = FullScreen(self.quick)
            self.quick.showFullScreen()

    def close(self) -> None:
        """Close the window and delete the engine."""
        self.quick.removeEventFilter(self._stay_open)
        self.quick.removeEventFilter(self._second_tap)
        self.quick.close()
        self._engine.deleteLater()
        QGuiApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete.value)
