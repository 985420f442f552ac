"""Converts failures of the network and responses of the server into SendingErrors with a message for technicians.

Rules: every message says what happened, every remedy who has to do what. Results are never lost by a failure.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from http.client import HTTPException

from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import MessageText, translatable
from kiosk.sync.network.troubles import TooSlowError, Trouble, detail_of, server_of, trouble_of
from kiosk.sync.sending.messages import Reply

_BY_ITSELF = translatable("Staff", "Nothing has to be done: the kiosk tries again by itself.")
_TELL_PROVINCE = translatable("Staff", "Tell the province. The results wait on the kiosk, or leave on a stick.")
_NEW_FILE = translatable("Staff", "Bring a set-up file with the right address and access from the province.")
_OTHER_NETWORK = translatable(
    "Staff", "If this network requires a sign-in, use another one. Otherwise use a stick and tell the province."
)
_CONFLICTS = frozenset({"ConditionalRequestConflict", "OperationAborted"})
"""S3 error codes for a conflict with another request on the same object."""
_SENTENCES: Mapping[Trouble, tuple[SendingFailure, MessageText, MessageText]] = {
    Trouble.NO_NETWORK: (
        SendingFailure.NO_NETWORK,
        translatable("Staff", "There is no network, or it has no internet access."),
        translatable("Staff", "Connect the kiosk to a network, or use a stick."),
    ),
    Trouble.NO_SUCH_HOST: (
        SendingFailure.NO_SUCH_HOST,
        translatable("Staff", "The server {host} was not found."),
        translatable("Staff", "Check whether the network has internet access, and the address in the set-up file."),
    ),
    Trouble.REFUSED: (
        SendingFailure.NO_ANSWER,
        translatable("Staff", "The server {host} refused the connection."),
        _BY_ITSELF,
    ),
    Trouble.SILENT: (
        SendingFailure.NO_ANSWER,
        translatable("Staff", "The server {host} does not respond."),
        _BY_ITSELF,
    ),
    Trouble.TOO_SLOW: (
        SendingFailure.TOO_SLOW,
        translatable("Staff", "The network is too slow: less than {least} per second to {host}."),
        translatable("Staff", "The kiosk tries again by itself; a stick is faster."),
    ),
    Trouble.CUT_OFF: (
        SendingFailure.CUT_OFF,
        translatable("Staff", "The connection to {host} was lost."),
        _BY_ITSELF,
    ),
    Trouble.WRONG_TIME: (
        SendingFailure.CLOCK,
        translatable(
            "Staff", "The certificate of {host} is not valid on {day}, the date on the clock of this kiosk."
        ),
        translatable(
            "Staff", "Check the clock of this kiosk. If it is right, tell the province to renew its certificate."
        ),
    ),
    Trouble.OTHER_HOST: (
        SendingFailure.UNTRUSTED,
        translatable("Staff", "The server that responds for {host} has the certificate of another server."),
        _OTHER_NETWORK,
    ),
    Trouble.UNTRUSTED: (
        SendingFailure.UNTRUSTED,
        translatable("Staff", "The certificate of {host} is not trusted by this kiosk ({detail})."),
        _OTHER_NETWORK,
    ),
    Trouble.NO_TLS: (
        SendingFailure.UNTRUSTED,
        translatable("Staff", "No secure connection to {host} is possible ({detail})."),
        _OTHER_NETWORK,
    ),
    Trouble.STRANGE: (
        SendingFailure.STRANGE,
        translatable("Staff", "{host} does not respond like the province's server ({detail})."),
        _OTHER_NETWORK,
    ),
}


def explained(error: OSError | HTTPException, host: str) -> SendingError:
    """Return the SendingError for a failed connection to `host`."""
    failure, message, cure = _SENTENCES[trouble_of(error)]
    said: dict[str, str | int] = {
        "host": host,
        "detail": detail_of(error),
        "day": datetime.now(UTC).date().isoformat(),
        "least": Bytes(error.least) if isinstance(error, TooSlowError) else 0,
    }
    return SendingError(failure, message, cure, **said)


def answered(reply: Reply, host: str) -> SendingError:
    """Return the SendingError for a response of `host` that is no success."""
    error = _answered(reply, host)
    error.retry_after = reply.retry_after
    return error


def _answered(reply: Reply, host: str) -> SendingError:  # noqa: PLR0911 - one message per kind of response
    match reply.status:
        case 301 | 302 | 303 | 307 | 308:
            return SendingError(
                SendingFailure.PORTAL,
                translatable("Staff", "{host} redirects to {address}; the kiosk does not follow redirects."),
                translatable(
                    "Staff",
                    "If this network requires a sign-in, use another one. If the server has moved, bring a "
                    "set-up file with the new address.",
                ),
                host=host,
                address=server_of(reply.headers.get("location", "")),
            )
        case 407 | 511:
            message = translatable("Staff", "The network requires a sign-in before {host} can be reached.")
            return SendingError(SendingFailure.PORTAL, message, _OTHER_NETWORK, host=host)
        case 401:
            return _unknown_kiosk(host)
        case 403:
            return _forbidden(reply, host)
        case 409 if reply.code in _CONFLICTS:
            return _busy(reply, host)
        case 404 | 405 | 409 | 410 | 501:
            message = translatable("Staff", "{host} does not store files at the address of this kiosk ({status}).")
            return SendingError(SendingFailure.WRONG_PLACE, message, _NEW_FILE, host=host, status=str(reply.status))
        case 413:
            message = translatable("Staff", "{host} does not accept files of this size.")
            return SendingError(SendingFailure.TOO_LARGE, message, _TELL_PROVINCE, host=host)
        case 507:
            return _full(host)
        case 408 | 423 | 425 | 429 | 500 | 502 | 503 | 504:
            return _busy(reply, host)
        case _:
            return strange(host, str(reply.status))


def _busy(reply: Reply, host: str) -> SendingError:
    message = translatable("Staff", "The server {host} is overloaded or has an error ({status}).")
    return SendingError(SendingFailure.BUSY, message, _BY_ITSELF, host=host, status=str(reply.status))


def _full(host: str) -> SendingError:
    message = translatable("Staff", "The disk of the server {host} is full.")
    return SendingError(SendingFailure.FULL, message, _TELL_PROVINCE, host=host)


def _forbidden(reply: Reply, host: str) -> SendingError:
    match reply.code:
        case "RequestTimeTooSkewed" | "RequestExpired":
            message = translatable("Staff", "{host} refuses the time on the clock of this kiosk ({day}).")
            cure = translatable("Staff", "Set the clock of this kiosk.")
            return SendingError(
                SendingFailure.CLOCK, message, cure, host=host, day=datetime.now(UTC).isoformat(" ", "minutes")
            )
        case "InvalidAccessKeyId" | "SignatureDoesNotMatch":
            return _unknown_kiosk(host)
        case "QuotaExceeded":
            return _full(host)
        case _:
            message = translatable("Staff", "{host} does not allow this kiosk to store or read files.")
            return SendingError(SendingFailure.FORBIDDEN, message, _TELL_PROVINCE, host=host)


def _unknown_kiosk(host: str) -> SendingError:
    message = translatable("Staff", "{host} does not accept the user name or password of this kiosk.")
    return SendingError(SendingFailure.PASSWORD, message, _NEW_FILE, host=host)


def strange(host: str, detail: str) -> SendingError:
    """Return the error for an unexpected response."""
    failure, message, cure = _SENTENCES[Trouble.STRANGE]
    return SendingError(failure, message, cure, host=host, detail=detail)


def portal(host: str) -> SendingError:
    """Return the error for a page in place of a stored file or a receipt."""
    message = translatable("Staff", "A web page answers in place of the province's server {host}.")
    return SendingError(SendingFailure.PORTAL, message, _OTHER_NETWORK, host=host)


def not_stored(host: str) -> SendingError:
    """Return the error for a success of which nothing is found on the server."""
    message = translatable("Staff", "{host} reported success, but has not stored the file.")
    return SendingError(SendingFailure.STRANGE, message, _TELL_PROVINCE, host=host)
