"""Takes over the record of another kiosk: a machine was replaced, and its disk or a backup was saved.

Rules: the source is only read; what was here is put aside, never deleted; nothing is in its place before it was
checked to the last event; the record gets a new kiosk id, because what the other machine did after the backup may
have left under the old one; what the province is not known to have is exported again under the new one, because the
files of the old one stayed behind.
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
from kiosk.durable import copy_file, make_folder, move_file
from kiosk.storage.backups import verify
from kiosk.storage.database import Database
from kiosk.storage.definition import require_tables
from kiosk.storage.ledger import renew_kiosk
from kiosk.storage.marker import Marker, is_held, marker_of
from kiosk.storage.recovery import BROKEN, RECOVERED, exchange, told, unused_name
from kiosk.storage.rows import ALL_EVENTS, linked, to_event
from kiosk.storage.schema import migrate
from kiosk.storage.tables import METADATA

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Adoption:
    """What was done. ``events`` counts them; ``aside`` is where the record that was here is now, if there was one."""

    source: Path
    events: int
    aside: Path | None


def newest_record(place: Path) -> Path:
    """The record at `place`: the file itself, or the newest sound one in a data folder or a folder of backups.

    Raises RecordError when there is none.
    """
    newest = {file: _newest_event(file) for file in _candidates(place)}
    found = [(sequence, file) for file, sequence in newest.items() if sequence is not None]
    if not found:
        raise RecordError(
            "There is no sound record in {place}.",
            "Name the data folder of the old machine, one of its backups, its file kiosk.db, or a stick with a copy.",
            place=str(place),
        )
    return max(found)[1]


def require_ended(file: Path, kiosk: Path) -> None:
    """Raises RecordError while a program has the record at `file` open or a kiosk owns the marker `kiosk`; OSError.

    Nothing is created.
    """
    if is_held(marker_of(file)) or is_held(kiosk):
        raise _running()


def adopt(file: Path, backups: Path, source: Path) -> Adoption:
    """Put a copy of the record `source` at `file`, whose generations lie in `backups`.

    Raises RecordError; then nothing has changed.
    """
    with told():
        make_folder(file.parent)
        marker = Marker(marker_of(file))
    try:
        if not marker.is_owner:
            raise _running()
        with told():
            part, events = _taken_over(file, source)
            had_one = file.exists()
            aside = unused_name(file)
            ready = file.with_name(aside.name.replace(BROKEN, RECOVERED))
            move_file(part, ready)
            if backups.exists():  # those of the record that goes: they would win over a younger one that came
                move_file(backups, backups.with_name(f"{backups.name}{aside.name.removeprefix(file.name)}"))
            exchange(file, ready)
        return Adoption(source, events, aside if had_one else None)
    finally:
        marker.release()


def _running() -> RecordError:
    return RecordError("The kiosk is running.", "End it first, then restore again.")


def _taken_over(file: Path, source: Path) -> tuple[Path, int]:
    """A checked copy of `source` beside `file`, and how many events it has; nothing is left of it when that fails."""
    part = file.with_name(f".{file.name}.recovering")
    _discard(part)
    try:
        _copy(source, part)
        with _refusing(source):
            return part, _made_own(part)
    except BaseException:
        _discard(part)
        raise


@contextmanager
def _refusing(source: Path) -> Iterator[None]:
    """Name `source` instead of its copy, and what to do about it, in what is wrong with the copy."""
    try:
        yield
    except DiskFullError:
        raise
    except RecordError as error:
        raise RecordError(
            "{file} cannot be taken over: {detail}",
            "Name another backup or copy of that kiosk.",
            file=source.name,
            detail=error.message,
        ) from error


def _discard(part: Path) -> None:
    for left in part.parent.glob(f"{part.name}*"):
        left.unlink()


def _copy(source: Path, part: Path) -> None:
    """Copy `source` and what its log still holds."""
    copy_file(source, part)
    log = source.with_name(f"{source.name}-wal")
    if log.exists():
        copy_file(log, part.with_name(f"{part.name}-wal"))


def _made_own(part: Path) -> int:
    """Check the copy to its last event and give it an id of its own; how many events it has."""
    database = Database(part)
    try:
        require_tables(database.raw, part)
        database.check(thorough=True)
        migrate(database)
        with database.reading() as connection:
            _read_everything(connection)
            count = sum(1 for _ in linked(map(to_event, connection.execute(ALL_EVENTS)), 0, GENESIS))
        with database.writing() as connection:
            renew_kiosk(connection)
        database.checkpoint()
    finally:
        database.close()
    return count


def _read_everything(connection: Connection) -> None:
    """Read every row: SQLite's check does not find text that is not UTF-8. Raises the driver's error."""
    for table in METADATA.tables.values():
        deque(connection.execute(select(table)), maxlen=0)


def _candidates(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    for pattern in ("kiosk.db", "kiosk-*.db", "backups/kiosk-*.db"):
        yield from sorted(place.glob(pattern))


def _newest_event(file: Path) -> int | None:
    """The sequence of the newest event of a sound record; None for anything else. The file is not changed."""
    try:
        return verify(file)
    except RecordError as error:
        logger.info("%s is left out: %s", file, error)
        return None
