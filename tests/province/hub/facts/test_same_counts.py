"""Tests that the hub's facts give the same reports as the kiosk whose statements they were folded from."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.reporting.periods import Period, PeriodKind, containing
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.making import make_report
from kiosk.reports.queries.syllabus import Syllabus
from kiosk.reports.table import Code, Section
from kiosk.storage.database import Database
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.store import Store, open_store
from tests.province.hub.facts.results import Results, empty_database, statements_of
from tests.reports.commune import SMALL, YEAR
from tests.reports.test_own_count import request_for
from tests.reports.year import kept_record, write_record
from tests.storage.walks import SteppingClock

PERIODS = (
    containing(date(2026, 2, 20), PeriodKind.MONTH),
    containing(date(2026, 3, 20), PeriodKind.MONTH),
    containing(date(2026, 2, 20), PeriodKind.YEAR),
)
CENTRE = Centre("19249", "xã Lệ Thủy", 5200, "2026-10-01")
NOT_EXPORTED = frozenset({"calls", "calls-answered"})
"""Rows of calls for help, which stay on the kiosk."""


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Iterator[Store]:
    file = tmp_path_factory.mktemp("commune") / "kiosk.db"
    if os.environ.get("KIOSK_YEAR"):
        shutil.copy(kept_record(project_root / "build", YEAR), file)
    else:
        write_record(file, SMALL)
    with closing(open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))) as store:
        store.facts.catch_up(lambda _done, _total: True)
        yield store


@pytest.fixture(scope="module")
def statements(kiosk: Store) -> list[dict[str, Any]]:
    return statements_of(kiosk.database)


@pytest.fixture(scope="module")
def database(statements: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return the facts of two kiosks: a second one with a part of the same statements."""
    results = Results()
    results.add(1, CENTRE, statements)
    results.add(2, CENTRE, statements[len(statements) // 3 :])
    with closing(empty_database(tmp_path_factory.mktemp("hub"))) as database:
        facts = HubFacts(database, results)
        facts.prepare()
        assert facts.catch_up() == []
        yield database


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.label)
@pytest.mark.parametrize("code", Code)
def test_every_report_of_the_hub_equals_that_of_the_kiosk(
    kiosk: Store, database: Database, code: Code, period: Period
) -> None:
    own = make_report(code, FactCounts(FactQueries(kiosk.database.rows), kiosk.facts), request_for(period))
    theirs = make_report(code, HubCounts(database).of_record(1), request_for(period))
    assert exported(theirs.sections) == exported(own.sections)
    assert any(cell for section in own.sections for row in section.rows() for cell in row.cells)


def exported(sections: Sequence[Section]) -> list[Section]:
    return [
        replace(
            section,
            groups=tuple(
                replace(group, rows=tuple(row for row in group.rows if row.key not in NOT_EXPORTED))
                for group in section.groups
            ),
        )
        for section in sections
    ]


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.label)
def test_counts_of_all_kiosks_at_once_are_those_of_each_kiosk(database: Database, period: Period) -> None:
    of_all = HubCounts(database).of_period(period, (1, 2))
    for record in (1, 2):
        of_one = HubCounts(database).of_record(record)
        syllabus = Syllabus(request_for(period), {})
        ours, theirs = Figures(of_one, period, syllabus), Figures(of_all[record], period, syllabus)
        for name in ("task_total", "learners", "attendance", "visit_total", "done", "runs"):
            assert getattr(theirs, name) == getattr(ours, name), name
        assert sorted(theirs.sessions, key=str) == sorted(ours.sessions, key=str)
        days = period.first, period.last
        assert list(of_all[record].questions(*days)) == list(of_one.questions(*days))
