"""Texts of the set-up: names and values of settings, the lines of a set-up file, the root keys of provinces."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.technician.set_up.steps import NUMBERS
from kiosk.bridge.technician.set_up.stick_words import (
    FileState,
    RootState,
    file_heading,
    file_help,
    root_heading,
    root_help,
)
from kiosk.bridge.technician.set_up.words import LINE_NAMES, found_root_map, line_map, number_shown, root_map
from kiosk.domain.errors import SettingsError
from kiosk.domain.set_up import HIDDEN, FoundRoot, PlannedLine, ProvinceRoot
from kiosk.settings import Settings
from tests.bridge.technician.setting_up import Desk
from tests.content.province import root_of

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.fixture
def desk(qapp, tmp_path) -> Desk:
    return Desk(tmp_path)


def rows(desk):
    return {row["key"]: (row["name"], row["value"] if row["done"] else row["missing"]) for row in desk.model.rows}


def test_settings_that_are_not_made_are_marked(desk):
    assert rows(desk) == {
        "language": ("Language", "Tiếng Việt"),
        "commune": ("Commune", "not yet"),
        "hamlets": ("Hamlets", "not yet"),
        "pins": ("PINs", "not yet for guides"),
        "province": ("Province's key", "not yet"),
        "centre": ("Centre", "not yet"),
        "adults": ("Adults", "not yet"),
        "manner": ("Behaviour", "“bác”, warning after 60 second(s)"),
    }
    assert [row["label"] for row in desk.model.rows][:2] == ["Language: Tiếng Việt", "Commune: not yet"]


def test_settings_are_shown_with_their_values(desk):
    desk.door.has_guide = True
    desk.kiosk.service.save(Settings(place="xã Lệ Thủy", hamlets=("An Lạc", "Quy Hậu"), language="en"))
    desk.opens()
    desk.plug_in(root_json=root_of("Tỉnh Quảng Trị"))
    desk.model.finds.trust(0)
    shown = rows(desk)
    assert shown["language"][1] == "English"
    assert shown["commune"][1] == "xã Lệ Thủy"
    assert shown["hamlets"][1] == "2 hamlet(s)"
    assert shown["pins"][1] == "Technician and guides"
    assert shown["province"][1] == "Tỉnh Quảng Trị"


def test_the_centre_and_the_adults_are_shown_with_their_values(desk):
    desk.kiosk.service.save(
        Settings(centre="Trung tâm Văn hóa - Thể thao xã Lệ Thủy", signer="Giám đốc", adults=5200)
    )
    desk.opens()
    assert rows(desk)["centre"][1] == "Trung tâm Văn hóa - Thể…"
    assert rows(desk)["adults"][1] == "5,200 adults"
    desk.kiosk.service.save(Settings(not_needed=("adults",)))
    desk.opens()
    assert rows(desk)["adults"][1] == "not needed here"


def test_the_number_of_hamlets_follows_the_list(desk):
    desk.model.hamlets.add("An Lạc")
    changes = QSignalSpy(desk.model.changed)
    desk.model.hamlets.show(("An Lạc", "Quy Hậu", "Thượng Giang"))
    assert changes.count() == 1
    assert rows(desk)["hamlets"][1] == "3 hamlet(s)"


def test_the_button_and_the_summary_follow_what_is_missing(desk):
    assert desk.model.beginLabel == "Begin"
    desk.kiosk.service.save(Settings(place="xã Lệ Thủy", hamlets=("An Lạc",)))
    desk.opens()
    assert desk.model.beginLabel == "Continue the set-up"
    assert desk.model.summaryHelp.startswith("Packs from sticks are refused until the province's key is loaded.")
    desk.plug_in(root_json=root_of())
    desk.model.finds.trust(0)
    assert desk.model.summaryHelp == "Marked lines can be done later."
    desk.door.has_guide = True
    desk.model.access.open()
    desk.model.values.save(centre="Nhà văn hóa", signer="Giám đốc", adults=5200)
    assert (desk.model.beginLabel, desk.model.complete) == ("Repeat all steps", True)
    assert desk.model.summaryHelp == "Changes take effect when you leave these screens."


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("idle_seconds", 45, "45 second(s)"),
        ("idle_seconds", 120, "2 minute(s)"),
        ("warning_seconds", 90, "1 min 30 s"),
        ("night_from", 5, "05:00"),
        ("night_to", 21, "21:00"),
        ("volume", 3, "4 of 5"),
    ],
)
def test_a_number_is_shown_with_its_unit(key, value, shown):
    assert number_shown(key, value, is_never=False) == shown


def test_hours_without_a_night_are_marked():
    assert number_shown("night_from", 5, is_never=True) == "05:00\nnever dark"
    assert number_shown("volume", 0, is_never=True) == "1 of 5"


def test_each_number_has_a_name_of_its_own(desk):
    names = {number["name"] for number in desk.model.values.numbers}
    assert len(names) == len(NUMBERS)
    assert "Volume at the start" in names


def test_the_commune_in_use_is_named(desk):
    assert desk.model.values.communeHelp.startswith("Type the commune's name, or a former commune")
    desk.model.values.save(place="xã Lệ Thủy")
    assert desk.model.values.communeHelp == "Now: xã Lệ Thủy. Type another name to change it."


def test_the_address_of_the_mirror_is_explained(desk):
    values, seen = desk.model.values, []
    values.mirrorChanged.connect(lambda: seen.append(values.mirrorText))
    assert (values.mirrorText, values.mirrorDiffers) == ("Off: packs come from sticks only.", False)
    values.typeMirror("https://goi example")
    assert (values.mirrorText, values.mirrorDiffers) == ("Not saved yet.", True)
    values.saveMirror()
    assert values.mirrorText == "Invalid address. It must begin with https:// and contain no spaces."
    values.typeMirror("https://goi.example")
    values.saveMirror()
    saved = "Saved. A technician can load packs from there when the kiosk is online."
    assert (values.mirrorText, values.mirrorDiffers) == (saved, False)
    values.typeMirror(" https:// ")
    assert values.mirrorText == "Not saved yet: packs will come from sticks only."
    assert seen[-1] == values.mirrorText


def test_an_address_that_is_saved_already_is_not_saved_again(desk):
    desk.model.values.typeMirror("")
    desk.model.values.saveMirror()
    assert desk.renewals == []


def test_typing_an_address_leaves_the_saved_settings_alone(desk):
    changes = QSignalSpy(desk.model.values.changed)
    desk.model.values.typeMirror("https://goi.example")
    assert changes.count() == 0


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", ""),
        ("a" * 41, "This name is too long; shorten it."),
        ("An\u202eLạc", "This name has characters that cannot be shown."),
        ("an LẠC", "This hamlet is already in the list."),
        ("Quy Hậu", ""),
    ],
)
def test_why_a_hamlet_is_refused_is_explained(desk, typed, sentence):
    desk.model.hamlets.add("An Lạc")
    desk.model.hamlets.add(typed)
    assert desk.model.hamlets.problemText == sentence


def test_a_full_list_of_hamlets_is_explained(desk, monkeypatch):
    monkeypatch.setattr("kiosk.bridge.technician.set_up.hamlets_model.MOST_HAMLETS", 0)
    desk.model.hamlets.add("An Lạc")
    assert desk.model.hamlets.problemText == "The list is full."


def test_hamlets_are_numbered(desk):
    desk.model.hamlets.show(("An Lạc", "Quy Hậu"))
    assert desk.model.hamlets.rows == [
        {"name": "An Lạc", "index": 0, "text": "1. An Lạc"},
        {"name": "Quy Hậu", "index": 1, "text": "2. Quy Hậu"},
    ]


FOUND = FileState("found", "USB", "a.toml", 0, can_apply=True)


@pytest.mark.parametrize(
    ("changes", "heading", "told"),
    [
        ({"phase": "waiting"}, "Plug in the stick with the file tram-hoc.toml", "Nothing changes yet."),
        ({"phase": "looking"}, "Reading USB “USB”…", "Nothing changes yet."),
        ({"file": ""}, "USB “USB” has no file tram-hoc.toml", "Get it from the province or write it with"),
        ({"wrong": 2}, "a.toml on USB “USB”", "2 line(s) have errors, so the file is not used."),
        ({}, "a.toml on USB “USB”", "Nothing changes until you press Apply."),
        ({"can_apply": False}, "a.toml on USB “USB”", "All settings already match the file."),
    ],
)
def test_each_state_of_a_set_up_file_has_its_texts(changes, heading, told):
    state = replace(FOUND, **changes)
    assert file_heading(state) == heading
    assert file_help(state).startswith(told)


def test_the_texts_of_the_file_follow_the_stick(desk):
    assert desk.model.finds.fileHeading == "Plug in the stick with the file tram-hoc.toml"
    desk.kiosk.put("tram-hoc.toml", "volume = 1")
    desk.plug_in()
    assert desk.model.finds.fileHeading.startswith("tram-hoc.toml on USB “")
    assert desk.model.finds.fileHelp == "Nothing changes until you press Apply."


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (PlannedLine("volume", 3, 1), ("Volume, 0 to 4", "3 → 1", "Changes", "good")),
        (PlannedLine("commune", "", "Xã A"), ("Commune", "Xã A", "Changes", "good")),
        (PlannedLine("sync.metered", "", "true"), ("The network costs money", "Yes", "Changes", "good")),
        (PlannedLine("sync.user", "tram-1", ""), ("Server: user name", "tram-1 → –", "Changes", "good")),
        (
            PlannedLine("sync.password", HIDDEN, HIDDEN, is_other_secret=True),
            ("Server: password", "•••••••• → ••••••••", "Changes", "good"),
        ),
        (PlannedLine("sync.token", HIDDEN, HIDDEN), ("Server: token", "••••••••, unchanged", "Same", "")),
        (PlannedLine("volume", 3, 3), ("Volume, 0 to 4", "3, unchanged", "Same", "")),
        (
            PlannedLine("strange", "", "", SettingsError("It is odd.", "Mend it.")),
            ("strange", "It is odd. Mend it.", "Wrong", "bad"),
        ),
        (PlannedLine("", "", "", SettingsError("It is odd.")), ("The file", "It is odd. ", "Wrong", "bad")),
    ],
)
def test_a_line_of_a_set_up_file_has_its_texts(line, texts):
    shown = line_map(line)
    assert (shown["name"], shown["told"], shown["standing"], shown["tone"]) == texts


def test_each_key_of_a_set_up_file_has_a_name_of_its_own():
    assert len(set(LINE_NAMES.values())) == len(LINE_NAMES)


def root(name="Tỉnh A", year=2030):
    return ProvinceRoot(name, 1, datetime(year, 1, 2, tzinfo=UTC), "1234 5678")


def test_the_root_in_use_is_described():
    assert root_map(root(), NOW)["validity"] == "Valid until 02/01/2030"
    expired = "Expired on 02/01/2020: ask the province for a new one, or check the clock."
    assert root_map(root(year=2020), NOW)["validity"] == expired
    assert root_map(root(""), NOW)["heading"] == root_map(None, NOW)["heading"] == "Unnamed province"


def test_a_root_on_the_stick_is_described():
    assert found_root_map(FoundRoot("root.json", root()), NOW)["validity"] == "On the stick, valid until 02/01/2030"
    assert found_root_map(FoundRoot("root.json", root(year=2020)), NOW)["validity"] == (
        "On the stick, expired on 02/01/2020"
    )
    refused = found_root_map(FoundRoot("a/root.json", error=SettingsError("It is odd.", "Ask.")), NOW)
    assert (refused["heading"], refused["validity"], refused["problem"]) == ("a/root.json", "It is odd. Ask.", True)


STICK = RootState("found", is_known=False, name="", found=1, offered=1)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"phase": "looking"}, "Reading the stick…"),
        ({"phase": "waiting"}, "Plug in the USB stick with the province's file root.json. Without it,"),
        ({"phase": "waiting", "is_known": True}, "To change it, plug in a USB stick with another file root.json."),
        ({"offered": 0}, "This stick has the key already in use."),
        ({"offered": 0, "found": 0}, "There is no file root.json on this stick. Ask the province for it."),
        ({"is_known": True, "name": "Tỉnh A"}, "In use: Tỉnh A. Use another key only if its digits"),
        ({"is_known": True}, "In use: an unnamed province. Use another key only if"),
        ({}, "Compare the fingerprint with the province's paper before you use a key."),
    ],
)
def test_each_state_of_the_roots_is_explained(changes, told):
    assert root_help(replace(STICK, **changes)).startswith(told)


def test_the_heading_tells_whether_a_root_is_in_use():
    assert root_heading(STICK) == "Which province's packs does this kiosk trust?"
    assert root_heading(replace(STICK, is_known=True)) == "The province's key"


def test_a_root_that_is_in_use_is_not_offered(desk):
    desk.kiosk.put("a/root.json", root_of("Tỉnh A"))
    changes = QSignalSpy(desk.model.rootsChanged)
    desk.plug_in(root_json=root_of("Tỉnh Quảng Trị"))
    assert changes.count() > 0
    assert [row["index"] for row in desk.model.offeredRoots] == [0, 1]
    desk.model.finds.trust(1)
    (offered,) = desk.model.offeredRoots
    assert offered["index"] == 0
    assert desk.model.rootHelp.startswith(f"In use: {desk.model.values.province['name']}.")
