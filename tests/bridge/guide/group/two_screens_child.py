"""Shows a group lesson on two screens, and reports what the second window does.

Usage: python -m tests.bridge.guide.group.two_screens_child FOLDER, where FOLDER is empty. Qt's offscreen platform
reads the screens from a file when the application is created, so this runs in a process of its own. Prints one line
of JSON per moment: the moment, and the facts about the second window (`Projection.facts`).
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.bridge.guide.group.group_model import GroupViewModel
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.images import SvgProvider
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.visit import Visit
from tests.bridge.guide.group.teaching import RIGHT, Teaching

SIZES = {"guide": (0, 1366, 768), "room": (1366, 1920, 1080)}
"""Name of a screen → x, width, height."""


def configure(folder: Path) -> None:
    """Configure the two screens for the Qt application that is created next."""
    screens = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, (x, width, height) in SIZES.items()
    ]
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    os.environ["QT_QUICK_BACKEND"] = "software"


class Plugs(QObject):
    """The screens of this process; `pull` simulates that the second one is unplugged."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pulled = False

    def present(self) -> Sequence[QScreen]:
        return QGuiApplication.screens()[: 1 if self._pulled else 2]

    def pull(self, *, pulled: bool) -> None:
        self._pulled = pulled
        self.changed.emit()


class Projection:
    """The guide's window with the page, on a kiosk with a second screen."""

    def __init__(self, folder: Path) -> None:
        self.plugs = Plugs()
        self.teaching = Teaching(folder)
        self.teaching.speech = SpeechViewModel(folder, Visit(), ClipPlayer(paths.qml_folder()))  # type: ignore[assignment]
        self.teaching.make_model(self.plugs)
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(paths.qml_folder()))
        assets = paths.assets_folder()
        self.engine.addImageProvider("icon", SvgProvider(assets / "icons"))
        self.engine.addImageProvider("picture", SvgProvider(assets / "pictures"))
        self.host = QQuickWindow()
        self.host.setGeometry(QGuiApplication.primaryScreen().geometry())
        page = paths.qml_folder() / "KioskUi" / "Screens" / "Guide" / "GroupPage.qml"
        self._component = QQmlComponent(self.engine, QUrl.fromLocalFile(str(page)))
        made = self._component.createWithInitialProperties({"model": self.model})
        assert isinstance(made, QQuickItem), self._component.errorString()
        self.page = made
        self.page.setParentItem(self.host.contentItem())
        self.page.setSize(self.host.size())
        self.host.show()
        self.host.requestActivate()
        self.page.forceActiveFocus()
        QTest.qWaitForWindowExposed(self.host)

    @property
    def model(self) -> GroupViewModel:
        return self.teaching.model

    def room(self) -> QQuickWindow | None:
        """The second window; None if there is none."""
        found = (window for window in QGuiApplication.allWindows() if window.objectName() == "roomWindow")
        return next((window for window in found if isinstance(window, QQuickWindow)), None)

    def facts(self) -> dict[str, object]:
        window = self.room()
        if window is None:
            return {"window": None}
        return {
            "window": window.screen().name(),
            "visible": window.isVisible(),
            "full": window.windowState() is Qt.WindowState.WindowFullScreen,
            "fills": window.geometry() == window.screen().geometry(),
            "focused": window.isActive(),
            "shows": sorted({item.objectName() for item in visible(window.contentItem())} & WATCHED),
        }

    def tell(self, moment: str) -> None:
        for _round in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QCoreApplication.processEvents()
        counts = self.teaching.counts
        facts = {"moment": moment, **self.facts(), "hands": sum(counts), "open": self.teaching.lesson.isOpen}
        sys.stdout.write(json.dumps(facts) + "\n")


WATCHED = {"stepHeading", "answer-1", "plus-1", "publishAnswer", "groupNext", "handsSum", "handsReason", "pageText"}
"""Object names of the items whose presence on the second screen is reported."""


def visible(item: QQuickItem) -> Sequence[QQuickItem]:
    """The visible items below `item`."""
    found = [child for child in item.childItems() if child.isVisible()]
    return [*found, *(deeper for child in found for deeper in visible(child))]


def main(folder: Path) -> None:
    """Teach a lesson; unplug the second screen and plug it in again."""
    configure(folder)
    app = QGuiApplication([])
    load_fonts(paths.fonts_folder())
    shown = Projection(folder)
    shown.tell("before")
    shown.teaching.begins()
    shown.tell("page")
    shown.teaching.goes_to(1)
    shown.teaching.raises(RIGHT, 5)
    shown.tell("question")
    shown.model.room.toggleMirror()
    shown.tell("mirror")
    shown.model.room.toggleMirror()
    room = shown.room()
    if room is not None:
        room.close()
        shown.tell("closed by a stranger")
        QTest.keyClick(room, Qt.Key.Key_1)
        shown.tell("key on the second screen")
    shown.plugs.pull(pulled=True)
    if room is not None:
        sys.stdout.write(json.dumps({"moment": "at once", "visible": room.isVisible()}) + "\n")
    shown.tell("unplugged")
    shown.plugs.pull(pulled=False)
    shown.tell("plugged in")
    shown.teaching.does(shown.teaching.hands.publish)
    shown.tell("published")
    shown.teaching.does(shown.teaching.lesson.leave)
    shown.tell("after")
    shown.page.deleteLater()
    shown.host.close()
    shown.teaching.evening.store.close()
    app.quit()
    sys.stdout.flush()
    os._exit(0)  # the order in which Qt's objects are deleted at the end of the process is not tested here


if __name__ == "__main__":
    main(Path(sys.argv[1]))
