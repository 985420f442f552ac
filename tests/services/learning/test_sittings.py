"""Tests that a new visit closes a visit or lesson that was left open."""

from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.sittings import Ending, new_guest
from tests.services.conftest import Desk
from tests.services.learning.test_learning import LESSON, SHORT


def test_a_visit_that_begins_ends_the_one_that_is_still_open(desk: Desk):
    desk.sittings.start(new_guest(), VIETNAMESE)
    assert desk.kinds() == ["sitting-started", "sitting-ended", "sitting-started"]
    assert desk.events()[1].body["reason"] == Ending.CRASH.value
    assert desk.events()[1].sitting == desk.sitting.id


def test_a_visit_that_begins_leaves_no_lesson_of_an_earlier_one_open(desk: Desk):
    attempt = desk.learning.open(desk.sitting, LESSON)
    desk.sittings.start(new_guest(), VIETNAMESE)
    assert desk.kinds()[-3:] == ["lesson-abandoned", "sitting-ended", "sitting-started"]
    assert desk.events()[-3].body["session"] == attempt.session


def test_a_visit_ends_once(desk: Desk):
    desk.sittings.end(desk.sitting, Ending.IDLE)
    desk.sittings.end(desk.sitting, Ending.CRASH)
    assert desk.kinds() == ["sitting-started", "sitting-ended"]


def test_a_lesson_that_could_not_be_left_is_abandoned_before_another_is_opened(desk: Desk):
    first = desk.learning.open(desk.sitting, LESSON)
    desk.learning.open(desk.sitting, SHORT)
    abandoned = next(event for event in desk.events() if event.kind.value == "lesson-abandoned")
    assert abandoned.body["session"] == first.session
