"""Tests of home screens: they are filled with apps of the program, on two pages."""

import copy
from typing import Any

import pytest

from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone.home_screen.fillers import FILLERS, fitting_fillers
from kiosk.activities.phone.home_screen.layout import PER_PAGE
from kiosk.activities.phone.proof import prove
from kiosk.activities.phone.sample import SAMPLE
from kiosk.activities.phone.task import Task
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from tests.activities.phone.monkey import run_monkey
from tests.activities.phone.tasks import CALL, LETTERS, played

NEXT, BEFORE = "swipe-left:screen", "swipe-right:screen"


def paged(page: int | None = 2, **changes: Any) -> dict[str, Any]:
    """Return the sample's payload with the right app on `page`, and `changes` of the home screen."""
    payload = copy.deepcopy(dict(SAMPLE))
    home = payload["screens"][0]
    if page is not None:
        home["elements"][2]["page"] = page
    return payload | {"screens": [home | changes, *payload["screens"][1:]]}


FAR: Task = ACTIVITY.parse(paged())
"""The sample with the app that leads to the goal on the second page."""


def shown(task: Task, *parts: str) -> list[str]:
    return [element["id"] for element in ACTIVITY.scene(task, played(task, *parts))["elements"]]


@pytest.mark.parametrize("mode", ["watch", "alone", "variant"])
def test_two_pages_show_eighteen_apps(mode: str) -> None:
    pages = FAR.play(mode).handset.homes["trang-chinh"].pages
    assert [len(page) for page in pages] == [PER_PAGE, PER_PAGE]
    assert len({name for page in pages for name in page}) == 2 * PER_PAGE


@pytest.mark.parametrize("task", [LETTERS, FAR, CALL], ids=["letters", "far", "call"])
def test_the_first_place_never_has_an_app_of_the_lesson(task: Task) -> None:
    for play in (task.main, task.variant):
        assert all(page[0].startswith("app:") for layout in play.handset.homes.values() for page in layout.pages)


def test_the_layout_is_always_the_same_and_differs_in_the_variant() -> None:
    again = ACTIVITY.parse(SAMPLE)
    assert again.main.handset.homes == LETTERS.main.handset.homes
    assert LETTERS.main.handset.homes != LETTERS.variant.handset.homes


def test_the_last_of_five_apps_is_on_the_second_page() -> None:
    payload = paged(None)
    home = payload["screens"][0]
    more = [{**copy.deepcopy(home["elements"][0]), "id": name, "icon": "key"} for name in ("mot", "hai")]
    home["elements"] += more
    payload["variant"]["order"] = {}
    payload["variant"]["start"] = "cai-dat"
    layout = ACTIVITY.parse(payload).main.handset.homes["trang-chinh"]
    assert [layout.page_of(app["id"]) for app in home["elements"]] == [0, 0, 0, 0, 1]


def test_a_bare_home_screen_shows_the_apps_of_the_lesson_only() -> None:
    task = ACTIVITY.parse(paged(None, bare=True))
    assert shown(task) == ["danh-ba", "cua-hang", "cai-dat"]
    assert ACTIVITY.scene(task, played(task))["screen"]["pages"] == 1


def test_a_home_screen_with_pages_of_its_own_is_not_filled() -> None:
    swipe = {"gesture": "swipe-left", "go": "cai-dat", "how": {"vi": "Vuốt sang.", "en": "Swipe."}}
    task = ACTIVITY.parse(paged(None, on=[swipe]))
    assert task.main.handset.homes == {}


@pytest.mark.parametrize(
    ("field", "change"), [("screens.1.bare", {"bare": True}), ("screens.1.elements.0.page", {"page": 2})]
)
def test_what_only_a_home_screen_shows_is_refused_elsewhere(field: str, change: dict[str, Any]) -> None:
    payload = copy.deepcopy(dict(SAMPLE))
    screen = payload["screens"][1]
    (screen if "bare" in change else screen["elements"][0]).update(change)
    with pytest.raises(PayloadError) as raised:
        ACTIVITY.parse(payload)
    assert raised.value.field == field


def test_a_filler_that_looks_like_an_app_of_the_lesson_is_left_out() -> None:
    names = {filler.name for filler in fitting_fillers(["calendar"], ["Thư của con", "Chợ ứng dụng"])}
    assert len(names) == len(FILLERS) - 3
    assert names.isdisjoint({"calendar", "mail", "basket"})


def test_a_filler_answers_and_changes_nothing() -> None:
    name = next(iter(LETTERS.main.handset.homes["trang-chinh"].pages[0]))
    draft = played(LETTERS, "mode:alone", f"tap:{name}")
    assert draft["screen"] == "trang-chinh"
    assert (draft["wrong"], draft["costly"]) == (0, 0)
    assert ACTIVITY.said(LETTERS, draft) == (name,)
    assert ACTIVITY.scene(LETTERS, draft)["answer"].text("vi").endswith("Việc này không nằm ở đây.")


def test_after_a_filler_the_next_instruction_is_repeated_while_following() -> None:
    name = next(iter(LETTERS.main.handset.homes["trang-chinh"].pages[0]))
    assert ACTIVITY.said(LETTERS, played(LETTERS, "mode:follow", f"tap:{name}")) == (
        name,
        "how.trang-chinh.cai-dat.0",
    )


def test_an_app_of_the_other_page_cannot_be_touched() -> None:
    assert played(FAR, "mode:alone", "tap:cai-dat")["screen"] == "trang-chinh"
    assert played(FAR, "mode:alone", NEXT, "tap:cai-dat")["screen"] == "cai-dat"


def test_the_page_is_turned_forth_and_back_and_not_beyond() -> None:
    first, second = shown(FAR, "mode:alone"), shown(FAR, "mode:alone", NEXT)
    assert set(first).isdisjoint(second)
    assert shown(FAR, "mode:alone", NEXT, BEFORE) == first
    assert shown(FAR, "mode:alone", NEXT, NEXT) == second


def test_home_opens_on_the_first_page() -> None:
    assert played(FAR, "mode:alone", NEXT, "tap:cai-dat", "home")["page"] == 0


def test_watching_shows_how_the_page_is_turned() -> None:
    begun = ACTIVITY.scene(FAR, played(FAR))
    assert (begun["finger"]["element"], begun["finger"]["gesture"]) == ("screen", "swipe-left")
    assert begun["instruction"].text("vi").startswith("Vuốt sang trái")
    turned = played(FAR, "next")
    assert (turned["page"], turned["at"]) == (1, 0)
    assert ACTIVITY.scene(FAR, turned)["finger"]["element"] == "cai-dat"
    assert played(FAR, *["next"] * 4)["finished"]


def test_a_hint_leads_to_the_page_first() -> None:
    draft = played(FAR, "mode:alone", "hint")
    assert (draft["said"], draft["point"]) == ("how.next-page", "screen")
    assert played(FAR, "mode:alone", NEXT, "hint")["point"] == "cai-dat"


def test_the_proof_counts_the_page_turns() -> None:
    assert (prove(FAR).task.turns, prove(LETTERS).task.turns) == (1, 0)
    assert "route of 3 acts and 1 page turns" in str(prove(FAR).task)


def test_a_monkey_is_never_stuck_on_two_pages() -> None:
    run_monkey(FAR, 800, seed=13)


def test_a_draft_of_an_earlier_version_is_on_the_first_page() -> None:
    draft = played(FAR, "mode:alone")
    del draft["page"]
    read = read_draft(FAR, draft)
    assert read is not None
    assert read.page == 0


@pytest.mark.parametrize("page", [-1, 2, True, "1"])
def test_a_draft_on_a_page_that_does_not_exist_is_refused(page: object) -> None:
    assert read_draft(FAR, played(FAR, "mode:alone") | {"page": page}) is None
