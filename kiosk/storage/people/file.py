"""Opens and maintains ``people.db``: checks, checkpoints, backups, complete deletion of names.

Rules: the whole file is checked at every start, because it is small. A damaged file is set aside, never deleted, and
replaced by the newest intact backup; only the owner of the marker file (`kiosk.storage.marker`) does that. Every
change is one durable transaction, which also counts it (`CHANGES`). Names are erased and copies made by one thread
at a time, so that no copy with an erased name appears later.
"""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, cast, delete, select, update
from sqlalchemy import Integer as IntegerType
from sqlalchemy import Text as TextType

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder
from kiosk.storage.backups import Backups
from kiosk.storage.database import Database, open_readable, open_writable
from kiosk.storage.definition import require_tables
from kiosk.storage.marker import Marker, marker_of
from kiosk.storage.people.copies import PEOPLE, copy_people
from kiosk.storage.people.erasure import PAPERS, Erasure, erase_from_files, erase_papers, erase_rows
from kiosk.storage.people.faults import disk_faults
from kiosk.storage.people.schema import PEOPLE_MIGRATIONS, migrate_people
from kiosk.storage.people.tables import CHANGES, ERASING, METADATA, meta
from kiosk.storage.reserve import with_room
from kiosk.storage.schema import require_current
from kiosk.storage.sql.conflicts import upsert

ResultT = TypeVar("ResultT")
_COUNT = update(meta).where(meta.c.key == CHANGES).values(value=cast(cast(meta.c.value, IntegerType) + 1, TextType))


class PeopleFile:
    """The open database.

    ``notice``: message for the technician if the database was restored when it was opened, else None.
    """

    def __init__(
        self,
        database: Database,
        backups: Backups,
        marker: Marker | None,
        make_room: Callable[[], bool],
        notice: RecordBrokenError | None = None,
    ) -> None:
        """`marker` is None if the database is opened read-only. `make_room`: see `storage.reserve.with_room`."""
        self.database = database
        self.backups = backups
        self.notice = notice
        self._marker = marker
        self._make_room = make_room
        self._copying = threading.RLock()

    def write(self, act: Callable[[Connection], ResultT]) -> ResultT:
        """Call `act` in one durable transaction; on a full disk, free reserved space and call it again.

        Raises DiskFullError or RecordError; then nothing is stored.
        """
        return with_room(lambda: self._write(act), self._make_room)

    def _write(self, act: Callable[[Connection], ResultT]) -> ResultT:
        with self.database.writing() as connection:
            result = act(connection)
            connection.execute(_COUNT)
        return result

    def changes(self) -> int:
        """Return the number of changes of this database."""
        return int(self.database.value(select(meta.c.value).where(meta.c.key == CHANGES)))

    def erase(self, erasure: Erasure) -> None:
        """Delete the names from this database and from all files beside it that contain them.

        Raises RecordError. Then either nothing was deleted, or the names are deleted from the tables and
        `finish_erasing` deletes the rest.
        """

        def act(connection: Connection) -> None:
            pending = connection.execute(select(meta.c.value).where(meta.c.key == ERASING)).scalar()
            whole = Erasure.from_text(pending).and_also(erasure) if pending else erasure
            connection.execute(upsert(meta).values(key=ERASING, value=whole.to_text()))
            erase_rows(lambda statement: connection.execute(statement), erasure)  # noqa: PLW0108 - is overloaded

        with self._copying:
            self.write(act)
            self._finish_erasing()

    def finish_erasing(self) -> None:
        """Complete an erasure that was interrupted or has failed. Raises RecordError."""
        with self._copying:
            self._finish_erasing()

    def pending_erasure(self) -> Erasure | None:
        """Return the erasure that is not complete yet, if there is one."""
        stored = self.database.value(select(meta.c.value).where(meta.c.key == ERASING))
        return None if stored is None else Erasure.from_text(stored)

    def _finish_erasing(self) -> None:
        pending = self.pending_erasure()
        if pending is None:
            return
        if not with_room(self.database.rewrite, self._make_room):
            raise RecordError(
                translatable("Staff", "Another program is using {file}."),
                translatable("Staff", "Close the other program and try again."),
                file=self.database.file.name,
            )
        with disk_faults(self.database.file.name):
            self.backups.discard_parts()
            found = [generation.file for generation in self.backups.generations()]
            erase_from_files(self.database.file, found, pending)
            erase_papers(self.database.file.with_name(PAPERS))
        self.write(lambda connection: connection.execute(delete(meta).where(meta.c.key == ERASING)))

    def maintain(self, now: datetime) -> None:
        """Do what is due: complete an erasure, checkpoint, back up. Call it while the kiosk is idle.

        Raises RecordError.
        """
        if self._marker is None or not self._marker.own():
            return
        with self._copying:
            self._finish_erasing()
            self.database.checkpoint()
            if self.backups.is_due(self.changes(), now):
                self.backups.make(self.database, now)

    def back_up(self, file: Path) -> int:
        """Write a verified copy to `file`; returns its number of changes. Raises RecordError or OSError."""
        with self._copying:
            return copy_people(self.database, file)

    def check(self) -> None:
        """Check the whole file. Raises RecordBrokenError if it is damaged, RecordError if it cannot be read."""
        self.database.check(thorough=True)

    def close(self) -> None:
        """Checkpoint and close the database."""
        try:
            self.database.close()
        finally:
            if self._marker is not None:
                self._marker.release()


def open_people(
    file: Path, backups: Path, make_room: Callable[[], bool], sqlite_version: Sequence[int] | None = None
) -> PeopleFile:
    """Open the database at `file`; restore it if it is damaged or missing, or create it.

    `backups`: folder of its backups. `sqlite_version`: for tests only. Raises RecordError if it cannot be opened.
    """
    with disk_faults(file.name):
        make_folder(file.parent)
        marker = Marker(marker_of(file))
    kept = Backups(backups, PEOPLE)
    version = tuple(sqlite_version) if sqlite_version else None
    try:
        notice = _finished(file) if marker.is_owner else None
        try:
            _refuse_missing(file, kept)
            return PeopleFile(_open_checked(file, version), kept, marker, make_room, notice)
        except RecordBrokenError as broken:
            if not marker.is_owner:
                raise
            from kiosk.storage.people.restoring import restore_people

            notice = restore_people(file, kept, broken)
        return PeopleFile(_open_checked(file, version), kept, marker, make_room, notice)
    except BaseException:
        marker.abandon()
        raise


def open_people_to_read(file: Path, backups: Path) -> PeopleFile:
    """Open the database at `file` read-only. Raises RecordError on failure."""
    database = open_readable(file, is_private=True)
    try:
        require_current(database, PEOPLE_MIGRATIONS)
        return PeopleFile(database, Backups(backups, PEOPLE), None, lambda: False)
    except BaseException:
        database.close()
        raise


def _finished(file: Path) -> RecordBrokenError | None:
    from kiosk.storage.recovery import finish_recovery

    return finish_recovery(file)


def _refuse_missing(file: Path, backups: Backups) -> None:
    if (not file.exists() or file.stat().st_size == 0) and backups.generations():
        message = translatable("Staff", "The database {file} is missing.")
        raise RecordBrokenError(
            message, translatable("Staff", "Restart the kiosk: it restores itself."), file=file.name
        )


def _open_checked(file: Path, version: tuple[int, ...] | None) -> Database:
    database = open_writable(file, version, is_private=True)
    try:
        database.check(thorough=True)
        require_tables(database.raw, file, PEOPLE_MIGRATIONS)
        migrate_people(database)
        _read_everything(database)
    except BaseException:
        database.close()
        raise
    return database


def _read_everything(database: Database) -> None:
    """Read all rows, because SQLite's check does not detect invalid UTF-8. Raises RecordBrokenError."""
    for table in METADATA.tables.values():
        database.rows(select(table))
