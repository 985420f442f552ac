"""Relations between the numbers of whole reports, learned from many of them; nothing here names a number.

Rules: ``a = b`` and ``a + b = c`` are learned from the numbers at the same places, ``k·a <= b`` (k = 1 or 2) from
pairs of rows in all columns, and of columns in all rows, too. A relation must hold always; an inequality must also be
tight `TIGHT` times, because otherwise one number is only usually smaller than another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, permutations

from tests.reports.solver.papers import Paper, Place

TIGHT = 20
VARIED = 6
"""Least number of different values of a number that is part of an equation."""
Whole = dict[Place, int]
Relation = tuple[tuple[tuple[Place, int], ...], bool]
"""Weights by place, and whether their sum is 0; else it is at most 0."""


class Learned:
    """The relations in the papers of one kind.

    Of two parts of the same sum, such as two ages, none is always the smaller: no inequality is learned.
    """

    def __init__(self, papers: Sequence[tuple[Whole, Paper]]) -> None:
        """`papers`: the true numbers of each, and what was published of it."""
        self._papers = [whole for whole, _ in papers]
        parts = {pair for _, paper in papers for _, parts in paper.sums for pair in combinations(parts, 2)}
        siblings = {frozenset((one[at], other[at])) for one, other in parts for at in (1, 2) if one[at] != other[at]}
        self.same = self._same()
        representatives = {places[0]: values for values, places in self.same.items()}
        self.sums = list(_sums(representatives))
        self.rows, self.columns = (
            {key: by for key, by in _tight(self._papers, by_row=is_row).items() if frozenset(key[1:]) not in siblings}
            for is_row in (True, False)
        )
        self.places = [
            (less, more, by)
            for less, more, by in _tight_places(representatives)
            if siblings.isdisjoint((frozenset((less[1], more[1])), frozenset((less[2], more[2]))))
        ]

    def _same(self) -> dict[tuple[int, ...], list[Place]]:
        common = set.intersection(*(set(paper) for paper in self._papers))
        found: dict[tuple[int, ...], list[Place]] = defaultdict(list)
        for place in sorted(common):
            values = tuple(paper[place] for paper in self._papers)
            if len(set(values)) >= VARIED:
                found[values].append(place)
        return found

    def relations(self, paper: Iterable[Place]) -> Iterator[Relation]:
        """Yield the relations between the numbers at the places of `paper`."""
        for places in self.same.values():
            yield from ((((places[0], 1), (other, -1)), True) for other in places[1:])
        yield from ((((total, -1), (one, 1), (other, 1)), True) for one, other, total in self.sums)
        yield from ((((less, by), (more, -1)), False) for less, more, by in self.places)
        by_group: dict[tuple[str, str, bool], list[Place]] = defaultdict(list)
        for place in paper:
            section, row, column = place
            by_group[section, row, True].append(place)
            by_group[section, column, False].append(place)
        known = set(paper)
        for (section, less, more), by in self.rows.items():
            pairs = ((one, (section, more, one[2])) for one in by_group[section, less, True])
            yield from ((((one, by), (other, -1)), False) for one, other in pairs if other in known)
        for (sections, less, more), by in self.columns.items():
            first, second = sections.split("|")
            pairs = ((one, (second, one[1], more)) for one in by_group[first, less, False])
            yield from ((((one, by), (other, -1)), False) for one, other in pairs if other in known)


def _sums(values: dict[Place, tuple[int, ...]]) -> Iterator[tuple[Place, Place, Place]]:
    by_values = {numbers: place for place, numbers in values.items()}
    for (one, first), (other, second) in combinations(values.items(), 2):
        total = by_values.get(tuple(a + b for a, b in zip(first, second, strict=True)))
        if total is not None:
            yield one, other, total


def _tight_places(values: dict[Place, tuple[int, ...]]) -> Iterator[tuple[Place, Place, int]]:
    for (less, small), (more, large) in permutations(values.items(), 2):
        if by := _factor(list(zip(small, large, strict=True))):
            yield less, more, by


def _tight(papers: Sequence[Whole], *, by_row: bool) -> dict[tuple[str, str, str], int]:
    """Return the factor k of pairs of rows of a section, or of columns of two sections with common rows."""
    pairs: dict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    for paper in papers:
        lines: dict[tuple[str, str], list[tuple[str, str, int]]] = defaultdict(list)
        for (section, row, column), number in paper.items():
            line = (section, column) if by_row else ("", row)
            lines[line].append((section, row if by_row else column, number))
        for line in lines.values():
            for (first, less, small), (second, more, large) in permutations(line, 2):
                pairs[first if by_row else f"{first}|{second}", less, more].append((small, large))
    return {key: by for key, numbers in pairs.items() if (by := _factor(numbers))}


def _factor(pairs: Sequence[tuple[int, int]]) -> int:
    """Return the largest k (2, 1 or 0) for which k·a <= b always holds and is often tight for different numbers."""
    for by in (2, 1):
        if all(by * small <= large for small, large in pairs):
            tight = [small for small, large in pairs if by * small == large > 0]
            if len(tight) >= TIGHT and len(set(tight)) > 1:
                return by
    return 0
