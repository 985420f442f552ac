"""Builds error messages of commands for files, folders and disks that cannot be used.

Rules: one sentence names the path, and another sentence the remedy. Error numbers and tracebacks are not shown.
"""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from kiosk.domain.errors import CommandError, KioskError
from kiosk.domain.text import shown_line, shown_lines
from kiosk.durable import is_disk_full

FAILED = 1
"""Exit code of a command that failed."""
_LONGEST = 200
"""Maximum number of characters of a path in a message."""
_AGAIN = "Make room and run the command again."
_WORDS = {
    errno.ENOSPC: ("The disk with {place} is full.", _AGAIN),
    errno.EFBIG: ("The disk with {place} does not support files of this size.", "Choose a folder on another disk."),
    errno.EACCES: (
        "Access to {place} is denied.",
        "Ask for access, or choose another folder.",
    ),
    errno.ENOENT: ("There is no {place}.", "Correct the path; if it is on a stick, insert the stick."),
    errno.EEXIST: ("{place} already exists and is not a folder.", "Choose another name."),
    errno.EISDIR: ("{place} is a folder.", "Name a file."),
    errno.ENAMETOOLONG: ("The name {place} is too long.", "Choose a shorter one."),
    errno.ELOOP: ("The links at {place} form a loop.", "Choose another folder."),
}
_SAME = {
    errno.EDQUOT: errno.ENOSPC,
    errno.EPERM: errno.EACCES,
    errno.EROFS: errno.EACCES,
    errno.ENOTDIR: errno.ENOENT,
}
_OTHER = ("{place} cannot be read or written ({detail}).", "Check the disk or stick, then run the command again.")


class PlaceError(CommandError):
    """A file, folder or disk that a command needs cannot be used."""

    code = "place"


def explain(error: OSError, place: Path | None = None) -> PlaceError:
    """Convert `error` to a PlaceError with a message; `place` is the path to name if `error` contains none."""
    if error.errno is None:
        return PlaceError(str(error))
    number = error.errno
    named = error.filename if error.filename not in {None, ""} else place
    if named is None:
        message = "A disk is full." if is_disk_full(error) else "A file cannot be read or written ({detail})."
        return PlaceError(message, _AGAIN if is_disk_full(error) else _OTHER[1], detail=str(error.strerror or error))
    message, cure = _WORDS.get(_SAME.get(number, number), _OTHER)
    return PlaceError(message, cure, place=_shown(named), detail=str(error.strerror or error))


def _shown(place: object) -> str:
    text = place.decode(errors="replace") if isinstance(place, bytes) else str(place)
    text = shown_line(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"


@contextmanager
def explained_words(place: Path | None = None) -> Iterator[None]:
    """End the command with a message and exit code 1 if the block raises KioskError or OSError.

    `place`: the path that the block uses, for the message about an OSError that contains no path.
    """
    try:
        yield
    except KioskError as error:
        fail(error)
    except OSError as error:
        fail(explain(error, place))


def fail(error: KioskError) -> NoReturn:
    """Print `error` and end the command with exit code 1."""
    sys.stdout.flush()  # so that the output precedes the error if both go to one file
    print(shown_lines(str(error)), file=sys.stderr)
    raise SystemExit(FAILED) from error
