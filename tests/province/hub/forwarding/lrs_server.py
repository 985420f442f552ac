"""A `ScriptedStore` behind a real HTTP server, run in the test process, with or without TLS."""

import base64
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from kiosk.sync.record_store.connection import Answer
from tests.province.hub.forwarding.scripted_store import ScriptedStore

USER, PASSWORD = "hub", "mật khẩu: bí-mật"


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class LrsServer(ThreadingHTTPServer):
    """Serves ``store`` under /xapi/.

    ``asked``: all requests. ``meddling``: is called first; returns True if it has answered instead of the store.
    """

    daemon_threads = True

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store = ScriptedStore()
        self.asked: list[Request] = []
        self.connections = 0
        self.meddling: Callable[[_Handler], bool] = lambda _handler: False
        self._context = context
        scheme = "https" if context else "http"
        self.address = f"{scheme}://localhost:{self.server_port}/xapi"

    def get_request(self) -> tuple[Any, Any]:
        """Accept a connection; the TLS handshake follows in the connection's own thread."""
        connection, place = super().get_request()
        self.connections += 1
        if self._context is None:
            return connection, place
        return self._context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), place

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Do nothing: some tests cut connections."""

    def shutdown_request(self, request: Any) -> None:
        with suppress(OSError):
            super().shutdown_request(request)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: LrsServer

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, *told: Any) -> None:
        """Do nothing."""

    def give(self, answer: Answer, **headers: str) -> None:
        """Send a complete response."""
        self.send_response(answer.status)
        named = {"Retry-After": answer.wait, "Location": answer.location, **headers}
        for name, value in named.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append(Request(self.command, self.path, dict(self.headers.items()), body))
        if not self.server.meddling(self):
            self.give(self._answer(body))

    def _answer(self, body: bytes) -> Answer:
        login = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        parts = urlsplit(self.path)
        if self.headers.get("Authorization") != login:
            return Answer(401)
        if parts.path != "/xapi/statements":
            return Answer(404)
        if self.command == "POST":
            return self.server.store.post(body)
        ((name, (identifier,)),) = parse_qs(parts.query).items()
        return self.server.store.statement(identifier, is_voided=name == "voidedStatementId")


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[LrsServer]:
    """Run a server in threads of its own."""
    server = LrsServer(context)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
