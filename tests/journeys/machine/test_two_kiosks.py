"""Two kiosks on one data folder: the second kiosk shows a message and ends; the visit at the first continues."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import RUNS_ALREADY, Site, build
from kiosk.storage.sql.dialect import connect_read_only
from kiosk.tour.driver import Driver
from tests.closing import close
from tests.journeys.conftest import CALM

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
FIRST = """
import sys
from kiosk import app

def begin(running):
    running.model.visit.start()
    running.worker.ask(lambda station: station, lambda _station: print(running.model.screen, flush=True))

def ready(running):
    running.worker.ask(lambda station: station, lambda _station: begin(running))

sys.exit(app.run(windowed=False, ready=ready))
"""
SECOND = """
import sys
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.tour.driver import Driver

def ready(running):
    QTimer.singleShot(0, running.window.quick, lambda: read(running))

def read(running):
    driver = Driver(running.window.quick)
    print(driver.see("runningScreen").property("title"), flush=True)
    driver.tap("noticeFirst")

sys.exit(app.run(windowed=False, ready=ready))
"""


def environment(data: Path) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TRAM_HOC_DATA": str(data)}


@contextmanager
def first_kiosk(data: Path) -> Iterator["subprocess.Popen[str]"]:
    """Run a kiosk in a child process, with a visit that has just begun."""
    command = [sys.executable, "-c", FIRST]
    with subprocess.Popen(command, env=environment(data), stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        try:
            assert kiosk.stdout.readline().strip() in {"home", "path"}
            yield kiosk
        finally:
            kiosk.kill()


def kinds(data: Path) -> list[str]:
    reader = connect_read_only(data / "kiosk.db")
    try:
        return [row[0] for row in reader.execute("SELECT kind FROM events ORDER BY sequence")]
    finally:
        reader.close()


def run(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment(data), capture_output=True, text=True, check=False, timeout=60)


def test_the_second_kiosk_says_so_and_leaves_the_visit_of_the_first_alone(data_folder: Path) -> None:
    with first_kiosk(data_folder) as first:
        before = kinds(data_folder)
        second = run(data_folder, "-c", SECOND)
        assert second.returncode == RUNS_ALREADY == 12
        assert second.stdout.strip()
        assert second.stderr.count(f"Another kiosk runs on the data folder {data_folder}.") == 1
        assert kinds(data_folder) == before
        assert before[-1] == "sitting-started"
        beside = run(data_folder, "-m", "kiosk", "pack", "list")
        assert beside.returncode == 0
        refused = run(data_folder, "-m", "kiosk", "restore", str(data_folder))
        assert "The kiosk is running." in refused.stderr
        first.terminate()
        first.wait()
    assert kinds(data_folder) == [*before, "sitting-ended"]
    assert not paths.running_file(data_folder).exists()


def test_a_kiosk_that_was_killed_keeps_the_next_one_running(data_folder: Path, site: Site, qapp: object) -> None:
    with first_kiosk(data_folder) as first:
        first.kill()
    assert paths.running_file(data_folder).exists()
    app = build(site, CALM, windowed=True)
    driver = Driver(app.window.quick)
    driver.see("startButton")
    driver.wait(lambda: app.worker.is_idle, "the record to be open")
    assert app.model.screen == "attract"
    close(app)
    assert not paths.running_file(data_folder).exists()


def test_a_second_kiosk_that_nobody_reads_ends_by_itself(
    data_folder: Path, site: Site, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.bridge.shell.refusal_model.SECONDS", 1)
    first = build(site, CALM, windowed=True)
    driver = Driver(first.window.quick)
    driver.see("startButton")
    driver.wait(lambda: first.worker.is_idle, "the record to be open")
    second = build(site, CALM, windowed=True)
    ended = []
    second.model.refusal.left.connect(lambda: ended.append(second.model.screen))
    hands = Driver(second.window.quick)
    hands.tap("startButton")
    hands.wait(lambda: ended, "the second kiosk to end")
    assert ended == ["running"]
    close(second)
    close(first)
