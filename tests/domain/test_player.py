import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.player import (
    MASTERY,
    Phase,
    PlayerState,
    advanced,
    answered,
    begin,
    hinted,
    moved_to,
    practised,
    result,
    retried,
    stepped_back,
)
from kiosk.domain.verdicts import Outcome, Verdict
from tests.domain.lessons import lesson

RIGHT = Verdict(Outcome.RIGHT)
WRONG = Verdict(Outcome.WRONG)
SEEN = Verdict(Outcome.SEEN)


def at_first_question() -> PlayerState:
    return advanced(answered(begin(lesson()), SEEN))


def walk(state: PlayerState, *verdicts: Verdict) -> PlayerState:
    for verdict in verdicts:
        state = answered(retried(state), verdict)
    return advanced(state)


def finish(*, right: int) -> PlayerState:
    """Finish the lesson: answer the first `right` questions correctly at once, every other question wrongly twice."""
    state = begin(lesson())
    left = right
    while not state.is_finished:
        if state.step not in state.questions:
            state = walk(state, SEEN)
        elif left > 0:
            state, left = walk(state, RIGHT), left - 1
        else:
            state = walk(state, WRONG, WRONG)
    return state


def test_a_right_first_answer_is_alone():
    assert answered(at_first_question(), RIGHT).record("s2").alone


def test_a_right_second_answer_is_with_help():
    state = answered(retried(answered(at_first_question(), WRONG)), RIGHT)
    assert state.record("s2").outcome is Outcome.RIGHT
    assert not state.record("s2").alone


def test_a_hint_before_the_answer_makes_it_help():
    assert not answered(hinted(at_first_question()), RIGHT).record("s2").alone


def test_a_wrong_answer_keeps_the_step_open():
    state = answered(at_first_question(), WRONG)
    assert advanced(state) == state
    assert retried(state).phase is Phase.WORKING


def test_after_two_wrong_answers_the_learner_may_go_on():
    state = walk(at_first_question(), WRONG, WRONG)
    assert state.step == "s3"


def test_an_incomplete_answer_counts_for_nothing():
    state = at_first_question()
    assert answered(state, Verdict(Outcome.INCOMPLETE)) == state


def test_a_settled_step_takes_no_more_answers():
    state = answered(at_first_question(), RIGHT)
    assert answered(state, WRONG) == state


def test_back_shows_the_answer_that_was_given():
    state = stepped_back(walk(at_first_question(), RIGHT))
    assert state.step == "s2"
    assert state.phase is Phase.FEEDBACK


def test_back_stops_at_the_first_step():
    state = begin(lesson())
    assert stepped_back(state) == state


@pytest.mark.parametrize(("right", "passed"), [(5, True), (4, True), (3, False), (0, False)])
def test_four_of_five_questions_alone_pass(right: int, passed: bool):
    judged = result(finish(right=right))
    assert judged.score == right / 5
    assert judged.passed is passed
    assert (judged.score >= MASTERY) is passed


def test_practice_goes_only_over_what_was_not_done_alone():
    state = practised(finish(right=3))
    assert state.route == result(finish(right=3)).practise
    assert state.round == 2


def test_nothing_is_practised_when_all_was_done_alone():
    state = finish(right=5)
    assert practised(state) == state


def test_practice_can_only_improve_a_result():
    before = finish(right=3)
    state = practised(before)
    while not state.is_finished:
        state = walk(state, RIGHT)
    assert result(state).passed
    assert set(result(before).alone) <= set(result(state).alone)


@given(st.lists(st.sampled_from(["right", "wrong", "incomplete", "hint", "retry", "next", "back", "practise"])))
def test_no_act_ever_loses_a_step_or_takes_back_what_was_done_alone(acts: list[str]):
    state = begin(lesson())
    known: set[str] = set()
    for act in acts:
        match act:
            case "right":
                state = answered(
                    state, SEEN if not state.is_finished and state.step not in state.questions else RIGHT
                )
            case "wrong":
                state = answered(state, WRONG)
            case "incomplete":
                state = answered(state, Verdict(Outcome.INCOMPLETE))
            case "hint":
                state = hinted(state)
            case "retry":
                state = retried(state)
            case "next":
                state = advanced(state)
            case "back":
                state = stepped_back(state)
            case _:
                state = practised(state)
        alone = set(result(state).alone)
        assert known <= alone
        known = alone
        assert 0 <= state.index <= len(state.route)
        assert set(state.route) <= set(state.steps)
        assert (state.index == len(state.route)) == state.is_finished


def test_a_guide_moves_to_any_step_although_the_steps_before_it_are_open():
    moved = moved_to(begin(lesson()), 4)
    assert (moved.index, moved.phase, moved.records) == (4, Phase.WORKING, {})


def test_a_guide_who_moves_back_finds_the_result_of_a_settled_step():
    state = answered(moved_to(begin(lesson()), 2), RIGHT)
    assert moved_to(moved_to(state, 0), 2).phase is Phase.FEEDBACK


def test_a_guide_cannot_move_beyond_the_last_step():
    state = begin(lesson())
    with pytest.raises(IndexError):
        moved_to(state, len(state.route))
