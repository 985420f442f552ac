"""Puts objects that a hub has lost back from its backups.

Rules: What the rows of the database name is looked for in the pool of all backups, by the SHA-256 of the row, else by
name in the newest list. Decisions and reasons are written anew from their rows. A sound object is never replaced.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from kiosk.province.hub.backup.copying import LARGEST
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.generations import POOL, folders
from kiosk.province.hub.backup.manifest import OBJECTS, SavedObject, read_objects
from kiosk.province.hub.backup.pool import Pool
from kiosk.province.hub.folder import Hub, changed
from kiosk.province.hub.ingest import quarantine
from kiosk.province.hub.objects import names
from kiosk.province.hub.overview.completeness import Needed, compare, needed_objects
from kiosk.province.hub.receipts.lost import let_lost_be_written
from kiosk.province.hub.registry import enrolments, records
from kiosk.province.hub.registry.kiosks import registered
from kiosk.province.publishing.lock import NO_WAIT, LockWait


@dataclass(frozen=True, slots=True)
class PutBack:
    """Names of the objects that were put back, and of those that no backup has (``left``)."""

    written: Sequence[str]
    left: Sequence[str]


def restore_missing(folder: Path, place: Path, patience: LockWait = NO_WAIT) -> PutBack:
    """Put back the missing and damaged objects of the hub in `folder` from the backups in `place`.

    The contents of all bundles are read and compared with their SHA-256. Raises KioskError or OSError.
    """
    if not any(True for _ in folders(place)):
        cure = "Name the folder that was given to kiosk hub backup with --to."
        raise BackupError("There is no backup in {place}.", cure, place=str(place))
    with changed(folder, patience) as hub:
        needed = needed_objects(hub.store)
        changed_ones = [name for name, need in needed.items() if need.sha256 and not _is_sound(hub, name, need)]
        done = put_back(hub, place, {*changed_ones, *_lost(hub)})
        let_lost_be_written(hub)  # receipts are not restored: an older one would ask for what is there
        return done


def put_missing_back(hub: Hub, place: Path) -> PutBack:
    """Put back the objects of `hub` that are missing or have a wrong size. Raises KioskError or OSError."""
    return put_back(hub, place, _lost(hub))


def put_back(hub: Hub, place: Path, wanted: Collection[str]) -> PutBack:
    """Put the objects `wanted` back from the backups in `place`. Raises KioskError or OSError."""
    if not wanted:
        return PutBack([], [])
    written = _written_from_rows(hub, wanted)
    needed, pool, listed = needed_objects(hub.store), Pool(place / POOL), _listed(place)
    for name in sorted({*wanted} - {*written}):
        data = _saved(pool, needed.get(name, Needed()), listed.get(name, ()))
        if data is not None:
            hub.objects.put(name, data)
            written.append(name)
    return PutBack(sorted(written), sorted({*wanted} - {*written}))


def _lost(hub: Hub) -> Sequence[str]:
    found = compare(hub)
    return [*found.missing, *found.damaged]


def _is_sound(hub: Hub, name: str, need: Needed) -> bool:
    data = hub.objects.get(name, LARGEST)
    return data is not None and hashlib.sha256(data).hexdigest() == need.sha256


def _listed(place: Path) -> Mapping[str, Sequence[SavedObject]]:
    """Return the objects of all backups by name, the newest first; lists that cannot be read are left out."""
    found: dict[str, list[SavedObject]] = {}
    for folder in folders(place):
        if (folder / OBJECTS).is_file():
            try:
                saved = read_objects(folder)
            except BackupError:
                continue
            for one in saved:
                found.setdefault(one.name, []).append(one)
    return found


def _saved(pool: Pool, need: Needed, listed: Sequence[SavedObject]) -> bytes | None:
    """Return the contents of an object from the pool, None if it is not there or damaged."""
    named = [one.sha256 for one in listed if need.size in {-1, one.size}]
    for sha256 in [need.sha256] if need.sha256 else named:
        if sha256 in pool:
            try:
                return pool.read(sha256)
            except BackupError:
                continue
    return None


def _written_from_rows(hub: Hub, wanted: Collection[str]) -> list[str]:
    """Write those `wanted` objects that can be made from rows: decisions and reasons. Return their names."""
    with hub.store.reading() as connection:
        writers = dict(_writers(hub, connection))
    written = [name for name in writers if name in wanted]
    for name in written:
        writers[name]()
    return written


def _writers(hub: Hub, connection: Connection) -> Iterator[tuple[str, Callable[[], None]]]:
    for record in registered(connection):
        name = names.kiosk_record(record.code or record.id, record.branch)
        yield name, partial(records.write_kiosk, hub.objects, record, record.state)
    for enrolment in enrolments.all_enrolments(connection):
        yield names.enrolment_record(enrolment.token_hash), partial(records.write_enrolment, hub.objects, enrolment)
    for refused in quarantine.all_refused(connection):
        yield refused.object + names.REASON_SUFFIX, partial(quarantine.write_reason, hub.objects, refused)
