"""Backup generations of the database, each a complete, verified file.

Rules: a backup gets its final name only after it was synced to disk; the newest is the one with the highest sequence
number, not the latest date; a backup is intact only if every event in it verifies and the file name contains the
sequence number of its newest event. A backup with a higher sequence number than the record is damaged or belongs to
an earlier record: it is kept, but ignored when a backup becomes due or old ones are deleted.
"""

import logging
import os
import re
from collections.abc import Sequence
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
"""Number of new events after which a backup is due; with fewer, but at least one, it is due after `ENOUGH_TIME`."""

_NAME = re.compile(r"kiosk-([0-9]{10})-([0-9]{8}T[0-9]{6}Z)\.db")
_STAMP = "%Y%m%dT%H%M%SZ"
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Generation:
    """One backup: the sequence number of its newest event and the wall-clock time when it was made."""

    file: Path
    sequence: int
    made: datetime


class Backups:
    """The folder of backups."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def generations(self) -> Sequence[Generation]:
        """All backups, newest first. Skips folders, pipes and names with an invalid date."""
        files = [file for file in self.folder.glob("kiosk-*.db") if file.is_file()]
        found = [generation for generation in map(_generation, files) if generation is not None]
        return sorted(found, key=lambda generation: (generation.sequence, generation.made), reverse=True)

    def is_due(self, sequence: int, now: datetime) -> bool:
        """Whether a record at `sequence` needs a new backup; a clock set back by a day counts as a day passed."""
        generations = self._up_to(sequence)
        if not generations:
            return sequence > 0
        newest = generations[0]
        moved = sequence - newest.sequence
        return moved >= ENOUGH_EVENTS or (moved > 0 and abs(now - newest.made) >= ENOUGH_TIME)

    def make(self, database: Database, now: datetime) -> Path:
        """Add a generation and delete the oldest surplus ones; returns the new file.

        Raises DiskFullError, RecordError; then the existing backups are unchanged.
        """
        part = self.folder / f".backup.{os.getpid()}.part"
        try:
            make_folder(self.folder)
            self._discard_parts()
            sequence = copy_record(database, part)
            target = self.folder / f"kiosk-{sequence:010}-{now.strftime(_STAMP)}.db"
            move_file(part, target)
        except OSError as error:
            message = translatable("Staff", "The backup could not be written: {detail}.")
            raise RecordError(
                message,
                translatable("Staff", "Check the disk and its free space."),
                detail=str(error.strerror or error),
            ) from error
        finally:
            self._discard_parts()
        for old in self._up_to(sequence)[GENERATIONS:]:
            old.file.unlink(missing_ok=True)
        return target

    def give_up_oldest(self) -> bool:
        """Delete the oldest backup to free disk space, if at least three exist; returns whether one was deleted."""
        for old in self.generations()[KEPT_ON_A_FULL_DISK:][-1:]:
            old.file.unlink(missing_ok=True)
            return True
        return False

    def newest_sound(self) -> Generation | None:
        """The newest backup that passes `verify_wholly` and ends with the event in its file name."""
        for generation in self.generations():
            try:
                sequence = verify_wholly(generation.file)
            except RecordError as error:
                logger.warning("%s is passed over: %s", generation.file.name, error)
                continue
            if sequence == generation.sequence:
                return generation
            logger.warning("%s is passed over: it ends with event %s", generation.file.name, sequence)
        return None

    def _up_to(self, sequence: int) -> Sequence[Generation]:
        """The generations with at most this `sequence`, newest first."""
        return [generation for generation in self.generations() if generation.sequence <= sequence]

    def _discard_parts(self) -> None:
        """Delete partial backups of this process and of earlier ones that were killed, with their journals."""
        for left in self.folder.glob(".backup.*.part*"):
            if not left.is_dir():
                left.unlink(missing_ok=True)


def _generation(file: Path) -> Generation | None:
    """Parse the name of `file`; None if it is not the name of a backup."""
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    try:
        made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Generation(file, int(match[1]), made)


def copy_record(database: Database, target: Path) -> int:
    """Write a complete, verified copy to `target`; returns the sequence number of its newest event.

    Raises DiskFullError, RecordError, OSError; a partial copy is then left for the caller to delete.
    """
    try:
        with database.lock:
            dialect.copy_to(database.raw, target)
    except driver().Error as error:
        raise explain(str(error), target) from error
    _synchronise(target)
    return verify(target)


def verify(file: Path) -> int:
    """Check the pages, tables and newest event of `file`; returns the sequence number of that event, 0 if none.

    Raises RecordError if a check fails, or if `file` is not a regular file: opening a pipe would block forever.
    """
    if not file.is_file():
        raise _damaged(file, "not a file")
    with explained(file), closing(dialect.connect_read_only(file)) as raw:
        found = fault_of_tables(raw) or dialect.damage(raw, thorough=True)
        row = None if found else raw.execute(driver_text(NEWEST_EVENT, literal=True)).fetchone()
    if found:
        raise _damaged(file, found)
    if row is None:
        return 0
    event = to_event(row)
    return next(linked([event], event.sequence - 1, event.previous)).sequence


def verify_wholly(file: Path) -> int:
    """Like `verify`, and also check the whole hash chain and that the schema is not newer than this program.

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


def _damaged(file: Path, detail: str) -> RecordBrokenError:
    message = translatable("Staff", "The backup {file} is damaged: {detail}.")
    return RecordBrokenError(
        message, translatable("Staff", "An older one is used instead."), file=file.name, detail=detail
    )


def _synchronise(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
