"""Examines the store and the object store of a hub.

Rules: The object store is tested with one small object that is written, read and deleted.
"""

import secrets
from collections.abc import Iterator

from sqlalchemy import func, select

from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import Value
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note, of_error
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.overview.status import HubStatus
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.schema import VERSION, stored_version
from kiosk.province.hub.store.sqlite import SqliteStore

PROBE = "probe"
"""Folder of the object that tests the object store."""
_SERVER_VERSION = select(func.current_setting("server_version"))
LARGE_SQLITE, LARGE_POSTGRESQL = 10.0, 1000.0
"""Sizes in GB from which the next larger form of the store is advised."""


def examine_store(store: HubStore) -> Iterator[HubFinding]:
    """Examine the connection, the version of the server, and the version of the tables."""
    try:
        server, version = server_version(store), stored_version(store)
    except KioskError as error:
        yield of_error(HubPart.STORE, error)
        return
    told: dict[str, Value] = {"place": store.place, "server": server, "version": version, "known": VERSION}
    if version == 0:
        cure = "Correct the line store in hub.toml, or create the hub: kiosk hub init"
        yield bad(HubPart.STORE, "{place} ({server}) contains no hub.", cure, **told)
    elif version > VERSION:
        cure = "Install the newest version of the program."
        yield bad(
            HubPart.STORE, "{place} has tables of a newer program (version {version}, not {known}).", cure, **told
        )
    elif version < VERSION:
        cure = "Nothing is lost: the next command that works with the hub upgrades them. Make a backup first."
        yield note(HubPart.STORE, "{place} has tables of an older program ({version}, not {known}).", cure, **told)
    else:
        yield good(HubPart.STORE, "{place} ({server}) answers; its tables have version {version}.", **told)


def server_version(store: HubStore) -> str:
    """Return the name and version of the database system. Raises KioskError."""
    if isinstance(store, SqliteStore):
        return f"SQLite {store.database.sqlite_version}"
    with store.reading() as connection:
        return f"PostgreSQL {connection.execute(_SERVER_VERSION).scalar_one().partition(' ')[0]}"


def examine_size(store: HubStore) -> Iterator[HubFinding]:
    """Compare the size of the database with what its system is good for. Raises KioskError."""
    is_file = isinstance(store, SqliteStore)
    size, most = database_size(store) / 1e9, LARGE_SQLITE if is_file else LARGE_POSTGRESQL
    if size < most:
        yield good(HubPart.STORE, "The database has {size} GB, which is not much for its kind.", size=size)
    else:
        cure = f"It is time for {'PostgreSQL' if is_file else 'several machines'}: see “Growing” in docs/province.md."
        yield note(HubPart.STORE, "The database has {size} GB.", cure, size=size)


def database_size(store: HubStore) -> int:
    """Return the size of the database in bytes. Raises KioskError or OSError."""
    if isinstance(store, SqliteStore):
        return store.database.file.stat().st_size
    with store.reading() as connection:
        return int(connection.execute(select(func.pg_database_size(func.current_database()))).scalar_one())


def examine_totals(status: HubStatus) -> Iterator[HubFinding]:
    """Describe what the store contains."""
    kiosks = len({one.kiosk for one in status.records if one.bundles})
    what = "{statements} results of {kiosks} kiosks are stored."
    yield good(HubPart.STORE, what, statements=status.statements, kiosks=kiosks)


def examine_objects(objects: ObjectStore) -> Iterator[HubFinding]:
    """Write, read and delete one object."""
    name, data = f"{PROBE}/{secrets.token_hex(8)}.txt", secrets.token_bytes(32)
    try:
        objects.put(name, data)
        is_same = objects.get(name, len(data) + 1) == data
        objects.delete(name)
        is_gone = objects.get(name, 1) is None
    except KioskError as error:
        yield of_error(HubPart.OBJECTS, error)
        return
    if is_same and is_gone:
        yield good(HubPart.OBJECTS, "{place} can be written, read and cleared.", place=objects.place)
    else:
        cure = "Replace that disk or server before more results are received; kiosks keep theirs until a receipt."
        yield bad(HubPart.OBJECTS, "{place} does not give back what was written.", cure, place=objects.place)
