"""Access of a kiosk to the province's server of results.

Rules: secrets are never in the representation of a value, because representations are written to logs. A secret
belongs to one address: a change replaces all values together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import Enum

HTTPS, S3 = "https://", "s3+https://"
SECRETS = frozenset({"password", "token", "secret_key", "enrolment"})
"""Names of the fields that are never shown."""
DEFAULT_REGION = "us-east-1"


class Protocol(Enum):
    """How files are stored on the server."""

    WEBDAV = "webdav"
    S3 = "s3"


@dataclass(frozen=True, slots=True)
class ServerAccess:
    """Address and credentials of the server of results; the default means that there is none.

    ``address``: ``https://host/folder`` (WebDAV) or ``s3+https://host/bucket/prefix`` (S3, path style). ``user`` and
    ``password``, or ``token``: for WebDAV, Basic or Bearer authentication; all empty for none. ``access_key``,
    ``secret_key``, ``region``: for S3. ``ca``: certificates in PEM that the kiosk trusts for this server, in place of
    those of the system; empty for those of the system. ``metered``: whether traffic costs money.
    ``monthly_limit_mb``: limit of the traffic per calendar month in millions of bytes, 0 for none. ``enrolment``:
    one-time token with which the office recognises this kiosk; empty for none.
    """

    address: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    access_key: str = ""
    secret_key: str = field(default="", repr=False)
    region: str = DEFAULT_REGION
    ca: str = field(default="", repr=False)
    metered: bool = False
    monthly_limit_mb: int = 0
    enrolment: str = field(default="", repr=False)

    @property
    def protocol(self) -> Protocol:
        """The protocol that the address names."""
        return Protocol.S3 if self.address.startswith(S3) else Protocol.WEBDAV

    @property
    def monthly_limit(self) -> int | None:
        """Limit of the traffic per month in bytes; None if there is none."""
        return self.monthly_limit_mb * 1_000_000 or None

    def given(self) -> Mapping[str, str | bool | int]:
        """The values that differ from their defaults, by field name."""
        return {each.name: value for each in fields(self) if (value := getattr(self, each.name)) != each.default}


NO_ACCESS = ServerAccess()
