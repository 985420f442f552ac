"""Finds the numbers of certificates in the records that were set aside (`domain.ports.certificates.FormerRecords`).

Rules: the files are only read. An event counts only if its hash matches it. The former record contains all numbers
that were printed before the kiosk got its present id if it is undamaged, continues the events of the copy that
replaced it, and knew all numbers itself.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.events import Event, EventKind, event_hash
from kiosk.domain.ids import KioskId
from kiosk.domain.people.certificates import FormerNumbers, PrintedNumber, known_since, printed_numbers
from kiosk.storage.backups import verify
from kiosk.storage.database import Database
from kiosk.storage.failures import BROKEN
from kiosk.storage.notes import KIOSK, RENEWED, noted
from kiosk.storage.rows import to_event
from kiosk.storage.salvage.fragments import Fragments
from kiosk.storage.salvage.readable import Readable
from kiosk.storage.tables import events, stranded_events

_KINDS = (EventKind.CERTIFICATE_ISSUED, EventKind.NUMBERS_CONTINUED)
_NAMES = [kind.value for kind in _KINDS]
_NUMBERED = select(events).where(events.c.kind.in_(_NAMES), events.c.sitting.is_(None)).order_by(events.c.sequence)
_STRANDED = select(*(stranded_events.c[one.name] for one in events.columns)).where(stranded_events.c.kind.in_(_NAMES))
Read = Callable[[Select[Any]], Sequence[Any]]
"""Function that returns the rows of a query; none if they cannot be read."""


class SetAsideRecords:
    """The records beside the open record `database`, and its backups in the folder `backups`."""

    def __init__(self, database: Database, backups: Path) -> None:
        self._database = database
        self._backups = backups

    def is_renewed(self) -> bool:
        """Return whether the kiosk's id was replaced; see `FormerRecords.is_renewed`."""
        return self._database.value(noted(RENEWED)) is not None

    def numbers(self) -> FormerNumbers:
        """Return the numbers in all former records; see `FormerRecords.numbers`."""
        found = [*_sound(self._database.rows(_STRANDED))]
        for file in self._files():
            found += _numbered(file)
        printed = {PrintedNumber(one.year, one.number, one.written) for one in printed_numbers(found)}
        return FormerNumbers(sorted(printed), _known_since(self._database.rows, self._database.file.parent))

    def _files(self) -> Iterator[Path]:
        """Yield the records that were set aside, their backups, and the present backups."""
        record = self._database.file
        yield from (file for file in record.parent.glob(f"{record.name}{BROKEN}*") if not _is_part(file))
        for folder in (self._backups, *self._backups.parent.glob(f"{self._backups.name}{BROKEN}*")):
            yield from folder.glob("kiosk-*.db")


def _is_part(file: Path) -> bool:
    return file.name.endswith(("-wal", "-shm", "-journal"))


def _numbered(file: Path) -> list[Event]:
    """Return all events with numbers of certificates that can be read from `file`, damaged or not."""
    readable = Readable(file)
    found = [*_sound(readable.table(_NUMBERED))]
    if not readable.is_whole:
        with Fragments(file) as fragments:
            found += [event for run in fragments.runs(0) for event in run if event.kind in _KINDS]
    return found


def _sound(rows: Iterable[Any]) -> Iterator[Event]:
    for row in rows:
        try:
            event = to_event(row)
        except RecordBrokenError:
            continue
        if event_hash(event) == event.hash:
            yield event


def _known_since(read: Read, folder: Path, later: frozenset[str] = frozenset()) -> int | None:
    """Return the first year of which the record that `read` reads, with the former ones, contains all numbers.

    `later`: names of the files that were read before; a name can be used again after a file was deleted.
    """
    rows, (kiosk,), renewals = read(_NUMBERED), read(noted(KIOSK)), read(noted(RENEWED))
    numbered = [*_sound(rows)]
    if len(numbered) < len(rows):
        return None
    since = known_since(KioskId(kiosk[0]), numbered, is_renewed=bool(renewals))
    if since is not None or not renewals:
        return since
    newest, _, aside = renewals[0][0].partition(" ")
    if aside in later:
        return None
    former = folder / aside
    shared = select(events.c.hash).where(events.c.sequence == int(newest))
    try:
        verify(former)
    except (RecordError, OSError):
        return None
    former_read = Readable(former).table
    if not read(shared) or list(map(tuple, read(shared))) != former_read(shared):
        return None
    return _known_since(former_read, folder, later | {aside})
