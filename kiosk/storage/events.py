"""The append-only record of events (`domain.ports.record.EventStore`).

Rules: sequence numbers have no gaps. Every event contains the hash of the previous one. An event and its changes to
the projections are written in one transaction, on the driver's connection for speed. The newest event is cached. It
is read again after another process has written, or after a transaction has failed.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, literal, or_, select

from kiosk.domain.errors import RecordError
from kiosk.domain.events import GENESIS, Event, EventDraft, EventKind
from kiosk.domain.ids import KioskId, LessonId, Pseudonym
from kiosk.domain.lessons import LearningPath
from kiosk.domain.machine.chronology import Chronology
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.people.entries import LearnerEntry, kept_records, records_of
from kiosk.domain.ports.machine import Clock
from kiosk.domain.progress import LessonProgress, SittingSummary
from kiosk.domain.texts import translatable
from kiosk.storage import tables
from kiosk.storage.database import Database
from kiosk.storage.facts.clock_runs import runs_until, stored_runs
from kiosk.storage.identifiers import IdentifierSource
from kiosk.storage.ledger.bundle_table import renew_kiosk
from kiosk.storage.notes import KIOSK, noted
from kiosk.storage.projections import Dump, Projections, dump, rebuild
from kiosk.storage.reserve import with_room
from kiosk.storage.rows import ALL_EVENTS, INSERT, NEWEST_EVENT, Row, linked, sealed, to_event
from kiosk.storage.schema import empty_record
from kiosk.storage.snapshots import read_entry, read_progress, read_summary
from kiosk.storage.sql import dialect
from kiosk.storage.sql.dialect import field_of, is_true

_PAGE = 500
"""Number of events that are read from the database at a time."""
_events, _progress, _learners = tables.events.c, tables.lesson_progress.c, tables.learners.c
_sittings = tables.sitting_summary.c
_OF_LEARNERS = select(_learners.pseudonym).where(or_(_learners.profile != "{}", _learners.kept.is_not(None)))
"""The pseudonyms of learners, without those of guests' visits that were separated again (`LearnerEntry.is_guest`)."""


class _Head(NamedTuple):
    sequence: int
    hash: str


class EventLog:
    """The event log in one database."""

    def __init__(self, database: Database, clock: Clock, make_room: Callable[[], bool] = lambda: False) -> None:
        """Open the log in `database`. `make_room` is called when the disk is full; it frees space.

        If `make_room` returns True, the failed write is tried again.
        """
        self._database = database
        self._clock = clock
        self._make_room = make_room
        self._identifiers = IdentifierSource()
        self._projections = Projections()
        self._is_settled = False
        self._data_version = -1
        self._newest_wall: datetime | None = None
        self._chronology: tuple[int, Chronology] | None = None
        self._head = _Head(0, GENESIS)
        with database.reading() as connection:
            self._catch_up(connection)

    def kiosk(self) -> KioskId:
        """Return the id of the kiosk; see `EventStore.kiosk`. Not cached, because another process may renew it."""
        return KioskId(self._database.value(noted(KIOSK)))

    def renew_kiosk(self) -> KioskId:
        """Give the kiosk a new id and return it; see `EventStore.renew_kiosk`."""
        with self._database.writing() as connection:
            return renew_kiosk(connection)

    def append(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:
        """Append events to the log, durably; see `EventStore.append`."""
        if not drafts:
            return ()
        return with_room(lambda: self._appended(drafts), self._make_room)

    def _appended(self, drafts: Sequence[EventDraft]) -> Sequence[Event]:
        with self.appending(drafts) as (_, events):
            pass
        return events

    @contextmanager
    def appending(self, drafts: Sequence[EventDraft]) -> Iterator[tuple[Connection, Sequence[Event]]]:
        """Append `drafts` and run the block in the same transaction.

        Yields the connection on which the block writes, and the new events. Raises DiskFullError or RecordError; then
        nothing is stored.
        """
        with self._database.lock:
            with self._database.writing() as connection:
                raw = self._database.raw
                self._catch_up(connection)
                self._is_settled = False
                events, rows = self._seal(drafts)
                for row in rows:
                    raw.execute(INSERT, row)
                try:
                    folding = self._projections.fold(raw, events)
                except (KeyError, ValueError, TypeError, IndexError) as error:
                    raise _unfit(error) from error
                yield connection, events
            if events:
                self._head = _Head(events[-1].sequence, events[-1].hash)
                if events[-1].quality is not ClockQuality.IMPLAUSIBLE:
                    self._newest_wall = events[-1].wall
            self._projections.settle(folding)
            self._is_settled = True

    def _catch_up(self, connection: Connection) -> None:
        version = dialect.data_version(self._database.raw)
        if self._is_settled and version == self._data_version:
            return
        self._projections.forget()
        newest = connection.execute(NEWEST_EVENT.with_only_columns(_events.sequence, _events.hash)).fetchone()
        self._head = _Head(*newest) if newest else _Head(0, GENESIS)
        is_plausible = _events.quality != ClockQuality.IMPLAUSIBLE.value
        wall = connection.execute(NEWEST_EVENT.with_only_columns(_events.wall).where(is_plausible)).scalar()
        self._newest_wall = None if wall is None else datetime.fromisoformat(wall)
        self._data_version = version

    def _seal(self, drafts: Sequence[EventDraft]) -> tuple[Sequence[Event], Sequence[Row]]:
        moment = self._clock.now()
        moment = replace(moment, wall=moment.wall.replace(microsecond=moment.wall.microsecond // 1000 * 1000))
        milliseconds = int(moment.wall.timestamp() * 1000)
        head, events, rows = self._head, [], []
        for draft in drafts:
            identifier = self._identifiers.next(milliseconds)
            if draft.kind is EventKind.CLOCK_CONFIRMED:
                moment = replace(moment, quality=ClockQuality.TRUSTED)
            try:
                event, row = sealed(draft, head.sequence + 1, identifier, moment, head.hash)
            except (TypeError, ValueError) as error:
                raise _unfit(error) from error
            head = _Head(event.sequence, event.hash)
            events.append(event)
            rows.append(row)
        return events, rows

    def newest_wall(self) -> datetime | None:
        """Return a lower limit of the current time: the wall time of the newest event with a plausible clock.

        It becomes earlier if the network or a technician sets the clock to an earlier time. Does no I/O.
        """
        return self._newest_wall

    def chronology(self) -> Chronology:
        """Return when all events happened; see `EventStore.chronology`."""
        last = self.last_sequence()
        if self._chronology is None or self._chronology[0] != last:
            rows = self._database.rows
            self._chronology = last, Chronology(runs_until(rows, stored_runs(rows), last))
        return self._chronology[1]

    def last_sequence(self) -> int:
        """Return the sequence number of the newest event; see `EventStore.last_sequence`."""
        return int(self._database.value(select(func.coalesce(func.max(_events.sequence), 0))))

    def read(self, first: int, last: int) -> Iterator[Event]:
        """Yield the events from `first` to `last`; see `EventStore.read`."""
        while first <= last:
            page = ALL_EVENTS.where(_events.sequence.between(first, last)).limit(_PAGE)
            rows = self._database.rows(page)
            if not rows:
                return
            yield from map(to_event, rows)
            first = rows[-1][0] + 1

    def newest_of(self, kinds: Sequence[EventKind], limit: int) -> Sequence[Event]:
        """Return the newest events of some kinds; see `EventStore.newest_of`."""
        wanted = _events.kind.in_([kind.value for kind in kinds])
        return tuple(map(to_event, self._database.rows(NEWEST_EVENT.where(wanted).limit(limit))))

    def newest_outside_visits(self, kind: EventKind) -> Event | None:
        """Return the newest event of a kind outside of visits; see `EventStore.newest_outside_visits`."""
        rows = self._database.rows(NEWEST_EVENT.where(_events.kind == kind.value, _events.sitting.is_(None)))
        return to_event(rows[0]) if rows else None

    def outside_visits(self, kind: EventKind) -> Sequence[Event]:
        """Return the events of a kind outside of visits; see `EventStore.outside_visits`."""
        wanted = ALL_EVENTS.where(_events.kind == kind.value, _events.sitting.is_(None))
        return tuple(map(to_event, self._database.rows(wanted)))

    def tasks_done_alone(self, *pseudonyms: Pseudonym) -> Sequence[Event]:
        """Return the tasks that learners did alone; see `EventStore.tasks_done_alone`."""
        whose = pseudonyms or _OF_LEARNERS
        # the kind as a literal, so that SQLite can use the index of this kind
        is_task = _events.kind == literal(EventKind.SKILL_MASTERED.value, literal_execute=True)
        wanted = ALL_EVENTS.where(is_task, _events.pseudonym.in_(whose))
        return tuple(map(to_event, self._database.rows(wanted)))

    def path_of(self, *pseudonyms: Pseudonym) -> LearningPath | None:
        """Return the path that a person has chosen; see `EventStore.path_of`."""
        is_choice = _events.kind == literal(EventKind.PATH_CHOSEN.value, literal_execute=True)  # uses the index
        rows = self._database.rows(NEWEST_EVENT.where(is_choice, _events.pseudonym.in_(pseudonyms)))
        chosen = to_event(rows[0]).body.get("path") if rows else None
        return next((path for path in LearningPath if path.value == chosen), None)

    def tasks_finished(self, *pseudonyms: Pseudonym) -> Sequence[Event]:
        """Return the acts that reached the goal of a task; see `EventStore.tasks_finished`."""
        whose = field_of(_sittings.summary, "pseudonym").in_(pseudonyms)
        summaries = self._database.rows(select(_sittings.summary).where(whose).order_by(_sittings.first))
        is_goal = (_events.kind == EventKind.STEP_ACTED.value) & is_true(_events.body, "finished")
        return [
            to_event(row)
            for visit in (read_summary(text) for (text,) in summaries)
            for row in self._database.rows(
                ALL_EVENTS.where(
                    _events.sequence.between(visit.first, visit.last), _events.sitting == visit.sitting, is_goal
                )
            )
        ]

    def since(self, sequence: int, kinds: Sequence[EventKind]) -> Sequence[Event]:
        """Return the events of some kinds from a number on; see `EventStore.since`."""
        wanted = _events.kind.in_([kind.value for kind in kinds])
        return tuple(map(to_event, self._database.rows(ALL_EVENTS.where(_events.sequence >= sequence, wanted))))

    def progress(self, *pseudonyms: Pseudonym) -> Sequence[LessonProgress]:
        """Return the progress in all lessons; see `EventStore.progress`."""
        texts = select(_progress.progress).where(_progress.pseudonym.in_(pseudonyms)).order_by(_progress.changed)
        return tuple(read_progress(row[0]) for row in self._database.rows(texts))

    def lesson_progress(self, pseudonym: Pseudonym, lesson: LessonId) -> LessonProgress | None:
        """Return a person's progress in one lesson; see `EventStore.lesson_progress`."""
        found = select(_progress.progress).where(_progress.pseudonym == pseudonym, _progress.lesson == lesson)
        text = self._database.value(found)
        return read_progress(text) if text else None

    def completed_lessons(self) -> Mapping[Pseudonym, Collection[LessonId]]:
        """Return the completed lessons of all learners; see `EventStore.completed_lessons`.

        SQLite reads the field of the JSON text: converting 40,000 texts to objects takes 1.5 seconds and 230 MB.
        """
        whose = _progress.pseudonym.in_(_OF_LEARNERS)
        rows = select(_progress.pseudonym, _progress.lesson).where(is_true(_progress.progress, "completed"), whose)
        kept, found = kept_records(self._merged()), defaultdict[Pseudonym, set[LessonId]](set)
        for pseudonym, lesson in self._database.rows(rows):
            found[kept.get(pseudonym, pseudonym)].add(LessonId(lesson))
        return found

    def learners(self) -> Mapping[Pseudonym, LearnerEntry]:
        """Return what the record contains of all learners; see `EventStore.learners`."""
        entries = map(read_entry, self._database.rows(select(tables.learners)))
        return {entry.learner: entry for entry in entries}

    def learner(self, pseudonym: Pseudonym) -> LearnerEntry | None:
        """Return what the record contains of one learner; see `EventStore.learner`."""
        rows = self._database.rows(select(tables.learners).where(_learners.pseudonym == pseudonym))
        return read_entry(rows[0]) if rows else None

    def deleted_learners(self) -> Collection[Pseudonym]:
        """Return the deleted learners; see `EventStore.deleted_learners`."""
        rows = self._database.rows(select(_learners.pseudonym).where(_learners.deleted > 0))
        return frozenset(Pseudonym(row[0]) for row in rows)

    def records_of(self, pseudonym: Pseudonym) -> Sequence[Pseudonym]:
        """Return all pseudonyms of one person; see `EventStore.records_of`."""
        return records_of(self._merged(), pseudonym)

    def _merged(self) -> Mapping[Pseudonym, Pseudonym]:
        rows = self._database.rows(select(_learners.pseudonym, _learners.kept).where(_learners.kept.is_not(None)))
        return {Pseudonym(merged): Pseudonym(kept) for merged, kept in rows}

    def open_sitting(self) -> SittingSummary | None:
        """Return the newest visit if it has not ended; see `EventStore.open_sitting`."""
        text = self._database.value(select(_sittings.summary).order_by(_sittings.first.desc()).limit(1))
        newest = read_summary(text) if text else None
        return newest if newest and not newest.ended else None

    def verify_chain(self) -> int:
        """Recompute every hash; returns the number of events.

        Raises RecordBrokenError at the first event with a wrong number or hash.
        """
        return sum(1 for _ in linked(self.read(1, self.last_sequence())))

    def projections(self) -> Dump:
        """Return all rows of the projections."""
        with self._database.writing():
            return dump(self._database.raw)

    def rebuild(self) -> None:
        """Rebuild the projections from the events, and store them."""
        self.matches_rebuild(keep=True)

    def matches_rebuild(self, *, keep: bool) -> bool:
        """Return whether the projections equal a rebuild from the events, byte for byte.

        If `keep` is true, the rebuilt projections are stored; otherwise they exist only in memory.
        """
        raw = self._database.raw
        if keep:
            with self._database.writing():
                before = dump(raw)
                self._is_settled = False
                rebuild(raw, self.read(1, self.last_sequence()))
                return before == dump(raw)
        with self._database.reading(), closing(empty_record()) as memory:
            rebuild(memory, self.read(1, self.last_sequence()))
            return dump(memory) == dump(raw)


def _unfit(error: Exception) -> RecordError:
    detail = f"{type(error).__name__}: {error}"
    return RecordError(
        translatable("Staff", "An event cannot be added to the record: {detail}."),
        translatable("Staff", "Nothing was stored; report this fault."),
        detail=detail,
    )
