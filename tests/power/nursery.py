"""A process with all modules imported, from which the other processes of the power-cut tests are forked.

Reason: a forked process starts without importing anything. Rules: Each request is one packet, which also carries the
socket for the child. A child runs one function and exits. All children are killed when the tests end.
"""

import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.power.line import LONGEST_WAIT, Line, line

_PROGRAMS = (
    "tests.power.server",
    "tests.power.work",
    "tests.power.people_work",
    "tests.power.studio_work",
    "tests.power.recording_work",
)


class Child:
    """A forked process, and the connection to it."""

    def __init__(self, pid: int, own: Line) -> None:
        self.pid = pid
        self._process = os.pidfd_open(pid)
        self.line = own

    def kill(self) -> None:
        """Send SIGKILL to the process, without waiting for its end."""
        signal.pidfd_send_signal(self._process, signal.SIGKILL)

    def wait(self) -> None:
        """Wait until the process has ended and its files are closed. Raises TimeoutError."""
        has_ended, _, _ = select.select([self._process], [], [], LONGEST_WAIT)
        os.close(self._process)
        self.line.close()
        if not has_ended:
            raise TimeoutError("the process does not end")


class Nursery:
    """Starts the process that forks all other processes of one test run, and sends requests to it."""

    def __init__(self, programs: Sequence[str] = _PROGRAMS) -> None:
        """Start it. `programs`: the modules that are imported before the first fork."""
        self._requests, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.power.nursery", str(there.fileno()), *programs],
                cwd=Path(__file__).parents[2],
                env={**os.environ, "FUSE_LIBRARY_NAME": "fuse3"},
                pass_fds=[there.fileno()],
            )

    def start(self, program: str, **arguments: Any) -> Child:
        """Fork a process that calls the function `program` (such as ``tests.power.work:works``).

        The function gets its end of the connection as first argument, then `arguments`.
        """
        here, there = line()
        with there:
            request = json.dumps({"program": program, "arguments": arguments}).encode()
            socket.send_fds(self._requests, [request], [there.fileno()])
        if not select.select([self._requests], [], [], LONGEST_WAIT)[0]:
            raise TimeoutError("no child was started")
        return Child(int(self._requests.recv(64)), here)

    def close(self) -> None:
        """Kill all forked processes, and wait until the forking process has ended."""
        self._requests.close()
        self._process.wait(LONGEST_WAIT)


def _serve(requests: socket.socket) -> None:
    children: set[int] = set()
    while True:
        request, descriptors, _, _ = socket.recv_fds(requests, 1 << 18, 1)
        children -= set(_ended(children))
        if not request:
            break
        pid = os.fork()
        if pid == 0:
            requests.close()
            _run(json.loads(request), Line(socket.socket(fileno=descriptors[0])))
        os.close(descriptors[0])
        children.add(pid)
        requests.send(str(pid).encode())
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _ended(children: set[int]) -> list[int]:
    return [pid for pid in children if os.waitpid(pid, os.WNOHANG)[0] == pid]


def _run(request: dict[str, Any], own: Line) -> None:
    try:
        module, _, function = request["program"].partition(":")
        getattr(importlib.import_module(module), function)(own, **request["arguments"])
    except BaseException:  # noqa: BLE001 - the child sends every failure to the test
        own.say({"failed": traceback.format_exc()})
    finally:
        os._exit(0)


if __name__ == "__main__":
    for name in sys.argv[2:]:
        importlib.import_module(name)
    _serve(socket.socket(fileno=int(sys.argv[1])))
