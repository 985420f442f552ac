"""Sticks that the kiosk writes to and reads from: whether one is still in, and the folders on it.

Rules: what is put on a stick lies on it: no link is gone through, because one on an ext4 or NTFS stick may lead to
the kiosk's own disk; the place of the stick itself is never made.
"""

import stat
from pathlib import Path, PurePath

from kiosk.domain.drives import Drive, Drives
from kiosk.domain.errors import ExportError
from kiosk.durable import sync_folder


def is_present(drives: Drives, drive: Drive) -> bool:
    """Whether `drive` is still in."""
    return any(present.place == drive.place for present in drives.present())


def require_present(drives: Drives, drive: Drive) -> None:
    """Raises ExportError when `drive` was pulled out."""
    if not is_present(drives, drive):
        raise ExportError("USB “{label}” was pulled out.", "Put the stick in again.", label=drive.label)


def folder_on(place: Path, folder: PurePath) -> Path:
    """The `folder` of the drive mounted at `place`, made where it is missing. Raises ExportError, OSError."""
    way = place
    for part in folder.parts:
        above, way = way, way / part
        try:
            way.mkdir()
        except FileExistsError as error:
            if not _is_folder(way):
                raise ExportError(
                    "{file} on the stick is a link to another place, or no folder at all.",
                    "Take {file} off the stick, or use another stick.",
                    file=way.relative_to(place).as_posix(),
                ) from error
        else:
            sync_folder(above)
    return way


def _is_folder(path: Path) -> bool:
    """Whether `path` is a folder itself: no link, and no junction of Windows."""
    seen = path.lstat()
    is_linked = getattr(seen, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT
    return stat.S_ISDIR(seen.st_mode) and not is_linked
