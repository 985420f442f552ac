import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from kiosk.content.authoring.builder import BuiltPack, build
from kiosk.content.authoring.sources import read_source
from kiosk.content.packs import staging
from kiosk.content.packs.installer import Result
from kiosk.domain.errors import DiskFullError, PackError, PackRefusedError, PackStoppedError, RecordError
from kiosk.domain.events import EventKind
from tests.content.conftest import TODAY
from tests.content.kiosk import Kiosk


def failing(code: int) -> Callable[..., Any]:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def versions(station: Kiosk) -> dict[str, bool]:
    return {row.version: row.is_active for row in station.store.shelf.rows()}


def at_version(folder: Path, version: str, out: Path) -> BuiltPack:
    head = folder / "pack.yaml"
    lines = head.read_text("utf-8").splitlines(keepends=True)
    head.write_text("".join(f"version: {version}\n" if "version: " in x and "app" not in x else x for x in lines))
    return build(read_source(folder, today=TODAY), out)


def test_an_installed_pack_is_one_folder_and_one_active_row(station: Kiosk, built: BuiltPack):
    row = station.install(built.path).row
    assert (row.is_active, row.sha256) == (True, built.sha256)
    assert [path.name for path in station.packs.iterdir()] == [f"an-toan-mau-1.2.0-{built.sha256[:8]}"]


def test_the_record_tells_what_was_installed(station: Kiosk, built: BuiltPack):
    station.install(built.path)
    event = list(station.store.events.read(1, 9))[-1]
    body = {"pack": "an-toan-mau", "version": "1.2.0", "sha256": built.sha256}
    assert (event.kind, event.body) == (EventKind.PACK_INSTALLED, body)


def test_the_row_keeps_the_manifest_without_the_list_of_files(station: Kiosk, built: BuiltPack):
    manifest = station.install(built.path).row.manifest
    assert ("files" in manifest, manifest["lessons"][0]["id"]) == (False, "ma-otp")


def test_installing_again_changes_nothing(used: Kiosk, built: BuiltPack):
    before = used.state()
    assert used.install(built.path).result is Result.ALREADY
    assert used.state() == before


def test_installing_again_repairs_lost_files(used: Kiosk, built: BuiltPack):
    drawing = used.packs / used.store.shelf.rows()[0].folder / "media" / "khoa.svg"
    whole = drawing.read_bytes()
    drawing.unlink()
    used.install(built.path)
    (row,) = used.store.shelf.rows()
    assert (used.packs / row.folder / "media" / "khoa.svg").read_bytes() == whole
    assert row.is_active


def test_installing_again_repairs_a_file_that_was_changed(used: Kiosk, built: BuiltPack):
    (lesson,) = used.packs.glob("*/lessons/*.json")
    whole = lesson.read_bytes()
    lesson.write_bytes(bytes(len(whole)))
    used.install(built.path)
    (row,) = used.store.shelf.rows()
    assert (used.packs / row.folder / "lessons" / lesson.name).read_bytes() == whole


def test_a_repair_leaves_the_old_folder_to_a_lesson_that_is_open(used: Kiosk, built: BuiltPack):
    (old,) = used.packs.iterdir()
    (old / "media" / "khoa.svg").unlink()
    before = {path: path.read_bytes() for path in old.rglob("*") if path.is_file()}
    used.install(built.path)
    assert {path: path.read_bytes() for path in old.rglob("*") if path.is_file()} == before
    assert used.store.shelf.rows()[0].folder == f"{old.name}-2"


def test_a_newer_version_takes_over_and_the_old_one_is_kept(used: Kiosk, newer: BuiltPack):
    used.install(newer.path)
    assert versions(used) == {"1.2.0": False, "1.3.0": True}


def test_only_the_version_before_is_kept(used: Kiosk, folder: Path, newer: BuiltPack, tmp_path: Path):
    used.install(newer.path)
    used.install(at_version(folder, "1.10.0", tmp_path / "newest").path)
    assert versions(used) == {"1.3.0": False, "1.10.0": True}
    assert len(list(used.packs.iterdir())) == 2


def test_an_older_version_is_installed_when_asked_for(station: Kiosk, built: BuiltPack, newer: BuiltPack):
    station.install(newer.path)
    station.install(built.path, is_older_allowed=True)
    assert versions(station) == {"1.2.0": True, "1.3.0": False}


def test_a_version_one_went_back_from_is_older_for_nobody(used: Kiosk, built: BuiltPack, newer: BuiltPack):
    used.install(newer.path)
    used.store.shelf.activate(used.store.shelf.rows()[0].pack, "1.2.0", [])
    used.install(newer.path)
    assert versions(used) == {"1.2.0": False, "1.3.0": True}


def test_an_older_version_that_is_kept_is_not_taken_back_by_accident(used: Kiosk, built: BuiltPack, newer: BuiltPack):
    used.install(newer.path)
    before = used.state()
    assert "is older than 1.3.0" in used.fails(built.path, PackRefusedError)
    assert used.state() == before


def test_progress_counts_every_byte_once(station: Kiosk, built: BuiltPack):
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    station.install(built.path, progress=note)
    assert (told[-1][0], {total for _, total in told}) == (told[-1][1], {told[0][1]})


def test_stopping_changes_nothing(used: Kiosk, newer: BuiltPack):
    before = used.state()
    assert "stopped" in used.fails(newer.path, PackStoppedError, progress=lambda done, total: done < total / 2)
    assert used.state() == before


def test_a_stick_that_is_pulled_changes_nothing(used: Kiosk, newer: BuiltPack, monkeypatch: pytest.MonkeyPatch):
    before = used.state()
    opened = Path.open

    def pulled(path: Path, *args: Any, **options: Any) -> Any:
        file = opened(path, *args, **options)
        return Torn(file) if path == newer.path else file

    monkeypatch.setattr(Path, "open", pulled)
    assert "Put the stick in again" in used.fails(newer.path, PackError)
    assert used.state() == before


class Torn:
    """A file on a stick that is pulled after six reads, that is after the directory and the manifest were read."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._reads = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self._file.close()

    def seek(self, *args: int) -> int:
        return int(self._file.seek(*args))

    def read(self, size: int) -> bytes:
        self._reads += 1
        if self._reads > 6:
            raise OSError(errno.EIO, "Input/output error")
        return bytes(self._file.read(size))


def test_a_file_that_is_not_there_is_told(used: Kiosk, tmp_path: Path):
    before = used.state()
    assert "cannot be opened" in used.fails(tmp_path / "gone.hocpack", PackError)
    assert used.state() == before


@pytest.mark.parametrize(
    ("code", "error"), [(errno.ENOSPC, DiskFullError), (errno.EDQUOT, DiskFullError), (errno.EIO, PackError)]
)
def test_a_disk_that_fails_changes_nothing(used: Kiosk, newer: BuiltPack, monkeypatch: Any, code: int, error: Any):
    before = used.state()
    monkeypatch.setattr(os, "fsync", failing(code))
    used.fails(newer.path, error)
    monkeypatch.undo()
    assert used.state() == before


def test_a_pack_that_does_not_fit_is_refused_before_it_is_copied(used: Kiosk, newer: BuiltPack, monkeypatch: Any):
    before = used.state()
    usage = shutil.disk_usage(used.packs)._replace(free=staging.SPARE_BYTES)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    assert "and the disk has 67 MB free" in used.fails(newer.path, DiskFullError)
    assert used.state() == before


def test_a_row_that_cannot_be_written_takes_the_files_away_again(used: Kiosk, newer: BuiltPack, monkeypatch: Any):
    before = used.state()

    def refuse(*_args: object) -> None:
        raise RecordError("The record is read-only.", "Restart the kiosk.")

    monkeypatch.setattr(type(used.store.shelf), "put", refuse)
    used.fails(newer.path, RecordError)
    monkeypatch.undo()
    assert used.state() == before


def test_files_are_durable_before_the_folder_gets_its_name(station: Kiosk, built: BuiltPack, monkeypatch: Any):
    station.packs.mkdir()
    acts: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        acts.append("sync")
        real_sync(handle)

    def rename(path: Path, target: Path) -> Path:
        acts.append("rename")
        return real_replace(path, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", rename)
    station.install(built.path)
    files_and_folders = 4 + 3
    assert acts[: files_and_folders + 2] == ["sync"] * files_and_folders + ["rename", "sync"]
