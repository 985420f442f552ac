import json
import os
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import SettingsError
from kiosk.domain.toml import LARGEST
from kiosk.setting_values import LIMITS, LONGEST_PLACE, MOST_FOLDERS, MOST_HAMLETS
from kiosk.settings import Settings, examine, load

EVERYTHING = """
place = "xã Lệ Thủy"
commune = "19249"
hamlets = ["Thượng Giang", "An Lạc"]
address = "bà con"
language = "en"
idle_seconds = 90
warning_seconds = 30
night_from = 22
night_to = 6
volume = 4
reduce_motion = true
export_folders = ["/media/usb", "/mnt/province"]
home_page = "https://example.org/kiosk"
mirror = "https://example.org/packs"
centre = "Trung tâm Văn hóa - Thể thao xã Lệ Thủy"
signer = "Giám đốc Trung tâm"
certificate_numbers = "{number}/{year}/GGN-TTVHTT"
adults = 5200
adults_source = "Công an xã"
adults_on = "2026-11-01"
target = 80
year_from = "01/01"
signer_name = "Trần Thị Lan"
police_phone = "02323822113"
one_stop_phone = "0232 382 2114"
one_stop_hours = "Thứ Hai đến thứ Sáu, 7:30–11:30, 13:30–17:00"
digital_team = ["Thượng Giang: 0912345678", "An Lạc: 0987 654 321"]
wifi = "NVH Thượng Giang"
province_hotline = "1022"
data_officer = "Lê Văn Nam, công chức Văn hóa - Xã hội"
facts_checked_on = "2026-11-20"
not_needed = ["printer"]
"""
WRONG = {
    "place": "7",
    "commune": '"xã Lệ Thủy"',
    "hamlets": '"An Lạc"',
    "address": '"ông"',
    "language": '"fr"',
    "idle_seconds": "5",
    "warning_seconds": '"20"',
    "night_from": "21.5",
    "night_to": "24",
    "volume": "true",
    "reduce_motion": '"yes"',
    "export_folders": '"/media/usb"',
    "home_page": '"example.org"',
    "mirror": '"http://example.org/packs"',
    "centre": f'"{"x" * 81}"',
    "signer": "1",
    "certificate_numbers": '"{year}/GGN"',
    "adults": "-1",
    "adults_source": "true",
    "adults_on": '"2026-02-30"',
    "target": "101",
    "year_from": '"15.12"',
    "signer_name": "1",
    "police_phone": '"12"',
    "one_stop_phone": "113",
    "one_stop_hours": f'"{"x" * 81}"',
    "digital_team": '"An Lạc: 113"',
    "wifi": f'"{"x" * 33}"',
    "province_hotline": "true",
    "data_officer": "1",
    "facts_checked_on": '"20/11/2026"',
    "not_needed": '"printer"',
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_no_file_means_the_defaults(file: Path):
    assert load(file) == Settings()


def test_every_setting_can_be_set(file: Path):
    file.write_text(EVERYTHING, "utf-8")
    chosen, standard = load(file), Settings()
    names = [found.name for found in fields(Settings)]
    assert not [name for name in names if getattr(chosen, name) == getattr(standard, name)]


def test_every_setting_has_a_wrong_value_here():
    assert set(WRONG) == {found.name for found in fields(Settings)}


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_value_is_named_with_what_to_write(file: Path, key: str):
    file.write_text(f"{key} = {WRONG[key]}\n", "utf-8")
    with pytest.raises(SettingsError, match=rf"The setting '{key}' is wrong\. Write .+"):
        load(file)


@pytest.mark.parametrize(
    "address",
    [
        "https://a b.example",
        "https://a<b>.example",
        "https://tramhocso.example/kiosk/1",
        "https://a\\\\b",
        "https://" + "x" * 193,
    ],
)
def test_a_home_page_that_statements_cannot_contain_is_refused(file: Path, address: str):
    file.write_text(f'home_page = "{address}"\n', "utf-8")
    with pytest.raises(SettingsError, match="The setting 'home_page' is wrong"):
        load(file)


def test_an_unknown_key_is_named_with_the_known_ones(file: Path):
    file.write_text("volumme = 3\n", "utf-8")
    with pytest.raises(SettingsError, match=r"'volumme' is not a setting\. Remove it; valid keys: .*volume"):
        load(file)


def test_a_slip_in_one_line_takes_nothing_from_the_others(file: Path):
    file.write_text('volume = 9\nexport_folders = ["/media/usb"]\ncolour = 1\n', "utf-8")
    chosen, problems = examine(file)
    assert chosen == Settings(export_folders=(Path("/media/usb"),))
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"volume = ", "has a syntax error: Invalid value"),
        (b"[[[", "has a syntax error"),
        (b'place = "\xff"', "is not written in UTF-8"),
        ('place = "xã Lệ Thủy"'.encode("utf-16"), "is not written in UTF-8"),
        (b"volume = " + b"[" * 5000, "is too large or too deeply nested"),
        (b".".join([b"a"] * 9000) + b" = 1", "is too large or too deeply nested"),
        (b"volume = " + b"1" * 5000, "has a number that is too long"),
        (b"#" * (LARGEST + 1), "is too large or too deeply nested"),
    ],
)
def test_a_file_that_is_no_toml_is_told_and_means_the_defaults(file: Path, content: bytes, told: str):
    file.write_bytes(content)
    chosen, (problem,) = examine(file)
    assert chosen == Settings()
    assert str(problem).startswith(f"settings.toml {told}")
    assert problem.cure


def test_a_huge_file_is_not_read_to_its_end(file: Path):
    with file.open("wb") as stream:
        stream.truncate(1_000_000_000_000)
    _, (problem,) = examine(file)
    assert "too large" in str(problem)


def test_what_is_no_file_is_told_and_means_the_defaults(file: Path):
    file.mkdir()
    pipe, link = file.with_name("pipe.toml"), file.with_name("zero.toml")
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    for other in (file, pipe, link):
        chosen, (problem,) = examine(other)
        assert (chosen, str(problem)) == (Settings(), f"{other.name} is not a file. Remove it.")


def test_a_file_of_a_windows_editor_is_read(file: Path):
    file.write_bytes('\ufeff# của xã\r\nplace = "xã Lệ Thủy"\r\nvolume = 2\r\n'.encode())
    assert load(file) == Settings(place="xã Lệ Thủy", volume=2)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_of_a_file_keep_the_kiosk_from_starting(tmp_path_factory: pytest.TempPathFactory, content: bytes):
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    file.write_bytes(content)
    assert all(problem.cure for problem in examine(file)[1])


VALUES = (
    *("nan", "-inf", "1e999", "true", "-1", str(2**70), f"0x{'f' * 5000}", "[]", "[[]]", "[1]", "{}", "{a = 1}"),
    *('""', '"\\u0000"', '"a\\nb"', '["\\u0000"]', '[""]', "1979-05-27", "07:32:00", f'"{"a" * 3000}"'),
)


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", WRONG)
def test_a_strange_value_is_right_or_told_in_words(file: Path, key: str, value: str):
    file.write_text(f"{key} = {value}\n", "utf-8")
    chosen, problems = examine(file)
    assert hash(chosen)
    assert all("\0" not in str(problem) and len(str(problem)) < 400 for problem in problems)


@pytest.mark.parametrize(
    "name", [" xã Lệ Thủy", "xã\nLệ Thủy", "xã\tLệ", "x\u202ey", "a\u200bb", "a" * (LONGEST_PLACE + 1)]
)
def test_a_place_that_does_not_fit_on_the_screen_is_wrong(file: Path, name: str):
    file.write_text(f"place = {json.dumps(name)}\n", "utf-8")
    with pytest.raises(SettingsError, match=r"'place' is wrong\. Write one line of at most 40 characters"):
        load(file)


def test_the_longest_place_is_right(file: Path):
    file.write_text(f'place = "{"x" * LONGEST_PLACE}"\n', "utf-8")
    assert load(file).place == "x" * LONGEST_PLACE


@pytest.mark.parametrize("form", ["{number}", "Số {number}", "{year}-{number}"])
def test_the_form_of_a_certificate_s_number_has_the_number(file: Path, form: str):
    file.write_text(f"certificate_numbers = {json.dumps(form)}\n", "utf-8")
    assert load(file).certificate_numbers.format(number=7, year=2026)


@pytest.mark.parametrize("form", ["", "GGN", "{number}{", "{number}/{number}", "{number}/{name}", "{number!r}"])
def test_another_form_is_wrong(file: Path, form: str):
    file.write_text(f"certificate_numbers = {json.dumps(form)}\n", "utf-8")
    with pytest.raises(SettingsError, match=r"Write one line with {number} and, if wanted, {year}, such as"):
        load(file)


@pytest.mark.parametrize("day", ["20261101", "2026-W44-7", "01/11/2026", "2026-13-01"])
def test_a_day_is_written_with_year_month_and_day(file: Path, day: str):
    file.write_text(f"adults_on = {json.dumps(day)}\n", "utf-8")
    with pytest.raises(SettingsError, match='such as "2026-11-27"'):
        load(file)


WRONG_FOLDERS = ("", "usb", "../usb", "/media/\0usb", "/media/a\nb", "/" + "x" * 500, "/media/" + "x" * 256)


def test_each_wrong_folder_is_told_and_the_right_ones_are_kept(file: Path):
    names = ["/media/usb", *WRONG_FOLDERS, "/mnt/tỉnh", "/media/usb", 7]
    file.write_text(f"export_folders = {json.dumps(names)}\n", "utf-8")
    chosen, problems = examine(file)
    assert chosen.export_folders == (Path("/media/usb"), Path("/mnt/tỉnh"))
    assert [problem.said["entry"] for problem in problems] == [
        *("№ 2", "usb", "../usb", "/media/�usb", "/media/a�b", "…" + "x" * 119, "…" + "x" * 119, "№ 11"),
    ]
    assert str(problems[1]).startswith(
        "In the setting 'export_folders', “usb” is wrong. Write a list of full folder paths"
    )


def test_of_too_many_folders_the_first_are_kept(file: Path):
    names = [f"/media/{number}" for number in range(MOST_FOLDERS + 5)]
    file.write_text(f"export_folders = {json.dumps(names)}\n", "utf-8")
    chosen, (problem,) = examine(file)
    assert chosen.export_folders == tuple(map(Path, names[:MOST_FOLDERS]))
    assert str(problem) == "The setting 'export_folders' is wrong. Write at most 20 entries."


@pytest.mark.parametrize("name", [" An Lạc", "An  Lạc", "An\u202eLạc", "An\nLạc", "", "a" * 41])
def test_a_hamlet_that_could_not_be_read_on_a_card_is_wrong(file: Path, name: str):
    file.write_text(f"hamlets = [{json.dumps(name)}]\n", "utf-8")
    with pytest.raises(SettingsError, match=r"In the setting 'hamlets', “.*” is wrong"):
        load(file)


def test_a_hamlet_that_stands_there_twice_counts_once(file: Path):
    file.write_text('hamlets = ["An Lạc", "Quy Hậu", "An Lạc"]\n', "utf-8")
    assert load(file).hamlets == ("An Lạc", "Quy Hậu")


@pytest.mark.parametrize("key", LIMITS)
def test_the_limits_of_a_number_are_right_and_what_lies_beyond_is_wrong(file: Path, key: str):
    low, high = LIMITS[key]
    for value in (low, high):
        file.write_text(f"{key} = {value}\n", "utf-8")
        assert getattr(load(file), key) == value
    for value in (low - 1, high + 1):
        file.write_text(f"{key} = {value}\n", "utf-8")
        with pytest.raises(SettingsError):
            load(file)


def test_a_list_of_hamlets_without_end_is_refused(file: Path) -> None:
    file.write_text(f"hamlets = {json.dumps([f'Thôn {number}' for number in range(MOST_HAMLETS + 1)])}\n", "utf-8")
    with pytest.raises(SettingsError, match="at most 99 entries"):
        load(file)


def test_telephone_numbers_are_put_into_groups(file: Path):
    file.write_text('police_phone = "02323822113"\ndigital_team = ["An Lạc:0912345678", "Quy Hậu: 1"]\n', "utf-8")
    chosen, problems = examine(file)
    assert (chosen.police_phone, chosen.digital_team) == ("0232 382 2113", ("An Lạc: 0912 345 678",))
    assert [problem.said["entry"] for problem in problems] == ["Quy Hậu: 1"]


def test_only_what_can_be_left_out_is_not_needed(file: Path):
    file.write_text('not_needed = ["wifi", "police"]\n', "utf-8")
    chosen, (problem,) = examine(file)
    assert chosen.not_needed == ("wifi",)
    assert "Write a list of some of these: province, adults" in str(problem)
