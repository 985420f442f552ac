"""Tests of the figures since the start of the year, against counts of their own in SQL."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from kiosk.domain.reporting.periods import Period
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.pages.page_set import first_page
from kiosk.province.hub.pages.tables import LEARNERS, TASKS, TOTAL, PeriodTables, request_for, syllabus_for
from kiosk.province.hub.pages.words import ENGLISH_WORDS, VIETNAMESE_WORDS, PageWords
from kiosk.province.hub.pages.year import DONE_ANY, FIGURES, NEW, WOMEN, Year, rounded, year_of
from kiosk.reports.cells import Hidden, Percent
from tests.province.hub.pages.conftest import Made
from tests.province.hub.pages.sets import NOW, words_of

LEARNED = "select count(distinct pseudonym) from fact_visit where who = 'learner' and day between :first and :last"
COUNTS = {
    LEARNERS: LEARNED,
    WOMEN: LEARNED + " and sex = 'f'",
    DONE_ANY: LEARNED.replace("fact_visit", "fact_run").replace(" day ", " done "),
    NEW: "select count(*) from fact_learner where added between :first and :last",
}


def counted(made: Made, key: str, first: date, last: date) -> int:
    with made.database.reading() as connection:
        days = {"first": first.isoformat(), "last": last.isoformat()}
        return int(connection.execute(text(COUNTS[key]), days).scalar_one())


def newest(made: Made) -> tuple[PeriodTables, Year]:
    place = first_page(made.province)
    return made.province.periods[place], made.province.years[place]


def again(made: Made, periods: Sequence[PeriodTables], target: int = 0, *, has_all: bool = True) -> Year:
    counts = HubCounts(made.database)
    request = request_for(periods[-1].period, VIETNAMESE_WORDS.language, NOW.replace(tzinfo=None))
    return year_of(counts, made.province.communes, syllabus_for(counts, request), periods, target, has_all=has_all)


@pytest.mark.parametrize("key", COUNTS)
def test_figures_of_people_are_counted_once_in_the_year(made: Made, key: str) -> None:
    tables, year = newest(made)
    days: Period = year.since
    assert (days.first, days.last) == (date(2025, 12, 15), tables.period.last)
    number = counted(made, key, days.first, days.last)
    assert number > 50
    assert year.figures[key].year == 5 * round(number / 5)


@pytest.mark.parametrize("key", [WOMEN, DONE_ANY, NEW])
def test_figures_that_are_not_published_otherwise_are_rounded_in_the_period_too(made: Made, key: str) -> None:
    tables, year = newest(made)
    number = counted(made, key, tables.period.first, tables.period.last)
    assert number > 5
    assert year.figures[key].period == 5 * round(number / 5)


def test_what_is_published_exactly_stays_exact(made: Made) -> None:
    tables, year = newest(made)
    shown = tables.communes[TOTAL]
    assert {key: year.figures[key].period for key in FIGURES if key in shown} == {
        key: shown[key] for key in FIGURES if key in shown
    }


def test_a_figure_that_is_hidden_in_one_period_is_left_out_for_the_year(made: Made) -> None:
    *before, last = made.province.periods
    total = {**before[0].communes[TOTAL], LEARNERS: Hidden.BELOW_FIVE}
    hidden = replace(before[0], communes={**before[0].communes, TOTAL: total})
    figures = again(made, [hidden, *before[1:], last]).figures
    for key in (LEARNERS, WOMEN, NEW, DONE_ANY):
        assert figures[key].year is Hidden.WITHHELD
        assert (figures[key].share, figures[key].target) == (None, None)
    assert isinstance(figures[TASKS].year, int)


def test_sums_of_the_periods_are_what_is_counted_in_the_year(made: Made) -> None:
    """They are summed if there is a page of every period with results, else counted."""
    periods = made.province.periods
    assert again(made, periods, has_all=False) == again(made, periods)


def test_shares_are_those_of_the_communes_that_entered_their_adults(made: Made) -> None:
    year = again(made, made.province.periods, target=20)
    entered = [one for one in made.province.communes if one.adults]
    assert len(entered) < len(made.province.communes)
    assert (year.entered, year.adults) == (len(entered), sum(one.adults for one in entered))
    share, plan = year.figures[LEARNERS].share, year.figures[DONE_ANY].target
    assert isinstance(share, Percent)
    assert isinstance(plan, Percent)
    assert share.part % 5 == plan.part % 5 == 0
    assert (share.whole, plan.whole) == (year.adults, year.adults * 20 // 100)
    everybody = year.figures[LEARNERS].year
    assert isinstance(everybody, int)
    assert share.part < everybody


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, 0), (1, Hidden.BELOW_FIVE), (4, Hidden.BELOW_FIVE), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15)],
)
def test_rounding(number: int, shown: object) -> None:
    assert rounded(number) == shown


@pytest.mark.parametrize("words", [VIETNAMESE_WORDS, ENGLISH_WORDS], ids=lambda words: words.language)
def test_the_files_of_a_period_show_the_same_figures_as_its_page(made: Made, words: PageWords) -> None:
    tables, year = newest(made)
    stem = f"tep/{tables.period.last:%Y-%m}-{words.language}"
    sheets = load_workbook(made.folder / f"{stem}.xlsx").worksheets
    sheet = next(one for one in sheets if words.since_start in [cell.value for cell in one["A"]])
    rows = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}
    assert list(rows[words.total]) == list(words.year_figures.values())
    figures = [year.figures[key] for key in words.year_figures]
    exact = [figure.year if isinstance(figure.year, int) else words.text(figure.year) for figure in figures]
    assert list(rows[words.since_start]) == exact
    lines = (made.folder / f"{stem}.csv").read_text("utf-8-sig").splitlines()
    assert [words.since_start, *map(str, exact)] in list(csv.reader(lines, delimiter=";"))


def test_the_page_shows_the_year(made: Made) -> None:
    _, year = newest(made)
    page = words_of((made.folder / "index.html").read_text("utf-8"))
    assert "Cả tỉnh từ đầu năm: 15/12/2025 – 14/11/2026" in page
    figures = [VIETNAMESE_WORDS.text(year.figures[key].year) for key in VIETNAMESE_WORDS.year_figures]
    assert f"Từ đầu năm {' '.join(figures)}" in page
