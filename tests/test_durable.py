"""Tests of atomic file writes."""

import errno
import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk import durable


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def fail_to(monkeypatch: pytest.MonkeyPatch, name: str, number: int = errno.EIO) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"os.{name}", fail)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    durable.write_file(tmp_path / "bundle", b"new")
    assert (tmp_path / "bundle").read_bytes() == b"new"
    assert files(tmp_path) == ["bundle"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_private_file_is_private_before_its_first_byte(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        with durable.written(tmp_path / "secret", is_private=True) as stream:
            assert stat.S_IMODE(Path(stream.name).stat().st_mode) == 0o600
            stream.write(b"secret")
        durable.write_file(tmp_path / "public", b"")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "public").stat().st_mode) == 0o666


def test_a_file_is_copied_whole(tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"x" * 3_000_000)
    durable.copy_file(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == (tmp_path / "source").read_bytes()


def test_several_files_are_synchronized_before_they_have_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {tmp_path / folder / str(number): bytes([number]) * 1000 for folder in "ab" for number in range(20)}
    steps: list[str] = []
    real_sync, real_replace = os.fsync, os.replace

    def sync(descriptor: int) -> None:
        real_sync(descriptor)
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")

    def replace(source: Path, target: Path) -> None:
        real_replace(source, target)
        steps.append("name")

    monkeypatch.setattr("os.fsync", sync)
    monkeypatch.setattr("os.replace", replace)
    for folder in "ab":
        (tmp_path / folder).mkdir()
    durable.write_files(wanted)
    assert {file: file.read_bytes() for file in wanted} == wanted
    assert steps == ["file"] * 40 + ["name"] * 40 + ["folder"] * 2
    assert len(files(tmp_path / "a")) == 20


def test_no_file_of_several_is_changed_if_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    durable.write_file(tmp_path / "1", b"old")
    fail_to(monkeypatch, "fsync", errno.ENOSPC)
    with pytest.raises(OSError, match="No space"):
        durable.write_files({tmp_path / "1": b"new", tmp_path / "2": b"new"})
    assert (files(tmp_path), (tmp_path / "1").read_bytes()) == (["1"], b"old")


def write(source: Path, target: Path) -> None:
    durable.write_file(target, source.read_bytes())


def test_two_threads_that_write_one_name_both_succeed(tmp_path: Path) -> None:
    """An automatic export and an export by a technician can write the same bundle to the same folder at once."""
    target = tmp_path / "bundle"
    with durable.written(target) as first:
        first.write(b"first")
        with ThreadPoolExecutor(1) as elsewhere:
            elsewhere.submit(durable.write_file, target, b"second").result()
        assert target.read_bytes() == b"second"
    assert target.read_bytes() == b"first"
    assert files(tmp_path) == ["bundle"]


def test_what_this_process_could_not_take_away_goes_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as pulled:
        pulled.setattr(Path, "unlink", lambda *_, **__: (tmp_path / "the stick is gone").stat())
        fail_to(pulled, "fsync")
        with pytest.raises(OSError, match=os.strerror(errno.EIO)):
            durable.write_file(tmp_path / "bundle", b"new")
    assert len(files(tmp_path)) == 1
    durable.write_file(tmp_path / "bundle", b"new")
    assert files(tmp_path) == ["bundle"]


@pytest.mark.parametrize("act", [write, durable.copy_file])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path, Path], None]
) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "source").write_bytes(b"new")
    fail_to(monkeypatch, "fsync")
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        act(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == b"old"
    assert files(tmp_path) == ["source", "target"]


def test_bytes_are_on_the_disk_before_the_name_and_the_name_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    kept_sync, kept_rename = os.fsync, Path.replace

    def sync(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        kept_sync(descriptor)

    def rename(source: Path, target: Path) -> Path:
        order.append("rename")
        return kept_rename(source, target)

    monkeypatch.setattr("os.fsync", sync)
    monkeypatch.setattr(Path, "replace", rename)
    durable.write_file(tmp_path / "bundle", b"new")
    assert order == ["file", "rename", "folder"]


def test_a_file_system_without_folder_synchronisation_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_to(monkeypatch, "fsync", errno.EINVAL)
    durable.sync_folder(tmp_path)


def test_a_folder_on_a_failing_disk_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_to(monkeypatch, "fsync")
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        durable.sync_folder(tmp_path)


@pytest.mark.parametrize("act", [write, durable.copy_file], ids=["write", "copy"])
def test_what_a_power_cut_left_half_written_goes_when_the_file_is_written_again(
    tmp_path: Path, act: Callable[[Path, Path], None]
) -> None:
    (tmp_path / "source").write_bytes(b"new")
    (tmp_path / ".[1]target.4711.part").write_bytes(b"ne")
    act(tmp_path / "source", tmp_path / "[1]target")
    assert files(tmp_path) == ["[1]target", "source"]


def test_every_new_folder_is_named_on_the_disk_before_anything_is_put_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synchronised: list[str] = []
    monkeypatch.setattr(durable, "sync_folder", lambda folder: synchronised.append(folder.name))
    durable.make_folder(tmp_path / "one" / "two")
    durable.make_folder(tmp_path / "one" / "two")
    assert (tmp_path / "one" / "two").is_dir()
    assert synchronised == [tmp_path.name, "one"]


def guess_next(monkeypatch: pytest.MonkeyPatch, name: str) -> str:
    """Make the random part of the next partial file's name predictable; return the partial file's name for `name`."""
    monkeypatch.setattr(durable, "_PROCESS", "77")
    monkeypatch.setattr(durable, "_numbers", iter([5]))
    return f".{name}.77-5.part"


def test_a_link_laid_where_a_file_is_half_written_is_refused_and_what_it_leads_to_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, stick = tmp_path / "kiosk.db", tmp_path / "stick"
    own.write_bytes(b"the record")
    for number in range(10):
        (stick / f".kiosk.log.0{number}.part").mkdir(parents=True)
    (stick / guess_next(monkeypatch, "kiosk.log")).symlink_to(own)
    durable.write_file(stick / "kiosk.log", b"a log")
    assert (stick / "kiosk.log").read_bytes() == b"a log"
    assert not (stick / "kiosk.log").is_symlink()
    assert own.read_bytes() == b"the record"


def test_what_cannot_be_taken_away_is_not_written_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "kiosk.db"
    own.write_bytes(b"the record")
    (tmp_path / guess_next(monkeypatch, "kiosk.log")).symlink_to(own)
    fail_to(monkeypatch, "unlink", errno.EPERM)
    with pytest.raises(FileExistsError):
        durable.write_file(tmp_path / "kiosk.log", b"a log")
    assert own.read_bytes() == b"the record"


def test_a_folder_on_a_stick_is_made_where_it_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for _ in range(2):
        assert durable.make_folder_on(tmp_path, ("a", "b", "c")) == tmp_path / "a" / "b" / "c"
    assert (tmp_path / "a" / "b" / "c").is_dir()


@pytest.mark.parametrize("in_the_way", [Path.touch, lambda path: path.symlink_to(path.parent / "elsewhere")])
def test_a_folder_on_a_stick_is_not_made_through_a_link_or_a_file(
    tmp_path: Path, in_the_way: Callable[[Path], None]
) -> None:
    (tmp_path / "elsewhere").mkdir()
    in_the_way(tmp_path / "a")
    with pytest.raises(NotADirectoryError, match="a link, or no folder at all"):
        durable.make_folder_on(tmp_path, ("a", "b"))
    assert not list((tmp_path / "elsewhere").iterdir())


def test_the_place_of_a_stick_that_is_not_in_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        durable.make_folder_on(tmp_path / "stick", ("a",))
    assert not (tmp_path / "stick").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_or_a_device_is_refused_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="not a file") as refused:
        durable.write_file(pipe, b"text")
    assert refused.value.filename == str(pipe)
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]
