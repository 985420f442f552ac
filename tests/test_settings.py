import json
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.domain.errors import SettingsError
from kiosk.settings import LIMITS, MOST_HAMLETS, Settings, examine, load

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
"""
WRONG = {
    "place": "7",
    "commune": '"xã Lệ Thủy"',
    "hamlets": '["An Lạc", ""]',
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


def test_an_unknown_key_is_named_with_the_known_ones(file: Path):
    file.write_text("volumme = 3\n", "utf-8")
    with pytest.raises(SettingsError, match=r"'volumme' is not a setting\. Remove it; known are .*volume"):
        load(file)


def test_a_slip_in_one_line_takes_nothing_from_the_others(file: Path):
    file.write_text('volume = 9\nexport_folders = ["/media/usb"]\ncolour = 1\n', "utf-8")
    chosen, problems = examine(file)
    assert chosen == Settings(export_folders=(Path("/media/usb"),))
    assert len(problems) == 2


@pytest.mark.parametrize("content", [b"volume = ", b'place = "\xff"', b"[[[", b"volume = " + b"[" * 5000])
def test_a_file_that_is_no_toml_is_told_and_means_the_defaults(file: Path, content: bytes):
    file.write_bytes(content)
    chosen, (problem,) = examine(file)
    assert chosen == Settings()
    assert "settings.toml cannot be read" in str(problem)


@pytest.mark.parametrize("name", [" An Lạc", "An  Lạc", "An\u202eLạc", "An\nLạc", "", "a" * 41])
def test_a_hamlet_that_could_not_be_read_on_a_card_is_wrong(file: Path, name: str):
    file.write_text(f"hamlets = [{json.dumps(name)}]\n", "utf-8")
    with pytest.raises(SettingsError, match="The setting 'hamlets' is wrong"):
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
    with pytest.raises(SettingsError, match="at most 99 names"):
        load(file)
