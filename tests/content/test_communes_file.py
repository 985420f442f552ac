"""The list of communes: its content, its build, and the errors when the kiosk reads a damaged list."""

from collections import Counter
from pathlib import Path

import pytest

from kiosk.content.communes import read_communes
from kiosk.domain.set_up import SetUpError
from tests.domain.country import country, make_communes

QUANG_TRI = "Tỉnh Quảng Trị"


def every():
    return [commune for code in map("{:05}".format, range(40_000)) if (commune := country().of_code(code))]


def test_the_country_has_the_communes_of_the_law():
    kinds = Counter(commune.place.removeprefix("đặc ").split()[0] for commune in every())
    assert kinds == {"xã": 2621, "phường": 687, "khu": 13}
    assert len({commune.province for commune in every()}) == 34


def test_quang_tri_has_the_communes_of_its_resolution():
    kinds = Counter(commune.place.split()[0] for commune in every() if commune.province == QUANG_TRI)
    assert kinds == {"xã": 69, "phường": 8, "đặc": 1}


def test_a_commune_knows_what_was_merged_into_it():
    commune = country().of_code("19249")
    assert commune is not None
    assert [former.name for former in commune.former] == [
        "Thị trấn Kiến Giang", "Xã An Thủy", "Xã Liên Thủy", "Xã Lộc Thủy", "Xã Phong Thủy", "Xã Xuân Thủy",
    ]  # fmt: skip
    assert {(former.district, former.province) for former in commune.former} == {("Huyện Lệ Thủy", "Tỉnh Quảng Bình")}


def test_the_same_data_gives_the_same_bytes(tmp_path: Path):
    for name in ("one.json", "two.json"):
        make_communes(tmp_path / name)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"communes": [["1"]], "former": [], "provinces": {}}'])
def test_a_missing_or_damaged_list_is_told_with_a_cure(tmp_path: Path, content):
    file = tmp_path / "communes.json"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SetUpError, match="Install the program again"):
        read_communes(file)
