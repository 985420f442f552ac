"""Tests of the comparison of windows with and without an influence."""

from random import Random
from statistics import median

import pytest

from tests.bench.outgoing.pairs import Compared, Round, Window, at, compared


def window(*answers: float) -> Window:
    """Return a window with two frames before each answer."""
    return Window([5.0] * 2 * len(answers), answers, [2 * number for number in range(1, len(answers) + 1)])


def middle(one: Window) -> float:
    return median(one.answers)


def noisy(chance: Random, rounds: int, more: float) -> list[Round]:
    """Return rounds on a machine whose load grows, with windows that differ by chance; `more`: the influence."""
    found = []
    for number in range(rounds):
        ours, floor, again = (20.0 + 3 * number + chance.gauss(0, 2) for _ in range(3))
        found.append(Round(window(ours + more), window(floor), window(again)))
    return found


def test_a_load_that_grows_is_no_shift() -> None:
    rounds = [Round(window(10.0 * number), window(10.0 * number), window(10.0 * number)) for number in range(1, 9)]
    assert compared(rounds, middle) == Compared(45.0, 0.0, 0.0)


def test_an_influence_is_more_than_the_noise() -> None:
    found = compared(noisy(Random(1), 15, more=8), middle)
    assert found.shift > 2 * found.noise > 0


def test_without_an_influence_the_shift_is_mostly_within_the_noise() -> None:
    found = [compared(noisy(Random(seed), 15, more=0), middle) for seed in range(100)]
    assert sum(abs(one.shift) <= one.noise for one in found) >= 90


def test_one_disturbed_round_moves_nothing() -> None:
    calm = Round(window(11.0), window(10.0), window(10.5))
    disturbed = Round(window(900.0), window(10.0), window(700.0))
    assert compared([calm, calm, disturbed], middle) == compared([calm], middle)


def test_the_windows_of_a_round_are_cut_to_the_same_number_of_answers() -> None:
    long, short = ({"frames": [1.0] * 9, "answers": [7.0] * count, "ends": [2, 5, 9][:count]} for count in (3, 2))
    read = Round.read({"ours": short, "floor": long, "again": long})
    assert {len(each.answers) for each in (read.ours, read.floor, read.again)} == {2}
    assert {len(each.frames) for each in (read.ours, read.floor, read.again)} == {5}


@pytest.mark.parametrize(("values", "share", "value"), [([3.0], 99, 3.0), (list(map(float, range(101))), 99, 99.0)])
def test_a_share_of_the_values_is_below(values: list[float], share: int, value: float) -> None:
    assert at(values, share) == value
