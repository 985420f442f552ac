"""A process that forks the other processes of these tests, so that none of them has to import anything.

Rules: one request a packet with the line of the child; a child runs one function and ends; when the tests end, all
children do.
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
from pathlib import Path
from typing import Any

from tests.power.line import LONGEST_WAIT, Line, line

_PROGRAMS = ("tests.power.server", "tests.power.work")


class Child:
    """A process that was asked for."""

    def __init__(self, pid: int, own: Line) -> None:
        self._process = os.pidfd_open(pid)
        self.line = own

    def kill(self) -> None:
        """End it wherever it stands; `wait` tells when that has happened."""
        signal.pidfd_send_signal(self._process, signal.SIGKILL)

    def wait(self) -> None:
        """Until it has ended and holds no file any more."""
        has_ended, _, _ = select.select([self._process], [], [], LONGEST_WAIT)
        os.close(self._process)
        self.line.close()
        if not has_ended:
            raise TimeoutError("the process does not end")


class Nursery:
    """The parent of all processes of one test run."""

    def __init__(self) -> None:
        self._requests, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.power.nursery", str(there.fileno())],
                cwd=Path(__file__).parents[2],
                env={**os.environ, "FUSE_LIBRARY_NAME": "fuse3"},
                pass_fds=[there.fileno()],
            )

    def start(self, program: str, **arguments: Any) -> Child:
        """Run a function, such as ``tests.power.work:learns``, in a process of its own, with its line first."""
        here, there = line()
        with there:
            request = json.dumps({"program": program, "arguments": arguments}).encode()
            socket.send_fds(self._requests, [request], [there.fileno()])
        if not select.select([self._requests], [], [], LONGEST_WAIT)[0]:
            raise TimeoutError("no child was started")
        return Child(int(self._requests.recv(64)), here)

    def close(self) -> None:
        """End all children."""
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
    except BaseException:  # noqa: BLE001 - whatever it is, the test must hear of it
        own.say({"failed": traceback.format_exc()})
    finally:
        os._exit(0)


if __name__ == "__main__":
    for name in _PROGRAMS:
        importlib.import_module(name)
    _serve(socket.socket(fileno=int(sys.argv[1])))
