"""Tests of common situations on a phone, with the sample errands of the gallery."""

import copy
from collections.abc import Mapping
from typing import Any

import pytest

from kiosk import paths
from kiosk.activities.phone.proof import prove
from kiosk.activities.phone.task import Task
from kiosk.activities.phone_task import ACTIVITY
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import PayloadError
from tests.activities.phone.monkey import run_monkey
from tests.activities.phone.tasks import lesson_task, played

FILE = paths.assets_folder() / "gallery" / "phong-trung-bay" / "dien-thoai-them.yaml"
STEPS = {step["id"]: step for step in read_marked(FILE.read_bytes(), FILE.name).data["steps"]}
DIAL = ("mode:alone", "tap:dien-thoai")
MENU = (*DIAL, "type:so=19000000", "tap:mo-phim")


def payload(name: str) -> dict[str, Any]:
    """Return a new copy of the payload of the errand `name`."""
    return payload_of(copy.deepcopy(STEPS[name]))


TASKS = {name: ACTIVITY.parse(payload(name)) for name in STEPS}
CARD, CALLS, PHOTO = TASKS["so-tren-the"], TASKS["goi-nho-va-goi-hinh"], TASKS["chup-giay"]
NETWORK, MARKET = TASKS["mang-ma-tu-choi"], TASKS["hoi-may-va-loa"]


def scene(task: Task, *parts: str) -> Mapping[str, Any]:
    return ACTIVITY.scene(task, played(task, *parts))


def element(task: Task, name: str, *parts: str) -> Mapping[str, Any]:
    return next(one for one in scene(task, *parts)["elements"] if one["id"] == name)


@pytest.mark.parametrize("name", TASKS)
def test_every_situation_can_be_got_over_from_every_state(name: str) -> None:
    proofs = prove(TASKS[name])
    assert min(proofs.task.route, proofs.variant.route) >= 3
    run_monkey(TASKS[name], 400, seed=13)


class TestDialling:
    def test_the_number_on_the_card_is_read_aloud(self) -> None:
        draft = played(CARD, *DIAL)
        assert ACTIVITY.said(CARD, draft) == ("element.ban-phim.the",)
        assert CARD.texts["element.ban-phim.the"].text("vi").endswith("1900 0000")

    @pytest.mark.parametrize("number", ["19000001", "1900", "190000000"])
    def test_a_wrong_number_is_not_connected_and_explained(self, number: str) -> None:
        draft = played(CARD, *DIAL, f"type:so={number}")
        assert (draft["screen"], draft["said"]) == ("ban-phim", "said.number")

    @pytest.mark.parametrize(("key", "said"), [("9", "said.key"), ("2", "wrong.bam-phim.phim.1")])
    def test_another_key_of_the_voice_menu_is_explained(self, key: str, said: str) -> None:
        draft = played(CARD, *MENU, f"type:phim={key}")
        assert (draft["screen"], draft["said"]) == ("bam-phim", said)

    def test_the_right_key_leads_on_at_once(self) -> None:
        assert played(CARD, *MENU, "type:phim=1")["finished"]

    def test_during_a_call_an_act_has_one_key(self) -> None:
        changed = payload("so-tren-the")
        changed["screens"][3]["elements"][0]["on"][0]["text"] = {"vi": "12", "en": "12"}
        with pytest.raises(PayloadError, match="more than one key"):
            ACTIVITY.parse(changed)


class TestCalls:
    def test_the_app_has_a_badge_until_it_was_opened(self) -> None:
        assert element(CALLS, "dien-thoai", "mode:alone")["badge"]
        assert not element(CALLS, "dien-thoai", "mode:alone", "tap:dien-thoai", "home")["badge"]

    def test_an_incoming_video_call_rings(self) -> None:
        draft = played(CALLS, "mode:alone", "tap:dien-thoai", "tap:con", "after")
        assert ACTIVITY.said(CALLS, draft) == ("sound:ring",)

    def test_the_own_picture_follows_the_switch_of_the_camera(self) -> None:
        talk = ("mode:follow", "tap:dien-thoai", "tap:con", "after", "tap:co-hinh")
        assert not element(CALLS, "minh", *talk)["on"]
        assert element(CALLS, "minh", *talk, "tap:may-anh")["on"]


def test_a_photo_shows_what_is_wrong_with_it_until_it_is_mended() -> None:
    acts = ("tap:lui", "tap:tranh-den", "tap:giu-yen")
    seen = [element(PHOTO, "khung", "mode:alone", *acts[:done])["value"] for done in range(4)]
    assert seen == ["cut", "glare", "blurred", "good"]


def test_a_photo_that_nobody_can_read_is_not_used() -> None:
    draft = played(PHOTO, "mode:alone", "tap:chup", "tap:dung")
    assert (draft["screen"], draft["wrong"]) == ("xem-anh", 1)


class TestNetwork:
    def test_the_status_bar_shows_the_values(self) -> None:
        assert scene(NETWORK, "mode:alone")["network"] == {"wifi": False, "data": False}
        on = ("mode:alone", "tap:cong", "tap:bat-mang", "tap:wifi")
        assert scene(NETWORK, *on)["network"] == {"wifi": True, "data": False}

    def test_a_task_without_networks_shows_none(self) -> None:
        assert scene(CARD)["network"] == {}

    def test_watching_shows_how_the_failures_are_got_over(self) -> None:
        shown = {stop[0] for stop in NETWORK.main.stops}
        assert {"khong-mang", "ma-sai", "tra-lai", "xong"} <= shown

    @pytest.mark.parametrize(("value", "words"), [("khac", "is not declared"), ("ma", "exactly two values")])
    def test_a_name_that_is_no_switch_is_refused(self, value: str, words: str) -> None:
        with pytest.raises(PayloadError, match=words) as raised:
            ACTIVITY.parse(payload("mang-ma-tu-choi") | {"network": {"wifi": value}})
        assert raised.value.field == "network.wifi"


def test_the_payment_speaker_announces_the_money_aloud() -> None:
    draft = played(MARKET, "mode:alone", "after")
    assert ACTIVITY.said(MARKET, draft) == ("sound:ping", "element.chinh.loa")


def test_the_instruction_is_spoken_after_what_the_phone_says() -> None:
    task = lesson_task("an-toan-tren-mang/ma-otp", "bi-hoi-ma")
    draft = ACTIVITY.start(task)
    while not any(name.startswith("screen.") for name in draft["heard"]):
        draft = ACTIVITY.choose(task, draft, "next")
    said = ACTIVITY.said(task, draft)
    assert said[-1].startswith("how.")


def test_an_advertisement_on_the_home_screen_is_read_aloud_only_when_it_is_touched() -> None:
    task = lesson_task("ky-nang-so/lam-quen-dien-thoai", "thuc-hanh")
    said = ACTIVITY.said(task, played(task, "mode:alone", "tap:nut-nguon", "swipe-up:screen"))
    assert "element.trang-chinh.quang-cao" not in said
    assert ACTIVITY.said(task, played(task, "mode:alone", "tap:nut-nguon", "swipe-up:screen", "tap:quang-cao"))


def test_the_answer_of_a_machine_is_marked() -> None:
    asked = ("mode:alone", "after", "tap:tro-ly")
    assert element(MARKET, "tra-loi", *asked)["machine"]
    assert not element(MARKET, "cau-hoi", *asked)["machine"]


@pytest.mark.parametrize(
    ("name", "screen", "at", "change", "words"),
    [
        ("hoi-may-va-loa", 1, 0, {"machine": True}, "message of the learner"),
        ("hoi-may-va-loa", 1, 2, {"machine": True}, "does not fit a button"),
        ("goi-nho-va-goi-hinh", 0, 0, {"badge": {"cuoc-nho": "moi"}}, "does not fit a note"),
        ("goi-nho-va-goi-hinh", 0, 1, {"badge": {"cuoc-nho": "khac"}}, "'khac' does not exist"),
        ("so-tren-the", 1, 0, {"detail": None}, "is missing on the paper"),
        ("goi-nho-va-goi-hinh", 4, 0, {"value": None}, "is missing on the self"),
        ("mang-ma-tu-choi", 5, 0, {"kind": "self", "value": "ma"}, "exactly two values"),
        ("mang-ma-tu-choi", 5, 0, {"kind": "finder", "picture": "media/a.svg"}, "which no camera shows"),
    ],
)
def test_what_cannot_be_drawn_is_refused(name: str, screen: int, at: int, change: dict[str, Any], words: str) -> None:
    changed = payload(name)
    thing = changed["screens"][screen]["elements"][at]
    thing.update(change)
    for field in [field for field, value in change.items() if value is None]:
        del thing[field]
    with pytest.raises(PayloadError, match=words):
        ACTIVITY.parse(changed)
