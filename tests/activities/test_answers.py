import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities import registry
from kiosk.activities.kind import in_shown_order
from kiosk.domain.verdicts import Outcome

QUESTIONS = [kind for kind in registry().values() if kind.is_question]
SCRAPS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
ANY_JSON = st.recursive(
    SCRAPS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner)
)
KEYS = st.sampled_from(["chosen", "order", "placed", "held", "found"])


def named(kind):
    return kind.key


@pytest.mark.parametrize("kind", QUESTIONS, ids=named)
@given(answer=ANY_JSON | st.dictionaries(KEYS, ANY_JSON))
def test_an_ill_shaped_answer_is_incomplete(kind, answer):
    assert kind.judge(kind.parse(kind.sample), answer).outcome is Outcome.INCOMPLETE


@pytest.mark.parametrize("kind", QUESTIONS, ids=named)
@given(touches=st.data())
def test_whatever_is_touched_the_draft_can_be_judged_and_stored(kind, touches):
    task = kind.parse(kind.sample)
    props = kind.props(task, Random(1))
    parts = [part["id"] for value in props.values() if isinstance(value, list) for part in value]
    draft = kind.start(task)
    for part in touches.draw(st.lists(st.sampled_from([*parts, "ghost"]), max_size=12)):
        draft = kind.choose(task, draft, part)
    verdict = kind.judge(task, draft)
    assert (verdict.outcome is Outcome.INCOMPLETE) is not kind.is_complete(task, draft)
    assert kind.judge(task, json.loads(json.dumps(draft))) == verdict


@pytest.mark.parametrize("kind", QUESTIONS, ids=named)
def test_a_solution_may_not_name_a_part_twice(kind):
    task = kind.parse(kind.sample)
    solution = kind.solution(task)
    key = next((key for key, value in solution.items() if value and isinstance(value, list | dict)), None)
    if key is None:
        assert isinstance(solution["text"], str), "what is typed has no parts"
        return
    if isinstance(solution[key], list):
        doubled = {**solution, key: [*solution[key], solution[key][0]]}
        assert kind.judge(task, doubled).outcome is Outcome.INCOMPLETE
    else:
        assert kind.judge(task, {**solution, key: {**solution[key], "ghost": "ghost"}}).outcome is Outcome.INCOMPLETE


def test_blocks_are_spoken_in_the_order_in_which_their_parts_are_shown():
    props = {"question": "?", "options": [{"id": "b"}, {"id": "a"}]}
    assert in_shown_order(("question", "option.a", "option.b"), props) == ("question", "option.b", "option.a")
