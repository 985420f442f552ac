import os
import signal
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.bridge.shell.stopping import StopSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_event_loop(qapp: QGuiApplication, number: signal.Signals):
    signals = StopSignals(qapp)
    os.kill(os.getpid(), number)
    assert qapp.exec() == 0
    signals.close()


def test_the_signals_are_given_back(qapp: QGuiApplication):
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    StopSignals(qapp).close()
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before
