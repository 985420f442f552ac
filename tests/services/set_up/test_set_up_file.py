"""Tests that each line of a set-up file on a stick is validated, and that reading the file changes nothing."""

from dataclasses import replace

import pytest

from kiosk.domain.toml import LARGEST
from kiosk.settings import Settings
from tests.content.province import root_of

WHOLE = """
language = "en"
commune = "xã Lệ Thủy"
province = "Quảng Trị"
hamlets = ["Thượng Giang", "An Lạc"]
address = "bà con"
idle_seconds = 90
warning_seconds = 30
night_from = 22
night_to = 6
volume = 4
mirror = "https://goi.example/tinh"
centre = "Trung tâm Văn hóa - Thể thao xã Lệ Thủy"
signer = "Giám đốc Trung tâm"
signer_name = "Trần Thị Lan"
certificate_numbers = "{number}/{year}/GGN-TTVHTT"
adults = 5200
adults_source = "Công an xã"
adults_on = "2026-11-01"
target = 80
year_from = "01/01"
police_phone = "0232 382 2113"
one_stop_phone = "0232 382 2114"
one_stop_hours = "Thứ Hai đến thứ Sáu, 7:30–11:30"
digital_team = ["Thượng Giang: 0912 345 678"]
wifi = "NVH Thượng Giang"
province_hotline = "1022"
data_officer = "Lê Văn Nam, công chức Văn hóa - Xã hội"
facts_checked_on = "2026-11-20"
not_needed = ["printer"]
province_root = "tinh/root.json"
"""
CHOSEN = Settings(
    place="xã Lệ Thủy",
    commune="19249",
    hamlets=("Thượng Giang", "An Lạc"),
    address="bà con",
    language="en",
    idle_seconds=90,
    warning_seconds=30,
    night_from=22,
    night_to=6,
    volume=4,
    mirror="https://goi.example/tinh",
    centre="Trung tâm Văn hóa - Thể thao xã Lệ Thủy",
    signer="Giám đốc Trung tâm",
    signer_name="Trần Thị Lan",
    certificate_numbers="{number}/{year}/GGN-TTVHTT",
    adults=5200,
    adults_source="Công an xã",
    adults_on="2026-11-01",
    target=80,
    year_from="01/01",
    police_phone="0232 382 2113",
    one_stop_phone="0232 382 2114",
    one_stop_hours="Thứ Hai đến thứ Sáu, 7:30–11:30",
    digital_team=("Thượng Giang: 0912 345 678",),
    wifi="NVH Thượng Giang",
    province_hotline="1022",
    data_officer="Lê Văn Nam, công chức Văn hóa - Xã hội",
    facts_checked_on="2026-11-20",
    not_needed=("printer",),
)


def error(plan, key):
    """Return the error message of the plan for the line with the key `key`."""
    return str(next(line.error for line in plan.lines if line.key == key))


def test_a_whole_set_up_is_planned(kiosk):
    kiosk.put("tinh/root.json", root := root_of())
    plan = kiosk.plan(WHOLE)
    assert [str(line.error) for line in plan.lines if line.error] == []
    assert (plan.settings, plan.root, plan.can_be_applied) == (CHOSEN, root, True)


def test_each_line_is_shown_beside_what_holds_now(kiosk):
    kiosk.service.save(Settings(volume=4, hamlets=("Cũ",)))
    plan = kiosk.plan('volume = 4\nhamlets = ["Mới"]\ncommune = "19249"')
    shown = {line.key: (line.now, line.then, line.is_change) for line in plan.lines}
    assert shown == {
        "volume": (4, 4, False),
        "hamlets": (("Cũ",), ("Mới",), True),
        "commune": ("", "Xã Lệ Thủy, Tỉnh Quảng Trị", True),
    }


def test_reading_changes_nothing(kiosk):
    kiosk.put("tinh/root.json", root_of())
    before = kiosk.state()
    kiosk.plan(WHOLE)
    assert kiosk.state() == before


def test_lines_that_are_not_there_keep_what_holds(kiosk):
    kiosk.service.save(Settings(place="xã Lệ Thủy", commune="19249", volume=1))
    assert kiosk.plan('language = "en"').settings == replace(kiosk.service.settings(), language="en")


@pytest.mark.parametrize(
    ("said", "code"),
    [('"19249"', "19249"), ('"Lệ Thủy"', "19249"), ('"le thuy"', "19249"), ('"Phường Đồng Hới"', "18880")],
)
def test_a_commune_is_meant_by_its_code_or_its_name(kiosk, said, code):
    assert kiosk.plan(f"commune = {said}").settings.commune == code


def test_a_file_of_windows_is_read(kiosk):
    text = '\ufeffcommune = "Lệ Thủy"\r\nvolume = 2\r\n'
    assert kiosk.plan(text, "XA/Tram-Hoc.toml.TXT").settings == Settings("xã Lệ Thủy", "19249", volume=2)


WRONG_LINES = {
    "address": ('"ông"', "Write one of"),
    "language": ('"fr"', "Write one of"),
    "idle_seconds": ("5", "Write a whole number"),
    "night_from": ("24", "Write a whole number from 0 to 23"),
    "hamlets": ('["a\\nb"]', "Write a list of names"),
    "volume": ("9", "Write a whole number"),
    "technician_pin": ('"135790"', "PINs are set at the kiosk"),
    "guide_pin": ('"1357"', "PINs are set at the kiosk"),
    "colour": ('"red"', "Remove it"),
    "mirror": ('"http://goi.example"', "starts with https://"),
    "home_page": ('"https://example.org"', "Remove it"),
}


@pytest.mark.parametrize("key", WRONG_LINES)
def test_a_wrong_line_is_told_with_its_cure_and_keeps_the_file_from_being_applied(kiosk, key):
    value, cure = WRONG_LINES[key]
    plan = kiosk.plan(f'commune = "19249"\n{key} = {value}\n')
    assert cure in error(plan, key)
    assert not plan.can_be_applied


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('commune = "Tân An"', "Several communes are called Tân An"),
        ('commune = "Kiến Giang"', 'write commune = "19249"'),
        ('commune = "Xyzzy"', "There is no commune Xyzzy"),
        ('commune = "99999"', "There is no commune 99999"),
        ('commune = "19249"\nprovince = "Huế"', "19249 is Xã Lệ Thủy, Tỉnh Quảng Trị"),
        ("commune = 19249", "Write a text between quotes"),
    ],
)
def test_a_commune_that_is_not_clear_is_told_with_the_way_to_write_it(kiosk, said, told):
    assert told in error(kiosk.plan(said), "commune")


def test_every_wrong_line_is_told_at_once(kiosk):
    plan = kiosk.plan('volume = 9\naddress = "ông"\nlanguage = "vi"')
    assert [line.key for line in plan.lines if line.error] == ["volume", "address"]


@pytest.mark.parametrize("content", [b"volume = ", b"\xff\xfe", b"x" * (LARGEST + 1), b"[[["])
def test_a_file_that_cannot_be_understood_is_one_wrong_line(kiosk, content):
    plan = kiosk.plan(content)
    assert [bool(line.error and line.error.cure) for line in plan.lines] == [True]
    assert not plan.can_be_applied


def test_an_empty_file_has_nothing_to_apply(kiosk):
    assert not kiosk.plan("").can_be_applied


@pytest.mark.parametrize(
    "way", ["/etc/passwd", "../secret.json", "a/../../secret.json", "C:\\secret.json", "..\\secret.json"]
)
def test_a_root_outside_of_the_stick_is_refused_and_not_opened(kiosk, way):
    (kiosk.stick.parent / "secret.json").write_bytes(root_of())
    before = kiosk.state()
    plan = kiosk.plan(f"province_root = '{way}'")
    assert "is outside the stick" in error(plan, "province_root")
    assert (plan.root, plan.can_be_applied, kiosk.state()) == (None, False, before)


def test_a_root_behind_a_link_is_refused_and_nothing_changes(kiosk):
    (kiosk.stick.parent / "secret.json").write_bytes(root_of())
    (kiosk.stick / "root.json").symlink_to(kiosk.stick.parent / "secret.json")
    before = kiosk.state()
    plan = kiosk.plan('province_root = "root.json"')
    assert (plan.root, plan.can_be_applied, kiosk.state()) == (None, False, before)


def test_a_root_that_is_missing_is_told(kiosk):
    assert "is not on the stick" in error(kiosk.plan('province_root = "root.json"'), "province_root")


def test_a_root_signed_by_too_few_keys_is_refused_and_nothing_changes(kiosk):
    kiosk.put("root.json", root_of(signatures=1))
    before = kiosk.state()
    plan = kiosk.plan('province_root = "root.json"')
    assert (plan.root, plan.can_be_applied, kiosk.state()) == (None, False, before)


def test_a_root_beside_the_file_is_found_in_its_folder(kiosk):
    kiosk.put("xa/le-thuy/root.json", root := root_of())
    assert kiosk.plan('province_root = "root.json"', "xa/le-thuy/tram-hoc.toml").root == root


@pytest.mark.parametrize(
    ("attack", "words"),
    [
        ("a = " + "[" * 20_000, "too large"),
        (".".join("a" * 15_000) + " = 1", "too large"),
        ("\n".join(f"a{number} = 1" for number in range(5000)), "too large"),
        ("idle_seconds = " + "1" * 5000, "a number that is too long"),
    ],
    ids=["nested-without-end", "dotted-without-end", "lines-without-end", "digits-without-end"],
)
def test_a_file_made_to_cost_memory_or_time_is_refused_and_nothing_changes(kiosk, attack, words):
    before = kiosk.state()
    plan = kiosk.plan(attack)
    assert (plan.can_be_applied, plan.settings, len(plan.lines)) == (False, Settings(), 1)
    assert words in error(plan, "")
    assert kiosk.state() == before


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("commune", "xa le thuy " * 5000),
        ("commune", "Lệ\\u202eThủy"),
        ("province_root", "a\\u0000b"),
        ("province_root", "."),
        ("province_root", "a" * 5000),
    ],
)
def test_a_name_that_is_none_is_refused_as_such(kiosk, key, value):
    plan = kiosk.plan(f'{key} = "{value}"')
    assert error(plan, key).startswith(f"The setting '{key}' is wrong.")
    assert not plan.can_be_applied


def test_names_that_deceive_are_shown_without_what_deceives(kiosk):
    kiosk.put("a\u202eb/tram-hoc.toml", '"x\u202ey" = 1')
    (plan,) = kiosk.service.look(kiosk.drive).plans
    assert (plan.path, plan.lines[0].key) == ("a�b/tram-hoc.toml", "x�y")
    assert "\u202e" not in str(plan.lines[0].error)
