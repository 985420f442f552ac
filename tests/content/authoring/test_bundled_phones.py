"""The practice phones of all bundled lessons are verified and tested with random touches.

``KIOSK_MONKEY_TOUCHES`` sets the number of touches per phone (400 by default; 20000 take half an hour in
total).
"""

import os

import pytest

from kiosk.activities.phone.proof import prove
from tests.activities.phone.monkey import run_monkey
from tests.content.bundled import bundled_phones

TOUCHES = int(os.environ.get("KIOSK_MONKEY_TOUCHES", "400"))


PHONES = bundled_phones()
every_phone = pytest.mark.parametrize("name", PHONES)


@every_phone
def test_the_goal_can_be_reached_from_every_state(name: str):
    for play in (PHONES[name].main, PHONES[name].variant):
        assert min(play.ways.distances.values()) == 0
        assert all(play.handset.is_done(state) or play.ways.next(state) is not None for state in play.ways.distances)


@every_phone
def test_it_has_enough_screens_to_be_an_errand(name: str):
    proofs = prove(PHONES[name])
    assert 4 <= proofs.task.screens <= 14
    assert proofs.task.route >= 4
    assert proofs.task.explained >= 2


@every_phone
def test_a_monkey_is_never_stuck_and_never_called_a_master_wrongly(name: str):
    run_monkey(PHONES[name], TOUCHES, seed=20261124)
