"""Keeps the facts up to date: folds events in chunks, each in a short transaction, up to a stored sequence number.

Rules: events are read and folded before the transaction begins, so an answer never waits for the fold. If another
program has folded the same events meanwhile, the chunk is dropped. A power cut between two chunks loses nothing: the
number of the newest folded event is stored in the transaction of its facts.
"""

import threading
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, select

from kiosk.domain.errors import RecordError
from kiosk.domain.events import Event, EventKind
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.storage.database import Database
from kiosk.storage.facts.days import Dating, dated, day_of
from kiosk.storage.facts.folding import FOLDS
from kiosk.storage.facts.tables import FACTS
from kiosk.storage.facts.working_set import WorkingSet, reading
from kiosk.storage.notes import FOLDED, note, noted
from kiosk.storage.rows import ALL_EVENTS, to_event
from kiosk.storage.schema import migrate
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import events, meta

CHUNK = 2000
"""Number of events folded in one transaction."""
PAUSED_AFTER = 25
"""Number of chunks folded by one `FactStore.keep_up`, so that other maintenance is not delayed for long."""
_KINDS = [kind.value for kind in FOLDS]
_PLAUSIBLE = events.c.quality != ClockQuality.IMPLAUSIBLE.value

Facts = Mapping[str, Sequence[tuple[Any, ...]]]
"""Name of a table → its rows in the order of the primary key."""


class _Mark(NamedTuple):
    """How far the events are folded: number of the newest one, and the day that it belongs to."""

    sequence: int = 0
    day: str = ""


class FactStore:
    """The facts in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turn = threading.Lock()

    def keep_up(self) -> None:
        """Fold at most `PAUSED_AFTER` chunks of new events, unless another thread is folding. Raises RecordError."""
        if self._turn.acquire(blocking=False):
            try:
                for _ in range(PAUSED_AFTER):
                    if not self._advance(self.newest()):
                        return
            finally:
                self._turn.release()

    def catch_up(self, progress: Progress) -> bool:
        """Fold all new events; see `ReportFacts.catch_up`."""
        with self._turn:
            return self._catch_up(progress)

    def _catch_up(self, progress: Progress) -> bool:
        first, newest = self._mark().sequence, self.newest()
        while self._advance(newest):
            if not progress(self._mark().sequence - first, newest - first):
                return False
        return True

    def is_folded(self, sequence: int) -> bool:
        """Return whether the events up to the number `sequence` are folded."""
        return self._mark().sequence >= sequence

    def undated(self) -> int:
        """Count the visits that cannot be dated yet; see `ReportFacts.undated`."""
        if self._mark().sequence or self.first_day():
            return 0
        started = select(func.count()).where(events.c.kind == EventKind.SITTING_STARTED.value)
        return int(self._database.value(started))

    def rebuild(self) -> None:
        """Delete all facts and fold all events again."""
        with self._turn:
            with self._database.writing() as connection:
                for table in FACTS:
                    connection.execute(delete(table))
                connection.execute(delete(meta).where(meta.c.key == FOLDED))
            self._catch_up(lambda _done, _total: True)

    def dump(self) -> Facts:
        """Return all facts."""
        return {
            table.name: tuple(map(tuple, self._database.rows(select(table).order_by(*table.primary_key))))
            for table in FACTS
        }

    def matches_rebuild(self) -> bool:
        """Return whether the facts equal those folded anew from the same events, in memory."""
        with self._turn:
            while True:
                mark = self._mark()
                with closing(_empty_database()) as memory:
                    is_same = FactStore(memory).folded_from(self, mark.sequence).dump() == self.dump()
                if self._mark() == mark:  # else another program has folded events meanwhile
                    return is_same

    def newest(self) -> int:
        """Return the number of the newest event of the record; 0 if there is none."""
        return int(self._database.value(select(func.coalesce(func.max(events.c.sequence), 0))))

    def _mark(self) -> _Mark:
        stored = self._database.value(noted(FOLDED))
        if stored is None:
            return _Mark()
        sequence, _, day = stored.partition(" ")
        return _Mark(int(sequence), day)

    def first_day(self) -> str:
        """Day of the first event with a plausible clock; empty if there is none."""
        first = select(events.c.wall).where(_PLAUSIBLE).order_by(events.c.sequence).limit(1)
        wall = self._database.value(first)
        return "" if wall is None else day_of(datetime.fromisoformat(wall))

    def _advance(self, newest: int) -> bool:
        """Fold the next chunk of the events up to `newest`; returns False if there is nothing to fold."""
        before = self._mark()
        last = min(before.sequence + CHUNK, newest)
        if last <= before.sequence or not (before.day or self.first_day()):
            return False
        self._fold(self, before, last)
        return True

    def folded_from(self, source: "FactStore", last: int) -> "FactStore":
        """Fold the events of `source` up to `last` into the empty facts of this store."""
        mark = _Mark()
        while mark.sequence < last:
            mark = self._fold(source, mark, min(mark.sequence + CHUNK, last))
        return self

    def _fold(self, source: "FactStore", before: _Mark, last: int) -> _Mark:
        """Fold the events of `source` that follow `before`, up to `last`, in one transaction."""
        day = before.day or source.first_day()
        found, sure = source.read(before.sequence + 1, last)
        kept = WorkingSet(reading(self._database.rows))
        for event in found:
            place = bisect_left(sure, (event.sequence,)) if event.quality is ClockQuality.IMPLAUSIBLE else 0
            _fold_one(kept, event, dated(event, sure[place - 1].day if place else day))
        after = _Mark(last, sure[-1].day if sure else day)
        with self._database.writing() as connection:
            if self._mark() == before:
                _write(connection, after, kept)
        return after

    def read(self, first: int, last: int) -> tuple[Sequence[Event], Sequence[_Mark]]:
        """Read (events that change facts, days of events with a plausible clock) from number `first` to `last`.

        If all of these events that change facts have a plausible clock, only the newest of the days is read.
        """
        among = events.c.sequence.between(first, last)
        found = [to_event(row) for row in self._database.rows(ALL_EVENTS.where(among, events.c.kind.in_(_KINDS)))]
        sure = select(events.c.sequence, events.c.wall).where(among, _PLAUSIBLE).order_by(events.c.sequence.desc())
        if all(event.quality is not ClockQuality.IMPLAUSIBLE for event in found):
            sure = sure.limit(1)
        return found, [_Mark(at, day_of(datetime.fromisoformat(wall))) for at, wall in self._database.rows(sure)][
            ::-1
        ]


def _fold_one(kept: WorkingSet, event: Event, at: Dating) -> None:
    try:
        FOLDS[event.kind](kept, event, at)
    except (KeyError, ValueError, TypeError) as error:
        raise RecordError(
            translatable("Staff", "Event {event} of the record cannot be counted: {detail}."),
            translatable("Staff", "Report this fault."),
            event=event.sequence,
            detail=f"{type(error).__name__}: {error}",
        ) from error


def _write(connection: Connection, mark: _Mark, kept: WorkingSet) -> None:
    for table, key in kept.dropped():
        connection.execute(
            delete(table).where(*(one == value for one, value in zip(table.primary_key, key, strict=True)))
        )
    for table, rows in kept.changed().items():
        connection.execute(upsert(table), rows)
    note(connection, FOLDED, f"{mark.sequence} {mark.day}")


def _empty_database() -> Database:
    database = Database(Path(":memory:"))
    migrate(database)
    return database
