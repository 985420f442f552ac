"""A persistent HTTPS connection to the mirror of a province.

Rules: See `sync.network.https` for certificates. The connection follows no redirects and contacts no other host. A
connection that the server closed while it was idle is reopened once. The headers of a response are checked before its
body is read. Traffic is reserved with the counter of the month before it happens, and counted afterwards.
"""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from types import TracebackType
from typing import Self

from kiosk.domain.errors import PackStoppedError
from kiosk.domain.ports.sending import TrafficCount
from kiosk.domain.syncing.usage import on_the_wire
from kiosk.domain.texts import translatable
from kiosk.sync.mirror.errors import MirrorError
from kiosk.sync.mirror.faults import answered, explained, strange
from kiosk.sync.network.https import PacedConnection, ServerAddress, verifying
from kiosk.sync.network.pace import GoesOn, Pace, Patience
from kiosk.sync.network.troubles import is_cut_off

_RANGE = re.compile(r"bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})")
_WHOLE, _PART, _NO_SUCH_PART = 200, 206, 416
_PIECE = 64 * 1024
_AHEAD = 512 * 1024
"""Bytes of traffic that are reserved at once, so that not every piece needs a write to the disk."""


def mirror_address(text: str) -> ServerAddress:
    """Parse ``https://host/path``, optionally with a port. Raises MirrorError for any other form."""
    address = ServerAddress.read(text)
    if address is None:
        message = translatable("Staff", "{address} is not a valid mirror address.")
        raise MirrorError(message, translatable("Staff", "Write an address that starts with https://."), address=text)
    return address


@dataclass(frozen=True, slots=True)
class ByteRange:
    """The byte range of a file from `first` to `last`, inclusive."""

    first: int
    last: int


class MirrorConnection:
    """A connection that requests one file after another.

    The first request opens the connection, and so does the first request after `close`.
    """

    def __init__(
        self,
        address: ServerAddress,
        context: ssl.SSLContext | None,
        patience: Patience,
        meter: TrafficCount | None = None,
    ) -> None:
        """`context`: TLS context with the trusted certificates, None for those of the system.

        `meter`: counts the traffic; None: it is not counted.
        """
        self.host = address.host
        self._path = address.path
        self._meter = meter
        self._counted = 0
        self._ahead = 0
        self._pace = Pace(patience, _stopped)
        self._http = PacedConnection(address, verifying(context), patience.silence, self._pace)

    def ask(self, name: str, goes_on: GoesOn, part: ByteRange | None = None) -> "FileResponse":
        """Request the file `name`, or only the byte range `part` of it.

        Raises MirrorError, CarrierIncompleteError if the file does not exist, PackStoppedError if `goes_on` returns
        False.
        """
        self._pace.begin(goes_on)
        headers = {"Range": f"bytes={part.first}-{part.last}"} if part is not None else {}
        try:
            with self.counting():
                response = self._response(name, headers)
                answer = self._answer(response, part)
                if answer is None:
                    self._pass_over(response)
        except (OSError, HTTPException) as error:
            self.close()
            raise explained(error, self.host) from error
        except BaseException:
            self.close()
            raise
        if answer is None:
            raise answered(response.status, response.getheader("Location", ""), name, self.host)
        return answer

    def close(self) -> None:
        """Close the connection, if it is open."""
        self._http.close()

    def _response(self, name: str, headers: dict[str, str]) -> HTTPResponse:
        is_used = self._http.sock is not None
        try:
            return self._sent(name, headers)
        except (OSError, HTTPException) as error:
            if not (is_used and is_cut_off(error)):
                raise
            self._http.close()
            return self._sent(name, headers)

    def _sent(self, name: str, headers: dict[str, str]) -> HTTPResponse:
        self._http.request("GET", self._path + name, headers=headers)
        return self._http.getresponse()

    def traffic(self) -> int:
        """Estimated bytes sent and received so far."""
        return on_the_wire(self._pace.bytes, self._http.handshakes)

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Add the traffic of the block to that of the month; reserve some beforehand, in case of a power cut.

        The block must read at most `_PIECE` bytes. Raises SendingError.
        """
        if self._meter is not None and self._ahead <= _PIECE:
            self._meter.reserve(_AHEAD)
            self._ahead = _AHEAD
        try:
            yield
        finally:
            moved = self.traffic() - self._counted
            self._counted += moved
            self._ahead -= moved
            if self._meter is not None:
                self._meter.count(moved)

    def settle(self) -> None:
        """Give back the traffic that was reserved and not used. Raises SendingError."""
        self._ahead = 0
        if self._meter is not None:
            self._meter.settle()

    def _answer(self, response: HTTPResponse, part: ByteRange | None) -> "FileResponse | None":
        if response.status == _WHOLE:
            return FileResponse(self, response, 0, response.length)
        if part is None or response.status not in {_PART, _NO_SUCH_PART}:
            return None
        if response.status == _NO_SUCH_PART:
            self._pass_over(response)
            return FileResponse(self, None, part.first, part.first)
        told = _RANGE.fullmatch(response.getheader("Content-Range", ""))
        first, last, total = (int(number) for number in told.groups()) if told else (-1, -1, -1)
        if first != part.first or last > part.last or response.length not in {None, last - first + 1}:
            raise strange(self.host, "Content-Range")
        return FileResponse(self, response, first, total)

    def _pass_over(self, response: HTTPResponse) -> None:
        """Read and discard a short body so that the connection can be reused; close the connection otherwise."""
        if response.length is not None and response.length <= _PIECE:
            response.read()
        if not response.isclosed():
            response.close()
            self.close()


class FileResponse:
    """The response with a file or a part of it; ``first``: offset in the file at which the body begins.

    ``total``: size of the whole file in bytes according to the server, or None if unknown. After a response with
    status 416 (range not satisfiable), ``first`` and ``total`` are the requested offset, and the body is empty.
    """

    def __init__(
        self, connection: MirrorConnection, response: HTTPResponse | None, first: int, total: int | None
    ) -> None:
        self._connection = connection
        self._response = response
        self.first = first
        self.total = total

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None and not self._response.isclosed():
            self._response.close()
            self._connection.close()

    def read(self, most: int) -> bytes:
        """Return the next received bytes, at most `most`; empty at the end.

        Raises PackStoppedError, and MirrorError, for example if the body is shorter than announced.
        """
        if self._response is None:
            return b""
        try:
            with self._connection.counting():
                piece = self._response.read1(min(most, _PIECE))
            if not piece and self._response.length:
                raise ConnectionResetError("cut off")
        except (OSError, HTTPException) as error:
            raise explained(error, self._connection.host) from error
        return piece

    def read_all(self, most: int) -> bytes:
        """Return the whole body, or the first `most` + 1 bytes of a longer one. Raises the errors of `read`."""
        data = bytearray()
        while len(data) <= most and (piece := self.read(most + 1 - len(data))):
            data += piece
        return bytes(data)


def _stopped() -> PackStoppedError:
    return PackStoppedError(translatable("Staff", "Download stopped."), translatable("Staff", "Nothing was changed."))
