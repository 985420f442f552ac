"""The names of steps in the list beside the editor."""

import pytest

from kiosk.bridge.studio.editor.step_lines import name_of, step_lines

EMPTY_ERRAND = {"id": "viec", "type": "phone_task", "goal": {"vi": ""}, "praise": {"vi": "{Addr} đã tự làm được."}}


@pytest.mark.parametrize(
    ("step", "name"),
    [
        (EMPTY_ERRAND, ""),  # the praise does not name an errand
        ({**EMPTY_ERRAND, "goal": {"vi": "Mở tin"}}, "Mở tin"),
        ({"title": {"vi": " "}, "text": {"vi": "Nghe loa"}}, "Nghe loa"),
        ({"sentence": {"vi": "Gọi ____"}}, "Gọi ____"),
        ({}, ""),
    ],
)
def test_a_step_is_named_by_its_own_text(step: dict, name: str) -> None:
    assert name_of(step) == name


def test_names_do_not_show_the_marks_of_the_form_of_address() -> None:
    steps = [{"id": "mot", "type": "page", "title": {"vi": "[Bác] nghe"}}]
    (line,) = step_lines(steps, frozenset(), lambda text: text, str)
    assert line["name"] == "Bác nghe"
