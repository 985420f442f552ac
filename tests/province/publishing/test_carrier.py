"""Tests of carriers on sticks: what the office writes, and what a kiosk accepts."""

import errno
import re
import zipfile
from pathlib import Path

import pytest

from kiosk.province.publishing.adding import add
from kiosk.province.publishing.departments import revoke
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.rotation import rotate
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import START, Province
from tests.province.publishing.sticks import bytes_below, carried, written

OLD, NEW = "so-y-te/suc-khoe-1.0.0.hocpack", "so-y-te/suc-khoe-1.10.0.hocpack"
OTHER = "cong-an-tinh/an-ninh-1.0.0.hocpack"


def replaces_nothing(source: Path, target: Path) -> None:
    """Simulate `Path.replace` on a stick whose file system cannot replace existing files."""
    if target.parent.name == "stick" and target.exists():
        raise FileExistsError(errno.EEXIST, "File exists", str(target))
    source.rename(target)


def test_a_kiosk_installs_the_newest_packs_from_the_folder(full: Province, client: Client, stick: Path):
    done = written(full, stick)
    assert done.path == stick / "quang-tri"
    assert carried(done.path) == ["an-ninh-1.0.0.hocpack", "suc-khoe-1.10.0.hocpack"]
    assert client.is_offered(done.path, NEW, START)
    assert client.is_offered(done.path, OTHER, START)


def test_a_kiosk_installs_the_newest_packs_from_the_zip_file(
    full: Province, client: Client, stick: Path, tmp_path: Path
):
    done = written(full, stick, is_zip=True)
    assert done.path == stick / "quang-tri.zip"
    with zipfile.ZipFile(done.path) as archive:
        assert archive.testzip() is None
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}
        archive.extractall(tmp_path / "unzipped")
    assert client.is_offered(tmp_path / "unzipped", NEW, START)


def test_tree_and_zip_hold_the_same_files_and_the_sizes_are_told_exactly(full: Province, stick: Path):
    tree, zipped = written(full, stick), written(full, stick, is_zip=True)
    with zipfile.ZipFile(zipped.path) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == bytes_below(tree.path)
    assert zipped.size == zipped.path.stat().st_size
    assert tree.size == sum(map(len, bytes_below(tree.path).values()))
    assert tree.files == zipped.files == len(bytes_below(tree.path))


def test_the_same_repository_gives_the_same_zip(full: Province, stick: Path):
    first = written(full, stick / "a.zip", is_zip=True).path.read_bytes()
    assert written(full, stick / "b", is_zip=True).path.read_bytes() == first
    assert (stick / "b.zip").is_file()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (["suc-khoe"], ["suc-khoe-1.10.0.hocpack"]),
        (["suc-khoe-1.0.0"], ["suc-khoe-1.0.0.hocpack"]),
        (["suc-khoe-1.0.0.hocpack", "an-ninh"], ["an-ninh-1.0.0.hocpack", "suc-khoe-1.0.0.hocpack"]),
    ],
)
def test_only_the_chosen_packs_go_along(full: Province, stick: Path, wanted: list[str], expected: list[str]):
    assert carried(written(full, stick, wanted=wanted).path) == expected


@pytest.mark.parametrize("wanted", ["no-such", "suc-khoe-9.0.0", ""])
def test_a_pack_that_is_not_there_is_told_and_nothing_is_written(full: Province, stick: Path, wanted: str):
    with pytest.raises(PublishError, match="it contains an-ninh-1"):
        written(full, stick, wanted=[wanted])
    assert [path.name for path in stick.iterdir()] == ["photo.jpg"]


def test_every_root_goes_along_so_that_the_oldest_kiosk_can_follow(full: Province, client: Client, stick: Path):
    for roles in (["root"], ["timestamp", "snapshot"], ["root"]):
        rotate(full.office, roles)
    done = written(full, stick)
    assert {path.name for path in done.path.glob("metadata/*.root.json")} == {f"{n}.root.json" for n in range(1, 6)}
    assert client.is_offered(done.path, NEW, START)


def test_a_revoked_department_is_not_carried(full: Province, client: Client, stick: Path):
    revoke(full.office, "so-y-te")
    done = written(full, stick)
    assert carried(done.path) == ["an-ninh-1.0.0.hocpack"]
    assert not list(done.path.glob("metadata/*.so-y-te.json"))
    assert not client.is_offered(done.path, NEW, START)


def test_a_carrier_without_packs_brings_the_news_of_keys(province: Province, client: Client, stick: Path):
    done = written(province, stick)
    assert done.packs == ()
    client.looks_at(done.path, START)


def test_no_secret_and_nothing_else_goes_along(full: Province, stick: Path):
    done = written(full, stick)
    assert {path.name for path in done.path.iterdir()} == {"metadata", "targets"}
    assert not any(b"PRIVATE" in data for data in bytes_below(done.path).values())


def test_every_name_suits_fat32(full: Province, stick: Path):
    names = list(bytes_below(written(full, stick).path))
    assert all(re.fullmatch(r"[a-z0-9]+(?:[./-][a-z0-9]+)*", name) for name in names)
    assert max(len(part) for name in names for part in name.split("/")) < 200
    assert len({name.lower() for name in names}) == len(names)


def test_a_newer_carrier_takes_the_place_of_the_older_one(
    full: Province, client: Client, stick: Path, pack: MakePack
):
    first = written(full, stick)
    full.later(days=30)
    add(full.office, [pack(version="2.0.0")])
    for out in (stick, first.path):
        assert written(full, out).path == first.path
    assert carried(first.path) == ["an-ninh-1.0.0.hocpack", "suc-khoe-2.0.0.hocpack"]
    assert client.is_offered(first.path, "so-y-te/suc-khoe-2.0.0.hocpack", full.now)
    assert {path.name for path in stick.iterdir()} == {"photo.jpg", "quang-tri"}


@pytest.mark.parametrize("renames_over", [True, False])
def test_a_newer_zip_takes_the_place_of_the_older_one(
    full: Province, stick: Path, monkeypatch: pytest.MonkeyPatch, renames_over: bool
):
    first = written(full, stick, is_zip=True).path.read_bytes()
    if not renames_over:
        monkeypatch.setattr(Path, "replace", replaces_nothing)
    renew(full.office)
    assert written(full, stick, is_zip=True).path.read_bytes() != first
    assert {path.name for path in stick.iterdir()} == {"photo.jpg", "quang-tri.zip"}
