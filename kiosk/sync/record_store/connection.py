"""A connection to a learning record store (xAPI 1.0.3 Communication).

Rules: Certificates are verified, redirects are not followed, no proxy is used. Bodies are not compressed, because
stores need not support that. The login is sent with every request (Basic, RFC 7617). A connection that the server
closed while it was idle is reopened once. Received bodies are limited.
"""

import base64
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Protocol
from urllib.parse import urlencode

from kiosk.domain.errors import KioskError
from kiosk.sync.network.https import PacedConnection, verifying
from kiosk.sync.network.pace import Pace, Patience
from kiosk.sync.network.troubles import Trouble, detail_of, is_cut_off, trouble_of
from kiosk.sync.record_store.access import StoreAccess

PATIENCE = Patience(silence=60, window=90, least=20)
"""Limits for a slow store: it may compute for a minute before it answers."""
_VERSION = "1.0.3"
_LARGEST = 4 * 1024 * 1024
"""Maximum number of bytes that are read of an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A store's response. ``wait``: its header ``Retry-After``; ``location``: its header ``Location``."""

    status: int
    body: bytes = b""
    wait: str = ""
    location: str = ""


class NoAnswerError(Exception):
    """There was no complete response. ``trouble``: the class of the reason; ``detail``: the technical reason."""

    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble = trouble
        self.detail = detail


class RecordStore(Protocol):
    """What is sent to a store. The methods raise NoAnswerError."""

    def post(self, body: bytes) -> Answer:
        """Send statements, a JSON array."""
        ...

    def statement(self, identifier: str, *, is_voided: bool = False) -> Answer:
        """Request one statement, which is found only if it `is_voided` as stated."""
        ...


class StoreConnection:
    """A `RecordStore` on the network; the first request connects, and so does the first one after `close`."""

    def __init__(self, store: StoreAccess, patience: Patience = PATIENCE) -> None:
        self._path = f"{store.address.path}statements"
        self._pace = Pace(patience, _never)
        login = base64.b64encode(f"{store.user}:{store.password}".encode()).decode()
        self._headers = {
            "Authorization": f"Basic {login}",
            "X-Experience-API-Version": _VERSION,
            "Accept": "application/json",
        }
        self._http = (
            HTTPConnection(store.address.host, store.address.port, timeout=patience.silence)
            if store.context is None
            else PacedConnection(store.address, verifying(store.context), patience.silence, self._pace)
        )

    def post(self, body: bytes) -> Answer:
        """See `RecordStore.post`."""
        return self._answer("POST", self._path, body)

    def statement(self, identifier: str, *, is_voided: bool = False) -> Answer:
        """See `RecordStore.statement`."""
        name = "voidedStatementId" if is_voided else "statementId"
        return self._answer("GET", f"{self._path}?{urlencode({name: identifier})}", None)

    def close(self) -> None:
        """Close the connection, if it is open."""
        self._http.close()

    def _answer(self, method: str, path: str, body: bytes | None) -> Answer:
        self._pace.begin(lambda: True)
        try:
            response = self._response(method, path, body)
            received = _read(response)
        except (OSError, HTTPException) as error:
            self.close()
            raise NoAnswerError(trouble_of(error), detail_of(error)) from error
        except BaseException:
            self.close()
            raise
        if not response.isclosed():
            self.close()
        return Answer(
            response.status, received, response.getheader("Retry-After", ""), response.getheader("Location", "")
        )

    def _response(self, method: str, path: str, body: bytes | None) -> HTTPResponse:
        is_used = self._http.sock is not None
        try:
            return self._sent(method, path, body)
        except (OSError, HTTPException) as error:
            if not (is_used and is_cut_off(error)):
                raise
            self._http.close()
            return self._sent(method, path, body)

    def _sent(self, method: str, path: str, body: bytes | None) -> HTTPResponse:
        content = {} if body is None else {"Content-Type": "application/json"}
        self._http.request(method, path, body, {**self._headers, **content})
        return self._http.getresponse()


def _read(response: HTTPResponse) -> bytes:
    data = bytearray()
    while len(data) < _LARGEST and (piece := response.read1(_LARGEST - len(data))):
        data += piece
    if response.length and len(data) < _LARGEST:
        raise ConnectionResetError("cut off")
    return bytes(data)


def _never() -> KioskError:
    raise AssertionError("nobody cancels a request")  # pragma: no cover - `begin` gets a function that returns True
