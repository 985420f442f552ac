"""Sample phone tasks for the tests."""

import copy
from pathlib import Path
from typing import Any

from kiosk.activities.phone.sample import SAMPLE
from kiosk.activities.phone.task import Task
from kiosk.activities.phone_task import ACTIVITY
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import read_marked

CALL_SOURCE = (Path(__file__).parent / "cuoc-goi-la.yaml").read_text("utf-8")
"""YAML of one step of a lesson: a phone task with lock screen, incoming call, keypad, dialog, switch and slider."""


def call_payload() -> dict[str, Any]:
    """Return a new copy of the payload of `CALL_SOURCE`, so that a test can change it."""
    return payload_of(copy.deepcopy(read_marked(CALL_SOURCE.encode(), "cuoc-goi-la.yaml").data[0]))


ROUNDABOUT_ROUTE = [
    *("swipe-up:screen", "after", "tap:tat", "tap:goi", "type:so=0900 000 000", "back"),
    *("home", "tap:goi", "type:so=0900 000 000", "tap:co"),
]


def lesson_task(lesson: str, step: str) -> Task:
    """Return the phone task of the step `step` of a bundled lesson, such as ``ky-nang-so/goi-dien``."""
    return ACTIVITY.parse(lesson_payload(lesson, step))


def lesson_payload(lesson: str, step: str) -> dict[str, Any]:
    """Return the payload of the task of `lesson_task`."""
    source = Path(__file__).parents[3] / "lessons" / f"{lesson}.yaml"
    steps = read_marked(source.read_bytes(), source.name).data["steps"]
    return payload_of(next(one for one in steps if one["id"] == step))


LETTERS: Task = ACTIVITY.parse(SAMPLE)
CALL: Task = ACTIVITY.parse(call_payload())
ROUNDABOUT: Task = ACTIVITY.parse({**call_payload(), "route": ROUNDABOUT_ROUTE})
"""`CALL` with a detour in its demonstrated route: it opens the dialog, goes back, and opens the dialog again."""
TASKS = {"letters": LETTERS, "call": CALL, "roundabout": ROUNDABOUT}


def played(task: Task, *parts: str) -> dict[str, Any]:
    """Start `task`, apply the acts `parts` in order, and return the draft."""
    draft = ACTIVITY.start(task)
    for part in parts:
        draft = ACTIVITY.choose(task, draft, part)
    return dict(draft)
