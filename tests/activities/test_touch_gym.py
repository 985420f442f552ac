"""Tests of the touch gym: which touches count, what is spoken, and which exercises an author can set."""

import pytest

from kiosk.activities.gestures import ALMOST, HOW, Direction, Gesture
from kiosk.activities.touch_gym import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)
ALL = [f"done:{name}" for name in TASK.ids()]


def after(*parts):
    draft = ACTIVITY.start(TASK)
    for part in parts:
        draft = ACTIVITY.choose(TASK, draft, part)
    return draft


def test_an_exercise_that_is_done_leads_to_the_next():
    scene = ACTIVITY.scene(TASK, after("done:cham"))
    assert (scene["exercise"], scene["gesture"], scene["direction"], scene["number"]) == ("vuot", "swipe", "left", 2)


def test_only_the_present_exercise_can_be_done():
    assert after("done:keo") == ACTIVITY.start(TASK)


def test_it_is_right_when_all_is_done():
    assert ACTIVITY.judge(TASK, after(*ALL)).outcome is Outcome.RIGHT


def test_it_is_right_too_when_a_tap_did_some_of_it():
    draft = after("helped:cham", *ALL[1:])
    assert (ACTIVITY.judge(TASK, draft).outcome, draft["helped"]) == (Outcome.RIGHT, ["cham"])


def test_what_a_tap_did_instead_is_neither_praised_nor_done_alone():
    verdict = ACTIVITY.judge(TASK, after("helped:cham", *ALL[1:]))
    assert (verdict.explain, verdict.aided, verdict.right) == ("explain.helped", True, ())
    assert not ACTIVITY.judge(TASK, after(*ALL)).aided


def test_it_is_never_wrong():
    drafts = [after(*ALL[:count]) for count in range(len(ALL))]
    assert {ACTIVITY.judge(TASK, draft).outcome for draft in drafts} == {Outcome.INCOMPLETE}


def test_help_is_reported_apart_from_what_was_done_alone():
    report = ACTIVITY.interaction(TASK, after("helped:cham", "done:vuot"))
    assert (report.type, report.response) == ("performance", "cham[.]helped[,]vuot[.]alone")


def test_what_is_done_is_praised_before_the_next_is_told():
    assert ACTIVITY.said(TASK, after("done:cham")) == ("praise.1", "how.vuot")


def test_a_movement_that_nearly_worked_is_always_answered_and_then_shown():
    drafts = [after(*["almost:cham"] * count) for count in range(1, 6)]
    said = [ACTIVITY.said(TASK, draft) for draft in drafts]
    assert said == [("almost.cham",)] * 2 + [("how.cham",)] * 3
    assert [ACTIVITY.scene(TASK, draft)["hand"] for draft in drafts] == [False] * 2 + [True] * 3
    assert drafts[3] != drafts[4]


def test_a_hint_shows_the_hand_and_tells_the_exercise_again():
    draft = after("hint")
    assert (ACTIVITY.scene(TASK, draft)["hand"], ACTIVITY.said(TASK, draft)) == (True, ("how.cham",))
    assert not ACTIVITY.hint_offered(TASK, draft)
    assert not ACTIVITY.hint_counts(TASK, draft)


def test_the_hand_goes_away_with_the_exercise():
    assert ACTIVITY.scene(TASK, after("hint", "done:cham"))["hand"] is False


def test_once_all_is_done_nothing_is_said_beside_the_verdict():
    assert ACTIVITY.said(TASK, after(*ALL)) == ()


def test_the_author_may_tell_an_exercise_in_other_words():
    how = {"vi": "Hái quả đi.", "en": "Pick the fruit."}
    task = ACTIVITY.parse({**SAMPLE, "exercises": [{"id": "cham", "gesture": "tap", "how": how}]})
    assert ACTIVITY.scene(task, ACTIVITY.start(task))["how"].text("vi") == "Hái quả đi."


def test_every_gesture_has_words():
    swipes = {f"swipe-{direction}" for direction in Direction}
    assert set(HOW) == set(ALMOST) == {str(gesture) for gesture in Gesture if gesture is not Gesture.SWIPE} | swipes


@pytest.mark.parametrize(
    ("exercises", "field"),
    [
        ([], "exercises"),
        ([{"id": "a", "gesture": "tap"}] * 2, "exercises.1.id"),
        ([{"id": "a", "gesture": "wave"}], "exercises.0.gesture"),
        ([{"id": "a", "gesture": "swipe"}], "exercises.0.direction"),
        ([{"id": "a", "gesture": "tap", "direction": "left"}], "exercises.0.direction"),
    ],
)
def test_a_faulty_gym_is_refused_by_its_field(exercises, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, "exercises": exercises})
    assert (error.value.field, bool(error.value.cure)) == (field, True)
