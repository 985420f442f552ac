"""Measures the time of appending an answer durably to the record, beside a raw commit of the same rows.

Rules: Appending and the raw commit alternate for every event, on the same disk. The raw commit is the baseline. It
writes prepared rows: the event, and the derived rows of lesson progress and visit summary. It uses the same
SQLite library and the same pragmas as the record.
"""

import shutil
import time
from pathlib import Path
from typing import Any

from sqlalchemy import select

from kiosk.domain.events import Event, EventKind
from kiosk.storage.rows import INSERT, to_row
from kiosk.storage.sql.driver import driver
from kiosk.storage.store import Store, open_store
from kiosk.storage.tables import lesson_progress, sitting_summary
from tests.bench.figures import Figure, compare
from tests.bench.rounds import Effort
from tests.storage.sql import sql_value
from tests.storage.walks import SteppingClock, whole_visit

TARGET = 2.0
PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = wal",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "journal_size_limit = 16777216",
)
"""Copy of the pragmas in `kiosk.storage.sql.dialect`; the baseline does not use the program's own code."""
TABLES = ("events", "lesson_progress", "sitting_summary")

Rows = list[tuple[str, tuple[Any, ...]]]


def commit_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure appending and raw commits on the disk that contains `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    store = open_store(folder / "kiosk.db", SteppingClock())
    raw, least = (_raw(folder / name, store) for name in ("raw.db", "least.db"))
    ours: list[float] = []
    floor: list[float] = []
    event_only: list[float] = []
    for number in range(1, effort.rounds * effort.visits + 1):
        for draft in whole_visit(number):
            began = time.perf_counter_ns()
            (event,) = store.events.append([draft])
            spent = (time.perf_counter_ns() - began) / 1e6
            rows = _rows(store, event)
            both = _commit(raw, rows), _commit(least, rows[:1])
            if draft.kind is EventKind.STEP_ANSWERED:
                ours.append(spent)
                floor.append(both[0])
                event_only.append(both[1])
    for opened in (raw, least, store):
        opened.close()
    note = f"""{len(ours)} answers, one commit each. Ours also hashes, folds and serialises what it writes: time of
Python that is the same on any disk, and weighs most where a commit takes the disk no time."""
    return [
        compare("commit of an answer", ours, floor, "ms", TARGET, note=note),
        compare("  beside a raw commit of the event's row only", ours, event_only, "ms"),
    ]


def _raw(file: Path, store: Store) -> Any:
    connection = driver().connect(str(file), isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    for table in TABLES:
        connection.execute(sql_value(store.database, "SELECT sql FROM sqlite_master WHERE name = ?", (table,)))
    return connection


def _rows(store: Store, event: Event) -> Rows:
    """Return the rows that appending `event` wrote to the record, each with the SQL statement that writes it."""
    progress = store.database.rows(select(lesson_progress).where(lesson_progress.c.changed == event.sequence))
    summary = store.database.rows(select(sitting_summary).where(sitting_summary.c.sitting == event.sitting))
    put = "INSERT OR REPLACE INTO"
    return [
        (INSERT, to_row(event)),
        *((f"{put} lesson_progress VALUES (?, ?, ?, ?)", tuple(row)) for row in progress),
        *((f"{put} sitting_summary VALUES (?, ?, ?)", tuple(row)) for row in summary),
    ]


def _commit(connection: Any, rows: Rows) -> float:
    """Write `rows` in one transaction; return the time in milliseconds."""
    began = time.perf_counter_ns()
    connection.execute("BEGIN IMMEDIATE")
    for sql, row in rows:
        connection.execute(sql, row)
    connection.execute("COMMIT")
    return (time.perf_counter_ns() - began) / 1e6
