"""Connects two processes of the power-cut tests; each packet contains one JSON value."""

import json
import select
import socket
from typing import Any

LONGEST_WAIT = 120.0
"""Timeout in seconds; a passing test never waits so long."""
_PACKET = 1 << 18


class Line:
    """One of the two ends of a connection."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def fileno(self) -> int:
        return self._end.fileno()

    def say(self, told: Any) -> None:
        self._end.sendall(json.dumps(told).encode())

    def hear(self) -> Any:
        """Wait for the next value and return it; None if the other process closed its end. Raises TimeoutError."""
        readable, _, _ = select.select([self._end], [], [], LONGEST_WAIT)
        if not readable:
            raise TimeoutError("the other process says nothing")
        data = self._end.recv(_PACKET)
        return json.loads(data) if data else None

    def heard(self) -> list[Any]:
        """Return all values that have already arrived, without waiting."""
        found = []
        while select.select([self._end], [], [], 0)[0]:
            told = self.hear()
            if told is None:
                break
            found.append(told)
        return found

    def close(self) -> None:
        self._end.close()


def line() -> tuple[Line, socket.socket]:
    """Create a connection; return this process's end, and the socket for the other process."""
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    return Line(here), there
