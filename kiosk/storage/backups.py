"""Generations of the database, each a whole, verified file.

Rules: a backup gets its name only after its bytes are on the disk; the newest is the one with the highest sequence,
whatever the clock was; a file is sound only if every event in it was checked and its newest event has the sequence in
its name. A file with a higher sequence than the record is damaged or belongs to an earlier record: it is kept, and
neither postpones a backup nor replaces one.
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
"""A new backup is due after a day with new events, or after this many of them."""

_NAME = re.compile(r"kiosk-([0-9]{10})-([0-9]{8}T[0-9]{6}Z)\.db")
_STAMP = "%Y%m%dT%H%M%SZ"
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Generation:
    """One backup: the newest event in it and the wall clock when it was made."""

    file: Path
    sequence: int
    made: datetime


class Backups:
    """The folder of backups."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def generations(self) -> Sequence[Generation]:
        """All backups, newest first. A folder or a pipe, or a name with an impossible date, is none."""
        files = [file for file in self.folder.glob("kiosk-*.db") if file.is_file()]
        found = [generation for generation in map(_generation, files) if generation is not None]
        return sorted(found, key=lambda generation: (generation.sequence, generation.made), reverse=True)

    def is_due(self, sequence: int, now: datetime) -> bool:
        """Whether the record, now at `sequence`, has moved on enough; a clock that went back counts as time."""
        generations = self._up_to(sequence)
        if not generations:
            return sequence > 0
        newest = generations[0]
        moved = sequence - newest.sequence
        return moved >= ENOUGH_EVENTS or (moved > 0 and abs(now - newest.made) >= ENOUGH_TIME)

    def make(self, database: Database, now: datetime) -> Path:
        """Add a generation and drop the oldest. Raises DiskFullError, RecordError; then nothing was changed."""
        part = self.folder / f".backup.{os.getpid()}.part"
        try:
            make_folder(self.folder)
            self._discard_parts()
            sequence = copy_record(database, part)
            target = self.folder / f"kiosk-{sequence:010}-{now.strftime(_STAMP)}.db"
            move_file(part, target)
        except OSError as error:
            message = "The backup could not be written: {detail}."
            raise RecordError(
                message, "Check the disk and its free space.", detail=str(error.strerror or error)
            ) from error
        finally:
            self._discard_parts()
        for old in self._up_to(sequence)[GENERATIONS:]:
            old.file.unlink(missing_ok=True)
        return target

    def give_up_oldest(self) -> bool:
        """Delete the oldest backup, if two newer ones are left, for the room it takes; whether one was deleted."""
        for old in self.generations()[KEPT_ON_A_FULL_DISK:][-1:]:
            old.file.unlink(missing_ok=True)
            return True
        return False

    def newest_sound(self) -> Generation | None:
        """The newest backup that this program can restore, checked to its last event."""
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
        """The generations of a record that is now at `sequence`, newest first."""
        return [generation for generation in self.generations() if generation.sequence <= sequence]

    def _discard_parts(self) -> None:
        """What was half written, here or by a process before that was cut off, with the files beside it."""
        for left in self.folder.glob(".backup.*.part*"):
            if not left.is_dir():
                left.unlink(missing_ok=True)


def _generation(file: Path) -> Generation | None:
    """What the name of `file` says; None when it is not the name of a backup."""
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    try:
        made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Generation(file, int(match[1]), made)


def copy_record(database: Database, target: Path) -> int:
    """Put a whole, verified copy at `target`; the sequence of its newest event.

    Raises DiskFullError, RecordError, OSError, and leaves what there is of it.
    """
    try:
        with database.lock:
            dialect.copy_to(database.raw, target)
    except driver().Error as error:
        raise explain(str(error), target) from error
    _synchronise(target)
    return verify(target)


def verify(file: Path) -> int:
    """Open `file` and check its pages and its newest event, whose sequence is returned.

    Raises RecordError when it does not hold, and for anything but a regular file: opening a pipe waits for ever.
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
    """`verify`, and also that every event follows the one before and that this program knows the tables.

    A changed byte inside a text leaves the pages whole, and is only found by the hash of its event.
    """
    newest = verify(file)
    with explained(file), closing(dialect.connect_read_only(file)) as raw:
        if dialect.schema_version(raw) > len(MIGRATIONS):
            message = "{file} was written by a newer version of the program."
            raise RecordError(message, "Install the newer version again.", file=file.name)
        for _ in linked(map(to_event, raw.execute(driver_text(ALL_EVENTS)))):
            pass
    return newest


def _damaged(file: Path, detail: str) -> RecordBrokenError:
    message = "The backup {file} is damaged: {detail}."
    return RecordBrokenError(message, "An older one is used instead.", file=file.name, detail=detail)


def _synchronise(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
