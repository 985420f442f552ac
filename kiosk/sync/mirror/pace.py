"""Enforces timeouts and a minimum transfer rate on the connection to a mirror.

Rules: All received bytes are counted, including response headers, so that a server cannot block the kiosk by sending
single bytes. The caller's `GoesOn` callback is called before every read from the socket.
"""

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.domain.errors import PackStoppedError
from kiosk.domain.texts import translatable
from kiosk.sync.mirror.faults import TooSlowError

GoesOn = Callable[[], bool]
"""Type of a callback that returns False to cancel the transfer."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits for a slow mirror, and delays between retries.

    ``silence``: timeout in seconds without a byte. ``least``: minimum bytes/s, averaged over ``window`` seconds.
    ``pauses``: back-off in seconds before each retry of a broken download; after progress, the sequence starts again.
    """

    silence: float = 20
    window: float = 30
    least: int = 500
    pauses: tuple[float, ...] = (1, 2, 4, 8, 15)


class Pace:
    """Counts the bytes received in the current window."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._goes_on: GoesOn = lambda: True
        self._began = 0.0
        self._came = 0

    def begin(self, goes_on: GoesOn) -> None:
        """Start a new window for a request that `goes_on` can cancel."""
        self._goes_on = goes_on
        self._began, self._came = time.monotonic(), 0

    def require(self) -> None:
        """Raise PackStoppedError if the transfer was cancelled, TooSlowError if a full window was too slow."""
        if not self._goes_on():
            raise PackStoppedError(
                translatable("Staff", "Download stopped."), translatable("Staff", "Nothing was changed.")
            )
        passed = time.monotonic() - self._began
        if passed >= self._patience.window:
            if self._came < self._patience.least * passed:
                raise TooSlowError(self._patience.least)
            self._began, self._came = time.monotonic(), 0

    def count(self, size: int) -> None:
        """Count `size` received bytes."""
        self._came += size


class PacedSocket(ssl.SSLSocket):
    """A TLS socket that enforces its `pace`; created through ``ssl.SSLContext.sslsocket_class``."""

    pace: Pace | None = None

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        """See `socket.socket.recv_into`."""
        if self.pace is None:
            return super().recv_into(buffer, nbytes, flags)
        self.pace.require()
        size = super().recv_into(buffer, nbytes, flags)
        self.pace.count(size)
        return size
