import copy
from random import Random

import pytest

from kiosk.activities.choice import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)


def changed(**fields):
    return {**copy.deepcopy(dict(SAMPLE)), **fields}


def several():
    payload = changed(several=True)
    payload["options"][0]["right"] = True
    return ACTIVITY.parse(payload)


def true_false():
    words = {"vi": "Đúng"}
    options = [{"id": "true", "text": words, "right": False}, {"id": "false", "text": words, "right": True}]
    return changed(true_false=True, options=options)


def test_one_tap_is_a_complete_answer_when_one_option_is_right():
    draft = ACTIVITY.choose(TASK, ACTIVITY.start(TASK), "doc-ma")
    assert (draft, ACTIVITY.is_complete(TASK, draft)) == ({"chosen": ["doc-ma"]}, True)


def test_a_second_tap_takes_back_when_several_may_be_chosen():
    task = several()
    draft = ACTIVITY.choose(task, ACTIVITY.choose(task, ACTIVITY.start(task), "doc-ma"), "doc-ma")
    assert draft == {"chosen": []}


def test_an_unknown_option_changes_nothing():
    assert ACTIVITY.choose(TASK, {"chosen": ["doc-ma"]}, "ghost") == {"chosen": ["doc-ma"]}


def test_a_wrong_option_is_told_by_its_own_explanation():
    assert ACTIVITY.judge(TASK, {"chosen": ["doc-ma"]}).explain == "explain.doc-ma"


def test_a_wrong_option_without_explanation_is_told_by_the_common_one():
    assert ACTIVITY.judge(TASK, {"chosen": ["chuyen-tien"]}).explain == "explain"


def test_half_of_several_right_ones_is_wrong_and_marks_what_was_right():
    verdict = ACTIVITY.judge(several(), {"chosen": ["doc-ma"]})
    assert (verdict.outcome, verdict.right, verdict.wrong) == (Outcome.WRONG, ("doc-ma",), ())


def test_a_new_try_keeps_the_right_ones():
    assert ACTIVITY.again(several(), {"chosen": ["doc-ma", "chuyen-tien"]}) == {"chosen": ["doc-ma"]}


def test_it_is_reported_as_choice_with_ids_between_delimiters():
    report = ACTIVITY.interaction(several(), {"chosen": ["doc-ma", "chuyen-tien"]})
    assert (report.type, report.correct, report.response) == ("choice", "doc-ma[,]tat-may", "doc-ma[,]chuyen-tien")


def test_its_report_names_every_option_without_placeholders():
    choices = ACTIVITY.interaction(TASK, {"chosen": []}).components["choices"]
    assert set(choices) == set(TASK.ids())
    assert "{" not in str([text for texts in choices.values() for text in texts.values()])


def test_true_or_false_is_reported_without_components():
    report = ACTIVITY.interaction(ACTIVITY.parse(true_false()), {"chosen": ["true"]})
    assert (report.type, report.correct, report.response, report.components) == ("true-false", "false", "true", {})


def test_true_stands_before_false_however_the_dice_fall():
    task = ACTIVITY.parse(true_false())
    orders = {ACTIVITY.props(task, Random(seed))["options"][0]["id"] for seed in range(20)}
    assert orders == {"true"}


def test_options_are_shuffled_unless_the_author_says_not_to():
    fixed = ACTIVITY.parse(changed(shuffle=False))
    first = {ACTIVITY.props(TASK, Random(seed))["options"][0]["id"] for seed in range(50)}
    kept = {ACTIVITY.props(fixed, Random(seed))["options"][0]["id"] for seed in range(50)}
    assert (first, kept) == (set(TASK.ids()), {"doc-ma"})


@pytest.mark.parametrize(
    ("payload", "field", "cure"),
    [
        (changed(options=SAMPLE["options"][:1]), "options", "author's guide"),
        (changed(options=[*SAMPLE["options"][:2], SAMPLE["options"][0]]), "options.2.id", "its own id"),
        (changed(options=[{**one, "right": False} for one in SAMPLE["options"]]), "options", "right: true"),
        (changed(options=[{**one, "right": True} for one in SAMPLE["options"]]), "options", "several: true"),
        (changed(true_false=True), "options", "true and false"),
        ({**true_false(), "several": True}, "several", "remove it"),
        (changed(several="yes"), "several", "true or false"),
        (changed(question={"vi": "từ " * 21}), "question", "at most 20"),
        (changed(explain={"vi": "từ " * 41}), "explain", "at most 40"),
        (changed(sound="x"), "sound", "remove it"),
    ],
)
def test_a_faulty_payload_is_refused_with_field_and_cure(payload, field, cure):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse(payload)
    assert error.value.field == field
    assert cure in error.value.cure
