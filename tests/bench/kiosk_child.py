"""Runs the command ``kiosk run`` in this process, and operates the kiosk automatically.

The arguments are ``start``, ``memory`` or ``tap``, and a number (see `main`). Rules: No part of the program is
replaced. The measurement starts in the ``ready`` hook of `kiosk.app.run`. If the variable ``BENCH_PACKS`` is the path
of a folder other than the program's folder of packs, the kiosk bundles the packs in that folder.
"""

import os
import signal
import sys
import time
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tests.bench.children import own_pss, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.app import App
    from kiosk.domain.lessons import Step
    from kiosk.domain.verdicts import Answer

LESSON = ("safety", "an-toan-tren-mang/ma-otp")


def main(what: str, amount: int) -> None:
    """Run the kiosk, and call the function of `THEN` for `what` when the home screen is shown.

    `amount`: idle milliseconds for ``memory``; number of answers for ``tap`` (0: all of the lesson); unused for
    ``start``.
    """
    sys.argv = ["kiosk", "run"]
    sys.excepthook = give_up
    import kiosk.__main__
    import kiosk.paths

    app = kiosk.__main__.load_app()
    run = partial(app.run, ready=partial(watch, partial(THEN[what], amount)))
    packs = Path(os.environ["BENCH_PACKS"])
    if packs != kiosk.paths.bundled_packs():
        run = partial(run, site=app.Site(bundled=packs))
    app.run = run
    kiosk.__main__.main()


def give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print the exception and exit with 1; otherwise the window would stay open after an exception in a slot."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def watch(then: "Callable[[App], None]", app: "App") -> None:
    """Touch the attract screen after its first frame; call `then` after the first frame of the home screen.

    The question for a path, which comes before the home screen, is skipped.
    """
    from PySide6.QtCore import QTimer

    window = app.window.quick
    seen: set[str] = set()

    def swapped() -> None:
        screen = app.model.screen
        if screen == "attract" and not seen:
            seen.add(screen)
            report("attract")
            QTimer.singleShot(0, window, partial(touch, app))
        elif screen in {"path", "home"} and screen not in seen:
            if not seen & {"path", "home"}:
                report("home")  # the first screen of the visit that takes touches
            seen.add(screen)
            QTimer.singleShot(0, window, app.model.path.skip if screen == "path" else partial(then, app))

    window.frameSwapped.connect(swapped)


def touch(app: "App") -> None:
    """Click the centre of the attract screen, without QtTest, which would import QtWidgets.

    To create the click, Python must load constants of Qt, which a real touch does not need. The time for this is
    reported under the name ``hand``; `tests.bench.start` subtracts it from the measured times.
    """
    begun = time.monotonic_ns(), time.process_time_ns()
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QGuiApplication, QMouseEvent

    window = app.window.quick
    point = window.contentItem().boundingRect().center()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    took = time.monotonic_ns() - begun[0], time.process_time_ns() - begun[1]
    report("hand", took_ms=took[0] / 1e6, took_cpu_ms=took[1] / 1e6)
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(kind, point, window.mapToGlobal(point), left, held, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.postEvent(window, event)


def record(amount: int, app: "App") -> None:
    """Wait until the start of the visit is recorded, report the mark ``record``, and end the kiosk.

    A resident cannot open a lesson before this moment. `amount` is not used.
    """
    from PySide6.QtCore import QTimer

    if app.worker.is_idle:
        report("record")
        stop(app)
    else:
        QTimer.singleShot(2, app.window.quick, partial(record, amount, app))


def stop(app: "App") -> None:
    """End the visit; then send SIGTERM to this process, as the system does to end the kiosk."""
    app.model.visit.finish()
    os.kill(os.getpid(), signal.SIGTERM)


def remember(rest: int, app: "App") -> None:
    """Report the memory after `rest` milliseconds on the home screen, and after `rest` more in a narrated lesson."""
    from PySide6.QtCore import QTimer

    def at_home() -> None:
        report("rest", pss=own_pss())
        app.model.home.lessonChosen.emit(LESSON[1])
        QTimer.singleShot(rest, app.window.quick, in_lesson)

    def in_lesson() -> None:
        report("lesson", pss=own_pss(), screen=app.model.screen, speaking=app.speech.speaking)
        stop(app)

    QTimer.singleShot(rest, app.window.quick, at_home)


def answer(most: int, app: "App") -> None:
    """Answer the steps of a lesson, each first wrong and then right, until `most` answers are timed (0: all)."""
    from kiosk.tour.visitor import Visitor
    from tests.bench.touching import TimedDriver

    driver = TimedDriver(app.window.quick, lambda: app.model.screen == "player" and app.model.player.showFeedback)
    visitor = Visitor(app, driver)
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    for _ in visitor.learning(first_wrong):
        if most and len(driver.samples) >= most:
            break
    report("taps", ms_each=driver.samples)
    stop(app)


def first_wrong(step: "Step") -> "Answer":
    """Return a wrong answer, or the right one if there is no wrong one."""
    from kiosk.tour.visitor import right_answer, wrong_answer

    try:
        return wrong_answer(step)
    except LookupError:
        return right_answer(step)


def leave(amount: int, app: "App") -> None:
    """Answer a lesson while `amount` bundles leave."""
    from tests.bench.outgoing import leaving_child

    leaving_child.leave(amount, app, LESSON, first_wrong, stop)


THEN = {"start": record, "memory": remember, "tap": answer, "leave": leave}

if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
