"""No hidden number follows from one paper for the wall: relations learned from whole papers, and the known ones."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.reports.cells import Hidden
from kiosk.reports.disclosure import Marks, computable, is_slack
from kiosk.reports.queries.making import make_report
from kiosk.reports.suppression import Numbers, suppressed
from kiosk.reports.table import Code, Report
from kiosk.storage.store import open_store
from tests.reports.commune import SMALL
from tests.reports.test_own_count import FactCounts, FactQueries, request_for
from tests.reports.year import write_record
from tests.storage.walks import SteppingClock

KINDS = dict.fromkeys(Code, PeriodKind.MONTH) | {Code.WEEK: PeriodKind.WEEK, Code.LONG: PeriodKind.QUARTER}
DATE = r"\d\d/\d\d(/\d{4})?"
Place = tuple[str, str, str]
Papers = list[tuple[Report, dict[Place, object], dict[Place, object]]]
"""Each whole paper with its counts, and of its version for the wall, by section, row and column."""


def cells(report: Report, *types: type) -> Iterator[tuple[Place, object]]:
    for section in report.sections:
        for row in section.rows():
            for column, cell in zip(section.columns, row.cells, strict=True):
                if type(cell) in types:
                    yield (section.key, row.key, column.key), cell


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[Code, Papers]:
    """All papers of a year, of two centres."""
    made: dict[Code, Papers] = defaultdict(list)
    for seed in (1, 2):
        file = tmp_path_factory.mktemp("centre") / "kiosk.db"
        write_record(file, SMALL, seed)
        store = open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))
        store.facts.catch_up(lambda _done, _total: True)
        facts = FactCounts(FactQueries(store.database.rows), store.facts)
        for code, kind in KINDS.items():
            for month in range(1, 13):
                report = make_report(code, facts, request_for(containing(date(2026, month, 3), kind)))
                made[code].append((report, dict(cells(report, int)), dict(cells(suppressed(report), int, Hidden))))
        store.close()
    return made


@pytest.mark.parametrize("code", Code)
def test_figures_that_are_always_equal_are_hidden_together(papers: dict[Code, Papers], code: Code) -> None:
    """Nothing here names a relation: it is learned from the whole papers."""
    values: dict[Place, list[object]] = defaultdict(list)
    places = set.intersection(*(set(whole) for _, whole, _ in papers[code]))
    for _, whole, _ in papers[code]:
        for place in places:
            values[place].append(whole[place])
    by_values: dict[tuple[object, ...], list[Place]] = defaultdict(list)
    for place, seen in values.items():
        if len(set(seen)) > 2:  # a figure that hardly changes may be equal to another by chance
            by_values[tuple(seen)].append(place)
    for _, whole, public in papers[code]:
        for same in by_values.values():
            shown = {public.get(place) for place in same}
            assert len(shown - {None}) <= 1, (same, whole[same[0]])


def sentences(report: Report) -> Iterator[tuple[str, str]]:
    """Everything that is printed outside the cells, by section."""
    for section in report.sections:
        texts = [section.heading, section.corner, *section.all_notes()]
        texts += [text for item in section.definitions for text in (item.term, item.meaning)]
        texts += [one.title for one in (*section.charts, *section.groups)]
        texts += [column.header for column in section.columns]
        yield from ((section.key, text) for text in texts)


@pytest.mark.parametrize("code", Code)
def test_no_number_in_a_sentence_depends_on_what_was_counted(papers: dict[Code, Papers], code: Code) -> None:
    """Numbers that are the same in all papers, such as 80%, are no counts; dates are those of the period."""
    wholes = [report for report, _, _ in papers[code]]
    met: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for one in wholes:
        of_paper: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, text in sentences(suppressed(one)):
            of_paper[key, re.sub(r"\d+", "#", text)] += re.findall(r"\d+", re.sub(DATE, "", text))
        for place, numbers in of_paper.items():
            met[place].add(tuple(numbers))
    assert not {place: numbers for place, numbers in met.items() if len(numbers) > 1}


@pytest.mark.parametrize("code", Code)
def test_no_hidden_number_follows_from_sums_and_limits(papers: dict[Code, Papers], code: Code) -> None:
    for report, _whole, public in papers[code]:
        kept = tuple(section for section in report.sections if any(place[0] == section.key for place in public))
        numbers = Numbers(kept)
        shown: Marks = {name: None for one in numbers.sums for name in one.members() if is_slack(name)}
        hidden = shown | {
            name: mark
            for section in kept
            for row in section.rows()
            for column, name in zip(section.columns, numbers.of(section, row), strict=True)
            if name and isinstance(mark := public[section.key, row.key, column.key], Hidden)
        }
        assert not [name for name in computable(numbers.sums, hidden) if not is_slack(name)], report.period
