"""Examines the store and the object store of a hub.

Rules: The object store is tested with one small object that is written, read and deleted. No folder and no database
is created.
"""

import secrets
from collections.abc import Iterator

from sqlalchemy import func, select

from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import Value
from kiosk.province.hub.backup.note import BackupNote
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note, of_error
from kiosk.province.hub.doctor.room import is_writable
from kiosk.province.hub.doctor.stock import PUT_BACK
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.objects.names import ARCHIVE
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.overview.completeness import MOST
from kiosk.province.hub.overview.status import HubStatus
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.schema import VERSION, no_hub, stored_version
from kiosk.province.hub.store.sqlite import SqliteStore

_IS_STANDBY = select(func.pg_is_in_recovery())
PROBE = "probe"
"""Folder of the object that tests the object store."""
_SERVER_VERSION = select(func.current_setting("server_version"))
LARGE_SQLITE, LARGE_POSTGRESQL = 10.0, 1000.0
"""Sizes in GB from which the next larger form of the store is advised."""


def without_hub(place: str, objects: ObjectStore | None, noted: BackupNote | None) -> Iterator[HubFinding]:
    """Describe a store that has no tables of a hub, or does not exist.

    `objects`: None if they cannot be reached. `noted`: the newest backup of the hub.
    """
    kiosks = 0 if objects is None else len(objects.folders(ARCHIVE, MOST))
    if kiosks:
        what = "{place} contains no hub, but the objects have bundles of {kiosks} kiosks."
        cure = (
            "Nothing is lost. Correct the line store in hub.toml; if that database is lost, make it anew from the"
            " objects: kiosk hub rebuild HUB"
        )
        yield bad(HubPart.STORE, what, cure, place=place, kiosks=kiosks)
    elif noted is not None:
        what = "{place} contains no hub, but a backup of it was made in {backups}."
        cure = (
            "Connect the disk with the database, or correct the line store in hub.toml. If database and objects are"
            " lost, restore the backup into a new folder: kiosk hub restore NEW --from {backups}"
        )
        yield bad(HubPart.STORE, what, cure, place=place, backups=str(noted.place))
    else:
        yield of_error(HubPart.STORE, no_hub(place))


def examine_store(store: HubStore, objects: ObjectStore | None, noted: BackupNote | None) -> Iterator[HubFinding]:
    """Examine the connection, the version of the server, and the version of the tables. Raises KioskError."""
    server, version = server_version(store), stored_version(store)
    told: dict[str, Value] = {"place": store.place, "server": server, "version": version, "known": VERSION}
    if version == 0:
        yield from without_hub(f"{store.place} ({server})", objects, noted)
    elif version > VERSION:
        cure = "Install the newest version of the program."
        yield bad(
            HubPart.STORE, "{place} has tables of a newer program (version {version}, not {known}).", cure, **told
        )
    elif version < VERSION:
        cure = "Nothing is lost. They are upgraded by: kiosk hub status HUB"
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


def examine_writing(store: HubStore) -> Iterator[HubFinding]:
    """Examine whether the database can be changed; nothing is written. Raises KioskError."""
    if isinstance(store, SqliteStore):
        file = store.database.file
        is_locked = not (is_writable(file) and is_writable(file.parent))
        cure = (
            "Allow the user of the hub to write the file and its folder. If the whole disk became read-only, it may"
            " be failing: make a backup to another disk first, kiosk hub backup HUB --to FOLDER"
        )
    else:
        with store.reading() as connection:
            is_locked = connection.execute(_IS_STANDBY).scalar_one()
        cure = (
            "This server follows another one. Name the other one in the line store in hub.toml; if it is lost for"
            " good, promote this one: see docs/growing.md"
        )
    if is_locked:
        yield bad(HubPart.STORE, "{place} can only be read, so nothing is taken in.", cure, place=store.place)


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


def is_reached(objects: ObjectStore) -> bool:
    """Whether the object store answers, if only with an empty list."""
    try:
        objects.folders("", 1)
    except KioskError:
        return False
    return True


def examine_objects(objects: ObjectStore) -> Iterator[HubFinding]:
    """Write, read and delete one object; a folder that does not exist is not created."""
    if isinstance(objects, FolderObjects) and not objects.root.is_dir():
        cure = f"Connect the disk with it, or correct the line objects in hub.toml. {PUT_BACK}"
        yield bad(HubPart.OBJECTS, "The folder of the objects, {place}, does not exist.", cure, place=objects.place)
        return
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
