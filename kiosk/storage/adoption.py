"""Takes over the record of a replaced kiosk, from that kiosk's disk or from a backup of the record.

Rules: the record that is taken over (the source) is only read and copied. The former record of this machine is never
deleted: it is renamed with the suffix ``.broken-<time>``, and only after every event of the copy was verified. The
copy gets a new kiosk id, because the old machine may have exported later events under the old id. The bundle files of
the old machine are not copied; events without a receipt are therefore exported again, under the new id.
"""

import logging
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from kiosk.domain.errors import DiskFullError, RecordError
from kiosk.domain.events import GENESIS
from kiosk.domain.texts import translatable
from kiosk.durable import copy_file, make_folder, move_file
from kiosk.storage.backups import verify
from kiosk.storage.database import Database
from kiosk.storage.definition import require_tables
from kiosk.storage.failures import BROKEN, RECOVERED
from kiosk.storage.ledger.bundle_table import renew_kiosk
from kiosk.storage.marker import Marker, is_held, marker_of
from kiosk.storage.recovery import exchange, told, unused_name
from kiosk.storage.rows import ALL_EVENTS, linked, to_event
from kiosk.storage.schema import migrate
from kiosk.storage.tables import METADATA

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Adoption:
    """Result of an adoption.

    ``source``: the record that was copied. ``events``: number of events in the copy. ``aside``: path to which this
    machine's former record was renamed; None if there was none.
    """

    source: Path
    events: int
    aside: Path | None


def newest_record(place: Path) -> Path:
    """Return the record at `place`, which is a record file, a data folder or a folder of backups.

    In a folder, the intact record with the highest sequence number is chosen. Raises RecordError if there is no
    intact record.
    """
    newest = {file: _newest_event(file) for file in _candidates(place)}
    found = [(sequence, file) for file, sequence in newest.items() if sequence is not None]
    if not found:
        raise RecordError(
            translatable("Staff", "There is no intact record in {place}."),
            translatable(
                "Staff",
                "Specify the data folder of the old machine, one of its backups, "
                "its file kiosk.db, or a stick with a backup.",
            ),
            place=str(place),
        )
    return max(found)[1]


def require_ended(file: Path, kiosk: Path) -> None:
    """Raise RecordError if a program has the record `file` open, or a running kiosk owns the marker file `kiosk`.

    Raises OSError if a marker file cannot be opened. The function creates no file.
    """
    if is_held(marker_of(file)) or is_held(kiosk):
        raise _running()


def adopt(file: Path, backups: Path, source: Path) -> Adoption:
    """Replace the record at `file` with a copy of `source`.

    The former record and `backups`, the folder of its backups, are renamed with the suffix ``.broken-<time>``. Raises
    RecordError on failure; then `file` is unchanged.
    """
    with told():
        make_folder(file.parent)
        marker = Marker(marker_of(file))
    try:
        if not marker.is_owner:
            raise _running()
        with told():
            had_one = file.exists()
            aside = unused_name(file)
            part, events = _taken_over(file, source, aside.name)
            ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
            move_file(part, ready)
            if backups.exists():  # an old backup could have a higher sequence number than the new record
                move_file(backups, backups.with_name(f"{backups.name}{aside.name.removeprefix(file.name)}"))
            exchange(file, ready)
        return Adoption(source, events, aside if had_one else None)
    finally:
        marker.release()


def _running() -> RecordError:
    return RecordError(
        translatable("Staff", "The kiosk is running."), translatable("Staff", "Close it first, then restore again.")
    )


def _taken_over(file: Path, source: Path, aside: str) -> tuple[Path, int]:
    """Copy `source` next to `file` and verify the copy; returns its path and its number of events.

    `aside`: file name that `file` gets. On failure, the copy is deleted.
    """
    part = file.with_name(f".{file.name}.recovering")
    _discard(part)
    try:
        _copy(source, part)
        with _refusing(source):
            return part, _made_own(part, aside)
    except BaseException:
        _discard(part)
        raise


@contextmanager
def _refusing(source: Path) -> Iterator[None]:
    """Replace a RecordError raised in the block with one whose message contains `source` and a remedy."""
    try:
        yield
    except DiskFullError:
        raise
    except RecordError as error:
        raise RecordError(
            translatable("Staff", "{file} cannot be used: {detail}"),
            translatable("Staff", "Specify another backup of that kiosk."),
            file=source.name,
            detail=error.message,
        ) from error


def _discard(part: Path) -> None:
    for left in part.parent.glob(f"{part.name}*"):
        left.unlink()


def _copy(source: Path, part: Path) -> None:
    """Copy the database `source` to `part`, together with its write-ahead log, if there is one."""
    copy_file(source, part)
    log = source.with_name(f"{source.name}-wal")
    if log.exists():
        copy_file(log, part.with_name(f"{part.name}-wal"))


def _made_own(part: Path, aside: str) -> int:
    """Verify all events of the copy, give the copy a new kiosk id and return its number of events."""
    database = Database(part)
    try:
        require_tables(database.raw, part)
        database.check(thorough=True)
        migrate(database)
        with database.reading() as connection:
            _read_everything(connection)
            count = sum(1 for _ in linked(map(to_event, connection.execute(ALL_EVENTS)), 0, GENESIS))
        with database.writing() as connection:
            renew_kiosk(connection, aside)
        database.checkpoint()
    finally:
        database.close()
    return count


def _read_everything(connection: Connection) -> None:
    """Read every row, because SQLite's check does not detect invalid UTF-8. Raises the driver's error."""
    for table in METADATA.tables.values():
        deque(connection.execute(select(table)), maxlen=0)


def _candidates(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    for pattern in ("kiosk.db", "kiosk-*.db", "backups/kiosk-*.db"):
        yield from sorted(place.glob(pattern))


def _newest_event(file: Path) -> int | None:
    """Return the sequence number of the newest event in `file`; None if `file` is not an intact record.

    The function does not change `file`.
    """
    try:
        return verify(file)
    except RecordError as error:
        logger.info("%s is skipped: %s", file, error)
        return None
