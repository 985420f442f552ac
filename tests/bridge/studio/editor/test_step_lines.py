"""The names of steps in the list beside the editor."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.studio.editor.step_lines import name_of, step_lines
from kiosk.bridge.studio.editor.steps_model import StepListViewModel

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


def test_a_page_has_as_many_steps_as_there_is_room_for_and_shows_the_chosen_one() -> None:
    parent = QObject()
    steps = StepListViewModel(SimpleNamespace(), SimpleNamespace(is_busy=False), parent)  # type: ignore[arg-type]
    steps.begin(("steps", 5))
    steps.show([{"id": f"buoc-{number}", "type": "page"} for number in range(7)], frozenset(), str)
    assert [line["index"] for line in steps.lines] == [4, 5, 6]
    steps.fit(2)
    assert (steps.pageCount, [line["index"] for line in steps.lines]) == (4, [4, 5])
    steps.turn(9)
    assert [line["index"] for line in steps.lines] == [6]
    steps.fit(0)
    assert [line["index"] for line in steps.lines] == [5]
    steps.fit(99)
    assert (steps.pageCount, len(steps.lines)) == (2, 3)
