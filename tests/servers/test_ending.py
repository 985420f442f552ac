"""Servers end with the process that started them, also if it is killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_spec.province.servers.program import Program, ServerError, accepts, free_port
from tests.house.sources import ROOT

STARTS = """
import sys
from pathlib import Path
from build_spec.province.servers.program import Program, accepts, free_port
port = free_port()
server = Program("http", [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(port)], Path(sys.argv[1]))
server.wait_until(lambda: accepts(port))
print(port, flush=True)
sys.stdin.read()
"""


def test_a_server_ends_with_a_killed_starter(tmp_path: Path) -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTS, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with starter:
        port = int(starter.stdout.readline())
        assert accepts(port)
        os.kill(starter.pid, signal.SIGKILL)
    while accepts(port):
        time.sleep(0.01)


def test_children_that_nobody_noted_are_killed_with_their_own() -> None:
    code = """if True:
        import subprocess
        from build_spec.province.servers.children import kill_children
        shell = subprocess.Popen(["/bin/sh", "-c", "sleep 600 & echo $!; wait"], stdout=subprocess.PIPE, text=True)
        print(shell.pid, shell.stdout.readline().strip(), flush=True)
        kill_children()
    """
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    for pid in map(int, done.stdout.split()):
        while is_alive(pid):
            time.sleep(0.01)


def test_a_program_that_ends_at_once_is_an_error_with_its_last_words(tmp_path: Path) -> None:
    program = Program("broken", [sys.executable, "-c", "raise SystemExit('no such disk')"], tmp_path)
    with pytest.raises(ServerError, match="broken did not start:\nno such disk"):
        program.wait_until(lambda: accepts(free_port()))


def test_a_killed_program_takes_its_children_with_it(tmp_path: Path) -> None:
    script = "sleep 600 & echo $! > child; wait"
    program = Program("parent", ["/bin/sh", "-c", script], tmp_path)
    child = tmp_path / "child"
    program.wait_until(lambda: child.exists() and bool(child.read_text()))
    program.kill()
    number = int(child.read_text())
    while is_alive(number):
        time.sleep(0.01)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
