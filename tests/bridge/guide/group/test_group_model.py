"""The guide's page «Học cả nhóm»: a lesson is chosen and begun in an open session, and an interrupted one goes on."""

from collections.abc import Callable

import pytest

from kiosk.bridge.guide.group.group_model import TEACHING_SECONDS
from kiosk.bridge.staff.pages import PatientPage, PrivatePage
from kiosk.domain.errors import PackMissingError
from kiosk.domain.events import EventKind
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Lesson
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.texts import untranslated
from tests.bridge.guide.group.teaching import RIGHT, Teaching
from tests.services.conftest import Shelf
from tests.services.sessions.evening import GUIDE, LESSON, TECHNICIAN

Make = Callable[..., Teaching]


def test_without_a_session_no_lesson_can_begin(make: Make) -> None:
    teaching = make(with_session=False)
    teaching.begins()
    assert (teaching.model.isKnown, teaching.model.hasSession, teaching.lesson.isOpen) == (True, False, False)
    assert teaching.recorded() == []


def test_the_people_present_are_proposed_and_can_be_corrected(teaching: Teaching) -> None:
    assert teaching.model.present == 24
    teaching.model.changePresent(-1)
    teaching.begins()
    (started,) = teaching.evening.events(EventKind.GROUP_STARTED)
    assert started.body["present"] == 23


def test_nobody_cannot_be_taught(teaching: Teaching) -> None:
    teaching.model.changePresent(-30)
    teaching.begins()
    assert (teaching.model.present, teaching.model.canBegin, teaching.recorded()) == (0, False, [])


def test_strands_without_lessons_are_left_out(teaching: Teaching) -> None:
    assert [strand["key"] for strand in teaching.model.strands] == ["basics"]


def test_the_lessons_of_a_strand_lead_to_the_beginning(teaching: Teaching) -> None:
    teaching.model.chooseStrand("basics")
    assert [lesson["id"] for lesson in teaching.model.lessons] == [LESSON.id]
    teaching.model.chooseLesson(LESSON.id)
    assert (teaching.model.lessonTitle, teaching.model.canBegin) == ("Bài thử", True)


def test_only_whoever_has_the_right_begins_a_lesson(make: Make) -> None:
    teaching = make(TECHNICIAN)
    teaching.begins()
    assert [type(failure) for failure in teaching.failures] == [NotAllowedError]
    assert (teaching.lesson.isOpen, teaching.recorded()) == (False, [])


def test_two_touches_begin_one_lesson(teaching: Teaching) -> None:
    teaching.model.chooseStrand("basics")
    teaching.model.chooseLesson(LESSON.id)
    teaching.model.begin()
    teaching.does(teaching.model.begin)
    assert teaching.recorded() == ["group-started"]


def test_the_staff_screens_stay_open_longer_while_a_group_is_taught(teaching: Teaching) -> None:
    assert isinstance(teaching.model, PatientPage)
    assert teaching.model.idle_seconds is None
    teaching.begins()
    assert (teaching.model.idle_seconds, teaching.touches) == (TEACHING_SECONDS, 1)
    teaching.does(teaching.lesson.leave)
    assert (teaching.model.idle_seconds, teaching.touches) == (None, 2)


def test_after_the_end_the_strands_are_shown_again(teaching: Teaching) -> None:
    teaching.begins()
    teaching.does(teaching.lesson.leave)
    assert (teaching.lesson.isOpen, teaching.model.strand, teaching.model.lessonTitle) == (False, "", "")
    assert teaching.model.unfinishedTitle == ""


def test_after_a_power_cut_the_lesson_is_offered_and_goes_on_after_the_last_result(teaching: Teaching) -> None:
    teaching.begins()
    teaching.goes_to(1)
    teaching.raises(RIGHT, 5)
    teaching.does(teaching.hands.publish)
    teaching.evening.restarts()
    teaching.show()
    assert teaching.model.unfinishedTitle == "Bài thử"
    teaching.does(teaching.model.goOn)
    assert (teaching.lesson.player.stepIndex, teaching.lesson.isOpen) == (2, True)
    teaching.does(teaching.lesson.back)
    assert (sum(teaching.counts), teaching.hands.isPublished) == (5, True)
    assert teaching.recorded() == ["group-started", "group-answered"]


def test_the_answers_keep_their_order_after_a_power_cut(teaching: Teaching) -> None:
    teaching.begins()
    teaching.goes_to(1)
    before = [row["id"] for row in teaching.hands.rows]
    teaching.evening.restarts()
    teaching.show()
    teaching.does(teaching.model.goOn)
    teaching.goes_to(1)
    assert [row["id"] for row in teaching.hands.rows] == before


def test_an_interrupted_lesson_can_be_ended_instead(teaching: Teaching) -> None:
    teaching.begins()
    teaching.evening.restarts()
    teaching.show()
    teaching.does(teaching.model.giveUp)
    assert teaching.model.unfinishedTitle == ""
    assert teaching.recorded() == ["group-started", "group-ended"]


def test_whoever_leaves_the_staff_screens_finds_the_lesson_again(teaching: Teaching) -> None:
    teaching.begins()
    assert isinstance(teaching.model, PrivatePage)
    teaching.model.forget()
    assert (teaching.lesson.isOpen, teaching.recorded()) == (False, ["group-started"])
    teaching.open()
    assert teaching.model.unfinishedTitle == "Bài thử"


def test_a_lesson_that_begins_too_late_is_not_shown(teaching: Teaching) -> None:
    teaching.model.chooseStrand("basics")
    teaching.model.chooseLesson(LESSON.id)
    teaching.model.begin()
    teaching.model.forget()
    teaching.worker.work()
    assert not teaching.lesson.isOpen


def test_a_session_that_has_ended_meanwhile_is_noticed(teaching: Teaching) -> None:
    teaching.model.chooseStrand("basics")
    teaching.model.chooseLesson(LESSON.id)
    teaching.evening.service.end(GUIDE, SessionTotals())
    teaching.does(teaching.model.begin)
    assert (teaching.model.hasSession, teaching.lesson.isOpen, len(teaching.failures)) == (False, False, 1)


def test_a_lesson_whose_pack_was_removed_is_not_offered_again(
    teaching: Teaching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_shelf: Shelf, lesson: LessonId) -> Lesson:
        raise PackMissingError(untranslated(f"No pack has {lesson}."), untranslated("Choose another one."))

    teaching.begins()
    teaching.evening.restarts()
    monkeypatch.setattr(Shelf, "lesson", missing)
    teaching.show()
    assert (teaching.model.isKnown, teaching.model.unfinishedTitle, teaching.failures) == (True, "", [])
