"""What an attacker reads in the figures of the year, and what they have to do with the other numbers of a page set.

Rules: a rounded number is known with the bounds of its rounding, and so is the number of people of a share. The
attacker takes it that nobody learned in two communes, so that the learners of the province are those of its communes;
if the true values contradict a relation, `Problem.require` raises ValueError.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any

from kiosk.province.hub.pages.province_page import Province
from kiosk.province.hub.pages.shares import Reached
from kiosk.province.hub.pages.tables import (
    ATTENDANCE,
    DONE,
    ELDERLY_,
    LEARNERS,
    SESSIONS,
    TASKS,
    TOTAL,
    PeriodTables,
)
from kiosk.province.hub.pages.words import PageWords
from kiosk.province.hub.pages.year import DONE_ANY, FIGURES, NEW, WOMEN, Year
from kiosk.reports.cells import Cell, Hidden, Percent
from tests.reports.solver.exact import INFINITE

Place = tuple[str, str, str, str]
"""First day of the period, table, row, column; the row of another set of people or days is one of `ROWS`."""
Relation = tuple[dict[Place, int], bool]
"""Weights, and whether their sum is 0; else it is at most 0."""
YEAR = "year"
ROWS = PERIOD, SO_FAR, ENTERED = "period", "year", "entered"
SHARE, TARGET = "share", "target"
"""`ENTERED`: those of the year in the communes that entered their adults, read from the share of the adults."""
MEN, YOUNGER = "men", "younger"
NOT_ELSEWHERE = (NEW, WOMEN, DONE_ANY)
"""The figures of the period that only the figures of the year contain."""
_ADDED_UP = frozenset({NEW, TASKS, SESSIONS, ATTENDANCE})
_OF_ENTERED = {LEARNERS: LEARNERS, DONE_ANY: DONE}
"""The figures with a share, each with the figure of the communes that is at least as large."""
_OTHERS = {MEN: WOMEN, YOUNGER: ELDERLY_}
"""The learners that are left without those of a published figure."""


@dataclass(frozen=True)
class Range:
    """What is known of a rounded or hidden number."""

    low: int
    high: int
    is_hidden: bool = False

    def within(self, other: "Range") -> "Range":
        """Return what is known from both."""
        both = max(self.low, other.low), min(self.high, other.high)
        assert both[0] <= both[1], (self, other)
        return Range(*both, self.is_hidden or other.is_hidden)


def range_of(cell: int | str) -> Range:
    """Return what a reader knows of a number that is shown as `cell` in the figures of the year."""
    if cell == Hidden.BELOW_FIVE.value:
        return Range(1, 4, is_hidden=True)
    if not isinstance(cell, int):
        return Range(0, INFINITE, is_hidden=True)
    assert cell % 5 == 0
    return Range(max(5, cell - 2), cell + 2) if cell else Range(0, 0)


def range_of_reached(reached: Reached) -> Range:
    """Return what a reader knows of a number who knows how it was brought within its limits."""
    assert reached.number is not None
    nearest, limits = reached.number, reached.limits
    low = max(0, -(-nearest // 5) * 5 - 2) if nearest > limits.least else 0
    high = nearest // 5 * 5 + 2 if nearest < limits.most else INFINITE
    return Range(low, high)


def tenths_of(shown: Any) -> int | None:
    """Return the tenths of 1% of a share in a file or page; None without one."""
    if isinstance(shown, float | int):
        return round(shown * 1000)
    text = str(shown or "").replace(",", ".").strip()
    return round(float(text.removesuffix("%")) * 10) if text.endswith("%") else None


def names_of(words: PageWords) -> Mapping[str, str]:
    """Return the rows of the figures of the year by their headers."""
    return {
        words.this_period: PERIOD,
        words.since_start: SO_FAR,
        words.share_of_adults: SHARE,
        words.share_of_target: TARGET,
    }


def rows_in(rows: Sequence[Sequence[Any]], words: PageWords) -> Iterator[tuple[str, Sequence[Any]]]:
    """Yield the rows of the figures of the year in a file, and their cells."""
    head, names = [words.total, *words.year_figures.values()], names_of(words)
    at = next(at for at, row in enumerate(rows) if list(row[: len(head)]) == head)
    for row in takewhile(lambda row: row and row[0] in names, rows[at + 1 :]):
        yield names[row[0]], row[1 : len(head)]


def cells_of(year: Year) -> Mapping[str, Sequence[int | str | None]]:
    """Return the cells of the figures of the year by row, as a file shows them."""
    figures = [year.figures[key] for key in FIGURES]
    rows = {PERIOD: [one.period for one in figures], SO_FAR: [one.year for one in figures]}
    if year.adults:
        rows |= {SHARE: [one.share for one in figures]}
        if any(one.target for one in figures):
            rows |= {TARGET: [one.target for one in figures]}
    return {row: [_shown(cell) for cell in cells] for row, cells in rows.items()}


def _shown(cell: Cell) -> int | str | None:
    match cell:
        case Hidden():
            return cell.value
        case Percent(number=float(number)):
            return round(number * 10)
        case int():
            return cell
        case _:
            return None


def require_share(province: Province, place: int, row: str, key: str, tenths: int | None) -> None:
    """Require that a share is that of the number of people that is used for it."""
    year = province.years[place]
    number = year.reached[key].number if key in _OF_ENTERED else None
    whole = year.adults * province.target // 100 if row == TARGET else year.adults
    if number is None or (row == TARGET and key == LEARNERS):
        assert tenths is None
    else:
        assert tenths is not None
        assert math.isclose(Percent(number, whole).number or 0, tenths / 10)


def true_values(tables: PeriodTables, year: Year) -> Iterator[tuple[Place, int]]:
    """Yield the numbers of the year; `year` contains all of them unrounded."""
    first = tables.period.first.isoformat()
    for key in FIGURES:
        figure = year.figures[key]
        for row, cell in ((PERIOD, figure.period), (SO_FAR, figure.year)):
            assert isinstance(cell, int)
            yield (first, YEAR, row, key), cell
        if isinstance(figure.share, Percent):
            yield (first, YEAR, ENTERED, key), figure.share.part
    for row in (PERIOD, SO_FAR):
        of = {key: getattr(year.figures[key], "period" if row == PERIOD else "year") for key in FIGURES}
        for others, some in _OTHERS.items():
            yield (first, YEAR, row, others), of[LEARNERS] - of[some]


@dataclass(frozen=True)
class Relations:
    """The relations of one page set.

    ``firsts``, ``years``: the first day of each period, in order, and that of its year. ``entered``: the communes
    that entered their adults. ``has_all``: whether nothing was counted before the first period.
    """

    true: Mapping[Place, int]
    firsts: Sequence[str]
    years: Sequence[str]
    communes: Sequence[str]
    entered: frozenset[str]
    has_all: bool

    def all(self) -> Iterator[Relation]:
        """Yield every relation."""
        for first in self.firsts:
            yield from self._of_one(first)
        for at, first in enumerate(self.firsts):
            before = self.firsts[at - 1] if at and self.years[at] == self.years[at - 1] else None
            is_first = first == self.years[at] or (at == 0 and self.has_all)
            if before is not None or is_first:
                yield from self._of_year(first, before)
            yield from self._since(first)

    def protected(self) -> Iterator[Place]:
        """Yield the small numbers that no file contains, and that must not follow either."""
        for place, number in self.true.items():
            if place[1] == YEAR and place[3] in _OTHERS and 1 <= number <= 4:
                yield place

    def _of_one(self, first: str) -> Iterator[Relation]:
        """Yield the relations between the figures of one row."""
        for row in (PERIOD, SO_FAR):
            of = {key: self._place(first, row, key) for key in (*FIGURES, MEN, YOUNGER)}
            yield {of[DONE_ANY]: 1, of[LEARNERS]: -1}, False
            yield {of[DONE_ANY]: 1, of[DONE]: -1}, False
            yield {of[DONE]: 1, of[DONE_ANY]: -self._lessons}, False
            for others, some in _OTHERS.items():
                yield {of[others]: 1, of[some]: 1, of[LEARNERS]: -1}, True
        if (first, YEAR, ENTERED, LEARNERS) in self.true:
            reached, done = ((first, YEAR, ENTERED, key) for key in (LEARNERS, DONE_ANY))
            yield {done: 1, reached: -1}, False
            # those of the other communes, too
            yield {self._so_far(first, DONE_ANY): 1, done: -1, self._so_far(first, LEARNERS): -1, reached: 1}, False

    def _since(self, first: str) -> Iterator[Relation]:
        """Yield that a figure of the year is at least that of the period."""
        for key in (LEARNERS, NEW, WOMEN, ELDERLY_, MEN, YOUNGER, DONE_ANY, DONE, *_ADDED_UP):
            yield {self._place(first, PERIOD, key): 1, self._so_far(first, key): -1}, False
        for is_entered in (True, False):
            for key, most in _OF_ENTERED.items():
                if (first, YEAR, ENTERED, key) in self.true:
                    by = self._lessons if key == DONE_ANY else 1
                    reached = self._reached(first, key, -by, is_entered=is_entered)
                    yield self._of_communes(first, most, 1, is_entered=is_entered) | reached, False

    def _of_year(self, first: str, before: str | None) -> Iterator[Relation]:
        """Yield the relations with the year so far up to the period before; None: there is none."""

        def grown(key: str, by: int) -> dict[Place, int]:
            earlier = {self._so_far(before, key): -by} if before else {}
            return {self._so_far(first, key): by} | earlier

        for key in (LEARNERS, NEW, WOMEN, ELDERLY_, MEN, YOUNGER, DONE_ANY, DONE, *_ADDED_UP):
            yield grown(key, -1), False
            yield grown(key, 1) | {self._place(first, PERIOD, key): -1}, key in _ADDED_UP or before is None
        yield grown(DONE_ANY, 1) | grown(DONE, -1), False
        yield grown(DONE_ANY, 1) | {self._place(first, PERIOD, LEARNERS): -1}, False
        for is_entered in (True, False):
            for key, most in _OF_ENTERED.items():
                if (first, YEAR, ENTERED, key) not in self.true:
                    continue
                more = self._reached(first, key, 1, is_entered=is_entered)
                if before:
                    more |= self._reached(before, key, -1, is_entered=is_entered)
                    yield {place: -by for place, by in more.items()}, False
                is_equal = before is None and key == LEARNERS
                for figure in (most, LEARNERS):
                    yield more | self._of_communes(first, figure, -1, is_entered=is_entered), is_equal

    @cached_property
    def _lessons(self) -> int:
        return len({place[2] for place in self.true if place[1] == "lessons"})

    def _reached(self, first: str, key: str, by: int, *, is_entered: bool) -> dict[Place, int]:
        reached = first, YEAR, ENTERED, key
        return {reached: by} if is_entered else {self._so_far(first, key): by, reached: -by}

    def _of_communes(self, first: str, key: str, by: int, *, is_entered: bool) -> dict[Place, int]:
        some = [one for one in self.communes if (one in self.entered) == is_entered]
        return {(first, "communes", one, key): by for one in some}

    @staticmethod
    def _so_far(first: str, key: str) -> Place:
        return first, YEAR, SO_FAR, key

    @staticmethod
    def _place(first: str, row: str, key: str) -> Place:
        if row == PERIOD and key in FIGURES and key not in NOT_ELSEWHERE:
            return first, "communes", TOTAL, key
        return first, YEAR, row, key


def relations_of(whole: Province, true: Mapping[Place, int], *, has_all: bool) -> Relations:
    """Return the relations of a page set; `whole`: with all numbers, unrounded."""
    firsts = [one.period.first.isoformat() for one in whole.periods]
    numbers = {
        place: number
        for tables, year in zip(whole.periods, whole.years, strict=True)
        for place, number in true_values(tables, year)
    }
    entered = frozenset(one.key for one in whole.communes if one.adults)
    since = [one.since.first.isoformat() for one in whole.years]
    return Relations({**true, **numbers}, firsts, since, [one.key for one in whole.communes], entered, has_all)
