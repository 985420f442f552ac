"""A group lesson on the screen: the guide moves freely, and nothing becomes the result of a person."""

from kiosk.domain.events import EventKind
from tests.bridge.guide.group.teaching import RIGHT, Teaching
from tests.domain.lessons import right
from tests.services.sessions.evening import LESSON


def test_the_texts_address_the_group(teaching: Teaching) -> None:
    teaching.begins()
    teaching.goes_to(1)
    assert "Bà con làm gì?" in teaching.hands.question


def test_only_questions_with_fixed_answers_are_voted_on(teaching: Teaching) -> None:
    teaching.begins()
    votes = []
    for index in range(5):
        teaching.goes_to(index)
        votes.append(teaching.lesson.votes)
    assert votes == [False, True, False, False, True]


def test_the_guide_moves_freely_and_skips_what_is_unsolved(teaching: Teaching) -> None:
    lesson = teaching.begins()
    assert (lesson.canGoBack, lesson.skips, lesson.stepStates) == (False, False, ["now", *["todo"] * 4])
    teaching.goes_to(3)
    assert (lesson.canGoBack, lesson.skips, lesson.isLast) == (True, True, False)
    assert lesson.stepStates == ["alone", "alone", "alone", "now", "todo"]
    teaching.does(lesson.back)
    assert lesson.player.stepIndex == 2
    teaching.goes_to(4)
    assert lesson.isLast


def test_each_step_is_narrated_and_heard_again(teaching: Teaching) -> None:
    lesson = teaching.begins()
    teaching.goes_to(1)
    assert teaching.speech.blocks[0] == "question"
    lesson.repeat()
    assert teaching.speech.repeated == 1


def test_the_guide_solves_a_step_for_the_room_and_nothing_is_recorded(teaching: Teaching) -> None:
    lesson = teaching.begins()
    teaching.goes_to(3)
    for part in right(LESSON.steps[3])["order"]:
        teaching.does(lesson.player.activity.choose, part)
    teaching.does(lesson.player.submit)
    assert (lesson.player.activity.outcome, lesson.skips) == ("right", False)
    assert teaching.recorded() == ["group-started"]


def test_a_practice_phone_starts_with_instructions_and_keeps_its_place(teaching: Teaching) -> None:
    lesson = teaching.begins()
    teaching.goes_to(2)
    teaching.worker.work()
    assert lesson.player.activity.scene["mode"] == "follow"
    teaching.does(lesson.player.activity.choose, "mode:alone")
    teaching.does(lesson.next)
    teaching.does(lesson.back)
    assert lesson.player.activity.scene["mode"] == "alone"
    assert teaching.recorded() == ["group-started"]


def test_a_lesson_taught_to_its_end_leaves_only_events_of_the_group(teaching: Teaching) -> None:
    lesson = teaching.begins()
    for index in range(5):
        teaching.goes_to(index)
        if lesson.votes:
            teaching.raises(RIGHT, 20)
            teaching.does(teaching.hands.publish)
    teaching.does(lesson.next)
    assert not lesson.isOpen
    assert teaching.recorded() == ["group-started", "group-answered", "group-answered", "group-ended"]
    assert teaching.evening.store.events.open_sitting() is None
    assert {event.pseudonym for event in teaching.evening.events()} == {None}


def test_stopping_asks_first(teaching: Teaching) -> None:
    lesson = teaching.begins()
    teaching.goes_to(1)
    lesson.askLeave()
    assert lesson.asksLeave
    lesson.stay()
    assert (lesson.asksLeave, lesson.isOpen) == (False, True)
    lesson.askLeave()
    teaching.does(lesson.leave)
    (ended,) = teaching.evening.events(EventKind.GROUP_ENDED)
    assert (lesson.isOpen, ended.body["steps"]) == (False, 2)


def test_the_speech_of_a_lesson_ends_with_it(teaching: Teaching) -> None:
    teaching.begins()
    assert teaching.speech.said
    teaching.does(teaching.lesson.leave)
    assert teaching.speech.said == []


def test_counting_stops_the_speech(teaching: Teaching) -> None:
    teaching.begins()
    teaching.goes_to(1)
    teaching.hands.add(0)
    assert teaching.speech.said == []


def test_an_echo_shows_the_same_and_takes_no_touches(teaching: Teaching) -> None:
    lesson = teaching.begins()
    teaching.goes_to(3)
    first = right(LESSON.steps[3])["order"][0]
    lesson.echo.choose(first)
    teaching.worker.work()
    assert lesson.player.activity.draft["order"] == []
    teaching.does(lesson.player.activity.choose, first)
    assert (lesson.echo.draft, lesson.echo.locked) == (lesson.player.activity.draft, True)
