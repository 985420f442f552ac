"""Opens ``studio.db``; a damaged file is set aside and replaced by an empty one.

Rules: the whole file is checked when it is opened. A damaged file is never deleted. The services read the lessons
again from their source files; earlier versions are then lost, which the notice says. Only the owner of the marker
file (`kiosk.storage.marker`) replaces a database.
"""

import zlib
from pathlib import Path

from sqlalchemy import and_, select

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder, move_file
from kiosk.storage.database import Database, open_writable
from kiosk.storage.definition import require_tables
from kiosk.storage.failures import broken
from kiosk.storage.marker import Marker, marker_of
from kiosk.storage.people.faults import disk_faults
from kiosk.storage.recovery import BROKEN, RECOVERED, exchange, unused_name
from kiosk.storage.schema import upgrade
from kiosk.storage.studio.schema import STUDIO_MIGRATIONS
from kiosk.storage.studio.tables import METADATA, document, version


class StudioFile:
    """The open database.

    ``notice``: message if a damaged database was replaced when it was opened, else None.
    """

    def __init__(self, database: Database, marker: Marker, notice: RecordBrokenError | None) -> None:
        self.database = database
        self.notice = notice
        self._marker = marker

    def close(self) -> None:
        """Checkpoint and close the database."""
        try:
            self.database.close()
        finally:
            self._marker.release()


def open_studio(file: Path) -> StudioFile:
    """Open the database `file`, or create it. Raises RecordError if it cannot be opened."""
    with disk_faults(file.name):
        make_folder(file.parent)
        marker = Marker(marker_of(file))
    try:
        notice = _finished(file) if marker.is_owner else None
        try:
            database = _open_checked(file)
        except RecordBrokenError:
            if not marker.is_owner:
                raise
            notice = _replaced(file)
            database = _open_checked(file)
        return StudioFile(database, marker, notice)
    except BaseException:
        marker.abandon()
        raise


def _open_checked(file: Path) -> Database:
    database = open_writable(file)
    try:
        database.check(thorough=True)
        require_tables(database.raw, file, STUDIO_MIGRATIONS)
        upgrade(database, STUDIO_MIGRATIONS)
        _read_everything(database)
    except BaseException:
        database.close()
        raise
    return database


def _read_everything(database: Database) -> None:
    """Read all rows, because SQLite's check does not detect invalid UTF-8, and the newest bytes of each file."""
    for table in METADATA.tables.values():
        database.rows(select(*(column for column in table.c if column.name != "content")))
    is_newest = and_(
        version.c.pack == document.c.pack, version.c.stem == document.c.stem, version.c.number == document.c.current
    )
    for (content,) in database.rows(select(version.c.content).join_from(document, version, is_newest, isouter=True)):
        try:
            zlib.decompress(content or b"")
        except zlib.error as error:
            raise broken(database.file, "the text of a version cannot be read") from error


def _replaced(file: Path) -> RecordBrokenError:
    part = file.with_name(f".{file.name}.recovering")
    with disk_faults(file.name):
        for left in (*file.parent.glob(f"{part.name}*"), *_ready(file)):
            left.unlink()
        database = Database(part)
        try:
            upgrade(database, STUDIO_MIGRATIONS)
            database.checkpoint()
        finally:
            database.close()
        aside = unused_name(file)
        ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
        move_file(part, ready)
        return _notice(exchange(file, ready))


def _finished(file: Path) -> RecordBrokenError | None:
    """Complete an interrupted replacement; returns the notice about it, None if there was nothing to complete."""
    ready = [] if file.exists() else _ready(file)
    if not ready:
        return None
    with disk_faults(file.name):
        return _notice(exchange(file, ready[-1]))


def _ready(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}{RECOVERED}*"))


def _notice(aside: Path) -> RecordBrokenError:
    message = translatable(
        "Studio",
        "The memory of the own lessons was damaged. The lessons were read again from their files and are whole; "
        "their earlier versions and the lessons in use must be checked.",
    )
    return RecordBrokenError(
        message, translatable("Studio", "Keep the file {aside} and tell the technician."), aside=aside.name
    )
