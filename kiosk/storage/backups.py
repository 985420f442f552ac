"""Generations of the database, each a whole, verified file.

Rules: a backup gets its name only after its bytes are on the disk; the newest is the one with the highest sequence,
whatever the clock said; a file counts as good only after it was opened and checked.
"""

import os
import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.durable import make_folder, move_file
from kiosk.storage.database import Database
from kiosk.storage.driver import driver
from kiosk.storage.failures import explain
from kiosk.storage.rows import SELECT, linked, to_event

GENERATIONS = 7
ENOUGH_TIME = timedelta(days=1)
ENOUGH_EVENTS = 5000
"""A new backup is due after a day with new events, or after this many of them."""

_NAME = re.compile(r"kiosk-(\d{10})-(\d{8}T\d{6}Z)\.db")
_STAMP = "%Y%m%dT%H%M%SZ"


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
        """All backups, newest first."""
        found = []
        for file in self.folder.glob("kiosk-*.db"):
            match = _NAME.fullmatch(file.name)
            if match is not None:
                made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                found.append(Generation(file, int(match[1]), made))
        return sorted(found, key=lambda generation: (generation.sequence, generation.made), reverse=True)

    def is_due(self, sequence: int, now: datetime) -> bool:
        """Whether the record, now at `sequence`, has moved on enough; a clock that went back counts as time."""
        generations = self.generations()
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
            raise RecordError(message, "Check the disk and its free space.", detail=str(error)) from error
        finally:
            self._discard_parts()
        for old in self.generations()[GENERATIONS:]:
            old.file.unlink(missing_ok=True)
        return target

    def newest_good(self) -> Path | None:
        """The newest backup that holds."""
        for generation in self.generations():
            try:
                verify(generation.file)
            except RecordError:
                continue
            return generation.file
        return None

    def _discard_parts(self) -> None:
        """What was half written, here or by a process before that was cut off, with the files beside it."""
        for left in self.folder.glob(".backup.*.part*"):
            left.unlink(missing_ok=True)


def copy_record(database: Database, target: Path) -> int:
    """Put a whole, verified copy at `target`; the sequence of its newest event.

    Raises DiskFullError, RecordError, OSError, and leaves what there is of it.
    """
    module = driver()
    try:
        with database.lock, closing(module.connect(str(target))) as copy:
            database.raw.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except module.Error as error:
        raise explain(str(error), target) from error
    _synchronise(target)
    return verify(target)


def read_only(file: Path) -> Any:
    """A connection of the driver that cannot change `file`."""
    return driver().connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def verify(file: Path) -> int:
    """Open `file` and check it; the sequence of its newest event. Raises RecordError when it does not hold."""
    try:
        with closing(read_only(file)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            row = connection.execute(f"{SELECT} ORDER BY sequence DESC LIMIT 1").fetchone()
    except driver().Error as error:
        raise explain(str(error), file) from error
    if found != "ok":
        message = "The backup {file} is damaged: {detail}."
        raise RecordBrokenError(message, "An older one is used instead.", file=file.name, detail=str(found))
    if row is None:
        return 0
    event = to_event(row)
    return next(linked([event], event.sequence - 1, event.previous)).sequence


def _synchronise(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
