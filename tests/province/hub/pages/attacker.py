"""What an attacker reads in the files of one page set and in the views, and which hidden numbers follow from it.

Rules: a number that one file hides and another one shows is known. The relations are those that follow from the
definitions: totals, two ages, limits between the columns of a table and between tables, and those of the figures of
the year (`year_attacker`). Other shares, rates and bars are drawn from numbers that are shown, which `Reading`
checks; so they add nothing.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import select

from kiosk.domain.sessions.closing import Difficulty
from kiosk.province.hub.pages import views
from kiosk.province.hub.pages.page_set import first_page
from kiosk.province.hub.pages.province_page import Province, file_of, lesson_columns
from kiosk.province.hub.pages.tables import (
    ATTENDANCE,
    DONE,
    ELDERLY_,
    LEARNERS,
    OTHER,
    SESSIONS,
    TASKS,
    TOTAL,
    YOUNGER,
    PeriodTables,
)
from kiosk.province.hub.pages.words import ENGLISH_WORDS, VIETNAMESE_WORDS, PageWords
from kiosk.province.hub.pages.year import FIGURES
from kiosk.reports.cells import Hidden
from kiosk.storage.database import Database
from tests.province.hub.pages import year_attacker
from tests.province.hub.pages.year_attacker import ENTERED, PERIOD, SO_FAR, YEAR, Range, Relations
from tests.reports.solver.exact import INFINITE, Problem

Place = tuple[str, str, str, str]
"""First day of the period, table, row, column."""
TABLES = COMMUNES, DIFFICULTIES, LESSONS = "communes", "difficulties", "lessons"
HIDDEN = "hidden"
"""Mark in the Parquet file, which does not say why a number is hidden."""
_TAGS = (*(one.value for one in Difficulty), OTHER)
_IN_ORDER = ("started", "finished", "passed", "done")
_FILE_COLUMNS = ("place", "rate", TASKS, "adults", LEARNERS, "share", DONE, SESSIONS, ATTENDANCE)
_PAGE_COLUMNS = (TASKS, "rate", LEARNERS, "share", DONE, SESSIONS, ATTENDANCE)
"""The columns of the table of communes in XLSX and CSV, and of periods in the page of a commune."""
_RATIOS = frozenset({"place", "rate", "adults", "share", "missed", "missed-alone", "tries"})


@dataclass
class Reading:
    """Every cell that was found, by place; a hidden one is its mark.

    ``ranges``: what the figures of the year contain; see `year_attacker`.
    """

    cells: dict[Place, set[int | str]] = field(default_factory=dict)
    places: int = 0
    ranges: dict[Place, Range] = field(default_factory=dict)

    def add(self, period: str, table: str, row: str, column: str, cell: int | str | None) -> None:
        """Note a cell; None is a missing one."""
        if column not in _RATIOS and cell is not None:
            self.cells.setdefault((period, table, row, column), set()).add(cell)
            self.places += 1

    def add_year(self, province: Province, place: int, row: str, cells: Sequence[int | str | None]) -> None:
        """Note a row of the figures of the year: numbers and marks, or the tenths of 1% of shares."""
        first, year = province.periods[place].period.first.isoformat(), province.years[place]
        for key, cell in zip(FIGURES, cells, strict=True):
            if row == PERIOD and key not in year_attacker.NOT_ELSEWHERE:
                self.add(first, COMMUNES, TOTAL, key, cell)
            elif row in {PERIOD, SO_FAR}:
                assert cell is not None
                at, known = (first, YEAR, row, key), year_attacker.range_of(cell)
                self.ranges[at] = known.within(self.ranges.get(at, known))
                self.places += 1
            else:
                assert not isinstance(cell, str)
                year_attacker.require_share(province, place, row, key, cell)
                if cell is not None:
                    self.ranges[first, YEAR, ENTERED, key] = year_attacker.range_of_reached(year.reached[key])
                    self.places += 1

    def known(self) -> dict[Place, int]:
        """Return the numbers that some file shows. Raises AssertionError if two differ."""
        found: dict[Place, int] = {}
        for place, cells in self.cells.items():
            numbers = {cell for cell in cells if isinstance(cell, int)}
            assert len(numbers) <= 1, (place, cells)
            if numbers:
                (found[place],) = numbers
        return found

    def hidden(self) -> dict[Place, str]:
        """Return the marks of the cells that some file hides; of two marks, the narrower one."""
        marks = {place: [cell for cell in cells if isinstance(cell, str)] for place, cells in self.cells.items()}
        return {place: min(some) for place, some in marks.items() if some}


def read(folder: Path, province: Province, database: Database) -> Reading:
    """Return everything in the files of one set and in the views."""
    reading = Reading()
    _read_views(reading, database)
    _read_parquet(reading, folder / "tep" / "so-lieu.parquet")
    for words, base in ((VIETNAMESE_WORDS, folder), (ENGLISH_WORDS, folder / "en")):
        for place in range(len(province.periods)):
            _read_files(reading, folder, province, place, words)
        _read_pages(reading, base, province, words)
    return reading


def read_tables(tables: PeriodTables, reading: Reading | None = None) -> Reading:
    """Return the cells of one period, without their way through files; no file has the total of the younger ones.

    `reading`: what is known from other periods.
    """
    reading, first = reading or Reading(), tables.period.first.isoformat()
    for table, row, column, cell in _rows(tables):
        if (row, column) != (TOTAL, YOUNGER):
            reading.add(first, table, row, column, cell.value if isinstance(cell, Hidden) else cell)
    return reading


def read_cells(province: Province) -> Reading:
    """Return the cells of all periods and of their years, without their way through files."""
    reading = Reading()
    for place, tables in enumerate(province.periods):
        read_tables(tables, reading)
        for row, cells in year_attacker.cells_of(province.years[place]).items():
            reading.add_year(province, place, row, cells)
    return reading


def _read_views(reading: Reading, database: Database) -> None:
    for name, table in ((COMMUNES, views.communes), (DIFFICULTIES, views.difficulties), (LESSONS, views.lessons)):
        keys = list(table.primary_key.columns)
        for first, _, row, column, number, mark in database.rows(select(*keys, table.c.number, table.c.mark)):
            reading.add(first, name, row, column, mark or number)


def _read_parquet(reading: Reading, file: Path) -> None:
    import duckdb

    with duckdb.connect(":memory:") as connection:
        found = connection.read_parquet(str(file))
        names = found.columns
        for values in found.fetchall():
            row = dict(zip(names, values, strict=True))
            hidden = (row["hidden"] or "").split()
            for column in (TASKS, LEARNERS, ELDERLY_, SESSIONS, ATTENDANCE, DONE):
                cell = HIDDEN if column in hidden else row[column.replace("-", "_")]
                reading.add(row["first"].isoformat(), COMMUNES, row["code"], column, cell)


def _cell(shown: Any, words: PageWords) -> int | str | None:
    """Return what a cell of a file or page says: a number, a mark, or None."""
    if shown is None or isinstance(shown, int):
        return shown
    text = unescape(str(shown)).strip()
    digits = re.sub(r"[.,\s]", "", text)
    if digits.isdigit():
        return int(digits)
    marks = {words.labels.below_five: Hidden.BELOW_FIVE.value, words.labels.withheld: Hidden.WITHHELD.value}
    return marks.get(text)


def _read_files(reading: Reading, folder: Path, province: Province, place: int, words: PageWords) -> None:
    tables = province.periods[place]
    stem = folder / "tep" / f"{file_of(tables.period).removesuffix('.html')}-{words.language}"
    text = stem.with_suffix(".csv").read_text("utf-8-sig")
    book = load_workbook(stem.with_suffix(".xlsx"), data_only=True)
    sheets = [list(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
    ranked = [*(row.commune.key for row in province.rankings[place]), TOTAL]
    tags = list(tables.difficulties[TOTAL])
    lessons = [row.key for row in tables.lessons[words.language].rows()]
    for rows in (list(csv.reader(text.splitlines(), delimiter=";")), sheets):
        for table, head, keys, columns in (
            (COMMUNES, [words.commune, "#"], ranked, _FILE_COLUMNS),
            (DIFFICULTIES, [words.commune, *(words.difficulty_names[tag] for tag in tags)], [*ranked], tags),
            (LESSONS, [words.lesson], lessons, list(lesson_columns(words))),
        ):
            at = next((at for at, row in enumerate(rows) if row[: len(head)] == head), None)
            if at is None or not keys:
                continue
            own = list(tables.difficulties) if table == DIFFICULTIES else keys
            for key, row in zip(own, rows[at + 1 :], strict=False):
                for column, shown in zip(columns, row[1:], strict=False):
                    reading.add(tables.period.first.isoformat(), table, key, column, _cell(shown, words))
        for name, figures in year_attacker.rows_in(rows, words):
            _read_year(reading, province, place, words, name, figures)
        at = next(at for at, row in enumerate(rows) if row[0:1] == [words.period])
        for one, row in zip(province.periods[max(0, place - 5) : place + 1], rows[at + 1 :], strict=False):
            reading.add(one.period.first.isoformat(), COMMUNES, TOTAL, TASKS, _cell(row[1], words))


def _read_year(  # noqa: PLR0917 - a row of figures and where it is
    reading: Reading, province: Province, place: int, words: PageWords, row: str, shown: Sequence[Any]
) -> None:
    is_share = row not in {PERIOD, SO_FAR}
    cells = [year_attacker.tenths_of(one) if is_share else _cell(one, words) for one in shown]
    reading.add_year(province, place, row, cells)


def _texts(pattern: str, page: str) -> list[str]:
    return [unescape(one) for one in re.findall(pattern, page, re.DOTALL)]


def _read_pages(reading: Reading, base: Path, province: Province, words: PageWords) -> None:
    first = {one.period.label: one.period.first.isoformat() for one in province.periods}
    names = {words.difficulty_names[tag]: tag for tag in _TAGS}
    for file in sorted((*base.glob("ky/*.html"), *base.glob("xa/*.html"))):
        page = file.read_text("utf-8")
        row = file.stem if file.parent.name == "xa" else TOTAL
        _require_bars_with_numbers(page, words)
        for label, shown in re.findall(r"<tr><th>([^<]+)</th><td>([^<]+)</td></tr>", page):
            reading.add(first[unescape(label)], COMMUNES, row, TASKS, _cell(shown, words))
        for label, cells in re.findall(
            r'<tr><th scope="row">([^<]+)</th>((?:<td class="num">[^<]*</td>)+)</tr>', page
        ):
            if unescape(label) in first:
                for column, shown in zip(_PAGE_COLUMNS, _texts(r">([^<]*)</td>", cells), strict=True):
                    reading.add(first[unescape(label)], COMMUNES, row, column, _cell(shown, words))
        period = _shown(file, province)
        at = list(first.values()).index(period)
        bars = page.partition('<table class="bars">')[2].partition("</table>")[0]
        for name, shown in re.findall(r"<tr><th>([^<]+)</th><td>.*?<(?:b|span class=\"soft\")>([^<]+)<", bars):
            reading.add(period, DIFFICULTIES, row, names[unescape(name)], _cell(shown, words))
        section = page.partition('<section class="lessons year">')[2].partition("</section>")[0]
        for label, cells in re.findall(r'<tr><th scope="row">([^<]+)</th>(.*?)</tr>', section):
            named = year_attacker.names_of(words)[unescape(label)]
            _read_year(reading, province, at, words, named, _texts(r">([^<]*)</td>", cells))
        notes = re.findall(r"<span>([^<]+)</span><b>([^<]+)</b></dt><dd>([^<]*)</dd>", page)
        for name, shown, note in notes:
            column = {words.tasks: TASKS, words.learners: LEARNERS}.get(unescape(name))
            if column:
                reading.add(period, COMMUNES, row, column, _cell(shown, words))
                if at and note:
                    head = words.before.partition("{number}")[0]
                    before = unescape(note).removeprefix(head).partition(" · ")[0]
                    reading.add(list(first.values())[at - 1], COMMUNES, row, column, _cell(before, words))
        for code, cells in re.findall(r'xa/(\w+)\.html">.*?</th><td class="rate">.*?</td><td>(.*?)</td>', page):
            shown = re.search(r"<(?:b|span class=\"soft\")>([^<]+)<", cells)
            assert shown is not None
            reading.add(period, COMMUNES, code, LEARNERS, _cell(shown[1], words))


def _shown(file: Path, province: Province) -> str:
    """Return the first day of the period of a page."""
    of_file = {file_of(one.period): one.period.first.isoformat() for one in province.periods}
    return of_file.get(file.name, province.periods[first_page(province)].period.first.isoformat())


def _require_bars_with_numbers(page: str, words: PageWords) -> None:
    """Require that a number stands beside each bar, and beside each point of a line in the table below."""
    for after in page.split('<svg class="bar ')[1:]:
        shown = after.partition("</svg>")[2]
        assert shown.startswith(("<b>", "</div>")), shown[:80]
    line, _, table = page.partition('<svg class="line"')[2].partition("</svg>")
    cells = re.findall(r"</th><td>([^<]+)</td>", table.partition("</table>")[0])
    assert line.count("<circle") == sum(isinstance(_cell(shown, words), int) for shown in cells)


def problem_of(
    reading: Reading, truth: Mapping[str, PeriodTables], relations: Relations | None = None
) -> tuple[Problem, list[Place]]:
    """Return what is known about the hidden numbers, and the places of the hidden cells.

    `truth`: the tables of each period with all numbers, by first day. `relations`: those of the figures of the year.
    """
    known, hidden, problem = reading.known(), reading.hidden(), Problem()
    true = true_tables(truth) | dict(relations.true if relations else {})
    for place, number in known.items():
        assert true[place] == number, place
    cells = [place for place in hidden if place not in known]
    for place in cells:
        is_small, number = hidden[place] == Hidden.BELOW_FIVE.value, true[place]
        problem.hide(place, number, 5 if number > 4 else 1, 4 if is_small else INFINITE)
    for place, one in reading.ranges.items():
        assert one.low <= true[place] <= one.high, (place, one, true[place])
        problem.hide(place, true[place], one.low, one.high)
        if one.is_hidden and 1 <= true[place] <= 4:  # a larger one is left out to protect others
            cells.append(place)
    for place in relations.protected() if relations else ():
        problem.hide(place, true[place], 0)
        cells.append(place)

    def require(weights: Mapping[Place, int], *, is_equal: bool) -> None:
        """Note that the weighted sum is 0, or at most 0; numbers in no file are unknown, from 0."""
        rest, value = {}, 0
        for place, weight in weights.items():
            if place in known:
                value += weight * known[place]
            else:
                if place not in problem.bounds:
                    problem.hide(place, true[place], 0)
                rest[place] = weight
        problem.require(rest, -value if is_equal else -INFINITE, -value)

    for weights, is_equal in (*_relations(true), *(relations.all() if relations else ())):
        require(weights, is_equal=is_equal)
    return problem, cells


def true_tables(truth: Mapping[str, PeriodTables]) -> dict[Place, int]:
    """Return the numbers of tables, which hide none."""
    return {place: number for first, tables in truth.items() for place, number in _true(first, tables)}


def _true(first: str, tables: PeriodTables) -> Iterator[tuple[Place, int]]:
    for table, row, column, cell in _rows(tables):
        if isinstance(cell, int):
            yield (first, table, row, column), cell


def _rows(tables: PeriodTables) -> Iterator[tuple[str, str, str, int | Hidden]]:
    """Yield table, row, column and cell of all counts."""
    section = tables.lessons[VIETNAMESE_WORDS.language]
    columns = [column.key for column in section.columns]
    lessons = {row.key: dict(zip(columns, row.cells, strict=True)) for row in section.rows()}
    for table, rows in ((COMMUNES, tables.communes), (DIFFICULTIES, tables.difficulties), (LESSONS, lessons)):
        for row, cells in rows.items():
            for column, cell in cells.items():
                if isinstance(cell, int | Hidden):
                    yield table, row, column, cell


def _relations(true: Mapping[Place, int]) -> Iterator[tuple[dict[Place, int], bool]]:
    """Yield each relation as weights, and whether their sum is 0; else it is at most 0."""
    parts: dict[Place, list[Place]] = {}
    for place in true:
        first, table, row, column = place
        if table == YEAR:
            continue
        if table == LESSONS:
            parts.setdefault((first, LESSONS, TOTAL, column), []).append(place)
            at = _IN_ORDER.index(column) if column in _IN_ORDER[1:] else 0
            if at:
                yield {place: 1, (first, LESSONS, row, _IN_ORDER[at - 1]): -1}, False
        elif row != TOTAL:
            parts.setdefault((first, table, TOTAL, column), []).append(place)
        if column == LEARNERS:
            yield {(*place[:3], ELDERLY_): 1, (*place[:3], YOUNGER): 1, place: -1}, True
        if table == DIFFICULTIES:
            yield {place: 1, (first, COMMUNES, row, SESSIONS): -1}, False
    for total, members in parts.items():
        first, table, _, column = total
        if table != LESSONS:
            yield {**dict.fromkeys(members, 1), total: -1}, True
        for of_lessons, of_learners in (("done", DONE), (TASKS, TASKS)):
            if table == LESSONS and column == of_lessons:
                most = {**dict.fromkeys(members, -1), (first, COMMUNES, TOTAL, of_learners): 1}
                yield most, False
                if column == TASKS and sum(true[place] * by for place, by in most.items()) == 0:  # no guests
                    yield most, True
