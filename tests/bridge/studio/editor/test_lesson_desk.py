"""The open lesson of an editor: keystrokes are joined, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk.activities import registry
from kiosk.bridge.studio.editor import lesson_desk
from kiosk.bridge.studio.editor.block_places import key_of_block
from kiosk.bridge.studio.editor.facts_model import fact_edit
from kiosk.bridge.studio.editor.form_model import StepFormViewModel
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk, joined
from kiosk.content.editing.edits import Edit, InsertEntry, SetValue, value_at
from kiosk.content.editing.new_parts import new_step
from kiosk.content.packs.marked import undotted
from kiosk.domain.errors import DiskFullError
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.texts import translatable
from kiosk.services.studio.editing_session import EditingSession, EditingState
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from tests.bridge.fakes import SlowWorker
from tests.bridge.studio.editor.kinds import lesson_of, texts
from tests.services.studio.desk import HOA, LAN, Desk

TITLE = ("title", "vi")


class Author:
    """An author at the desk of one lesson."""

    def __init__(self, data: Path) -> None:
        self.desk = Desk(data)
        self.lesson = begin_lesson(self.desk.studio, LAN, Strand.SAFETY, "Giữ mã", StartingPoint.PAGE)
        self.worker = SlowWorker(SimpleNamespace(studio=lambda: self.desk.studio, clock=self.desk.clock))
        self.parent = QObject()
        context = SimpleNamespace(worker=self.worker, actor=lambda: LAN)
        self.open = LessonDesk(context, self.parent)  # type: ignore[arg-type]  # it uses no more of the page
        self.refused: list[object] = []
        self.open.refused.connect(self.refused.append)

    def opens(self) -> "Author":
        self.open.open(self.lesson)
        self.worker.work()
        return self

    def stored(self, lesson: LessonId) -> dict:
        session = self.desk.studio.open(HOA, lesson)
        try:
            return session.state.data
        finally:
            session.close()


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    author = Author(tmp_path)
    yield author
    author.desk.studio.close()


def test_keystrokes_in_one_text_are_joined_and_other_changes_are_kept():
    typed = [(SetValue(TITLE, "G"),), (SetValue(TITLE, "Gi"),)]
    other = (SetValue(("minutes",), 5),)
    assert joined([*typed, other, typed[0]]) == [typed[1], other, typed[0]]


def test_keystrokes_while_the_disk_is_slow_are_stored_as_the_last_text(author: Author):
    author.opens()
    for text in ("G", "Gi", "Giữ"):
        author.open.edit(SetValue(TITLE, text))
    assert author.open.is_busy
    author.worker.work()
    assert not author.open.is_busy
    assert author.open.shown is not None
    assert author.open.shown.state.data["title"]["vi"] == "Giữ"


def test_an_optional_text_is_deleted_and_written_anew_faster_than_it_is_stored(author: Author):
    author.opens()
    author.open.edit(InsertEntry(("steps",), 1, {**new_step("choice", []), "hint": {"vi": "Cũ"}}))
    author.worker.work()
    form = StepFormViewModel(author.open, lambda: None, author.parent)
    assert author.open.shown is not None
    form.show(author.open.shown.state.data, ("steps", 1), author.open.folder)
    for text in ("C", "", "N", "Ng", "", "", "Nghe", "Nghe loa"):
        form.write("steps.1.hint.vi", text)
    author.worker.work()
    assert author.refused == []
    assert author.open.shown.state.data["steps"][1]["hint"] == {"vi": "Nghe loa"}


def test_closing_stores_what_waits_and_releases_the_pack(author: Author):
    author.opens()
    author.open.edit(SetValue(TITLE, "A"))
    author.open.edit(SetValue(TITLE, "Ab"))
    author.open.close()
    author.worker.work()
    assert author.stored(author.lesson)["title"]["vi"] == "Ab"
    assert author.refused == []


class FullDisk:
    """Refuses each change of a session while ``is_full``."""

    def __init__(self, session: EditingSession, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_full = True
        apply = session.apply

        def refuse(*edits: Edit) -> EditingState:
            if self.is_full:
                raise DiskFullError(translatable("Staff", "The disk is full."))
            return apply(*edits)

        monkeypatch.setattr(session, "apply", refuse)


def full(author: Author, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    assert author.open.session is not None
    return FullDisk(author.open.session, monkeypatch)


def test_what_is_typed_on_a_full_disk_stays_and_is_stored_when_there_is_room(
    author: Author, monkeypatch: pytest.MonkeyPatch
):
    disk = full(author.opens(), monkeypatch)
    form = StepFormViewModel(author.open, lambda: None, author.parent)
    assert author.open.shown is not None
    author.open.changed.connect(lambda: form.show(author.open.shown.state.data, (), author.open.folder))
    form.show(author.open.shown.state.data, (), author.open.folder)
    for text in ("T", "Ti", "Tin"):
        form.write("title.vi", text)
        author.worker.work()
    assert [type(error) for error in author.refused] == [DiskFullError], "reported once, not for each letter"
    assert next(row.value for row in form.rows if row.key == "title.vi") == "Tin"
    kept = "What you write stays here, and is stored as soon as there is room."
    assert QCoreApplication.translate("LessonDesk", kept) in author.open.told(author.refused[0])
    disk.is_full = False
    author.open._retry.timeout.emit()
    author.worker.work()
    assert author.open.full is None
    assert author.open.shown.state.data["title"]["vi"] == "Tin"


def test_an_act_on_a_full_disk_is_refused_and_does_not_lose_what_was_typed(
    author: Author, monkeypatch: pytest.MonkeyPatch
):
    disk = full(author.opens(), monkeypatch)
    author.open.edit(SetValue(TITLE, "Tin"))
    author.open.do(lambda session, _station: session.undo())
    author.worker.work()
    assert author.open.full is not None
    disk.is_full = False
    author.open.edit(SetValue(("goal", "vi"), "Nhận ra tin."))
    author.worker.work()
    assert author.open.shown is not None
    data = author.open.shown.state.data
    assert (data["title"]["vi"], data["goal"]["vi"]) == ("Tin", "Nhận ra tin.")


def test_what_was_typed_on_a_full_disk_is_stored_after_the_lesson_was_closed(
    author: Author, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    monkeypatch.setattr(lesson_desk, "RETRY_MS", 1)
    disk = full(author.opens(), monkeypatch)
    author.open.edit(SetValue(TITLE, "Tin"))
    author.open.close()
    author.worker.work()
    disk.is_full = False
    qtbot.waitUntil(lambda: bool(author.worker.waiting))
    author.worker.work()
    assert author.stored(author.lesson)["title"]["vi"] == "Tin"


def test_a_lesson_that_another_writes_is_read_only_and_a_change_is_refused(author: Author):
    other = author.desk.studio.open(HOA, author.lesson)
    author.opens()
    assert author.open.holder == "hoa"
    author.open.edit(SetValue(TITLE, "Khác"))
    author.worker.work()
    assert len(author.refused) == 1
    assert author.open.shown is not None
    assert author.open.shown.state.data["title"]["vi"] == "Giữ mã"
    other.close()


def test_a_new_fact_can_be_used_at_once(author: Author):
    edit = fact_edit({}, "50.000 đồng", "Nghị quyết 12 của HĐND xã, 2026", author.desk.clock.wall.date(), 90)
    assert isinstance(edit, SetValue)
    ((name, fact),) = edit.value.items()
    assert fact["checked_on"] == "2026-11-28"
    assert fact["review_by"] == "2027-02-26"
    assert fact_edit({"facts": edit.value}, "50.000 đồng", "x", author.desk.clock.wall.date(), 90).place[1] != name


@pytest.mark.parametrize("kind", registry())
def test_a_touched_text_of_the_preview_is_found_in_the_file(author: Author, kind: str):
    author.opens()
    author.open.edit(InsertEntry(("steps",), 1, lesson_of(kind)["steps"][0]))
    author.worker.work()
    shown = author.open.shown
    assert shown is not None
    assert shown.preview.lesson is not None
    (step,) = [step for step in shown.preview.lesson.steps if step.id == "buoc"]
    blocks = [block for block in registry()[kind].blocks(step.task) if block.text.by_language[VIETNAMESE]]
    written = {value_at(lesson_of(kind), place) for place in texts(kind)}
    own = [block for block in blocks if block.text.by_language[VIETNAMESE] in written]
    assert own
    for block in own:
        key = key_of_block(shown, "buoc", block.id)
        assert value_at(shown.state.data, undotted(key)).strip() == block.text.by_language[VIETNAMESE], block.id
