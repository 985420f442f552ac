"""The view model of the page that ends kiosk mode: its actions, and the question before each action."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.technician.leave_model import LeaveViewModel, Way


@pytest.fixture
def model(qapp: object) -> LeaveViewModel:
    context: Any = SimpleNamespace(is_windowed=False, worker=None, actor=None)
    parent = qapp if isinstance(qapp, QObject) else None
    return LeaveViewModel(context, parent)  # type: ignore[arg-type]  # the application exists


def test_each_action_has_its_texts(model: LeaveViewModel) -> None:
    assert [(way["key"], way["name"], way["act"]) for way in model.ways] == [
        ("leave", "Leave kiosk mode", "Leave"),
        ("restart", "Restart the machine", "Restart"),
        ("off", "Power off the machine", "Power off"),
    ]
    assert [way["effect"].split(";")[0] for way in model.ways] == [
        "The kiosk program closes and does not restart by itself. The machine shows its console.",
        "The machine restarts",
        "The machine stays off until somebody presses its power button.",
    ]


def test_the_question_is_about_the_chosen_action(model: LeaveViewModel) -> None:
    assert model.question == {}
    for way, texts in zip(Way, model.ways, strict=True):
        model.ask(way.value)
        assert model.question == texts
        assert model.question["question"] == f"{texts['name']}?"
    model.cancel()
    assert model.question == {}
