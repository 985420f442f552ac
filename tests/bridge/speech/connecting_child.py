"""Connects signals on the GUI thread continuously while the sound thread creates, uses and deletes players.

Usage: python -m tests.bridge.speech.connecting_child. The process ends after ROUNDS clips and ROUNDS films; if the
two threads deadlock, it never ends.
"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QUrl
from PySide6.QtTest import QSignalSpy

from kiosk import paths
from kiosk.app import application
from kiosk.bridge.player.film import FilmScreen
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.sound_thread import sound_thread

ROUNDS = 8
CLIP = Path(__file__).parents[2] / "data" / "speech" / "one.ogg"
FILM = paths.assets_folder() / "videos" / "light-the-lamp.webm"
SPREAD = 400
"""Number of objects with connections; enough to use all 131 mutexes of Qt's pool for connections."""
PATIENCE = 20.0
"""Time-out in seconds for each action of the sound thread."""


def connect_until(reached: Callable[[], bool], timers: list[QTimer]) -> None:
    """Process events and connect signals until `reached` returns True. Raises TimeoutError after `PATIENCE`."""
    end = time.monotonic() + PATIENCE
    while not reached():
        for timer in timers:
            QSignalSpy(timer.timeout)
        QCoreApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("The sound thread did not do what it was asked for")


def main() -> None:
    qt = application()
    timers = [QTimer(qt) for _ in range(SPREAD)]
    documents = paths.qml_folder() / "KioskUi" / "Sound"
    for _ in range(ROUNDS):
        player, heard = ClipPlayer(paths.qml_folder()), []
        player.ended.connect(lambda heard=heard: heard.append(1))
        player.play(CLIP)
        connect_until(lambda heard=heard: bool(heard), timers)
        player._source.discard()
        connect_until(lambda: not sound_thread().sources, timers)
        film = FilmScreen()
        film.open(QUrl.fromLocalFile(str(documents / "FilmSource.qml")), QUrl.fromLocalFile(str(FILM)))
        film.play()
        connect_until(lambda film=film: film.shown, timers)
        film.deleteLater()
        QCoreApplication.sendPostedEvents(film, QEvent.Type.DeferredDelete.value)
        connect_until(lambda: not sound_thread().sources, timers)
    print(f"{ROUNDS} clips and {ROUNDS} films")


if __name__ == "__main__":
    main()
