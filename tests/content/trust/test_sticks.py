"""Carriers are found in any folder of a stick; packs and zip files that cannot be used are reported."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from kiosk.content.trust import carriers
from kiosk.content.trust.carriers import find_carriers
from kiosk.content.trust.folder import FolderCarrier
from kiosk.devices.stick.walk import MAX_DEPTH
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, PackError
from tests.content.trust.conftest import FIRST
from tests.content.trust.province import Province, as_folder, as_zip
from tests.content.trust.visiting import Visited


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def labels(stick: Path) -> list[str]:
    return [found.label for found in find_carriers(stick) if found.carrier is not None]


def refusals(stick: Path) -> dict[str, str]:
    for found in find_carriers(stick):
        assert found.error is None or found.error.cure
    return {found.label: found.error.message for found in find_carriers(stick) if found.error is not None}


@pytest.mark.parametrize("inside", ["", "goi-bai-hoc", "Tài liệu của tôi/2026/tháng 11/tỉnh"])
def test_a_carrier_is_found_in_any_folder(stick: Path, fresh: Visited, province: Province, inside: str):
    as_folder(province.files, stick / inside)
    (found,) = find_carriers(stick)
    assert found.carrier is not None
    assert found.label == (inside or "/")
    assert [target.name for target in fresh.looks(found.carrier).targets] == [FIRST]


@pytest.mark.parametrize("inside", ["", "tinh/", "a/b/c/"])
@pytest.mark.parametrize("name", ["goi.zip", "thư mục/GOI BAI HOC.ZIP"])
def test_a_carrier_is_found_in_any_zip(stick: Path, fresh: Visited, province: Province, name: str, inside: str):
    as_zip(province.files, stick / name, inside)
    (found,) = find_carriers(stick)
    assert found.carrier is not None
    assert found.label == f"{name}/{inside}".rstrip("/")
    assert [target.name for target in fresh.looks(found.carrier).targets] == [FIRST]


def test_several_carriers_are_all_found(stick: Path, province: Province):
    as_folder(province.files, stick / "tinh")
    as_folder(province.files, stick / "tinh" / "cu" / "2025")
    as_zip(province.files, stick / "so.zip")
    as_zip({f"{year}/{name}": data for name, data in province.files.items() for year in (25, 26)}, stick / "hai.zip")
    assert sorted(labels(stick)) == ["hai.zip/25", "hai.zip/26", "so.zip", "tinh", "tinh/cu/2025"]
    assert refusals(stick) == {}


def test_loose_packs_are_told_with_a_cure(stick: Path, province: Province):
    (stick / "moi").mkdir()
    (stick / "moi" / "An-Toan-1.0.0.HOCPACK").write_bytes(b"PK")
    (told,) = refusals(stick).values()
    assert "An-Toan-1.0.0.HOCPACK is on the stick without the signatures" in told


def test_a_tree_without_its_packs_is_told(stick: Path, province: Province):
    as_folder({name: data for name, data in province.files.items() if name.startswith("metadata")}, stick / "tinh")
    (found,) = find_carriers(stick)
    assert type(found.error) is CarrierIncompleteError
    assert "“targets” with the packs is missing" in str(found.error)


def test_a_tree_without_its_signatures_tells_every_pack(stick: Path, province: Province):
    as_folder({name: data for name, data in province.files.items() if name.startswith("targets")}, stick)
    (told,) = refusals(stick).values()
    assert "without the signatures" in told


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"", "empty or cut off"), (b"PK" + bytes(200), "cut off"), (b"PK\x05\x06" + bytes(18), "contains no packs")],
)
def test_a_zip_that_cannot_be_used_is_told(stick: Path, data: bytes, told: str):
    (stick / "goi.zip").write_bytes(data)
    assert told in refusals(stick)["goi.zip"]


def test_a_zip_of_something_else_is_told(stick: Path):
    as_zip({"anh/tet.jpg": b"x"}, stick / "anh.zip")
    assert refusals(stick) == {"anh.zip": "The zip file contains no packs signed by a province."}


@pytest.mark.parametrize("hidden", [".Trashes", "System Volume Information", "$RECYCLE.BIN", ".Spotlight-V100"])
def test_folders_that_systems_hide_are_left_out(stick: Path, province: Province, hidden: str):
    as_folder(province.files, stick / hidden / "x")
    (stick / hidden / "y.hocpack").write_bytes(b"PK")
    (stick / "._goi.zip").write_bytes(b"mac")
    assert list(find_carriers(stick)) == []


def test_an_empty_stick_has_nothing(stick: Path):
    assert list(find_carriers(stick)) == []


def test_the_walk_ends_in_the_depth(stick: Path, province: Province):
    as_folder(province.files, stick.joinpath(*["d"] * (MAX_DEPTH + 1)))
    assert labels(stick) == []
    as_folder(province.files, stick.joinpath(*["d"] * MAX_DEPTH))
    assert len(labels(stick)) == 1


def test_the_walk_ends_in_number_and_says_so(stick: Path, province: Province, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(carriers, "MAX_ENTRIES", 5)
    as_folder(province.files, stick / "gan")
    as_folder(province.files, stick / "sau" / "hon" / "nua")
    for number in range(9):
        (stick / "sau" / f"{number}.jpg").touch()
    assert labels(stick) == ["gan"]
    assert "more than 5 files and folders; not all were checked" in refusals(stick)["/"]


def test_only_so_many_zips_are_opened(stick: Path, province: Province, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(carriers, "MAX_ZIPS", 1)
    as_zip(province.files, stick / "1.zip")
    as_zip(province.files, stick / "2.zip")
    assert labels(stick) == ["1.zip"]
    assert "this one was not checked" in refusals(stick)["2.zip"]


def test_zips_full_of_small_files_are_refused_before_they_fill_the_memory(
    stick: Path, province: Province, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(carriers, "MAX_ZIPPED", len(province.files) + 1)
    for number in range(3):
        as_zip(province.files, stick / f"{number}.zip")
    assert labels(stick) == ["0.zip", "1.zip"]
    assert "not all were checked" in refusals(stick)["2.zip"]


def test_a_stick_full_of_carriers_is_refused_from_a_number_on_and_says_so(
    stick: Path, province: Province, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(carriers, "MAX_FOUND", 3)
    for number in range(5):
        as_folder(province.files, stick / str(number))
    assert labels(stick) == ["0", "1", "2"]
    assert "more than 3 items that look like packs" in refusals(stick)["/"]
    shutil.rmtree(stick / "3")
    shutil.rmtree(stick / "4")
    assert refusals(stick) == {}


def test_a_name_that_turns_the_writing_round_is_shown_harmless(stick: Path):
    (stick / "goi\u202egpj.zip").write_bytes(b"")
    (label,) = refusals(stick)
    assert label == "goi\ufffdgpj.zip"


def test_a_stick_that_is_gone_is_no_empty_stick(stick: Path):
    with pytest.raises(PackError) as caught:
        find_carriers(stick / "gone")
    assert type(caught.value) is PackError
    assert "Put the stick in again" in caught.value.cure


def test_a_folder_that_cannot_be_read_keeps_no_other_out(
    stick: Path, province: Province, monkeypatch: pytest.MonkeyPatch
):
    as_folder(province.files, stick / "tinh")
    (stick / "hong").mkdir()
    real = os.scandir

    def failing(folder: Path) -> object:
        if Path(folder).name == "hong":
            raise OSError(errno.EIO, "Input/output error")
        return real(folder)

    monkeypatch.setattr(os, "scandir", failing)
    assert labels(stick) == ["tinh"]
    assert "hong cannot be read from the stick" in refusals(stick)["hong"]


def test_capitals_of_old_file_systems_mean_the_same(stick: Path, monkeypatch: pytest.MonkeyPatch):
    """On FAT, short names are listed in capitals and can be opened in upper or lower case."""
    (stick / "metadata").mkdir()
    (stick / "metadata" / "timestamp.json").touch()
    for folder in ("SO-Y-TE", "so-y-te"):
        (stick / "targets" / folder).mkdir(parents=True)
        (stick / "targets" / folder / "a-1.0.0.hocpack").touch()
    assert FolderCarrier(stick, ()).targets() == ["so-y-te/a-1.0.0.hocpack"]


def test_more_packs_than_a_province_has_are_refused(stick: Path, monkeypatch: pytest.MonkeyPatch):
    from kiosk.content.trust import folder

    monkeypatch.setattr(folder, "MAX_TARGETS", 4)
    as_folder({f"targets/so/a-1.0.{number}.hocpack": b"" for number in range(3)}, stick)
    assert len(FolderCarrier(stick, ()).targets()) == 3
    (stick / "targets" / "x").mkdir()
    with pytest.raises(CarrierRefusedError, match="contains more than 4 packs"):
        FolderCarrier(stick, ()).targets()
