"""WebDAV and plain HTTPS PUT, with Basic or Bearer authentication (RFC 7617, RFC 6750)."""

from base64 import b64encode
from dataclasses import replace

from kiosk.domain.syncing.access import ServerAccess
from kiosk.sync.sending.messages import Reply, WebRequest


class WebDav:
    """Requests with a fixed header; folders are created with MKCOL (RFC 4918)."""

    def __init__(self, access: ServerAccess) -> None:
        if access.token:
            self._authorization = f"Bearer {access.token}"
        elif access.user:
            self._authorization = f"Basic {b64encode(f'{access.user}:{access.password}'.encode()).decode()}"
        else:
            self._authorization = ""

    def signed(self, request: WebRequest) -> WebRequest:
        """See `StoreDialect.signed`."""
        if not self._authorization:
            return request
        return replace(request, headers={**request.headers, "Authorization": self._authorization})

    def is_certain(self, reply: Reply, data: bytes) -> bool:  # noqa: ARG002 - signature of the protocol
        """See `StoreDialect.is_certain`; WebDAV servers respond with 201 or 204, so 200 proves nothing."""
        return False

    def lacks_folder(self, reply: Reply) -> bool:
        """See `StoreDialect.lacks_folder`: 409 in RFC 4918, but some servers respond with 404."""
        return reply.status in {404, 409}

    def is_absent(self, reply: Reply) -> bool:
        """See `StoreDialect.is_absent`."""
        return reply.status in {404, 410}

    def has_learned(self, reply: Reply) -> bool:  # noqa: ARG002 - signature of the protocol
        """See `StoreDialect.has_learned`."""
        return False
