"""What a reader of published reports knows, as a `Problem`: sums, learned relations, rounding, marks.

Rules: a number marked «below five» is 1 to 4, a «withheld» one at least 5; those few of the latter that are smaller
are known to be at least 1, because a zero is never hidden. A rounded number is at most 2 away and, because small ones
are hidden, not from 1 to 4.
"""

from collections.abc import Iterable, Iterator, Mapping

from tests.reports.solver.exact import INFINITE, Problem
from tests.reports.solver.learned import Relation, Whole
from tests.reports.solver.papers import BELOW_FIVE, WITHHELD, Paper, Place

ROUNDED = frozenset({"cumulative", "before"})
COMPUTED = frozenset({"change", "percent", "share", "plan"})
"""Columns that follow from the rounded ones."""


_STRANDS = ("done-basics", "done-skills", "done-services", "done-safety")
_TOPICS = ("vneid", "papers", "benefits", "public-services", "insurance", "payment", "trade", "sim", "safety")
AT_MOST: Mapping[tuple[str, str], int] = {
    **{("done-core", strand): 1 for strand in _STRANDS},
    **{(strand, "done-any"): 1 for strand in _STRANDS},
    **{("done-any", more): 1 for more in ("learners", "visits-named", "lessons-done")},
    **{(topic, "visits"): 1 for topic in _TOPICS},
    ("visits", "visitors"): 1,
    ("calls-answered", "calls"): 1,
    ("places", "sessions"): 1,
    ("passed", "finished"): 1,
    ("done", "passed"): 1,
    ("female", "attendance"): 1,
    ("elderly", "attendance"): 1,
}
"""Pairs of rows in the same column, or of columns in the same row, whose first number is at most the second."""
ONLY_WITH = {("lessons-done", "done-any"), ("visits-named", "learners")}
"""Pairs of which the first number is 0 if the second is."""
_MANY = 1000
_EQUAL = {
    ("visits", "learner"): ("visits-named", "total"),
    ("visitors", "learner"): ("visits-named", "total"),
    ("visitors", "guest"): ("visits", "guest"),
}


def known_relations(places: Iterable[Place]) -> Iterator[Relation]:
    """Yield what everybody knows who reads the definitions, about the numbers at `places`."""
    by_figure: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        by_figure.setdefault(figure(place), []).append(place)
    for same in by_figure.values():
        yield from ((((same[0], 1), (other, -1)), True) for other in same[1:])
    one = {figure: same[0] for figure, same in by_figure.items()}
    pairs = [*((less, more, 1, by) for (less, more), by in AT_MOST.items())]
    pairs += [(less, more, 1, _MANY) for less, more in ONLY_WITH]
    for less, more, by, times in pairs:
        for row, column in one:
            for small, large in (((less, column), (more, column)), ((row, less), (row, more))):
                if (row, column) == small and large in one:
                    yield ((one[small], by), (one[large], -times)), False
    for (row, column), place in one.items():
        if row == "visits" and column == "shared":
            yield ((place, 2), (one["visitors", column], -1)), False
        if row == "learners" and ("visits-named", column) in one and ("visitors", "shared") in one:
            yield ((place, 1), (one["visits-named", column], -1), (one["visitors", "shared"], -1)), False
        if row == "done-core" and all((strand, column) in one for strand in _STRANDS):
            groups = [(one[strand, column], 1) for strand in _STRANDS]
            yield ((one["done-any", column], 1), *((group, -1) for group, _ in groups)), False
            yield (*groups, (one["done-any", column], -3), (place, -1)), False
        if column == "cumulative" and (row, "total") in one:
            yield ((one[row, "total"], 1), (place, -1)), False


def figure(place: Place) -> tuple[str, str]:
    """Return the same keys for numbers that are equal by definition."""
    row, column = place[1], place[2]
    column = "total" if column == "period" else column
    row, column = (column, row) if row == "total" else (row, column)
    return _EQUAL.get((row, column), (row, column))


class Reader:
    """Collects what is known from one or more papers; `name` distinguishes the papers."""

    def __init__(self) -> None:
        self.problem = Problem()
        self._known: dict[tuple[str, Place], int] = {}
        self._cells: list[tuple[str, Place]] = []

    def read(
        self, name: str, paper: Paper, whole: Whole, relations: Iterable[Relation], *, is_first: bool = False
    ) -> None:
        """Add a paper; `whole`: its true numbers; `is_first`: the year, too, begins with its period."""
        for place, cell in paper.cells.items():
            if place in whole and place[2] not in COMPUTED:  # a hidden ratio is no number
                self._take(name, place, cell, whole[place])
        for total, parts in paper.sums:
            self._relate([((name, part), 1) for part in parts] + [((name, total), -1)], is_equal=True)
        for weights, is_equal in relations:
            self._relate([((name, place), weight) for place, weight in weights], is_equal=is_equal)
        for place in whole:
            if is_first and place[2] == "cumulative":
                period = name, (*place[:2], "period")
                self._relate([((name, place), 1), (period, -1)], is_equal=True)

    def link(self, weights: Iterable[tuple[tuple[str, Place], int]], *, is_equal: bool = True) -> None:
        """Add a relation between numbers of several papers, unless one is missing or it does not hold."""
        self._relate(list(weights), is_equal=is_equal)

    def determined(self) -> tuple[list[tuple[str, Place]], list[tuple[str, Place]], int]:
        """Return the hidden cells that have only one possible value, the undecided ones, and the number of all."""
        found, open_ = self.problem.decide()
        cells = [key for key in self._cells if key in self.problem.bounds]
        return [key for key in cells if key in found], [key for key in cells if key in open_], len(cells)

    def _take(self, name: str, place: Place, cell: int | str, true: int) -> None:
        key = name, place
        if isinstance(cell, str):
            is_small = cell == BELOW_FIVE
            self.problem.hide(key, true, 5 if cell == WITHHELD and true > 4 else 1, 4 if is_small else INFINITE)
            self._cells.append(key)
        elif place[2] in ROUNDED and place[1] != "sessions":
            self.problem.hide(key, true, max(0, cell - 2), cell + 2, has_gap=True)
        else:
            self._known[key] = cell

    def _relate(self, weights: list[tuple[tuple[str, Place], int]], *, is_equal: bool) -> None:
        if not all(key in self._known or key in self.problem.bounds for key, _ in weights):
            return
        truth = sum(weight * self._true(key) for key, weight in weights)
        if truth > 0 or (is_equal and truth):
            return
        hidden: dict[tuple[str, Place], int] = {}
        known = 0
        for key, weight in weights:
            if key in self._known:
                known += weight * self._known[key]
            else:
                hidden[key] = hidden.get(key, 0) + weight
        self.problem.require(hidden, -known if is_equal else -INFINITE, -known)

    def _true(self, key: tuple[str, Place]) -> int:
        return self._known[key] if key in self._known else self.problem.truth[key]
