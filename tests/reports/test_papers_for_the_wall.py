"""No hidden number of a paper for the wall has only one possible value; how many have, if several papers hang.

The variable ``KIOSK_SOLVER`` is the number of generated quarters, 2 by default. Ten also show which relations hold in
all reports, and take minutes: ``KIOSK_SOLVER=10 pytest -o faulthandler_timeout=0 -s``.
"""

import io
import itertools
import os
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.bridge.paper.report import report_pdf
from kiosk.bridge.shell.fonts import load_paper_fonts
from kiosk.domain.ids import KioskId
from kiosk.reports.cells import Hidden
from kiosk.reports.merging import merge
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Code, Report
from kiosk.reports.xlsx_file import xlsx_bytes
from tests.reports.reading import pdf_pages
from tests.reports.solver.knowledge import Reader, figure
from tests.reports.solver.learned import Learned
from tests.reports.solver.papers import Place
from tests.reports.solver.quarter import published, reports_of
from tests.reports.solver.series import NOT_ADDED, Published, of_merged, of_series, reader_of
from tests.reports.test_formats_agree import in_csv, in_xlsx, on_screen, without_thousands

QUARTERS = int(os.environ.get("KIOSK_SOLVER", "2"))
MANY = 10
"""Number of quarters from which relations can be learned that hold by chance in a few."""
DATE = r"\d\d/\d\d(/\d{4})?"
ONE_KIND = 0.05
"""Largest share of hidden numbers that all papers of one kind may give away."""


@pytest.fixture(scope="module")
def quarters(tmp_path_factory: pytest.TempPathFactory) -> list[list[Report]]:
    """All whole reports of each quarter."""
    return [reports_of(tmp_path_factory.mktemp("centre") / "kiosk.db", seed) for seed in range(QUARTERS)]


@pytest.fixture(scope="module")
def papers(quarters: list[list[Report]]) -> list[list[Published]]:
    return [[published(report) for report in reports] for reports in quarters]


@pytest.mark.parametrize("code", Code)
def test_no_hidden_number_follows_from_one_paper(papers: list[list[Published]], code: Code) -> None:
    hidden = 0
    for paper in (paper for quarter in papers for paper in quarter if paper.code == code.value):
        determined, undecided, number = reader_of([paper]).determined()
        hidden += number
        assert not determined, (paper.days, [(place, paper.whole[place]) for _, place in determined])
        assert not undecided, paper.days
    print(f"{code.value}: 0 of {hidden} hidden numbers are determined")
    assert hidden or code is Code.NEEDS


@pytest.mark.parametrize("code", Code)
def test_the_solver_knows_all_equal_numbers(papers: list[list[Published]], code: Code) -> None:
    """Equal numbers are learned from the whole reports, so that none is overlooked."""
    own = [paper for quarter in papers for paper in quarter if paper.code == code.value]
    learned = Learned([(paper.whole, paper.wall) for paper in own])
    for places in learned.same.values():
        figures = {figure(place) for place in places if place[2].split(".")[0] not in NOT_ADDED}
        assert len(figures) <= 1, places


@pytest.mark.skipif(QUARTERS < MANY, reason="relations that hold by chance are learned from few reports")
@pytest.mark.parametrize("code", Code)
def test_what_is_learned_from_many_reports_gives_no_hidden_number(papers: list[list[Published]], code: Code) -> None:
    """Inequalities that always hold in the whole reports are added to what the solver knows."""
    own = [paper for quarter in papers for paper in quarter if paper.code == code.value]
    learned = Learned([(paper.whole, paper.wall) for paper in own])
    unknown: dict[Place, int] = defaultdict(int)
    for paper in own:
        reader = reader_of([paper])
        reader.read(paper.name, paper.wall, paper.whole, learned.relations(paper.whole))
        for _, place in reader.determined()[0]:
            unknown[place] += 1
    assert not unknown


def test_the_other_formats_show_nothing_else(quarters: list[list[Report]], qapp: QGuiApplication) -> None:
    """XLSX with the numbers stored in its charts, CSV, and the text of the PDF file."""
    load_paper_fonts(paths.paper_fonts_folder())
    for report in map(suppressed, quarters[0][:: 1 if QUARTERS >= MANY else 16]):
        screen = on_screen(report)
        assert in_xlsx(report) == screen
        assert in_csv(report) == without_thousands(report)
        shown = {cell for section in report.sections for row in section.rows() for cell in row.cells}
        assert chart_numbers(xlsx_bytes(report)) <= {float(cell) for cell in shown if isinstance(cell, int)}
        pages = " ".join(pdf_pages(report_pdf(report)))
        rows = [row for section in report.sections for row in section.rows()]
        for row, texts in zip(rows, itertools.chain(*screen), strict=True):
            if any(isinstance(cell, Hidden) for cell in row.cells) and not any(
                isinstance(one, str) for one in row.cells
            ):
                assert " ".join(texts) in pages


def chart_numbers(data: bytes) -> set[float]:
    """The numbers that the charts of an XLSX file contain, besides their references to cells."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/charts/chart")]
    values = [found for chart in charts for found in re.findall(r"<c:val>.*?</c:val>", chart, re.DOTALL)]
    return {float(number) for value in values for number in re.findall(r"<c:v>([^<]*)</c:v>", value)}


def share(name: str, *readers: Reader) -> float:
    """Print and return the share of hidden numbers that are determined."""
    counts = [reader.determined() for reader in readers]
    determined, undecided = (sum(len(count[place]) for count in counts) for place in (0, 1))
    number = sum(count[2] for count in counts)
    print(f"{name}: {determined} of {number} hidden numbers are determined, {undecided} undecided")
    return determined / number


def test_papers_of_one_kind_give_little_away_and_of_all_kinds_much(papers: list[list[Published]]) -> None:
    """The figures of `docs/guides.md`."""
    for code, days in ((Code.SESSION, 7), (Code.WEEK, 7), (Code.MONTH, 31), (Code.HAMLETS, 7), (Code.SKILLS, 7)):
        one_kind = [
            of_series([one for one in own if one.code == code.value and (one.days.last - one.days.first).days < days])
            for own in papers
        ]
        assert share(f"all {code.value} of up to {days} days", *one_kind) < ONE_KIND
    if QUARTERS < MANY:
        return
    all_kinds = of_series([one for one in papers[0] if one.code != Code.DAY.value])
    assert share("all papers of a quarter but those of days", all_kinds) > ONE_KIND


def test_two_kiosks_and_their_merged_papers_give_much_away(quarters: list[list[Report]]) -> None:
    long = [
        [one for one in own if (one.period.last - one.period.first).days > len("1234567")] for own in quarters[:2]
    ]
    other = [replace(one, kiosk_id=KioskId("22222222-2222-4222-8222-222222222222")) for one in long[1]]
    merged = [merge(pair) for pair in zip(long[0], other, strict=True)]
    first, second, both = (list(map(published, reports)) for reports in (long[0], other, merged))
    triples = [of_merged([[one], [two]], [three]) for one, two, three in zip(first, second, both, strict=True)]
    assert share("merged papers beside those of two kiosks", *triples) > ONE_KIND
    assert share("merged papers alone", *(reader_of([one]) for one in both)) == 0


def sentences(report: Report) -> Iterator[tuple[str, str]]:
    """Everything that is printed outside the cells, by section."""
    for section in report.sections:
        texts = [section.heading, section.corner, *section.all_notes()]
        texts += [text for item in section.definitions for text in (item.term, item.meaning)]
        texts += [one.title for one in (*section.charts, *section.groups)]
        texts += [column.header for column in section.columns]
        yield from ((section.key, text) for text in texts)


@pytest.mark.parametrize("code", Code)
def test_no_number_in_a_sentence_depends_on_what_was_counted(quarters: list[list[Report]], code: Code) -> None:
    """Numbers that are the same in all papers, such as 80%, are no counts; dates are those of the period."""
    wholes = [report for own in quarters for report in own if report.code is code]
    met: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for one in wholes:
        of_paper: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, text in sentences(suppressed(one)):
            of_paper[key, re.sub(r"\d+", "#", text)] += re.findall(r"\d+", re.sub(DATE, "", text))
        for place, numbers in of_paper.items():
            met[place].add(tuple(numbers))
    assert not {place: numbers for place, numbers in met.items() if len(numbers) > 1}
