from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.ids import LessonId
from kiosk.domain.player import Phase
from kiosk.domain.sittings import Ending
from kiosk.domain.verdicts import Outcome
from kiosk.services.learning.attempts import Attempt
from kiosk.sync.statements import statement
from tests.domain.lessons import right, wrong
from tests.services.conftest import Desk, SteppingClock, open_desk
from tests.sync.story_rules import story_faults

LESSON = LessonId("goi-thu/thu")
SHORT = LessonId("goi-thu/ngan")


def through(desk: Desk, attempt: Attempt, *, answer: Callable[..., dict[str, object]]) -> Attempt:
    """Finish the lesson: give each question `answer(step)`, then the right answer if the question is still open."""
    while not attempt.state.is_finished:
        if attempt.step.is_question and attempt.state.phase is Phase.WORKING:
            attempt, _ = desk.learning.answer(attempt, answer(attempt.step))
            if not attempt.state.record(attempt.step.id).is_settled:
                attempt, _ = desk.learning.answer(desk.learning.retry(attempt), right(attempt.step))
        attempt = desk.learning.next(attempt)
    return attempt


def test_opening_writes_launched_then_initialized_then_the_first_step(desk: Desk):
    desk.learning.open(desk.sitting, LESSON)
    assert desk.kinds()[1:] == ["lesson-launched", "lesson-initialized", "step-shown"]


def test_an_answer_is_on_disk_before_its_verdict_is_returned(desk: Desk):
    attempt = desk.learning.next(desk.learning.open(desk.sitting, LESSON))
    _, verdict = desk.learning.answer(attempt, right(attempt.step))
    assert verdict.outcome is Outcome.RIGHT
    assert desk.events()[-1].body["answer"] == right(attempt.step)


def test_an_incomplete_answer_is_not_recorded(desk: Desk):
    attempt = desk.learning.next(desk.learning.open(desk.sitting, LESSON))
    before = desk.store.events.last_sequence()
    after, verdict = desk.learning.answer(attempt, {})
    assert verdict.outcome is Outcome.INCOMPLETE
    assert after == attempt
    assert desk.store.events.last_sequence() == before


def test_a_lesson_done_alone_is_completed_and_passed_once(desk: Desk):
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=right)
    assert desk.kinds().count("lesson-completed") == 1
    assert desk.kinds().count("lesson-passed") == 1
    assert "lesson-failed" not in desk.kinds()


def test_a_lesson_done_with_help_is_completed_and_failed(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    assert not attempt.passed
    assert desk.kinds()[-3:] == ["round-finished", "lesson-completed", "lesson-failed"]


def test_practice_turns_failed_into_passed_and_never_back(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    attempt = through(desk, desk.learning.practise(attempt), answer=right)
    assert attempt.passed
    assert desk.kinds().count("lesson-completed") == 1
    assert desk.kinds()[-1] == "lesson-passed"


def test_practice_is_a_session_of_its_own(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    again = desk.learning.practise(attempt)
    assert again.session != attempt.session
    assert again.registration == attempt.registration
    assert desk.kinds()[-4:] == ["lesson-terminated", "lesson-launched", "lesson-initialized", "step-shown"]


def test_a_lesson_that_is_left_twice_is_terminated_once(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    desk.learning.practise(attempt)
    desk.learning.close(attempt)
    desk.learning.close(attempt)
    assert desk.kinds().count("lesson-terminated") == 2
    kept = desk.store.events.lesson_progress(desk.sitting.pseudonym, LESSON)
    assert kept is not None
    assert kept.session == ""


def test_going_on_keeps_the_registration_and_the_place(desk: Desk):
    attempt = desk.learning.next(desk.learning.open(desk.sitting, LESSON))
    attempt, _ = desk.learning.answer(attempt, wrong(attempt.step))
    desk.learning.close(attempt)
    again = desk.learning.open(desk.sitting, LESSON)
    assert again.registration == attempt.registration
    assert again.session != attempt.session
    assert again.state == attempt.state


def test_a_finished_lesson_begins_anew(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, SHORT), answer=right)
    desk.learning.close(attempt)
    again = desk.learning.open(desk.sitting, SHORT)
    assert again.registration != attempt.registration
    assert again.state.index == 0


def test_a_crash_is_told_as_abandoned_before_the_lesson_goes_on(desk: Desk):
    attempt = desk.learning.next(desk.learning.open(desk.sitting, LESSON))
    desk.learning.abandon_all(desk.sitting)
    again = desk.learning.open(desk.sitting, LESSON)
    kinds = desk.kinds()
    assert kinds.count("lesson-abandoned") == 1
    assert kinds.index("lesson-abandoned") < len(kinds) - 1 - kinds[::-1].index("lesson-launched")
    assert again.state == attempt.state


def test_a_visit_after_a_short_power_cut_may_go_on(desk: Desk):
    assert desk.sittings.interrupted() == desk.sitting
    assert desk.sittings.may_go_on(desk.sitting)


@pytest.mark.parametrize("hours", [-24, 1])
def test_a_visit_may_not_go_on_after_hours_or_with_a_clock_set_back(tmp_path: Path, hours: int):
    desk = open_desk(tmp_path, SteppingClock())
    desk.clock.seconds = iter([hours * 3600])
    assert not desk.sittings.may_go_on(desk.sitting)
    desk.store.close()


def test_an_ended_visit_is_not_interrupted(desk: Desk):
    desk.sittings.end(desk.sitting, Ending.IDLE)
    assert desk.sittings.interrupted() is None


SINGLE = ["right", "wrong", "nothing", "hint", "retry", "next", "back", "practise", "leave", "crash"]
ACTS = st.lists(
    st.one_of(
        st.sampled_from(SINGLE).map(lambda act: [act]),
        st.sampled_from(
            [["right", "next"], ["wrong", "wrong", "next"], ["right", "next"] * 4, ["wrong", "wrong", "next"] * 7]
        ),
    ),
    max_size=20,
).map(lambda groups: [act for group in groups for act in group])


@given(acts=ACTS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_shown_always_equals_what_the_record_folds_to(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str]
):
    desk = open_desk(tmp_path_factory.mktemp("walk"), SteppingClock())
    attempt = desk.learning.open(desk.sitting, LESSON)
    for act in acts:
        attempt = do(desk, attempt, act)
        kept = desk.store.events.lesson_progress(desk.sitting.pseudonym, LESSON)
        assert kept is not None
        assert kept.registration == attempt.registration
        assert kept.state.records == attempt.state.records
        assert (kept.state.index, kept.state.route, kept.state.round) == (
            attempt.state.index,
            attempt.state.route,
            attempt.state.round,
        )
        assert (kept.completed, kept.passed, kept.session) == (attempt.completed, attempt.passed, attempt.session)
    desk.learning.close(attempt)
    told = [statement(event, desk.store.events.kiosk()) for event in desk.events()]
    assert story_faults([entry for entry in told if entry is not None]) == []
    desk.store.close()


def do(desk: Desk, attempt: Attempt, act: str) -> Attempt:
    """Perform an act of a learner, or a crash; return the new attempt. An act that is impossible changes nothing."""
    match act:
        case "leave":
            desk.learning.close(attempt)
            return desk.learning.open(desk.sitting, LESSON)
        case "crash":
            desk.learning.abandon_all(desk.sitting)
            return desk.learning.open(desk.sitting, LESSON)
        case "practise":
            return desk.learning.practise(attempt)
        case "retry":
            return desk.learning.retry(attempt)
        case _:
            return attempt if attempt.state.is_finished else do_on_step(desk, attempt, act)


def do_on_step(desk: Desk, attempt: Attempt, act: str) -> Attempt:
    """Perform an act that is possible only in an unfinished lesson."""
    answers = {"right": right, "wrong": wrong, "nothing": lambda _step: {}}
    if act in answers:
        is_open = attempt.step.is_question
        return desk.learning.answer(attempt, answers[act](attempt.step))[0] if is_open else attempt
    if act == "hint":
        return desk.learning.hint(attempt) if attempt.state.phase is Phase.WORKING else attempt
    return desk.learning.next(attempt) if act == "next" else desk.learning.back(attempt)


def test_a_reopened_lesson_has_the_verdicts_of_its_answers(desk: Desk):
    attempt = desk.learning.open(desk.sitting, SHORT)
    attempt = desk.learning.next(attempt)
    attempt, verdict = desk.learning.answer(attempt, right(attempt.step))
    again = desk.learning.open(desk.sitting, SHORT)
    assert again.verdicts == attempt.verdicts
    assert again.verdicts[attempt.step.id] == verdict
