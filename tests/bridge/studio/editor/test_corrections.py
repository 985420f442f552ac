"""«Sửa» leads to the very field that a finding is about, and words about yellow fields are true."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.studio.editor.editor_model import EditorViewModel
from kiosk.bridge.studio.navigation import EDITOR, PHONE, Destination, StudioContext
from kiosk.bridge.visit import Visit
from kiosk.content.editing.edits import SetValue
from kiosk.domain.lessons import Strand
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from tests.bridge.fakes import SlowWorker
from tests.bridge.studio.preview.rehearsals import site
from tests.services.studio.desk import LAN, Desk

QUESTION, ERRAND = 1, 2
"""Indices of steps in a lesson that begins with a page, a question and an errand."""


class Writer:
    """An author with a new lesson in the editor; ``went``: the other views that were opened."""

    def __init__(self, folder: Path) -> None:
        load_fonts(paths.fonts_folder())
        self.desk, self.site, self.parent = Desk(folder), site(), QObject()
        self.worker = SlowWorker(SimpleNamespace(studio=lambda: self.desk.studio))
        self.went: list[Destination] = []
        parts: dict[str, Any] = {part.name: None for part in fields(PageContext)}
        parts |= {"worker": self.worker, "visit": Visit(), "touched": lambda: None, "actor": lambda: LAN}
        parts |= {"player": self.site}
        context = StudioContext(PageContext(**parts), self.went.append, lambda _key: True)
        self.model = EditorViewModel(context, self.parent)
        self.asked: list[str] = []
        self.model.form.focusAsked.connect(self.asked.append)
        self.lesson = begin_lesson(self.desk.studio, LAN, Strand.SAFETY, "Tin lũ", StartingPoint.THREE)

    def opens(self, *place: str | int) -> EditorViewModel:
        """Open the lesson at a place, and wait for the checks."""
        self.model.open(Destination(EDITOR, self.lesson, place))
        self.worker.work()
        self.model.findings._check()
        self.worker.work()
        return self.model

    def ends(self) -> None:
        self.model.close()
        self.worker.work()
        self.desk.studio.close()
        self.site.interpreter.leave()
        self.site.speech.close()


@pytest.fixture
def writer(tmp_path: Path, qapp: object) -> Iterator[Writer]:
    made = Writer(tmp_path)
    yield made
    made.ends()


def test_a_finding_on_the_phone_leads_to_the_phone_and_to_its_place(writer: Writer):
    model = writer.opens("steps", QUESTION)
    missing = ("steps", ERRAND, "variant", "goal", "vi")
    model.goTo(".".join(map(str, missing)))
    assert writer.went == [Destination(PHONE, writer.lesson, missing)]


def test_a_finding_in_the_form_is_edited_in_the_form(writer: Writer):
    model = writer.opens("steps", QUESTION)
    model.goTo(f"steps.{ERRAND}.goal.vi")
    assert (writer.went, writer.asked, model.steps.index) == ([], [f"steps.{ERRAND}.goal.vi"], ERRAND)


def test_a_place_that_another_view_names_is_edited_when_the_lesson_opens(writer: Writer):
    model = writer.opens("steps", QUESTION, "question")
    assert (writer.asked, model.steps.index) == ([f"steps.{QUESTION}.question.vi"], QUESTION)


def test_yellow_is_only_spoken_of_where_something_is_yellow(writer: Writer):
    model = writer.opens("steps", ERRAND)
    assert any(row.lacking for row in model.form.rows)
    yellow, phone = (
        QCoreApplication.translate("EditorView", text)
        for text in (
            "Fill in what is yellow: then the step is shown here.",
            "What is missing is on the phone: touch “Open the phone”.",
        )
    )
    assert model.incomplete == yellow
    session = writer.desk.opened(writer.lesson)
    session.apply(SetValue(("skills",), [{"id": "ky-nang", "text": {"vi": "Đọc tin"}}]))
    session.apply(SetValue(("steps", ERRAND, "goal", "vi"), "{Addr} mở tin của xã."))
    session.apply(SetValue(("steps", ERRAND, "skill"), "ky-nang"))
    session.close()
    model.close()
    model = writer.opens("steps", ERRAND)
    assert not any(row.lacking for row in model.form.rows)
    assert model.incomplete == phone


def test_each_finding_leads_to_something_yellow_or_to_the_phone(writer: Writer):
    model = writer.opens("steps", QUESTION)
    keys = []
    for _finding in range(model.findings.count):
        key = model.findings.key
        keys.append(key)
        writer.went.clear()
        if key:
            model.goTo(key)
            writer.worker.work()
            model.findings._check()
            assert model.form.lacks or writer.went, key
            assert model.form.has_row(key) or writer.went, key
        model.findings.turn(1)
    assert f"steps.{ERRAND}.skill" in keys
    assert "steps" not in keys
