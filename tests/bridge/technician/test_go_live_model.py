"""The go-live checklist on the page of settings: what is missing, where it is entered, what is not needed here."""

import pytest

from kiosk.bridge.technician.pages import TECHNICIAN
from kiosk.bridge.technician.set_up.go_live_words import CURES, ENTRIES, PAGES, STEPS, TITLES
from kiosk.domain.centre.items import WAIVABLE, Item
from kiosk.domain.self_check import Finding, Health, Part
from kiosk.services.results.sealer import NoRecipientsError
from kiosk.settings import Settings
from tests.bridge.technician.setting_up import Desk
from tests.services.set_up.test_go_live import FULL


@pytest.fixture
def desk(qapp, tmp_path) -> Desk:
    return Desk(tmp_path)


def seen(model):
    return model.view, model.step if model.view == "step" else ""


def test_every_item_has_texts_and_a_place_or_can_be_left_out():
    assert set(TITLES) == set(CURES) == set(Item)
    assert set(Item) == {*STEPS, *PAGES, *ENTRIES, *WAIVABLE}
    assert {page.key for page in TECHNICIAN.pages} >= set(PAGES.values())


def test_a_new_kiosk_lists_what_is_missing_the_necessary_things_first(desk):
    desk.model.openGoLive()
    rows = desk.model.goLive.rows
    assert [row["tone"] for row in rows] == sorted(
        (row["tone"] for row in rows), key=["bad", "note", "good", ""].index
    )
    assert len(rows) == len(Item)
    assert not desk.model.goLive.ready
    assert desk.model.goLive.heading == "8 necessary item(s) missing before opening"


def test_the_overview_and_the_list_count_the_same(desk):
    desk.model.openGoLive()
    rows, checklist = desk.model.goLive.rows, desk.model.goLive
    necessary, others = (sum(row["tone"] == tone for row in rows) for tone in ("bad", "note"))
    assert checklist.summary["value"] == f"{checklist.heading} · {others} more can follow"
    assert checklist.heading.startswith(f"{necessary} necessary")
    assert f" {others} more item(s) can follow" in checklist.help


def test_a_kiosk_with_everything_necessary_is_ready(desk):
    desk.door.has_guide = True
    desk.kiosk.service.save(FULL)
    desk.opens()
    assert desk.model.goLive.ready
    assert desk.model.goLive.heading == "Ready to open"
    assert (desk.model.goLive.summary["value"], desk.model.goLive.summary["tone"]) == (
        "Ready to open · 3 more can follow", "good",
    )  # fmt: skip
    desk.go_live.clock = Health.BAD
    desk.opens()
    assert not desk.model.goLive.ready


@pytest.mark.parametrize("item", [item for item in STEPS if item not in WAIVABLE])
def test_a_line_leads_to_its_step_and_the_step_back_to_the_list(desk, item):
    desk.model.openGoLive()
    desk.model.goLive.openItem(item.value)
    assert seen(desk.model) == ("step", STEPS[item].value)
    desk.model.back()
    assert desk.model.view == "goLive"
    desk.model.leave()
    assert desk.model.view == "overview"


@pytest.mark.parametrize("item", [item for item in PAGES if item not in WAIVABLE])
def test_a_line_leads_to_its_page(desk, item):
    desk.model.goLive.openItem(item.value)
    assert desk.pages == [PAGES[item]]


def test_the_line_of_the_results_is_short_and_its_view_has_the_whole_remedy(desk):
    desk.go_live.results = Finding.of_error(Part.SYNC, NoRecipientsError())
    desk.model.openGoLive()
    row = next(row for row in desk.model.goLive.rows if row["key"] == "results")
    assert row["told"] == "See on the page “Sync” what is missing."
    desk.model.goLive.openItem("results")
    assert desk.model.goLive.cure.startswith("Plug in a stick with packs of the province")


@pytest.mark.parametrize("item", [*ENTRIES, *WAIVABLE])
def test_a_line_with_fields_or_a_choice_opens_its_own_view(desk, item):
    desk.model.openGoLive()
    desk.model.goLive.openItem(item.value)
    assert desk.model.view == "entry"
    assert desk.model.goLive.waivable == (item in WAIVABLE)
    desk.model.leave()
    assert desk.model.view == "goLive"


def test_what_is_entered_is_saved_and_the_line_is_done(desk):
    desk.model.openGoLive()
    desk.model.goLive.openItem("police")
    desk.model.fields.type("police_phone", "02323822113")
    desk.model.leave()
    assert desk.saved.police_phone == "0232 382 2113"
    row = next(row for row in desk.model.goLive.rows if row["key"] == "police")
    assert (row["told"], row["tone"], row["label"]) == (
        "0232 382 2113", "good", "Number of the commune police: Done. 0232 382 2113",
    )  # fmt: skip


def test_an_item_is_not_needed_here_until_it_is_needed_again(desk):
    desk.kiosk.service.save(Settings(not_needed=("printer",)))
    desk.opens().goLive.openItem("wifi")
    desk.model.goLive.waive()
    assert (desk.saved.not_needed, desk.model.goLive.waived) == (("printer", "wifi"), True)
    desk.model.goLive.waive()
    assert (desk.saved.not_needed, desk.model.goLive.waived) == (("printer",), False)


def test_nothing_necessary_can_be_marked_as_not_needed(desk):
    desk.model.goLive.openItem("police")
    desk.model.goLive.waive()
    assert desk.saved == Settings()


def test_the_place_of_an_item_that_can_be_left_out_is_one_button_away(desk):
    desk.model.goLive.openItem("backup")
    assert (desk.model.goLive.hasPlace, desk.model.goLive.placeLabel) == (True, "Open “Sync”")
    desk.model.goLive.openPlace()
    assert desk.pages == ["sync"]
    desk.model.goLive.openItem("printer")
    assert not desk.model.goLive.hasPlace


def test_leaving_a_step_of_the_wizard_leads_to_the_overview_although_the_list_was_open(desk):
    desk.model.openGoLive()
    desk.model.goLive.openItem("centre")
    desk.model.begin()
    desk.model.leave()
    assert desk.model.view == "overview"
