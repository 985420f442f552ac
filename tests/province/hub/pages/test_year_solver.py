"""Tests that no hidden number follows from the figures of the year beside the other tables of many small sets.

The variable ``KIOSK_SOLVER`` (10 or more, as for the papers) adds sets.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.province.hub.pages import page_set, year
from kiosk.province.hub.pages.shares import Limits, Reached
from kiosk.province.hub.pages.tables import TOTAL, PeriodTables
from kiosk.reports.cells import Cell, Hidden
from kiosk.storage.database import Database
from tests.province.hub.pages import attacker, year_attacker
from tests.province.hub.pages.country import Land
from tests.province.hub.pages.sets import make_set
from tests.province.hub.pages.test_solver import IS_WHOLE, Uneven, communes, hide_nothing
from tests.province.hub.pages.year_attacker import Range, relations_of
from tests.reports.solver.exact import INFINITE

FOUND = (170, 178, 209, 349)
"""Sets in which numbers once followed: from lessons done, new learners, a share of the adults, and women."""
SETS = [range(first, first + 100) for first in range(0, 1000, 100)] if IS_WHOLE else [(*range(14), *FOUND)]
BEYOND = Limits(-1, INFINITE)


def small(seed: int) -> Uneven:
    """Return a few communes, of which some have entered their adults, with numbers that are often small."""
    dice = random.Random(seed)
    land = Land(communes(dice.randint(1, 5)), dice.randint(1, 6), periods=dice.randint(1, 5), seed=seed)
    return Uneven(land, without_adults=dice.choice((0, 1, 2, 3, 5)))


def attack(folder: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Mapping[attacker.Place, int], int]:
    """Return the hidden numbers of one set that have one possible value, and how many are hidden; write no pages.

    Raises ValueError if the true numbers contradict a relation.
    """
    folder.mkdir()
    country = small(seed)
    with closing(Database(folder / "facts.db")) as database, monkeypatch.context() as patch:
        patch.setattr(page_set._Writing, "write", lambda writing, _material, _now: writing.folder.mkdir())
        country.write(database)
        reading = attacker.read_cells(make_set(folder / "trang", database, country.records))
        hide_nothing(patch)
        whole = make_set(folder / "whole", database, country.records)
    truth = {one.period.first.isoformat(): one for one in whole.periods}
    relations = relations_of(whole, attacker.true_tables(truth), has_all=True)
    problem, cells = attacker.problem_of(reading, truth, relations)
    most = 10 * max(problem.truth.values())  # else the solver narrows contradictory bounds from `INFINITE` by ones
    problem.bounds = {place: (low, min(high, most)) for place, (low, high) in problem.bounds.items()}
    determined, undecided = problem.decide()
    assert undecided.isdisjoint(cells)
    return {place: problem.truth[place] for place in cells if place in determined}, len(cells)


@pytest.mark.parametrize("seeds", SETS, ids=lambda seeds: str(seeds[0]))
def test_no_hidden_number_follows_from_the_figures_of_the_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeds: Sequence[int]
) -> None:
    hidden = 0
    exact: dict[tuple[int, attacker.Place], int] = {}
    for seed in seeds:
        found, of_set = attack(tmp_path / str(seed), seed, monkeypatch)
        hidden += of_set
        exact |= {(seed, place): number for place, number in found.items()}
    print(f"{len(seeds)} sets: {len(exact)} of {hidden} hidden numbers exact")
    assert hidden
    assert not exact


def unrounded(patch: pytest.MonkeyPatch) -> None:
    def shown(number: int) -> Cell:
        return Hidden.BELOW_FIVE if 1 <= number <= 4 else number

    def read(cell: int | str) -> Range:
        return Range(cell, cell) if isinstance(cell, int) else range_of(cell)

    range_of = year_attacker.range_of
    patch.setattr(year, "rounded", shown)
    patch.setattr(year_attacker, "range_of", read)


def summing(patch: pytest.MonkeyPatch) -> None:
    """Show figures of the year of which only the rounded ones of the periods are hidden."""
    is_hidden = year._is_hidden

    def is_published_hidden(tables: PeriodTables, key: str, in_period: Cell) -> bool:
        return is_hidden(tables, key, in_period if key in tables.communes[TOTAL] else None)

    patch.setattr(year, "_is_hidden", is_published_hidden)


def dividing(patch: pytest.MonkeyPatch) -> None:
    """Show shares with the rounded number of people, whatever it divides."""

    def reached(
        before: Reached, _period: object, _so_far: Cell, number: int, _within: Reached | None = None
    ) -> Reached:
        return before._replace(number=(number + 2) // 5 * 5, limits=BEYOND)

    patch.setattr(year, "reached", reached)


@pytest.mark.parametrize(("weaken", "seeds"), [(unrounded, range(10)), (summing, [178]), (dividing, [209])])
def test_the_solver_finds_what_a_weaker_rule_gives_away(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    weaken: Callable[[pytest.MonkeyPatch], None],
    seeds: Sequence[int],
) -> None:
    weaken(monkeypatch)
    found = (attack(tmp_path / str(seed), seed, monkeypatch)[0] for seed in seeds)
    assert any(found)
