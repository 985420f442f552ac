"""One request after another on a connection to the province's server.

Rules: a response is read up to a limit. A connection with unread bytes is not used again, because the bytes could be
taken for the response to the next request. A connection that the server closed while it was idle is reopened once;
all requests are idempotent. If a server responds before it has read the whole request, only an error is accepted.
"""

import ssl
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse

from kiosk.domain.syncing.failures import SendingStoppedError
from kiosk.domain.syncing.usage import on_the_wire
from kiosk.domain.texts import translatable
from kiosk.sync.network.https import PacedConnection, ServerAddress, verifying
from kiosk.sync.network.pace import GoesOn, Pace, Patience
from kiosk.sync.network.troubles import is_cut_off
from kiosk.sync.sending.faults import explained
from kiosk.sync.sending.messages import Reply, WebRequest

MOST = 1024 * 1024
"""Maximum number of bytes that are read of a response, the size of the largest receipt."""
PATIENCE = Patience(silence=45, window=60, least=200)
"""Limits for a slow network: 64 KiB take at most six minutes."""
_PIECE = 16 * 1024
_ERRORS_FROM = 400


class Exchange:
    """The connection to one server; the first request opens it."""

    def __init__(
        self,
        address: ServerAddress,
        context: ssl.SSLContext | None,
        goes_on: GoesOn,
        rest: Callable[[], None],
        patience: Patience = PATIENCE,
    ) -> None:
        """`context`: TLS context with the trusted certificates, None for those of the system.

        `goes_on`: returns False to cancel. `rest`: called after each written piece of at most 16 KiB.
        """
        self.host = address.host
        self._goes_on = goes_on
        self._pace = Pace(patience, _stopped, rest)
        self._http = PacedConnection(address, verifying(context), patience.silence, self._pace)

    def ask(self, request: WebRequest) -> Reply:
        """Send `request` and return the response. Raises SendingError, SendingStoppedError."""
        self._pace.begin(self._goes_on, 2 * (len(request.body) + MOST))  # a closed connection is opened once more
        try:
            return self._read(self._response(request), request)
        except (OSError, HTTPException) as error:
            self.close()
            raise explained(error, self.host) from error
        except BaseException:
            self.close()
            raise

    def traffic(self) -> int:
        """Estimated bytes sent and received so far."""
        return on_the_wire(self._pace.bytes, self._http.handshakes)

    def close(self) -> None:
        """Close the connection, if it is open."""
        self._http.close()

    def _response(self, request: WebRequest) -> HTTPResponse:
        if self._http.has_unread():
            self._http.close()
        is_used = self._http.sock is not None
        try:
            return self._sent(request)
        except (OSError, HTTPException) as error:
            if not (is_used and is_cut_off(error)):
                raise
            self._http.close()
            return self._sent(request)

    def _sent(self, request: WebRequest) -> HTTPResponse:
        headers = {"User-Agent": "tram-hoc-so", **request.headers}
        try:
            self._http.request(request.method, request.path, body=request.body or None, headers=headers)
        except ConnectionError as error:
            response = self._early()
            if response is None or response.status < _ERRORS_FROM:
                raise error from None
            return response
        return self._http.getresponse()

    def _early(self) -> HTTPResponse | None:
        """Return the response of a server that closed the connection before it read the whole request."""
        if self._http.sock is None:
            return None
        try:
            return self._http.getresponse()
        except (OSError, HTTPException):
            return None

    def _read(self, response: HTTPResponse, request: WebRequest) -> Reply:
        try:
            return self._whole(response, request)
        except BaseException:
            response.close()  # a response that ends with its connection owns the socket
            raise

    def _whole(self, response: HTTPResponse, request: WebRequest) -> Reply:
        headers = {name.lower(): value for name, value in response.getheaders()}
        if request.method == "HEAD":
            response.read()
        body = bytearray()
        while len(body) <= MOST and (piece := response.read1(min(_PIECE, MOST + 1 - len(body)))):
            body += piece
        if response.length and len(body) <= MOST:
            raise ConnectionResetError("cut off")
        if not response.isclosed():
            response.close()
            self.close()
        return Reply(response.status, headers, bytes(body))


def _stopped() -> SendingStoppedError:
    return SendingStoppedError(
        translatable("Staff", "Sending was stopped."), translatable("Staff", "The kiosk continues later by itself.")
    )
