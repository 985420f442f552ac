"""A province's web server, run in the test process, which can simulate every fault of a server."""

import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PREFIX = "/packs/"
Files = dict[str, bytes]
Meddling = Callable[["Handler", str], bool]
"""Function that can answer a request in place of the server; returns True if it has answered.

The arguments are the handler of the request and the name of the requested file.
"""


class Server(ThreadingHTTPServer):
    """Serves ``files``; a test can change them at any time.

    ``asked`` lists the file name and the Range header of each request, in order. ``deaths`` yields one value for each
    response: the number of body bytes after which the server closes the connection, or None for a complete response.
    """

    daemon_threads = True

    def __init__(self, context: ssl.SSLContext | None, files: Files, handler: "type[Handler] | None" = None) -> None:
        super().__init__(("127.0.0.1", 0), handler or Handler)
        self.files = files
        self.meddling: Meddling = lambda _handler, _name: False
        self.deaths: Iterator[int | None] = iter(())
        self.asked: list[tuple[str, str]] = []
        self.connections = 0
        self.closing = threading.Event()
        self._context = context
        self._scheme = "https" if context else "http"

    @property
    def address(self) -> str:
        return f"{self._scheme}://localhost:{self.server_port}{PREFIX}"

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection; the TLS handshake follows in the connection's own thread."""
        connection, place = super().get_request()
        self.connections += 1
        if self._context is None:
            return connection, place
        return self._context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), place

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Do nothing: the kiosk breaks off some connections on purpose."""

    def shutdown_request(self, request: Any) -> None:
        with suppress(OSError):
            super().shutdown_request(request)


class Handler(BaseHTTPRequestHandler):
    """Handles the requests of one connection."""

    protocol_version = "HTTP/1.1"
    server: Server

    def setup(self) -> None:
        if isinstance(self.request, ssl.SSLSocket):
            self.request.settimeout(10)
            self.request.do_handshake()
        super().setup()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the parameter name of the standard library
        """Log nothing."""

    def do_GET(self) -> None:
        name = self.path.removeprefix(PREFIX)
        self.server.asked.append((name, self.headers.get("Range", "")))
        if self.server.meddling(self, name):
            return
        data = self.server.files.get(name)
        if data is None or not self.path.startswith(PREFIX):
            self.answer(404, b"not here")
            return
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if asked is None:
            self.answer(200, data)
            return
        first, last = int(asked[1]), min(int(asked[2]), len(data) - 1)
        if first >= len(data):
            self.answer(416, b"", **{"Content-Range": f"bytes */{len(data)}"})
            return
        self.answer(206, data[first : last + 1], **{"Content-Range": f"bytes {first}-{last}/{len(data)}"})

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        """Send a response; if ``deaths`` yields a number, send only so many bytes and close the connection."""
        self.begin(status, **{"Content-Length": str(len(body)), **headers})
        left = next(self.server.deaths, None)
        self.wfile.write(body if left is None else body[:left])
        if left is not None:
            self.die()

    def begin(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def die(self) -> None:
        """Close the connection without sending anything more."""
        self.close_connection = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def trickle(self, piece: bytes) -> None:
        """Send `piece` every 20 ms until the kiosk closes the connection or the test ends."""
        self.close_connection = True
        with suppress(OSError):
            while not self.server.closing.wait(0.02):
                self.wfile.write(piece)

    def keep_silent(self) -> None:
        """Leave the connection open and send nothing until the test ends."""
        self.close_connection = True
        self.server.closing.wait()


@contextmanager
def serving(context: ssl.SSLContext | None, files: Files) -> Iterator[Server]:
    """Run a server that serves `files`, until the end of the ``with`` block."""
    server = Server(context, files)
    with running(server):
        yield server


@contextmanager
def running(server: Server) -> Iterator[None]:
    """Run `server` until the end of the ``with`` block."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
