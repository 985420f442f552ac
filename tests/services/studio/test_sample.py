"""The example lesson of the program: a draft of it is a lesson as the checks want it."""

from datetime import date

import pytest

from kiosk.content.authoring.sources import examine_source
from kiosk.content.editing.document import SourceDocument
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.refusals import NoCommuneError
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.domain.studio.versions import ChangeKind
from tests.services.studio.desk import GUIDE, LAN, Desk, without_commune

TODAY = date(2026, 11, 28)


def test_the_example_becomes_a_draft_without_any_finding(desk: Desk):
    lesson = desk.studio.making.sample(LAN)
    shown = desk.shown(lesson)
    assert lesson == "xa-19249-skills/bai-mau-nhan-tin-bao-lu-cua-xa"
    assert (shown.title, shown.row.state) == ("Bài mẫu: Nhận tin báo lũ của xã", LessonState.DRAFT)
    source = SourceDocument.opened(desk.file(lesson).read_bytes(), document_of(lesson).file_name)
    assert not desk.studio.findings(LAN, lesson, source)
    found = examine_source(desk.file(lesson).parent, today=TODAY)
    assert not [*found.problems, *found.warnings]


def test_the_example_has_what_a_lesson_of_an_afternoon_has(desk: Desk):
    lesson = desk.studio.making.sample(LAN)
    session = desk.opened(lesson)
    steps = session.state.data["steps"]
    session.close()
    kinds = [step["type"] for step in steps]
    assert kinds.count("page") == 3
    assert [len(step["screens"]) for step in steps if step["type"] == "phone_task"] == [5]
    assert len(steps) == 3 + 3 + 1  # pages, questions, the errand


def test_a_second_example_stands_beside_the_first(desk: Desk):
    first, second = desk.studio.making.sample(LAN), desk.studio.making.sample(LAN)
    assert second == f"{first}-2"
    media = sorted(path.name for path in (desk.file(first).parent / "media").iterdir())
    assert media == ["ba-cau-hoi.svg", "duong-ngap.svg", "nhom-thon.svg"]
    session = desk.opened(second)
    assert session.state.version is not None
    assert session.state.version.change.kind is ChangeKind.CREATED
    session.close()


def test_without_a_commune_or_the_right_there_is_no_example(desk: Desk):
    with pytest.raises(NotAllowedError):
        desk.studio.making.sample(GUIDE)
    without_commune(desk)
    with pytest.raises(NoCommuneError):
        desk.studio.making.sample(LAN)
    assert not desk.studio.shelf.lessons(LAN)
