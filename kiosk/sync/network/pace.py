"""Enforces timeouts, a minimum transfer rate and a request to stop on a connection.

Rules: all received and sent bytes are counted, including headers, so that a server cannot block the kiosk by sending
single bytes, or by sending interim responses for ever, all of which `http.client` reads. The caller's `GoesOn`
callback is called before every read and write, and several times a second while the network is silent.
"""

import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.domain.errors import KioskError
from kiosk.sync.network.troubles import EndlessResponseError, TooSlowError

GoesOn = Callable[[], bool]
"""Type of a callback that returns False to cancel the transfer."""
_SLICE = 0.25
"""Seconds between two checks for cancellation while the network is silent."""
_PIECE = 16 * 1024
"""Maximum number of bytes per write, the size of one TLS record."""
_SEND_BUFFER = 32 * 1024
"""Size in bytes of the kernel's send buffer.

The kernel accepts so much at once. With its default of up to several MiB, a whole upload would be in the buffer, and
a slow network would look like a silent server.
"""


def _unheeded() -> None:
    """Continue at once."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits for a slow server, and delays between retries.

    ``silence``: timeout in seconds without a byte. ``least``: minimum bytes/s, averaged over ``window`` seconds.
    ``pauses``: back-off in seconds before each retry of a broken download; after progress, the sequence starts again.
    """

    silence: float = 20
    window: float = 30
    least: int = 500
    pauses: tuple[float, ...] = (1, 2, 4, 8, 15)


class Pace:
    """Counts the bytes in the current window and in all. ``bytes``: bytes sent and received so far, without TLS."""

    def __init__(
        self, patience: Patience, stopped: Callable[[], KioskError], rest: Callable[[], None] = _unheeded
    ) -> None:
        """`stopped`: makes the error for a cancelled transfer. `rest`: called after each written piece."""
        self._patience = patience
        self._stopped = stopped
        self.rest = rest
        self._goes_on: GoesOn = lambda: True
        self._began = 0.0
        self._moved = 0
        self._left: int | None = None
        self.bytes = 0

    def begin(self, goes_on: GoesOn, most: int | None = None) -> None:
        """Start a new window for a request that `goes_on` can cancel, and that may move `most` bytes (None: any)."""
        self._goes_on = goes_on
        self._left = most
        self._began, self._moved = time.monotonic(), 0

    def require(self) -> None:
        """Raise the error for a cancelled transfer, or TooSlowError if a full window was too slow."""
        if not self._goes_on():
            raise self._stopped()
        passed = time.monotonic() - self._began
        if passed >= self._patience.window:
            if self._moved < self._patience.least * passed:
                raise TooSlowError(self._patience.least)
            self._began, self._moved = time.monotonic(), 0

    def move(self, act: Callable[[], int]) -> int:
        """Call `act`, which moves bytes and returns their number; repeat it after timeouts until ``silence`` is over.

        Raises the errors of `require`, TimeoutError, and EndlessResponseError if the request moves too many bytes.
        """
        began = time.monotonic()
        while True:
            self.require()
            try:
                size = act()
            except TimeoutError:
                if time.monotonic() - began >= self._patience.silence:
                    raise
                continue
            self._moved += size
            self.bytes += size
            self._count(size)
            return size

    def _count(self, size: int) -> None:
        if self._left is not None:
            self._left -= size
            if self._left < 0:
                raise EndlessResponseError


class PacedSocket(ssl.SSLSocket):
    """A TLS socket that enforces a `Pace` from `attach` on; created through ``ssl.SSLContext.sslsocket_class``."""

    pace: Pace | None = None

    def attach(self, pace: Pace) -> None:
        """Enforce `pace` from now on; called after the handshake."""
        self.pace = pace
        self.settimeout(_SLICE)
        self.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        """See `socket.socket.recv_into`."""
        if self.pace is None:
            return super().recv_into(buffer, nbytes, flags)
        return self.pace.move(lambda: super(PacedSocket, self).recv_into(buffer, nbytes, flags))

    def send(self, data: Any, flags: int = 0) -> int:
        """See `socket.socket.send`; ``sendall`` calls this method for each piece."""
        if self.pace is None:
            return super().send(data, flags)
        with memoryview(data) as view, view.cast("B") as content, content[:_PIECE] as piece:
            size = self.pace.move(lambda: super(PacedSocket, self).send(piece, flags))
        self.pace.rest()
        return size
