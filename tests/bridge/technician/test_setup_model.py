"""The view model of the set-up: each value is saved when it is chosen, or all values are read from one file."""

from dataclasses import replace

import pytest

from kiosk.bridge.technician.set_up.steps import HOURS, NUMBERS, ORDER
from kiosk.setting_values import LIMITS, MOST_HAMLETS
from kiosk.settings import Settings
from tests.bridge.technician.setting_up import Desk
from tests.content.province import root_of


@pytest.fixture
def desk(qapp, tmp_path) -> Desk:
    return Desk(tmp_path)


def seen(model):
    return model.view, model.step if model.view == "step" else ""


def steps(model, act, times):
    shown = []
    for _ in range(times):
        act()
        shown.append(model.step if model.view == "step" else model.view)
    return shown


def test_a_new_kiosk_has_everything_before_it(desk):
    assert (desk.model.fresh, desk.model.complete, seen(desk.model)) == (True, False, ("overview", ""))
    assert {row["key"]: row["done"] for row in desk.model.rows} == {
        "language": True, "commune": False, "hamlets": False, "pins": False, "province": False,
        "centre": False, "adults": False, "manner": True,
    }  # fmt: skip


def test_the_steps_follow_each_other_there_and_back(desk):
    names = [step.value for step in ORDER]
    desk.model.begin()
    desk.model.values.save(place="xã Lệ Thủy")
    assert [desk.model.step, *steps(desk.model, desk.model.next, len(names) - 1)] == names
    assert steps(desk.model, desk.model.back, len(names)) == [*reversed(names[:-1]), "overview"]
    desk.model.begin()
    assert steps(desk.model, desk.model.next, len(names) - 2)[-2:] == ["summary", "overview"]


def test_after_a_file_only_what_it_does_not_contain_is_asked(desk):
    text = 'commune = "19249"\ncentre = "Nhà văn hóa"\nsigner = "Giám đốc"\nprovince_root = "root.json"\n'
    desk.plug_in(root_json=root_of(), **{"tram-hoc_toml": text.encode()})
    desk.model.finds.apply()
    assert [desk.model.step, *steps(desk.model, desk.model.next, 3)] == ["pins", "adults", "summary", "overview"]
    desk.model.begin()
    assert desk.model.step == "hamlets"
    assert steps(desk.model, desk.model.next, 1) == ["pins"]


def test_a_step_on_its_own_leads_back_to_the_overview(desk):
    for leave in (desk.model.next, desk.model.back):
        desk.model.openStep("manner")
        assert not desk.model.wizard
        leave()
        assert desk.model.view == "overview"


def test_a_set_up_that_was_left_is_gone_on_with_where_it_was(desk):
    desk.kiosk.service.save(Settings(place="xã Lệ Thủy", commune="19249"))
    desk.opens().begin()
    assert desk.model.step == "hamlets"
    desk.model.hamlets.add("An Lạc")
    desk.opens().begin()
    assert desk.model.step == "pins"
    desk.door.has_guide = True
    desk.opens().begin()
    assert desk.model.step == "province"


def test_when_all_is_done_the_summary_is_shown(desk):
    desk.door.has_guide = True
    chosen = Settings(place="xã Lệ Thủy", hamlets=("An Lạc",), centre="Nhà văn hóa", signer="Giám đốc")
    desk.kiosk.service.save(chosen)
    desk.opens()
    desk.plug_in(root_json=root_of())
    desk.model.finds.trust(0)
    assert not desk.model.complete
    desk.kiosk.service.save(replace(chosen, not_needed=("adults",)))
    desk.opens()
    assert desk.model.complete
    desk.model.begin()
    assert desk.model.step == "summary"


def test_the_commune_is_found_saved_and_left_behind(desk):
    desk.model.begin()
    desk.model.next()
    desk.model.commune.seek("kien giang")
    (row,) = desk.model.commune.rows
    assert row["name"] == "Xã Lệ Thủy"
    assert row["where"].startswith("Tỉnh Quảng Trị · formerly Thị trấn Kiến Giang")
    assert row["shortWhere"] == "Tỉnh Quảng Trị · formerly Thị trấn Kiến Giang"
    assert row["label"] == f"Xã Lệ Thủy, {row['where']}"
    desk.model.commune.choose(row["code"])
    assert (desk.saved.place, desk.saved.commune) == ("xã Lệ Thủy", "19249")
    assert desk.model.step == "hamlets"


def test_the_list_of_communes_is_there_only_while_it_is_looked_at(desk):
    ready = []
    desk.model.begin()
    desk.model.values.save(place="xã Lệ Thủy")
    for go in (lambda: None, desk.model.next, desk.model.next, desk.model.back, desk.model.leave):
        go()
        ready.append(desk.model.commune.ready)
    assert ready == [False, True, False, True, False]


def test_a_code_that_was_not_on_offer_is_not_taken(desk):
    desk.model.openStep("commune")
    desk.model.commune.choose("19249")
    assert desk.saved == Settings()


def test_a_missing_list_of_communes_is_told(desk):
    desk.kiosk.places.communes.rename(desk.kiosk.places.communes.with_suffix(".away"))
    try:
        desk.model.openStep("commune")
    finally:
        desk.kiosk.places.communes.with_suffix(".away").rename(desk.kiosk.places.communes)
    assert "Install the program again." in desk.model.problem


def test_every_choice_is_on_the_disk_at_once_and_asks_for_a_renewal(desk):
    desk.model.values.chooseLanguage("en")
    desk.model.values.chooseAddress("bà con")
    desk.model.values.adjust("volume", 1)
    assert desk.saved == Settings(language="en", address="bà con", volume=4)
    assert len(desk.renewals) == 3


@pytest.mark.parametrize("choice", [("chooseLanguage", "fr"), ("chooseAddress", "ông")])
def test_what_is_not_on_offer_is_not_chosen(desk, choice):
    getattr(desk.model.values, choice[0])(choice[1])
    assert (desk.saved, desk.renewals) == (Settings(), [])


@pytest.mark.parametrize("key", [key for key in NUMBERS if key not in HOURS])
def test_a_number_goes_from_end_to_end_and_no_further(desk, key):
    def shown():
        return next(number for number in desk.model.values.numbers if number["key"] == key)

    for by, can, limit in ((-1, "canLess", LIMITS[key][0]), (1, "canMore", LIMITS[key][1])):
        while shown()[can]:
            desk.model.values.adjust(key, by)
        desk.model.values.adjust(key, by)
        assert getattr(desk.saved, key) == limit


@pytest.mark.parametrize("key", HOURS)
def test_an_hour_goes_round_the_clock(desk, key):
    before = getattr(Settings(), key)
    met = []
    for _ in range(24):
        desk.model.values.adjust(key, 1)
        met.append(getattr(desk.saved, key))
    assert met == [*range(before + 1, 24), *range(before + 1)]
    for _ in range(before + 1):
        desk.model.values.adjust(key, -1)
    assert getattr(desk.saved, key) == 23


def test_equal_hours_are_told_to_mean_never(desk):
    desk.model.values.save(night_from=4)
    assert not [number for number in desk.model.values.numbers if "never dark" in number["shown"]]
    desk.model.values.adjust("night_from", 1)
    assert tuple(number["key"] for number in desk.model.values.numbers if "never dark" in number["shown"]) == HOURS


def test_what_could_not_be_saved_is_shown_as_it_was_with_the_reason(desk, monkeypatch):
    def full(_file, _data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.services.set_up.settings_file.write_file", full)
    desk.model.values.chooseAddress("bạn")
    assert desk.model.values.address == "bác"
    assert "The self-check shows what to do about the disk" in desk.model.problem
    assert desk.renewals == []


def test_hamlets_are_tidied_and_kept_in_their_order(desk):
    for name in ("  An   Lạc ", "Quy Hậu"):
        assert desk.model.hamlets.add(name)
    assert desk.saved.hamlets == ("An Lạc", "Quy Hậu")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("", "empty"), ("  ", "empty"), ("a" * 41, "long"), ("An\u202eLạc", "signs"), ("an LẠC", "twice")],
)
def test_a_hamlet_that_cannot_be_is_told_and_not_added(desk, typed, problem):
    desk.model.hamlets.add("An Lạc")
    assert not desk.model.hamlets.add(typed)
    assert (desk.model.hamlets.problem, desk.saved.hamlets) == (problem, ("An Lạc",))


def test_a_list_of_hamlets_has_an_end(desk):
    desk.kiosk.service.save(Settings(hamlets=tuple(f"Thôn {number}" for number in range(MOST_HAMLETS))))
    desk.opens()
    assert not desk.model.hamlets.add("Thôn nữa")
    assert desk.model.hamlets.problem == "many"


def test_a_hamlet_that_was_taken_out_comes_back_where_it_stood(desk):
    for name in ("An Lạc", "Quy Hậu", "Thượng Giang"):
        desk.model.hamlets.add(name)
    desk.model.hamlets.remove(1)
    assert (desk.saved.hamlets, desk.model.hamlets.removed) == (("An Lạc", "Thượng Giang"), "Quy Hậu")
    desk.model.hamlets.putBack()
    assert (desk.saved.hamlets, desk.model.hamlets.removed) == (("An Lạc", "Quy Hậu", "Thượng Giang"), "")


@pytest.mark.parametrize("place", [-1, 1])
def test_no_hamlet_is_taken_out_where_there_is_none(desk, place):
    desk.model.hamlets.add("An Lạc")
    desk.model.hamlets.remove(place)
    assert desk.saved.hamlets == ("An Lạc",)


def saves_mirror(desk, address):
    desk.model.values.typeMirror(address)
    desk.model.values.saveMirror()


def test_an_address_on_the_network_is_saved_and_taken_back(desk):
    saves_mirror(desk, " https://goi.example/tinh ")
    assert (desk.saved.mirror, desk.model.values.mirror) == ("https://goi.example/tinh", "https://goi.example/tinh")
    saves_mirror(desk, "https://")
    assert desk.saved.mirror == ""


@pytest.mark.parametrize("address", ["http://goi.example", "goi.example", "https://goi example"])
def test_what_is_no_address_is_told_and_not_saved(desk, address):
    saves_mirror(desk, address)
    assert (desk.model.values.mirrorProblem, desk.saved.mirror, desk.renewals) == (True, "", [])
    saves_mirror(desk, "https://goi.example")
    assert not desk.model.values.mirrorProblem


def test_digits_that_were_begun_do_not_outlast_the_page(desk):
    desk.model.openStep("pins")
    desk.door.has_guide = True
    guides = desk.model.access.guides
    guides.open()
    guides.select("lan")
    guides.givePin()
    pin = guides.pin
    for digit in "4829":
        pin.strike(digit)
    pin.submit()
    pin.strike("4")
    desk.model.close()
    assert (guides.view, guides.rows, pin.phase, pin.count) == ("list", [], "opening", 0)
