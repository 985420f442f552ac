"""The solver of hidden numbers finds exactly those that have one possible value."""

import itertools
import random

import pytest

from tests.reports.solver.exact import Problem


@pytest.mark.parametrize("seed", range(300))
def test_the_solver_finds_what_trying_all_values_finds(seed: int) -> None:
    dice, problem = random.Random(seed), Problem()
    truth = [dice.randint(0, 6) for _ in range(dice.randint(2, 5))]
    for key, true in enumerate(truth):
        is_small = 1 <= true <= 4
        low, high = (1, 4) if is_small and dice.random() < 0.7 else (0, 12)
        problem.hide(key, true, low, high, has_gap=not is_small and dice.random() < 0.5)
    for _ in range(dice.randint(1, 4)):
        keys = dice.sample(range(len(truth)), dice.randint(1, min(3, len(truth))))
        weights = {key: dice.choice([1, 1, 1, -1, 2, -2]) for key in keys}
        total = sum(weight * truth[key] for key, weight in weights.items())
        problem.require(weights, total - dice.choice([0, 0, 2]), total + dice.choice([0, 0, 100]))
    values = [
        [at for at in range(low, high + 1) if key not in problem.gapped or not 1 <= at <= 4]
        for key, (low, high) in problem.bounds.items()
    ]
    solutions = [
        one
        for one in itertools.product(*values)
        if all(
            low <= sum(weight * one[key] for key, weight in weights) <= high
            for weights, low, high in problem.constraints
        )
    ]
    alone = {key for key in problem.bounds if len({solution[key] for solution in solutions}) == 1}
    assert problem.decide() == (alone, set())
