"""Opens the transport that an `ServerAccess` names."""

import ssl
import time
from collections.abc import Callable

from kiosk.domain.ports.sending import GoesOn
from kiosk.domain.syncing.access import HTTPS, S3, Protocol, ServerAccess
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import translatable
from kiosk.sync.network.https import ServerAddress
from kiosk.sync.network.pace import Patience
from kiosk.sync.sending import s3
from kiosk.sync.sending.exchange import PATIENCE, Exchange
from kiosk.sync.sending.web_transport import WebTransport
from kiosk.sync.sending.webdav import WebDav

_REST = 0.01
"""Seconds between two pieces of 16 KiB, in which the learner's threads run."""


def _rest() -> None:
    time.sleep(_REST)


def open_transport(
    access: ServerAccess, goes_on: GoesOn, rest: Callable[[], None] = _rest, patience: Patience = PATIENCE
) -> WebTransport:
    """Return the transport to the address of `access`; opens no connection. Raises SendingError.

    `goes_on`: returns False to cancel a transfer. `rest`: called after each written piece.
    """
    address = require_address(access)
    exchange = Exchange(address, context_of(access), goes_on, rest, patience)
    dialect = s3.S3(access, address.authority) if access.protocol is Protocol.S3 else WebDav(access)
    return WebTransport(exchange, address.path, dialect)


def require_address(access: ServerAccess) -> ServerAddress:
    """Return the parsed address of `access`. Raises SendingError if it is invalid."""
    address = server_address(access)
    if address is None:
        message = translatable("Staff", "The address {address} of the province's server is invalid.")
        cure = translatable("Staff", "Bring a set-up file with the right address and access from the province.")
        raise SendingError(SendingFailure.WRONG_PLACE, message, cure, address=access.address)
    return address


def require_usable(access: ServerAccess) -> None:
    """Check address and certificates of `access`. Raises SendingError if they are invalid."""
    require_address(access)
    context_of(access)


def server_address(access: ServerAccess) -> ServerAddress | None:
    """Return the parsed address of `access`; None if it is invalid."""
    text = access.address
    address = ServerAddress.read(HTTPS + text.removeprefix(S3) if text.startswith(S3) else text)
    if address is None or (access.protocol is Protocol.S3 and address.path == "/"):
        return None
    return address


def context_of(access: ServerAccess) -> ssl.SSLContext | None:
    """Return a context that trusts only the certificates in `access`; None for those of the system.

    An own authority need not have all extensions of RFC 5280, because the usual commands of OpenSSL leave some out.
    Signatures, dates and host name are verified as always.
    """
    if not access.ca:
        return None
    try:
        context = ssl.create_default_context(cadata=access.ca)
    except (ssl.SSLError, ValueError) as error:
        message = translatable("Staff", "The certificates for the province's server cannot be read.")
        cure = translatable("Staff", "Bring a set-up file with the right address and access from the province.")
        raise SendingError(SendingFailure.UNTRUSTED, message, cure) from error
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT  # set since Python 3.13
    return context
