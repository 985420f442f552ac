"""Tests of interactive steps: each act is recorded, an interrupted step is resumed, mastery is recorded once."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.activities import registry
from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone.guidance import next_move
from kiosk.domain.events import EventKind
from kiosk.domain.player import Phase
from kiosk.domain.verdicts import Answer, Outcome, Verdict
from kiosk.services.learning.attempts import Attempt, StepAct
from tests.domain.lessons import lesson
from tests.services.conftest import Desk, Shelf, SteppingClock, open_desk

PHONE = registry()["phone_task"]
PRACTICE = lesson(("phone_task", "choice"), "dien-thoai")


@pytest.fixture
def desk(tmp_path: Path, clock: SteppingClock):
    desk = with_phone(open_desk(tmp_path, clock))
    yield desk
    desk.store.close()


def with_phone(desk: Desk) -> Desk:
    desk.learning._library = Shelf(PRACTICE)
    return desk


def draft_of(attempt: Attempt) -> Answer:
    return attempt.drafts.get(attempt.step.id) or PHONE.start(attempt.step.task)


def do(desk: Desk, attempt: Attempt, *parts: str) -> tuple[Attempt, Verdict | None]:
    """Perform the acts `parts` in order; return the attempt and the verdict after the last of them."""
    verdict = None
    for part in parts:
        before = draft_of(attempt)
        after = PHONE.choose(attempt.step.task, before, part)
        attempt, verdict = desk.learning.act(attempt, StepAct(part, before, after, 1.5))
    return attempt, verdict


def way(attempt: Attempt, mode: str) -> list[str]:
    """Return the acts that reach the goal in the mode `mode`; the first of them chooses the mode."""
    task = attempt.step.task
    draft = PHONE.choose(task, draft_of(attempt), f"mode:{mode}")
    parts = [f"mode:{mode}"]
    while not draft["finished"]:
        read = read_draft(task, draft)
        assert read is not None
        move = next_move(task.play(mode), read)
        assert move is not None
        parts.append("next" if mode == "watch" else move.part)
        draft = PHONE.choose(task, draft, parts[-1])
    return parts


def bodies(desk: Desk, kind: EventKind) -> list[dict[str, object]]:
    return [dict(event.body) for event in desk.events() if event.kind is kind]


def test_every_act_is_recorded_with_what_it_led_to(desk: Desk):
    attempt, _ = do(desk, desk.learning.open(desk.sitting, PRACTICE.id), "mode:alone", "tap:danh-ba")
    told = bodies(desk, EventKind.STEP_ACTED)
    assert [body["act"] for body in told] == ["mode:alone", "tap:danh-ba"]
    assert told[-1]["result"] == "wrong"
    assert told[-1]["seconds"] == 1.5
    assert told[-1]["draft"] == draft_of(attempt)


def test_an_interrupted_phone_goes_on_where_it_was(tmp_path: Path, clock: SteppingClock):
    desk = with_phone(open_desk(tmp_path, clock))
    attempt, _ = do(desk, desk.learning.open(desk.sitting, PRACTICE.id), "mode:alone", "tap:cai-dat")
    desk.store.close()
    again = with_phone(open_desk(tmp_path, clock))
    resumed = again.learning.open(desk.sitting, PRACTICE.id)
    assert draft_of(resumed) == draft_of(attempt)
    again.store.close()


def test_the_errand_done_alone_is_right_and_mastered_in_one_commit(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, verdict = do(desk, attempt, *way(attempt, "alone"))
    assert verdict is not None
    assert verdict.outcome is Outcome.RIGHT
    assert desk.kinds()[-3:] == ["step-acted", "skill-mastered", "step-answered"]
    assert attempt.state.record(attempt.step.id).alone


def test_mastery_is_told_once(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, *way(attempt, "alone"))
    attempt, _ = do(desk, attempt, *way(attempt, "variant"))
    assert desk.kinds().count("skill-mastered") == 1


def test_a_hint_alone_is_help(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, "mode:alone", "hint")
    assert desk.kinds()[-2:] == ["step-acted", "hint-shown"]
    attempt, verdict = do(desk, attempt, *way(attempt, "alone")[1:])
    assert verdict is not None
    assert verdict.outcome is Outcome.RIGHT
    assert not attempt.state.record(attempt.step.id).alone
    assert "skill-mastered" not in desk.kinds()


@pytest.mark.parametrize("spoilt", [("help",), ("tap:cua-hang", "again"), ("help", "mode:watch")])
def test_an_errand_with_the_guides_help_or_after_a_costly_run_that_was_left_is_not_done_alone(
    desk: Desk, spoilt: tuple[str, ...]
):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    acts = way(attempt, "alone")
    onward = acts if spoilt[-1].startswith("mode:") else acts[1:]
    attempt, verdict = do(desk, attempt, "mode:alone", *spoilt, *onward)
    assert verdict is not None
    assert verdict.outcome is Outcome.RIGHT
    assert not attempt.state.record(attempt.step.id).alone
    assert bodies(desk, EventKind.STEP_ANSWERED)[0]["aided"] is True
    summary = desk.store.events.open_sitting()
    assert summary is not None
    assert summary.alone == 0
    assert desk.store.events.matches_rebuild(keep=False)


@pytest.mark.parametrize("harmless", [("tap:danh-ba", "again"), ("mode:watch", "help", "mode:alone")])
def test_an_errand_begun_anew_or_helped_while_it_was_shown_is_done_alone(desk: Desk, harmless: tuple[str, ...]):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, "mode:alone", *harmless, *way(attempt, "alone")[1:])
    assert attempt.state.record(attempt.step.id).alone


def test_a_hint_while_following_is_no_help(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, "mode:follow", "hint", *way(attempt, "follow")[1:])
    attempt, _ = do(desk, attempt, *way(attempt, "alone"))
    assert "hint-shown" not in desk.kinds()
    assert attempt.mastered == (attempt.step.id,)


def test_watching_and_following_judge_nothing(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    for mode in ("watch", "follow"):
        attempt, verdict = do(desk, attempt, *way(attempt, mode))
        assert verdict is None
    assert attempt.state.phase is Phase.WORKING


def test_an_act_that_would_have_cost_money_asks_for_another_try(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, "mode:alone", "tap:cua-hang")
    attempt, verdict = do(desk, attempt, *way(attempt, "alone")[1:])
    assert verdict is not None
    assert verdict.outcome is Outcome.WRONG
    attempt = desk.learning.retry(attempt)
    attempt, _ = do(desk, attempt, "again")
    attempt, verdict = do(desk, attempt, *way(attempt, "alone")[1:])
    assert verdict is not None
    assert verdict.outcome is Outcome.RIGHT
    assert not attempt.state.record(attempt.step.id).alone
    assert "skill-mastered" not in desk.kinds()


def test_the_variant_at_the_first_try_is_mastery_even_after_help(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, "mode:alone", "hint", *way(attempt, "alone")[1:])
    attempt, _ = do(desk, attempt, *way(attempt, "variant"))
    assert desk.kinds()[-2:] == ["step-acted", "skill-mastered"]


def test_acts_after_the_verdict_change_no_verdict(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, *way(attempt, "alone"))
    after, verdict = do(desk, attempt, "mode:variant", "tap:cua-hang")
    assert verdict is None
    assert after.state == attempt.state


def test_a_practice_round_begins_the_phone_anew(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    attempt, _ = do(desk, attempt, "mode:alone", "hint", *way(attempt, "alone")[1:])
    attempt = desk.learning.next(attempt)
    attempt, _ = desk.learning.answer(attempt, registry()["choice"].solution(attempt.step.task))
    again = desk.learning.practise(desk.learning.next(attempt))
    assert again.drafts == {}
    kept = desk.store.events.lesson_progress(desk.sitting.pseudonym, PRACTICE.id)
    assert kept is not None
    assert kept.drafts == {}


def test_what_is_kept_of_acts_is_what_the_record_adds_up_to(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    do(desk, attempt, *way(attempt, "alone"))
    assert desk.store.events.matches_rebuild(keep=False)


def test_a_step_that_does_not_play_on_takes_no_acts(desk: Desk):
    attempt = desk.learning.open(desk.sitting, PRACTICE.id)
    plain = replace(attempt, state=replace(attempt.state, index=1))
    with pytest.raises(TypeError, match="choice"):
        desk.learning.act(plain, StepAct("a", {}, {}, 0.0))


def test_what_somebody_typed_is_not_kept_unless_the_lesson_asks_for_it(desk: Desk):
    typed = lesson(("fill_in", "choice"), "dien-tu")
    desk.learning._library = Shelf(typed)
    attempt = desk.learning.open(desk.sitting, typed.id)
    attempt, verdict = desk.learning.answer(attempt, {"text": "Lê Thị Lan 0912"})
    assert verdict.outcome is Outcome.WRONG
    assert bodies(desk, EventKind.STEP_ANSWERED)[0]["answer"] == {"text": "other"}
    attempt, verdict = desk.learning.answer(desk.learning.retry(attempt), {"text": "otp"})
    assert verdict.outcome is Outcome.RIGHT
    assert bodies(desk, EventKind.STEP_ANSWERED)[1]["answer"] == {"text": "otp"}
