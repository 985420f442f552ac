"""Restores a damaged or missing database from the newest backup and from the readable parts of the damaged file.

Rules: damaged files are never deleted, and their contents are never changed. The damaged database is renamed with the
suffix ``.broken-<time>`` only after the new database is complete, so a power cut does no harm at any moment. Every
readable event is saved; events behind a gap of the hash chain are saved as stranded events. If events may be lost,
the loss is recorded for the technician and the record gets a new kiosk id, because a sequence number that may have
been exported must not be reused under the same id. Trusted metadata is taken from the backup or from the damaged
database, whichever has the newer version.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.exc import StatementError

from kiosk.domain.errors import DiskFullError, RecordBrokenError, RecordError
from kiosk.domain.events import GENESIS, Event
from kiosk.domain.texts import translatable
from kiosk.durable import copy_file, is_disk_full, move_file
from kiosk.storage import tables
from kiosk.storage.backups import Backups
from kiosk.storage.database import Database
from kiosk.storage.failures import BROKEN, RECOVERED
from kiosk.storage.ledger.bundle_table import renew_kiosk, take_over_states
from kiosk.storage.notes import KIOSK, RENEWED, note, noted
from kiosk.storage.projections import rebuild
from kiosk.storage.rows import ALL_EVENTS, NEWEST_EVENT, to_event, to_values
from kiosk.storage.salvage.fragments import Fragments
from kiosk.storage.salvage.losses import note_loss
from kiosk.storage.salvage.readable import Readable
from kiosk.storage.salvage.stranded import keep_stranded
from kiosk.storage.schema import migrate
from kiosk.storage.sql.dialect import is_json
from kiosk.storage.trust import take_over

_PARTS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Recovery:
    """Result of a recovery.

    ``aside``: new path of the damaged database. ``backup``: the backup that was used; None if there was none.
    ``saved``: number of recovered events that are newer than the backup. ``is_complete``: True if nothing was lost.
    """

    aside: Path
    backup: Path | None
    saved: int
    is_complete: bool

    def notice(self, broken: RecordBrokenError) -> RecordBrokenError:
        """Return the message for the technician; `broken` is the error that caused the recovery."""
        return RecordBrokenError(
            _NOTICES[self.backup is not None, self.is_complete],
            translatable("Staff", "Keep {aside} and call the technician."),
            detail=broken.message,
            backup=self.backup.name if self.backup else "",
            saved=self.saved,
            aside=self.aside.name,
        )


_NOTICES = {
    (True, True): (
        translatable(
            "Staff",
            "The record was restored from the backup {backup} with {saved} newer "
            "events. Nothing was lost. ({detail})",
        )
    ),
    (True, False): (
        translatable(
            "Staff",
            "The record was restored from the backup {backup} with {saved} newer events. "
            "Others may be lost, so the kiosk has a new id. ({detail})",
        )
    ),
    (False, True): translatable(
        "Staff", "There was no backup; the record was restored with {saved} events. Nothing was lost. ({detail})"
    ),
    (False, False): (
        translatable(
            "Staff",
            "There was no backup; the record was restored with {saved} events. "
            "Others may be lost, so the kiosk has a new id. ({detail})",
        )
    ),
}
"""Pair (whether there was a backup, whether nothing was lost) → message for the technician."""


def recover(file: Path, backups: Backups) -> Recovery:
    """Replace the damaged database `file` with a restored one.

    Raises RecordError if the restored database cannot be written.
    """
    part = file.with_name(f".{file.name}.recovering")
    with told():
        for left in (*file.parent.glob(f"{part.name}*"), *_ready(file)):
            left.unlink()
        sound = backups.newest_sound()
        backup = sound.file if sound is not None else None
        if backup is not None:
            copy_file(backup, part)
        damaged = [] if sound else [generation.file for generation in backups.generations()]
        aside = unused_name(file)
        database = Database(part)
        try:
            migrate(database)
            saved, is_complete = _salvage(database, file, aside.name, damaged)
            database.checkpoint()
        finally:
            database.close()
        ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
        move_file(part, ready)
        exchange(file, ready)
    return Recovery(aside, backup, saved, is_complete)


def finish_recovery(file: Path) -> RecordBrokenError | None:
    """Complete an interrupted recovery if `file` is missing and a complete restored database exists.

    Returns the message for the technician, None if there was nothing to complete. Raises RecordError if a file cannot
    be moved.
    """
    ready = [] if file.exists() else _ready(file)
    if not ready:
        return None
    with told():
        aside = exchange(file, ready[-1])
    message, cure = (
        translatable("Staff", "The database {file} was damaged and was restored."),
        translatable("Staff", "Keep {aside} and call the technician."),
    )
    return RecordBrokenError(message, cure, file=file.name, aside=aside.name)


@contextmanager
def told() -> Iterator[None]:
    """Convert an OSError raised in the block into a RecordError with a remedy (DiskFullError on a full disk)."""
    try:
        yield
    except OSError as error:
        kind = DiskFullError if is_disk_full(error) else RecordError
        message, cure = (
            translatable("Staff", "The record could not be restored: {detail}."),
            translatable("Staff", "Free some space, then restart the kiosk."),
        )
        raise kind(message, cure, detail=str(error.strerror or error)) from error


def _ready(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}{RECOVERED}*"))


def unused_name(file: Path) -> Path:
    """Return an unused path for the old database `file`: its path with the suffix ``.broken-<time>``.

    There is no database, ``-wal`` or ``-shm`` file at this path.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside, number = file.with_name(f"{file.name}{BROKEN}{stamp}"), 1
    while any(aside.with_name(aside.name + part).exists() for part in _PARTS):
        number += 1
        aside = file.with_name(f"{file.name}{BROKEN}{stamp}-{number}")
    return aside


def exchange(file: Path, ready: Path) -> Path:
    """Rename the old database `file`, then its ``-wal`` and ``-shm`` files, then move `ready` to `file`.

    Returns the new path of the old database, which ends in ``.broken-<time>``. Each move is durable before the next
    one starts. A write-ahead log is therefore never next to a database to which it does not belong.
    """
    aside = file.with_name(ready.name.replace(RECOVERED, BROKEN))
    for part in _PARTS:
        found = file.with_name(file.name + part)
        if found.exists():
            move_file(found, aside.with_name(aside.name + part))
    move_file(ready, file)
    return aside


def _salvage(database: Database, file: Path, aside: str, backups: Sequence[Path]) -> tuple[int, bool]:
    """Copy all readable data of `file` and of the damaged `backups` into `database`.

    `aside`: file name that `file` gets after the recovery. Returns the number of events added, and whether nothing
    was lost.
    """
    newest = database.rows(NEWEST_EVENT.with_only_columns(tables.events.c.sequence, tables.events.c.hash))
    head: tuple[int, str] = tuple(newest[0]) if newest else (0, GENESIS)
    found = Readable(file)
    events = list(found.events(*head))
    kiosk = found.kiosk()
    is_complete = found.is_whole and kiosk is not None
    with database.writing() as connection:
        connection.execute(delete(tables.queue))  # turns that wait in a backup may have begun since
        saved = len(events)
        if not is_complete:
            last, previous = (events[-1].sequence, events[-1].hash) if events else head
            saved += _read_pages(connection, (file, *backups), aside, (last, previous), events)
        if events:
            connection.execute(insert(tables.events), [to_values(event) for event in events])
            rebuild(database.raw, map(to_event, connection.execute(ALL_EVENTS).all()))
        for source in (*map(Readable, reversed(backups)), found):  # newest last: it overwrites the rows of the others
            _take_over(connection, source, head[0] + len(events))
        if kiosk is not None and is_complete:
            note(connection, KIOSK, kiosk)
            for (renewed,) in found.table(noted(RENEWED)):
                note(connection, RENEWED, renewed)
        else:
            renew_kiosk(connection, aside)
    return saved, is_complete


def _read_pages(
    connection: Connection, files: Sequence[Path], aside: str, head: tuple[int, str], events: list[Event]
) -> int:
    """Recover from the pages of `files` the events that SQLite cannot read; store how many were saved and lost.

    `files`: the damaged record, then the damaged backups. `aside`: file name that the damaged record gets after the
    recovery. `head`: number and hash of the last event recovered before this call. Events that continue the hash
    chain from `head` are appended to `events`; all other recovered events are stored as stranded events. Returns the
    number of events that this call recovered.
    """
    before, missing = len(events), None
    with Fragments(*files) as fragments:
        events.extend(fragments.run(*head))
        last = head[0] + len(events) - before
        stranded = keep_stranded(connection, fragments.runs(last))
        if fragments.count:
            missing = max(fragments.highest - last - stranded, fragments.lost)
    aside = aside if files[0].exists() else ""
    saved = len(events) - before + stranded
    note_loss(connection, aside, len(events) + stranded, missing)
    return saved


def _take_over(connection: Connection, found: Readable, last: int) -> None:
    """Copy the readable and valid packs, bundles, PINs, trusted metadata and bundle states of the database `found`.

    `last` is the newest sequence number of the restored record.
    """
    packs, bundles = tables.packs, tables.bundles
    _refill(connection, packs, found.table(select(packs).where(is_json(packs.c.manifest))))
    # A bundle that contains events after `last` is skipped: with a shortened range, no receipt would match its row.
    # The file of the bundle stays in the outbox.
    _refill(connection, bundles, found.table(select(bundles).where(bundles.c.last <= last)))
    _refill(connection, tables.pins, found.table(select(tables.pins)))
    for carry_over in (take_over, take_over_states):
        with _unless_damaged(connection):
            carry_over(connection, found.table)


def _refill(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    if not rows:
        return
    names = table.columns.keys()
    with _unless_damaged(connection):
        connection.execute(delete(table))
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])


@contextmanager
def _unless_damaged(connection: Connection) -> Iterator[None]:
    """Run the block in a savepoint, which is rolled back if the database rejects a damaged row."""
    with connection.begin_nested() as savepoint:
        try:
            yield
        except (StatementError, TypeError, ValueError, OverflowError):  # all but the first: values of wrong types
            savepoint.rollback()
