"""Records how far the statements of each kiosk have been forwarded to each store.

Rules: Progress is recorded after the delivery, together with the statements that were put aside, in one durable
transaction. A crash between both repeats a delivery, which stores recognise. Two runs at the same time repeat
deliveries, but lose nothing: ranges are only united.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, Executable, delete, insert, select

from kiosk.province.hub.forwarding.delivery import Reason, StoreRefusal
from kiosk.province.hub.forwarding.ranges import Range, merged, without
from kiosk.province.hub.forwarding.tables import METADATA, forwarded, put_off, set_aside
from kiosk.storage.sql.conflicts import upsert


class Tables(Protocol):
    """The database of a hub, SQLite or PostgreSQL."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Run the block in a read transaction."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """Run the block in a durable transaction."""
        ...


@dataclass(frozen=True, slots=True)
class SetAside:
    """A statement that a store did not take. ``kiosk``: name of its record in the source. ``at``: when (UTC)."""

    kiosk: str
    sequence: int
    id: str
    reason: Reason
    detail: str
    at: datetime

    @property
    def kiosk_id(self) -> str:
        """Id of the kiosk, with which the name of a record begins."""
        return self.kiosk.partition("/")[0]


class ForwardingProgress:
    """Stores how far forwarding has got in one hub; creates its tables if they are missing."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        with tables.writing() as connection:
            METADATA.create_all(connection)

    def done(self, store: str, kiosk: str) -> Sequence[Range]:
        """Return the events of the kiosk that are dealt with: delivered to the store, or put aside."""
        return _done(self._rows(_ranges(store, kiosk)))

    def note(
        self, store: str, kiosk: str, covered: Iterable[Range], refusals: Iterable[StoreRefusal], now: datetime
    ) -> None:
        """Record that the events `covered` are dealt with, and put aside the statements of `refusals`."""
        rows = [_row(store, kiosk, refusal, now) for refusal in refusals]
        with self._tables.writing() as connection:
            done = _done(connection.execute(_ranges(store, kiosk)).fetchall())
            _replace(connection, store, kiosk, merged([*done, *covered]))
            if rows:
                connection.execute(upsert(set_aside), rows)

    def set_aside(self, store: str) -> Sequence[SetAside]:
        """Return the statements that the store did not take, by kiosk, in the order of their events."""
        columns = [column for column in set_aside.c if column.name != "store"]
        wanted = select(*columns).where(set_aside.c.store == store)
        rows = self._rows(wanted.order_by(set_aside.c.kiosk, set_aside.c.sequence))
        return [
            SetAside(kiosk, sequence, identifier, Reason(reason), detail, datetime.fromisoformat(at))
            for kiosk, sequence, identifier, reason, detail, at in rows
        ]

    def events_set_aside(self, store: str, kiosk: str) -> Sequence[int]:
        """Return the events of the kiosk whose statements the store did not take, in ascending order."""
        wanted = select(set_aside.c.sequence).where(set_aside.c.store == store, set_aside.c.kiosk == kiosk)
        return [sequence for (sequence,) in self._rows(wanted.order_by(set_aside.c.sequence))]

    def release(self, store: str) -> int:
        """Make all statements that were put aside pending again; return their number."""
        released = self.set_aside(store)
        with self._tables.writing() as connection:
            for kiosk in sorted({one.kiosk for one in released}):
                again = [Range(one.sequence, one.sequence) for one in released if one.kiosk == kiosk]
                done = _done(connection.execute(_ranges(store, kiosk)).fetchall())
                _replace(connection, store, kiosk, without(done, again))
            connection.execute(delete(set_aside).where(set_aside.c.store == store))
        return len(released)

    def put_off(self, store: str, until: datetime) -> None:
        """Record that the store asked not to be contacted before `until` (UTC)."""
        with self._tables.writing() as connection:
            connection.execute(upsert(put_off).values(store=store, until=until.isoformat()))

    def waits_until(self, store: str) -> datetime | None:
        """Return the time before which the store asked not to be contacted, or None if it never asked."""
        rows = self._rows(select(put_off.c.until).where(put_off.c.store == store))
        return datetime.fromisoformat(rows[0][0]) if rows else None

    def _rows(self, statement: Executable) -> Sequence[Any]:
        with self._tables.reading() as connection:
            return connection.execute(statement).fetchall()


def _ranges(store: str, kiosk: str) -> Executable:
    is_of = (forwarded.c.store == store) & (forwarded.c.kiosk == kiosk)
    return select(forwarded.c.first, forwarded.c.last).where(is_of)


def _done(rows: Iterable[Any]) -> Sequence[Range]:
    return merged(Range(first, last) for first, last in rows)


def _replace(connection: Connection, store: str, kiosk: str, ranges: Sequence[Range]) -> None:
    connection.execute(delete(forwarded).where((forwarded.c.store == store) & (forwarded.c.kiosk == kiosk)))
    if ranges:
        rows = [{"store": store, "kiosk": kiosk, "first": one.first, "last": one.last} for one in ranges]
        connection.execute(insert(forwarded), rows)


def _row(store: str, kiosk: str, refusal: StoreRefusal, now: datetime) -> dict[str, Any]:
    return {
        "store": store,
        "kiosk": kiosk,
        "sequence": refusal.statement.sequence,
        "id": refusal.statement.id,
        "reason": refusal.reason.value,
        "detail": refusal.detail,
        "at": now.isoformat(),
    }
