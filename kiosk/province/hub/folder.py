"""Creates and opens the folder of a hub, which contains one database and the refused files.

Rules: A folder becomes a hub when the transaction that creates its tables is committed, so that an interrupted
`make_hub` can be repeated. A lock allows only one command at a time to change a hub. Only the owner has access to the
folder, because it contains personal data.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.province.hub.faults import HubError, explained
from kiosk.province.hub.holdings import Holdings
from kiosk.province.hub.schema import VERSION, create, migrate
from kiosk.province.publishing.lock import LOCK, locked
from kiosk.province.publishing.repository import checked_title
from kiosk.storage.database import Database

DATABASE, REFUSED = "hub.db", "refused"
_OWN = {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", REFUSED, LOCK}
_FOR_THE_OWNER = 0o700


def make_hub(folder: Path, name: str) -> str:
    """Create the hub of the province `name` in a new or empty `folder`.

    Returns the name without outer spaces, see `checked_title`. Raises KioskError, OSError.
    """
    title = checked_title(name)
    if folder.exists() and not (folder.is_dir() and {path.name for path in folder.iterdir()} <= _OWN):
        raise HubError("{folder} already contains other files.", "Name a new folder.", folder=str(folder))
    folder.mkdir(mode=_FOR_THE_OWNER, parents=True, exist_ok=True)
    folder.chmod(_FOR_THE_OWNER)  # an existing empty folder can have other permissions
    with locked(folder), explained(folder):
        database = Database(folder / DATABASE)
        try:
            if database.schema_version:
                cure = "Name another folder for a new hub; show this one with: kiosk hub status {folder}"
                raise HubError("{folder} is already a hub.", cure, folder=str(folder))
            create(database, title)
        finally:
            database.close()
    return title


def require_hub(folder: Path) -> None:
    """Raise HubError if `folder` contains no hub."""
    if not (folder / DATABASE).is_file():
        raise _no_hub(folder)


@contextmanager
def opened(folder: Path) -> Iterator[Holdings]:
    """Open the hub in `folder` for reading; a database of an older program is upgraded first. Raises HubError."""
    require_hub(folder)
    with explained(folder):
        database = Database(folder / DATABASE)
        try:
            version = database.schema_version
            if not version:
                raise _no_hub(folder)
            if version > VERSION:
                message = "{folder} was written by a newer version of the program."
                raise HubError(message, "Install the newer version.", folder=str(folder))
            migrate(database)
            yield Holdings(database)
        finally:
            database.close()


@contextmanager
def changed(folder: Path) -> Iterator[Holdings]:
    """Lock the hub in `folder` and open it for writing. Raises KioskError or OSError."""
    require_hub(folder)
    with locked(folder), opened(folder) as holdings:
        yield holdings


def _no_hub(folder: Path) -> HubError:
    cure = "Correct the path, or create a hub with: kiosk hub init"
    return HubError("{folder} is not a hub for results.", cure, folder=str(folder))
