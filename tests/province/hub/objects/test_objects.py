"""Tests of the object store: a folder, and the S3 servers of a province."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.province.hub.folder import open_objects
from kiosk.province.hub.hub_file import HubSettings, S3Access
from kiosk.province.hub.objects.port import ObjectsError, ObjectStore

SERVERS = ("radosgw", "rclone_s3")


@pytest.fixture(params=["folder", *(pytest.param(name, marks=pytest.mark.servers) for name in SERVERS)])
def objects(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ObjectStore]:
    if request.param == "folder":
        yield open_objects(HubSettings("Tỉnh", objects="things"), tmp_path)
        return
    server = request.getfixturevalue(request.param)
    monkeypatch.setenv("HUB_ACCESS", server.access_key)
    monkeypatch.setenv("HUB_SECRET", server.secret_key)
    access = S3Access(server.url, server.region, "env:HUB_ACCESS", "env:HUB_SECRET", str(server.authority))
    place = f"s3://{server.bucket}/{tmp_path.name}"
    with closing(open_objects(HubSettings("Tỉnh", objects=place, s3=access), tmp_path)) as found:
        yield found


def test_an_object_is_read_as_it_was_written(objects: ObjectStore):
    data = bytes(range(256)) * 300
    objects.put("archive/a/1-2.age", b"older")
    objects.put("archive/a/1-2.age", data)
    assert objects.get("archive/a/1-2.age", 10**6) == data
    assert objects.get("archive/a/1-2.age", 10) == data[:10]


def test_several_objects_are_written_and_deleted_together(objects: ObjectStore):
    wanted = {f"{folder}/{number}": bytes([number]) * 500 for folder in ("a", "b/c") for number in range(5)}
    objects.put("a/1", b"older")
    objects.put_all(wanted)
    assert {name: objects.get(name, 1000) for name in wanted} == wanted
    objects.delete_all([*wanted, "none/1"])
    assert [objects.get(name, 1000) for name in wanted] == [None] * 10


def test_what_is_not_there_is_none_and_can_be_deleted(objects: ObjectStore):
    assert objects.get("archive/a/none", 10) is None
    assert (list(objects.names("archive", 10)), list(objects.folders("", 10))) == ([], [])
    objects.put("archive/a/1", b"x")
    for _ in range(2):
        objects.delete("archive/a/1")
    assert objects.get("archive/a/1", 10) is None


def test_objects_are_listed_with_their_sizes(objects: ObjectStore):
    objects.put_all({"a/2": b"", "a/1": b"x" * 2000, "a/b/1": b"xx", "c/1": b"x"})
    assert list(objects.sizes("a", 10).items()) == [("a/1", 2000), ("a/2", 0)]
    assert (len(objects.sizes("a", 1)), objects.sizes("none", 10)) == (1, {})


def test_objects_and_folders_are_listed_apart(objects: ObjectStore):
    for name in ("b/2", "b/1", "a/1", "b/c/1", "b/d/e/1"):
        objects.put(name, b"x")
    assert list(objects.folders("", 10)) == ["a", "b"]
    assert list(objects.folders("", 1, lambda name: name == "b")) == ["b"]
    assert list(objects.names("b", 10)) == ["b/1", "b/2"]
    assert list(objects.folders("b", 10)) == ["c", "d"]
    assert len(objects.names("b", 1)) == 1


def test_hidden_files_and_links_in_a_folder_are_no_objects(tmp_path: Path):
    objects = open_objects(HubSettings("Tỉnh", objects="things"), tmp_path)
    objects.put("a/1", b"x")
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "things" / "a" / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "things" / "a" / ".1.part").write_bytes(b"half")
    assert list(objects.names("a", 10)) == ["a/1"]
    with pytest.raises(ObjectsError):
        objects.get("a/link", 10)


@pytest.mark.parametrize("is_one", [True, False], ids=["one", "several"])
def test_what_a_power_cut_left_is_deleted_and_files_of_another_process_are_kept(tmp_path: Path, is_one: bool):
    folder = tmp_path / "things" / "a"
    folder.mkdir(parents=True)
    for name in (".1.age.x-0.part", ".2.age.y-0.part"):
        (folder / name).write_bytes(b"half")
    two_hours = (folder / ".1.age.x-0.part").stat().st_mtime - 7200
    os.utime(folder / ".1.age.x-0.part", (two_hours, two_hours))
    objects = open_objects(HubSettings("Tỉnh", objects="things"), tmp_path)
    if is_one:
        objects.put("a/3.age", b"x")
    else:
        objects.put_all({"a/3.age": b"x", "a/4.age": b"x"})
    assert sorted(file.name for file in folder.glob(".*")) == [".2.age.y-0.part"]


def test_the_names_of_a_folder_are_not_read_for_each_object(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    read: list[Path] = []
    glob = Path.glob

    def counted(self: Path, pattern: str) -> Iterator[Path]:
        read.append(self)
        return glob(self, pattern)

    monkeypatch.setattr(Path, "glob", counted)
    objects = open_objects(HubSettings("Tỉnh", objects="things"), tmp_path)
    for number in range(5):
        objects.put(f"a/{number}", b"x")
        objects.put_all({f"b/{number}": b"x", f"b/{number}-2": b"x"})
    assert read == [tmp_path / "things" / "a", tmp_path / "things" / "b"]


@pytest.mark.parametrize("name", ["../x", "a/../x", "/x", "a//b", "", ".hidden", "a\\b"])
def test_a_name_does_not_leave_the_folder(tmp_path: Path, name: str):
    objects = open_objects(HubSettings("Tỉnh", objects="things"), tmp_path)
    for act in (lambda: objects.put(name, b"x"), lambda: objects.get(name, 1), lambda: objects.delete(name)):
        with pytest.raises(ObjectsError, match="is not the name of an object"):
            act()
    assert list(tmp_path.iterdir()) == []
