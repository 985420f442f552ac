"""Phone tasks for the tests."""

import copy
from pathlib import Path
from typing import Any

from kiosk.activities.phone.sample import SAMPLE
from kiosk.activities.phone.task import Task
from kiosk.activities.phone_task import ACTIVITY
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import read_marked

CALL_SOURCE = (Path(__file__).parent / "cuoc-goi-la.yaml").read_text("utf-8")
"""A step of a lesson file: lock screen, incoming call, keypad, dialog, switch and slider."""


def call_payload() -> dict[str, Any]:
    """The payload of `CALL_SOURCE`, a copy that may be changed."""
    return payload_of(copy.deepcopy(read_marked(CALL_SOURCE.encode(), "cuoc-goi-la.yaml").data[0]))


ROUNDABOUT_ROUTE = [
    *("swipe-up:screen", "after", "tap:tat", "tap:goi", "type:so=0900 000 000", "back"),
    *("home", "tap:goi", "type:so=0900 000 000", "tap:co"),
]
LETTERS: Task = ACTIVITY.parse(SAMPLE)
CALL: Task = ACTIVITY.parse(call_payload())
ROUNDABOUT: Task = ACTIVITY.parse({**call_payload(), "route": ROUNDABOUT_ROUTE})
"""`CALL` with a detour in the shown route: past the dialog, back, and through the dialog again."""
TASKS = {"letters": LETTERS, "call": CALL, "roundabout": ROUNDABOUT}


def played(task: Task, *parts: str) -> dict[str, Any]:
    """The draft after the acts `parts`, from the start."""
    draft = ACTIVITY.start(task)
    for part in parts:
        draft = ACTIVITY.choose(task, draft, part)
    return dict(draft)
