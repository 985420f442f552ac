"""The projections of the record: tables derived from the events and updated in the transaction that appends an event.

Rules: the rows contain only the result of folding the events (`domain.progress`), so they can be deleted and rebuilt
byte for byte. The cache in memory is cleared whenever a transaction fails. Appended events are folded on the driver's
connection for speed. The SQL texts are compiled once from the tables.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import bindparam, delete, select

from kiosk.domain.events import Event
from kiosk.domain.ids import LessonId, Pseudonym, SittingId
from kiosk.domain.people.entries import LearnerEntry, fold_entry, learner_of
from kiosk.domain.progress import LessonProgress, SittingSummary, fold_progress, fold_sitting
from kiosk.storage.snapshots import (
    read_entry,
    read_progress,
    read_summary,
    write_entry,
    write_progress,
    write_summary,
)
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.sql.dialect import driver_text
from kiosk.storage.sql.driver import DriverConnection
from kiosk.storage.tables import learners, lesson_progress, sitting_summary

_REMEMBERED = 64
"""Number of cached rows above which the cache is cleared; a single visit needs fewer."""

_PUT_PROGRESS = driver_text(upsert(lesson_progress))
_PUT_SUMMARY = driver_text(upsert(sitting_summary))
_PUT_ENTRY = driver_text(upsert(learners))
_PROGRESS = driver_text(
    select(lesson_progress.c.progress).where(
        lesson_progress.c.pseudonym == bindparam("pseudonym"), lesson_progress.c.lesson == bindparam("lesson")
    )
)
_SUMMARY = driver_text(select(sitting_summary.c.summary).where(sitting_summary.c.sitting == bindparam("sitting")))
_ENTRY = driver_text(select(learners).where(learners.c.pseudonym == bindparam("pseudonym")))
_PROJECTIONS = {
    table.name: (driver_text(select(table).order_by(*table.primary_key)), driver_text(delete(table)))
    for table in (lesson_progress, sitting_summary, learners)
}
"""Name of a projection → SQL that selects all its rows, and SQL that deletes all its rows."""

ProgressKey = tuple[Pseudonym, LessonId]


@dataclass(slots=True)
class Folding:
    """The changes that a sequence of events makes to the projections: the new value for each changed key.

    ``changed``: for each changed key of ``progress``, the sequence number of the event that changed it last.
    """

    progress: dict[ProgressKey, LessonProgress] = field(default_factory=dict)
    changed: dict[ProgressKey, int] = field(default_factory=dict)
    sittings: dict[SittingId, SittingSummary] = field(default_factory=dict)
    learners: dict[Pseudonym, LearnerEntry] = field(default_factory=dict)


class Projections:
    """Reads and writes the projections of one database."""

    def __init__(self) -> None:
        self._progress: dict[ProgressKey, LessonProgress] = {}
        self._sittings: dict[SittingId, SittingSummary] = {}

    def forget(self) -> None:
        """Clear the cache."""
        self._progress.clear()
        self._sittings.clear()

    def fold(self, raw: DriverConnection, events: Iterable[Event]) -> Folding:
        """Write to the database the changes that `events` cause; returns them for `settle`."""
        folding = Folding()
        for event in events:
            self._fold_progress(raw, folding, event)
            self._fold_sitting(raw, folding, event)
            _fold_entry(raw, folding, event)
        for key, progress in folding.progress.items():
            raw.execute(_PUT_PROGRESS, (*key, folding.changed[key], write_progress(progress)))
        for sitting, summary in folding.sittings.items():
            raw.execute(_PUT_SUMMARY, (sitting, summary.first, write_summary(summary)))
        for entry in folding.learners.values():
            raw.execute(_PUT_ENTRY, write_entry(entry))
        return folding

    def settle(self, folding: Folding) -> None:
        """Add the changes of `folding` to the cache; call this method after the changes are committed."""
        if len(self._progress) + len(self._sittings) > _REMEMBERED:
            self.forget()
        self._progress.update(folding.progress)
        self._sittings.update(folding.sittings)

    def _fold_progress(self, raw: DriverConnection, folding: Folding, event: Event) -> None:
        lesson = event.body.get("lesson")
        if lesson is None or event.pseudonym is None:
            return
        key = (event.pseudonym, LessonId(lesson))
        before = folding.progress.get(key) or self._progress.get(key) or _load_progress(raw, key)
        after = fold_progress(before, event)
        if after is not None and after is not before:
            folding.progress[key] = after
            folding.changed[key] = event.sequence

    def _fold_sitting(self, raw: DriverConnection, folding: Folding, event: Event) -> None:
        if event.sitting is None:
            return
        key = event.sitting
        before = folding.sittings.get(key) or self._sittings.get(key) or _load_summary(raw, key)
        after = fold_sitting(before, event)
        if after is not None and after is not before:
            folding.sittings[key] = after


def _fold_entry(raw: DriverConnection, folding: Folding, event: Event) -> None:
    """Fold an event about a learner; the entry is not cached, because such events are rare."""
    learner = learner_of(event)
    if learner is not None:
        before = folding.learners.get(learner) or _load_entry(raw, learner)
        folding.learners[learner] = fold_entry(before, learner, event)


def _load_entry(raw: DriverConnection, learner: Pseudonym) -> LearnerEntry | None:
    row = raw.execute(_ENTRY, (learner,)).fetchone()
    return read_entry(row) if row else None


def _load_progress(raw: DriverConnection, key: ProgressKey) -> LessonProgress | None:
    row = raw.execute(_PROGRESS, key).fetchone()
    return read_progress(row[0]) if row else None


def _load_summary(raw: DriverConnection, sitting: SittingId) -> SittingSummary | None:
    row = raw.execute(_SUMMARY, (sitting,)).fetchone()
    return read_summary(row[0]) if row else None


Dump = Mapping[str, tuple[tuple[str | int | None, ...], ...]]


def dump(raw: DriverConnection) -> Dump:
    """Return all rows of all projections, ordered by primary key."""
    return {name: tuple(map(tuple, raw.execute(rows))) for name, (rows, _) in _PROJECTIONS.items()}


def rebuild(raw: DriverConnection, events: Iterable[Event]) -> None:
    """Delete all rows of the projections and rebuild them from `events`, inside the caller's transaction."""
    for _, clear in _PROJECTIONS.values():
        raw.execute(clear)
    projections = Projections()
    for event in events:
        projections.settle(projections.fold(raw, (event,)))
