"""Opens files and folders below a given folder of a stick without following links.

Rules: No component of a path may be a link. The last component must be a regular file or a folder; all others must be
folders. If the system supports it, each component is opened relative to the previous one, so that no component can be
replaced by a link between check and use. No folder stays open, so that the stick can be removed at any time. A stick
that cannot be read gives a plain PackError, which does not blame the carrier (the folder of signed packs).
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
from kiosk.domain.texts import translatable

_RELATIVE = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW") and hasattr(os, "O_DIRECTORY")
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_LINKED = frozenset({errno.ELOOP, errno.ENOTDIR, getattr(errno, "EMLINK", errno.ELOOP)})
"""Values of errno when a path component is a link and O_NOFOLLOW is set."""
MOST_LISTED = 20_000
"""Maximum number of entries listed from one folder."""
_REPARSE_POINT = 0x400
"""FILE_ATTRIBUTE_REPARSE_POINT: a Windows link or junction."""


class _Reader(io.BufferedReader):
    """A file open for reading; ignores errors on close, which occur if the stick was removed."""

    def close(self) -> None:
        with suppress(OSError):
            super().close()


def open_below(place: Path, parts: Sequence[str]) -> BinaryIO:
    """Open the file ``place/parts[0]/…`` for reading.

    Raises CarrierIncompleteError if the file does not exist, CarrierRefusedError if a component is a link or the last
    is not a regular file, PackError if the stick cannot be read.
    """
    try:
        return _Reader(io.FileIO(_opened(place, parts), "rb"))
    except OSError as error:
        raise _explained(place, parts, error) from error


def list_below(place: Path, parts: Sequence[str]) -> Sequence[tuple[str, bool]]:
    """Return the entries of the folder ``place/parts[0]/…``: each name, and whether it is a folder.

    At most `MOST_LISTED` entries are returned. Raises the errors of `open_below`.
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
    """Return the error for the file `name` on a stick that was removed or fails."""
    return PackError(
        translatable("Staff", "{file} cannot be read from the stick ({detail})."),
        translatable("Staff", "Put the stick in again and start over; nothing was changed."),
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
            translatable("Staff", "{file} on the stick is a link to another place, or is not a file."),
            translatable("Staff", "Copy the carrier to the stick again, as plain files and folders."),
            file=name,
        )
    if error.errno == errno.ENOENT and place.joinpath(*parts[:-1]).is_dir():
        return CarrierIncompleteError(
            translatable("Staff", "{file} is missing from the carrier."),
            translatable("Staff", "Copy the whole carrier to the stick again, with all its files."),
            file=name,
        )
    return unreadable(name, error)
