"""S3 with Signature Version 4, path style.

Rules: a response 200 proves that a file is stored if its ETag is the MD5 of the content; servers with encryption of
their own have other ETags, so the file is read back there. If the server refuses the time of a request, the request
is repeated once with the server's time: the server is known by its certificate, and the clock of the kiosk stays as
it is.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

from kiosk.domain.syncing.access import ServerAccess
from kiosk.sync.sending.messages import Reply, WebRequest
from kiosk.sync.sending.sigv4 import Signer

_SKEWED = frozenset({"RequestTimeTooSkewed", "RequestExpired"})
_DIFFERENCE = timedelta(minutes=1)
"""Smallest change of the assumed time for which a request is repeated."""


def _now() -> datetime:
    return datetime.now(UTC)


class S3:
    """Requests that are signed one by one. `authority`: the header Host."""

    def __init__(self, access: ServerAccess, authority: str, now: Callable[[], datetime] = _now) -> None:
        self._signer = Signer(access.access_key, access.secret_key, access.region)
        self._authority = authority
        self._now = now
        self._ahead = timedelta()

    def signed(self, request: WebRequest) -> WebRequest:
        """See `StoreDialect.signed`."""
        return replace(request, headers=self._signer.headers(request, self._authority, self._now() + self._ahead))

    def is_certain(self, reply: Reply, data: bytes) -> bool:
        """See `StoreDialect.is_certain`."""
        md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
        return reply.headers.get("etag", "").strip('"') == md5

    def lacks_folder(self, reply: Reply) -> bool:  # noqa: ARG002 - signature of the protocol
        """See `StoreDialect.lacks_folder`; S3 has no folders."""
        return False

    def is_absent(self, reply: Reply) -> bool:
        """See `StoreDialect.is_absent`; without the right to list a bucket, a missing file is AccessDenied."""
        if reply.status == HTTPStatus.NOT_FOUND:
            return reply.code != "NoSuchBucket"
        return reply.status == HTTPStatus.FORBIDDEN and reply.code == "AccessDenied"

    def has_learned(self, reply: Reply) -> bool:
        """See `StoreDialect.has_learned`."""
        if reply.status != HTTPStatus.FORBIDDEN or reply.code not in _SKEWED or reply.date is None:
            return False
        ahead = reply.date - self._now()
        is_new = abs(ahead - self._ahead) >= _DIFFERENCE
        self._ahead = ahead
        return is_new
