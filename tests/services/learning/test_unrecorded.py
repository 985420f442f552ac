"""A lesson without a record: answers are judged as always, but nothing is stored and nobody has any progress."""

from kiosk.domain.ids import LessonId
from kiosk.domain.sittings import new_guest
from kiosk.domain.verdicts import Outcome
from kiosk.services.learning.attempts import StepAct
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.unrecorded import Unrecorded
from tests.domain.lessons import lesson, right
from tests.services.conftest import Desk, Shelf

PRACTICE = lesson(("choice", "phone_task", "ordering"), "nhom")


def test_answers_are_judged_and_the_record_stays_as_it_was(desk: Desk) -> None:
    before = desk.store.events.last_sequence()
    learning = LearningService(Unrecorded(), desk.library, desk.clock)
    attempt = learning.next(learning.open(desk.sitting, LessonId("goi-thu/ngan")))
    answered, verdict = learning.answer(attempt, right(attempt.step))
    learning.close(learning.next(answered))
    assert verdict.outcome is Outcome.RIGHT
    assert desk.store.events.last_sequence() == before
    assert desk.store.events.progress(desk.sitting.pseudonym) == ()


def test_a_task_on_the_practice_phone_leaves_no_trace_either(desk: Desk) -> None:
    before = desk.store.events.last_sequence()
    learning = LearningService(Unrecorded(), Shelf(PRACTICE), desk.clock)
    attempt = learning.open(new_guest(), PRACTICE.id).at(1)
    acted, _ = learning.act(attempt, StepAct("mode:follow", {}, {"mode": "follow"}, 1.0))
    assert acted.drafts[attempt.step.id] == {"mode": "follow"}
    assert desk.store.events.last_sequence() == before


def test_a_guide_skips_an_open_step(desk: Desk) -> None:
    learning = LearningService(Unrecorded(), Shelf(PRACTICE), desk.clock)
    attempt = learning.open(new_guest(), PRACTICE.id).at(2)
    answered, verdict = learning.answer(attempt, right(attempt.step))
    assert (answered.step.kind, verdict.outcome) == ("ordering", Outcome.RIGHT)
