"""Reports how fast the studio follows a keystroke, and what memory its preview takes and returns.

The arguments are the number of keystrokes in a step of each kind, and the number of times that the preview is opened
and closed.

Rules: the lesson has `STEPS` steps of all kinds and two languages, and is stored in a studio on the disk. A keystroke
is everything between the text field and the picture: the edit of the source, its commit to the database and the file,
the parsed lesson, and the new picture. In the program, all but the picture run on the thread of jobs; here, they run
one after the other. The baseline is to show the same step once in a normal window of the same size: to make its view
and to draw it, without any edit.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.studio.preview.rehearsed_app import RehearsedApp
from kiosk.content.editing.edits import SetValue
from kiosk.content.packs.marked import Place, read_marked
from kiosk.domain.ids import StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.studio.versions import Change, ChangeKind
from kiosk.services.studio.editing_session import EditingSession
from kiosk.services.studio.templates import source_of
from kiosk.tour.gallery_samples import LESSON, write_samples
from tests.bench.children import own_pss, report
from tests.bridge.studio.preview.rehearsals import lesson_with, rest, site
from tests.engine import running_engine
from tests.services.studio.desk import Desk

STEPS = 30
TYPED = "aăâeêioôơuưy"


def long_lesson(folder: Path) -> EditingSession:
    """Open a lesson with `STEPS` steps of all kinds in a studio in `folder`."""
    source = write_samples(folder)
    data = read_marked((source / f"{LESSON}.yaml").read_bytes(), LESSON).data
    steps = [{**step, "id": f"{step['id']}-{n}"} for n, step in enumerate(islice(cycle(data["steps"]), STEPS))]
    desk = Desk(folder / "data")
    name = desk.lesson()
    session = desk.opened(name)
    shutil.copytree(source / "media", desk.file(name).parent / "media", dirs_exist_ok=True)
    session.replace(source_of({**session.state.data, **data, "steps": steps}), Change(ChangeKind.IMPORTED))
    return session


def first_text(value: Any, place: Place) -> Place:
    """The place of the first Vietnamese text in `value`, which is at `place`."""
    return next(_texts(value, place))


def _texts(value: Any, place: Place) -> Iterator[Place]:
    for key, below in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        if key == "vi" and isinstance(below, str):
            yield (*place, key)
        else:
            yield from _texts(below, (*place, key))


def played(session: EditingSession) -> Lesson:
    """The lesson as the preview gets it."""
    made = session.preview()
    if made.lesson is None or made.broken:
        raise RuntimeError(f"the lesson of the bench is broken: {made.broken}")
    return made.lesson


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that `act` takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def window_with(app: RehearsedApp, engine: QQmlEngine) -> QQuickWindow:
    """A normal window that shows the residents' screens."""
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(paths.qml_folder() / "KioskUi" / "KioskStage.qml")))
    stage = component.createWithInitialProperties({"app": app.model, "width": 1920, "height": 1080})
    if not isinstance(stage, QQuickItem):
        raise RuntimeError(component.errorString())  # noqa: TRY004 - a fault of the document
    window = QQuickWindow()
    window.resize(1920, 1080)
    stage.setParentItem(window.contentItem())
    stage.setParent(window)
    component.setParent(window)
    window.show()
    return window


class Typing:
    """Types in a step of each kind, and times each key."""

    def __init__(self, session: EditingSession, preview: PreviewViewModel) -> None:
        self._session = session
        self._preview = preview
        self.stored: list[float] = []
        self.whole: list[float] = []
        self.floor: list[float] = []
        self.by_kind: dict[str, list[float]] = {}

    def run(self, beside: RehearsedApp, engine: QQmlEngine, keys: int) -> None:
        """Press `keys` keys in the first step of each kind; `beside` is what the normal window shows."""
        window: QQuickWindow | None = None
        lesson = played(self._session)
        kinds = {step.kind: number for number, step in reversed(list(enumerate(lesson.steps)))}
        for kind, number in kinds.items():
            step = lesson.steps[number].id
            self._preview.show(lesson, step)
            beside.play(lesson, step)
            window = window or window_with(beside, engine)
            rest(300)
            place = first_text(self._session.state.data["steps"][number], ("steps", number))
            text = self._session.state.document.value(place)
            for typed in range(1, keys + 1):
                took = self._press(SetValue(place, text + TYPED[: 1 + typed % len(TYPED)]), step)
                self.by_kind.setdefault(kind, []).append(took)
                rest(50)
                self.floor.append(timed(partial(_shown, beside, lesson, step, window)))
        if window is not None:
            window.close()
            window.deleteLater()
        rest(50)

    def _press(self, edit: SetValue, step: str) -> float:
        began = time.perf_counter()
        self._session.apply(edit)
        lesson = played(self._session)
        self.stored.append((time.perf_counter() - began) * 1000)
        self._preview.show(lesson, step)
        self.whole.append((time.perf_counter() - began) * 1000)
        return self.whole[-1]


def _shown(beside: RehearsedApp, lesson: Lesson, step: StepId, window: QQuickWindow) -> None:
    beside.play(lesson, step)
    window.grabWindow()


def main(keys: int, times: int) -> None:
    app = QGuiApplication([])
    load_fonts(paths.fonts_folder())
    parent, lent = QObject(), site()
    preview = PreviewViewModel(lent, parent)
    preview.open()
    with tempfile.TemporaryDirectory() as folder, running_engine() as engine:
        session = long_lesson(Path(folder))
        typing, beside = Typing(session, preview), RehearsedApp(lent, "bác")
        typing.run(beside, engine, keys)
        beside.close()
        preview.close()
        session.close()
        rest(50)
    report("keystroke", ms_each=typing.whole, stored_ms_each=typing.stored, floor_ms_each=typing.floor, steps=STEPS)
    report("kinds", **typing.by_kind)
    opened, closed = [], []
    lesson = lesson_with()
    for _time in range(times):
        preview.open()
        preview.show(lesson, "mau-choice")
        rest(200)
        opened.append(own_pss())
        preview.close()
        rest(200)
        closed.append(own_pss())
    report("memory", opened=opened, closed=closed)
    lent.speech.close()
    del app


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
