"""Tests of the kind ``phone_task`` through the interface that the rest of the program uses."""

import json
from random import Random

import pytest

from kiosk.activities.kind import Staged
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome
from tests.activities.phone.tasks import CALL, LETTERS, TASKS, call_payload, played


def call_first():
    """Return the screens of the call task without its lock screen, so that the task starts with the call."""
    return call_payload()["screens"][1:]


BEFORE = played(LETTERS, "mode:alone")


def test_it_plays_on():
    assert isinstance(ACTIVITY, Staged)
    assert ACTIVITY.goes_on


@pytest.mark.parametrize("task", TASKS.values(), ids=TASKS)
def test_its_solution_is_the_shortest_way_alone_and_right(task):
    solution = ACTIVITY.solution(task)
    assert len(solution["acts"]) == task.main.ways.distances[task.main.handset.start]
    assert ACTIVITY.judge(task, solution).outcome is Outcome.RIGHT
    assert ACTIVITY.mastered(task, solution)


@pytest.mark.parametrize(("length", "is_taken"), [(64, True), (65, False), (300, False)])
def test_an_id_is_short_enough_for_an_act(length: int, is_taken: bool):
    """Acts are limited in length; with a longer id, the solution could never be played."""
    text = json.dumps(ACTIVITY.sample).replace('"man-hinh"', f'"{"x" * length}"')
    assert '"man-hinh"' not in text
    if is_taken:
        task = ACTIVITY.parse(json.loads(text))
        assert ACTIVITY.mastered(task, ACTIVITY.solution(task))
    else:
        with pytest.raises(PayloadError, match="write a shorter id"):
            ACTIVITY.parse(json.loads(text))


def test_its_props_are_only_texts_that_stand_beside_the_phone():
    props = ACTIVITY.props(LETTERS, Random(1))
    assert set(props) == {"goal", "why", "variant_goal", "variant_why"}
    assert props["variant_why"] == ""


def test_it_opens_with_the_goal_and_the_first_thing_to_watch():
    assert ACTIVITY.opening(CALL) == ("goal", "why", "how.khoa.screen.0")


def test_it_opens_with_the_voice_of_a_call_that_is_there_already():
    opening = ACTIVITY.opening(ACTIVITY.parse({**call_payload(), "start": "cuoc-goi", "screens": call_first()}))
    assert opening == ("goal", "why", "how.cuoc-goi.tat.0", "screen.cuoc-goi")


def test_it_is_reported_as_a_performance():
    draft = played(
        CALL, "mode:alone", "swipe-up:screen", "after", "tap:doc-ma", "tap:tat", "tap:goi", "home", "tap:goi"
    )
    draft = ACTIVITY.choose(CALL, ACTIVITY.choose(CALL, draft, "type:so=0900000000"), "tap:co")
    report = ACTIVITY.interaction(CALL, draft)
    assert report.type == "performance"
    assert report.correct == "screen[.]swipe-up[,]after[.]wait[,]tat[.]tap[,]goi[.]tap[,]so[.]type[,]co[.]tap"
    assert report.response == (
        "screen[.]swipe-up[,]after[.]wait[,]doc-ma[.]tap[,]tat[.]tap[,]goi[.]tap[,]home[.]tap[,]goi[.]tap"
        "[,]so[.]type[,]co[.]tap"
    )


def test_the_steps_of_its_report_have_words():
    steps = ACTIVITY.interaction(
        CALL, played(CALL, "mode:alone", "swipe-up:screen", "after", "tap:doc-ma")
    ).components
    assert steps["steps"]["tat"] == {"vi": "Chạm nút Tắt máy.", "en": "Touch Hang up."}
    assert steps["steps"]["doc-ma"] == {"vi": "Đọc mã", "en": "Read the code"}


@pytest.mark.parametrize("task", TASKS.values(), ids=TASKS)
def test_each_act_of_its_report_is_among_the_steps_that_have_words(task):
    """Also the keys of the phone, the screen itself, and elements without a text."""
    faces = task.main.handset.faces.values()
    parts = [f"tap:{thing.model.id}" for face in faces for thing in face.things]
    for part in (*parts, "home", "back", "recent", "swipe-up:screen", "swipe-left:screen"):
        draft = played(task, "mode:alone", "swipe-up:screen", "after", part, "home", "back")
        report = ACTIVITY.interaction(task, draft)
        acts = filter(None, f"{report.correct}[,]{report.response}".split("[,]"))
        steps = report.components["steps"]
        assert {act.partition("[.]")[0] for act in acts} <= steps.keys()
        assert all(text for texts in steps.values() for text in texts.values())


def test_at_most_forty_acts_of_a_run_are_reported_and_sixty_kept():
    parts = ["tap:cai-dat", "home"] * 40
    draft = played(LETTERS, "mode:alone", *parts)
    assert len(draft["acts"]) == 60
    assert ACTIVITY.interaction(LETTERS, draft).response.count("[,]") == 39


@pytest.mark.parametrize(
    ("part", "result"),
    [
        ("tap:cai-dat", "onward"),
        ("tap:danh-ba", "wrong"),
        ("tap:cua-hang", "costly"),
        ("hint", "hint"),
        ("home", "nothing"),
        ("mode:variant", "start"),
    ],
)
def test_the_record_says_what_came_of_an_act(part, result):
    told = ACTIVITY.about(LETTERS, BEFORE, ACTIVITY.choose(LETTERS, BEFORE, part))
    assert (told["result"], told["screen"]) == (result, "trang-chinh")
    assert all(isinstance(value, (str, int, bool)) for value in told.values())


def test_a_hint_is_offered_until_the_goal_is_reached_but_not_while_watching():
    assert not ACTIVITY.hint_offered(LETTERS, ACTIVITY.start(LETTERS))
    assert ACTIVITY.hint_offered(LETTERS, BEFORE)
    assert not ACTIVITY.hint_offered(LETTERS, ACTIVITY.solution(LETTERS))


def test_an_authors_own_hint_goes_before_the_words_of_the_act():
    draft = played(CALL, "mode:alone", "swipe-up:screen", "after", "hint")
    assert (draft["said"], draft["point"]) == ("hint.0", "tat")


def test_a_hint_in_the_middle_of_nowhere_points_at_the_key():
    draft = played(LETTERS, "mode:alone", "tap:cai-dat", "tap:am-thanh", "hint")
    assert (draft["said"], draft["point"]) == ("how.back", "back")


def test_its_pictures_are_those_of_the_task_and_of_the_variant():
    sample = dict(ACTIVITY.sample)
    drawn = {"id": "anh", "kind": "picture", "picture": "media/anh.svg"}
    screens = [dict(screen) for screen in sample["screens"]]
    screens[3] = {**screens[3], "elements": [*screens[3]["elements"], drawn]}
    other = {**screens[3], "picture": "media/nen.svg"}
    task = ACTIVITY.parse({**sample, "screens": screens, "variant": {**sample["variant"], "screens": [other]}})
    assert sorted(ACTIVITY.media(task)) == ["media/anh.svg", "media/nen.svg"]
