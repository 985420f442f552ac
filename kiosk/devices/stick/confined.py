"""Opens files and folders below a folder of a stick, and nothing else.

Rules: every part of the way is a real folder and the end a real file or folder, no link; where the system can, each
part is opened relative to the one before, so that nothing can be put in between; no handle is kept, so that a stick
can be taken out at any time; a stick that cannot be read is never called a fault of the carrier.
"""

import errno
import io
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, PackError

_RELATIVE = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW") and hasattr(os, "O_DIRECTORY")
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_LINKED = frozenset({errno.ELOOP, errno.ENOTDIR, getattr(errno, "EMLINK", errno.ELOOP)})
"""What systems answer when a link was not to be followed."""
MOST_LISTED = 20_000
"""Entries of one folder that are looked at."""
_REPARSE_POINT = 0x400
"""FILE_ATTRIBUTE_REPARSE_POINT: a link or junction of Windows."""


class _Reader(io.BufferedReader):
    """A file that was only read: what a stick that was pulled says to closing it concerns nobody any more."""

    def close(self) -> None:
        with suppress(OSError):
            super().close()


def open_below(place: Path, parts: Sequence[str]) -> BinaryIO:
    """Open the file ``place/parts[0]/…`` for reading.

    Raises CarrierIncompleteError when there is no such file, CarrierRefusedError when something on the way is a link
    or no file, PackError when the stick cannot be read.
    """
    try:
        return _Reader(io.FileIO(_opened(place, parts), "rb"))
    except OSError as error:
        raise _explained(place, parts, error) from error


def list_below(place: Path, parts: Sequence[str]) -> Sequence[tuple[str, bool]]:
    """Name, and whether it is a folder, of what is in the folder ``place/parts[0]/…``; raises as `open_below`.

    Of a folder with more than `MOST_LISTED` entries only so many are listed.
    """
    try:
        if _RELATIVE and os.scandir in os.supports_fd:
            handle = _opened_relative(place, parts, _FOLDER)
            try:
                return _listed(handle)
            finally:
                os.close(handle)
        return _listed(_followed_by_name(place, parts))
    except OSError as error:
        raise _explained(place, parts, error) from error


def unreadable(name: str, error: OSError) -> PackError:
    """The error for `name` on a stick that was pulled or fails."""
    return PackError(
        "{file} cannot be read from the stick ({detail}).",
        "Put the stick in again and start over; nothing was changed.",
        file=name,
        detail=str(error.strerror or error),
    )


def _opened(place: Path, parts: Sequence[str]) -> int:
    if _RELATIVE:
        handle = _opened_relative(place, parts, _FILE)
    else:
        handle = os.open(_followed_by_name(place, parts), _FILE | _BINARY)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.ENOTDIR, "not a file")
    return handle


def _opened_relative(place: Path, parts: Sequence[str], last: int) -> int:
    handle = os.open(place, _FOLDER)
    for number, part in enumerate(parts, 1):
        above = handle
        try:
            handle = os.open(part, last if number == len(parts) else _FOLDER, dir_fd=above)
        finally:
            os.close(above)
    return handle


def _followed_by_name(place: Path, parts: Sequence[str]) -> Path:
    path = place
    for part in parts:
        path /= part
        seen = path.lstat()
        if stat.S_ISLNK(seen.st_mode) or getattr(seen, "st_file_attributes", 0) & _REPARSE_POINT:
            raise OSError(errno.ELOOP, "a link")
    if os.path.normcase(path.resolve(strict=True)) != os.path.normcase(place.resolve(strict=True).joinpath(*parts)):
        raise OSError(errno.ELOOP, "a link")
    return path


def _listed(folder: Path | int) -> Sequence[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        return sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in islice(entries, MOST_LISTED))


def _explained(place: Path, parts: Sequence[str], error: OSError) -> PackError:
    name = parts[-1]
    if error.errno in _LINKED:
        return CarrierRefusedError(
            "{file} on the stick is a link to another place, or no file at all.",
            "Copy the carrier to the stick again, as plain files and folders.",
            file=name,
        )
    if error.errno == errno.ENOENT and place.joinpath(*parts[:-1]).is_dir():
        return CarrierIncompleteError(
            "{file} is missing from the carrier.",
            "Copy the whole carrier to the stick again, with all its files.",
            file=name,
        )
    return unreadable(name, error)
