"""Tests of the statistics about the states of a phone task, and of the maximum number of states."""

import copy

import pytest

from kiosk.activities.phone import ways
from kiosk.activities.phone.proof import prove
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from tests.activities.phone.tasks import CALL, LETTERS, call_payload


def test_the_numbers_of_a_small_task():
    proof = prove(LETTERS).task
    assert (proof.screens, proof.states, proof.route, proof.longest, proof.explained) == (4, 9, 3, 3, 2)


def test_the_states_are_no_more_than_screens_times_values():
    proof = prove(CALL)
    assert proof.task.states <= 7 * 2 * 2 * 2
    assert proof.task.route == 6
    assert proof.variant.route == 5


def test_it_is_told_in_one_line():
    assert str(prove(LETTERS)).startswith("4 screens, 9 states, ")
    assert "; variant: 4 screens, 9 states" in str(prove(LETTERS))


def test_a_task_with_too_many_states_is_refused(monkeypatch):
    monkeypatch.setattr(ways, "MOST_STATES", 20)
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse(call_payload())
    assert error.value.field == "values"
    assert "20 states" in error.value.message


def test_a_task_of_forty_thousand_states_is_refused_before_it_is_walked_to_the_end():
    payload = copy.deepcopy(dict(ACTIVITY.sample))
    switches = [
        {
            "id": f"nut-{number}",
            "kind": "switch",
            "value": f"nut-{number}",
            "text": {"vi": "Nút", "en": "Switch"},
            "on": [
                {"when": {f"nut-{number}": "tat"}, "set": {f"nut-{number}": "bat"}},
                {"set": {f"nut-{number}": "tat"}},
            ],
        }
        for number in range(13)
    ]
    payload["values"] |= {f"nut-{number}": {"of": ["tat", "bat"]} for number in range(13)}
    payload["screens"][3]["elements"] = switches
    with pytest.raises(PayloadError, match="20000 states"):
        ACTIVITY.parse(payload)
