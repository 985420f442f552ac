"""The queue of turns of the open session (`domain.ports.sessions.TurnQueue`).

Rules: a turn is removed in the same transaction that records the start of its visit, so that after a power cut it is
not taken twice. Rows of another session are never returned.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import LessonId, Pseudonym, SessionId
from kiosk.domain.sessions.turns import QueueEntry
from kiosk.storage.database import Database
from kiosk.storage.events import EventLog
from kiosk.storage.reserve import StaffRoom, with_room
from kiosk.storage.tables import queue

_queue = queue.c


class QueueTable:
    """The table of waiting turns in one database."""

    def __init__(self, database: Database, events: EventLog, room: StaffRoom) -> None:
        self._database = database
        self._events = events
        self._room = room

    def entries(self, session: SessionId) -> Sequence[QueueEntry]:
        """Return the waiting turns of a session in order; see `TurnQueue.entries`."""
        rows = select(_queue.entry, _queue.session, _queue.learners, _queue.lesson)
        return tuple(
            QueueEntry(
                entry,
                SessionId(owner),
                tuple(map(Pseudonym, learners.split())),
                LessonId(lesson) if lesson else None,
            )
            for entry, owner, learners, lesson in self._database.rows(
                rows.where(_queue.session == session).order_by(_queue.place)
            )
        )

    def add(self, entry: QueueEntry) -> None:
        """Add a turn at the end; see `TurnQueue.add`."""
        last = select(func.coalesce(func.max(_queue.place), 0) + 1).scalar_subquery()
        adding = insert(queue).values(
            entry=entry.id,
            session=entry.session,
            place=last,
            learners=" ".join(entry.learners),
            lesson=entry.lesson or "",
        )

        def write() -> None:
            with self._database.writing() as connection:
                connection.execute(adding)

        with_room(write, self._room.make)

    def remove(self, entry: str) -> bool:
        """Remove a turn; see `TurnQueue.remove`."""

        def write() -> bool:
            with self._database.writing() as connection:
                return _removed(connection, entry)

        return with_room(write, self._room.make)

    def move(self, entry: str, places: int) -> bool:
        """Move a turn; see `TurnQueue.move`."""

        def write() -> bool:
            with self._database.writing() as connection:
                session = connection.execute(select(_queue.session).where(_queue.entry == entry)).scalar()
                if session is None:
                    return False
                waiting = select(_queue.entry).where(_queue.session == session).order_by(_queue.place)
                order = [row[0] for row in connection.execute(waiting)]
                at = order.index(entry)
                order.insert(min(max(at + places, 0), len(order) - 1), order.pop(at))
                for place, one in enumerate(order, 1):
                    connection.execute(update(queue).where(_queue.entry == one).values(place=place))
                return True

        return with_room(write, self._room.make)

    def merge(self, entry: str, into: str) -> bool:
        """Join two turns; see `TurnQueue.merge`."""

        def write() -> bool:
            with self._database.writing() as connection:
                both = select(_queue.entry, _queue.learners).where(_queue.entry.in_((entry, into)))
                learners = {row[0]: row[1] for row in connection.execute(both)}
                if len(learners) != 2:  # noqa: PLR2004 - two turns
                    return False
                sharing = f"{learners[into]} {learners[entry]}"
                connection.execute(update(queue).where(_queue.entry == into).values(learners=sharing))
                return _removed(connection, entry)

        return with_room(write, self._room.make)

    def begin(self, entry: str, drafts: Sequence[EventDraft]) -> bool:
        """Remove a turn and record the start of its visit; see `TurnQueue.begin`."""

        def write() -> bool:
            with self._database.lock:
                if self._database.value(select(_queue.entry).where(_queue.entry == entry)) is None:
                    return False
                with self._events.appending(drafts) as (connection, _):
                    return _removed(connection, entry)

        return with_room(write, self._room.make)

    def empty(self, drafts: Sequence[EventDraft]) -> None:
        """Remove all turns and append events; see `TurnQueue.empty`."""

        def write() -> None:
            with self._events.appending(drafts) as (connection, _):
                connection.execute(delete(queue))

        with_room(write, self._room.make)


def _removed(connection: Connection, entry: str) -> bool:
    return connection.execute(delete(queue).where(_queue.entry == entry)).rowcount == 1
