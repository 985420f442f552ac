"""Tests of the figures since the start of the year, against counts of their own in SQL."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from kiosk.domain.reporting.periods import Period
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.tables import RECORD
from kiosk.province.hub.pages.page_set import first_page
from kiosk.province.hub.pages.tables import DONE, LEARNERS, TASKS, TOTAL, PeriodTables, request_for, syllabus_for
from kiosk.province.hub.pages.words import ENGLISH_WORDS, VIETNAMESE_WORDS, PageWords
from kiosk.province.hub.pages.year import DONE_ANY, FIGURES, NEW, WOMEN, Year, YearFigure, rounded, year_of
from kiosk.reports.cells import Hidden, Percent
from kiosk.storage.database import Database
from kiosk.storage.facts import tables
from tests.province.hub.pages.conftest import Made
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import NOW, make_set, words_of
from tests.reports.acts import LESSONS

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
    syllabus, year = syllabus_for(counts, request), None
    for number in range(1, len(periods) + 1):
        year = year_of(
            counts, made.province.communes, syllabus, periods[:number], target, before=year, has_all=has_all
        )
    assert year is not None
    return year


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
    summed, counted_ = (again(made, periods, has_all=has_all).figures for has_all in (True, False))
    assert {key: one.year for key, one in summed.items()} == {key: one.year for key, one in counted_.items()}


def test_shares_are_those_of_the_communes_that_entered_their_adults(made: Made) -> None:
    year = again(made, made.province.periods, target=20)
    entered = [one for one in made.province.communes if one.adults]
    assert len(entered) < len(made.province.communes)
    assert (year.entered, year.adults) == (len(entered), sum(one.adults for one in entered))
    share, plan = year.figures[LEARNERS].share, year.figures[DONE_ANY].target
    assert isinstance(share, Percent)
    assert isinstance(plan, Percent)
    with made.database.reading() as connection:
        numbers = ", ".join(str(record.number) for one in entered for record in one.records)
        query = f"{LEARNED} and {RECORD} in ({numbers})"
        days = {"first": year.since.first.isoformat(), "last": year.since.last.isoformat()}
        assert abs(share.part - connection.execute(text(query), days).scalar_one()) <= 5
    assert (share.whole, plan.whole) == (year.adults, year.adults * 20 // 100)
    everybody = year.figures[LEARNERS].year
    assert isinstance(everybody, int)
    assert share.part < everybody


class Learners(Country):
    """Learners who come once: (number of the kiosk, day, number of women, number of men); the women do a lesson."""

    def __init__(self, visits: Sequence[tuple[int, str, int, int]], *, adults: Sequence[int] = (5000, 0)) -> None:
        super().__init__(Land([("19000", "xã Thượng Trạch"), ("19001", "xã Kim Điền")], visits=0))
        self._visits = visits
        centres = (replace(one.centre, adults=number) for one, number in zip(self.records, adults, strict=True))
        self.records = [one._replace(centre=centre) for one, centre in zip(self.records, centres, strict=True)]

    def _of_kiosk(self, record: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
        for _, day, women, men in (one for one in self._visits if one[0] == record.number):
            for sex in "f" * women + "m" * men:
                person = {"pseudonym": self._id(), "sex": sex, "band": "35-59", "hamlet": ""}
                added = day if sex == "f" else ""
                yield tables.learners, {RECORD: record.number, **person, "added": added, "is_deleted": 0}
                who, sitting = {"who": "learner", **person}, self._id()
                whole = {
                    "session": "",
                    "first": 1,
                    "people": 1,
                    "is_dated": 1,
                    "lessons": 1,
                    "answers": 4,
                    "alone": 3,
                }
                yield tables.visits, {RECORD: record.number, "sitting": sitting, "day": day, **who, **whole}
                if sex == "f":
                    run = {"registration": self._id(), "lesson": next(iter(LESSONS)), "sitting": sitting, **who}
                    days = dict.fromkeys(("started", "finished", "passed", "done"), day)
                    yield tables.runs, {RECORD: record.number, **run, **days}


def years_of(folder: Path, country: Country) -> Sequence[Year]:
    with closing(Database(folder / "facts.db")) as database:
        country.write(database)
        return make_set(folder / "trang", database, country.records).years


@pytest.mark.parametrize("key", [WOMEN, NEW, DONE_ANY])
def test_two_hidden_months_do_not_follow_from_the_year(tmp_path: Path, key: str) -> None:
    """4 and 4 women would be shown as 10, which is at least 8."""
    years = years_of(tmp_path, Learners([(1, "2026-09-20", 4, 8), (1, "2026-10-20", 4, 9)]))
    assert [one.since.last for one in years] == [date(2026, 10, 14), date(2026, 11, 14)]
    for one in years:
        assert isinstance(one.figures[key].period, Hidden)
        assert one.figures[key].year is Hidden.WITHHELD


def test_learners_with_a_lesson_done_do_not_limit_hidden_lessons(made: Made) -> None:
    """10 learners, at least 8, have done at least 8 lessons; all learners and guests together might have done 8."""
    *before, last = made.province.periods
    total = {**last.communes[TOTAL], DONE: Hidden.WITHHELD}
    hidden = replace(last, communes={**last.communes, TOTAL: total})
    figure = again(made, [*before, hidden]).figures[DONE_ANY]
    assert (figure.period, figure.year, figure.share) == (Hidden.WITHHELD, Hidden.WITHHELD, None)


def test_the_share_of_the_adults_does_not_give_away_a_commune_without_them(tmp_path: Path) -> None:
    """Of 21 learners, 17 would be shown as 15, at most 17: the hidden 4 of the other commune would follow."""
    *_, year = years_of(tmp_path, Learners([(1, "2026-10-20", 8, 9), (2, "2026-10-20", 0, 4)]))
    assert year.figures[LEARNERS] == YearFigure(21, 20)


def test_the_share_of_the_adults_is_shown_if_every_commune_has_entered_them(tmp_path: Path) -> None:
    visits = [(1, "2026-10-20", 8, 9), (2, "2026-10-20", 0, 4)]
    *_, year = years_of(tmp_path, Learners(visits, adults=(5000, 4000)))
    assert year.figures[LEARNERS] == YearFigure(21, 20, Percent(21, 9000))


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
