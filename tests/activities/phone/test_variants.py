"""Tests of the changes that a variant makes to the screens and the texts of a phone task."""

import pytest

from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from tests.activities.phone.tasks import CALL, LETTERS, call_payload


def texts(task, name):
    return dict(task.texts[name].by_language)


def test_a_renamed_thing_is_renamed_in_what_is_said_of_it():
    assert texts(CALL, "variant.how.cuoc-goi.tat.0") == {"vi": "Chạm nút Từ chối.", "en": "Touch Decline."}
    assert texts(CALL, "variant.say.cuoc-goi.tat.0")["vi"] == "Từ chối là đúng."
    assert texts(CALL, "variant.hint.0")["vi"] == "Nút Từ chối màu đỏ."


def test_what_the_variant_says_in_the_same_words_is_not_recorded_twice():
    assert "variant.how.chinh.goi.1" not in CALL.texts
    assert CALL.variant.handset.faces["chinh"].things[0].moves[1].how.id == "how.chinh.goi.1"


def test_a_name_inside_a_longer_word_is_left_alone():
    payload = call_payload()
    act = payload["screens"][2]["elements"][0]["on"][0]
    act["how"] = {"vi": "Tắt máyx, rồi Tắt máy.", "en": "Hang up."}
    task = ACTIVITY.parse(payload)
    assert texts(task, "variant.how.cuoc-goi.tat.0")["vi"] == "Tắt máyx, rồi Từ chối."


def test_a_screen_that_is_replaced_says_its_own_words():
    assert texts(CALL, "variant.element.goi-con.loi")["vi"] == "Bố đừng chuyển tiền nhé."


def test_titles_are_changed_too():
    assert CALL.variant.handset.faces["cuoc-goi"].model.title.text("vi") == "Không rõ số"
    assert CALL.main.handset.faces["cuoc-goi"].model.title.text("vi") == "Số lạ"


def test_a_task_equals_another_in_the_same_words():
    assert ACTIVITY.parse(ACTIVITY.sample) == LETTERS
    assert ACTIVITY.parse(call_payload()) != LETTERS


def test_a_hint_that_the_variant_leaves_without_its_element_asks_for_new_hints():
    payload = call_payload()
    call = {**payload["screens"][2], "elements": [dict(one) for one in payload["screens"][2]["elements"]]}
    call["elements"][0]["id"] = "bo-qua"
    payload["variant"]["screens"].append(call)
    payload["variant"]["texts"] = {}
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse(payload)
    assert (error.value.field, error.value.cure) == ("hints.0.at", "write hints: under variant, too")


@pytest.mark.parametrize("change", ["order", "texts", "start", "route"])
def test_one_real_difference_is_enough(change):
    payload = call_payload()
    kept = {"goal": payload["variant"]["goal"]}
    if change == "route":
        kept["route"] = ["swipe-up:screen", "after", "tap:tat", "tap:goi", "type:so=0900000000"]
        kept["route"] += ["back", "type:so=0900000000", "tap:co"]
        payload["screens"][3]["elements"][0]["on"][0]["go"] = "hoi"
    else:
        kept[change] = payload["variant"][change]
    assert ACTIVITY.parse({**payload, "variant": kept}).variant.route
