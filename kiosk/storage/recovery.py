"""What happens when the database is damaged or gone: move it aside, go back to a backup, save what can still be read.

Rules: the damaged files are never deleted nor changed, and stay in their place until the new database is whole
beside them, so that the power may go at any moment; events are saved as long as the hash chain holds; when events may
be lost, the record gets a new kiosk id, because a sequence number that may have left the kiosk is never used again;
what was believed of signatures is never less than the backup or the damaged database believed.
"""

import errno
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.domain.errors import DiskFullError, RecordBrokenError, RecordError
from kiosk.domain.events import GENESIS, Event
from kiosk.durable import copy_file, move_file
from kiosk.storage.backups import Backups, read_only
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection, driver
from kiosk.storage.ledger import take_over_receipts
from kiosk.storage.projections import rebuild
from kiosk.storage.rows import INSERT, SELECT, linked, to_event, to_row
from kiosk.storage.schema import migrate
from kiosk.storage.trust import take_over

_PARTS = ("", "-wal", "-shm")
BROKEN, RECOVERED = ".broken-", ".recovered-"


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was done. ``aside`` is where the damaged database is now; ``saved`` counts events behind the backup."""

    aside: Path
    backup: Path | None
    saved: int
    is_complete: bool

    def notice(self, broken: RecordBrokenError) -> RecordBrokenError:
        """The words for the technician."""
        return RecordBrokenError(
            _NOTICES[self.backup is not None, self.is_complete],
            "Keep {aside} and call the technician.",
            detail=broken.message,
            backup=self.backup.name if self.backup else "",
            saved=self.saved,
            aside=self.aside.name,
        )


_NOTICES = {
    (True, True): (
        "The record was restored from the backup {backup} with {saved} newer events. Nothing was lost. ({detail})"
    ),
    (True, False): (
        "The record was restored from the backup {backup} with {saved} newer events. "
        "Others may be lost, so the kiosk has a new id. ({detail})"
    ),
    (False, True): "There was no backup; the record was restored with {saved} events. Nothing was lost. ({detail})",
    (False, False): (
        "There was no backup; the record was restored with {saved} events. "
        "Others may be lost, so the kiosk has a new id. ({detail})"
    ),
}
"""Whether there was a backup, and whether nothing was lost → what is told."""


def recover(file: Path, backups: Backups) -> Recovery:
    """Put a sound database at `file` in place of the damaged one. Raises RecordError when it cannot be written."""
    part = file.with_name(f".{file.name}.recovering")
    with told():
        for left in (*file.parent.glob(f"{part.name}*"), *_ready(file)):
            left.unlink()
        backup = backups.newest_good()
        if backup is not None:
            copy_file(backup, part)
        database = Database(part)
        try:
            migrate(database)
            saved, is_complete = _salvage(database, file)
            database.checkpoint()
        finally:
            database.close()
        aside = unused_name(file)
        ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
        move_file(part, ready)
        exchange(file, ready)
    return Recovery(aside, backup, saved, is_complete)


def finish_recovery(file: Path) -> RecordBrokenError | None:
    """Put the database that an interrupted recovery had made whole at `file`, if it had come so far; what to tell.

    Raises RecordError when it cannot be written.
    """
    ready = [] if file.exists() else _ready(file)
    if not ready:
        return None
    with told():
        aside = exchange(file, ready[-1])
    message, cure = "The database {file} was damaged and was restored.", "Keep {aside} and call the technician."
    return RecordBrokenError(message, cure, file=file.name, aside=aside.name)


@contextmanager
def told() -> Iterator[None]:
    """Tell of a disk that cannot be written what staff can do about it."""
    try:
        yield
    except OSError as error:
        kind = DiskFullError if error.errno == errno.ENOSPC else RecordError
        message, cure = "The record could not be restored: {detail}.", "Free some space, then restart the kiosk."
        raise kind(message, cure, detail=str(error.strerror or error)) from error


def _ready(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}{RECOVERED}*"))


def unused_name(file: Path) -> Path:
    """Where the files of a record that goes out of use may lie, none of which is there yet."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside, number = file.with_name(f"{file.name}{BROKEN}{stamp}"), 1
    while any(aside.with_name(aside.name + part).exists() for part in _PARTS):
        number += 1
        aside = file.with_name(f"{file.name}{BROKEN}{stamp}-{number}")
    return aside


def exchange(file: Path, ready: Path) -> Path:
    """Move the damaged files aside, the database first, and `ready` to `file`; where they are now.

    Each move is on the disk before the next, so that no log ever lies beside a database that is not its own.
    """
    aside = file.with_name(ready.name.replace(RECOVERED, BROKEN))
    for part in _PARTS:
        found = file.with_name(file.name + part)
        if found.exists():
            move_file(found, aside.with_name(aside.name + part))
    move_file(ready, file)
    return aside


def _salvage(database: Database, aside: Path) -> tuple[int, bool]:
    newest = database.rows("SELECT sequence, hash FROM events ORDER BY sequence DESC LIMIT 1")
    head: tuple[int, str] = tuple(newest[0]) if newest else (0, GENESIS)
    found = _Readable(aside)
    events = list(found.events(*head))
    kiosk = found.kiosk()
    is_complete = found.is_whole and kiosk is not None
    with database.writing() as connection:
        for event in events:
            connection.execute(INSERT, to_row(event))
        if events:
            rebuild(connection, _all_events(connection))
        _take_over(connection, found, head[0] + len(events))
        identifier = kiosk if is_complete else str(uuid4())
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('kiosk', ?)", (identifier,))
    return len(events), is_complete


def _take_over(connection: Connection, found: "_Readable", last: int) -> None:
    """Packs, bundles, PINs and trust as the damaged database has them, where they can be read and make sense."""
    packs = found.table("SELECT pack, version, sha256, folder, is_active, manifest FROM packs")
    _refill(connection, "packs", "?, ?, ?, ?, ?, ?", packs)
    bundles = found.table(f"SELECT first, min(last, {last}), sha256, name FROM bundles WHERE first <= {last}")  # noqa: S608 - a number
    _refill(connection, "bundles", "?, ?, ?, ?", bundles)
    _refill(connection, "pins", "?, ?, ?, ?, ?", found.table("SELECT staff, hash, failures, boot, uptime FROM pins"))
    take_over(connection, found.table)
    take_over_receipts(connection, found.table)


def _refill(connection: Connection, table: str, places: str, rows: list[tuple[Any, ...]]) -> None:
    if not rows:
        return
    connection.execute("SAVEPOINT refilling")
    try:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant
        for row in rows:
            connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608 - constants
    except driver().Error:  # a damaged row breaks the table's own rules: what the backup has is kept
        connection.execute("ROLLBACK TO refilling")
    connection.execute("RELEASE refilling")


def _all_events(connection: Connection) -> Iterator[Event]:
    for row in connection.execute(f"{SELECT} ORDER BY sequence").fetchall():
        yield to_event(row)


class _Readable:
    """What can still be read of a damaged database. ``is_whole`` turns False with the first failure."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.is_whole = file.exists()

    def events(self, sequence: int, previous: str) -> Iterator[Event]:
        """Events behind `sequence`, as long as they hang together."""
        try:
            yield from linked(self._events(sequence), sequence, previous)
        except (RecordError, driver().Error):
            self.is_whole = False

    def _events(self, sequence: int) -> Iterator[Event]:
        if self.is_whole:
            with closing(read_only(self._file)) as connection:
                yield from map(
                    to_event, connection.execute(f"{SELECT} WHERE sequence > ? ORDER BY sequence", (sequence,))
                )

    def kiosk(self) -> str | None:
        """The kiosk id."""
        rows = self.table("SELECT value FROM meta WHERE key = 'kiosk'")
        return rows[0][0] if rows else None

    def table(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of `sql`, none when they cannot all be read."""
        if not self._file.exists():
            return []
        try:
            with closing(read_only(self._file)) as connection:
                return [tuple(row) for row in connection.execute(sql)]
        except driver().Error:
            self.is_whole = False
            return []
