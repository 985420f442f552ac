"""The minutes of a lesson follow from its texts and from the routes of its errands."""

from typing import Any

import pytest

from kiosk.activities import registry
from kiosk.activities.phone.task import Task
from kiosk.content.authoring.rules import pace
from kiosk.content.authoring.rules.pace import PAUSE, THINKING, TOUCH, WORDS_A_MINUTE, measured
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.sources import examine_source
from kiosk.content.packs.marked import Marked
from tests.content.conftest import TODAY
from tests.content.rule_breaks import PACK_ID, RULED

WORD = 60 / WORDS_A_MINUTE


def seconds(step: dict[str, Any]) -> float:
    task = registry()[step["type"]].parse({key: value for key, value in step.items() if key != "type"})
    duration = measured(WrittenLesson(Marked("bai.yaml", {"steps": [step]}), {}, {0: task}))
    assert duration is not None
    return duration.steps[0]


def test_a_page_takes_the_time_to_hear_it():
    page = {"type": "page", "title": {"vi": "Một hai"}, "text": {"vi": "{Addr} bấm nút xanh."}}
    assert seconds(page) == pytest.approx(2 * WORD + PAUSE + 5 * WORD + PAUSE)


def test_each_answer_takes_time_to_think():
    options = [{"id": f"o{at}", "text": {"vi": "Một hai"}, "right": not at} for at in range(3)]
    step = {"type": "choice", "question": {"vi": "Ba từ nào?"}, "options": options, "explain": {"vi": "Vì thế đấy"}}
    assert seconds(step) == pytest.approx((3 + 6 + 3) * WORD + 2 * PAUSE + 3 * THINKING)


def test_an_errand_is_run_four_times_on_its_route():
    step = {"type": "phone_task", **registry()["phone_task"].sample}
    task = registry()["phone_task"].parse(registry()["phone_task"].sample)
    assert isinstance(task, Task)
    touches = 2 * len(task.main.route) + len(task.variant.route)
    told = [move.how.text.text("vi") for move in task.main.route if move.how]
    heard = sum(len(text.split()) * WORD + PAUSE for text in told)
    assert seconds(step) > TOUCH * touches + PAUSE * len(task.main.route) + 2 * heard


def test_a_lesson_that_is_too_short_is_reported(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pace, "WORDS_A_MINUTE", 300)
    (problem,) = examine_source(RULED / PACK_ID, today=TODAY, is_bundled=True).problems
    assert (problem.line, problem.field) == (5, "minutes")
    assert problem.cure.startswith("teach more of it")
