"""Tests of the arithmetic of ranges, compared with sets of numbers."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.province.hub.forwarding.ranges import Range, holds, merged, without

RANGES = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 6)).map(lambda made: Range(made[0], sum(made))))


def numbers(ranges: Sequence[Range]) -> set[int]:
    return {number for one in ranges for number in range(one.first, one.last + 1)}


def is_tidy(ranges: Sequence[Range]) -> bool:
    return all(before.last + 1 < after.first for before, after in pairwise(ranges))


@given(RANGES)
def test_merged_ranges_have_the_same_numbers(ranges: list[Range]) -> None:
    found = merged(ranges)
    assert numbers(found) == numbers(ranges)
    assert is_tidy(found)


@given(RANGES, RANGES)
def test_removed_numbers_are_gone_and_no_others(ranges: list[Range], taken: list[Range]) -> None:
    found = without(ranges, taken)
    assert numbers(found) == numbers(ranges) - numbers(taken)
    assert is_tidy(found)


@given(RANGES, st.integers(0, 50))
def test_a_number_is_held_or_not(ranges: list[Range], number: int) -> None:
    assert holds(ranges, number) is (number in numbers(ranges))
