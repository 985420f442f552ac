"""A guide teaches a group: a whole lesson by touch, a whole lesson with a presenter, and after a power cut."""

from PySide6.QtCore import Qt

from tests.journeys.conftest import Opens
from tests.journeys.guide.group_teacher import GroupTeacher
from tests.journeys.resident.test_tapping_twice import HastyDriver

BEFORE = ["session-opened", "people-counted"]
PERSONAL = {"step-answered", "step-acted", "skill-mastered", "lesson-launched", "sitting-started"}
"""Kinds of events that are about one person."""


def test_a_whole_lesson_by_touch(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    teacher.begins()
    votes, steps = 0, teacher.lesson.player.stepCount
    while not teacher.lesson.isLast:
        if teacher.lesson.votes:
            votes += 1
            teacher.taps("plus-1", "plus-2", "plus-2", "minus-1", "publishAnswer")
            assert (teacher.counts[:2], teacher.driver.find("publishAnswer")) == ([0, 2], None)
            assert teacher.lesson.hands.reason
        teacher.taps("groupNext")
    teacher.taps("groupNext")
    assert teacher.driver.find("groupStrand-safety") is not None
    assert votes > 0
    assert teacher.kinds() == [*BEFORE, "group-started", *["group-answered"] * votes, "group-ended"]
    assert not PERSONAL & set(teacher.kinds())
    assert teacher.recorded()[-1].body["steps"] == steps


def test_a_whole_lesson_with_a_presenter(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    teacher.begins("an-toan-tren-mang/ma-otp")
    key = Qt.Key
    while not teacher.lesson.votes:
        before = teacher.step
        teacher.presses(key.Key_PageDown)
        assert teacher.step == before + 1
    teacher.presses(key.Key_1, key.Key_2, key.Key_2, key.Key_2, key.Key_Backspace, key.Key_Period, key.Key_B)
    assert teacher.counts[:2] == [1, 2]
    teacher.presses_with_shift(key.Key_At, "@")
    assert teacher.counts[:2] == [1, 1]
    teacher.presses(key.Key_2)
    teacher.taps("publishAnswer")
    teacher.presses(key.Key_1)
    assert teacher.counts[:2] == [1, 2]
    here = teacher.step
    teacher.presses(key.Key_Right, key.Key_Space, key.Key_Left)
    assert teacher.step == here + 1
    teacher.presses(key.Key_PageUp)
    assert (teacher.step, teacher.lesson.hands.isPublished) == (here, True)
    while not teacher.lesson.isLast:
        teacher.presses(key.Key_PageDown)
    teacher.presses(key.Key_PageDown)
    assert not teacher.lesson.isOpen
    assert teacher.kinds() == [*BEFORE, "group-started", "group-answered", "group-ended"]


def test_the_guide_drives_the_practice_phone_alone_and_nobody_masters_anything(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    teacher.begins()
    while teacher.kind != "phone_task":
        teacher.presses(Qt.Key.Key_PageDown)
    activity = teacher.lesson.player.activity
    assert activity.scene["mode"] == "follow"
    teacher.taps("mode-alone")
    teacher.does_the_task()
    assert (activity.scene["mode"], activity.scene["finished"]) == ("alone", True)
    assert teacher.kinds() == [*BEFORE, "group-started"]


def test_escape_asks_before_the_lesson_is_left(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    teacher.begins()
    teacher.presses(Qt.Key.Key_Escape)
    teacher.driver.see("leaveGroup")
    teacher.presses(Qt.Key.Key_Escape)
    assert teacher.lesson.isOpen
    teacher.presses(Qt.Key.Key_PageDown)  # the keys work again after the question
    assert teacher.step == 1
    teacher.presses(Qt.Key.Key_Escape)
    teacher.taps("noticeFirst")
    assert not teacher.lesson.isOpen
    assert teacher.kinds()[-1] == "group-ended"


def test_one_more_person_is_counted_after_a_question(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session(1, 0)
    teacher.comes_in()
    teacher.begins()
    while not teacher.lesson.votes:
        teacher.presses(Qt.Key.Key_PageDown)
    teacher.presses(Qt.Key.Key_1, Qt.Key.Key_2)
    teacher.driver.see("morePresent")
    teacher.taps("noticeFirst")
    assert (teacher.counts[:2], teacher.lesson.hands.present) == ([1, 1], 2)
    teacher.presses(Qt.Key.Key_2)
    teacher.taps("noticeSecond")
    assert (teacher.counts[:2], teacher.lesson.hands.present) == ([1, 1], 2)


def test_after_a_power_cut_the_guide_goes_on(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    teacher.begins()
    while not teacher.lesson.votes:
        teacher.taps("groupNext")
    teacher.presses(Qt.Key.Key_2, Qt.Key.Key_2)
    teacher.taps("publishAnswer")
    here = teacher.step
    again = GroupTeacher(opens(), is_new=False)
    again.comes_in()
    again.taps("goOnGroup")
    assert again.step == here + 1
    again.taps("groupBack")
    assert (again.counts[:2], again.lesson.hands.isPublished) == ([0, 2], True)


def test_without_a_session_the_page_only_explains(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.comes_in()
    assert "Chưa mở buổi học nào" in teacher.driver.see("groupNote").property("text")
    assert teacher.driver.find("groupStrand-safety") is None


def test_the_type_is_large_only_while_a_group_is_taught(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    assert teacher.text_scale == 1.0
    teacher.begins()
    assert teacher.text_scale == 1.5
    teacher.hands.staff.leave()  # as at the end of the idle time
    teacher.driver.see("startButton")
    assert teacher.text_scale == 1.0
    teacher.comes_in()
    assert teacher.driver.find("goOnGroup") is not None


def test_a_double_tap_goes_on_by_one_step_and_two_hands_are_counted_at_any_speed(opens: Opens) -> None:
    teacher = GroupTeacher(opens())
    teacher.opens_session()
    teacher.comes_in()
    teacher.begins()
    hasty = HastyDriver(teacher.driver.window)
    hasty.tap_twice("groupNext")
    assert teacher.step == 1
    while not teacher.lesson.votes:
        teacher.presses(Qt.Key.Key_PageDown)
    hasty.tap_twice("plus-1")
    assert teacher.counts[0] == 2
