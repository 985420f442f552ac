"""Classifies failures of the network, so that each caller can explain them in its own words.

Rules: every exception of a connection has exactly one class. OpenSSL's verify codes decide whether the clock, the
name or the issuer of a certificate is the reason.
"""

import errno
import socket
import ssl
from enum import Enum
from http.client import HTTPException, IncompleteRead
from urllib.parse import urlsplit

from kiosk.domain.text import shown

_NO_NETWORK = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_NOT_YET, _NO_LONGER, _OTHER_HOST, _OTHER_ADDRESS = 9, 10, 62, 64
"""Verify codes of OpenSSL (x509_vfy.h).

X509_V_ERR_CERT_NOT_YET_VALID, …_CERT_HAS_EXPIRED, …_HOSTNAME_MISMATCH, …_IP_ADDRESS_MISMATCH.
"""
_MOST_SHOWN = 40


class Trouble(Enum):
    """Why a connection failed."""

    NO_NETWORK = "no-network"
    NO_SUCH_HOST = "no-such-host"
    REFUSED = "refused"
    SILENT = "silent"
    TOO_SLOW = "too-slow"
    CUT_OFF = "cut-off"
    """The connection was closed before the response was complete; an immediate retry may succeed."""
    WRONG_TIME = "wrong-time"
    """The certificate is not valid at the time of the kiosk's clock."""
    OTHER_HOST = "other-host"
    """The certificate is of another server."""
    UNTRUSTED = "untrusted"
    NO_TLS = "no-tls"
    STRANGE = "strange"
    """The response is not HTTP."""


class TooSlowError(TimeoutError):
    """Raised when the transfer rate was below ``least`` bytes/s for too long."""

    def __init__(self, least: int) -> None:
        super().__init__("too slow")
        self.least = least


class EndlessResponseError(HTTPException):
    """Raised when a request moves more bytes than any response to it has."""

    def __init__(self) -> None:
        super().__init__("a response without end")


def trouble_of(error: OSError | HTTPException) -> Trouble:  # noqa: PLR0911 - one line per class
    """Return the class of an error raised by a connection."""
    match error:
        case ssl.SSLCertVerificationError():
            return _doubt(error)
        case TooSlowError():
            return Trouble.TOO_SLOW
        case TimeoutError():
            return Trouble.SILENT
        case ConnectionRefusedError():
            return Trouble.REFUSED
        case socket.gaierror():
            return Trouble.NO_NETWORK if error.errno == socket.EAI_AGAIN else Trouble.NO_SUCH_HOST
        case OSError() if error.errno in _NO_NETWORK:
            return Trouble.NO_NETWORK
        case _ if is_cut_off(error):
            return Trouble.CUT_OFF
        case ssl.SSLError():
            return Trouble.NO_TLS
        case _:
            return Trouble.STRANGE


def _doubt(error: ssl.SSLCertVerificationError) -> Trouble:
    match error.verify_code:
        case code if code in {_NOT_YET, _NO_LONGER}:
            return Trouble.WRONG_TIME
        case code if code in {_OTHER_HOST, _OTHER_ADDRESS}:
            return Trouble.OTHER_HOST
        case _:
            return Trouble.UNTRUSTED


def is_cut_off(error: OSError | HTTPException) -> bool:
    """Whether the connection was closed by the server or by the network."""
    return isinstance(error, ConnectionError | ssl.SSLEOFError | ssl.SSLZeroReturnError | IncompleteRead)


def detail_of(error: OSError | HTTPException) -> str:
    """Return the technical reason of `error` for a message, which can contain what a server sent."""
    match error:
        case ssl.SSLCertVerificationError():
            return error.verify_message
        case ssl.SSLError():
            return error.reason or type(error).__name__
        case _:
            return shown(str(error).strip() or type(error).__name__)


def server_of(location: str) -> str:
    """Return scheme and host of an absolute URL, the start of a relative one, ``?`` for an empty or invalid one."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return "?"
    return shown(f"{parts.scheme}://{parts.hostname}" if parts.hostname else location[:_MOST_SHOWN] or "?")
