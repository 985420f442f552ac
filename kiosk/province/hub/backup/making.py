"""Makes a backup of a hub.

Rules: The objects are copied first, into the common pool; then the database, the settings and the encrypted keys into
a new folder, which gets its final name when everything in it was synchronized and read again. So an interruption at
any moment leaves all older backups whole. The hub works meanwhile: objects are listed before and after the snapshot
of the database, so the list contains the object of every row. The settings contain no password. If the hub has lost
objects, the backup is incomplete: older complete backups and all objects of the pool are kept.
"""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk import __version__, durable
from kiosk.province.hub.backup import note
from kiosk.province.hub.backup.copying import Copied, copy_objects, hash_in
from kiosk.province.hub.backup.databases import save_database, without_password
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.generations import (
    MAKING,
    POOL,
    generations,
    remove_incomplete,
    remove_remains,
    remove_surplus,
)
from kiosk.province.hub.backup.key_files import key_folders, save_keys
from kiosk.province.hub.backup.manifest import (
    BUCKET,
    DATABASES,
    FORMAT,
    KEYS,
    MANIFEST,
    OBJECTS,
    OTHER_SETTINGS,
    BackupManifest,
    SavedObject,
    described,
    name_at,
    read_objects,
    written_objects,
)
from kiosk.province.hub.backup.pool import Pool
from kiosk.province.hub.folder import Hub, opened_to_read
from kiosk.province.hub.hub_file import S3, write_settings
from kiosk.province.hub.objects.names import ARCHIVE
from kiosk.province.hub.overview.completeness import all_sizes, compared, needed_objects, stored_range
from kiosk.province.publishing.lock import locked

_FOR_THE_OWNER = 0o700
_STORED = f"{ARCHIVE}/"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made.

    ``objects``: number of its objects; None if they are in S3. ``new``: number of those that no older backup had.
    ``left_keys``: key files that are not encrypted, so they were not copied. ``damaged``: objects whose contents do
    not match their name, or have another size than was stored. ``missing``: objects that rows of the database name
    and that do not exist. ``vanished``: stored bundles of the newest complete backup that the hub does not have any
    more under any name.
    """

    folder: Path
    counts: Mapping[str, int]
    objects: int | None
    new: int
    left_keys: Sequence[str]
    damaged: Sequence[str]
    missing: Sequence[str]
    vanished: Sequence[str]

    @property
    def is_complete(self) -> bool:
        """Whether the backup contains everything. If it does not, the pool of objects was left as it was."""
        return not (self.damaged or self.missing or self.vanished)


def make_backup(hub_folder: Path, place: Path, now: datetime, *, accepts_loss: bool = False) -> Made:
    """Make a backup of the hub in `hub_folder` in the folder `place`. Raises KioskError or OSError.

    `accepts_loss`: whether a person has decided that vanished bundles are lost; then they are not looked for.
    """
    if place.resolve().is_relative_to(hub_folder.resolve()):
        cure = "Name a folder elsewhere, best on another disk."
        raise BackupError("{place} is inside the hub, so it would be lost with it.", cure, place=str(place))
    if not place.is_dir():
        durable.make_folder(place)
        place.chmod(_FOR_THE_OWNER)
    with opened_to_read(hub_folder) as hub, locked(place):
        remove_remains(place)
        pool = Pool(place / POOL)
        try:
            made = _made(hub, place, pool, now, accepts_loss=accepts_loss)
        finally:
            shutil.rmtree(place / MAKING, ignore_errors=True)
        if made.is_complete:
            remove_surplus(place, pool, made.folder)
        else:
            remove_incomplete(place, made.folder)
            if note.read(hub_folder) is not None:  # the place with complete backups stays noted
                return made
        with suppress(OSError):  # the disk of the hub may be full; the doctor then names the former backup
            note.write(hub_folder, place, now)
    return made


def _made(hub: Hub, place: Path, pool: Pool, now: datetime, *, accepts_loss: bool) -> Made:
    making = place / MAKING
    making.mkdir(_FOR_THE_OWNER)
    is_copied = not hub.settings.objects.startswith(S3)
    kind = "postgresql" if hub.settings.is_shared else "sqlite"
    copied = Copied()
    if is_copied:
        copy_objects(hub.objects, pool, copied)
    counts = save_database(hub, making / DATABASES[kind])
    needed = needed_objects(hub.store)
    if is_copied:
        copy_objects(hub.objects, pool, copied)
    present = copied.sizes if is_copied else dict(all_sizes(hub.objects))
    found = compared(needed, present, needed_objects(hub.store))
    damaged = sorted({*copied.damaged, *found.damaged})
    listed = (
        [*copied.objects.values()] if is_copied else [SavedObject(hash_in(one), present[one], one) for one in present]
    )
    vanished = [] if accepts_loss else _vanished(place, listed)
    durable.write_file(making / OBJECTS, written_objects([*copied.objects.values()]))
    if not is_copied:
        durable.write_file(making / BUCKET, written_objects([one for one in listed if one.name.startswith(_STORED)]))
    settings = hub.settings
    if settings.is_shared:
        settings = replace(settings, store=without_password(settings.store))
    write_settings(making, settings)
    copy_settings(hub.folder, making)
    left_keys = save_keys(key_folders(hub.folder, hub.settings), making / KEYS)
    number = len(copied.objects) if is_copied else None
    manifest = BackupManifest.model_validate(
        {
            "format": FORMAT,
            "name": hub.name,
            "made": now,
            "app": __version__,
            "store": kind,
            "counts": counts,
            "objects": number,
            "files": described(making),
            "lacking": len({*damaged, *found.missing, *vanished}),
        }
    )
    # a complete backup has no field that older programs do not know
    durable.write_file(making / MANIFEST, manifest.model_dump_json(indent=1, exclude_defaults=True).encode())
    target = _free_name(place, now)
    durable.move_file(making, target)
    return Made(target, counts, number, copied.new, left_keys, damaged, found.missing, vanished)


def _vanished(place: Path, listed: Sequence[SavedObject]) -> Sequence[str]:
    """Return the stored bundles of the newest complete backup in `place` that are not `listed` under any name."""
    complete = next((one for one in generations(place) if not one.manifest.lacking), None)
    if complete is None:
        return []
    hashes = {one.sha256 for one in listed if one.sha256}
    ranges = {stored_range(one.name) for one in listed}
    return [
        one.name
        for name in (OBJECTS, BUCKET)
        if (complete.folder / name).is_file()
        for one in read_objects(complete.folder, name)
        if one.name.startswith(_STORED) and one.sha256 not in hashes and stored_range(one.name) not in ranges
    ]


def copy_settings(source: Path, target: Path) -> None:
    """Copy the files `OTHER_SETTINGS` that exist, between a hub and a backup. Raises OSError."""
    for name in OTHER_SETTINGS:
        if (source / name).is_file():
            durable.make_folder((target / name).parent)
            durable.copy_file(source / name, target / name)


def _free_name(place: Path, now: datetime) -> Path:
    moment = now.astimezone(UTC)
    while (place / name_at(moment)).exists():
        moment += timedelta(seconds=1)
    return place / name_at(moment)
