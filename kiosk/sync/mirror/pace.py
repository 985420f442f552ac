"""How long the kiosk waits for a server that says little or nothing.

Rules: every byte that comes, heads of answers included, goes through here, so that no server can hold the kiosk by
sending one byte now and then; whoever waits is asked again and again whether it is still wanted.
"""

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.domain.errors import PackStoppedError
from kiosk.sync.mirror.faults import TooSlowError

GoesOn = Callable[[], bool]
"""Whether somebody still wants what is being fetched."""


@dataclass(frozen=True, slots=True)
class Patience:
    """``silence``: seconds without a byte; ``window``: seconds in which at least ``least`` bytes a second must come.

    ``pauses``: seconds to wait before each new try, when a connection breaks off and brought nothing new.
    """

    silence: float = 20
    window: float = 30
    least: int = 500
    pauses: tuple[float, ...] = (1, 2, 4, 8, 15)


class Pace:
    """What came in the window that runs now."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._goes_on: GoesOn = lambda: True
        self._began = 0.0
        self._came = 0

    def begin(self, goes_on: GoesOn) -> None:
        """A question is put to the server."""
        self._goes_on = goes_on
        self._began, self._came = time.monotonic(), 0

    def require(self) -> None:
        """Raises TooSlowError, or PackStoppedError when nobody wants it any more."""
        if not self._goes_on():
            raise PackStoppedError("Fetching was stopped.", "Nothing was changed.")
        passed = time.monotonic() - self._began
        if passed >= self._patience.window:
            if self._came < self._patience.least * passed:
                raise TooSlowError(self._patience.least)
            self._began, self._came = time.monotonic(), 0

    def count(self, size: int) -> None:
        """`size` bytes came."""
        self._came += size


class PacedSocket(ssl.SSLSocket):
    """A socket whose `pace` is kept. ``ssl.SSLContext.sslsocket_class`` makes it."""

    pace: Pace | None = None

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        """See `socket.socket.recv_into`."""
        if self.pace is None:
            return super().recv_into(buffer, nbytes, flags)
        self.pace.require()
        size = super().recv_into(buffer, nbytes, flags)
        self.pace.count(size)
        return size
