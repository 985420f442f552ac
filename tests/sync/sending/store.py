"""A server that stores files over WebDAV or S3, run in the test process; it can simulate every fault of a server."""

import hashlib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

from build_spec.province.servers.authority import Authority
from tests.sync.mirror.server import PREFIX, Files, Handler, Server, running

PAGE = b"<html><body>Xin moi dang nhap</body></html>"
Fault = Callable[["StoreHandler"], bool]
"""Function that can answer a request in place of the server; returns True if it has answered."""


class Store(Server):
    """Stores files in ``files``. ``requests``: method and name of each request, in order.

    ``folders``: the existing folders; None if folders need not exist. ``heeds_conditions``: whether If-None-Match is
    heeded, which most servers do not. ``has_etags``: whether responses are those of S3. ``fault``: see `Fault`.
    """

    def __init__(self, context: ssl.SSLContext | None, files: Files | None = None) -> None:
        super().__init__(context, {} if files is None else files, StoreHandler)
        self.folders: set[str] | None = None
        self.heeds_conditions = True
        self.has_etags = False
        self.fault: Fault = lambda _handler: False
        self.requests: list[tuple[str, str]] = []
        self.writes: dict[str, int] = {}


class StoreHandler(Handler):
    """Handles the requests of one connection. ``name``: requested file. ``body``: content of the request."""

    server: Store
    name = ""
    body = b""

    def do_GET(self) -> None:  # noqa: N802 - name in http.server
        if not self.begin_request():
            super().do_GET()

    def do_HEAD(self) -> None:  # noqa: N802 - name in http.server
        if not self.begin_request():
            data = self.server.files.get(self.name)
            self.begin(404) if data is None else self.begin(200, **{"Content-Length": str(len(data))})

    def do_PUT(self) -> None:  # noqa: N802 - name in http.server
        if not self.begin_request():
            self.store()

    def do_MKCOL(self) -> None:  # noqa: N802 - name in http.server
        if self.begin_request() or self.server.folders is None:
            return
        folder = self.name.rstrip("/")
        is_new = folder not in self.server.folders
        self.server.folders.add(folder)
        self.answer(201 if is_new else 405, b"")

    def begin_request(self) -> bool:
        """Read the request; return whether the fault of the server has answered it, or the request was cut off."""
        self.name = self.path.removeprefix(PREFIX)
        size = int(self.headers.get("Content-Length", 0))
        self.body = self.rfile.read(size)
        if len(self.body) < size:
            self.die()
            return True
        self.server.requests.append((self.command, self.name))
        return self.server.fault(self)

    def store(self) -> None:
        """Store the body and answer."""
        folder = self.name.rpartition("/")[0]
        if self.server.folders is not None and folder not in self.server.folders:
            self.answer(409, b"no folder")
            return
        is_there = self.name in self.server.files
        if is_there and self.server.heeds_conditions and self.headers.get("If-None-Match") == "*":
            self.answer(412, b"")
            return
        self.server.files[self.name] = self.body
        self.server.writes[self.name] = self.server.writes.get(self.name, 0) + 1
        if self.server.has_etags:
            md5 = hashlib.md5(self.body, usedforsecurity=False).hexdigest()
            self.answer(200, b"", ETag=f'"{md5}"')
        else:
            self.answer(204 if is_there else 201, b"")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        """Send a response; 204 has no body."""
        if status == HTTPStatus.NO_CONTENT:
            self.begin(status, **headers)
            return
        super().answer(status, body, **headers)

    def show_page(self, status: int = 200) -> None:
        """Answer with a page for people."""
        self.answer(status, PAGE, **{"Content-Type": "text/html; charset=utf-8"})


def always(status: int, body: bytes = b"", **headers: str) -> Fault:
    """Return a fault that answers every request with `status`."""

    def answer(handler: StoreHandler) -> bool:
        handler.answer(status, body, **{name.replace("_", "-"): value for name, value in headers.items()})
        return True

    return answer


def on(method: str, fault: Fault) -> Fault:
    """Return a fault that concerns only requests with `method`."""
    return lambda handler: handler.command == method and fault(handler)


def once(fault: Fault) -> Fault:
    """Return a fault that concerns only the first request."""
    left = [fault]
    return lambda handler: bool(left) and left.pop()(handler)


@contextmanager
def running_store(folder: Path) -> Iterator[tuple[Store, str]]:
    """Run a store of the province; yields it and the certificate of its authority, whose files are in `folder`."""
    authority = Authority(folder)
    store = Store(authority.server())
    with running(store):
        yield store, authority.root.read_text()
