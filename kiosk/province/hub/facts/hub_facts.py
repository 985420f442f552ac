"""Keeps the facts of all kiosks up to date, record by record and bundle by bundle.

Rules: The facts of a record depend on the set of its bundles alone, not on the order of their arrival: bundles are
folded in the order of their events; if one arrives late in a gap, or is taken out, the record is folded anew. Each
bundle is folded in one transaction together with the mark, so that it can be interrupted and repeated, and several
workers do no harm. A statement that cannot be counted stops only its own record.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Connection, Select, Table, bindparam, delete, select

from kiosk.domain.events import Event
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.province.hub.facts.events import event_in, quality_in, wall_in
from kiosk.province.hub.facts.source import CountedRecord, Held, ResultSource
from kiosk.province.hub.facts.tables import FACTS, METADATA, RECORD, marks, of_all
from kiosk.province.hub.faults import HubError
from kiosk.storage.facts.days import dated, day_of
from kiosk.storage.facts.folding import FOLDS
from kiosk.storage.facts.working_set import Row, WorkingSet
from kiosk.storage.sql.conflicts import upsert
from kiosk.sync.vocabulary import SEQUENCE


class FactStorage(Protocol):
    """The database of the facts, SQLite or PostgreSQL."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Run the block in a read transaction."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """Run the block in a durable transaction."""
        ...


class _Mark(NamedTuple):
    bundles: int = 0
    digest: str = ""
    day: str = ""
    shared: int = 0


class HubFacts:
    """The facts of all records in one hub."""

    def __init__(self, storage: FactStorage, source: ResultSource) -> None:
        self._storage = storage
        self._source = source

    def prepare(self) -> None:
        """Create the tables that are missing."""
        with self._storage.writing() as connection:
            METADATA.create_all(connection)

    def catch_up(self, told: Callable[[int, int], object] = lambda _done, _total: None) -> Sequence[HubError]:
        """Fold everything that arrived since the last call; return the faults of records that could not be folded.

        `told`: called after each record with the numbers of processed and of all records.
        """
        records = self._source.records()
        self._forget({record.number for record in records})
        faults = []
        for done, record in enumerate(records, 1):
            try:
                self._fold_record(record)
            except HubError as fault:
                faults.append(fault)
            told(done, len(records))
        return faults

    def empty(self) -> None:
        """Delete all facts; `catch_up` then folds everything anew."""
        with self._storage.writing() as connection:
            for table in (*FACTS, marks):
                connection.execute(delete(table))

    def dump(self) -> Mapping[str, Sequence[tuple[Any, ...]]]:
        """Return all facts, in the order of the primary keys."""
        with self._storage.reading() as connection:
            return {table.name: sorted(map(tuple, connection.execute(select(table)))) for table in FACTS}

    def _forget(self, known: set[int]) -> None:
        """Delete the facts of records that are not counted any more."""
        with self._storage.reading() as connection:
            folded = set(connection.execute(select(marks.c[RECORD])).scalars())
        for record in folded - known:
            self._delete(record)

    def _delete(self, record: int) -> None:
        with self._storage.writing() as connection:
            for table in (*FACTS, marks):
                connection.execute(delete(table).where(table.c[RECORD] == record))

    def _fold_record(self, record: CountedRecord) -> None:
        held = self._source.held(record.number)
        mark = self._mark(record.number)
        if mark.shared != record.shared or mark.digest != _digest(held[: mark.bundles]):
            self._delete(record.number)
            mark = _Mark(digest=_digest(()), shared=record.shared)
        day = mark.day
        for bundle in held[mark.bundles :]:
            statements = self._source.statements(record.number, bundle)
            day = day or self._first_day(record.number, held[mark.bundles :])
            if not day:
                return  # the clock was never plausible: nothing can be dated yet
            after = _Mark(mark.bundles + 1, _digest((bundle,), mark.digest), _last_day(statements, day), mark.shared)
            self._fold(record, statements, mark._replace(day=day), after)
            mark, day = after, after.day

    def _mark(self, record: int) -> _Mark:
        with self._storage.reading() as connection:
            return _mark(connection, record)

    def _first_day(self, record: int, held: Sequence[Held]) -> str:
        """Return the day of the first plausible clock in the bundles; empty if there is none."""
        for bundle in held:
            for statement in self._source.statements(record, bundle):
                if quality_in(statement) is not ClockQuality.IMPLAUSIBLE:
                    return day_of(wall_in(statement))
        return ""

    def _fold(
        self, record: CountedRecord, statements: Sequence[Mapping[str, Any]], before: _Mark, after: _Mark
    ) -> None:
        with self._storage.reading() as connection:
            stored = _mark(connection, record.number)
            kept = WorkingSet(lambda table, values: _rows(connection, record.number, table, values))
            day = before.day
            for statement in statements:
                number = statement["context"]["extensions"][SEQUENCE]
                if quality_in(statement) is not ClockQuality.IMPLAUSIBLE:
                    day = day_of(wall_in(statement))
                if number > before.shared:
                    _fold_one(kept, record, statement, day)
        with self._storage.writing() as connection:
            if _mark(connection, record.number, is_locked=True) == stored:  # else another worker has folded it
                _write(connection, record.number, after, kept)


def _fold_one(kept: WorkingSet, record: CountedRecord, statement: Mapping[str, Any], day: str) -> None:
    try:
        event: Event | None = event_in(statement)
        if event is not None:
            FOLDS[event.kind](kept, event, dated(event, day))
    except (KeyError, ValueError, TypeError) as error:
        raise HubError(
            "Statement {id} of kiosk {kiosk} ({place}), record {record}, cannot be counted: {detail}.",
            "Report this fault; the figures of this kiosk end before this bundle. To leave the bundle out: kiosk hub "
            "reject",
            id=str(statement.get("id")),
            kiosk=record.kiosk,
            place=record.centre.place or record.centre.commune or "no commune",
            record=record.number,
            detail=f"{type(error).__name__}: {error}",
        ) from error


def _mark(connection: Connection, record: int, *, is_locked: bool = False) -> _Mark:
    query = select(*(marks.c[name] for name in _Mark._fields)).where(marks.c[RECORD] == record)
    found = connection.execute(query.with_for_update() if is_locked else query).first()
    return _Mark(digest=_digest(())) if found is None else _Mark(*found)


def _rows(connection: Connection, record: int, table: Table, values: Mapping[str, str]) -> Iterator[Row]:
    found = connection.execute(_chosen(table, tuple(values)), {"record_": record, **values})
    return (dict(row) for row in found.mappings())


@cache
def _chosen(table: Table, names: tuple[str, ...]) -> Select[Any]:
    whole = of_all(table)
    is_in = (whole.c[RECORD] == bindparam("record_"), *(whole.c[name] == bindparam(name) for name in names))
    return select(*(whole.c[column.name] for column in table.columns)).where(*is_in)


def _write(connection: Connection, record: int, mark: _Mark, kept: WorkingSet) -> None:
    for table, key in kept.dropped():
        whole = of_all(table)
        named = zip((column.name for column in table.primary_key), key, strict=True)
        is_in = (whole.c[RECORD] == record, *(whole.c[name] == value for name, value in named))
        connection.execute(delete(whole).where(*is_in))
    for table, rows in kept.changed().items():
        connection.execute(upsert(of_all(table)), [{RECORD: record, **row} for row in rows])
    connection.execute(upsert(marks).values({RECORD: record, **mark._asdict()}))


def _last_day(statements: Sequence[Mapping[str, Any]], before: str) -> str:
    """Return the day of the newest plausible clock in `statements`; `before` if there is none."""
    for statement in reversed(statements):
        if quality_in(statement) is not ClockQuality.IMPLAUSIBLE:
            return day_of(wall_in(statement))
    return before


def _digest(held: Sequence[Held], before: str = "") -> str:
    """Return a hash over bundles, continuing that of the bundles before them."""
    digest = before or sha256().hexdigest()
    for first, last, content in held:
        digest = sha256(f"{digest} {first} {last} {content}".encode()).hexdigest()
    return digest
