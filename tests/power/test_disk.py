"""Tests that the simulated disk keeps synchronised changes and can lose unsynchronised ones.

Reason: with a disk that loses nothing, the power-cut tests would always pass.
"""

import errno
import fcntl
import mmap
import os
import shutil
from pathlib import Path

import pytest

from kiosk.durable import sync_folder
from tests.power.disk import Disk, Survival
from tests.power.machine import Machine


@pytest.fixture
def blank(machine: Machine) -> Path:
    """Create the image of an empty disk."""
    return machine.image(Disk())


def put(file: Path, data: bytes, *, synchronised: bool = False) -> None:
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        if synchronised:
            os.fsync(stream.fileno())


def seen(folder: Path) -> dict[str, bytes | None]:
    """Return all files and folders below `folder` by relative path: contents of a file, None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


class Cutting:
    """Runs a function on a mounted disk, cuts the power, and returns what `seen` finds after the cut."""

    def __init__(self, machine: Machine, image: Path) -> None:
        self._machine, self._image = machine, image

    def __call__(self, does, survival: Survival = Survival.NOTHING, seed: int = 0) -> dict[str, bytes | None]:
        left = self._machine.new_image()
        with self._machine.mounted(self._image) as power:
            does(power.folder)
            power.cut_now(left, survival, seed)
        with self._machine.mounted(left) as power:
            return seen(power.folder)


@pytest.fixture
def left_after(machine: Machine, blank: Path) -> Cutting:
    return Cutting(machine, blank)


def kept_file(folder: Path) -> Path:
    """Write a file, make its contents and its name durable, and return its path."""
    put(folder / "old", b"old", synchronised=True)
    sync_folder(folder)
    return folder / "old"


def test_bytes_that_were_not_synchronised_are_lost(left_after: Cutting):
    def does(folder: Path) -> None:
        put(folder / "file", b"bytes")
        sync_folder(folder)
        assert seen(folder) == {"file": b"bytes"}

    assert left_after(does) == {"file": b""}


def test_a_name_that_was_not_synchronised_is_lost(left_after: Cutting):
    assert left_after(lambda folder: put(folder / "file", b"bytes", synchronised=True)) == {}


def test_what_was_synchronised_is_kept(left_after: Cutting):
    assert left_after(kept_file) == {"old": b"old"}


def test_what_is_on_the_disk_is_not_changed_by_later_writes(left_after: Cutting):
    assert left_after(lambda folder: put(kept_file(folder), b"newer")) == {"old": b"old"}


def test_a_rename_without_its_folder_is_undone(left_after: Cutting):
    assert left_after(lambda folder: kept_file(folder).rename(folder / "new")) == {"old": b"old"}


def test_a_replaced_file_comes_back(left_after: Cutting):
    def does(folder: Path) -> None:
        old = kept_file(folder)
        put(folder / "part", b"new", synchronised=True)
        (folder / "part").replace(old)
        assert seen(folder) == {"old": b"new"}

    assert left_after(does) == {"old": b"old"}


@pytest.mark.parametrize("which", ["from", "to"])
def test_a_rename_between_folders_is_kept_whole_with_either(left_after: Cutting, which: str):
    def does(folder: Path) -> None:
        (folder / "from").mkdir()
        (folder / "to").mkdir()
        put(folder / "from" / "file", b"bytes", synchronised=True)
        for name in (".", "from", "to"):
            sync_folder(folder / name)
        (folder / "from" / "file").rename(folder / "to" / "moved")
        sync_folder(folder / which)

    assert left_after(does) == {"from": None, "to": None, "to/moved": b"bytes"}


def test_a_removed_file_comes_back(left_after: Cutting):
    assert left_after(lambda folder: kept_file(folder).unlink()) == {"old": b"old"}


def test_a_folder_without_its_name_is_lost_with_all_that_is_in_it(left_after: Cutting):
    def does(folder: Path) -> None:
        (folder / "new").mkdir()
        kept_file(folder / "new")

    assert left_after(does) == {}


def test_any_part_of_what_was_not_synchronised_may_be_there(machine: Machine, left_after: Cutting):
    def does(folder: Path) -> None:
        put(folder / "first", b"a" * 2048)
        put(folder / "second", b"b" * 2048)
        (folder / "second").rename(folder / "third")

    found = [left_after(does, Survival.ANY, seed) for seed in range(40)]
    assert len({repr(state) for state in found}) > 10
    assert {tuple(state) for state in found} >= {(), ("first",), ("third",), ("first", "third")}
    assert not any({"second", "third"} <= state.keys() for state in found)
    assert any(state.get("first", b"") not in (b"", b"a" * 2048) for state in found)


def test_what_was_there_at_some_moment_is_there_without_what_came_later(machine: Machine, left_after: Cutting):
    def does(folder: Path) -> None:
        for number in range(5):
            put(folder / str(number), b"%d" % number)

    for seed in range(20):
        found = left_after(does, Survival.PREFIX, seed)
        assert list(found) == [str(number) for number in range(len(found))]
        assert all(found[name] == name.encode() for name in list(found)[:-1])


def test_it_does_what_programs_ask_of_a_file_system(machine: Machine, blank: Path):
    with machine.mounted(blank) as power:
        folder, file = power.folder, kept_file(power.folder)
        put(file, b"o")
        assert file.read_bytes() == b"o"
        with pytest.raises(FileExistsError):
            file.open("xb")
        with pytest.raises(FileNotFoundError):
            folder.joinpath("missing").rmdir()
        (folder / "deep" / "er").mkdir(parents=True)
        with pytest.raises(OSError, match=os.strerror(errno.ENOTEMPTY)):
            (folder / "deep").rmdir()
        with file.open("r+b") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with file.open() as other, pytest.raises(BlockingIOError):
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.posix_fallocate(stream.fileno(), 0, 8192)
            mapped = mmap.mmap(stream.fileno(), 8192)
            mapped[5000:5004] = b"mmap"
            mapped.flush()
            mapped.close()
            file.unlink()
            stream.truncate(6000)
            assert os.fstat(stream.fileno()).st_size == 6000
            stream.seek(4999)
            assert stream.read(6) == b"\0mmap\0"
        assert seen(folder) == {"deep": None, "deep/er": None}
        shutil.rmtree(folder / "deep")


def test_a_disk_without_room_says_so_and_keeps_what_it_has(machine: Machine, blank: Path):
    with machine.mounted(blank) as power:
        folder, file = power.folder, kept_file(power.folder)
        power.leave_room(8192)
        assert shutil.disk_usage(folder).free == 8192
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            put(folder / "big", b"x" * 8193)
        (folder / "big").unlink()
        assert shutil.disk_usage(folder).free == 8192
        put(folder / "fits", b"x" * 8192)
        assert file.read_bytes() == b"old"
