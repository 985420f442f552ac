"""The sheet that puts a lesson into use: what will happen, what stops it, progress, and what came of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.studio.use import words
from kiosk.bridge.studio.use.use_model import UseViewModel
from kiosk.domain.lessons import Strand
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from tests.bridge.fakes import SlowWorker
from tests.services.studio.use.maker import Maker
from tests.services.studio.use.own_kiosk import AUTHOR


class Sheet:
    """The sheet of one kiosk. ``corrected``: the places that were to be edited; ``ended``: the acts that ended."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.worker = SlowWorker(SimpleNamespace(own_use=lambda: maker.use, studio=lambda: maker.studio))
        page = SimpleNamespace(worker=self.worker, actor=lambda: AUTHOR, touched=lambda: None)
        self.parent = QObject()
        self.corrected: list[tuple[str, str]] = []
        self.ended: list[str] = []
        self.model = UseViewModel(
            SimpleNamespace(page=page),  # type: ignore[arg-type]  # it uses no more of the context
            self.parent,
            lambda lesson, key: self.corrected.append((lesson, key)),
        )
        self.model.ended.connect(lambda: self.ended.append(self.model.purpose))

    def opens(self, lesson: str) -> None:
        self.model.openFor(lesson)
        self.worker.work()


@pytest.fixture
def sheet(tmp_path: Path) -> Iterator[Sheet]:
    maker = Maker(tmp_path / "kiosk")
    yield Sheet(maker)
    maker.studio.close()
    maker.kiosk.store.close()


def test_nothing_changes_before_the_button_and_then_residents_have_the_lesson(sheet: Sheet):
    lesson = sheet.maker.makes("Giữ mã")
    sheet.opens(lesson)
    assert (sheet.model.state, sheet.model.canBegin) == ("asking", True)
    assert sheet.maker.kiosk.lessons() == []
    sheet.model.begin()
    assert sheet.model.state == "working"
    sheet.worker.work()
    assert (sheet.model.state, sheet.model.share, sheet.ended) == ("done", 1.0, ["put"])
    assert sheet.maker.kiosk.lessons() == [lesson] == sheet.maker.in_use()


def test_the_sheet_and_the_residents_read_the_measured_minutes(sheet: Sheet):
    lesson = sheet.maker.makes("Giữ mã")
    sheet.opens(lesson)
    assert "about 1 minute(s)" in sheet.model.lines[0]["text"]
    sheet.model.begin()
    sheet.worker.work()
    (card,) = sheet.maker.kiosk.library.cards()
    assert card.minutes == 1  # the new lesson declares 5


def test_residents_do_not_hear_sentences_without_a_voice_and_the_author_is_told(sheet: Sheet):
    sheet.opens(sheet.maker.makes("Giữ mã"))
    assert sheet.model._plan is not None
    plan = replace(sheet.model._plan, unspoken={"vi": 5, "brv": 3})
    (line,) = [line for line in words.outlook("put", plan) if line["icon"] == "speaker-off"]
    assert line["text"].startswith("3 sentence")  # as on the shelf: of the language with the fewest
    assert "speaker-off" not in {line["icon"] for line in words.outlook("put", replace(plan, unspoken={"vi": 0}))}


def test_what_stops_a_lesson_is_told_with_its_step():
    assert words.at_place(1, "Write your own.") == "Step 2: Write your own."


def test_the_digits_of_the_key_stand_alone_on_their_line(sheet: Sheet):
    assert words.result("copy", "USB", "77308 77337")[-1] == {"icon": "app-key", "text": "77308 77337"}


def test_what_stops_a_lesson_is_shown_in_place_of_the_button_and_leads_to_its_place(sheet: Sheet):
    lesson = begin_lesson(sheet.maker.studio, AUTHOR, Strand.SAFETY, "Chưa xong", StartingPoint.PAGE)
    sheet.opens(lesson)
    assert (sheet.model.canBegin, sheet.model.canCorrect) == (False, True)
    assert len(sheet.model.lines) == 3
    assert sheet.model.lines[0]["text"].startswith("Lesson: ")
    sheet.model.begin()
    sheet.worker.work()
    assert sheet.maker.kiosk.lessons() == []
    sheet.model.correct()
    assert (sheet.corrected, sheet.model.state) == ([(lesson, "goal")], "")


def test_a_stopped_act_changes_nothing_and_can_be_begun_again(sheet: Sheet):
    lesson = sheet.maker.makes("Giữ mã")
    sheet.opens(lesson)
    sheet.model.begin()
    sheet.model.stop()
    sheet.worker.work()
    assert (sheet.model.state, sheet.maker.kiosk.lessons(), sheet.maker.in_use()) == ("asking", [], [])
    sheet.model.begin()
    sheet.worker.work()
    assert sheet.maker.in_use() == [lesson]


def test_an_act_that_ends_after_the_sheet_was_closed_is_noted_without_a_sheet(sheet: Sheet):
    lesson = sheet.maker.makes("Giữ mã")
    sheet.opens(lesson)
    sheet.model.begin()
    sheet.worker.waiting.insert(1, sheet.model.close)
    sheet.worker.work()
    assert (sheet.model.state, sheet.ended) == ("", ["put"])
    assert sheet.maker.in_use() == [lesson]


def test_copying_without_anything_in_use_says_so(sheet: Sheet):
    sheet.model.openCopying()
    sheet.model.begin()
    sheet.worker.work()
    assert sheet.model.state == "refused"
    assert sheet.model.title == "There are no lessons of the commune to copy."


def test_the_questions_of_a_lesson_go_to_the_stick_for_other_programs(sheet: Sheet):
    lesson = sheet.maker.makes("Giữ mã")
    sheet.model.openQuestions(lesson)
    assert (sheet.model.state, sheet.model.canBegin) == ("asking", True)
    sheet.model.begin()
    sheet.worker.work()
    assert (sheet.model.state, sheet.ended) == ("done", ["questions"])
    assert any("Moodle 2 · GIFT 1 · QTI 3.0 1" in line["text"] for line in sheet.model.lines)
    names = sorted(file.name for file in (sheet.maker.kiosk.stick.place / "tram-hoc-so" / "cau-hoi").iterdir())
    assert [name.rpartition("-")[2] for name in names] == ["gift.txt", "moodle.xml", "qti.zip"]
