"""Reports frame times of the practice phone: screen transitions, the hand animation, touches.

Rules: The step is shown with its real view, kind and sample. Timing starts with the action, so the creation of the
new screen counts. The window is idle between two animations.

The arguments are the number of repetitions, and the packs to install repeatedly. As in the kiosk, packs are installed
on a background thread of the process that draws.
"""

import shutil
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

import kiosk.bridge.shell.typist  # noqa: F401 - registers the keyboard's QML type
from kiosk import paths
from kiosk.activities import registry
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.images import SvgProvider
from kiosk.domain.errors import PackStoppedError
from kiosk.domain.text import LocalizedText
from tests.bench.children import report
from tests.bench.frames_watch import FrameWatch
from tests.bench.install import install

HOST = """
import QtQuick
import KioskUi.Theme
import KioskUi.Activities

Rectangle {
    id: root

    required property var props
    required property var model

    width: 1920
    height: 1080
    color: Theme.colour.paper

    ActivityHost {
        x: 96
        y: 136
        width: 1728
        height: 752
        Component.onCompleted: load("PhoneTaskActivity", root.props, root.model)
    }
}
"""


class Installing:
    """Installs the packs repeatedly on a thread until `end`. ``count``: number of installations started."""

    def __init__(self, packs: list[str]) -> None:
        self.count = 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(packs,))
        self._thread.start()

    def _run(self, packs: list[str]) -> None:
        while packs and not self._is_over.is_set():
            for pack in map(Path, packs):
                self.count += 1
                data = Path(tempfile.mkdtemp(dir=pack.parent))
                with suppress(PackStoppedError):
                    install(pack, data, lambda _done, _total: not self._is_over.is_set())
                shutil.rmtree(data)

    def end(self) -> None:
        """Stop the thread, and wait until it has ended."""
        self._is_over.set()
        self._thread.join()


def plain(value: Any) -> Any:
    match value:
        case LocalizedText():
            return value.text("vi")
        case dict():
            return {key: plain(entry) for key, entry in value.items()}
        case list():
            return [plain(entry) for entry in value]
        case _:
            return value


def main(rounds: int, packs: list[str]) -> None:
    app = QGuiApplication([])
    load_fonts(paths.fonts_folder())
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml_folder()))
    for name, folder in (("icon", "icons"), ("picture", "pictures")):
        engine.addImageProvider(name, SvgProvider(paths.assets_folder() / folder))
    kind: Any = registry()["phone_task"]
    task = kind.parse(kind.sample)
    draft = kind.choose(task, kind.start(task), "mode:alone")

    def choose(part: str) -> None:
        nonlocal draft
        draft = kind.choose(task, draft, part)
        model.set_scene(plain(kind.scene(task, draft)))

    model = ActivityViewModel(choose)
    model.set_scene(plain(kind.scene(task, draft)))
    component = QQmlComponent(engine)
    component.setData(HOST.encode(), QUrl("file:///bench.qml"))
    host = component.createWithInitialProperties({"props": plain(kind.props(task, Random(1))), "model": model})
    assert isinstance(host, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(1920, 1080)
    host.setParentItem(window.contentItem())
    window.show()
    watch = FrameWatch(window)
    watch.rest(600)
    installing = Installing(packs)

    def thing(name: str) -> QPointF:
        waiting = [window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.objectName() == name and item.isVisible():
                return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            waiting += item.childItems()
        raise LookupError(name)

    def screen() -> str:
        return str(draft["screen"])

    for _ in range(rounds):
        for name, there in (("el-cai-dat", "cai-dat"), ("el-man-hinh", "man-hinh"), ("phoneHome", "trang-chinh")):
            watch.tap(thing(name), lambda there=there: screen() == there, 200)  # type: ignore[misc]
    report("slide", ms_each=watch.frames, taps=watch.taps, installed=installing.count)
    watch.frames = []
    for _ in range(rounds):
        choose("mode:watch")
        choose("again")
        watch.rest(350)
        watch.move(500)
        choose("mode:alone")
    report("hand", ms_each=watch.frames, installed=installing.count)
    installing.end()
    window.close()
    host.deleteLater()
    del engine, app


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
