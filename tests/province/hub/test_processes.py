"""Tests of the supervisor of worker processes: a signal at any moment ends it and all its workers."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.house.sources import ROOT
from tests.servers.test_ending import is_alive

PATIENCE = 60.0
PROGRAM = """\
import os, sys, time
from pathlib import Path
from kiosk.province.hub.jobs.processes import run_processes
folder = Path(sys.argv[1])
def work():
    (folder / f"{{os.getpid()}}.works").touch()
    {work}
{before}
run_processes(work, {count})
"""


def started(
    folder: Path, count: int = 1, work: str = "time.sleep(600)", before: str = ""
) -> "subprocess.Popen[bytes]":
    """Start a supervisor whose workers do `work`; each leaves a file with its process identifier in `folder`."""
    program = PROGRAM.format(work=work, before=before, count=count)
    return subprocess.Popen([sys.executable, "-c", program, str(folder)], cwd=ROOT, stderr=subprocess.PIPE)


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_done():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def works(folder: Path) -> list[int]:
    return [int(file.stem) for file in folder.glob("*.works")]


def test_a_signal_to_a_worker_that_is_just_being_started_ends_it(tmp_path: Path):
    """The copy still has the handler of the supervisor at that moment, which only sets a flag of the copy."""
    hit = (
        "import signal\n"
        "def hit():\n"
        "    if not (folder / 'hit').exists():\n"
        "        (folder / 'hit').touch()\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "os.register_at_fork(after_in_child=hit)\n"
    )
    with started(tmp_path, before=hit) as supervisor:
        wait_until(lambda: bool(works(tmp_path)))
        supervisor.terminate()
        _, errors = supervisor.communicate(timeout=PATIENCE)
    assert (supervisor.returncode, errors) == (0, b"A worker ended (exit code -15); another one is started\n")
    assert len(works(tmp_path)) == 1


def test_a_signal_during_the_pause_ends_at_once_and_starts_nothing(tmp_path: Path):
    counted = "os.register_at_fork(after_in_parent=lambda: (folder / f'{time.monotonic_ns()}.fork').touch())"
    with started(tmp_path, work="sys.exit(7)", before=counted) as supervisor:
        wait_until(lambda: len(works(tmp_path)) >= 3)  # the pause before the next start is four seconds by now
        supervisor.terminate()
        _, errors = supervisor.communicate(timeout=PATIENCE)
    assert supervisor.returncode == 0
    assert len(list(tmp_path.glob("*.fork"))) == 3
    assert b"exit code 7" in errors


def test_starts_that_are_ended_at_any_moment_leave_no_process(tmp_path: Path):
    for number in range(12):
        folder = tmp_path / str(number)
        folder.mkdir()
        with started(folder, count=3) as supervisor:
            wait_until(lambda folder=folder, number=number: len(works(folder)) >= min(number % 4, 3) or number == 0)
            supervisor.send_signal(signal.SIGINT if number % 2 else signal.SIGTERM)
            supervisor.communicate(timeout=PATIENCE)
        assert not [worker for worker in works(folder) if is_alive(worker)]


def test_the_reason_why_a_worker_ended_is_one_line(tmp_path: Path):
    failing = "from kiosk.province.hub.faults import HubError; raise HubError('The store is away.', 'Start it.')"
    with started(tmp_path, work=failing) as supervisor:
        wait_until(lambda: len(works(tmp_path)) >= 2)
        supervisor.terminate()
        _, errors = supervisor.communicate(timeout=PATIENCE)
    lines = errors.decode().splitlines()
    assert lines[:2] == ["The store is away. Start it.", "A worker ended (exit code 1); another one is started"]
