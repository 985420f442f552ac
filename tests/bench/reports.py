"""Measures how fast every report opens on the record of a generated year, and how fast its events are folded.

Rules: a report is made from the facts that are folded already, as when a guide opens it a second time or after the
kiosk was idle. The baseline of a report reads all rows of the facts that reports use with SQLite alone; the baseline
of folding reads and parses the same events.
"""

import json
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from kiosk.domain.ids import ENGLISH, KioskId
from kiosk.domain.reporting.periods import Period, PeriodKind, containing
from kiosk.reports.queries.making import make_report
from kiosk.reports.queries.request import Adults, Request
from kiosk.reports.table import Code, Place
from kiosk.storage.facts import fact_store
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.store import Store, open_store
from tests.bench.children import ROOT
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort, alternate
from tests.reports.commune import HAMLETS, SMALL, YEAR
from tests.reports.year import kept_record
from tests.storage.walks import SteppingClock

OPENS_IN = 300.0
"""Target in milliseconds."""
LATE = date(2026, 11, 20)
"""A day near the end of the generated year, so that cumulative figures cover nearly all of it."""
PERIODS: dict[Code, PeriodKind] = {
    Code.SESSION: PeriodKind.MONTH,
    Code.DAY: PeriodKind.DAY,
    Code.WEEK: PeriodKind.WEEK,
    Code.MONTH: PeriodKind.MONTH,
    Code.LONG: PeriodKind.YEAR,
    Code.SKILLS: PeriodKind.YEAR,
    Code.HAMLETS: PeriodKind.YEAR,
    Code.NEEDS: PeriodKind.YEAR,
}
SCANNED = ("fact_visit", "fact_task", "fact_run")


def report_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure every report on a copy of the generated record in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kiosk.db"
    shutil.copy(kept_record(ROOT / "build", YEAR if effort.is_year else SMALL), file)
    with closing(open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))) as store:
        events = store.events.last_sequence()
        folding = compare(
            f"folding {events} events for reports",
            [_seconds(partial(store.facts.catch_up, lambda _done, _total: True))],
            [_seconds(partial(_parse, file))],
            "s",
            note=f"In chunks of {fact_store.CHUNK} events, while the kiosk is idle or before a report.",
        )
        return [*(_opening(store, file, code, kind, effort) for code, kind in PERIODS.items()), folding]


def _opening(store: Store, file: Path, code: Code, kind: PeriodKind, effort: Effort) -> Figure:
    facts = FactCounts(FactQueries(store.database.rows), store.facts)
    request = _request(containing(LATE, kind))
    runs: dict[str, Callable[[], float]] = {
        "ours": lambda: 1000 * _seconds(partial(make_report, code, facts, request)),
        "floor": lambda: 1000 * _seconds(partial(_scan, file)),
    }
    found = alternate(effort.repeats, runs)
    name = f"opening {code} of a {kind.value}"
    return compare(name, found["ours"], found["floor"], "ms", OPENS_IN, comparison=Comparison.ITSELF)


def _request(period: Period) -> Request:
    return Request(
        period,
        Place("xã Lệ Thủy", "Trung tâm Văn hóa", "Máy 1"),
        KioskId("11111111-1111-4111-8111-111111111111"),
        ENGLISH,
        datetime.fromisoformat("2026-11-20T19:30"),
        str,
        hamlets=HAMLETS,
        adults=Adults(5200),
    )


def _scan(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for table in SCANNED:
            connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - the name of a table


def _parse(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for (body,) in connection.execute("SELECT body FROM events ORDER BY sequence"):
            json.loads(body)


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
