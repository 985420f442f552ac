"""Creates and opens hubs.

Rules: A folder becomes a hub when the file ``hub.toml`` is written, after the tables were created, so that an
interrupted `make_hub` can be repeated. An office can also write the file first; the folder then becomes a hub when
`complete_hub` creates the tables. If the store is SQLite, a lock allows only one command at a time to change a
hub; PostgreSQL has its own locks. Only the owner has access to the folder, because it contains personal data.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk import durable
from kiosk.province.hub.faults import HubError, explained
from kiosk.province.hub.hub_file import (
    FILE,
    POSTGRESQL,
    S3,
    SQLITE,
    HubSettings,
    checked_settings,
    read_settings,
    write_settings,
)
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.objects.names import OWN_FOLDERS
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.objects.s3_objects import open_s3
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.postgres import PostgresStore
from kiosk.province.hub.store.schema import VERSION, create, migrate, no_hub, stored_version
from kiosk.province.hub.store.sqlite import SqliteStore
from kiosk.province.publishing.lock import LOCK, NO_WAIT, LockWait, locked
from kiosk.province.publishing.repository import checked_title

OLD_DATABASE = "hub.db"
"""Database of a hub of an older program, which has no ``hub.toml``."""
_FOR_THE_OWNER = 0o700


@dataclass(frozen=True, slots=True)
class Hub:
    """An open hub."""

    folder: Path
    settings: HubSettings
    store: HubStore
    objects: ObjectStore

    @property
    def name(self) -> str:
        """The name of the province."""
        return self.settings.name


def make_hub(folder: Path, settings: HubSettings) -> str:
    """Create a hub in a new or empty `folder`; return its name without outer spaces, see `checked_title`.

    Raises KioskError, OSError.
    """
    settings = checked_settings(replace(settings, name=checked_title(settings.name)), folder)
    if (folder / FILE).exists() or (folder / OLD_DATABASE).exists():
        raise _already_a_hub(folder)
    database = _database(settings, folder)
    own = {LOCK, *(f"{database.name}{suffix}" for suffix in ("", "-wal", "-shm", "-journal"))} if database else {LOCK}
    if folder.exists() and not (folder.is_dir() and {path.name for path in folder.iterdir()} <= own):
        raise HubError("{folder} already contains other files.", "Name a new folder.", folder=str(folder))
    _require_engines(settings, folder)
    folder.mkdir(mode=_FOR_THE_OWNER, parents=True, exist_ok=True)
    folder.chmod(_FOR_THE_OWNER)  # an existing empty folder can have other permissions
    with locked(folder), explained(folder):
        if database is not None and database.parent == folder:
            for path in folder.glob(f"{database.name}*"):  # of an interrupted creation
                path.unlink()
        with closing(open_store(settings, folder)) as store:
            create(store, settings.name)
        write_settings(folder, settings)
        _make_objects_folder(folder, settings)
    return settings.name


def prepared_settings(folder: Path) -> HubSettings:
    """Read the prepared settings of a hub that has no tables yet. Raises HubError if there is a hub already."""
    settings = read_settings(folder)
    database = _database(settings, folder)
    has_store = database is None or database.exists()
    with explained(folder):
        if (folder / OLD_DATABASE).exists() or (has_store and _has_hub(settings, folder)):
            raise _already_a_hub(folder)
    return settings


def complete_hub(folder: Path, settings: HubSettings) -> str:
    """Create the tables of a hub with `prepared_settings`; return its name. Raises KioskError, OSError."""
    name = checked_title(settings.name)
    _require_engines(settings, folder)
    folder.chmod(_FOR_THE_OWNER)
    with locked(folder), explained(folder), closing(open_store(settings, folder)) as store:
        create(store, name)
        _make_objects_folder(folder, settings)
    return name


def _make_objects_folder(folder: Path, settings: HubSettings) -> None:
    """Create the folder of the objects, so that a missing one means that something is wrong."""
    if not settings.objects.startswith(S3):
        durable.make_folder(folder / settings.objects)


def _has_hub(settings: HubSettings, folder: Path) -> bool:
    with closing(open_store(settings, folder)) as store:
        return stored_version(store) != 0


def _already_a_hub(folder: Path) -> HubError:
    cure = "Name another folder for a new hub; show this one with: kiosk hub status {folder}"
    return HubError("{folder} is already a hub.", cure, folder=str(folder))


def _require_engines(settings: HubSettings, folder: Path) -> None:
    """Raise KioskError if a server of a new hub does not respond, or if its objects are those of a hub.

    Nothing is created then.
    """
    if settings.is_shared:
        with explained(folder):
            _has_hub(settings, folder)
    if not (settings.objects.startswith(S3) or folder.exists()):  # then the system does not resolve “..” after it
        settings = replace(settings, objects=os.path.normpath(folder.absolute() / settings.objects))
    with closing(open_objects(settings, folder)) as objects:
        if objects.folders("", 1, OWN_FOLDERS.__contains__):  # an empty hub beside them would hide the results
            cure = (
                "Name another place for the objects of a new hub. If the database of that hub is lost, correct the"
                " lines store and objects in its hub.toml, and make it anew: kiosk hub rebuild HUB"
            )
            raise HubError("{place} contains objects of a hub.", cure, place=objects.place)


def require_hub(folder: Path) -> None:
    """Raise HubError if `folder` contains no hub."""
    if not ((folder / FILE).is_file() or (folder / OLD_DATABASE).is_file()):
        cure = "Correct the path, or create a hub with: kiosk hub init"
        if any(folder.glob("*.db")) or (folder / HubSettings("").objects).is_dir():
            cure = f"Its file {FILE} is missing: copy it there from the newest folder of the backups."
        raise HubError("{folder} is not a hub for results.", cure, folder=str(folder))


@contextmanager
def opened(folder: Path, *, creates_tables: bool = False) -> Iterator[Hub]:
    """Open the hub in `folder` for reading; one of an older program is upgraded first. Raises KioskError, OSError.

    `creates_tables`: whether a database without a hub gets the tables; else it is an error.
    """
    _upgrade_old(folder)
    with explained(folder):
        settings = read_settings(folder)
        if not creates_tables:
            _require_database(settings, folder)
        with closing(open_store(settings, folder)) as store, closing(open_objects(settings, folder)) as objects:
            if creates_tables and stored_version(store) == 0:
                create(store, settings.name)
            migrate(store)
            yield Hub(folder, settings, store, objects)


@contextmanager
def opened_to_read(folder: Path) -> Iterator[Hub]:
    """Open the hub in `folder` as `opened` does, but an SQLite file read-only, so that a full disk does no harm."""
    _upgrade_old(folder)
    with explained(folder):
        settings = read_settings(folder)
        _require_database(settings, folder)
        with closing(open_store(settings, folder, is_read_only=True)) as store:
            version = stored_version(store)
            if version == 0:
                raise no_hub(store.place)
            if version == VERSION:
                with closing(open_objects(settings, folder)) as objects:
                    yield Hub(folder, settings, store, objects)
                    return
    with opened(folder) as hub:  # the tables must be upgraded first
        yield hub


@contextmanager
def changed(folder: Path, patience: LockWait = NO_WAIT, *, creates_tables: bool = False) -> Iterator[Hub]:
    """Open the hub in `folder` for writing, as `opened` does; alone if its store is SQLite."""
    _upgrade_old(folder)
    with alone(folder, read_settings(folder), patience), opened(folder, creates_tables=creates_tables) as hub:
        yield hub


def missing_database(settings: HubSettings, folder: Path) -> Path | None:
    """Return the SQLite file of the store if it does not exist: SQLite would create it."""
    database = _database(settings, folder)
    return database if database is not None and not database.exists() else None


def _require_database(settings: HubSettings, folder: Path) -> None:
    database = missing_database(settings, folder)
    if database is not None:
        raise no_hub(str(database))


def alone(folder: Path, settings: HubSettings, patience: LockWait = NO_WAIT) -> AbstractContextManager[None]:
    """Keep other commands from changing the hub within the block, if its store is SQLite."""
    return nullcontext() if settings.is_shared else locked(folder, patience)


def _upgrade_old(folder: Path) -> None:
    from kiosk.province.hub.ingest.upgrade import upgrade

    require_hub(folder)
    if not (folder / FILE).is_file():
        with locked(folder), explained(folder):
            upgrade(folder)


def open_store(settings: HubSettings, folder: Path, *, is_read_only: bool = False) -> HubStore:
    """Connect to the store of a hub in `folder`. Raises KioskError.

    `is_read_only`: whether an SQLite file is opened read-only; it must exist then.
    """
    if settings.store.startswith(POSTGRESQL):
        return PostgresStore(settings.store)
    database = _database(settings, folder)
    if database is None:
        raise HubError("{store} is not a store of a hub.", "Correct hub.toml.", store=settings.store)
    return SqliteStore(database, is_read_only=is_read_only)


def open_objects(settings: HubSettings, folder: Path) -> ObjectStore:
    """Connect to the object store of a hub in `folder`. Raises KioskError."""
    if settings.objects.startswith(S3):
        return open_s3(settings, folder)
    return FolderObjects(folder / settings.objects)


def _database(settings: HubSettings, folder: Path) -> Path | None:
    return folder / settings.store.removeprefix(SQLITE) if settings.store.startswith(SQLITE) else None
