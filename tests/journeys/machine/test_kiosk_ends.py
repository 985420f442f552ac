"""The operating system and staff can end the kiosk; a resident cannot close it unless it runs in a desktop window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import LEFT_BY_STAFF, App, Site, build
from kiosk.domain.events import EventKind
from kiosk.storage.store import open_store
from kiosk.tour.driver import Driver
from tests.closing import close
from tests.journeys.conftest import CALM, Opens
from tests.storage.walks import SteppingClock

CHILD = """
import sys
from kiosk import app

def ready(running):
    running.model.screenChanged.connect(lambda: print(running.model.screen, flush=True))
    running.worker.ask(lambda station: station, lambda _station: running.model.visit.start())

sys.exit(app.run(windowed=False, ready=ready))
"""


@pytest.fixture
def full_screen(site: Site, qapp: object) -> Iterator[App]:
    """A full-screen kiosk that shows the attract screen."""
    app = build(site, CALM)
    Driver(app.window.quick).see("startButton")
    yield app
    close(app)


def test_a_window_that_fills_the_screen_cannot_be_closed_by_a_visitor(full_screen: App):
    assert not full_screen.window.quick.close()
    assert full_screen.window.quick.isVisible()


def test_a_window_on_a_desk_can_be_closed(opens: Opens):
    assert opens().app.window.quick.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_a_kiosk_that_is_switched_off_ends_the_visit_and_closes_the_record(data_folder: Path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, "-c", CHILD], env=environment, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline().strip() in {"home", "path"}
        kiosk.terminate()
        kiosk.stdout.read()
    assert kiosk.returncode == 0
    assert not (data_folder / "kiosk.db.open").exists()
    store = open_store(data_folder / "kiosk.db", SteppingClock())
    *_, last = store.events.read(1, store.events.last_sequence())
    store.close()
    assert (last.kind, last.body) == (EventKind.SITTING_ENDED, {"reason": "shutdown"})


HANGING = """
import os, sys, threading
from kiosk import app
from kiosk.bridge.shell import worker

worker.PATIENCE_SECONDS = 0.2
pipe = sys.argv[1]

def ready(running):
    begun = threading.Event()

    def wait_for_a_share(_station):
        begun.set()
        open(pipe).read()

    def leave():
        begun.wait()
        running.model.kioskLeft.emit()

    running.worker.errand(wait_for_a_share)
    running.worker.ask(lambda station: station, lambda _station: running.worker.tell(leave))

sys.exit(app.run(windowed=True, ready=ready))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe that nobody writes to")
def test_staff_leave_also_while_a_stick_or_a_share_does_not_answer(data_folder: Path, tmp_path: Path):
    pipe = tmp_path / "share"
    os.mkfifo(pipe)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", HANGING, str(pipe)]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == LEFT_BY_STAFF
    assert "abandoned" in done.stderr
    assert not (data_folder / "kiosk.db.open").exists()
