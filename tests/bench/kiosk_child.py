"""The kiosk as ``kiosk run`` starts it, touched as soon as it can be: ``start``, ``memory`` or ``tap``.

Rules: nothing of it is replaced; only its own hook for what is to happen when it stands is used, and its packs are
those of ``BENCH_PACKS`` where that is another folder than the program's.
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

LESSON = ("safety", "an-toan-tren-mang/ma-otp")


def main(what: str, amount: int) -> None:
    """`amount`: milliseconds of rest for ``memory``, answers for ``tap`` (0: all of the lesson)."""
    sys.argv = ["kiosk", "run"]
    sys.excepthook = give_up
    import kiosk.__main__
    import kiosk.app
    import kiosk.paths

    run = partial(kiosk.app.run, ready=partial(watch, partial(THEN[what], amount)))
    packs = Path(os.environ["BENCH_PACKS"])
    if packs != kiosk.paths.bundled_packs():
        run = partial(run, site=kiosk.app.Site(bundled=packs))
    kiosk.app.run = run
    kiosk.__main__.main()


def give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error in a slot would leave the window open for ever."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def watch(then: "Callable[[App], None]", app: "App") -> None:
    """Touch the first screen when its first frame is there; go on when the home screen's is."""
    from PySide6.QtCore import QTimer

    window = app.window.quick
    seen: set[str] = set()

    def swapped() -> None:
        screen = app.model.screen
        if screen == "attract" and not seen:
            seen.add(screen)
            report("attract")
            QTimer.singleShot(0, window, partial(touch, app))
        elif screen == "home" and screen not in seen:
            seen.add(screen)
            report("home")
            QTimer.singleShot(0, window, partial(then, app))

    window.frameSwapped.connect(swapped)


def touch(app: "App") -> None:
    """A press and a release on the middle of the first screen, without QtTest, which brings QtWidgets.

    The mark ``hand`` tells what making them in Python costs: Qt's namespace of constants, which no real touch loads.
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
    """Wait until the visit is in the record, so that a lesson could be opened; then end."""
    from PySide6.QtCore import QTimer

    if app.worker.is_idle:
        report("record")
        stop(app)
    else:
        QTimer.singleShot(2, app.window.quick, partial(record, amount, app))


def stop(app: "App") -> None:
    """End the visit, then the kiosk, as the system does."""
    app.model.finish()
    os.kill(os.getpid(), signal.SIGTERM)


def remember(rest: int, app: "App") -> None:
    """Memory after `rest` milliseconds on the home screen, then after as long in a lesson that is being spoken."""
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
    """Go through a lesson, wrong first and then right, with a watch on every answer; until `most` were timed."""
    from kiosk.domain.lessons import Step
    from kiosk.domain.verdicts import Answer
    from kiosk.tour.visitor import Visitor, right_answer, wrong_answer
    from tests.bench.touching import TimedDriver

    def guess(step: Step) -> Answer:
        try:
            return wrong_answer(step)
        except LookupError:
            return right_answer(step)

    driver = TimedDriver(app.window.quick, lambda: app.model.screen == "player" and app.model.player.showFeedback)
    visitor = Visitor(app, driver)
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    for _ in visitor.learning(guess):
        if most and len(driver.samples) >= most:
            break
    report("taps", ms_each=driver.samples)
    stop(app)


THEN = {"start": record, "memory": remember, "tap": answer}

if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
