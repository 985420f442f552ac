"""Tests that a generated task is refused with an error for its author, or can be completed from every state.

The error must name the faulty field and a cure.
"""

from random import Random
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from kiosk.activities.phone.proof import prove
from kiosk.activities.phone.task import Task
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from tests.activities.phone.monkey import run_monkey

GESTURES = ["tap", "hold", "swipe-left"]
VALUES = {"a": ["khong", "co"], "b": ["mot", "hai", "ba"]}


def text(words: str) -> dict[str, str]:
    return {"vi": words, "en": words}


def any_condition(rng: Random, odds: float) -> dict[str, Any]:
    return {
        name: rng.choice([rng.choice(of), rng.sample(of, 2)]) for name, of in VALUES.items() if rng.random() < odds
    }


def any_set(rng: Random, odds: float) -> dict[str, str]:
    return {name: rng.choice(of) for name, of in VALUES.items() if rng.random() < odds}


def any_act(rng: Random, gesture: str, others: list[str]) -> dict[str, Any]:
    act: dict[str, Any] = {"gesture": gesture}
    if rng.random() < 0.15:
        act["when"] = any_condition(rng, 0.5)
    if rng.random() < 0.2:
        return act | {"wrong": text("Chỗ này sai.")} | ({"costs": "data"} if rng.random() < 0.4 else {})
    act |= {"go": rng.choice(others), "set": any_set(rng, 0.4)}
    if rng.random() < 0.97:
        act["how"] = text("Chạm vào đây.")
    return act | ({"say": text("Được rồi.")} if rng.random() < 0.3 else {})


def any_screen(rng: Random, name: str, screens: list[str]) -> dict[str, Any]:
    others = [other for other in screens if other != name]
    kind = "home" if name == "nha" else rng.choice(["list", "thread", "dialog", "call", "shade"])
    screen: dict[str, Any] = {"id": name, "kind": kind, "title": text("Màn hình")}
    if kind == "dialog":
        screen["over"] = "nha"
    if rng.random() < 0.2:
        timed = {"seconds": 1, "how": text("Chờ."), "when": any_condition(rng, 0.8), "set": any_set(rng, 0.6)}
        screen["after"] = timed | {"go": rng.choice(others)}
    screen["elements"] = [
        {
            "id": f"nut-{number}",
            "kind": "bubble" if kind == "thread" else "button",
            "text": text(f"Nút {number}"),
            "when": any_condition(rng, 0.05),
            "on": [any_act(rng, gesture, others) for gesture in rng.sample(GESTURES, rng.randrange(3))],
        }
        for number in range(rng.randint(1, 4))
    ]
    return screen


def any_task(rng: Random) -> dict[str, Any]:
    names = ["nha", *(f"man-{number}" for number in range(rng.randint(1, 4)))]
    screens = [any_screen(rng, name, names) for name in names]
    return {
        "goal": text("Làm việc này."),
        "praise": text("Xong."),
        "start": rng.choice(names),
        "home": "nha",
        "values": {name: {"of": of} for name, of in VALUES.items()},
        "screens": screens,
        "done": [{"screen": rng.choice(names), "values": any_set(rng, 0.4)}],
        "variant": {
            "goal": text("Làm việc kia."),
            "start": rng.choice(names),
            "values": any_set(rng, 0.3),
            "order": {"nha": [element["id"] for element in screens[0]["elements"]][::-1]},
        },
    }


def accepted(payload: dict[str, Any]) -> Task | None:
    """Parse the task; return None if it is refused. The test fails if the error lacks the field or the cure."""
    try:
        return ACTIVITY.parse(payload)
    except PayloadError as error:
        return None if error.field and error.cure else pytest.fail(f"refused without field and cure: {error}")


@settings(max_examples=300)
@given(seed=st.integers(0, 2**32))
def test_what_is_accepted_can_be_played_from_everywhere(seed: int):
    task = accepted(any_task(Random(seed)))
    if task is None:
        event("refused")
        return
    event(f"accepted, way of {prove(task).task.route}")
    run_monkey(task, 40, seed)


def test_both_happen_often_enough_to_say_something():
    found = [accepted(any_task(Random(seed))) is not None for seed in range(300)]
    assert 30 < sum(found) < 270
