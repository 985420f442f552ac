"""Tests of stored drafts: a valid draft is resumed; an invalid one restarts the task and is not judged."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.verdicts import Outcome
from tests.activities.phone.tasks import CALL, LETTERS, played

SOLVED = dict(ACTIVITY.solution(LETTERS))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2000) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=6,
)
WRONG = {
    "no mapping": ["watch"],
    "empty": {},
    "a key too few": {key: value for key, value in SOLVED.items() if key != "idle"},
    "a key too many": {**SOLVED, "extra": 1},
    "mode unknown": {**SOLVED, "mode": "cheat"},
    "screen unknown": {**SOLVED, "screen": "khong-co"},
    "value unknown": {**SOLVED, "values": {"co-chu": "khong-lo"}},
    "value no text": {**SOLVED, "values": {"co-chu": ["to"]}},
    "name unknown": {**SOLVED, "values": {"co": "to"}},
    "state out of reach": {**SOLVED, "screen": "am-thanh"},
    "finished without goal": {**SOLVED, "values": {"co-chu": "nho"}},
    "goal without end": {**SOLVED, "finished": False},
    "negative count": {**SOLVED, "wrong": -1},
    "truth for a count": {**SOLVED, "costly": True},
    "acts no list": {**SOLVED, "acts": "tap:cai-dat"},
    "too many acts": {**SOLVED, "acts": ["home"] * 61},
    "result unknown": {**SOLVED, "last": "won"},
    "text unknown": {**SOLVED, "said": "how.khong.co"},
    "place on a route": {**SOLVED, "at": 2},
    "done unknown": {**SOLVED, "done": ["cheat"]},
    "runs missing": {**SOLVED, "runs": {}},
    "run of another shape": {**SOLVED, "runs": {"alone": [{"finished": True}], "variant": []}},
    "run that is no run": {**SOLVED, "runs": {"alone": ["finished"], "variant": []}},
    "watching off the route": {**dict(ACTIVITY.start(LETTERS)), "at": 1},
}


@pytest.mark.parametrize("draft", WRONG.values(), ids=WRONG)
def test_what_is_no_draft_of_this_task_is_the_start_and_no_answer(draft: Any):
    assert read_draft(LETTERS, draft) is None
    assert ACTIVITY.judge(LETTERS, draft).outcome is Outcome.INCOMPLETE
    assert ACTIVITY.scene(LETTERS, draft) == ACTIVITY.scene(LETTERS, ACTIVITY.start(LETTERS))
    assert ACTIVITY.choose(LETTERS, draft, "next") == played(LETTERS, "next")


@given(key=st.sampled_from(sorted(SOLVED)), value=JSON)
def test_no_damaged_draft_stops_anything(key: str, value: Any):
    draft = {**SOLVED, key: value}
    ACTIVITY.scene(LETTERS, draft)
    ACTIVITY.said(LETTERS, draft)
    ACTIVITY.mastered(LETTERS, draft)
    ACTIVITY.interaction(LETTERS, draft)
    again = ACTIVITY.again(LETTERS, draft)
    assert read_draft(LETTERS, again) is not None
    if read_draft(LETTERS, draft) is None:
        assert ACTIVITY.judge(LETTERS, draft).outcome is Outcome.INCOMPLETE


@given(draft=JSON)
def test_no_json_whatever_stops_anything(draft: Any):
    assert ACTIVITY.judge(CALL, draft).outcome is Outcome.INCOMPLETE
    assert ACTIVITY.said(CALL, draft) == ACTIVITY.said(CALL, ACTIVITY.start(CALL))


def test_a_draft_of_another_task_is_the_start():
    assert read_draft(CALL, SOLVED) is None


def test_a_draft_goes_on_after_it_was_json():
    draft = json.loads(json.dumps(played(CALL, "mode:alone", "swipe-up:screen", "after", "tap:doc-ma", "hint")))
    assert draft == played(CALL, "mode:alone", "swipe-up:screen", "after", "tap:doc-ma", "hint")
    assert ACTIVITY.choose(CALL, draft, "tap:tat")["screen"] == "chinh"
