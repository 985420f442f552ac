"""Restores a hub from a backup into a new folder.

Rules: Everything is verified before it counts. Objects that the backups have lost are left out and named. The hub is
put together in a hidden folder beside its place, which gets the final name at the end; an interrupted command can be
repeated. Nothing that exists is overwritten: a folder, a database with a hub, or another key ends the command. At the
end the counts of the restored database are compared with those of the backup, and the objects with what the database
names.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk import durable
from kiosk.province.hub.backup import note
from kiosk.province.hub.backup.copying import restore_objects
from kiosk.province.hub.backup.databases import counts_of, restore_database
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.generations import POOL, HubBackup, generation_named
from kiosk.province.hub.backup.key_files import key_folders, restore_keys
from kiosk.province.hub.backup.making import copy_settings
from kiosk.province.hub.backup.manifest import DATABASES, KEYS, read_objects, verify_files
from kiosk.province.hub.backup.pool import Pool
from kiosk.province.hub.backup.putting_back import PutBack, put_missing_back
from kiosk.province.hub.folder import Hub, open_objects, open_store
from kiosk.province.hub.hub_file import (
    POSTGRESQL,
    SQLITE,
    HubSettings,
    checked_settings,
    read_settings,
    write_settings,
)
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.schema import stored_version

_FOR_THE_OWNER = 0o700


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored. ``objects``: their number; None if they are in S3. ``keys``: number of key files.

    ``put_back``: objects that the backup lacks although its database names them, and that older backups in the same
    place had or that its rows contain; ``left``: those that no backup has, or has undamaged.
    """

    generation: HubBackup
    settings: HubSettings
    objects: int | None
    keys: int
    put_back: Sequence[str]
    left: Sequence[str]


def restore_hub(folder: Path, place: Path, name: str = "", store: str = "", now: datetime | None = None) -> Restored:
    """Restore a hub into the new or empty `folder` from the backups in `place`. Raises KioskError or OSError.

    `name`: name of the backup, "" for the newest one at the time `now`, see `generation_named`. `store`: URL of the
    database, "" for that in the backup.
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        cure = "Name a new folder, or move this one away first."
        raise BackupError("{folder} contains files already.", cure, folder=str(folder))
    generation = generation_named(place, name, now)
    verify_files(generation.folder, generation.manifest)
    settings = read_settings(generation.folder)
    settings = checked_settings(replace(settings, store=store or settings.store), folder)
    if settings.is_shared != (generation.manifest.store == "postgresql"):
        cure = "Name a database of that kind with --store; kiosk hub rebuild can fill one of the other kind."
        raise BackupError("The backup contains a database of {kind}.", cure, kind=generation.manifest.store)
    with _under_construction(folder) as making:
        lost = _restore_objects(generation, place, settings, making, folder)
        filled = _restore_database(generation, place, settings, making, folder)
        keys = restore_keys(
            generation.folder / KEYS, [_moved(str(place), making, folder) for place in key_folders(folder, settings)]
        )
        copy_settings(generation.folder, making)
        write_settings(making, settings)
        note.write(making, place, generation.made)
    left = sorted({*filled.left, *lost} - {*filled.written})
    number = generation.manifest.objects
    return Restored(generation, settings, number and number - len(lost), keys, filled.written, left)


@contextmanager
def _under_construction(folder: Path) -> Iterator[Path]:
    """Yield a hidden folder that gets the name `folder` when the block ends, and is deleted if the block fails."""
    making = folder.absolute().with_name(f".{folder.absolute().name}.restoring")
    durable.make_folder(making.parent)
    if making.exists():
        shutil.rmtree(making)
    making.mkdir(_FOR_THE_OWNER)
    try:
        yield making
        if folder.is_dir():
            folder.rmdir()
        durable.move_file(making, folder)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise


def _moved(path: str, making: Path, folder: Path) -> Path:
    """Return where the relative or absolute `path` of the settings is now: inside the hub, below `making`."""
    place = folder.absolute()
    wanted = Path(os.path.normpath(place / path))  # `place` does not exist yet, so ``..`` cannot be resolved
    return making / wanted.relative_to(place) if wanted.is_relative_to(place) else wanted


def _restore_objects(
    generation: HubBackup, place: Path, settings: HubSettings, making: Path, folder: Path
) -> Sequence[str]:
    """Restore the objects, unless they are in S3; return the names of those that the backups have lost."""
    if generation.manifest.objects is None:
        return ()
    target = _moved(settings.objects, making, folder)
    if target.is_dir() and any(target.iterdir()):
        cure = "Move that folder away, and run the command again."
        raise BackupError("{target} contains objects already.", cure, target=str(target))
    objects = open_objects(replace(settings, objects=str(target)), making)
    durable.make_folder(target)
    return restore_objects(read_objects(generation.folder), Pool(place / POOL), objects)


def _restore_database(
    generation: HubBackup, place: Path, settings: HubSettings, making: Path, folder: Path
) -> PutBack:
    """Restore the database; put objects back that it names and the backup lacks, unless they are in S3."""
    saved = generation.folder / DATABASES[generation.manifest.store]
    if settings.store.startswith(POSTGRESQL):
        with _open(settings, folder) as store:
            if stored_version(store):
                cure = "Create an empty database, and name it with --store."
                raise BackupError("{place} already contains a hub.", cure, place=store.place)
        restore_database(settings.store, saved)
    else:
        target = _moved(settings.store.removeprefix(SQLITE), making, folder)
        if target.exists():
            raise BackupError("{file} exists already.", "Move it away.", file=str(target))
        durable.make_folder(target.parent)
        durable.copy_file(saved, target)
        settings = replace(settings, store=f"{SQLITE}{target}")
    with _open(settings, making) as store:
        if counts_of(store) != generation.manifest.counts:
            cure = "Name an older backup with --generation."
            raise BackupError("The restored database differs from the backup.", cure)
        if generation.manifest.objects is None:
            return PutBack([], [])
        settings = replace(settings, objects=str(_moved(settings.objects, making, folder)))
        return put_missing_back(Hub(making, settings, store, open_objects(settings, making)), place)


@contextmanager
def _open(settings: HubSettings, folder: Path) -> Iterator[HubStore]:
    store = open_store(settings, folder)
    try:
        yield store
    finally:
        store.close()
