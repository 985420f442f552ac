"""Converts failures of the network and the server into errors with a message for technicians.

Rules: A connection whose certificate cannot be verified is always closed. If a wrong clock of the kiosk may be the
cause, the message mentions the clock.
"""

from datetime import UTC, datetime
from http.client import HTTPException

from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, DiskFullError, PackError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget
from kiosk.durable import is_disk_full
from kiosk.sync.mirror.errors import (
    CHECK_ADDRESS,
    TELL_PROVINCE,
    MirrorBrokenError,
    MirrorCutOffError,
    MirrorError,
)
from kiosk.sync.network.troubles import TooSlowError, Trouble, detail_of, server_of, trouble_of

_NOT_THERE = frozenset({403, 404, 410})
"""HTTP statuses for a missing file; object stores that do not allow listing return 403."""
_MOVED = translatable(
    "Staff",
    "If the mirror has moved, correct the address in the settings. If "
    "this network requires a sign-in, use another one.",
)
_CHECK_NETWORK = translatable("Staff", "Check the network, then try again; nothing was changed.")


def explained(error: OSError | HTTPException, host: str) -> MirrorError:  # noqa: PLR0911 - one message per trouble
    """Return the MirrorError for a failed connection to `host`."""
    match trouble_of(error):
        case Trouble.NO_NETWORK:
            message = translatable("Staff", "There is no network, or it has no internet access.")
            return MirrorBrokenError(
                message, translatable("Staff", "Connect the kiosk to a network, or use a stick.")
            )
        case Trouble.NO_SUCH_HOST:
            message = translatable("Staff", "The server {host} was not found.")
            cure = translatable(
                "Staff",
                "Check the address of the mirror in the settings, and whether the network has internet access.",
            )
            return MirrorBrokenError(message, cure, host=host)
        case Trouble.REFUSED:
            message = translatable("Staff", "The server {host} refused the connection.")
            return MirrorBrokenError(message, TELL_PROVINCE, host=host)
        case Trouble.SILENT:
            message = translatable("Staff", "The server {host} does not respond.")
            return MirrorBrokenError(message, _CHECK_NETWORK, host=host)
        case Trouble.TOO_SLOW:
            message = translatable("Staff", "The network is too slow: {host} sends less than {least} per second.")
            cure = translatable("Staff", "Try again at another time, or use a stick.")
            least = error.least if isinstance(error, TooSlowError) else 0
            return MirrorBrokenError(message, cure, least=Bytes(least), host=host)
        case Trouble.CUT_OFF:
            message = translatable("Staff", "The connection to {host} was lost.")
            return MirrorCutOffError(message, _CHECK_NETWORK, host=host)
        case Trouble.STRANGE:
            return strange(host, detail_of(error))
        case Trouble.WRONG_TIME | Trouble.OTHER_HOST | Trouble.UNTRUSTED | Trouble.NO_TLS as doubt:
            return _not_believed(doubt, detail_of(error), host)


def strange(host: str, detail: str) -> MirrorError:
    """Return the error for an unexpected response."""
    message = translatable("Staff", "{host} does not respond like the mirror of a province ({detail}).")
    return MirrorError(message, CHECK_ADDRESS, host=host, detail=detail)


def absent(name: str) -> CarrierIncompleteError:
    """Return the error for a file that is missing from the mirror."""
    return CarrierIncompleteError(
        translatable("Staff", "{file} is missing from the mirror."), TELL_PROVINCE, file=name
    )


def wrong_size(signed: SignedTarget, *, is_longer: bool) -> CarrierRefusedError:
    """Return the error for a target whose size differs from the signed one."""
    longer, shorter = (
        translatable("Staff", "{file} is longer than the file {department} signed."),
        translatable("Staff", "{file} is cut off: {department} signed a longer file."),
    )
    message = longer if is_longer else shorter
    return CarrierRefusedError(message, TELL_PROVINCE, file=signed.name, department=signed.department)


def unwritable(file: str, error: OSError) -> DiskFullError | PackError:
    """Return the error for `file`, which cannot be written to the disk of this kiosk."""
    if is_disk_full(error):
        return DiskFullError(
            translatable("Staff", "The disk is full."),
            translatable("Staff", "Remove a pack that nobody uses, restart the kiosk, then install again."),
        )
    return PackError(
        translatable("Staff", "{file} cannot be written to the disk of this kiosk ({detail})."),
        translatable("Staff", "Restart the kiosk; if it happens again, check the disk."),
        file=file,
        detail=str(error.strerror or error),
    )


def no_parts(host: str) -> MirrorError:
    """Return the error for a server without support for range requests."""
    message = translatable("Staff", "The server {host} cannot send parts of a file.")
    cure = translatable("Staff", "Tell the province: its mirror must support range requests, as most web servers do.")
    return MirrorError(message, cure, host=host)


def answered(status: int, location: str, name: str, host: str) -> PackError:
    """Return the error for the HTTP `status` (not 200 or 206) of a request for the file `name`."""
    match status:
        case _ if status in _NOT_THERE:
            return absent(name)
        case 301 | 302 | 303 | 307 | 308:
            message = translatable("Staff", "{host} redirects to {address}; the kiosk does not follow redirects.")
            return MirrorError(message, _MOVED, host=host, address=server_of(location))
        case 401 | 407 | 511:
            message = translatable("Staff", "{host} requires a password.")
            cure = translatable(
                "Staff", "Ask the province for an address that needs no password, or use another network."
            )
            return MirrorError(message, cure, host=host)
        case 408 | 429 | 500 | 502 | 503 | 504:
            message = translatable("Staff", "The server {host} is overloaded or has an error ({status}).")
            return MirrorBrokenError(message, TELL_PROVINCE, host=host, status=str(status))
        case _:
            return strange(host, str(status))


def _not_believed(doubt: Trouble, detail: str, host: str) -> MirrorError:
    match doubt:
        case Trouble.WRONG_TIME:
            message = translatable(
                "Staff",
                "The certificate of {host} is not valid on {day}, the date on the clock of this kiosk.",
            )
            cure = translatable(
                "Staff", "Check the clock of this kiosk. If it is right, tell the province to renew its certificate."
            )
            return MirrorError(message, cure, host=host, day=datetime.now(UTC).date().isoformat())
        case Trouble.OTHER_HOST:
            message = translatable(
                "Staff", "The server that responds for {host} has the certificate of another server."
            )
            cure = translatable(
                "Staff",
                "Check the address in the settings. If it is right, use a stick: the connection may be intercepted.",
            )
            return MirrorError(message, cure, host=host)
        case Trouble.UNTRUSTED:
            message = translatable("Staff", "The certificate of {host} is not trusted by this kiosk ({detail}).")
            cure = translatable(
                "Staff",
                "If this network requires a sign-in, use another one. Otherwise use a stick and tell the province.",
            )
            return MirrorError(message, cure, host=host, detail=detail)
        case _:
            message = translatable("Staff", "No secure connection to {host} is possible ({detail}).")
            return MirrorError(message, TELL_PROVINCE, host=host, detail=detail)
