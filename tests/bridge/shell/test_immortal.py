import sys

from PySide6.QtCore import QObject, Signal

from kiosk.bridge.shell.immortal import keep_constants_alive


class Bell(QObject):
    rung = Signal()


def test_ten_thousand_signals_leave_true_alive() -> None:
    keep_constants_alive()
    bell = Bell()
    for _ in range(10_000):
        bell.rung.emit()
    assert sys.getrefcount(True) > 10_000
