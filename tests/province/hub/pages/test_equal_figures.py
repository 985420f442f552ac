"""Tests that the page shows the figures of the kiosks' own reports, to the digit."""

import re
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.domain.people.learner import ELDERLY
from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.reports.cells import Percent
from kiosk.reports.numbers import text
from kiosk.reports.queries.making import make_report
from kiosk.reports.table import Code, Report
from kiosk.storage.database import Database
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.store import open_store
from tests.province.hub.facts.results import Results, statements_of
from tests.province.hub.pages.sets import headline, make_set
from tests.reports.commune import SMALL
from tests.reports.test_own_count import request_for
from tests.reports.year import write_record
from tests.storage.walks import SteppingClock

PERIOD = containing(date(2026, 3, 20), PeriodKind.MONTH)
CENTRE = Centre("19012", "xã Lệ Thủy", 5200, "2026-01-01")
NOW = datetime(2026, 4, 15, 3, tzinfo=UTC)


def cell(report: Report, section: str, row: str, column: str) -> int:
    (found,) = (one for one in report.sections if one.key == section)
    place = [one.key for one in found.columns].index(column)
    (value,) = (one.cells[place] for one in found.rows() if one.key == row)
    assert isinstance(value, int)
    return value


def test_the_page_equals_the_report_of_the_kiosk(tmp_path: Path) -> None:
    write_record(tmp_path / "kiosk.db", SMALL)
    with closing(open_store(tmp_path / "kiosk.db", SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))) as store:
        store.facts.catch_up(lambda _done, _total: True)
        own = FactCounts(FactQueries(store.database.rows), store.facts)
        month = make_report(Code.MONTH, own, request_for(PERIOD))
        skills = make_report(Code.SKILLS, own, request_for(PERIOD))
        statements = statements_of(store.database)
    tasks = cell(month, "learning", "tasks-alone", "total")
    learners = cell(month, "learning", "learners", "total")
    bands = [f"age-{band.replace('+', '')}" for band in ELDERLY]
    elderly = sum(cell(month, "learning", "learners", band) for band in bands)
    assert min(tasks, learners, elderly, learners - elderly) >= 5  # nothing of this is hidden

    results = Results()
    results.add(1, CENTRE, statements, NOW)
    with closing(Database(tmp_path / "facts.db")) as database:
        facts = HubFacts(database, results)
        facts.prepare()
        assert facts.catch_up() == []
        province = make_set(tmp_path / "trang", database, results.records(), NOW)
    page = (tmp_path / "trang" / "index.html").read_text("utf-8")
    labels = month.labels
    assert headline(page, "việc tự làm được") == text(tasks, labels)
    assert headline(page, "người học") == text(learners, labels)
    assert headline(page, "người học từ 60 tuổi trở lên") == text(Percent(elderly, learners), labels)
    tables = next(one for one in province.periods if one.period == PERIOD)
    lessons = {row.key: row.cells for row in tables.lessons[month.language].rows()}
    (theirs,) = skills.sections
    assert {
        row.key: row.cells for row in theirs.rows() if min(map_numbers(row.cells)) >= 5
    }.items() <= lessons.items()
    commune = (tmp_path / "trang" / "xa" / "19012.html").read_text("utf-8")
    attendance = cell(month, "learning", "attendance", "total")
    assert re.search(rf">{re.escape(PERIOD.label)}</th>.*?<td class=\"num\">{attendance}</td>", commune)


def map_numbers(cells: tuple[object, ...]) -> list[int]:
    """Return the counts in `cells`, those behind the shares too."""
    numbers: list[int] = []
    for one in cells:
        match one:
            case int():
                numbers.append(one)
            case Percent(part, whole):
                numbers += [part, whole, whole - part]
    return numbers
