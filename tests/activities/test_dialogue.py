"""Tests of calls and chats: what is spoken, how they end, and that a dialogue with a dead end is refused."""

import copy
from random import Random

import pytest

from kiosk.activities.dialogue import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)


def after(*parts, task=TASK):
    draft = ACTIVITY.start(task)
    for part in parts:
        draft = ACTIVITY.choose(task, draft, part)
    return draft


def changed(place, **fields):
    nodes = copy.deepcopy(SAMPLE["nodes"])
    nodes[place] = {key: value for key, value in {**nodes[place], **fields}.items() if value is not None}
    return nodes


def leading(*targets):
    return [{"id": f"c{place}", "text": {"vi": "Vâng"}, "to": target} for place, target in enumerate(targets)]


def test_an_unwise_answer_is_explained_and_the_talk_goes_on():
    draft = after("say:hoi-them")
    assert ACTIVITY.said(TASK, draft)[:2] == ("explain.hoi-them", "says.doi-tien")
    assert [turn["who"] for turn in ACTIVITY.scene(TASK, draft)["turns"]] == ["other", "me", "note", "other"]


def test_a_good_end_is_right_and_tells_what_would_have_happened():
    verdict = ACTIVITY.judge(TASK, after("say:tat-ngay"))
    assert (verdict.outcome, verdict.explain) == (Outcome.RIGHT, "explain.an-toan")


def test_a_good_end_after_an_unwise_answer_is_right_too():
    verdict = ACTIVITY.judge(TASK, after("say:hoi-them", "say:tat-may"))
    assert (verdict.outcome, verdict.right, verdict.wrong) == (Outcome.RIGHT, ("tat-may",), ("hoi-them",))


def test_a_bad_end_is_wrong_and_tells_what_would_have_happened():
    verdict = ACTIVITY.judge(TASK, after("say:hoi-them", "say:chuyen"))
    assert (verdict.outcome, verdict.explain) == (Outcome.WRONG, "explain.mat-tien")


def test_after_a_bad_end_it_begins_anew():
    draft = after("say:hoi-them", "say:chuyen", "again")
    assert draft == ACTIVITY.start(TASK)
    assert ACTIVITY.said(TASK, draft)[0] == "says.mo-dau"


def test_it_does_not_begin_anew_in_the_middle():
    assert after("say:hoi-them", "again") == after("say:hoi-them")


def test_only_what_is_offered_now_can_be_said():
    assert after("say:chuyen") == ACTIVITY.start(TASK)


def test_nothing_can_be_said_after_the_end():
    assert after("say:tat-ngay", "say:hoi-them") == after("say:tat-ngay")


def test_the_signs_that_were_met_are_listed_at_the_end_and_not_before():
    assert ACTIVITY.scene(TASK, after("say:hoi-them"))["signs"] == []
    met = [sign["block"] for sign in ACTIVITY.scene(TASK, after("say:tat-ngay"))["signs"]]
    both = [sign["block"] for sign in ACTIVITY.scene(TASK, after("say:hoi-them", "say:tat-may"))["signs"]]
    assert (met, both) == (["sign.mo-dau"], ["sign.mo-dau", "sign.doi-tien"])


def test_the_signs_are_heard_as_signs():
    assert ACTIVITY.said(TASK, after("say:tat-ngay")) == ("signs", "sign.mo-dau")


def test_choices_are_heard_because_not_everybody_reads():
    assert ACTIVITY.opening(TASK) == ("question", "says.mo-dau", "choice.tat-ngay", "choice.hoi-them")


def test_a_hint_is_shown_once_and_counts():
    draft = after("hint")
    assert ACTIVITY.said(TASK, draft) == ("hint.mo-dau",)
    assert not ACTIVITY.hint_offered(TASK, draft)
    assert ACTIVITY.hint_counts(TASK, draft)


def test_a_node_without_a_hint_offers_none():
    assert not ACTIVITY.hint_offered(TASK, after("say:hoi-them"))


def test_a_hint_goes_with_its_node():
    assert ACTIVITY.scene(TASK, after("hint", "say:hoi-them"))["hint"] == ""


def test_before_the_end_nothing_shown_depends_on_which_end_is_good():
    other = changed(2, end="bad")
    other[3] = {**other[3], "end": "good"}
    twin = ACTIVITY.parse({**SAMPLE, "nodes": other})
    assert ACTIVITY.scene(TASK, after("say:hoi-them")) == ACTIVITY.scene(twin, after("say:hoi-them", task=twin))
    assert ACTIVITY.props(TASK, Random(1)) == ACTIVITY.props(twin, Random(1))


def test_the_best_way_avoids_what_needs_explaining():
    choices = [{**SAMPLE["nodes"][0]["choices"][1], "to": "an-toan"}, *leading("doi-tien")]
    task = ACTIVITY.parse({**SAMPLE, "nodes": changed(0, choices=choices)})
    assert ACTIVITY.solution(task)["path"] == ["c0", "tat-may"]


def test_it_is_reported_as_a_performance():
    report = ACTIVITY.interaction(TASK, after("say:hoi-them", "say:chuyen"))
    assert (report.type, report.correct) == ("performance", "mo-dau[.]tat-ngay")
    assert report.response == "mo-dau[.]hoi-them[,]doi-tien[.]chuyen"


def test_the_record_tells_where_an_act_was_done_and_how_it_ended():
    assert ACTIVITY.about(TASK, after("say:hoi-them"), after("say:hoi-them", "say:tat-may")) == {
        "node": "doi-tien",
        "result": "goal",
    }


def test_a_loop_with_a_way_out_is_fine():
    choices = leading("mo-dau", "doi-tien", "an-toan")
    task = ACTIVITY.parse({**SAMPLE, "nodes": changed(0, choices=choices)})
    assert ACTIVITY.is_complete(task, after("say:c0", "say:c0", "say:c2", task=task))


GOOD_ONLY_BEFORE = changed(1, choices=leading("mat-tien", "mat-tien"))
NO_WAY_OUT = changed(1, choices=leading("doi-tien", "doi-tien"))
LONELY = [*SAMPLE["nodes"], {"id": "xa", "end": "bad", "text": {"vi": "Xa"}}]


@pytest.mark.parametrize(
    ("nodes", "field", "told"),
    [
        (NO_WAY_OUT, "nodes.1", "is in an endless loop"),
        (GOOD_ONLY_BEFORE, "nodes.1", "cannot reach a good end"),
        (LONELY, "nodes.4", "nothing leads to"),
        (changed(2, text=None), "nodes.2.text", "missing"),
        (changed(2, end=None), "nodes.2.choices", "too few"),
        (changed(2, choices=leading("mo-dau", "mo-dau")), "nodes.2.choices", "an end cannot have choices"),
        (changed(2, sign={"vi": "Dấu hiệu"}), "nodes.2.sign", "an end cannot have a sign"),
        (changed(0, choices=leading("an-toan")), "nodes.0.choices", "too few"),
        (changed(0, choices=leading("an-toan", "ghost")), "nodes.0.choices.1.to", "not a node"),
        (changed(1, id="mo-dau"), "nodes.1.id", "used twice"),
        (changed(1, choices=SAMPLE["nodes"][0]["choices"]), "nodes.1.choices.0.id", "used twice"),
    ],
)
def test_a_talk_that_could_lose_somebody_is_refused(nodes, field, told):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, "nodes": nodes})
    assert (error.value.field, bool(error.value.cure)) == (field, True)
    assert told in error.value.message


def texts(step, name):
    return [item.property("text") for item in step.items() if item.objectName() == name]


def test_the_panel_shows_the_talk_and_the_choices(showing):
    step = showing("dialogue").show()
    step.tap("hoi-them")
    assert any(text.startswith("Muốn thoát tội") for text in texts(step, "dialogueTurn"))
    assert {item.objectName() for item in step.pressables()} == {"choice-tat-may", "choice-chuyen"}


def test_at_the_end_the_signs_stand_where_the_talk_was(showing):
    step = showing("dialogue").show()
    step.tap("tat-ngay")
    step.judge()
    assert texts(step, "dialogueSign") == ["Tự xưng công an, dọa nạt"]
    assert texts(step, "dialogueTurn") == []


def test_the_hint_stands_over_the_choices(showing):
    step = showing("dialogue").show()
    step.choose("hint")
    assert step.view.property("hint") == "Công an có làm việc qua điện thoại không?"
