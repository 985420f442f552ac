"""Reads until when the certificate of a TLS server is valid."""

import socket
import ssl
from datetime import UTC, datetime
from pathlib import Path

_PATIENCE_SECONDS = 5.0


def end_of_certificate(host: str, port: int, authority: Path | None) -> datetime:
    """Connect to the server, verify its certificate, and return the end of its validity (UTC).

    ``authority``: file with the certificates that are trusted; None for those of the system. Raises OSError; it is
    `ssl.SSLCertVerificationError` if the certificate is not valid, and its ``verify_message`` is the reason.
    """
    context = ssl.create_default_context(cafile=None if authority is None else str(authority))
    with (
        socket.create_connection((host, port), _PATIENCE_SECONDS) as plain,
        context.wrap_socket(plain, server_hostname=host) as secured,
    ):
        told = secured.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told["notAfter"])), UTC)
