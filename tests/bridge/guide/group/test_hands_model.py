"""A show of hands: one hand at a time, at most one per person, and frozen when the answer is published."""

from kiosk.domain.events import EventKind
from kiosk.domain.sessions.attendance import MOST
from kiosk.domain.sessions.closing import SessionTotals
from tests.bridge.guide.group.teaching import RIGHT, Teaching
from tests.services.sessions.evening import GUIDE


def at_the_question(teaching: Teaching) -> Teaching:
    teaching.begins()
    teaching.goes_to(1)
    return teaching


def test_each_answer_has_a_row_and_the_right_one_is_not_marked(teaching: Teaching) -> None:
    rows = at_the_question(teaching).hands.rows
    assert [row["number"] for row in rows] == [1, 2, 3]
    assert not any(row["isRight"] for row in rows)
    assert teaching.hands.reason == ""


def test_hands_are_counted_and_taken_back(teaching: Teaching) -> None:
    at_the_question(teaching)
    for row in (0, 1, 1, 2):
        teaching.hands.add(row)
    teaching.hands.takeBack()
    teaching.hands.remove(1)
    assert teaching.counts == [1, 1, 0]
    teaching.hands.takeBack()
    teaching.hands.takeBack()
    teaching.hands.takeBack()
    assert teaching.counts == [0, 0, 0]


def test_the_sum_is_told_in_numbers(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 19)
    assert (teaching.hands.total, teaching.hands.present, teaching.hands.sumText) == (19, 24, "19 of 24")


def test_an_unknown_row_and_a_row_without_hands_change_nothing(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.hands.add(3)
    teaching.hands.add(-1)
    teaching.hands.remove(0)
    assert teaching.counts == [0, 0, 0]


def test_more_hands_than_people_are_counted_only_after_a_question(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 25)
    assert (teaching.hands.total, teaching.hands.asksPresent) == (24, True)
    teaching.hands.add(0)
    teaching.hands.takeBack()
    assert teaching.hands.total == 24
    teaching.hands.addPresent()
    assert (teaching.hands.total, teaching.hands.present, teaching.hands.asksPresent) == (25, 25, False)


def test_the_number_of_people_stays_if_nobody_came(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 25)
    teaching.hands.keepPresent()
    assert (teaching.hands.total, teaching.hands.present, teaching.hands.asksPresent) == (24, 24, False)


def test_whoever_came_is_present_at_the_next_question_too(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 25)
    teaching.hands.addPresent()
    teaching.does(teaching.hands.publish)
    teaching.goes_to(4)
    assert teaching.hands.present == 25


def test_the_count_stays_when_the_guide_looks_at_another_step(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 7)
    teaching.does(teaching.lesson.back)
    teaching.does(teaching.lesson.next)
    assert sum(teaching.counts) == 7


def test_going_on_with_counted_hands_asks_first_and_publishes_if_the_guide_wants(teaching: Teaching) -> None:
    at_the_question(teaching)
    index = teaching.lesson.player.stepIndex
    teaching.raises(RIGHT, 9)
    teaching.does(teaching.lesson.next)
    assert (teaching.lesson.asksPublish, teaching.lesson.player.stepIndex) == (True, index)
    teaching.does(teaching.lesson.publishFirst)
    assert (teaching.lesson.asksPublish, teaching.hands.isPublished) == (False, True)
    (answered,) = teaching.evening.events(EventKind.GROUP_ANSWERED)
    assert answered.body["counts"][RIGHT] == 9
    teaching.does(teaching.lesson.next)
    assert (teaching.lesson.asksPublish, teaching.lesson.player.stepIndex) == (False, index + 1)


def test_a_guide_can_go_on_without_publishing_and_is_told_at_the_end_what_is_not_kept(teaching: Teaching) -> None:
    at_the_question(teaching)
    index = teaching.lesson.player.stepIndex
    assert not teaching.hands.hasUnpublished
    teaching.raises(RIGHT, 9)
    teaching.does(teaching.lesson.next)
    teaching.does(teaching.lesson.goOn)
    assert (teaching.lesson.asksPublish, teaching.lesson.player.stepIndex) == (False, index + 1)
    assert teaching.hands.hasUnpublished
    assert teaching.evening.events(EventKind.GROUP_ANSWERED) == []


def test_publishing_records_the_count_and_marks_and_reads_the_answer(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises("doc-ma", 3)
    teaching.raises(RIGHT, 14)
    teaching.does(teaching.hands.publish)
    (answered,) = teaching.evening.events(EventKind.GROUP_ANSWERED)
    assert answered.body["counts"] == {"doc-ma": 3, RIGHT: 14, "chuyen-tien": 0}
    assert (answered.body["present"], answered.body["right"], answered.pseudonym) == (24, [RIGHT], None)
    assert [row["id"] for row in teaching.hands.rows if row["isRight"]] == [RIGHT]
    assert teaching.hands.reason.startswith("Công an không bao giờ hỏi mã OTP")
    assert teaching.speech.blocks == [f"option.{RIGHT}", "explain"]


def test_published_counts_are_frozen(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 2)
    teaching.does(teaching.hands.publish)
    teaching.hands.add(0)
    teaching.hands.remove(teaching.row(RIGHT))
    teaching.hands.takeBack()
    teaching.does(teaching.hands.publish)
    assert (sum(teaching.counts), teaching.hands.isOpen) == (2, False)
    assert len(teaching.evening.events(EventKind.GROUP_ANSWERED)) == 1


def test_nothing_is_counted_while_the_count_is_being_recorded(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.hands.publish()
    teaching.hands.add(0)
    teaching.worker.work()
    assert (teaching.counts, teaching.hands.isPublished) == ([0, 0, 0], True)


def test_the_answer_stays_hidden_if_the_count_cannot_be_recorded(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 2)
    teaching.evening.service.end(GUIDE, SessionTotals())
    teaching.does(teaching.hands.publish)
    assert (teaching.hands.isPublished, teaching.hands.isOpen, teaching.hands.reason) == (False, True, "")
    assert len(teaching.failures) == 1


def test_a_guide_who_goes_on_at_once_finds_the_published_answer_later(teaching: Teaching) -> None:
    at_the_question(teaching)
    teaching.raises(RIGHT, 4)
    teaching.hands.publish()
    teaching.lesson.next()
    teaching.worker.work()
    assert "explain" not in teaching.speech.blocks
    teaching.does(teaching.lesson.back)
    assert (sum(teaching.counts), teaching.hands.isPublished) == (4, True)


def test_a_room_of_the_greatest_size_gets_no_bigger(teaching: Teaching) -> None:
    teaching.model.changePresent(MOST)
    at_the_question(teaching)
    teaching.raises(RIGHT, MOST + 1)
    assert (teaching.hands.total, teaching.hands.asksPresent) == (MOST, False)
