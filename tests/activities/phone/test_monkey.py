"""Touches the practice phone at random: no crash, no dead end, and no hint unless requested.

A task counts as mastered only if the first attempt without guidance, in the task or its variant, reached the goal
without help and without a costly act.
"""

import pytest

from tests.activities.phone.monkey import run_monkey
from tests.activities.phone.tasks import TASKS

TAPS = 20_000


@pytest.mark.slow
@pytest.mark.parametrize("name", TASKS)
def test_twenty_thousand_touches_break_no_promise(name):
    run_monkey(TASKS[name], TAPS, seed=1)


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("seed", range(2, 6))
def test_five_hundred_touches_break_no_promise(name, seed):
    run_monkey(TASKS[name], 500, seed)
