"""Checks that sticks are present, creates folders on them, and explains failed writes.

Rules: No link on a stick is followed, because a link on an ext4 or NTFS stick can point to the kiosk's own disk. The
mount point of a stick is never created.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from kiosk.devices.stick.failures import Failure, failure_of
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives
from kiosk.domain.texts import MessageText, translatable
from kiosk.durable import make_folder_on

_STICK_IS_FINE = translatable(
    "Staff", "The stick is not the problem: the self-check shows what to do about the disk."
)


def is_present(drives: Drives, drive: Drive) -> bool:
    """Whether `drive` is still mounted."""
    return any(present.place == drive.place for present in drives.present())


def require_present(drives: Drives, drive: Drive) -> None:
    """Raise ExportError if `drive` is no longer mounted."""
    if not is_present(drives, drive):
        raise ExportError(
            translatable("Staff", "USB “{label}” was pulled out."),
            translatable("Staff", "Put the stick in again."),
            label=drive.label,
        )


def folder_on(place: Path, folder: PurePath) -> Path:
    """Return the path of `folder` on the drive mounted at `place`; create it if missing.

    Raises ExportError, OSError.
    """
    try:
        return make_folder_on(place, folder.parts)
    except NotADirectoryError as error:
        raise ExportError(
            translatable("Staff", "{file} on the stick is a link to another place, or is not a folder."),
            translatable("Staff", "Delete {file} from the stick, or use another stick."),
            file=Path(error.filename).relative_to(place).as_posix(),
        ) from error


@contextmanager
def stick_folder(drives: Drives, drive: Drive, folder: PurePath) -> Iterator[Path]:
    """Create `folder` on `drive` if it is missing, and give its path to the block, which reads or writes it.

    Raises ExportError for an OSError of the block, and if the stick is pulled out before the block or in it.
    """
    require_present(drives, drive)
    try:
        yield folder_on(drive.place, folder)
    except OSError as error:
        raise explained(error, drive.place / folder) from error
    require_present(drives, drive)


def own_disk(error: OSError, cure: MessageText = _STICK_IS_FINE) -> ExportError:
    """Return the ExportError for a failed write to the kiosk's own disk; its message names the disk as the cause."""
    return ExportError(
        translatable("Staff", "The kiosk could not write to its own disk: {detail}."),
        cure,
        detail=error.strerror or type(error).__name__,
    )


def explained(error: OSError, folder: Path) -> ExportError:
    """Return the ExportError for a failed write to `folder`, with the cause and a remedy."""
    where, detail = str(folder), str(error.strerror or error)
    match failure_of(error):
        case Failure.FULL:
            return ExportError(
                translatable("Staff", "There is no space left in {folder}."),
                translatable("Staff", "Free some space or use another stick."),
                folder=where,
            )
        case Failure.PROTECTED:
            return ExportError(
                translatable("Staff", "{folder} is write-protected."),
                translatable("Staff", "Unlock the stick or use another one."),
                folder=where,
            )
        case Failure.GONE:
            message = translatable("Staff", "{folder} cannot be reached: {detail}.")
            return ExportError(message, translatable("Staff", "Put the stick in again."), folder=where, detail=detail)
        case Failure.OTHER:
            message = translatable("Staff", "Nothing could be written to {folder}: {detail}.")
            return ExportError(message, translatable("Staff", "Try another stick."), folder=where, detail=detail)
