"""Copies the objects of a hub into a pool, and back.

Rules: The hub works meanwhile: objects that disappear while they are listed have been moved to another name. Stored
and held bundles have their SHA-256 in their name; one that is in the pool already is not read again. If its size has
changed, either the original is damaged, which is reported, and the backup lists the sound copy in the pool; or the
file in the pool is, and is written again.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.manifest import SavedObject
from kiosk.province.hub.backup.pool import Pool
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.overview.completeness import all_sizes
from kiosk.sync.sealing import NAME

LARGEST = 64 * 1024 * 1024
"""Maximum size of an object in bytes."""


@dataclass(slots=True)
class Copied:
    """The objects that were copied.

    ``sizes``: of the originals in bytes, by name. ``new``: number of those that were not in the pool. ``damaged``:
    names of those whose contents do not match their name.
    """

    objects: dict[str, SavedObject] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    new: int = 0
    damaged: list[str] = field(default_factory=list)


def copy_objects(objects: ObjectStore, pool: Pool, copied: Copied) -> None:
    """Add all objects to the pool and to `copied`. Raises KioskError or OSError."""
    for name, size in all_sizes(objects):
        copied.sizes[name] = size
        expected = hash_in(name)
        if expected in pool:
            kept = pool.size(expected)
            original = objects.get(name, LARGEST) if kept != size else None
            if original is not None and hashlib.sha256(original).hexdigest() == expected:
                pool.repair(original)
                kept = len(original)
            elif kept != size and name not in copied.damaged:
                copied.damaged.append(name)
            copied.objects[name] = SavedObject(expected, kept, name)
            continue
        data = objects.get(name, LARGEST)
        if data is None:  # moved meanwhile
            continue
        before = len(pool)
        sha256 = pool.add(data)
        copied.new += len(pool) - before
        if expected and sha256 != expected and name not in copied.damaged:
            copied.damaged.append(name)
        copied.objects[name] = SavedObject(sha256, len(data), name)


def restore_objects(saved: Sequence[SavedObject], pool: Pool, objects: ObjectStore) -> Sequence[str]:
    """Write the objects of a backup; return the names of those that are missing or damaged in the pool.

    All backups share the objects of the pool, so one that is damaged must not stop the restoration of the others.
    Raises KioskError or OSError.
    """
    left = []
    for one in saved:
        try:
            data = pool.read(one.sha256)
        except BackupError:
            left.append(one.name)
            continue
        objects.put(one.name, data)
    return left


def hash_in(name: str) -> str:
    """Return the SHA-256 in the name of a stored or held bundle, "" for other objects."""
    named = NAME.fullmatch(name.rpartition("/")[2])
    return named[3] if named and name.partition("/")[0] in {names.ARCHIVE, names.HELD} else ""
