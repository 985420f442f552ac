"""Converts failures of the disk while files with names are written."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.domain.errors import DiskFullError, RecordError
from kiosk.domain.texts import translatable
from kiosk.durable import is_disk_full


@contextmanager
def disk_faults(file: str) -> Iterator[None]:
    """Replace an OSError raised in the block with a RecordError (DiskFullError on a full disk); `file`: its name."""
    try:
        yield
    except OSError as error:
        kind = DiskFullError if is_disk_full(error) else RecordError
        raise kind(
            translatable("Staff", "{file} could not be written: {detail}."),
            translatable("Staff", "Check the disk and its free space."),
            file=file,
            detail=str(error.strerror or error),
        ) from error
