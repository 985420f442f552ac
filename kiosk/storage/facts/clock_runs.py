"""Stores the runs of the clock (`domain.machine.chronology`), so that not all events are read to date one of them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from kiosk.domain.events import format_wall
from kiosk.domain.machine.chronology import ClockReading, ClockRun, extended
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import clock_runs, events

_PAGE = 20_000
"""Number of events that are read from the database at a time."""
_READINGS = select(events.c.sequence, events.c.boot, events.c.monotonic, events.c.wall, events.c.quality).order_by(
    events.c.sequence
)

Rows = Callable[[Select[Any]], Sequence[tuple[Any, ...]]]
"""Runs a query on the record and returns its rows."""


def stored_runs(rows: Rows) -> Sequence[ClockRun]:
    """Return the stored runs."""
    time = datetime.fromisoformat
    return [
        ClockRun(first, last, boot, time(epoch), time(earliest), time(latest), bool(is_plausible), bool(is_sure))
        for first, last, boot, epoch, earliest, latest, is_plausible, is_sure in rows(
            select(clock_runs).order_by(clock_runs.c.first)
        )
    ]


def runs_until(rows: Rows, runs: Sequence[ClockRun], last: int) -> Sequence[ClockRun]:
    """Return `runs`, which may be empty, and those of the events after them up to the event `last`."""
    return extended(runs, _readings(rows, runs[-1].last if runs else 0, last))


def _readings(rows: Rows, after: int, last: int) -> Iterator[ClockReading]:
    while after < last:
        until = min(after + _PAGE, last)
        for sequence, boot, monotonic, wall, quality in rows(
            _READINGS.where(events.c.sequence > after, events.c.sequence <= until)
        ):
            yield ClockReading(sequence, boot, monotonic, datetime.fromisoformat(wall), ClockQuality(quality))
        after = until


def store_runs(connection: Connection, before: Sequence[ClockRun], runs: Sequence[ClockRun]) -> None:
    """Store the `runs` that follow the stored ones `before`, of which only the last can have become longer."""
    values = [
        {
            "first": run.first,
            "last": run.last,
            "boot": run.boot,
            "epoch": format_wall(run.epoch),
            "earliest": format_wall(run.earliest),
            "latest": format_wall(run.latest),
            "is_plausible": int(run.is_plausible),
            "is_sure": int(run.is_sure),
        }
        for run in runs[max(0, len(before) - 1) :]
    ]
    if values:
        connection.execute(upsert(clock_runs), values)
