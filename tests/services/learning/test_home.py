"""Tests of the unfinished lessons that the home screen offers."""

from collections.abc import Callable

import pytest

from kiosk.domain.lessons import Step
from kiosk.domain.verdicts import Answer
from kiosk.services.learning.home import HomeService, LessonStanding
from tests.domain.lessons import right, wrong
from tests.services.conftest import Desk
from tests.services.learning.test_learning import LESSON, through

Answering = Callable[[Step], Answer]


def unfinished(desk: Desk) -> tuple[str, int] | None:
    offer = HomeService(desk.store.events, desk.library, desk.clock).offer(desk.sitting.pseudonym)
    return (offer.unfinished.card.id, offer.unfinished.left) if offer.unfinished else None


def test_a_lesson_left_in_the_middle_is_offered_with_the_steps_that_are_left(desk: Desk):
    attempt = desk.learning.next(desk.learning.open(desk.sitting, LESSON))
    assert unfinished(desk) == (LESSON, len(attempt.lesson.steps) - 1)


def test_a_finished_lesson_is_not_offered_to_go_on_with(desk: Desk):
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    assert unfinished(desk) is None


def test_a_practice_round_left_in_the_middle_is_offered(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    again = desk.learning.practise(attempt)
    assert unfinished(desk) == (LESSON, len(again.state.route))


def test_a_practice_round_that_was_gone_through_is_not_offered(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    attempt = through(desk, desk.learning.practise(attempt), answer=wrong)
    assert unfinished(desk) is None
    through(desk, desk.learning.practise(attempt), answer=right)
    assert unfinished(desk) is None


def standing(desk: Desk) -> LessonStanding:
    offer = HomeService(desk.store.events, desk.library, desk.clock).offer(desk.sitting.pseudonym)
    return next(standing for shelf in offer.shelves for card, standing in shelf.lessons if card.id == LESSON)


@pytest.mark.parametrize(("answer", "expected"), [(right, LessonStanding.PASSED), (wrong, LessonStanding.DONE)])
def test_a_lesson_opened_once_more_stays_as_done_as_it_was(desk: Desk, answer: Answering, expected: LessonStanding):
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=answer)
    assert standing(desk) is expected
    desk.learning.close(desk.learning.open(desk.sitting, LESSON))
    assert standing(desk) is expected
    assert unfinished(desk) is not None


def test_a_lesson_only_begun_is_not_done(desk: Desk):
    desk.learning.open(desk.sitting, LESSON)
    assert standing(desk) is LessonStanding.STARTED
