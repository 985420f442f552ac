"""Sticks that the kiosk writes to and reads from: whether one is still in, and the folders on it.

Rules: what is put on a stick lies on it: no link is gone through, because one on an ext4 or NTFS stick may lead to
the kiosk's own disk; the place of the stick itself is never made.
"""

from pathlib import Path, PurePath

from kiosk.devices.stick.failures import Failure, failure_of
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive, Drives
from kiosk.durable import make_folder_on


def is_present(drives: Drives, drive: Drive) -> bool:
    """Whether `drive` is still in."""
    return any(present.place == drive.place for present in drives.present())


def require_present(drives: Drives, drive: Drive) -> None:
    """Raises ExportError when `drive` was pulled out."""
    if not is_present(drives, drive):
        raise ExportError("USB “{label}” was pulled out.", "Put the stick in again.", label=drive.label)


def folder_on(place: Path, folder: PurePath) -> Path:
    """The `folder` of the drive mounted at `place`, made where it is missing. Raises ExportError, OSError."""
    try:
        return make_folder_on(place, folder.parts)
    except NotADirectoryError as error:
        raise ExportError(
            "{file} on the stick is a link to another place, or no folder at all.",
            "Take {file} off the stick, or use another stick.",
            file=Path(error.filename).relative_to(place).as_posix(),
        ) from error


def own_disk(error: OSError) -> ExportError:
    """What it was that failed before anything came to a stick, so that nobody tries one stick after another."""
    return ExportError(
        "The kiosk's own disk could not be written: {detail}.",
        "The stick is not to blame: the self-check says what to do about the disk.",
        detail=error.strerror or type(error).__name__,
    )


def explained(error: OSError, folder: Path) -> ExportError:
    """Why `folder` could not be written, and what to do."""
    where, detail = str(folder), str(error.strerror or error)
    match failure_of(error):
        case Failure.FULL:
            return ExportError(
                "There is no room left in {folder}.", "Free some space or take another stick.", folder=where
            )
        case Failure.PROTECTED:
            return ExportError(
                "{folder} is write-protected.", "Take off the lock or take another stick.", folder=where
            )
        case Failure.GONE:
            message = "{folder} cannot be reached: {detail}."
            return ExportError(message, "Put the stick in again.", folder=where, detail=detail)
        case Failure.OTHER:
            message = "Nothing could be written to {folder}: {detail}."
            return ExportError(message, "Try another stick.", folder=where, detail=detail)
