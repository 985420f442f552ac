"""Tests of the rules that every registered kind of step must follow."""

import copy
import json
import re
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlComponent

from kiosk import activities, paths
from kiosk.activities import registry, view_name
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import LocalizedText, Picture
from kiosk.domain.verdicts import Outcome
from tests.activities.shown import parts_to_touch

KINDS = list(registry().values())
QUESTIONS = [kind for kind in KINDS if kind.is_question]
VIEWS = paths.qml_folder() / "KioskUi" / "Activities"


def named(kind):
    return kind.key


OWN_HANDS = {"fill_in", "phone_task"}
"""Kinds of step that these tests do not operate: they need the on-screen keyboard or several screens.

Each of these kinds has tests of its own.
"""
TOUCHED = [kind for kind in QUESTIONS if kind.key not in OWN_HANDS]

every_kind = pytest.mark.parametrize("kind", KINDS, ids=named)
every_question = pytest.mark.parametrize("kind", QUESTIONS, ids=named)
every_touched = pytest.mark.parametrize("kind", TOUCHED, ids=named)


def with_other_choice(sample):
    for option in sample["options"]:
        option["right"] = not option["right"]
    sample["several"] = True


def with_other_spots(sample):
    for spot in sample["spots"]:
        spot["right"] = not spot["right"]


def with_other_order(sample):
    sample["items"].reverse()


def with_other_groups(sample):
    groups = [item["group"] for item in sample["items"]]
    for item, group in zip(sample["items"], groups[::-1], strict=True):
        item["group"] = group


def with_other_pairs(sample):
    rights = [pair["right"] for pair in sample["pairs"]]
    for pair, right in zip(sample["pairs"], rights[::-1], strict=True):
        pair["right"] = right


def with_other_ends(sample):
    other = {"good": "bad", "bad": "good"}
    for node in sample["nodes"]:
        if "end" in node:
            node["end"] = other[node["end"]]


def with_other_answer(sample):
    sample["answer"] = {"vi": "PIN", "en": "PIN"}


def with_other_keys(sample):
    sample["method"] = "vni"


def with_other_goal(sample):
    sample["done"] = [{"screen": "man-hinh"}]


OTHER_KEYS = {
    "choice": with_other_choice,
    "dialogue": with_other_ends,
    "fill_in": with_other_answer,
    "hotspot": with_other_spots,
    "matching": with_other_pairs,
    "ordering": with_other_order,
    "phone_task": with_other_goal,
    "sorting": with_other_groups,
    "typing": with_other_keys,
}
"""By kind of step with right and wrong answers: a function that changes only which answer of the sample is right."""
NEVER_WRONG = frozenset({"touch_gym"})
"""Kinds of step for which no answer is wrong; the props of these kinds need not hide the right answer."""


def as_json(value):
    def flat(entry):
        match entry:
            case LocalizedText():
                return dict(entry.by_language)
            case Picture():
                return entry.path
        raise TypeError(entry)

    return json.loads(json.dumps(value, default=flat))


@every_kind
def test_its_key_is_the_name_of_its_module(kind):
    assert (Path(activities.__file__).parent / f"{kind.key}.py").is_file()


@every_kind
def test_its_view_is_there_and_listed(kind):
    name = view_name(kind.key)
    assert (VIEWS / f"{name}.qml").is_file()
    assert f"{name} {name}.qml" in (VIEWS / "qmldir").read_text("utf-8").splitlines()


@pytest.mark.qt_log_ignore("TypeError")  # the view is created without its required properties
@every_kind
def test_its_props_are_what_its_view_requires(kind, showing):
    component = QQmlComponent(showing(kind.key).engine, str(VIEWS / f"{view_name(kind.key)}.qml"))
    component.create()
    required = set(re.findall(r"Required property (\w+) was not initialized", component.errorString()))
    assert set(kind.props(kind.parse(kind.sample), Random(1))) | {"activity"} == required


@every_kind
def test_its_sample_is_shown_without_a_qt_warning(kind, showing, qtlog):
    step = showing(kind.key).show()
    step.window.grabWindow()
    assert [record.message for record in qtlog.records] == []


@every_question
def test_its_solution_is_right(kind):
    task = kind.parse(kind.sample)
    assert kind.judge(task, kind.solution(task)).outcome is Outcome.RIGHT


@every_question
def test_an_empty_answer_is_refused_kindly(kind):
    task = kind.parse(kind.sample)
    assert kind.judge(task, kind.start(task)).outcome is Outcome.INCOMPLETE
    assert kind.judge(task, {}).outcome is Outcome.INCOMPLETE


@every_kind
def test_what_is_no_question_is_only_seen(kind):
    task = kind.parse(kind.sample)
    assert (kind.judge(task, kind.solution(task)).outcome is Outcome.SEEN) is not kind.is_question


@pytest.mark.parametrize("kind", [kind for kind in QUESTIONS if kind.key not in NEVER_WRONG], ids=named)
@pytest.mark.parametrize("seed", range(5))
def test_its_props_do_not_tell_the_answer(kind, seed):
    other = copy.deepcopy(dict(kind.sample))
    OTHER_KEYS[kind.key](other)
    task, twin = kind.parse({**kind.sample, **({"several": True} if "several" in other else {})}), kind.parse(other)
    assert kind.solution(task) != kind.solution(twin)
    assert as_json(kind.props(task, Random(seed))) == as_json(kind.props(twin, Random(seed)))


@every_touched
def test_its_answer_can_be_given_with_the_keyboard_alone(kind, showing):
    step = showing(kind.key).show()
    for part in parts_to_touch(kind.solution(step.task)):
        step.go_to(part)
        step.key(Qt.Key.Key_Space)
    assert kind.judge(step.task, step.draft).outcome is Outcome.RIGHT


@every_touched
def test_its_answer_can_be_given_by_touch_alone(kind, showing):
    step = showing(kind.key).show()
    for part in parts_to_touch(kind.solution(step.task)):
        step.tap(part)
    assert kind.judge(step.task, step.draft).outcome is Outcome.RIGHT


@every_kind
def test_each_of_its_blocks_has_its_own_id_and_vietnamese(kind):
    blocks = kind.blocks(kind.parse(kind.sample))
    assert len({block.id for block in blocks}) == len(blocks)
    assert all(block.text.by_language[VIETNAMESE].strip() for block in blocks)


@every_kind
def test_what_it_speaks_first_is_among_its_blocks_and_explains_nothing(kind):
    task = kind.parse(kind.sample)
    opening = kind.opening(task)
    assert set(opening) <= {block.id for block in kind.blocks(task)}
    assert not [block for block in opening if block.startswith("explain")]


@every_question
def test_what_its_verdicts_explain_is_among_its_blocks(kind):
    task = kind.parse(kind.sample)
    assert kind.judge(task, kind.solution(task)).explain in {block.id for block in kind.blocks(task)}


@every_kind
def test_it_is_described_for_authors(kind, project_root):
    assert f"### `{kind.key}`" in (project_root / "lessons" / "KINDS.md").read_text("utf-8").splitlines()


@every_kind
def test_its_payload_has_a_schema_for_editors(kind):
    schema = kind.payload.model_json_schema()
    assert set(kind.sample) <= set(schema["properties"])
    assert schema["additionalProperties"] is False
