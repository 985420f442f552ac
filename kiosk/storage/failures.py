"""Converts errors of SQLite into a RecordError with a message and a remedy; names of damaged databases."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kiosk.domain.errors import DiskFullError, RecordBrokenError, RecordError
from kiosk.domain.texts import translatable
from kiosk.storage.sql.driver import driver

BROKEN, RECOVERED = ".broken-", ".recovered-"
"""Parts of the names of a damaged database that was set aside, and of the one that replaces it."""
_NEARLY_NOTHING = 256 * 1024
"""Free disk space in bytes below which an I/O error of SQLite is treated as a full disk."""

_DAMAGE = ("malformed", "not a database", "unsupported file format", "Could not decode to UTF-8")
"""Phrases that identify damage to the file in the messages of SQLite and its driver."""


@contextmanager
def explained(file: Path, *, is_private: bool = False) -> Iterator[None]:
    """Replace any database error raised in the block with a RecordError.

    If `is_private`, the RecordError contains no value from the database: the database error is not its cause.
    """
    try:
        yield
    except DBAPIError as error:
        raise explain(_without_value(str(error.orig)), file) from (None if is_private else error)
    except driver().Error as error:
        raise explain(_without_value(str(error)), file) from (None if is_private else error)
    except UnicodeDecodeError as error:  # raised by the driver if an error message contains invalid UTF-8
        raise broken(file, "a name in it cannot be read") from (None if is_private else error)


def _without_value(said: str) -> str:
    """Cut off the damaged text that the driver adds to its message about invalid UTF-8."""
    return said.partition(" with text ")[0]


def explain(said: str, file: Path) -> RecordError:
    """Return the RecordError for SQLite's error message `said` about `file`."""
    if "is full" in said or ("I/O error" in said and _has_no_room(file)):
        return DiskFullError(
            translatable("Staff", "The disk is full: nothing more can be recorded."),
            translatable("Staff", "Free some space, then continue."),
        )
    if any(sign in said for sign in _DAMAGE):
        return broken(file, said)
    if "locked" in said or "busy" in said:
        return RecordError(
            translatable("Staff", "Another program is using {file}."),
            translatable("Staff", "Close the other program and try again."),
            file=file.name,
        )
    if "readonly" in said or "unable to open" in said:
        cure = translatable("Staff", "Give this user write permission for the data folder.")
        return RecordError(
            translatable("Staff", "{file} cannot be written: {detail}."), cure, file=str(file), detail=said
        )
    return RecordError(
        translatable("Staff", "The record could not be used: {detail}."),
        translatable("Staff", "Restart the kiosk; if it happens again, call the technician."),
        detail=said,
    )


def broken(file: Path, found: str) -> RecordBrokenError:
    """Return the error for damage in the database `file`; `found` describes the damage."""
    message = translatable("Staff", "The database {file} is damaged: {detail}.")
    return RecordBrokenError(
        message, translatable("Staff", "Restart the kiosk: it restores itself."), file=file.name, detail=found
    )


def _has_no_room(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.parent).free < _NEARLY_NOTHING
    except OSError:
        return False
