"""Tests that in every state of every mode the suggested act is possible and leads towards the goal."""

import pytest

from kiosk.activities.phone.handset import AFTER, after
from kiosk.activities.phone.task import Task
from tests.activities.phone.tasks import TASKS

PLAYS = {f"{name}-{mode}": task.play(mode) for name, task in TASKS.items() for mode in ("alone", "variant")}
every_play = pytest.mark.parametrize("play", PLAYS.values(), ids=PLAYS)
every_task = pytest.mark.parametrize("task", TASKS.values(), ids=TASKS)


@every_play
def test_each_told_act_brings_the_goal_one_act_nearer(play):
    for state, left in play.ways.distances.items():
        step = play.ways.next(state)
        if left == 0:
            assert step is None
        else:
            assert step is not None
            assert step[0].how is not None
            assert step[0] in play.handset.moves(state)
            assert play.ways.distances[step[1]] == left - 1


@every_play
def test_no_act_is_nearer_than_the_distance_says(play):
    for state, left in play.ways.distances.items():
        if left:
            nearest = min(
                play.ways.distances[after(state, move)] for move in play.handset.moves(state) if move.wrong is None
            )
            assert nearest == left - 1


@every_play
def test_the_home_key_leads_home_from_every_screen_that_is_not_locked(play):
    for state in play.ways.distances:
        move = next((move for move in play.handset.moves(state) if move.part == "home"), None)
        if move is None:
            assert play.handset.is_locked(state) or state[0] == play.handset.home
        else:
            assert after(state, move) == (play.handset.home, state[1])


@every_play
def test_the_phone_itself_does_one_thing_at_most_and_changes_something(play):
    for state in play.ways.distances:
        own = [move for move in play.handset.moves(state) if move.element == AFTER]
        assert len(own) <= 1
        assert all(after(state, move) != state for move in own)


@every_task
def test_the_shown_route_reaches_the_goal_and_not_before(task: Task):
    for play in (task.main, task.variant):
        reached = [play.handset.is_done(stop) for stop in play.stops]
        assert reached == [False] * len(play.route) + [True]
