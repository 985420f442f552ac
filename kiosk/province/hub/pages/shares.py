"""The number of people behind the share of the adults, which must not divide the hidden numbers of a period.

Only some communes have entered their adults. If the number of their learners were known, so would be the learners of
the others, of which some are hidden. Rules: the number is rounded to a multiple of 5 and then brought within limits
that hold for all values that the hidden numbers can have, as far as the other published numbers show. So it fits all
of these values, and excludes none. There is no number if the limits exclude each other, as in the first month of a
year with hidden numbers in communes of both kinds.
"""

from collections.abc import Collection
from math import inf
from typing import NamedTuple

from kiosk.domain.ids import VIETNAMESE
from kiosk.province.hub.pages.tables import DONE, LEARNERS, TOTAL, PeriodTables
from kiosk.reports.cells import Cell, Hidden
from kiosk.reports.disclosure import LARGEST, SMALLEST

STEP = 5


class Limits(NamedTuple):
    """The least and the largest value of a number."""

    least: float
    most: float

    def nearest(self, number: float) -> float:
        """Return the value nearest to `number`."""
        return min(max(number, self.least), self.most)

    def grown(self, period: "Limits") -> "Limits":
        """Return the limits of the people of the year after a `period`, each of whom can be new or not."""
        return Limits(max(self.least, period.most), self.most + period.least)


class Reached(NamedTuple):
    """The people of the year in the communes with adults, and ``others`` in the other communes.

    ``number``: the published number, within ``limits``; None if there is none.
    """

    number: int | None
    limits: Limits
    others: Limits

    def known(self) -> tuple[Limits, Limits]:
        """Return the limits of both for the periods that follow."""
        return self.limits if self.number is None else Limits(self.number, self.number), self.others


def nothing_reached(*, is_whole: bool) -> Reached:
    """Return the start of a year; `is_whole`: all its periods are published."""
    limits = Limits(0, 0 if is_whole else inf)
    return Reached(None, limits, limits)


def rounding(number: int) -> Limits:
    """Return the limits of a number that is published as `number`, a multiple of 5."""
    return Limits(max(number - STEP // 2, STEP), number + STEP // 2) if number else Limits(0, 0)


def reached(
    before: Reached, period: tuple[Limits, Limits], so_far: Cell, number: int, within: Reached | None = None
) -> Reached:
    """Return the people of the year in the communes with adults, who are `number`.

    `before`: at the end of the period before. `period`: limits of the people of the period, and in the other
    communes. `so_far`: the published figure of all communes. `within`: a figure that includes the same people.
    """
    own, others = (of.grown(by) for of, by in zip(before.known(), period, strict=True))
    if within is not None and within.number is not None:
        own, others = (
            of._replace(most=min(of.most, by.most)) for of, by in zip((own, others), within.known(), strict=True)
        )
    if isinstance(so_far, int):
        every = rounding(so_far)
        limits = Limits(max(own.least, every.least - others.most), min(own.most, every.most - others.least))
        if limits.least <= limits.most:
            found = int(limits.nearest((number + STEP // 2) // STEP * STEP))
            left = Limits(max(others.least, every.least - found), min(others.most, every.most - found))
            rest = left.nearest(so_far - found)
            return Reached(found, limits, Limits(rest, rest))
    return Reached(None, own, others)


def learners_of(tables: PeriodTables, with_adults: Collection[str]) -> tuple[Limits, Limits]:
    """Return what the published numbers show about the learners of the communes `with_adults`, and of the others."""
    return _sums(tables, LEARNERS, with_adults)


def having_done(tables: PeriodTables, with_adults: Collection[str]) -> tuple[Limits, Limits]:
    """Return the same for learners with a lesson done, of whom each has done at most all lessons."""
    lessons = len(tables.lessons[VIETNAMESE].rows()) or 1
    learned, done = (_sums(tables, key, with_adults) for key in (LEARNERS, DONE))
    own, others = (
        Limits(min(many.least, people.least), -(-many.most // lessons) if many.most < inf else inf)
        for many, people in zip(done, learned, strict=True)
    )
    return own, others


def _sums(tables: PeriodTables, key: str, with_adults: Collection[str]) -> tuple[Limits, Limits]:
    sums = {True: Limits(0, 0), False: Limits(0, 0)}
    for commune, cells in tables.communes.items():
        if commune != TOTAL:
            least, most = _limits(cells[key])
            old = sums[commune in with_adults]
            sums[commune in with_adults] = Limits(old.least + least, old.most + most)
    own, others = sums[True], sums[False]
    total = _limits(tables.communes[TOTAL][key])
    return _rest(own, total, others), _rest(others, total, own)


def _rest(one: Limits, total: Limits, other: Limits) -> Limits:
    """Return the limits of `one`, which is `total` without `other`."""
    limits = Limits(max(one.least, total.least - other.most), min(one.most, total.most - other.least))
    return limits if limits.least <= limits.most else limits._replace(least=0)  # a small number was withheld


def _limits(cell: Cell) -> Limits:
    match cell:
        case int():
            return Limits(cell, cell)
        case Hidden.BELOW_FIVE:
            return Limits(SMALLEST, LARGEST)
        case _:
            return Limits(LARGEST + 1, inf)
