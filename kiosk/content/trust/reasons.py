"""Converts errors of python-tuf and expired signatures into errors with messages for technicians.

Rules: every error names the file, the department if there is one, and the cure. Failures of the kiosk's own disk are
not reported as faults of the carrier.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.serialization import DeserializationError

from kiosk.content.trust.carriers import Carrier
from kiosk.content.trust.refresh import ROTATIONS, SMALL, Refreshed, role_in
from kiosk.content.trust.refusals import ASK_PROVINCE, COPY_AGAIN, absent
from kiosk.content.trust.shapes import ShapeError
from kiosk.domain.errors import (
    CarrierExpiredError,
    CarrierIncompleteError,
    CarrierRefusedError,
    DiskFullError,
    PackError,
)
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.durable import is_disk_full

_OWN = frozenset({"root", "timestamp", "snapshot", "targets"})
_FOREIGN = translatable(
    "Staff", "If this carrier comes from your own province, ask it for a new one; otherwise do not use it."
)


@contextmanager
def explaining(client: Refreshed, carrier: Carrier) -> Iterator[None]:
    """Convert errors of python-tuf raised in the block, except ExpiredMetadataError, into CarrierRefusedError."""
    try:
        yield
    except ExpiredMetadataError:
        raise
    except (DownloadHTTPError, DownloadLengthMismatchError, RepositoryError) as error:
        raise _reason(client, carrier, error) from error


def own_disk(error: OSError) -> DiskFullError | PackError:
    """Return the error to raise if the temporary folder of the examination cannot be written."""
    if is_disk_full(error):
        return DiskFullError(
            translatable("Staff", "The disk is full."),
            translatable("Staff", "Remove a pack that nobody uses, restart the kiosk, then check the stick again."),
        )
    return PackError(
        translatable(
            "Staff",
            "The signatures cannot be checked, because this kiosk cannot write its temporary files ({detail}).",
        ),
        translatable("Staff", "Restart the kiosk; if it happens again, check the disk."),
        detail=str(error.strerror or error),
    )


def ended(role: str, expires: datetime) -> CarrierRefusedError:
    """Return the error for expired metadata of `role`; a technician cannot override this error."""
    day = expires.strftime("%d/%m/%Y")
    if role == "root":
        message = translatable("Staff", "The province's root of trust expired on {day}.")
        cure = translatable(
            "Staff",
            "Check the date of this kiosk; if it is right, get a new carrier with a new root from the province.",
        )
        return CarrierRefusedError(message, cure, day=day)
    if role == "targets":
        message = translatable("Staff", "The province's list of departments expired on {day}.")
        cure = translatable(
            "Staff", "Check the date of this kiosk; if it is right, get a new carrier from the province."
        )
        return CarrierRefusedError(message, cure, day=day)
    message = translatable("Staff", "The signature of {department} expired on {day}.")
    cure = translatable(
        "Staff", "Check the date of this kiosk; if it is right, ask {department} to sign its packs again."
    )
    return CarrierRefusedError(message, cure, department=role, day=day)


def stale(expires: datetime) -> CarrierExpiredError:
    """Return the error for an expired timestamp or snapshot; a technician can override this error."""
    return CarrierExpiredError(
        translatable(
            "Staff", "The signatures on this carrier are valid, but guaranteed to be the newest only until {day}."
        ),
        translatable("Staff", "Get a newer carrier. If there is none, a technician can still install from this one."),
        day=expires.strftime("%d/%m/%Y"),
    )


def rolled_back(role: str) -> CarrierRefusedError:
    """Return the error for a version of `role` lower than one that this kiosk has seen."""
    if role in _OWN:
        message = translatable("Staff", "{file} on the carrier is older than the one this kiosk has seen before.")
        return CarrierRefusedError(message, _OLD, file=f"{role}.json")
    message = translatable(
        "Staff", "What {department} has signed on this carrier is older than what this kiosk has seen before."
    )
    return CarrierRefusedError(message, _OLD, department=role)


_OLD = translatable(
    "Staff", "Use the newest carrier of the province; this one may have been kept back to hide something newer."
)


def _reason(client: Refreshed, carrier: Carrier, error: Exception) -> CarrierRefusedError:
    file, role = client.newest, role_in(client.newest)
    if isinstance(error, DownloadHTTPError):
        return absent(file)
    if isinstance(error, DeserializationError):
        return CarrierRefusedError(
            translatable("Staff", "{file} on the carrier is damaged: it cannot be read."), COPY_AGAIN, file=file
        )
    if isinstance(error, ShapeError):
        return _misshapen(file, role, shown(error.field))
    if isinstance(error, UnsignedMetadataError):
        return _unsigned(client, carrier, file, role)
    if isinstance(error, BadVersionNumberError) and role != "root":
        return rolled_back(role)
    if isinstance(error, LengthOrHashMismatchError | DownloadLengthMismatchError):
        message = translatable(
            "Staff",
            "{file} does not belong to this carrier: it is damaged, or comes from another carrier.",
        )
        cure = COPY_AGAIN
    else:
        message, cure = (
            translatable("Staff", "{file} does not match what the province signed before."),
            ASK_PROVINCE,
        )
    return CarrierRefusedError(message, cure, file=file)


def _misshapen(file: str, role: str, field: str) -> CarrierRefusedError:
    message = translatable("Staff", "{file} on the carrier is invalid: the value of {field} has the wrong format.")
    if role in _OWN:
        return CarrierRefusedError(message, ASK_PROVINCE, file=file, field=field)
    cure = translatable("Staff", "Ask {department} to make and sign its packs again.")
    return CarrierRefusedError(message, cure, file=file, field=field, department=role)


def _unsigned(client: Refreshed, carrier: Carrier, file: str, role: str) -> CarrierRefusedError:
    if role == "root":
        message = translatable("Staff", "{file} is not signed by enough of the keys that this kiosk trusts.")
        return CarrierRefusedError(message, _FOREIGN, file=file)
    if role not in _OWN:
        message = translatable("Staff", "{file} is not signed by {department} with the keys that the province names.")
        cure = translatable(
            "Staff", "Ask {department} for packs that it has signed; do not use this carrier for them."
        )
        return CarrierRefusedError(message, cure, file=file, department=role)
    gap = _missing_root(client.root.version, carrier)
    if gap is not None:
        message = translatable(
            "Staff", "{file} is missing from the carrier, so the province's newer keys cannot be trusted."
        )
        cure = translatable("Staff", "Get a carrier with all root files from the province.")
        return CarrierIncompleteError(message, cure, file=gap)
    message = translatable("Staff", "{file} is not signed with the keys of the province that this kiosk trusts.")
    return CarrierRefusedError(message, _FOREIGN, file=file)


def _missing_root(known: int, carrier: Carrier) -> str | None:
    for version in range(known + 2, known + ROTATIONS):
        try:
            carrier.metadata(f"{version}.root.json", SMALL)
        except CarrierIncompleteError:
            continue
        except CarrierRefusedError:
            return None
        return f"{known + 1}.root.json"
    return None
