"""Copies the commune's carrier to a stick, for the other kiosks of the commune and for the province.

Rules: the timestamp is written last, so that a stick that is pulled out early holds the former state or an incomplete
one, never a mixture that verifies. Packs that are on the stick already are compared by hash and not copied again.
Files of former states are deleted at the end. The private key never leaves the machine.
"""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from kiosk.content.trust.names import METADATA, TARGETS
from kiosk.content.trust.own.repository import OwnRepository
from kiosk.domain.errors import ExportError, PackStoppedError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.ports.machine import Drives
from kiosk.domain.ports.progress import Progress
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.texts import translatable
from kiosk.durable import sync_folder, written
from kiosk.services.stick_folders import explained, folder_on, require_present

FOLDER = PurePosixPath("tram-hoc-so") / "bai-cua-xa"
"""Folder of the communes' carriers on a stick; each has its own folder below, named after its publisher id."""
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class CarriedLessons:
    """Result of copying. ``packs``: number of pack files on the stick; ``size``: of all files, in bytes."""

    folder: str
    packs: int
    size: int


@dataclass(frozen=True, slots=True)
class CarryingService:
    """Copies carriers to sticks; ``now``: see `LoadingService.reference`."""

    repository: Callable[[str], OwnRepository]
    drives: Drives
    now: Callable[[], datetime]

    @needs(Right.MAKE_LESSONS)
    def copy(self, _actor: Actor, commune: str, drive: Drive, progress: Progress) -> CarriedLessons:
        """Copy the carrier of the commune with the code `commune` to `drive`.

        `progress` is called with bytes. Raises PackStoppedError if it returns False; ExportError if the stick is
        full, pulled out or not writable, or if nothing is in use yet; OwnRepositoryError, OwnKeyError and
        ClockDoubtError.
        """
        require_present(self.drives, drive)
        repository = self.repository(commune)
        repository.renew(self.now())
        names = repository.files()
        if not names:
            raise ExportError(
                translatable("Staff", "There are no lessons of the commune to copy."),
                translatable("Staff", "Put a lesson into use first."),
            )
        folder = FOLDER / repository.owner
        try:
            _copy(repository, names, drive, folder, progress)
        except OSError as error:
            raise explained(error, drive.place / folder) from error
        require_present(self.drives, drive)
        size = sum((repository.folder / name).stat().st_size for name in names)
        return CarriedLessons(str(folder), sum(name.startswith(TARGETS) for name in names), size)


def _copy(
    repository: OwnRepository, names: Sequence[str], drive: Drive, folder: PurePosixPath, progress: Progress
) -> None:
    for above in {PurePosixPath(name).parent for name in names}:
        folder_on(drive.place, folder / above)
    place = drive.place / folder
    missing = [name for name in names if not _is_same(repository.folder / name, place / name)]
    sizes = {name: (repository.folder / name).stat().st_size for name in missing}
    total = sum(sizes.values())
    _require_room(drive, total)
    done = 0
    for name in missing:
        with (repository.folder / name).open("rb") as source, written(place / name) as target:
            while piece := source.read(_CHUNK):
                target.write(piece)
                done += len(piece)
                if not progress(done, total):
                    raise PackStoppedError(
                        translatable("Staff", "Copying was stopped."),
                        translatable("Staff", "Copy again before you use this stick on another kiosk."),
                    )
    _tidy(place, names, repository.owner)


def _is_same(source: Path, target: Path) -> bool:
    """Return whether the pack `target` on the stick equals `source`; metadata is always copied again, in order."""
    if not target.name.endswith(".hocpack") or target.is_symlink() or not target.is_file():
        return False
    return target.stat().st_size == source.stat().st_size and _sha256(target) == target.name.partition(".")[0]


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _require_room(drive: Drive, size: int) -> None:
    free = shutil.disk_usage(drive.place).free
    if free < size:
        raise ExportError(
            translatable("Staff", "The lessons need {needed}; USB “{label}” has {free} free."),
            translatable("Staff", "Free some space or use another stick."),
            needed=Bytes(size),
            free=Bytes(free),
            label=drive.label,
        )


def _tidy(place: Path, names: Sequence[str], owner: str) -> None:
    kept = {place / name for name in names}
    for folder in (place / METADATA, place / TARGETS / owner):
        for file in list(folder.iterdir()) if folder.is_dir() else ():
            if file not in kept and not file.is_dir():
                file.unlink()
        if folder.is_dir():
            sync_folder(folder)
