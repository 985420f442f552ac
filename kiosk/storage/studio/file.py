"""Opens ``studio.db``; a damaged or missing file is replaced by its newest intact backup, else by an empty one.

Rules: the whole file is checked when it is opened. A damaged file is set aside, never deleted. The services read the
lessons again from their source files, so that only earlier versions are lost, which the notice says. Only the owner
of the marker file (`kiosk.storage.marker`) replaces a database. Every change is counted (`change_count`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.texts import NO_TEXT, translatable
from kiosk.durable import copy_file, make_folder, move_file
from kiosk.storage.backups import Backups
from kiosk.storage.database import Database, open_writable
from kiosk.storage.definition import require_tables
from kiosk.storage.failures import BROKEN, RECOVERED, broken
from kiosk.storage.marker import Marker, marker_of
from kiosk.storage.people.faults import disk_faults
from kiosk.storage.recovery import exchange, unused_name
from kiosk.storage.schema import upgrade
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.studio.copies import STUDIO, read_everything
from kiosk.storage.studio.schema import STUDIO_MIGRATIONS
from kiosk.storage.studio.tables import METADATA, change_count


class StudioFile:
    """The open database.

    ``notice``: message if a damaged database was replaced when it was opened, else None.
    """

    def __init__(
        self, database: Database, marker: Marker, backups: Backups, notice: RecordBrokenError | None
    ) -> None:
        self.database = database
        self.notice = notice
        self._marker = marker
        self._backups = backups

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Begin a durable transaction, which counts as one change. Raises RecordError; then nothing is stored."""
        with self.database.writing() as connection:
            yield connection
            connection.execute(upsert(change_count).values(id=1, changes=self._changes() + 1))

    def _changes(self) -> int:
        found = self.database.value(select(change_count.c.changes))
        return int(found or 0)

    def maintain(self, now: datetime) -> None:
        """Checkpoint, and make a backup if one is due. Call it while nobody edits. Raises RecordError."""
        if self._marker.own():
            self.database.checkpoint()
            if self._backups.is_due(self._changes(), now):
                self._backups.make(self.database, now)

    def close(self) -> None:
        """Checkpoint and close the database."""
        try:
            self.database.close()
        finally:
            self._marker.release()


def open_studio(file: Path, folder: Path | None = None) -> StudioFile:
    """Open the database `file`, restore it, or create it. Raises RecordError if it cannot be opened.

    `folder`: folder of the backups, by default ``backups`` beside `file`.
    """
    backups = Backups(folder or file.with_name("backups"), STUDIO)
    with disk_faults(file.name):
        make_folder(file.parent)
        marker = Marker(marker_of(file))
    try:
        notice = _finished(file) if marker.is_owner else None
        try:
            _refuse_missing(file, backups)
            database = _open_checked(file)
        except RecordBrokenError:
            if not marker.is_owner:
                raise
            notice = _replaced(file, backups)
            database = _open_checked(file)
        return StudioFile(database, marker, backups, notice)
    except BaseException:
        marker.abandon()
        raise


def _open_checked(file: Path) -> Database:
    database = open_writable(file)
    try:
        database.check(thorough=True)
        require_tables(database.raw, file, STUDIO_MIGRATIONS)
        upgrade(database, STUDIO_MIGRATIONS)
        _require_texts(database)
    except BaseException:
        database.close()
        raise
    return database


def _require_texts(database: Database) -> None:
    if not read_everything(database.rows, METADATA.tables):
        raise broken(database.file, "the text of a version cannot be read")


def _refuse_missing(file: Path, backups: Backups) -> None:
    if (not file.exists() or file.stat().st_size == 0) and backups.generations():
        raise broken(file, "it is missing")


def _replaced(file: Path, backups: Backups) -> RecordBrokenError:
    part = file.with_name(f".{file.name}.recovering")
    with disk_faults(file.name):
        for left in (*file.parent.glob(f"{part.name}*"), *_ready(file)):
            left.unlink()
        sound = backups.newest_sound()
        if sound is not None:
            copy_file(sound.file, part)
        database = Database(part)
        try:
            upgrade(database, STUDIO_MIGRATIONS)
            database.checkpoint()
        finally:
            database.close()
        aside = unused_name(file)
        ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
        move_file(part, ready)
        had_one = file.exists()
        exchange(file, ready)
    return _notice(aside if had_one else None, None if sound is None else sound.file)


def _finished(file: Path) -> RecordBrokenError | None:
    """Complete an interrupted replacement; returns the notice about it, None if there was nothing to complete."""
    ready = [] if file.exists() else _ready(file)
    if not ready:
        return None
    with disk_faults(file.name):
        return _notice(exchange(file, ready[-1]))


def _ready(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}{RECOVERED}*"))


def _notice(aside: Path | None, backup: Path | None = None) -> RecordBrokenError:
    if backup is not None:
        message = translatable(
            "Studio",
            "The memory of the own lessons was damaged and was restored from the backup {backup}. The lessons are "
            "whole; earlier versions that were made since then are lost.",
        )
    else:
        message = translatable(
            "Studio",
            "The memory of the own lessons was damaged. The lessons were read again from their files and are whole; "
            "their earlier versions and the lessons in use must be checked.",
        )
    cure = translatable("Studio", "Keep the file {aside} and tell the technician.") if aside is not None else NO_TEXT
    names = {"aside": aside.name if aside else "", "backup": backup.name if backup else ""}
    return RecordBrokenError(message, cure, **names)
