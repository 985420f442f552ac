"""Tests that saving a setting on the screen leaves every other line of the settings file unchanged."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import SettingsError
from kiosk.domain.text import is_line
from kiosk.services.set_up.settings_file import ASIDE, changed_file, save
from kiosk.setting_values import LONGEST_PLACE, is_hamlet
from kiosk.settings import Settings, examine, load

WRITTEN = '''# của xã
place = "xã Cũ"   # tên
volume = 9
export_folders = [
    "/media/a",  # USB
    "/media/b",
]
note = """
place = "trong chữ"
"""
unknown.key = 1

[table]
place = "trong bảng"
'''


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings.toml"


@pytest.fixture
def written(file: Path) -> Path:
    file.parent.mkdir()
    file.write_text(WRITTEN, "utf-8")
    return file


def test_a_first_setting_makes_the_file(file: Path):
    save(file, Settings(place="xã Lệ Thủy", hamlets=("An Lạc", "Thượng Giang")))
    assert load(file) == Settings(place="xã Lệ Thủy", hamlets=("An Lạc", "Thượng Giang"))


def test_every_setting_comes_back_as_it_was_saved(file: Path):
    chosen = Settings(
        "xã Lệ Thủy",
        "19249",
        ("Quy Hậu",),
        "bà con",
        "en",
        90,
        30,
        22,
        6,
        4,
        True,
        (Path("/media/usb"),),
        "https://example.org",
    )
    save(file, chosen)
    assert load(file) == chosen


def test_only_the_changed_line_changes(written: Path):
    save(written, replace(examine(written)[0], place="xã Lệ Thủy"))
    assert written.read_text("utf-8") == WRITTEN.replace('place = "xã Cũ"   # tên', 'place = "xã Lệ Thủy"')


def test_a_value_over_several_lines_is_replaced_whole(written: Path):
    save(written, replace(examine(written)[0], export_folders=()))
    before, after = WRITTEN.split('export_folders = [\n    "/media/a",  # USB\n    "/media/b",\n]\n')
    assert written.read_text("utf-8") == f"{before}export_folders = []\n{after}"


def test_a_new_line_stands_before_the_first_table(written: Path):
    save(written, replace(examine(written)[0], commune="19249"))
    table = tomllib.loads(written.read_text("utf-8"))
    assert (table["commune"], table["table"]) == ("19249", {"place": "trong bảng"})


def test_wrong_and_unknown_lines_stay(written: Path):
    save(written, replace(examine(written)[0], language="en"))
    text = written.read_text("utf-8")
    assert "volume = 9\n" in text
    assert "unknown.key = 1\n" in text


def test_a_wrong_line_is_corrected_by_a_choice(written: Path):
    save(written, replace(examine(written)[0], volume=4))
    assert examine(written)[0].volume == 4


def test_a_file_without_a_last_line_end_is_gone_on_with(file: Path):
    file.parent.mkdir()
    file.write_text("volume = 2", "utf-8")
    save(file, Settings(volume=2, commune="19249"))
    assert load(file) == Settings(volume=2, commune="19249")


def test_a_file_with_a_byte_order_mark_keeps_its_other_lines(written: Path):
    written.write_text(WRITTEN, "utf-8-sig")
    save(written, replace(examine(written)[0], place="xã Lệ Thủy"))
    assert written.read_text("utf-8") == WRITTEN.replace('place = "xã Cũ"   # tên', 'place = "xã Lệ Thủy"')
    assert not written.with_name(written.name + ASIDE).exists()


@pytest.mark.parametrize("content", [b'place = "\xff', b"volume = " + b"[" * 5000])
def test_a_file_that_is_no_toml_is_put_aside(file: Path, content: bytes):
    file.parent.mkdir()
    file.write_bytes(content)
    save(file, Settings(place="xã Lệ Thủy"))
    assert load(file) == Settings(place="xã Lệ Thủy")
    assert file.with_name(file.name + ASIDE).read_bytes() == content


def test_a_full_disk_leaves_the_file_and_says_what_to_do(written: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_file: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.services.set_up.settings_file.write_file", full)
    with pytest.raises(SettingsError, match="The self-check shows what to do about the disk"):
        save(written, Settings(place="xã Lệ Thủy"))
    assert written.read_text("utf-8") == WRITTEN


PLACES = st.text(max_size=LONGEST_PLACE).filter(lambda name: is_line(name, LONGEST_PLACE))


@given(PLACES, st.lists(st.text(max_size=45).filter(is_hamlet), max_size=5, unique=True))
def test_whatever_is_typed_comes_back(tmp_path_factory: pytest.TempPathFactory, place, hamlets):
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    file.write_text(WRITTEN, "utf-8")
    chosen = replace(examine(file)[0], place=place, hamlets=tuple(hamlets))
    file.write_bytes(changed_file(file, chosen))
    assert examine(file)[0] == chosen
