"""Copies the objects of a hub into a pool, and back.

Rules: The hub works meanwhile: objects that disappear while they are listed have been moved to another name. Stored
and held bundles have their SHA-256 in their name; one that is in the pool already is not read again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.province.hub.backup.manifest import SavedObject
from kiosk.province.hub.backup.pool import Pool
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.sync.sealing import NAME

MOST = 10_000_000
LARGEST = 64 * 1024 * 1024
"""Maximum number of objects in a folder, and size of an object in bytes."""


@dataclass(slots=True)
class Copied:
    """The objects that were copied. ``new``: number of those that were not in the pool. ``damaged``: their names."""

    objects: dict[str, SavedObject] = field(default_factory=dict)
    new: int = 0
    damaged: list[str] = field(default_factory=list)


def copy_objects(objects: ObjectStore, pool: Pool, copied: Copied) -> None:
    """Add all objects to the pool and to `copied`. Raises KioskError or OSError."""
    for name in all_names(objects):
        expected = _hash_in(name)
        if expected in pool:
            copied.objects[name] = SavedObject(expected, pool.size(expected), name)
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


def restore_objects(saved: Iterable[SavedObject], pool: Pool, objects: ObjectStore) -> int:
    """Write the objects of a backup; return their number. Raises KioskError or OSError."""
    number = 0
    for one in saved:
        objects.put(one.name, pool.read(one.sha256))
        number += 1
    return number


def all_names(objects: ObjectStore) -> Iterator[str]:
    """Yield the names of all objects, folder by folder."""
    waiting: list[str] = list(reversed(objects.folders("", MOST)))
    while waiting:
        folder = waiting.pop()
        yield from objects.names(folder, MOST)
        below: Sequence[str] = objects.folders(folder, MOST)
        waiting += [f"{folder}/{name}" for name in reversed(below)]


def _hash_in(name: str) -> str:
    """Return the SHA-256 in the name of a stored or held bundle, "" for other objects."""
    named = NAME.fullmatch(name.rpartition("/")[2])
    return named[3] if named and name.partition("/")[0] in {names.ARCHIVE, names.HELD} else ""
