"""HTTPS connections to a server of the province.

Rules: TLS 1.2 or newer. Certificate and host name are always verified; a context that does not verify them is
refused. No proxy is used.
"""

import selectors
import ssl
from dataclasses import dataclass
from http.client import HTTPSConnection
from typing import Self
from urllib.parse import quote, urlsplit

from kiosk.sync.network.pace import Pace, PacedSocket

_PORT = 443


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Parsed address of a server; ``path`` begins and ends with a slash, and is quoted for a request."""

    host: str
    port: int
    path: str

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Parse ``https://host/path``, optionally with a port; return None for any other form."""
        try:
            parts = urlsplit(text)
            port = _PORT if parts.port is None else parts.port
            (parts.hostname or "").encode("idna")
        except ValueError:
            return None
        if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
            return None
        path = quote(parts.path.strip("/"), safe="/%~:@!$&'()*+,;=")
        return cls(parts.hostname, port, f"/{path}/" if path else "/")

    @property
    def authority(self) -> str:
        """Host and, unless it is 443, port, as in the header ``Host``."""
        host = self.host if self.host.isascii() else self.host.encode("idna").decode()
        host = f"[{host}]" if ":" in host else host
        return host if self.port == _PORT else f"{host}:{self.port}"


class PacedConnection(HTTPSConnection):
    """An HTTPS connection whose transfers after the TLS handshake follow a `Pace`.

    ``handshakes``: number of TLS handshakes so far.
    """

    def __init__(self, address: ServerAddress, context: ssl.SSLContext, silence: float, pace: Pace) -> None:
        """`silence`: timeout in seconds for connecting."""
        super().__init__(address.host, address.port, timeout=silence, context=context)
        self._pace = pace
        self.handshakes = 0

    def connect(self) -> None:
        """See `http.client.HTTPConnection.connect`."""
        try:
            super().connect()
        except (ssl.SSLError, ConnectionResetError):
            self.handshakes += 1
            raise
        self.handshakes += 1
        if isinstance(self.sock, PacedSocket):
            self.sock.attach(self._pace)

    def has_unread(self) -> bool:
        """Whether the connection is open and bytes, or its end, have arrived that nobody has read."""
        if self.sock is None:
            return False
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            return bool(selector.select(0))


def trusting_also(ca: str) -> ssl.SSLContext:
    """Return a context that trusts the system's certificates and `ca` (PEM). Raises ValueError, ssl.SSLError."""
    context = ssl.create_default_context()
    context.load_verify_locations(cadata=ca)
    return context


def verifying(context: ssl.SSLContext | None) -> ssl.SSLContext:
    """Return `context`, or one with the system's certificates, prepared for paced connections.

    Raises ValueError if `context` does not verify certificate and host name.
    """
    context = context or ssl.create_default_context()
    if not context.check_hostname or context.verify_mode is not ssl.CERT_REQUIRED:
        raise ValueError("a server without a verified certificate is not used")
    context.minimum_version = max(context.minimum_version, ssl.TLSVersion.TLSv1_2)
    context.sslsocket_class = PacedSocket
    return context
