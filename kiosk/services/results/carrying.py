"""Copies files of bundles to a folder: a stick, an export folder, or a folder for reading."""

import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk import durable
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.services.results.outbox_files import read
from kiosk.services.stick_folders import explained, folder_on

Carried = tuple[BundleRow, str, bytes]
"""A bundle, the path of its file below the target, and the content of this file."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Result of a delivery to a folder.

    ``written``: paths of the files that were copied. ``already``: number of files that were in the folder before.
    ``unreadable``: number of sealed bundles of an earlier record whose statements could not be written for reading.
    """

    written: tuple[str, ...] = ()
    already: int = 0
    unreadable: int = 0


def carry(
    target: Path,
    files: Iterable[Carried],
    *,
    may_make: bool = True,
    carried: Callable[[BundleRow], bool] = lambda _row: True,
) -> Delivery:
    """Copy `files` to `target`; see `ExportService.deliver`. Raises ExportError."""
    written, already = [], 0
    try:
        if may_make:
            durable.make_folder(target)
        for row, name, data in files:
            folder_on(target, PurePosixPath(name).parent)
            if _holds(target / name, data):
                already += 1
            else:
                durable.write_file(target / name, data)
                written.append(name)
            if not carried(row):
                break
    except OSError as error:
        raise explained(error, target) from error
    return Delivery(tuple(written), already)


def _holds(path: Path, data: bytes) -> bool:
    """Whether `path` is a regular file, not a link, with exactly the content `data`."""
    try:
        seen = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(seen.st_mode) and seen.st_size == len(data) and read(path) == data
