"""All reports of a generated quarter, whole and for the wall."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.domain.reporting.periods import Period, PeriodKind, containing, following
from kiosk.reports.queries.making import make_report
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Code, Report
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.store import open_store
from tests.reports.commune import Size
from tests.reports.solver.papers import paper_of
from tests.reports.solver.series import Published
from tests.reports.test_own_count import request_for
from tests.reports.year import write_record
from tests.storage.walks import SteppingClock

SIZES = (
    Size(days=90, sessions=14, learners=70, runs=420),
    Size(days=90, sessions=6, learners=30, runs=160),
    Size(days=90, sessions=25, learners=150, runs=1200),
    Size(days=90, sessions=30, learners=60, runs=300),
)
"""Small centres have many small numbers."""
QUARTER = containing(date(2026, 1, 5), PeriodKind.QUARTER)
_ANY = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
KINDS = dict.fromkeys(Code, _ANY) | {
    Code.DAY: (PeriodKind.DAY,),
    Code.WEEK: (PeriodKind.WEEK,),
    Code.MONTH: (PeriodKind.MONTH,),
    Code.LONG: (PeriodKind.QUARTER,),
}


def periods(kind: PeriodKind) -> Iterator[Period]:
    """The periods of `kind` that begin in the quarter, and the one of its first day."""
    period = containing(QUARTER.first, kind)
    while period.first <= QUARTER.last:
        yield period
        period = following(period)


def reports_of(file: Path, seed: int) -> list[Report]:
    """Write a record to `file` and return all its whole reports of the quarter."""
    write_record(file, SIZES[seed % len(SIZES)], seed)
    store = open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))
    store.facts.catch_up(lambda _done, _total: True)
    facts = FactCounts(FactQueries(store.database.rows), store.facts)
    made = [
        make_report(code, facts, request_for(period))
        for code, kinds in KINDS.items()
        for kind in kinds
        for period in periods(kind)
    ]
    store.close()
    return made


def published(report: Report) -> Published:
    """The version of `report` for the wall, with its true numbers."""
    return Published(report.code.value, report.period, paper_of(suppressed(report)), paper_of(report).cells)
