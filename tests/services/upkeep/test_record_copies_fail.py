"""Tests of record copies that fail: each fault is reported and leaves no file behind."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.content.packs import staging
from kiosk.domain.errors import DiskFullError, ExportError, KioskError
from kiosk.services.backup import record_copies
from kiosk.services.backup.copy_names import FOLDER
from kiosk.storage.backups import verify
from tests.services.upkeep.conftest import Port
from tests.services.upkeep.copy_visit import Copying


@pytest.mark.parametrize("act", ["fsync", "move_file", "read"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "There is no space left in"), (errno.EROFS, "write-protected"), (errno.EIO, "cannot be reached")],
)
def test_a_stick_that_fails_is_told_and_keeps_nothing(
    copying: Copying, monkeypatch: pytest.MonkeyPatch, act: str, number: int, words: str
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(number, os.strerror(number))

    match act:
        case "fsync":
            monkeypatch.setattr(record_copies.os, "fsync", fail)
            monkeypatch.setattr(
                copying.copies, "_back_up", lambda file: shutil.copy(copying.files.record, file) and 1
            )
        case "move_file":
            monkeypatch.setattr(durable, "move_file", fail)
        case _:
            monkeypatch.setattr(record_copies, "unseal", fail)
    with pytest.raises(ExportError, match=words) as caught:
        copying.make()
    assert caught.value.cure
    assert copying.on_stick() == []
    assert copying.leaves_nothing_plain()


def test_a_stick_that_gives_back_something_else_is_found_out(
    copying: Copying, monkeypatch: pytest.MonkeyPatch
) -> None:
    synchronise = os.fsync

    def spoil(descriptor: int) -> None:
        synchronise(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.suffix == ".part" and path.is_relative_to(copying.stick.place):
            with path.open("r+b") as stream:
                stream.seek(-30, os.SEEK_END)
                stream.write(b"worn")

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(ExportError, match="differs from what was written"):
        copying.make()
    assert copying.on_stick() == []


def test_a_stick_that_is_pulled_meanwhile_is_told_and_its_place_is_not_made(
    copying: Copying, port: Port, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up = copying.copies._back_up

    def pull(file: Path) -> int:
        port.there = []
        copying.stick.place.rename(tmp_path / "pocket")
        return back_up(file)

    monkeypatch.setattr(copying.copies, "_back_up", pull)
    with pytest.raises(ExportError, match="pulled out"):
        copying.make()
    assert not copying.stick.place.exists()
    assert copying.leaves_nothing_plain()


@pytest.mark.parametrize("why", ["no room to begin with", "it fills up", "it cannot be written"])
def test_the_kiosks_own_disk_is_told_and_no_stick_is_blamed(
    copying: Copying, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    def full(_file: Path) -> int:
        raise DiskFullError("The disk is full: nothing more can be recorded.", "Free some space, then continue.")

    def locked(_file: Path) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    if why == "no room to begin with":
        monkeypatch.setattr(staging, "SPARE_BYTES", 1 << 60)
    else:
        monkeypatch.setattr(copying.copies, "_back_up", full if "fills" in why else locked)
    with pytest.raises(ExportError, match="own disk") as caught:
        copying.make()
    assert "not the problem" in caught.value.cure
    assert copying.on_stick() == []
    assert copying.leaves_nothing_plain()


@pytest.mark.parametrize("link", [FOLDER.parent, FOLDER])
def test_no_link_is_gone_through(copying: Copying, tmp_path: Path, link: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (copying.stick.place / link).parent.mkdir(exist_ok=True)
    (copying.stick.place / link).symlink_to(own)
    with pytest.raises(ExportError, match="link to another place"):
        copying.make()
    with pytest.raises(ExportError, match="link to another place"):
        copying.copies.keep_newest(copying.stick)
    assert list(own.iterdir()) == []


def test_a_record_that_does_not_hold_gives_no_copy(copying: Copying, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying.copies, "_back_up", lambda file: (file.write_bytes(b"x" * 4096), verify(file))[1])
    with pytest.raises(KioskError):
        copying.make()
    assert copying.on_stick() == []
    assert copying.leaves_nothing_plain()


def test_a_stick_without_room_is_told_before_anything_is_written(
    copying: Copying, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage

    def small(path: Path) -> object:
        real = usage(path)
        return real._replace(free=100_000) if Path(path).is_relative_to(copying.stick.place) else real

    monkeypatch.setattr(record_copies.shutil, "disk_usage", small)
    with pytest.raises(ExportError, match="only 100 KB are free on the stick"):
        copying.make()
    assert copying.on_stick() == []
    assert copying.told == []
