"""Shows a minimal QML window; its start time, memory and latency are the baselines (``floor``) for the kiosk.

The arguments are ``start``, ``memory`` or ``tap``, and a number: idle milliseconds for ``memory``, touches for
``tap``.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

QML = Path(__file__).with_name("Bare.qml")


def main(what: str, count: int) -> None:
    app = QGuiApplication([])
    engine = QQmlApplicationEngine(str(QML))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    loop.exec()
    from tests.bench.children import own_pss, report

    report("home")
    window.frameSwapped.disconnect(loop.quit)
    if what == "memory":
        QTimer.singleShot(count, loop.quit)
        loop.exec()
        report("rest", pss=own_pss())
    elif what == "tap":
        tap(window, count)
    window.close()
    del engine, app


def tap(window: QQuickWindow, count: int) -> None:
    from tests.bench.children import report
    from tests.bench.touching import TimedDriver

    driver = TimedDriver(window, lambda: changed[0])
    changed = [False]
    window.changed.connect(lambda: changed.__setitem__(0, True))  # type: ignore[attr-defined]  # a signal of Bare.qml
    middle = driver.centre(window.contentItem())
    for _ in range(count):
        changed[0] = False
        driver.touch(middle)
        driver.wait(lambda: driver.has_answered, "the frame")
    report("taps", ms_each=driver.samples)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
