"""Errors of the hub, with messages for staff of the province's office.

Rules: The message describes the fault in one sentence, the cure describes the remedy in one sentence. A database
error gets a different cure here, because its own ("restart the kiosk") does not apply to an office.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import CommandError, DiskFullError, RecordBrokenError, RecordError

DAMAGED = (
    "Move the files of the database away (its names end with .db, -wal and -shm), then make it anew from the objects:"
    " kiosk hub rebuild HUB. If they are lost too, restore a backup: kiosk hub restore NEW --from FOLDER"
)


class HubError(CommandError):
    """Receiving results or issuing receipts failed; nothing was changed unless the message says so."""

    code = "hub"


class ConflictError(HubError):
    """A valid bundle contradicts what was received before; nothing of it is stored."""

    code = "hub-conflict"


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Convert a database error in the block into a HubError that names the hub's `folder`."""
    try:
        yield
    except DiskFullError as error:
        message = "The disk with {folder} is full; what was stored before is safe."
        raise HubError(message, "Make room and run the command again.", folder=str(folder)) from error
    except RecordBrokenError as error:
        raise HubError(
            "The database in {folder} is damaged ({detail}).",
            DAMAGED,
            folder=str(folder),
            detail=error.message,
        ) from error
    except RecordError as error:
        raise HubError(
            "The database in {folder} cannot be used ({detail}).",
            "Close other programs that use it, check the write permission, and run the command again.",
            folder=str(folder),
            detail=error.message,
        ) from error
