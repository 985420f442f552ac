"""The backups in one folder (generations): finding them, and deleting surplus ones.

Rules: A backup is a folder with the time of its beginning (UTC) as name and a readable ``backup.json``. A backup that
is deleted is renamed first, so half of one never counts. Objects are swept only if every remaining list can be read.
An incomplete backup, of a hub that has lost objects, takes the place of older incomplete ones alone.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk import durable
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.manifest import BackupManifest, read_manifest, read_objects
from kiosk.province.hub.backup.pool import Pool

GENERATIONS = 7
"""Number of backups that are kept."""
POOL = "objects"
MAKING = ".making"
"""Folder of the backup that is being made; without a running command, the remains of an interrupted one."""
_GOING = ".going-"
_NAME = re.compile(r"[0-9]{8}T[0-9]{6}Z")


@dataclass(frozen=True, slots=True)
class HubBackup:
    """A backup in its folder."""

    folder: Path
    manifest: BackupManifest

    @property
    def made(self) -> datetime:
        """The time at which the backup began (UTC)."""
        return self.manifest.made.astimezone(UTC)


def folders(place: Path) -> Sequence[Path]:
    """Return the folders of backups in `place`, newest first, whether they are readable or not."""
    found = [path for path in place.iterdir() if _NAME.fullmatch(path.name) and path.is_dir()]
    return sorted(found, key=lambda path: path.name, reverse=True)


def generations(place: Path) -> Sequence[HubBackup]:
    """Return the readable backups in `place`, newest first. Raises OSError if `place` cannot be read."""
    found = []
    for folder in folders(place):
        try:
            found.append(HubBackup(folder, read_manifest(folder)))
        except (BackupError, OSError):
            continue  # it does not count, and is deleted as a surplus one in its turn
    return found


def generation_named(place: Path, name: str, now: datetime | None = None) -> HubBackup:
    """Return the backup `name` in `place`, or for "" the newest readable one. Raises BackupError or OSError.

    `now`: backups with later dates, made while a clock was ahead, only count if there are no others.
    """
    if name:
        folder = place / name
        if not _NAME.fullmatch(name) or not folder.is_dir():
            known = ", ".join(path.name for path in folders(place)) or "none"
            raise BackupError("There is no backup {name} in {place}.", "There are: {known}", name=name,
                              place=str(place), known=known)  # fmt: skip
        return HubBackup(folder, read_manifest(folder))
    found = generations(place)
    if not found:
        cure = "Name the folder that was given to kiosk hub backup with --to."
        raise BackupError("There is no backup in {place}.", cure, place=str(place))
    past = [one for one in found if now is None or one.made <= now]
    return (past or found)[0]


def newer_folders(backup: HubBackup) -> Sequence[str]:
    """Return the names of the folders of backups beside `backup` that are dated later, readable or not."""
    return [path.name for path in folders(backup.folder.parent) if path.name > backup.folder.name]


def remove_remains(place: Path) -> None:
    """Delete what interrupted commands have left in `place`. Raises OSError."""
    for path in place.iterdir():
        if path.name == MAKING or path.name.startswith(_GOING):
            shutil.rmtree(path)


def remove_incomplete(place: Path, newest: Path) -> None:
    """Delete all but the newest `GENERATIONS` incomplete backups, never `newest`, and no object. Raises OSError."""
    incomplete = [one.folder for one in generations(place) if one.manifest.lacking and one.folder != newest]
    for surplus in incomplete[GENERATIONS - 1 :]:
        _remove(surplus)


def remove_surplus(place: Path, pool: Pool, newest: Path) -> None:
    """Delete all but the newest `GENERATIONS` backups, never `newest`, and the objects that only they list."""
    kept = [newest, *(path for path in folders(place) if path != newest)]
    for surplus in kept[GENERATIONS:]:
        _remove(surplus)
    lists = [path for path in kept[:GENERATIONS] if (path / "objects.txt").exists()]
    try:
        listed = {one.sha256 for path in lists for one in read_objects(path)}
    except BackupError:
        return
    pool.sweep(listed)


def _remove(surplus: Path) -> None:
    going = surplus.with_name(f"{_GOING}{surplus.name}")
    durable.move_file(surplus, going)
    shutil.rmtree(going)
