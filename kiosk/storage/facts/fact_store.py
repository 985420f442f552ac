"""Keeps the facts up to date: folds events in chunks, each in a short transaction, up to a stored sequence number.

Rules: events are read and folded before the transaction begins, so an answer never waits for the fold. If another
program has folded the same events meanwhile, the chunk is dropped. A power cut between two chunks loses nothing: the
number of the newest folded event is stored in the transaction of its facts. If a newer event shows that the clock was
wrong at folded events, and their days change, all facts are folded again.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, func, select

from kiosk.domain.errors import RecordError
from kiosk.domain.events import Event, EventKind
from kiosk.domain.machine.chronology import Chronology, ClockRun
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.storage.database import Database
from kiosk.storage.facts.clock_runs import runs_until, store_runs, stored_runs
from kiosk.storage.facts.days import Dating, dating
from kiosk.storage.facts.folding import FOLDS
from kiosk.storage.facts.tables import FACTS
from kiosk.storage.facts.working_set import WorkingSet, reading
from kiosk.storage.notes import FOLDED, note, noted
from kiosk.storage.rows import ALL_EVENTS, to_event
from kiosk.storage.schema import migrate
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import clock_runs, events, meta

CHUNK = 2000
"""Number of events folded in one transaction."""
PAUSED_AFTER = 25
"""Number of chunks folded by one `FactStore.keep_up`, so that other maintenance is not delayed for long."""
_KINDS = [kind.value for kind in FOLDS]

Facts = Mapping[str, Sequence[tuple[Any, ...]]]
"""Name of a table → its rows in the order of the primary key."""


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
        first, newest = self._mark(), self.newest()
        while self._advance(newest):
            if not progress(max(0, self._mark() - first), newest - first):
                return False
        return True

    def is_folded(self, sequence: int) -> bool:
        """Return whether the events up to the number `sequence` are folded."""
        return self._mark() >= sequence

    def undated(self) -> int:
        """Count the visits that cannot be dated yet; see `ReportFacts.undated`."""
        if self._mark() or Chronology(runs_until(self._database.rows, self._runs(), self.newest())).is_known:
            return 0
        started = select(func.count()).where(events.c.kind == EventKind.SITTING_STARTED.value)
        return int(self._database.value(started))

    def rebuild(self) -> None:
        """Delete all facts and fold all events again."""
        with self._turn:
            with self._database.writing() as connection:
                connection.execute(delete(clock_runs))
                _forget(connection)
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
                mark, runs = self._mark(), self._runs()
                anew = runs_until(self._database.rows, (), runs[-1].last if runs else 0)
                with closing(_empty_database()) as memory:
                    FactStore(memory).fold_from(self, Chronology(anew), mark)
                    is_same = anew == runs and FactStore(memory).dump() == self.dump()
                if self._mark() == mark and self._runs() == runs:  # else another program has folded events meanwhile
                    return is_same

    def newest(self) -> int:
        """Return the number of the newest event of the record; 0 if there is none."""
        return int(self._database.value(select(func.coalesce(func.max(events.c.sequence), 0))))

    def _mark(self) -> int:
        """Return the number of the newest folded event; 0 if there is none."""
        stored = self._database.value(noted(FOLDED))
        return 0 if stored is None else int(stored.partition(" ")[0])  # older programs added a day

    def _runs(self) -> Sequence[ClockRun]:
        return stored_runs(self._database.rows)

    def _advance(self, newest: int) -> bool:
        """Fold the next chunk of the events up to `newest`; returns False if there is nothing to fold."""
        if self._mark() >= newest:
            return False
        chronology = self._chronology(newest)
        before = self._mark()
        last = min(before + CHUNK, newest)
        if last <= before or not chronology.is_known:
            return False
        self._fold(self, chronology, before, last)
        return True

    def _chronology(self, newest: int) -> Chronology:
        """Return the times of the events up to `newest`, and delete the facts whose days are no longer right."""
        stored = self._runs()
        if stored and stored[-1].last >= newest:
            return Chronology(stored)
        runs = runs_until(self._database.rows, stored, newest)
        before, after = Chronology(stored), Chronology(runs)
        with self._database.writing() as connection:
            if self._runs() == stored:  # else another program has stored them meanwhile
                store_runs(connection, stored, runs)
                if not before.agrees(after, self._mark()):
                    _forget(connection)
        return after

    def fold_from(self, source: "FactStore", chronology: Chronology, last: int) -> None:
        """Fold the events of `source` up to `last` into the empty facts of this store."""
        for before in range(0, last, CHUNK):
            self._fold(source, chronology, before, min(before + CHUNK, last))

    def _fold(self, source: "FactStore", chronology: Chronology, before: int, last: int) -> None:
        """Fold the events of `source` after the event `before`, up to `last`, in one transaction."""
        kept = WorkingSet(reading(self._database.rows))
        for event in source.read(before + 1, last):
            _fold_one(kept, event, dating(chronology, event))
        with self._database.writing() as connection:
            if self._mark() == before:
                _write(connection, last, kept)

    def read(self, first: int, last: int) -> Iterator[Event]:
        """Read the events that change facts, from number `first` to `last`."""
        among = events.c.sequence.between(first, last)
        return map(to_event, self._database.rows(ALL_EVENTS.where(among, events.c.kind.in_(_KINDS))))


def _forget(connection: Connection) -> None:
    """Delete all facts, so that all events are folded again."""
    for table in FACTS:
        connection.execute(delete(table))
    connection.execute(delete(meta).where(meta.c.key == FOLDED))


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


def _write(connection: Connection, mark: int, kept: WorkingSet) -> None:
    for table, key in kept.dropped():
        connection.execute(
            delete(table).where(*(one == value for one, value in zip(table.primary_key, key, strict=True)))
        )
    for table, rows in kept.changed().items():
        connection.execute(upsert(table), rows)
    note(connection, FOLDED, str(mark))


def _empty_database() -> Database:
    database = Database(Path(":memory:"))
    migrate(database)
    return database
