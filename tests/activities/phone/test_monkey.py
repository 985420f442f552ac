"""Touches the practice phone at random: no crash, no dead end, and no hint unless requested.

The learner's first attempt in the mode "alone" counts, and so does the first attempt in the mode "variant". The task
is mastered if one of these two attempts reached the goal with no hint, no call for help, and no act that would cost
money or data.

``KIOSK_MONKEY_TOUCHES`` sets the number of touches per task: 2000 by default, 20000 before a release.
"""

import os

import pytest

from tests.activities.phone.monkey import run_monkey
from tests.activities.phone.tasks import TASKS

TAPS = int(os.environ.get("KIOSK_MONKEY_TOUCHES", "2000"))


@pytest.mark.parametrize("name", TASKS)
def test_thousands_of_touches_break_no_promise(name):
    run_monkey(TASKS[name], TAPS, seed=1)


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("seed", range(2, 6))
def test_five_hundred_touches_break_no_promise(name, seed):
    run_monkey(TASKS[name], 500, seed)
