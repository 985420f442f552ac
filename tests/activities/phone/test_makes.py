"""Tests of the make of a task's phone: the look of the keys at its bottom."""

from typing import Any

import pytest

from kiosk.activities.phone.sample import SAMPLE
from kiosk.activities.phone.vocabulary import Make
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from tests.activities.phone.tasks import CALL, LETTERS, ROUNDABOUT, played


def makes(**stated: Any) -> tuple[str, str]:
    """Return the makes of the sample's phone and of its variant, if the author states `task` and `variant`."""
    payload = dict(SAMPLE)
    if "task" in stated:
        payload["make"] = stated["task"]
    if "variant" in stated:
        payload["variant"] = {**payload["variant"], "make": stated["variant"]}
    task = ACTIVITY.parse(payload)
    return task.main.handset.make, task.variant.handset.make


@pytest.mark.parametrize("task", [LETTERS, CALL, ROUNDABOUT], ids=["letters", "call", "roundabout"])
def test_without_a_choice_the_variant_is_another_make(task: Any) -> None:
    assert task.main.handset.make != task.variant.handset.make


def test_the_choice_is_always_the_same() -> None:
    assert makes() == makes()


@pytest.mark.parametrize("make", Make)
def test_a_stated_make_is_used_and_the_other_differs(make: Make) -> None:
    assert makes(task=make)[0] == make != makes(task=make)[1]
    assert makes(variant=make)[1] == make != makes(variant=make)[0]


def test_the_author_can_state_both() -> None:
    assert makes(task="edge", variant="edge") == ("edge", "edge")


def test_an_unknown_make_is_refused() -> None:
    with pytest.raises(PayloadError) as raised:
        makes(task="apple")
    assert raised.value.field == "make"


def test_the_scene_has_the_make_of_the_mode() -> None:
    for mode, play in (("alone", LETTERS.main), ("variant", LETTERS.variant)):
        assert ACTIVITY.scene(LETTERS, played(LETTERS, f"mode:{mode}"))["make"] == play.handset.make


@pytest.mark.parametrize("sign", ["mũi tên", "hình tam giác", "vuốt từ mép"])
def test_the_instruction_for_back_fits_every_make(sign: str) -> None:
    assert sign in LETTERS.texts["how.back"].text("vi")


def test_the_square_is_explained_and_changes_nothing() -> None:
    draft = played(LETTERS, "mode:alone", "recent")
    assert (draft["said"], draft["screen"], draft["wrong"]) == ("said.recent", "trang-chinh", 0)
