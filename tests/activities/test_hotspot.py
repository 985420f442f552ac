from random import Random

import pytest

from kiosk.activities.hotspot import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)
SPOTS = SAMPLE["spots"]


def on_picture(*areas, **scene):
    spots = [
        {**{key: value for key, value in SPOTS[place].items() if key != "line"}, "area": area}
        for place, area in enumerate(areas)
    ]
    return {**SAMPLE, "scene": {"picture": "media/web.svg", "width": 800, "height": 600, **scene}, "spots": spots}


def test_one_sign_of_two_is_not_yet_an_answer():
    draft = ACTIVITY.choose(TASK, ACTIVITY.start(TASK), "link-la")
    assert (draft, ACTIVITY.is_complete(TASK, draft)) == ({"found": ["link-la"]}, False)


def test_all_signs_in_any_order_are_right():
    assert ACTIVITY.judge(TASK, {"found": ["link-la", "loi-giuc"]}).outcome is Outcome.RIGHT


def test_a_touch_on_no_sign_is_wrong_at_once_and_told_by_its_own_explanation():
    verdict = ACTIVITY.judge(TASK, {"found": ["link-la", "loi-chao"]})
    assert (verdict.outcome, verdict.explain, verdict.right) == (Outcome.WRONG, "explain.loi-chao", ("link-la",))


def test_what_was_found_stays_found_over_a_new_try():
    assert ACTIVITY.again(TASK, {"found": ["link-la", "loi-chao"]}) == {"found": ["link-la"]}


def test_a_found_sign_touched_again_stays_found():
    draft = {"found": ["link-la"]}
    assert ACTIVITY.choose(TASK, draft, "link-la") == draft


def test_it_is_reported_as_a_choice_among_all_spots():
    report = ACTIVITY.interaction(TASK, {"found": ["link-la", "loi-chao"]})
    assert (report.type, report.correct, report.response) == ("choice", "loi-giuc[,]link-la", "link-la[,]loi-chao")
    assert set(report.components["choices"]) == {"loi-chao", "loi-giuc", "link-la"}


def test_spots_are_offered_to_the_keyboard_from_top_to_bottom():
    task = ACTIVITY.parse(on_picture([300, 400, 90, 90], [10, 10, 90, 90], [10, 400, 90, 90]))
    spots = ACTIVITY.props(task, Random(1))["spots"]
    assert [spot["id"] for spot in spots] == ["loi-giuc", "link-la", "loi-chao"]


def test_a_spot_may_lie_on_the_sender():
    spots = [{**SPOTS[0], "line": "sender"}, *SPOTS[1:]]
    task = ACTIVITY.parse({**SAMPLE, "spots": spots})
    assert ACTIVITY.props(task, Random(1))["spots"][0]["line"] == "sender"


def test_the_names_of_the_spots_are_not_spoken_at_the_start():
    assert not [block for block in ACTIVITY.opening(TASK) if block.startswith(("spot", "explain"))]


WEB = {"picture": "media/web.svg"}


@pytest.mark.parametrize(
    ("payload", "field"),
    [
        ({**SAMPLE, "scene": {}}, "scene"),
        ({**SAMPLE, "scene": {**SAMPLE["scene"], **WEB}}, "scene"),
        ({**SAMPLE, "scene": WEB}, "scene.width"),
        (on_picture([0, 0, 90, 90], [200, 0, 90, 90], height=None), "scene.height"),
        (on_picture([0, 0, 90, 90], [750, 0, 90, 90]), "spots.1.area"),
        (on_picture([0, 0, 90, 90], [200, 0, 20, 90]), "spots.1.area"),
        (on_picture([0, 0, 90, 90], [50, 50, 90, 90]), "spots.1.area"),
        (on_picture([0, 0, 90, 90], None), "spots.1.area"),
        (on_picture([0, 0, 90, 90], [-5, 0, 90, 90]), "spots.1.area.0"),
        ({**SAMPLE, "spots": [{**SPOTS[0], "line": "ghost"}, *SPOTS[1:]]}, "spots.0.line"),
        ({**SAMPLE, "spots": [*SPOTS[:2], {**SPOTS[2], "line": "giuc"}]}, "spots.2.line"),
        ({**SAMPLE, "spots": [{**SPOTS[0], "area": [0, 0, 90, 90]}, *SPOTS[1:]]}, "spots.0.area"),
        ({**SAMPLE, "spots": [{**spot, "right": False} for spot in SPOTS]}, "spots"),
    ],
)
def test_a_faulty_scene_is_refused_by_its_field(payload, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse(payload)
    assert (error.value.field, bool(error.value.cure)) == (field, True)
