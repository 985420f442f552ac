"""What depends on a changed field follows, so that the kind accepts the step."""

import pytest

from kiosk.activities import registry
from kiosk.content.editing.companions import field_edits
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import RemoveValue, SetValue
from kiosk.content.editing.house_style import block_lines
from kiosk.content.editing.new_parts import new_entry, new_step
from kiosk.content.packs.lessons import payload_of


def changed(step: dict, place, value) -> dict:
    document = SourceDocument.opened("\n".join(block_lines({"steps": [step]})).encode(), "x.yaml")
    new = document.edited(*field_edits(step, ("steps", 0), place, value)).value(("steps", 0))
    registry()[step["type"]].parse(payload_of(new))
    return new


@pytest.fixture
def choice() -> dict:
    step = new_step("choice", ())
    step["options"].append(new_entry(step, ("options",), "Thứ ba"))
    return step


def right(step: dict) -> list[bool]:
    return [option["right"] for option in step["options"]]


def test_marking_an_answer_as_right_unmarks_the_other_one(choice):
    assert right(changed(choice, ("options", 2, "right"), True)) == [False, False, True]


def test_several_answers_can_be_right_and_one_remains_when_that_is_turned_off(choice):
    several = changed(choice, ("several",), True)
    both = changed(several, ("options", 2, "right"), True)
    assert right(both) == [True, False, True]
    assert right(changed(both, ("several",), False)) == [True, False, False]


def test_a_question_of_true_or_false_gets_its_two_answers_and_gives_them_back(choice):
    both = changed(choice, ("several",), True)
    asked = changed(both, ("true_false",), True)
    assert [option["id"] for option in asked["options"]] == ["true", "false"]
    assert "several" not in asked
    false = changed(asked, ("options", 1, "right"), True)
    assert right(false) == [False, True]
    assert right(changed(false, ("true_false",), False)) == [False, True]


def test_a_field_is_put_in_its_place_and_an_optional_one_is_removed(choice):
    assert field_edits(choice, ("steps", 0), ("hint",), None) == ()
    assert field_edits({**choice, "hint": {}}, ("steps", 0), ("hint",), None) == (RemoveValue(("steps", 0, "hint")),)
    hinted = changed(choice, ("hint",), {"vi": "Nhìn kỹ."})
    assert list(hinted)[:3] == ["id", "type", "hint"]
    place = ("options", 0, "text", "vi")
    assert field_edits(choice, (), place, "Mới") == (SetValue(place, "Mới"),)
