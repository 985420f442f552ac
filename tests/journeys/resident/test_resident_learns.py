import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.lessons import Step
from kiosk.tour.driver import Hand
from kiosk.tour.visitor import right_answer, wrong_answer
from tests.journeys.conftest import Opens

LESSON = ("safety", "an-toan-tren-mang/ma-otp")


@pytest.mark.parametrize("hand", list(Hand), ids=lambda hand: hand.value)
def test_a_lesson_can_be_finished_with_one_hand_alone(opens: Opens, hand: Hand):
    visitor = opens(hand=hand)
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    visitor.learn(right_answer)
    visitor.see_screen("result")
    assert visitor.attempt.passed
    visitor.end()


def test_back_leads_past_answered_questions_to_the_first_step(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    while not visitor.attempt.step.is_question:
        visitor.go_on()
    visitor.touch_answer(right_answer(visitor.attempt.step))
    visitor.go_on()
    for index in range(visitor.attempt.state.index - 1, -1, -1):
        visitor.driver.tap("backButton")
        visitor.driver.wait(lambda index=index: visitor.attempt.state.index == index, f"step {index}")


def test_a_wrong_answer_is_told_kindly_and_may_be_tried_again(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    while not visitor.attempt.step.is_question:
        visitor.go_on()
    visitor.driver.settle()
    place = visitor.driver.centre(visitor.driver.see("backButton"))
    visitor.touch_answer(wrong_answer(visitor.attempt.step))
    assert visitor.driver.centre(visitor.driver.see("backButton")) == place
    player = visitor.app.model.player
    assert player.feedbackKind == "wrong"
    assert player.feedbackText
    assert not player.canContinue
    visitor.try_again()
    visitor.touch_answer(right_answer(visitor.attempt.step))
    assert player.feedbackKind == "right"


def test_what_was_not_done_alone_can_be_practised_from_the_result(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    visitor.learn(wrong_answer)
    assert not visitor.attempt.passed
    visitor.driver.tap("practiseButton")
    visitor.see_screen("player")
    assert visitor.attempt.state.round == 2
    visitor.learn(right_answer)
    assert visitor.attempt.passed
    assert not visitor.app.model.result.hasPractice


def test_a_lesson_left_in_the_middle_is_offered_again_at_the_same_step(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    visitor.go_on()
    place = visitor.attempt.state.index
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    assert visitor.app.model.home.hasContinue
    visitor.app.model.home.continueLesson()
    visitor.see_screen("player")
    assert visitor.attempt.state.index == place


def test_an_answer_is_on_disk_before_its_feedback_is_shown(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])
    stored: list[bool] = []
    player = visitor.app.model.player

    def look() -> None:
        if player.showFeedback:
            stored.append(_answers_on_disk(visitor.app) > 0)

    player.changed.connect(look)
    while not visitor.attempt.step.is_question:
        visitor.go_on()
    before = _answers_on_disk(visitor.app)
    visitor.touch_answer(right_answer(visitor.attempt.step))
    player.changed.disconnect(look)
    assert before == 0
    assert stored
    assert all(stored)


def _answers_on_disk(app: object) -> int:
    """Number of judged answers in the database file, read through a second connection."""
    import sqlite3

    from kiosk import paths

    reader = sqlite3.connect(f"file:{paths.database_file()}?mode=ro", uri=True)
    try:
        wanted = (EventKind.STEP_ANSWERED.value, '%"question":true%')
        return int(reader.execute("SELECT count(*) FROM events WHERE kind = ? AND body LIKE ?", wanted).fetchone()[0])
    finally:
        reader.close()


def test_nothing_chosen_is_refused_kindly_and_not_recorded(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand(LESSON[0])
    visitor.open_lesson(LESSON[1])

    def is_asked_to_finish(step: Step) -> bool:
        return step.kind == "ordering"

    while not is_asked_to_finish(visitor.attempt.step):
        if visitor.attempt.step.is_question:
            visitor.solve()
        visitor.go_on()
    before = _answers_on_disk(visitor.app)
    visitor.app.model.player.submit()
    visitor.driver.wait(lambda: visitor.app.model.player.feedbackKind == "incomplete", "the refusal")
    assert visitor.app.model.player.feedbackTitle
    assert visitor.app.model.player.working
    assert _answers_on_disk(visitor.app) == before
