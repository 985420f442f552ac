"""Tests of the four modes of the practice phone."""

import pytest

from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.verdicts import Outcome
from tests.activities.phone.tasks import CALL, LETTERS, call_payload, lesson_task, played

ALONE = ("mode:alone", "tap:cai-dat", "tap:man-hinh", "slide:co-chu=to")
VARIANT = ("mode:variant", *ALONE[1:])
CALLED = ("mode:alone", "swipe-up:screen", "after")


def said(task, *parts):
    return ACTIVITY.said(task, played(task, *parts))


def scene(task, *parts):
    return ACTIVITY.scene(task, played(task, *parts))


def outcome(*parts):
    return ACTIVITY.judge(LETTERS, played(LETTERS, *parts)).outcome


class TestWatching:
    def test_next_plays_the_route_to_its_end(self):
        draft = played(LETTERS, "next", "next", "next")
        assert (draft["finished"], draft["done"], draft["screen"]) == (True, ["watch"], "man-hinh")

    def test_the_finger_shows_the_next_act(self):
        assert scene(LETTERS, "next", "next")["finger"] == {
            "element": "co-chu",
            "gesture": "slide",
            "to": "to",
            "text": "",
            "keys": "",
        }

    def test_touches_on_the_phone_change_nothing_and_are_answered(self):
        draft = played(LETTERS, "tap:cai-dat")
        assert (draft["screen"], draft["at"], draft["said"]) == ("trang-chinh", 0, "said.watch")

    def test_time_passes_only_as_part_of_the_route(self):
        assert played(CALL, "next", "after") == played(CALL, "next")
        assert scene(CALL, "next")["screen"]["after"] == 0
        assert played(CALL, "next", "next")["screen"] == "cuoc-goi"

    def test_previous_goes_back_one_act(self):
        draft = played(LETTERS, "next", "next", "previous")
        assert (draft["screen"], draft["at"]) == ("cai-dat", 1)

    def test_it_is_never_an_answer(self):
        assert outcome("next", "next", "next") is Outcome.INCOMPLETE


class TestFollowing:
    def test_each_step_is_told_before_it_is_done(self):
        assert said(LETTERS, "mode:follow") == ("how.trang-chinh.cai-dat.0",)
        assert said(LETTERS, "mode:follow", "tap:cai-dat") == ("how.cai-dat.man-hinh.0",)

    def test_a_detour_is_explained_and_undone(self):
        draft = played(LETTERS, "mode:follow", "tap:cai-dat", "tap:am-thanh")
        assert (draft["screen"], draft["said"]) == ("cai-dat", "said.detour")

    def test_a_wrong_act_is_explained_and_the_step_told_again(self):
        assert said(LETTERS, "mode:follow", "tap:danh-ba") == (
            "wrong.trang-chinh.danh-ba.0",
            "how.trang-chinh.cai-dat.0",
        )

    def test_a_long_pause_points_at_the_element(self):
        assert scene(LETTERS, "mode:follow")["point"] == ""
        assert scene(LETTERS, "mode:follow", "pause")["point"] == "cai-dat"

    def test_a_second_pause_says_nothing_new(self):
        assert played(LETTERS, "mode:follow", "pause", "pause") == played(LETTERS, "mode:follow", "pause")

    def test_what_happens_by_itself_is_not_undone(self):
        assert played(CALL, "mode:follow", "swipe-up:screen", "after")["screen"] == "cuoc-goi"

    def test_a_hint_does_not_count(self):
        draft = played(LETTERS, "mode:follow", "hint")
        assert draft["hints"] == 0
        assert not ACTIVITY.hint_counts(LETTERS, draft)

    def test_it_is_never_an_answer(self):
        assert outcome("mode:follow", *ALONE[1:]) is Outcome.INCOMPLETE


class TestAlone:
    def test_the_goal_reached_is_right_and_mastered(self):
        assert outcome(*ALONE) is Outcome.RIGHT
        assert ACTIVITY.mastered(LETTERS, played(LETTERS, *ALONE))

    def test_a_detour_happens(self):
        assert played(LETTERS, "mode:alone", "tap:cai-dat", "tap:am-thanh")["screen"] == "am-thanh"
        assert outcome("mode:alone", "tap:cai-dat", "tap:am-thanh", "back", *ALONE[2:]) is Outcome.RIGHT

    def test_a_harmless_wrong_act_is_mastered_all_the_same(self):
        assert ACTIVITY.mastered(LETTERS, played(LETTERS, "mode:alone", "tap:danh-ba", *ALONE[1:]))

    @pytest.mark.parametrize("spoilt", ["hint", "help", "tap:cua-hang"])
    def test_help_or_an_act_that_costs_is_no_mastery(self, spoilt):
        assert not ACTIVITY.mastered(LETTERS, played(LETTERS, "mode:alone", spoilt, *ALONE[1:]))

    def test_an_act_that_costs_makes_the_run_wrong_and_says_so(self):
        draft = played(LETTERS, "mode:alone", "tap:cua-hang", *ALONE[1:])
        assert ACTIVITY.judge(LETTERS, draft).outcome is Outcome.WRONG
        assert ACTIVITY.said(LETTERS, draft) == ("said.again",)
        assert draft["done"] == []

    def test_a_costly_act_changes_nothing_and_tells_what_it_would_cost(self):
        draft = played(LETTERS, "mode:alone", "tap:cua-hang")
        assert draft["screen"] == "trang-chinh"
        assert ACTIVITY.said(LETTERS, draft) == ("wrong.trang-chinh.cua-hang.0", "said.costly")
        assert ACTIVITY.scene(LETTERS, draft)["answerKind"] == "costly"

    def test_a_new_try_after_a_costly_run_is_no_answer_until_it_is_done(self):
        wrong = ("mode:alone", "tap:cua-hang", *ALONE[1:])
        assert outcome(*wrong, "again") is Outcome.INCOMPLETE
        assert outcome(*wrong, "again", "mode:follow") is Outcome.INCOMPLETE
        assert outcome(*wrong, "again", *ALONE[1:]) is Outcome.RIGHT
        assert not ACTIVITY.mastered(LETTERS, played(LETTERS, *wrong, "again", *ALONE[1:]))

    def test_a_run_that_was_left_was_the_first_try(self):
        left = played(LETTERS, "mode:alone", "tap:cai-dat", "mode:watch", *ALONE)
        assert [run["finished"] for run in left["runs"]["alone"]] == [False, True]
        assert not ACTIVITY.mastered(LETTERS, left)

    def test_a_hint_asked_for_and_left_is_a_try_too(self):
        assert not ACTIVITY.mastered(LETTERS, played(LETTERS, "mode:alone", "hint", "mode:watch", *ALONE))

    def test_a_look_at_alone_is_no_try(self):
        assert ACTIVITY.mastered(LETTERS, played(LETTERS, "mode:alone", "mode:watch", *ALONE))

    def test_a_phone_that_rang_by_itself_is_no_try(self):
        assert played(CALL, "mode:variant", "after", "mode:alone")["runs"]["variant"] == []

    def test_touching_the_tab_of_the_mode_keeps_the_run(self):
        assert played(LETTERS, "mode:alone", "tap:cai-dat", "mode:alone")["screen"] == "cai-dat"

    def test_a_pause_tells_nothing(self):
        assert played(LETTERS, "mode:alone", "pause") == played(LETTERS, "mode:alone")

    def test_a_right_answer_stays_right_whatever_is_played_afterwards(self):
        assert outcome(*ALONE, "again", "tap:cua-hang", *ALONE[1:]) is Outcome.RIGHT
        assert outcome(*ALONE, *VARIANT[:2]) is Outcome.RIGHT

    def test_after_the_goal_the_phone_ignores_time_hints_and_help(self):
        assert played(LETTERS, *ALONE, "hint", "after", "pause", "help") == played(LETTERS, *ALONE)

    @pytest.mark.parametrize("acts", [ALONE, VARIANT, ("next", "next", "next")])
    @pytest.mark.parametrize("part", ["back", "tap:co-chu", "tap:screen", "swipe-down:screen"])
    def test_a_touch_after_the_goal_hears_the_praise_again(self, acts, part):
        before, after = played(LETTERS, *acts), played(LETTERS, *acts, part)
        assert {**after, "last": "goal", "said": before["said"], "idle": 0, "heard": before["heard"]} == before
        assert ACTIVITY.said(LETTERS, after) == ACTIVITY.said(LETTERS, before)[-1:]
        assert scene(LETTERS, *acts, part)["answerKind"] == "praise"


class TestGoal:
    def test_what_the_last_act_was_answered_stays_beside_the_praise(self):
        payload = call_payload()
        reply = {"vi": "Máy đáp lại lần cuối.", "en": "The last answer."}
        for element in (element for screen in payload["screens"] for element in screen.get("elements", [])):
            for act in element.get("on", []):
                if "wrong" not in act and "say" not in act:
                    act["say"] = reply
        task = ACTIVITY.parse(payload)
        shown = ACTIVITY.scene(task, ACTIVITY.solution(task))
        assert (shown["answerKind"], shown["reply"].text("vi")) == ("praise", reply["vi"])

    def test_before_the_goal_there_is_no_such_answer(self):
        assert scene(CALL, *CALLED, "tap:tat")["reply"] == ""


class TestVariant:
    def test_it_is_mastered_at_its_own_first_try(self):
        helped = ("mode:alone", "hint", *ALONE[1:])
        assert not ACTIVITY.mastered(LETTERS, played(LETTERS, *helped))
        assert ACTIVITY.mastered(LETTERS, played(LETTERS, *helped, *VARIANT))

    def test_hints_say_the_names_that_stand_on_this_phone(self):
        draft = played(LETTERS, "mode:variant", "tap:cai-dat", "hint")
        assert ACTIVITY.scene(LETTERS, draft)["answer"].text("vi") == "Chạm vào Hiển thị."

    def test_things_stand_in_the_order_of_the_variant(self):
        shown = [element["id"] for element in scene(LETTERS, "mode:variant")["elements"]]
        assert [name for name in shown if not name.startswith("app:")] == ["cai-dat", "danh-ba", "cua-hang"]

    def test_it_starts_where_and_as_it_says(self):
        draft = played(CALL, "mode:variant")
        assert (draft["screen"], draft["values"]["wifi"]) == ("chinh", "bat")


class TestTouches:
    def test_typing_is_compared_without_case_accents_and_spaces(self):
        at_keys = (*CALLED, "tap:tat", "tap:goi")
        assert played(CALL, *at_keys, "type:so=0900000000")["screen"] == "hoi"
        assert played(CALL, *at_keys, "type:so= 0900-000.000 ")["screen"] == "hoi"

    def test_what_does_not_match_is_answered_kindly_every_time_and_not_kept(self):
        at_keys = (*CALLED, "tap:tat", "tap:goi")
        once = played(CALL, *at_keys, "type:so=0911222333")
        twice = ACTIVITY.choose(CALL, once, "type:so=0911222333")
        assert ACTIVITY.said(CALL, once) == ACTIVITY.said(CALL, twice) == ("said.number",)
        assert twice != once
        assert "0911222333" not in str(once)
        assert once["wrong"] == 0

    def test_what_is_recorded_of_typing_is_only_what_was_asked_for(self):
        at_keys = played(CALL, *CALLED, "tap:tat", "tap:goi")
        assert ACTIVITY.recorded(CALL, at_keys, "type:so=0911222333") == "type:so="
        assert ACTIVITY.recorded(CALL, at_keys, "type:so=0900000000") == "type:so=0900 000 000"

    def test_a_slider_goes_to_every_place_and_back(self):
        there = played(LETTERS, "mode:alone", "tap:cai-dat", "tap:man-hinh", "slide:co-chu=vua")
        assert there["values"] == {"co-chu": "vua"}
        assert ACTIVITY.choose(LETTERS, there, "slide:co-chu=nho")["values"] == {"co-chu": "nho"}

    def test_a_switch_goes_on_and_off(self):
        at_settings = ("mode:alone", "swipe-up:screen", "tap:cai-dat")
        assert scene(CALL, *at_settings, "tap:mang")["elements"][0]["on"] is True
        assert scene(CALL, *at_settings, "tap:mang", "tap:mang")["elements"][0]["on"] is False

    def test_a_call_comes_in_with_its_bell_and_its_voice(self):
        assert said(CALL, *CALLED) == ("sound:ring", "screen.cuoc-goi")
        assert scene(CALL, *CALLED)["screen"]["rings"] is True

    def test_the_back_key_leaves_a_dialog_for_the_screen_under_it(self):
        at_dialog = (*CALLED, "tap:tat", "tap:goi", "type:so=0900000000")
        assert scene(CALL, *at_dialog)["screen"]["over"]["id"] == "ban-phim"
        assert played(CALL, *at_dialog, "back")["screen"] == "ban-phim"
        assert played(CALL, *at_dialog, "home")["screen"] == "chinh"

    def test_keys_on_home_and_on_the_lock_screen_are_answered(self):
        assert said(LETTERS, "mode:alone", "home") == said(LETTERS, "mode:alone", "back") == ("said.home",)
        assert said(CALL, "mode:alone", "home") == said(CALL, "mode:alone", "back") == ("said.lock",)

    def test_a_text_is_read_out_when_it_is_touched(self):
        assert said(LETTERS, "mode:alone", "tap:cai-dat", "tap:am-thanh", "tap:tieng") == (
            "element.am-thanh.tieng",
            "said.read",
        )

    def test_a_gesture_that_does_nothing_is_answered(self):
        assert said(LETTERS, "mode:alone", "hold:cai-dat") == ("said.other",)

    def test_an_answer_that_changes_nothing_is_no_detour(self):
        draft = played(CALL, "mode:follow", "swipe-up:screen", "tap:goi")
        assert (draft["last"], draft["said"]) == ("read", "say.chinh.goi.0")

    @pytest.mark.parametrize("part", ["tap:screen", "swipe-down:screen", "swipe-left:screen"])
    def test_a_touch_beside_everything_is_answered(self, part):
        assert said(CALL, "mode:alone", part) == ("said.other",)

    @pytest.mark.parametrize("part", ["tap:tat", "tap:khong-co", "type:cai-dat", "mode:cheat", "", "slide:co-chu=xa"])
    def test_what_is_not_on_the_screen_is_no_touch(self, part):
        assert played(LETTERS, "mode:alone", part) == played(LETTERS, "mode:alone")


class TestHolding:
    """Elements that take a tap and a hold, in two bundled lessons."""

    POWER = lesson_task("ky-nang-so/lam-quen-dien-thoai", "thuc-hanh")
    GROUP = lesson_task("ky-nang-so/nhan-tin-goi-video", "vao-nhom-thon")
    THREAD = ("mode:alone", "tap:nhan-tin", "tap:thon-hoa", "tap:tham-gia")

    def offers(self, task, name, *parts):
        return next(one for one in scene(task, *parts)["elements"] if one["id"] == name)["offers"]

    def test_the_hint_does_not_change_what_the_right_touch_does(self):
        quick = played(self.POWER, "mode:follow", "tap:nut-nguon")
        slow = played(self.POWER, "mode:follow", "pause", "tap:nut-nguon")
        assert slow == quick
        assert quick["screen"] == "khoa"

    @pytest.mark.parametrize("parts", [(), ("mode:follow",), ("mode:follow", "pause"), ("mode:alone", "hint")])
    def test_a_hold_that_leads_nowhere_is_not_offered(self, parts):
        assert self.offers(self.POWER, "nut-nguon", *parts) == []

    def test_a_hold_that_leads_on_is_offered_beside_the_reply_to_the_tap(self):
        assert self.offers(self.GROUP, "micro", *self.THREAD) == ["hold"]
        assert said(self.GROUP, *self.THREAD, "tap:micro") == ("say.nhom.micro.1",)

    def test_a_tap_where_the_hint_asks_for_a_hold_hears_the_hint_again(self):
        hinted = played(self.GROUP, *self.THREAD, "hint")
        tapped = played(self.GROUP, *self.THREAD, "hint", "tap:micro")
        assert (tapped["said"], tapped["point"], tapped["hints"]) == (hinted["said"], "micro", 1)
        assert tapped["idle"] == hinted["idle"] + 1
