"""Tests of copying single steps of the province's lessons."""

import pytest

from kiosk.content.editing.edits import SetValue
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.studio.names import head_of
from tests.services.studio.desk import GUIDE, LAN, Desk

PROVINCE = LessonId("an-toan-mau/ma-otp")


def step_with(desk: Desk, word: str) -> int:
    """Index of the first step of the province's lesson whose source has `word`."""
    _row, data = desk.studio.borrowing._province.lesson(PROVINCE)
    return next(index for index, step in enumerate(data["steps"]) if word in repr(step))


def test_a_step_is_copied_with_its_media_facts_and_skill_in_vietnamese(desk: Desk) -> None:
    lent = desk.studio.borrowing.steps_of(LAN, PROVINCE)
    session = desk.opened(desk.lesson())
    for step in lent:
        desk.studio.borrowing.copy(LAN, session, PROVINCE, step.index, len(session.state.data["steps"]))
    data = session.state.data
    assert [step["type"] for step in data["steps"][1:]] == [step.kind for step in lent]
    assert len({step["id"] for step in data["steps"]}) == len(data["steps"])
    assert "'en':" not in repr(data["steps"])
    assert {step["skill"] for step in data["steps"] if "skill" in step} <= {one["id"] for one in data["skills"]}
    preview = session.preview()
    assert preview.lesson is not None
    assert list(preview.broken) == []
    for name in data["facts"]:
        assert name in desk.studio.open_document(LAN, head_of(PackId("xa-19249-safety"))).state.data["facts"]
    session.undo()
    assert len(session.state.data["steps"]) == len(lent)


def test_a_copy_in_place_of_a_step_keeps_its_id_and_skill_and_is_one_step_of_undo(desk: Desk) -> None:
    session = desk.opened(desk.lesson())
    before = session.state.raw
    index = step_with(desk, "{fact:")
    desk.studio.borrowing.copy(LAN, session, PROVINCE, index, 0, is_instead=True)
    (step,) = session.state.data["steps"]
    assert step["id"] == "mo-dau"
    assert "skill" not in step
    assert session.state.data["facts"]
    assert session.undo().raw == before


def test_a_fact_of_another_value_gets_another_name(desk: Desk) -> None:
    index = step_with(desk, "{fact:")
    session = desk.opened(desk.lesson())
    desk.studio.borrowing.copy(LAN, session, PROVINCE, index, 1)
    (name, *_) = session.state.data["facts"]
    session.close()
    head = desk.studio.open_document(LAN, head_of(PackId("xa-19249-safety")))
    head.apply(SetValue(("facts", name, "value"), "chín giờ"))
    head.close()
    session = desk.opened(session.lesson)
    desk.studio.borrowing.copy(LAN, session, PROVINCE, index, 2)
    assert f"{name}-2" in session.state.data["facts"]
    assert f"{{fact:{name}-2}}" in repr(session.state.data["steps"][2])


def test_a_step_or_lesson_that_is_gone_changes_nothing(desk: Desk) -> None:
    session = desk.opened(desk.lesson())
    before = session.state.raw
    with pytest.raises(PackMissingError):
        desk.studio.borrowing.copy(LAN, session, PROVINCE, 99, 0)
    with pytest.raises(PackMissingError):
        desk.studio.borrowing.copy(LAN, session, LessonId("an-toan-mau/khong-co"), 0, 0)
    with pytest.raises(NotAllowedError):
        desk.studio.borrowing.copy(GUIDE, session, PROVINCE, 0, 0)
    assert session.state.raw == before


def test_damaged_lessons_lend_nothing_and_others_still_do(desk: Desk) -> None:
    kinds = {step.kind for step in desk.studio.borrowing.steps_of(LAN, PROVINCE)}
    kind = min(kinds)
    assert desk.studio.borrowing.steps_of_kind(LAN, kind)
    (row,) = desk.installed.found
    for file in (desk.data / "packs" / row.folder / "lessons").iterdir():
        file.write_bytes(file.read_bytes() + b" ")
    assert desk.studio.borrowing.steps_of_kind(LAN, kind) == []
