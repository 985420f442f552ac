"""Whatever hands do: nothing breaks, nobody is stuck, nothing is told too early, nothing counts that should not."""

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
