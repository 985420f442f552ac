"""A TCP proxy that cuts, stalls and slows connections at random; the same seed gives the same faults."""

import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

_PIECE = 4096


@dataclass(frozen=True)
class Line:
    """Quality of a network. ``mean``: mean number of bytes between two cuts; None for no cuts.

    ``stalls``: share of the connections that stand still after as many bytes as would have caused a cut. ``delay``:
    seconds per piece of 4 KiB.
    """

    mean: int | None = None
    stalls: float = 0
    delay: float = 0


class Proxy:
    """Forwards connections to the port `target` of this machine. ``moved``: bytes in both directions so far."""

    def __init__(self, target: int, line: Line, seed: int = 0) -> None:
        self._target = target
        self._line = line
        self._rng = random.Random(seed)
        self._lock = threading.Lock()
        self.closing = threading.Event()
        self.moved = 0
        self.cuts = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _PIECE)
        self.port: int = self.socket.getsockname()[1]

    def serve(self) -> None:
        """Accept connections until the socket is closed."""
        with suppress(OSError):
            while True:
                near, _ = self.socket.accept()
                threading.Thread(target=self._forward, args=(near,), daemon=True).start()

    def _forward(self, near: socket.socket) -> None:
        with self._lock:
            left = self._rng.expovariate(1 / self._line.mean) if self._line.mean else float("inf")
            is_stall = self._rng.random() < self._line.stalls
        far = socket.create_connection(("127.0.0.1", self._target))
        budget = _Budget(left)
        ways = [
            threading.Thread(target=self._copy, args=(*ends, budget, is_stall), daemon=True)
            for ends in ((near, far), (far, near))
        ]
        for way in ways:
            way.start()
        for way in ways:
            way.join()
        near.close()
        far.close()

    def _copy(self, source: socket.socket, target: socket.socket, budget: "_Budget", is_stall: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                allowed = piece[: budget.take(len(piece))]
                target.sendall(allowed)
                with self._lock:
                    self.moved += len(allowed)
                if len(allowed) < len(piece):
                    self.cuts += 1
                    if is_stall:
                        self.closing.wait(30)
                    break
                if self._line.delay:
                    self.closing.wait(self._line.delay)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


class _Budget:
    """Number of bytes that a connection may still carry."""

    def __init__(self, left: float) -> None:
        self._left = left
        self._lock = threading.Lock()

    def take(self, wanted: int) -> int:
        """Return how many of `wanted` bytes may be carried."""
        with self._lock:
            given = int(min(wanted, self._left))
            self._left -= wanted
            return max(0, given)


@contextmanager
def proxying(target: int, line: Line, seed: int = 0) -> Iterator[Proxy]:
    """Run a proxy until the end of the ``with`` block."""
    proxy = Proxy(target, line, seed)
    thread = threading.Thread(target=proxy.serve, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.closing.set()
        proxy.socket.shutdown(socket.SHUT_RDWR)
        proxy.socket.close()
        thread.join()
