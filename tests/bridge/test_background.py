"""Background work: a network folder that does not respond blocks nothing; disk space is reserved during visits."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.bridge.background import Background
from kiosk.bridge.shell.worker import Worker
from kiosk.services.results.automatic_export import ExportOutcome


class Visits(QObject):
    """Stand-in for the view model of visits; has only its signal `ended`."""

    ended = Signal()


class App:
    """Stand-in for the root view model; shows the attract screen unless a test changes `screen`."""

    screen = "attract"

    def __init__(self) -> None:
        self.visit = Visits()


class Network:
    """Fake of the schedule of sending; each contact lasts until it is stopped."""

    def __init__(self) -> None:
        self.contacts = 0
        self.appeared = 0

    def network_appeared(self) -> None:
        self.appeared += 1

    def step(self, goes_on: Callable[[], bool]) -> float:
        self.contacts += 1
        while goes_on():
            threading.Event().wait(0.01)
        return 0.0


class Station:
    """Fake station whose exports to a network folder block until `let_go` is set."""

    def __init__(self) -> None:
        self.let_go = threading.Event()
        self.exports = 0
        self.maintained = 0
        self.rooms = 0
        self.outgoing = self
        self.network = Network()

    def sending(self) -> SimpleNamespace | None:
        return SimpleNamespace(automatic=self.network)

    def run_when_possible(self, _folders: Sequence[Path], *, network_up: bool) -> ExportOutcome:
        self.exports += 1
        self.let_go.wait(10)
        return ExportOutcome() if not network_up else ExportOutcome(1)

    def maintain(self) -> None:
        self.maintained += 1

    def keep_room(self) -> bool:
        self.rooms += 1
        return True


@pytest.fixture
def station() -> Iterator[Station]:
    made = Station()
    yield made
    made.let_go.set()


def test_a_folder_that_does_not_answer_holds_up_neither_backups_nor_technicians(qtbot: QtBot, station: Station):
    worker = Worker(lambda: station, lambda: None)  # type: ignore[arg-type, return-value]
    worker.begin()
    background = Background(App(), worker, (), lambda: False)  # type: ignore[arg-type]
    answered: list[bool] = []
    for _ in range(5):
        background.export()
    worker.errand(lambda _station: True, answered.append)
    background.maintain()
    qtbot.waitUntil(lambda: station.maintained == 1 and answered == [True])
    background.maintain()
    qtbot.waitUntil(lambda: station.maintained == 2)
    assert station.exports == 1  # four exports were skipped while the first one was blocked
    station.let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    background.export()
    qtbot.waitUntil(lambda: station.exports == 2)
    background.stop()
    worker.shut_down()


def test_the_room_for_the_record_is_looked_after_during_visits_too(
    qtbot: QtBot, station: Station, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.bridge.background.KEEP_ROOM_EVERY_MS", 10)
    worker = Worker(lambda: station, lambda: None)  # type: ignore[arg-type, return-value]
    worker.begin()
    app = App()
    app.screen = "player"
    background = Background(app, worker, (), lambda: False)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: station.rooms > 1)
    background.maintain()
    assert station.maintained == 0
    background.stop()
    worker.shut_down()


def test_a_server_that_does_not_answer_holds_up_nobody_and_the_contact_ends_with_the_kiosk(
    qtbot: QtBot, station: Station
):
    worker = Worker(lambda: station, lambda: None)  # type: ignore[arg-type, return-value]
    worker.begin()
    is_online = False
    background = Background(App(), worker, (), lambda: is_online)  # type: ignore[arg-type]
    answered: list[bool] = []
    background.send()
    qtbot.waitUntil(lambda: station.network.contacts == 1)
    background.send()  # skipped, because the contact goes on
    worker.errand(lambda _station: True, answered.append)
    background.maintain()
    qtbot.waitUntil(lambda: station.maintained == 1 and answered == [True])
    assert (station.network.contacts, station.network.appeared) == (1, 0)
    background.stop()
    station.let_go.set()
    worker.shut_down()
    assert not worker.has_left


def test_a_network_that_appears_ends_the_pause_of_sending(qtbot: QtBot, station: Station):
    worker = Worker(lambda: station, lambda: None)  # type: ignore[arg-type, return-value]
    worker.begin()
    states = [False, True, True, False, True]
    background = Background(App(), worker, (), lambda: states.pop(0))  # type: ignore[arg-type]
    background._is_stopped.set()  # each contact ends at once
    for number in range(1, 6):
        background.send()
        qtbot.waitUntil(lambda number=number: station.network.contacts == number and worker.is_idle)
    assert station.network.appeared == 2
    background.stop()
    station.let_go.set()
    worker.shut_down()
