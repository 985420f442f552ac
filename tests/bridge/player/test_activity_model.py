"""What identifies the display of a step, so that the second half of a double tap is dropped where it has changed."""

from typing import Any

import pytest

from kiosk.bridge.player.activity_model import ActivityViewModel


def model(scene: dict[str, Any], draft: dict[str, Any] | None = None) -> ActivityViewModel:
    made = ActivityViewModel(lambda _part: None)
    made.set_scene(scene)
    made.show(draft or {}, None, locked=False, shows_solution=False)
    return made


PHONE = {"screen": {"id": "home", "page": 0}, "mode": "alone", "finished": False}
CHANGES = {
    "another screen": {"screen": {"id": "list", "page": 0}},
    "the other page of the home screen": {"screen": {"id": "home", "page": 1}},
    "another mode": {"mode": "variant"},
    "the end": {"finished": True},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_display_is_another_place(qapp: object, change: dict[str, Any]) -> None:
    assert model({**PHONE, **change}).place != model(PHONE).place


def test_another_reply_is_another_place(qapp: object) -> None:
    assert model(PHONE, {"path": ["a"]}).place != model(PHONE).place


def test_the_same_display_is_the_same_place(qapp: object) -> None:
    assert model({**PHONE, "elements": ["more"]}).place == model(PHONE).place
