"""Reports how long a keystroke takes through the whole editor: stored on the disk, checked in, and shown.

The argument is the number of keystrokes. Rules: the lesson has `STEPS` steps; its database, files and worker are
those of a kiosk. The time ends when the view model of the editor has shown the new picture.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.editor.editor_model import EditorViewModel
from kiosk.bridge.studio.navigation import Destination, StudioContext
from kiosk.bridge.visit import Visit
from kiosk.content.editing.edits import SetValue
from kiosk.content.editing.new_parts import new_step
from kiosk.domain.lessons import Strand
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from tests.bench.children import report
from tests.bridge.studio.preview.rehearsals import rest, site
from tests.services.studio.desk import LAN, Desk

STEPS = 30
KINDS = ("choice", "page", "ordering", "dialogue")
PATIENCE_SECONDS = 30.0


def wait(condition: Callable[[], bool]) -> None:
    """Run the event loop until `condition` holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QGuiApplication.processEvents()


def made_steps() -> list[dict[str, Any]]:
    """Return `STEPS` steps of several kinds."""
    steps: list[dict[str, Any]] = []
    for number in range(STEPS):
        steps.append(new_step(KINDS[number % len(KINDS)], [step["id"] for step in steps]))
    return steps


def main(keys: int) -> None:
    app = QGuiApplication([])
    load_fonts(paths.fonts_folder())
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        lesson = begin_lesson(desk.studio, LAN, Strand.SAFETY, "Giữ mã", StartingPoint.PAGE)
        session = desk.studio.open(LAN, lesson)
        session.apply(SetValue(("steps",), made_steps()))
        session.close()
        station = SimpleNamespace(studio=lambda: desk.studio, clock=desk.clock)
        worker = Worker(lambda: station, lambda: None)  # type: ignore[arg-type, return-value]  # no more is used
        worker.begin()
        parent, lent = QObject(), site()
        parts: dict[str, Any] = dict.fromkeys(field.name for field in fields(PageContext))
        parts |= {"worker": worker, "visit": Visit(), "player": lent, "touched": lambda: None, "actor": lambda: LAN}
        context = StudioContext(PageContext(**parts), lambda _where: None, lambda _view: False)
        editor = EditorViewModel(context, parent)
        editor.open(Destination("editor", lesson))
        wait(lambda: bool(editor.loaded))
        took: list[float] = []
        for number in range(len(KINDS)):
            editor.steps.choose(number)
            rest(300)
            key = next(row.key for row in editor.form.rows if row.kind == "text")
            for typed in range(1, keys + 1):
                rest(50)
                shown: list[object] = []
                connection = editor.changed.connect(lambda shown=shown: shown.append(object()))
                began = time.perf_counter()
                editor.form.write(key, "Bác nhớ giữ kín mã"[:typed])
                wait(lambda shown=shown: bool(shown))
                took.append((time.perf_counter() - began) * 1000)
                editor.changed.disconnect(connection)
        editor.close()
        wait(lambda: bool(worker.is_idle))
        worker.shut_down()
        lent.speech.close()
        desk.studio.close()
    report("editing", ms_each=took, steps=STEPS)
    del app


if __name__ == "__main__":
    main(int(sys.argv[1]))
