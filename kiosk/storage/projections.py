"""What the record adds up to, kept beside it in the same transaction.

Rules: rows hold nothing but what folding the events gives (`domain.progress`), so they can be thrown away and rebuilt
byte for byte; what is remembered in memory is forgotten whenever a transaction did not come through.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.events import Event
from kiosk.domain.ids import LessonId, Pseudonym, SittingId
from kiosk.domain.progress import LessonProgress, SittingSummary, fold_progress, fold_sitting
from kiosk.storage.driver import Connection
from kiosk.storage.snapshots import read_progress, read_summary, write_progress, write_summary

_REMEMBERED = 64
"""People's lessons and visits kept in memory; more than one visit ever touches."""

_PUT_PROGRESS = "INSERT OR REPLACE INTO lesson_progress (pseudonym, lesson, changed, progress) VALUES (?, ?, ?, ?)"
_PUT_SUMMARY = "INSERT OR REPLACE INTO sitting_summary (sitting, first, summary) VALUES (?, ?, ?)"

ProgressKey = tuple[Pseudonym, LessonId]


@dataclass(slots=True)
class Folding:
    """What a run of events changes: the newest value of each key, and the event that changed it last."""

    progress: dict[ProgressKey, LessonProgress] = field(default_factory=dict)
    changed: dict[ProgressKey, int] = field(default_factory=dict)
    sittings: dict[SittingId, SittingSummary] = field(default_factory=dict)


class Projections:
    """Reads and writes the projections of one database."""

    def __init__(self) -> None:
        self._progress: dict[ProgressKey, LessonProgress] = {}
        self._sittings: dict[SittingId, SittingSummary] = {}

    def forget(self) -> None:
        """Believe only the database from now on."""
        self._progress.clear()
        self._sittings.clear()

    def fold(self, connection: Connection, events: Iterable[Event]) -> Folding:
        """Write what `events` change; nothing is remembered before `settle`."""
        folding = Folding()
        for event in events:
            self._fold_progress(connection, folding, event)
            self._fold_sitting(connection, folding, event)
        for key, progress in folding.progress.items():
            connection.execute(_PUT_PROGRESS, (*key, folding.changed[key], write_progress(progress)))
        for sitting, summary in folding.sittings.items():
            connection.execute(_PUT_SUMMARY, (sitting, summary.first, write_summary(summary)))
        return folding

    def settle(self, folding: Folding) -> None:
        """Remember what was committed."""
        if len(self._progress) + len(self._sittings) > _REMEMBERED:
            self.forget()
        self._progress.update(folding.progress)
        self._sittings.update(folding.sittings)

    def _fold_progress(self, connection: Connection, folding: Folding, event: Event) -> None:
        lesson = event.body.get("lesson")
        if lesson is None or event.pseudonym is None:
            return
        key = (event.pseudonym, LessonId(lesson))
        before = folding.progress.get(key) or self._progress.get(key) or _load_progress(connection, key)
        after = fold_progress(before, event)
        if after is not None and after is not before:
            folding.progress[key] = after
            folding.changed[key] = event.sequence

    def _fold_sitting(self, connection: Connection, folding: Folding, event: Event) -> None:
        if event.sitting is None:
            return
        key = event.sitting
        before = folding.sittings.get(key) or self._sittings.get(key) or _load_summary(connection, key)
        after = fold_sitting(before, event)
        if after is not None and after is not before:
            folding.sittings[key] = after


def _load_progress(connection: Connection, key: ProgressKey) -> LessonProgress | None:
    sql = "SELECT progress FROM lesson_progress WHERE pseudonym = ? AND lesson = ?"
    row = connection.execute(sql, key).fetchone()
    return read_progress(row[0]) if row else None


def _load_summary(connection: Connection, sitting: SittingId) -> SittingSummary | None:
    row = connection.execute("SELECT summary FROM sitting_summary WHERE sitting = ?", (sitting,)).fetchone()
    return read_summary(row[0]) if row else None


Dump = Mapping[str, tuple[tuple[str | int, ...], ...]]


def dump(connection: Connection) -> Dump:
    """Every row of every projection, in order of its key."""
    return {
        "lesson_progress": _all(connection, "SELECT * FROM lesson_progress ORDER BY pseudonym, lesson"),
        "sitting_summary": _all(connection, "SELECT * FROM sitting_summary ORDER BY sitting"),
    }


def _all(connection: Connection, sql: str) -> tuple[tuple[str | int, ...], ...]:
    return tuple(tuple(row) for row in connection.execute(sql))


def rebuild(connection: Connection, events: Iterable[Event]) -> None:
    """Throw the projections away and fold them from `events` again, inside the caller's transaction."""
    connection.execute("DELETE FROM lesson_progress")
    connection.execute("DELETE FROM sitting_summary")
    projections = Projections()
    for event in events:
        projections.settle(projections.fold(connection, (event,)))
