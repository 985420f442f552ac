"""Copies of the hub's database: SQLite with its backup interface, PostgreSQL with ``pg_dump`` and ``pg_restore``.

Rules: A copy is one snapshot of the database, made while the hub works, and is read completely before it counts.
Passwords are passed to PostgreSQL's programs in the environment, where other users cannot read them.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, func, make_url, select

from kiosk.domain.errors import RecordBrokenError
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.sqlite import SqliteStore
from kiosk.province.hub.store.tables import METADATA
from kiosk.storage.backups import synchronise
from kiosk.storage.database import Database, open_readable
from kiosk.storage.failures import explain
from kiosk.storage.sql import dialect
from kiosk.storage.sql.driver import driver

_INSTALLED = Path("/usr/lib/postgresql")
"""Folder in which Debian installs the programs of each version of PostgreSQL."""
_FOR_THE_OWNER = 0o600


def save_database(hub: Hub, target: Path) -> Mapping[str, int]:
    """Write a verified copy of the database to `target`; return its counts. Raises KioskError or OSError."""
    if isinstance(hub.store, SqliteStore):
        return _save_sqlite(hub.store.database, target)
    return _save_postgres(hub, target)


def restore_database(url: str, saved: Path) -> None:
    """Load the copy `saved` into the empty PostgreSQL database `url`, as one transaction. Raises BackupError."""
    wholly = ("--no-password", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges")
    _run("pg_restore", [*wholly, f"--dbname={without_password(url)}", str(saved)], url)


def without_password(url: str) -> str:
    """Return the URL of a PostgreSQL database without the password."""
    given = make_url(url)
    return URL.create(
        "postgresql", given.username, None, given.host, given.port, given.database, given.query
    ).render_as_string()


def counts(connection: Connection) -> Mapping[str, int]:
    """Return the number of rows of each table of the hub."""
    tables = {table.name: select(func.count()).select_from(table) for table in METADATA.sorted_tables}
    return {name: connection.execute(count).scalar_one() for name, count in tables.items()}


def counts_of(store: HubStore) -> Mapping[str, int]:
    """Return the number of rows of each table of `store`. Raises HubError or RecordError."""
    with store.reading() as connection:
        return counts(connection)


def _save_sqlite(database: Database, target: Path) -> Mapping[str, int]:
    try:
        with database.lock:
            dialect.copy_to(database.raw, target)
    except driver().Error as error:
        found = explain(str(error), database.file)
        if isinstance(found, RecordBrokenError):
            raise found from error
        message = "The database could not be copied to {place} ({detail})."
        cure = "Make room there or name a folder on another disk, and run the command again."
        raise BackupError(message, cure, place=str(target.parents[1]), detail=str(error)) from error
    target.chmod(_FOR_THE_OWNER)
    synchronise(target)
    with closing(open_readable(target)) as copy:
        copy.check(thorough=True)
        with copy.reading() as connection:
            return counts(connection)


def _save_postgres(hub: Hub, target: Path) -> Mapping[str, int]:
    url = hub.settings.store
    with hub.store.reading() as connection:
        counted = counts(connection)
        snapshot = connection.execute(select(func.pg_export_snapshot())).scalar_one()
        target.touch(_FOR_THE_OWNER)
        dump = ("--no-password", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}")
        _run("pg_dump", [*dump, f"--file={target}", without_password(url)], url)
    synchronise(target)
    _run("pg_restore", ["--file=/dev/null", str(target)], url)
    return counted


def _run(name: str, arguments: Sequence[str], url: str) -> None:
    password = make_url(url).password
    environment = {**os.environ, **({} if password is None else {"PGPASSWORD": str(password)})}
    done = subprocess.run(  # noqa: S603 - a program of PostgreSQL
        [str(_program(name)), *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        cure = "Check the server, the rights of its user and the disk, and run the command again."
        raise BackupError("{name} failed ({reason}).", cure, name=name, reason=reason)


def _program(name: str) -> Path:
    """Return the newest installed program `name` of PostgreSQL: a server accepts those of newer versions."""
    versions = [path for path in _INSTALLED.glob(f"*/bin/{name}") if path.parts[-3].isdecimal()]
    found = max(versions, key=lambda path: int(path.parts[-3]), default=None) or shutil.which(name)
    if found is None:
        cure = "Install the programs of PostgreSQL: sudo apt install postgresql-client"
        raise BackupError("{name} is not installed.", cure, name=name)
    return Path(found)
