from pathlib import Path

import pytest

from kiosk.content.packs.catalogue import FILE, Catalogue
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow

ROWS = [
    PackRow(PackId("goi"), "1.0.0", "ab" * 32, "goi-1.0.0-abababab", True, {"title": {"vi": "Gói"}, "lessons": []})
]


def test_the_copy_gives_the_rows_again(tmp_path: Path):
    Catalogue(tmp_path).keep(ROWS)
    assert Catalogue(tmp_path).rows() == ROWS


def test_a_copy_that_is_right_is_left_alone(tmp_path: Path):
    Catalogue(tmp_path).keep(ROWS)
    before = (tmp_path / FILE).stat()
    Catalogue(tmp_path).keep(ROWS)
    assert (tmp_path / FILE).stat() == before


def test_a_copy_that_differs_is_made_anew(tmp_path: Path):
    Catalogue(tmp_path).keep(ROWS)
    Catalogue(tmp_path).keep([])
    assert Catalogue(tmp_path).rows() == []


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[1]", b'{"a": 1}', b'[{"pack": "goi"}]', b"\xff\xfe", b'[{"pack": "x", "more": 1}]']
)
def test_a_damaged_copy_is_no_copy(tmp_path: Path, damage: bytes):
    (tmp_path / FILE).write_bytes(damage)
    with pytest.raises(LookupError):
        Catalogue(tmp_path).rows()


def test_a_changed_byte_anywhere_makes_it_no_copy(tmp_path: Path):
    """A damaged catalogue counts as missing (LookupError); any other error would prevent every start of the kiosk."""
    Catalogue(tmp_path).keep(ROWS)
    good = (tmp_path / FILE).read_bytes()
    for place in range(len(good)):
        (tmp_path / FILE).write_bytes(good[:place] + bytes([good[place] ^ 0x20]) + good[place + 1 :])
        with pytest.raises(LookupError):
            Catalogue(tmp_path).rows()


def test_no_copy_is_told_as_such(tmp_path: Path):
    with pytest.raises(LookupError):
        Catalogue(tmp_path).rows()


def test_a_folder_that_cannot_be_written_costs_only_the_copy(tmp_path: Path):
    (tmp_path / "packs").write_bytes(b"a file where the folder should be")
    Catalogue(tmp_path / "packs").keep(ROWS)
    with pytest.raises(LookupError):
        Catalogue(tmp_path / "packs").rows()
