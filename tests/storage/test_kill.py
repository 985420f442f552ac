"""Tests that acknowledged events survive when the process is killed or its files are copied at any moment.

The variable ``KIOSK_KILLS`` is the number of kills: 20 by default, 200 before a release.
"""

import os
import random
import selectors
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.storage.store import open_store
from tests.storage.walks import SteppingClock

KILLS = int(os.environ.get("KIOSK_KILLS", "20"))
COPIES = 12
LONGEST_WAIT = 60.0
"""Timeout in seconds for output of a child; a passing test never waits so long."""


@contextmanager
def appending(file: Path, number: int) -> Iterator[subprocess.Popen[bytes]]:
    root = Path(__file__).parents[2]
    arguments = [sys.executable, "-m", "tests.storage.appending", str(file), str(number)]
    child = subprocess.Popen(arguments, cwd=root, stdout=subprocess.PIPE)
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


class Acknowledged:
    """Reads from a child's output which events the child has acknowledged."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._descriptor = child.stdout.fileno()
        self._text = b""
        os.set_blocking(self._descriptor, False)

    def wait_for(self, lines: int) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._descriptor, selectors.EVENT_READ)
            while self._text.count(b"\n") < lines:
                assert selector.select(LONGEST_WAIT), "the child says nothing"
                self._read()

    def all(self) -> dict[int, str]:
        """Return the hash of each acknowledged event by sequence; an incomplete last line is ignored."""
        self._read()
        lines = self._text.split(b"\n")[:-1]
        return {int(sequence): own.decode() for sequence, own in (line.split() for line in lines)}

    def _read(self) -> None:
        try:
            while data := os.read(self._descriptor, 65536):
                self._text += data
        except BlockingIOError:
            return


def assert_whole(file: Path, acknowledged: dict[int, str]) -> int:
    """Assert that the record is intact and contains all `acknowledged` events; return its number of events."""
    store = open_store(file, SteppingClock())
    try:
        assert store.notice is None
        kept = {event.sequence: event.hash for event in store.events.read(1, 10**9)}
        assert acknowledged.items() <= kept.items()
        assert store.events.verify_chain() == len(kept)
        assert store.events.matches_rebuild(keep=False)
        return len(kept)
    finally:
        store.close()


@pytest.mark.slow
def test_a_kill_at_any_moment_loses_nothing_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(20261124)
    file, everything = tmp_path / "kiosk.db", {}
    for number in range(KILLS):
        with appending(file, 1000 * (number + 1)) as child:
            said = Acknowledged(child)
            said.wait_for(chance.randrange(1, 60))
            for _ in range(chance.randrange(20_000)):  # a random delay: kills hit all moments between commits
                pass
            child.send_signal(signal.SIGKILL)
            child.wait()
            everything |= said.all()
        if number % 8 == 7 or number == KILLS - 1:
            assert assert_whole(file, everything) >= len(everything)


@pytest.mark.slow
def test_a_kill_while_the_record_is_opened_leaves_it_whole(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.db"
    for number in range(5):
        with appending(file, 1000 * (number + 1)) as child, selectors.DefaultSelector() as selector:
            selector.register(child.stdout, selectors.EVENT_READ)
            while not file.exists() and child.poll() is None:
                pass
        assert_whole(file, {})


@contextmanager
def frozen(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Suspend the child, at whatever statement it has reached, during the ``with`` block."""
    child.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, child.pid, os.WSTOPPED)
    yield
    child.send_signal(signal.SIGCONT)


@pytest.mark.slow
def test_files_copied_at_any_moment_hold_what_was_acknowledged_before(tmp_path: Path) -> None:
    chance = random.Random(20261124)
    file = tmp_path / "kiosk.db"
    with appending(file, 1) as child:
        said = Acknowledged(child)
        for number in range(COPIES):
            said.wait_for(len(said.all()) + chance.randrange(1, 60))
            copy = tmp_path / f"copy-{number}" / "kiosk.db"
            copy.parent.mkdir()
            with frozen(child):
                before = said.all()
                for found in (file, file.with_name("kiosk.db-wal")):
                    if found.exists():
                        shutil.copyfile(found, copy.with_name(found.name))
            assert_whole(copy, before)
