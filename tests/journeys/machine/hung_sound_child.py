"""Runs a kiosk whose sound server accepts connections but does not answer.

Usage: python -m tests.journeys.machine.hung_sound_child PACKS VOICE ENDING. If ENDING is ``answers``, the server
closes all connections after a visitor has opened a list of lessons, and the kiosk must then play a clip. With any
other ENDING, the server leaves the connections open until the kiosk ends. Prints one JSON object: the longest time
between two ticks on the GUI thread, and the moment when the kiosk begins to end (`time.monotonic`).
"""

import contextlib
import json
import os
import socket
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import app as kiosk_app
from kiosk.bridge.speech.phrases import Phrase
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor

TICK_MS = 20


class Server:
    """A Unix socket that accepts connections and never answers."""

    def __init__(self, place: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(place))
        self._socket.listen()
        self._socket.setblocking(False)
        self._connections: list[socket.socket] = []

    def was_asked(self) -> bool:
        """Whether a client has connected."""
        with contextlib.suppress(BlockingIOError):
            self._connections.append(self._socket.accept()[0])
        return bool(self._connections)

    def refuse(self) -> None:
        """Close the socket and all connections, so that clients stop waiting."""
        self._socket.close()
        for connection in self._connections:
            connection.close()


class Ticks:
    """Measures the longest time between two ticks of a timer on the GUI thread."""

    def __init__(self, app: kiosk_app.App) -> None:
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(app.window.quick, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main(packs: Path, voice: Path, *, answers: bool) -> None:
    server = Server(Path(os.environ["PULSE_SERVER"].removeprefix("unix:")))

    def walk(app: kiosk_app.App, ticks: Ticks) -> None:
        visitor = Visitor(app, Driver(app.window.quick))
        visitor.driver.wait(server.was_asked, "the sound server to be asked")
        visitor.start()
        visitor.open_strand("safety")
        assert app.speech.speaking, "there is nothing to say, so nothing waits for the server"
        if answers:
            server.refuse()
            finished: list[bool] = []
            visitor.driver.wait(lambda: app.speech.has_device is False, "the player to give up the server")
            app.speech.finished.connect(lambda: finished.append(True))
            app.speech.say([app.speech.phrase(Phrase.ATTRACT)])
            visitor.driver.wait(lambda: bool(finished), "the clip to be played")
        print(json.dumps({"longest": ticks.longest, "ends": time.monotonic()}), flush=True)
        QGuiApplication.exit(0)

    def ready(app: kiosk_app.App) -> None:
        ticks = Ticks(app)
        QTimer.singleShot(0, lambda: walk(app, ticks))

    sys.exit(kiosk_app.run(windowed=True, ready=ready, site=kiosk_app.Site(bundled=packs, voice=voice)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), answers=sys.argv[3] == "answers")
