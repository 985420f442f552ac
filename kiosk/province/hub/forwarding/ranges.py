"""Arithmetic of ranges of event numbers.

Rules: Ranges are inclusive. A result is in ascending order, and its ranges neither overlap nor touch.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Range(NamedTuple):
    """The event numbers from `first` to `last`, both included."""

    first: int
    last: int


def merged(ranges: Iterable[Range]) -> Sequence[Range]:
    """Return the union of `ranges`, which may overlap and be in any order."""
    found: list[Range] = []
    for one in sorted(ranges):
        if found and one.first <= found[-1].last + 1:
            found[-1] = Range(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return found


def without(ranges: Iterable[Range], taken: Iterable[Range]) -> Sequence[Range]:
    """Return the numbers that are in `ranges`, but not in `taken`."""
    left: list[Range] = []
    removed = merged(taken)
    for one in merged(ranges):
        first = one.first
        for gap in removed:
            if gap.last < first:
                continue
            if gap.first > one.last:
                break
            if gap.first > first:
                left.append(Range(first, gap.first - 1))
            first = gap.last + 1
        if first <= one.last:
            left.append(Range(first, one.last))
    return left


def holds(ranges: Iterable[Range], number: int) -> bool:
    """Whether one of `ranges` contains `number`."""
    return any(one.first <= number <= one.last for one in ranges)
