"""Converts failures of a connection to S3 into errors for an office, which say what to do about them.

Rules: The technical reason comes from `kiosk.sync.sending`; its remedies are those of a kiosk and are not used.
"""

from collections.abc import Mapping

from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.province.hub.objects.port import ObjectsError

_WAIT = (
    "Check that the server runs, that this computer reaches it, and the lines objects and endpoint of [s3] in"
    " hub.toml; then run the command again."
)
_KEYS = "Correct the keys of [s3] in hub.toml; docs/province.md shows how."
_CAUSES: Mapping[SendingFailure, tuple[str, str]] = {
    SendingFailure.NO_NETWORK: ("cannot be reached: there is no network", _WAIT),
    SendingFailure.NO_SUCH_HOST: ("is not found", "Correct the endpoint of [s3] in hub.toml, or check the network."),
    SendingFailure.NO_ANSWER: ("does not respond", _WAIT),
    SendingFailure.TOO_SLOW: ("is too slow", _WAIT),
    SendingFailure.CUT_OFF: ("closes the connection again and again", _WAIT),
    SendingFailure.BUSY: ("is overloaded or has an error", _WAIT),
    SendingFailure.FULL: ("is full", "Make room on the server, then run the command again."),
    SendingFailure.CLOCK: ("and this computer have different times", "Set the clock of this computer."),
    SendingFailure.UNTRUSTED: (
        "has a certificate that is not trusted",
        "Name the certificate of its authority in hub.toml, [s3], authority; or correct the endpoint.",
    ),
    SendingFailure.PASSWORD: ("does not accept the keys", _KEYS),
    SendingFailure.FORBIDDEN: (
        "does not allow this",
        "Give these keys the rights to list, read, write and delete in the bucket.",
    ),
    SendingFailure.WRONG_PLACE: (
        "has no such bucket",
        "Create the bucket on the server, or correct objects in hub.toml.",
    ),
    SendingFailure.TOO_LARGE: ("does not accept objects of this size", "Raise the limit on the server to 2 MB."),
    SendingFailure.PORTAL: ("is answered by something else", "Correct the endpoint of [s3] in hub.toml."),
    SendingFailure.STRANGE: ("does not respond like S3", "Correct the endpoint of [s3] in hub.toml."),
}

_NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"})
"""Names of OpenSSL's errors for a server that answers without TLS."""


def objects_error(error: SendingError, place: str) -> ObjectsError:
    """Return the error for a request about `place` that failed with `error`."""
    what, cure = _CAUSES.get(error.failure, ("cannot be used", _WAIT))
    detail = str(error.said.get("status") or error.said.get("detail") or "")
    if detail in _NO_TLS:
        what, cure = "is no server with HTTPS", "Correct the endpoint of [s3] in hub.toml."
    host = error.said.get("host") or ""
    return ObjectsError(
        "The object store {place} {at}{what}{why}; what was stored before is safe.",
        cure,
        place=place,
        at=f"at {host} " if host else "",
        what=what,
        why=f" ({detail})" if detail else "",
    )
