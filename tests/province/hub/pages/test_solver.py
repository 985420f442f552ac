"""Tests that no hidden number follows from everything in one page set and the views.

The variable ``KIOSK_SOLVER`` (10 or more, as for the papers) adds provinces of 60 and of 150 communes.
"""

import os
import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.province.hub.facts.tables import RECORD
from kiosk.province.hub.pages import tables as page_tables
from kiosk.province.hub.pages import views, year
from kiosk.province.hub.pages.page_set import MOST_PERIODS
from kiosk.province.hub.pages.tables import PeriodTables
from kiosk.reports.suppression import suppressed_sections
from kiosk.reports.table import Column, RowGroup, Section, TableRow
from kiosk.storage.database import Database
from tests.province.hub.pages import attacker
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import make_set
from tests.province.hub.pages.year_attacker import relations_of

IS_WHOLE = int(os.environ.get("KIOSK_SOLVER", "2")) >= 10
INVENTED = 3000 if IS_WHOLE else 150
PERIOD = containing(date(2026, 3, 20), PeriodKind.MONTH)
COLUMNS = tuple(Column(key, key) for key in ("started", "finished", "passed", "done", "tasks-alone"))


class Uneven(Country):
    """Kiosks without adults, some that start late or stop early; in one period only the first is counted."""

    def __init__(self, land: Land, *, without_adults: int, lonely: str = "") -> None:
        super().__init__(land)
        self._lonely = lonely
        self.records = [
            record._replace(centre=replace(record.centre, adults=0, adults_on=""))
            if n % 10 < without_adults
            else record
            for n, record in enumerate(self.records)
        ]

    def _rows(self) -> Iterator[tuple[Any, dict[str, Any]]]:
        for table, row in super()._rows():
            if self._is_counted(row[RECORD], row):
                yield table, row

    def _is_counted(self, record: int, row: dict[str, Any]) -> bool:
        day = row.get("day") or row.get("started") or ""
        first, last = ("2026-08-01", "") if record % 7 == 3 else ("", "2026-05-31") if record % 7 == 5 else ("", "")
        is_lonely = self._lonely and day[:7] == self._lonely and record != 1
        return not day or not (is_lonely or (first and day < first) or (last and day > last))


def communes(number: int) -> list[tuple[str, str]]:
    return [(f"{19000 + at}", f"xã Số {at:03}") for at in range(number)]


COMPACT = [Uneven(Land(communes(8), 3, periods=3, seed=seed), without_adults=2) for seed in (1, 2)]
EXTRA = [
    Uneven(Land(communes(12), 4, periods=12, seed=5), without_adults=1),
    Uneven(Land(communes(60), 2, periods=12, seed=6), without_adults=5),
    Uneven(Land(communes(150), 9, periods=12, seed=7), without_adults=1, lonely="2026-07"),
]


def hide_nothing(patch: pytest.MonkeyPatch) -> None:
    """Make page sets with all numbers, unrounded."""
    patch.setattr(page_tables, "suppressed_sections", lambda sections, _note, shown: sections)  # noqa: ARG005
    patch.setattr(year, "rounded", lambda number: number)
    patch.setattr(year, "reached", lambda before, _period, _so_far, number, _of=None: before._replace(number=number))


def attack(folder: Path, country: Country, monkeypatch: pytest.MonkeyPatch) -> tuple[list[attacker.Place], int, int]:
    """Return the hidden cells that have one possible value, their number, and that of all cells read."""
    with closing(Database(folder / "facts.db")) as database:
        country.write(database)
        province = make_set(folder / "trang", database, country.records)
        views.publish(database, province)
        reading = attacker.read(folder / "trang", province, database)
        with monkeypatch.context() as patch:
            hide_nothing(patch)
            whole = make_set(folder / "whole", database, country.records)
    truth = {one.period.first.isoformat(): one for one in whole.periods}
    relations = relations_of(whole, attacker.true_tables(truth), has_all=len(whole.periods) < MOST_PERIODS)
    problem, cells = attacker.problem_of(reading, truth, relations)
    determined, undecided = problem.decide()
    assert undecided.isdisjoint(cells)
    return [place for place in cells if place in determined], len(cells), reading.places


def invented(dice: random.Random) -> tuple[Section, Section, Section]:
    """Return tables of a few communes with numbers that are often small, equal or as large as they can be."""
    most = dice.choice((6, 9, 14, 25))
    tags = ("weak-network", "no-device", "vneid-error")[: dice.randint(1, 3)]
    numbers, named = {}, {}
    for at in range(dice.randint(2, 6)):
        learners, sessions = dice.randint(0, most), dice.randint(0, dice.choice((3, 8, 14)))
        elderly = dice.randint(0, learners)
        people = dice.randint(0, most), learners, elderly, learners - elderly
        numbers[f"c{at}"] = *people, sessions, dice.randint(0, most * 3), dice.randint(0, most) if learners else 0
        named[f"c{at}"] = [dice.choice((sessions, dice.randint(0, sessions))) for _ in tags]
    total, of_tags = ([sum(column) for column in zip(*rows.values(), strict=True)] for rows in (numbers, named))
    lessons = dice.randint(2, 5)
    done = divided(dice, total[6] + dice.choice((0, 0, 1, 3)), lessons)
    tasks = divided(dice, total[0] + dice.choice((0, 0, 0, 1, 3)), lessons)
    rows = []
    for at in range(lessons):
        passed = done[at] + dice.choice((0, 0, 1, 5))
        finished = passed + dice.choice((0, 1, 6))
        rows.append(
            TableRow(f"l{at}", "", (finished + dice.choice((0, 2, 7)), finished, passed, done[at], tasks[at]))
        )
    return (
        page_tables._section("communes", page_tables._COLUMNS, numbers, total),
        page_tables._section("difficulties", tuple(Column(tag, tag) for tag in tags), named, of_tags),
        Section("skills", "", COLUMNS, (RowGroup(tuple(rows), "group"),)),
    )


def divided(dice: random.Random, number: int, parts: int) -> Sequence[int]:
    ends = [0, *sorted(dice.randint(0, number) for _ in range(parts - 1)), number]
    return [last - first for first, last in pairwise(ends)]


def test_no_hidden_number_follows_from_invented_tables() -> None:
    """With sessions of which all had a difficulty, and lessons that only learners have done."""
    hidden, exact = 0, {}
    for seed in range(INVENTED):
        communes, difficulties, lessons = invented(random.Random(seed))
        whole = tables_of(communes, difficulties, lessons)
        published = suppressed_sections((communes, difficulties, page_tables._added_up(lessons)), "", shown=())
        reading = attacker.read_tables(tables_of(*published[:2], page_tables._reworded(published[2], lessons)))
        problem, cells = attacker.problem_of(reading, {PERIOD.first.isoformat(): whole})
        determined, undecided = problem.decide()
        assert undecided.isdisjoint(cells)
        hidden += len(cells)
        exact |= {(seed, place): problem.truth[place] for place in cells if place in determined}
    print(f"{INVENTED} tables: {len(exact)} of {hidden} hidden numbers exact")
    assert hidden
    assert not exact


def tables_of(communes: Section, difficulties: Section, lessons: Section) -> PeriodTables:
    cells = (page_tables._cells(section) for section in (communes, difficulties))
    return PeriodTables(PERIOD, *cells, {"vi": lessons})


@pytest.mark.parametrize("country", [*COMPACT, *(EXTRA if IS_WHOLE else ())])
def test_no_hidden_number_follows_from_one_set(
    tmp_path: Path, country: Country, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb")
    determined, hidden, read = attack(tmp_path, country, monkeypatch)
    print(f"{len(country.records)} communes: {len(determined)} of {hidden} hidden numbers exact, {read} cells read")
    assert hidden
    assert not determined
