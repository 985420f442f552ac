"""Address and login of a learning record store.

Rules: Plain HTTP is allowed on this computer only (loopback). Certificates are always verified, with the system's
authorities or with one that is named. The password is never shown.
"""

import ipaddress
import ssl
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from kiosk.sync.network.https import ServerAddress

_HTTP_PORT = 80


@dataclass(frozen=True, slots=True)
class StoreAccess:
    """Where a store is and who asks. ``context``: TLS context; None for plain HTTP on this computer."""

    address: ServerAddress
    context: ssl.SSLContext | None
    user: str
    password: str = field(repr=False)

    @classmethod
    def read(cls, address: str, ca: Path | None, user: str, password: str) -> Self:
        """Parse `address`, such as ``https://host/xapi``.

        `ca`: file with the only trusted authority; None: those of the system are trusted. Raises ValueError with the
        reason, and OSError if `ca` cannot be read.
        """
        is_plain = address.startswith("http://")
        found = ServerAddress.read(f"https{address.removeprefix('http')}" if is_plain else address)
        if found is None or (is_plain and not _is_loopback(found.host)):
            raise ValueError("an address is like https://host/xapi; http:// is for this computer only")
        if is_plain and urlsplit(address).port is None:
            found = replace(found, port=_HTTP_PORT)
        found = replace(found, path=found.path.removesuffix("statements/"))
        return cls(found, None if is_plain else _context(ca), user, password)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _context(ca: Path | None) -> ssl.SSLContext:
    if ca is None:
        return ssl.create_default_context()
    try:
        return ssl.create_default_context(cafile=str(ca))
    except ssl.SSLError as error:
        raise ValueError(f"{ca} contains no certificate in PEM form") from error
