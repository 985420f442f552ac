"""Stores files on a web server: WebDAV or S3 over HTTPS (implements `domain.ports.sending.Transport`).

Rules: a file counts as stored only after an unambiguous response: 201 (created), 204 (replaced), or 412 (already
there), unless the file on the server has another size. After any other success the file is read back and compared,
because pages of networks and misconfigured servers answer everything with 200. A file of the wrong size, left by an
interrupted upload, is replaced. Servers that do not know conditions get the file without one. Missing folders are
created once per request.
"""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Protocol
from urllib.parse import quote

from kiosk.domain.ports.sending import Stored
from kiosk.sync.sending.exchange import MOST, Exchange
from kiosk.sync.sending.faults import answered, not_stored, portal, strange
from kiosk.sync.sending.messages import Reply, WebRequest

_NAME = re.compile(r"(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
"""Pattern of names that cannot lead out of their folder."""
_MADE = frozenset({HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.NO_CONTENT, HTTPStatus.METHOD_NOT_ALLOWED})
"""Statuses after MKCOL that mean that the folder exists; 405: it existed before (RFC 4918, section 9.3.1)."""
_NEW = {"If-None-Match": "*"}
_CONTENT = {"Content-Type": "application/octet-stream"}


class StoreDialect(Protocol):
    """What differs between WebDAV and S3."""

    def signed(self, request: WebRequest) -> WebRequest:
        """Return `request` with the headers that identify this kiosk."""
        ...

    def is_certain(self, reply: Reply, data: bytes) -> bool:
        """Whether a response with status 200 proves that the server has stored `data`."""
        ...

    def lacks_folder(self, reply: Reply) -> bool:
        """Whether `reply` means that the folder of the file is missing and can be created."""
        ...

    def is_absent(self, reply: Reply) -> bool:
        """Whether `reply` means that there is no such file."""
        ...

    def has_learned(self, reply: Reply) -> bool:
        """Whether the next request can succeed because of what `reply` contains, such as the server's time."""
        ...


class WebTransport:
    """Files below one address of a server. ``label``: the host name."""

    def __init__(self, exchange: Exchange, path: str, dialect: StoreDialect) -> None:
        """`path`: quoted path of the folder on the server; begins and ends with a slash."""
        self._exchange = exchange
        self._path = path
        self._dialect = dialect
        self.label = exchange.host

    def put(self, name: str, data: bytes) -> Stored:
        """See `Transport.put`."""
        reply = self._put(name, data, _NEW | _CONTENT)
        if reply.status == HTTPStatus.NOT_IMPLEMENTED:
            reply = self._put(name, data, _CONTENT)
        if reply.status == HTTPStatus.PRECONDITION_FAILED:
            return self._already_there(name, data)
        return self._stored(name, data, reply)

    def get(self, name: str) -> bytes | None:
        """See `Transport.get`."""
        reply = self._ask("GET", name)
        if self._dialect.is_absent(reply):
            return None
        if reply.status != HTTPStatus.OK:
            raise answered(reply, self.label)
        if reply.is_page:
            raise portal(self.label)
        if len(reply.body) > MOST:
            raise strange(self.label, f"> {MOST} B")
        return reply.body

    def traffic(self) -> int:
        """See `Transport.traffic`."""
        return self._exchange.traffic()

    def close(self) -> None:
        """See `Transport.close`."""
        self._exchange.close()

    def _put(self, name: str, data: bytes, headers: Mapping[str, str]) -> Reply:
        reply = self._ask("PUT", name, data, headers)
        if not self._dialect.lacks_folder(reply):
            return reply
        self._make_folders(name)
        return self._ask("PUT", name, data, headers)

    def _stored(self, name: str, data: bytes, reply: Reply) -> Stored:
        match reply.status:
            case HTTPStatus.CREATED | HTTPStatus.NO_CONTENT:
                return Stored.STORED
            case HTTPStatus.OK if self._dialect.is_certain(reply, data):
                return Stored.STORED
            case status if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
                self._require_same(name, data)
                return Stored.STORED
            case _:
                raise answered(reply, self.label)

    def _already_there(self, name: str, data: bytes) -> Stored:
        """Compare the size of the file on the server with `data`, as far as the server reports it."""
        seen = self._ask("HEAD", name)
        if seen.status == HTTPStatus.NOT_FOUND:
            raise not_stored(self.label)
        if seen.status == HTTPStatus.OK and seen.size is not None and seen.size != len(data):
            return self._stored(name, data, self._put(name, data, _CONTENT))
        return Stored.ALREADY_THERE

    def _require_same(self, name: str, data: bytes) -> None:
        found = self.get(name)
        if found != data:
            raise not_stored(self.label)

    def _make_folders(self, name: str) -> None:
        folders = name.split("/")[:-1]
        for count in range(1, len(folders) + 1):
            reply = self._ask("MKCOL", "/".join(folders[:count]) + "/")
            if reply.status not in _MADE:
                raise answered(reply, self.label)

    def _ask(self, method: str, name: str, data: bytes = b"", headers: Mapping[str, str] | None = None) -> Reply:
        request = WebRequest(method, self._path + self._quoted(name), headers or {}, data)
        reply = self._exchange.ask(self._dialect.signed(request))
        if self._dialect.has_learned(reply):
            reply = self._exchange.ask(self._dialect.signed(request))
        return reply

    def _quoted(self, name: str) -> str:
        if _NAME.fullmatch(name.removesuffix("/")) is None:
            raise ValueError(f"not a file name: {name}")
        return quote(name)
