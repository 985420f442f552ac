"""Reports how fast the preview of the studio follows a keystroke, and what memory it takes and returns.

The arguments are the number of keystrokes, and the number of times that the preview is opened and closed.

Rules: The lesson has `STEPS` steps. Each keystroke is a new lesson, which is parsed before the time is taken. The
baseline is one drawing of the same step in a normal window of the same size.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.studio.preview.rehearsed_app import RehearsedApp
from kiosk.domain.lessons import Lesson
from tests.bench.children import own_pss, report
from tests.bridge.studio.preview.rehearsals import lesson_with, rest, site
from tests.engine import running_engine

STEPS = 30
KINDS = ("choice", "page", "ordering", "dialogue")
"""Kinds of the steps in which keys are pressed."""


def long_lesson(kind: str, typed: int) -> Lesson:
    """A lesson with `STEPS` steps; `typed` keys were pressed in the step of `kind`."""

    def change(data: dict[str, Any]) -> None:
        steps = data["steps"]
        more = [{**steps[number % 4], "id": f"them-{number}"} for number in range(STEPS - len(steps))]
        edited = next(step for step in steps if step["type"] == kind)
        field = "title" if kind == "page" else "question"
        edited[field] = {**edited[field], "vi": edited[field]["vi"] + "aăâeêioôơuưy"[: typed % 12]}
        data["steps"] = [*steps, *more]

    return lesson_with(change)


def name_of(kind: str) -> str:
    return f"mau-{kind}"


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


def main(keys: int, times: int) -> None:
    app = QGuiApplication([])
    load_fonts(paths.fonts_folder())
    parent, lent = QObject(), site()
    preview = PreviewViewModel(lent, parent)
    preview.open()
    ours: list[float] = []
    floor: list[float] = []
    with running_engine() as engine:
        beside = RehearsedApp(lent, "bác")
        for number, kind in enumerate(KINDS):
            lessons = [long_lesson(kind, typed) for typed in range(keys + 1)]
            preview.show(lessons[0], name_of(kind))
            rest(300)
            beside.play(lessons[0], next(step.id for step in lessons[0].steps if step.id == name_of(kind)))
            if number == 0:
                window = window_with(beside, engine)
            rest(300)
            for lesson in lessons[1:]:
                ours.append(timed(lambda lesson=lesson, kind=kind: preview.show(lesson, name_of(kind))))
                rest(50)
                floor.append(timed(window.grabWindow))
        window.close()
        window.deleteLater()
        rest(50)
        beside.close()
    preview.close()
    rest(50)
    report("keystroke", ms_each=ours, floor_ms_each=floor, steps=STEPS)
    opened, closed = [], []
    lesson = long_lesson("choice", 0)
    for _time in range(times):
        preview.open()
        preview.show(lesson, name_of("choice"))
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
