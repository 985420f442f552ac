"""Tests of commands that run while a worker or another command changes the same hub: real processes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.receiving.server import waiting_folders
from kiosk.province.publishing.lock import locked
from kiosk.sync.sealing import SealedBundle
from tests.house.sources import ROOT
from tests.province.hub.conftest import NAME, SQLITE
from tests.province.hub.hubs import Hub, Kiosk, record, statement_count
from tests.province.hub.pages.sets import words_of as words_of_page
from tests.services.set_up.kiosk import communes_file

PATIENCE = 150.0
PROGRAM = """\
import os
from pathlib import Path
from kiosk import paths
paths.communes_file = lambda: Path(os.environ["COMMUNES"])  # no list of communes need be built
from kiosk.__main__ import main
main()
"""
READING = {
    "status": (),
    "doctor": (),
    "pages": ("--out", "PAGES"),
}
"""Commands that change no result, with their options."""


@pytest.fixture
def hub(made_province: Path, tmp_path: Path, store_url: str) -> Hub:
    return made(made_province, tmp_path, store_url)


def made(made_province: Path, folder: Path, store: str) -> Hub:
    """Make a hub whose settings name all keys, so that commands need no options."""
    settings = HubSettings(
        NAME,
        store,
        keys=(str(made_province / "keys"),),
        repository=str(made_province / "province"),
        passphrases=("none",),
    )
    make_hub(folder / "hub", settings)
    (folder / "stick").mkdir()
    return Hub(folder / "hub", made_province / "province", made_province / "keys", folder / "stick")


def started(hub: Hub, command: str, *words: str) -> "subprocess.Popen[str]":
    typed = [sys.executable, "-c", PROGRAM, "hub", command, str(hub.folder), *words]
    communes = {**os.environ, "COMMUNES": str(communes_file(hub.stick.parent))}
    return subprocess.Popen(typed, cwd=ROOT, env=communes, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def did(hub: Hub, command: str, *words: str, codes: Sequence[int] = (0,)) -> str:
    """Run a command to its end and return its output."""
    out, errors = (process := started(hub, command, *words)).communicate(timeout=PATIENCE)
    assert process.returncode in codes, errors
    return out


@contextmanager
def working(hub: Hub, *words: str) -> Iterator[None]:
    """Run ``kiosk hub work`` within the block; nothing may disturb it."""
    worker = started(hub, "work", *words)
    try:
        yield
        assert worker.poll() is None, worker.communicate()[1]
    finally:
        worker.terminate()
        _, errors = worker.communicate(timeout=PATIENCE)
    assert [line for line in errors.splitlines() if not line.startswith("Stopped. Results stored in ")] == []


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_done():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def words_of(command: str, tmp_path: Path) -> list[str]:
    return [word.replace("PAGES", str(tmp_path / "pages")) for word in READING[command]]


@pytest.mark.parametrize("command", READING)
def test_a_command_that_reads_needs_no_turn(hub: Hub, tmp_path: Path, command: str):
    """Also with PostgreSQL, where no command holds this lock."""
    hub.lays(*hub.kiosk(enrolment=hub.expects()).cuts(record(1)))
    did(hub, "receive", str(hub.stick))
    with locked(hub.folder):
        did(hub, command, *words_of(command, tmp_path), codes=(0, 3, 4))


def test_a_stick_waits_for_its_turn_and_says_so(made_province: Path, tmp_path: Path):
    hub = made(made_province, tmp_path, SQLITE)
    bundles = hub.kiosk(enrolment=hub.expects()).cuts(record(1))
    hub.lays(*bundles)
    with locked(hub.folder):
        process = started(hub, "receive", str(hub.stick))
        assert process.stderr is not None
        assert "this one waits for its turn" in process.stderr.readline()
    out, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors
    assert f"New: 1 bundle with {statement_count(*bundles)} statements." in out


def test_everything_works_while_a_worker_takes_in_results(hub: Hub, tmp_path: Path):
    sent = [bundle for _ in range(8) for bundle in cut(hub.kiosk(enrolment=hub.expects()), 10)]
    stranger = hub.kiosk()
    brought = [*cut(hub.kiosk(enrolment=hub.expects()), 40), *cut(stranger, 40)]
    hub.lays(*brought)
    with working(hub):
        hub.uploads(*sent)
        assert "Waiting for a decision: " in did(hub, "receive", str(hub.stick))
        did(hub, "approve", stranger.code)
        for command in READING:
            did(hub, command, *words_of(command, tmp_path), codes=(0, 3, 4))
        with opened(hub.folder) as found:
            wait_until(lambda: not waiting_folders(found))
    told = json.loads(did(hub, "status", "--json"))
    assert sum(one["bundles"] for one in told["records"]) == len(sent) + len(brought)
    assert told["statements"] == statement_count(*sent, *brought)


def cut(kiosk: Kiosk, size: int) -> list[SealedBundle]:
    """Cut events of three visits into bundles of `size` events."""
    events = record(3)
    return kiosk.cuts(events, *range(size, len(events), size))


@pytest.mark.servers  # takes more than a minute
def test_a_worker_makes_the_pages_of_the_office_after_it_has_stored_something(hub: Hub):
    page = hub.folder / "office-pages" / "index.html"
    hub.uploads(*cut(hub.kiosk(enrolment=hub.expects()), 10))
    with working(hub, "--pages-every", "1"):
        wait_until(lambda: page.is_file() and "1 trên 1" in words_in(page))
        hub.uploads(*cut(hub.kiosk(enrolment=hub.expects()), 10))
        wait_until(lambda: page.is_file() and "2 trên 2" in words_in(page))
    assert not (hub.folder / "pages").exists()


def test_a_worker_makes_no_pages_unless_the_office_wants_them(hub: Hub):
    hub.uploads(*cut(hub.kiosk(enrolment=hub.expects()), 10))
    did(hub, "work", "--once")
    assert not (hub.folder / "office-pages").exists()
    with (hub.folder / "hub.toml").open("a", encoding="utf-8") as settings:
        settings.write("pages_every = 60\n")
    did(hub, "work", "--once")
    assert "1 trên 1" in words_in(hub.folder / "office-pages" / "index.html")


def words_in(page: Path) -> str:
    try:
        return words_of_page(page.read_text("utf-8"))
    except FileNotFoundError:  # between two renames
        return ""
