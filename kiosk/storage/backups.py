"""Backups of a database, each a complete, verified file (a generation).

Rules: a backup gets its final name only after it was synced to disk. The newest backup is the one with the highest
sequence number, not the one with the latest date. `BackupKind` describes what differs between databases. A backup of
the record is intact only if every event in it verifies and its file name contains the number of its newest event. If
the sequence number of a backup is higher than that of the database, the backup is damaged or belongs to an earlier
database. Such a backup is kept; it is ignored in deciding whether a new backup is due and which old ones are surplus.
"""

import logging
import os
import re
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder, move_file
from kiosk.storage.database import Database
from kiosk.storage.definition import fault_of_tables
from kiosk.storage.failures import explain, explained
from kiosk.storage.rows import ALL_EVENTS, NEWEST_EVENT, linked, to_event
from kiosk.storage.schema import MIGRATIONS
from kiosk.storage.sql import dialect
from kiosk.storage.sql.dialect import driver_text
from kiosk.storage.sql.driver import driver

GENERATIONS = 7
KEPT_ON_A_FULL_DISK = 2
ENOUGH_TIME = timedelta(days=1)
ENOUGH_EVENTS = 5000
"""Number of new events after which a backup is due; with fewer new events, a backup is due after `ENOUGH_TIME`."""

_STAMP = "%Y%m%dT%H%M%SZ"
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Generation:
    """One backup. ``sequence``: number of its newest change. ``made``: wall-clock time when it was made."""

    file: Path
    sequence: int
    made: datetime


@dataclass(frozen=True, slots=True)
class BackupKind:
    """What is backed up.

    ``prefix``: first part of the file names. ``copy``: writes a complete, verified copy of the database to a new file
    and returns the number of its newest change. ``verify``: checks a backup and returns that number. ``enough``:
    number of new changes after which a backup is due; with fewer, one is due after `ENOUGH_TIME`.
    """

    prefix: str
    copy: Callable[[Database, Path], int]
    verify: Callable[[Path], int]
    enough: int


class Backups:
    """The backups in one folder."""

    def __init__(self, folder: Path, kind: BackupKind) -> None:
        self.folder = folder
        self._kind = kind
        self._name = re.compile(rf"{kind.prefix}-([0-9]{{10}})-([0-9]{{8}}T[0-9]{{6}}Z)\.db")

    def generations(self) -> Sequence[Generation]:
        """Return all backups, newest first. Ignores folders, pipes and files whose name has an invalid date."""
        files = [file for file in self.folder.glob(f"{self._kind.prefix}-*.db") if file.is_file()]
        found = [generation for generation in map(self._generation, files) if generation is not None]
        return sorted(found, key=lambda generation: (generation.sequence, generation.made), reverse=True)

    def is_due(self, sequence: int, now: datetime) -> bool:
        """Return whether a database whose newest change is `sequence` needs a new backup at the time `now`.

        The age of the newest backup is the absolute difference between `now` and the time of the backup, because the
        clock may have been set back.
        """
        generations = self._up_to(sequence)
        if not generations:
            return sequence > 0
        newest = generations[0]
        moved = sequence - newest.sequence
        return moved >= self._kind.enough or (moved > 0 and abs(now - newest.made) >= ENOUGH_TIME)

    def make(self, database: Database, now: datetime) -> Path:
        """Write a new backup and delete the oldest surplus ones; returns the new file.

        Raises DiskFullError or RecordError; then the existing backups are unchanged.
        """
        part = self.folder / f".backup.{os.getpid()}.part"
        try:
            make_folder(self.folder)
            self.discard_parts()
            sequence = self._kind.copy(database, part)
            target = self.folder / f"{self._kind.prefix}-{sequence:010}-{now.strftime(_STAMP)}.db"
            move_file(part, target)
        except OSError as error:
            message = translatable("Staff", "The backup could not be written: {detail}.")
            raise RecordError(
                message,
                translatable("Staff", "Check the disk and its free space."),
                detail=str(error.strerror or error),
            ) from error
        finally:
            self.discard_parts()
        for old in self._up_to(sequence)[GENERATIONS:]:
            old.file.unlink(missing_ok=True)
        return target

    def give_up_oldest(self) -> bool:
        """Delete the oldest backup if at least three exist, to free disk space; returns whether it was deleted."""
        for old in self.generations()[KEPT_ON_A_FULL_DISK:][-1:]:
            old.file.unlink(missing_ok=True)
            return True
        return False

    def newest_sound(self) -> Generation | None:
        """Return the newest backup that is intact and whose newest change is the one in its file name."""
        for generation in self.generations():
            try:
                sequence = self._kind.verify(generation.file)
            except RecordError as error:
                logger.warning("%s is skipped: %s", generation.file.name, error)
                continue
            if sequence == generation.sequence:
                return generation
            logger.warning("%s is skipped: it ends with change %s", generation.file.name, sequence)
        return None

    def _up_to(self, sequence: int) -> Sequence[Generation]:
        """Return the backups whose newest change is at most `sequence`, newest first."""
        return [generation for generation in self.generations() if generation.sequence <= sequence]

    def discard_parts(self) -> None:
        """Delete incomplete backups and their journals, which this process or a killed process left behind."""
        for left in self.folder.glob(".backup.*.part*"):
            if not left.is_dir():
                left.unlink(missing_ok=True)

    def _generation(self, file: Path) -> Generation | None:
        """Parse the name of `file`; returns None if it is not the name of a backup."""
        match = self._name.fullmatch(file.name)
        if match is None:
            return None
        try:
            made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            return None
        return Generation(file, int(match[1]), made)


def copy_record(database: Database, target: Path) -> int:
    """Write a complete, verified copy of `database` to `target`; returns the number of its newest event.

    Raises DiskFullError, RecordError or OSError; then the caller has to delete the incomplete copy.
    """
    try:
        with database.lock:
            dialect.copy_to(database.raw, target)
    except driver().Error as error:
        raise explain(str(error), target) from error
    synchronise(target)
    return verify(target)


def verify(file: Path) -> int:
    """Check the pages, tables and newest event of `file`; returns the number of that event, 0 if there is none.

    Raises RecordError if a check fails, or if `file` is not a regular file: opening a pipe would block forever.
    """
    if not file.is_file():
        raise damaged_backup(file, "not a file")
    with explained(file), closing(dialect.connect_read_only(file)) as raw:
        found = fault_of_tables(raw) or dialect.damage(raw, thorough=True)
        row = None if found else raw.execute(driver_text(NEWEST_EVENT, literal=True)).fetchone()
    if found:
        raise damaged_backup(file, found)
    if row is None:
        return 0
    event = to_event(row)
    return next(linked([event], event.sequence - 1, event.previous)).sequence


def verify_wholly(file: Path) -> int:
    """Check `file` like `verify`, and also its whole hash chain, and that this program knows its schema version.

    A changed byte inside a text passes SQLite's page checks; only the hash of the event reveals it.
    """
    newest = verify(file)
    with explained(file), closing(dialect.connect_read_only(file)) as raw:
        if dialect.schema_version(raw) > len(MIGRATIONS):
            message = translatable("Staff", "{file} was written by a newer version of the program.")
            raise RecordError(message, translatable("Staff", "Install the newer version again."), file=file.name)
        for _ in linked(map(to_event, raw.execute(driver_text(ALL_EVENTS)))):
            pass
    return newest


RECORD = BackupKind("kiosk", copy_record, verify_wholly, ENOUGH_EVENTS)


def damaged_backup(file: Path, detail: str) -> RecordBrokenError:
    """Return the error for a damaged backup; `detail` describes the damage."""
    message = translatable("Staff", "The backup {file} is damaged: {detail}.")
    return RecordBrokenError(
        message, translatable("Staff", "An older one is used instead."), file=file.name, detail=detail
    )


def synchronise(file: Path) -> None:
    """Call fsync for the contents of `file`. Raises OSError."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
