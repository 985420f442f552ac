"""Compares the rows of a hub's database with the objects in its object store, by names and sizes.

Rules: No object is read, so the comparison of a million objects is one listing. The hub works meanwhile: rows are
read before and after the listing, and only objects that are needed both times count as missing or damaged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, select

from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.plain import SUFFIX as PLAIN
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.registry.enrolments import all_enrolments
from kiosk.province.hub.registry.kiosks import KeyState, registered
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.tables import bundles, quarantine, waiting
from kiosk.sync.sealing import NAME as SEALED

MOST = 10_000_000
"""Maximum number of objects in a folder."""


class Needed(NamedTuple):
    """An object that a row needs. ``sha256``: of its contents, "" if unknown; ``size``: in bytes, -1 if unknown."""

    sha256: str = ""
    size: int = -1


@dataclass(frozen=True, slots=True)
class Completeness:
    """The result of a comparison; names of objects are in ascending order.

    ``needed``: number of objects that the rows need. ``missing``: those that do not exist; ``damaged``: those that
    have another size than was stored. ``extra``: bundles, refused files and decisions that the database lacks.
    """

    needed: int
    missing: Sequence[str]
    damaged: Sequence[str]
    extra: Sequence[str]


def compare(hub: Hub) -> Completeness:
    """Compare rows and objects of `hub`. Raises KioskError."""
    before = needed_objects(hub.store)
    present = dict(all_sizes(hub.objects))
    return compared(before, present, needed_objects(hub.store))


def compared(before: Mapping[str, Needed], present: Mapping[str, int], after: Mapping[str, Needed]) -> Completeness:
    """Compare the sizes of the objects `present`, by name, with what rows needed `before` and `after` the listing."""
    both = sorted(before.keys() & after.keys())
    return Completeness(
        len(both),
        [name for name in both if name not in present],
        [name for name in both if name in present and after[name].size not in {-1, present[name]}],
        _extra(after, present),
    )


def needed_objects(store: HubStore) -> Mapping[str, Needed]:
    """Return the objects that the rows of `store` need, by name. Raises KioskError."""
    with store.reading() as connection:
        return dict(_needed(connection))


def all_sizes(objects: ObjectStore) -> Iterator[tuple[str, int]]:
    """Yield names and sizes of all objects, folder by folder. Raises ObjectsError."""
    waiting_folders = list(reversed(objects.folders("", MOST)))
    while waiting_folders:
        folder = waiting_folders.pop()
        yield from objects.sizes(folder, MOST).items()
        below = objects.folders(folder, MOST)
        waiting_folders += [f"{folder}/{name}" for name in reversed(below)]


def stored_range(name: str) -> str:
    """Return folder, first and last event of a stored bundle as one text; the name of any other object."""
    folder, _, file = name.rpartition("/")
    sealed = SEALED.fullmatch(file) if name.startswith(f"{names.ARCHIVE}/") else None
    return f"{folder}/{sealed[1]}-{sealed[2]}" if sealed else name


def _needed(connection: Connection) -> Iterator[tuple[str, Needed]]:
    for table in (bundles, waiting, quarantine):
        for name, sha256, size in connection.execute(select(table.c.object, table.c.sha256, table.c.size)):
            yield name, Needed("" if name.endswith(PLAIN) else sha256, size)
            if table is quarantine:
                yield name + names.REASON_SUFFIX, Needed()
    for record in registered(connection):
        if record.state is not KeyState.HELD:
            yield names.kiosk_record(record.code or record.id, record.branch), Needed()
    for enrolment in all_enrolments(connection):
        yield names.enrolment_record(enrolment.token_hash), Needed()


def _extra(needed: Mapping[str, Needed], present: Mapping[str, int]) -> Sequence[str]:
    """Return the hub's own objects that no row needs, without further copies of bundles that are stored."""
    known = {stored_range(name) for name in needed} | {one.sha256 for one in needed.values()}
    own = (names.ARCHIVE, names.HELD, names.QUARANTINE, names.KIOSKS, names.ENROLMENTS)
    return sorted(
        name
        for name in present
        if name.startswith(tuple(f"{folder}/" for folder in own))
        and name not in needed
        and stored_range(name) not in known
        and not ((sealed := SEALED.fullmatch(name.rpartition("/")[2])) and sealed[3] in known)
    )
