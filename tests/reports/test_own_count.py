"""Tests that every cell of every report equals a count of our own over the raw events.

The variable ``KIOSK_YEAR`` makes the tests use the record of a whole year (takes a minute longer).
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.ids import ENGLISH, KioskId
from kiosk.domain.reporting.periods import Period, PeriodKind, YearStart, containing, cumulative, free_days, previous
from kiosk.reports.cells import Average, Percent
from kiosk.reports.queries.making import make_report
from kiosk.reports.queries.request import Adults, Request
from kiosk.reports.table import Code, Place, Report
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.store import open_store
from tests.reports.commune import HAMLETS, SMALL, YEAR
from tests.reports.own_count import Cells, OwnCount
from tests.reports.raw_events import RawEvents
from tests.reports.year import kept_record, write_record
from tests.storage.walks import SteppingClock

ADULTS, TARGET = 5200, 80
NOTED = "Mạng  yếu\nvào buổi tối"
"""A note that a guide typed."""
PERIODS: dict[str, Period] = {
    "day": containing(date(2026, 2, 10), PeriodKind.DAY),
    "week": containing(date(2026, 1, 20), PeriodKind.WEEK),
    "month": containing(date(2026, 2, 20), PeriodKind.MONTH),
    "quarter": containing(date(2026, 3, 1), PeriodKind.QUARTER),
    "year": containing(date(2026, 3, 1), PeriodKind.YEAR),
    "free": free_days(date(2026, 1, 3), date(2026, 3, 3)),
    "nothing": containing(date(2024, 3, 1), PeriodKind.MONTH),
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    file = tmp_path_factory.mktemp("commune") / "kiosk.db"
    if os.environ.get("KIOSK_YEAR"):
        shutil.copy(kept_record(project_root / "build", YEAR), file)
    else:
        write_record(file, SMALL)
    return file


@pytest.fixture(scope="module")
def raw(file: Path) -> RawEvents:
    return RawEvents(file)


@pytest.fixture(scope="module")
def facts(file: Path) -> Iterator[FactCounts]:
    with closing(open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))) as store:
        store.facts.catch_up(lambda _done, _total: True)
        yield FactCounts(FactQueries(store.database.rows), store.facts)


def is_noted(session: str) -> bool:
    """Whether a guide wrote a note about the session."""
    return session[0] in "0123456"


def request_for(period: Period, start: YearStart = YearStart.ADMINISTRATIVE) -> Request:
    return Request(
        period,
        Place("xã Lệ Thủy", "Trung tâm Văn hóa", "Máy 1"),
        KioskId("11111111-1111-4111-8111-111111111111"),
        ENGLISH,
        datetime.fromisoformat("2027-01-01T19:30"),
        str,
        hamlets=HAMLETS,
        note=lambda session: NOTED if is_noted(session) else "",
        adults=Adults(ADULTS, "Công an xã", date(2026, 1, 1), TARGET),
        year_start=start,
    )


def cells_of(report: Report) -> dict[str, Cells]:
    """Return the cells of each section by the headers of row and column."""
    found: dict[str, Cells] = {}
    for section in report.sections:
        cells = {
            (row.header, column.header): _plain(cell)
            for row in section.rows()
            for column, cell in zip(section.columns, row.cells, strict=True)
        }
        assert len(cells) == len(section.rows()) * len(section.columns), section.key
        found[section.key] = cells
    return found


def _plain(cell: Any) -> Any:
    match cell:
        case Percent(part, whole) | Average(part, whole):
            return part, whole
        case _:
            return cell


Expected = Callable[[OwnCount, OwnCount, OwnCount], dict[str, Cells]]


def brief(own: OwnCount, _since: OwnCount, _before: OwnCount) -> dict[str, Cells]:
    return {
        "learning": own.learner_rows(),
        "everybody": own.all_visits() | own.services(),
        "safety": own.safety(),
        "difficulties": own.difficulties(),
    }


def form(own: OwnCount, since: OwnCount, _before: OwnCount) -> dict[str, Cells]:
    return {
        "tasks-by-hamlet": own.tasks_by_hamlet(),
        "tasks-by-week": own.tasks_by_part(),
        "organisation": own.organisation(),
        "learning": own.learning(),
        "visits": own.all_visits(),
        "services": own.services(),
        "safety": own.safety(),
        "cumulative": own.cumulative(since, ADULTS, ADULTS * TARGET // 100),
        "difficulties": own.difficulties(),
        "next-steps": {},
    }


EXPECTED: dict[Code, Expected] = {
    Code.SESSION: lambda own, _since, _before: {"sessions": own.session_log()},
    Code.DAY: brief,
    Code.WEEK: lambda own, since, before: (
        brief(own, since, before) | {"cumulative": own.cumulative(since, ADULTS, ADULTS * TARGET // 100)}
    ),
    Code.MONTH: form,
    Code.LONG: lambda own, since, before: form(own, since, before) | {"comparison": own.comparison(before)},
    Code.SKILLS: lambda own, _since, _before: {"skills": own.skills()},
    Code.HAMLETS: lambda own, _since, _before: {
        "tasks-by-hamlet": own.tasks_by_hamlet(),
        "hamlets": own.hamlets(HAMLETS),
    },
    Code.NEEDS: lambda own, _since, _before: {
        "difficulties": own.difficulties(),
        "notes": own.notes({id_: "Mạng yếu vào buổi tối" for id_ in own.raw.sessions if is_noted(id_)}),
    },
}


@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("code", Code)
def test_every_cell_equals_our_own_count(facts: FactCounts, raw: RawEvents, code: Code, name: str) -> None:
    period = PERIODS[name]
    year, old = cumulative(period.last), previous(period)
    own, since, before = (OwnCount(raw, one.first, one.last) for one in (period, year, old))
    shown = cells_of(make_report(code, facts, request_for(period)))
    expected = EXPECTED[code](own, since, before)
    assert shown.keys() == expected.keys()
    for section, cells in expected.items():
        assert shown[section] == cells, section


def test_the_generated_record_has_every_case(raw: RawEvents) -> None:
    own = OwnCount(raw, date(2025, 12, 15), date(2026, 12, 14))
    assert {visit.kind for visit in own.visits} == {"learner", "shared", "guest"}
    assert any(not visit.is_dated for visit in own.visits)
    assert any(not session.is_dated for session in own.sessions)
    assert raw.into
    assert own.learning()["Core programme: a lesson of each group", "Total"] > 0
    assert any(run.passed and not run.done for run in raw.attempts.values())
    assert own.comparison(own)


def test_the_year_can_begin_in_january(facts: FactCounts, raw: RawEvents) -> None:
    period = PERIODS["month"]
    shown = cells_of(make_report(Code.MONTH, facts, request_for(period, YearStart.CALENDAR)))
    own, since = (OwnCount(raw, first, period.last) for first in (period.first, date(2026, 1, 1)))
    assert shown["cumulative"] == own.cumulative(since, ADULTS, ADULTS * TARGET // 100)
    assert since.main() != OwnCount(raw, date(2025, 12, 15), period.last).main()
