"""Own lessons, voices and the commune's key in the encrypted copy on a stick, and their restoration."""

import errno
import io
import os
import stat
import tarfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.errors import CopyRefusedError, ExportError
from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.versions import Change, ChangeKind, NewVersion
from kiosk.services.backup import copied_studio, copy_contents, record_copies
from kiosk.services.backup.copied_studio import take_over_studio
from kiosk.services.backup.copy_contents import RECORD, packed, unpack
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.copy_opening import open_copy
from kiosk.services.backup.record_copies import NewCopy, RecordCopies
from kiosk.storage.studio.file import open_studio
from kiosk.storage.studio.health import StudioChecker
from kiosk.storage.studio.versions import VersionTable
from tests.services.upkeep.conftest import Port
from tests.services.upkeep.copy_visit import Copying
from tests.storage.walks import SteppingClock

LESSON = DocumentId(PackId("xa-19249-safety"), "giu-kin-ma-otp")
LONG = "x" * 90
FILES = {
    "sources/xa-19249-safety/pack.yaml": b"id: xa-19249-safety\n",
    "sources/xa-19249-safety/giu-kin-ma-otp.yaml": "title: {vi: Giữ kín mã OTP}\n".encode(),
    f"sources/xa-19249-safety/audio/vi/{LONG}.intro.wav": os.urandom(300_000),
    "sources/xa-19249-safety/media/ảnh đình làng.png": b"a picture",
    "kept/xa-19249-safety/bai-cu.yaml": b"title: {vi: Cu}\n",
    "voices/an-toan-mau/ma-otp/vi/r1/takes.json": b"{}",
    "carrier/metadata/1.root.json": b"{}",
    "keys/xa-19249.0123456789abcdef.pem": b"a private key",
}
LEFT_OUT = (
    "locks/xa-19249-safety.lock",
    ".building/left",
    "voices/.voices.lock",
    "backups/x.db",
    "sources/.a.1.part",
)


@pytest.fixture
def studio(copying: Copying, clock: SteppingClock, port: Port) -> Path:
    """The folder of the studio of the kiosk `copying`, whose copies contain it from now on."""
    folder = copying.store.database.file.parent / "studio"
    for name, data in FILES.items() | {(name, b"left out") for name in LEFT_OUT}:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    file = open_studio(folder / "studio.db")
    at = datetime(2026, 11, 28, tzinfo=UTC)
    draft = NewVersion(LESSON, b"title: {vi: A}\n", at, AccountId("lan"), Change(ChangeKind.TYPED))
    VersionTable(file).commit([draft])
    file.close()
    copying.files = replace(copying.files, studio=folder)
    back_up = StudioChecker(folder / "studio.db").back_up
    copying.copies = RecordCopies("0" * 8, copying.files, copying.store.back_up, clock, port, back_up_studio=back_up)
    return folder


def restored(copying: Copying, made: NewCopy, target: Path) -> tuple[bool, Path | None]:
    folder = target.parent / ".restoring"
    folder.mkdir(parents=True)
    open_copy([copying.stick.place / FOLDER / made.name], made.code, folder)
    return take_over_studio(folder, target)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not file.name.startswith("studio.db")
    }


def test_restoring_brings_lessons_voices_versions_and_the_key_back(
    copying: Copying, studio: Path, tmp_path: Path
) -> None:
    target = tmp_path / "new" / "studio"
    assert restored(copying, copying.make(), target) == (True, None)
    assert files_of(target) == FILES
    file = open_studio(target / "studio.db")
    assert file.notice is None
    assert VersionTable(file).raw(LESSON, 1) == b"title: {vi: A}\n"
    file.close()
    assert copying.leaves_nothing_plain()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_restored_key_is_for_its_owner_alone(copying: Copying, studio: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "studio"
    restored(copying, copying.make(), target)
    (key,) = (target / "keys").iterdir()
    assert (stat.S_IMODE(key.stat().st_mode), stat.S_IMODE(key.parent.stat().st_mode)) == (0o600, 0o700)


def test_the_lessons_of_the_new_machine_are_kept(copying: Copying, studio: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "studio"
    (target / "sources").mkdir(parents=True)
    (target / "sources" / "mine.yaml").write_bytes(b"mine")
    is_restored, aside = restored(copying, copying.make(), target)
    assert is_restored
    assert aside is not None
    assert files_of(aside) == {"sources/mine.yaml": b"mine"}
    assert files_of(target) == FILES


def test_a_copy_without_a_studio_changes_no_lesson_of_the_machine(copying: Copying, tmp_path: Path) -> None:
    target = tmp_path / "new" / "studio"
    target.mkdir(parents=True)
    (target / "mine.yaml").write_bytes(b"mine")
    assert restored(copying, copying.make(), target) == (False, None)
    assert files_of(target) == {"mine.yaml": b"mine"}


def test_the_progress_counts_the_sound(copying: Copying, studio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_copies, "STEP", 10_000)
    copying.make()
    done, total = copying.told[-1]
    assert done == total > 2 * 300_000


def test_sound_is_streamed(copying: Copying, studio: Path) -> None:
    import tracemalloc

    copying.make()
    with (studio / "sources" / "xa-19249-safety" / "audio" / "vi" / "big.wav").open("wb") as stream:
        for _ in range(30):
            stream.write(os.urandom(1 << 20))
    tracemalloc.start()
    copying.make()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20


def test_a_stick_without_room_for_the_sound_is_told_before_anything_is_written(
    copying: Copying, studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = record_copies.shutil.disk_usage

    def small(path: Path) -> object:
        real = usage(path)
        return real._replace(free=400_000) if Path(path).is_relative_to(copying.stick.place) else real

    monkeypatch.setattr(record_copies.shutil, "disk_usage", small)
    with pytest.raises(ExportError, match=r"The backup needs \d+ KB; only 400 KB are free on the stick"):
        copying.make()
    assert copying.on_stick() == []


def test_a_stick_pulled_out_half_way_leaves_the_former_copy(
    copying: Copying, studio: Path, port: Port, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_copies, "STEP", 10_000)
    former = copying.make()

    def pulls(done: int, total: int) -> bool:
        if done > total // 3:
            port.there = []
        return True

    with pytest.raises(ExportError, match="was pulled out"):
        copying.copies.make(copying.stick, pulls)
    port.there = [copying.stick]
    assert [name for name in copying.on_stick() if not name.startswith(".")] == [former.name]
    assert copying.leaves_nothing_plain()
    copying.make()
    assert not [name for name in copying.on_stick() if name.startswith(".")]


def test_a_file_that_vanishes_while_it_is_copied_fails_the_copy_with_a_word(
    copying: Copying, studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_copies, "STEP", 10_000)
    (key,) = (studio / "keys").iterdir()
    folder = studio / "sources" / "xa-19249-safety" / "audio" / "vi"

    def progress(_done: int, _total: int) -> bool:
        (folder / f"{LONG}.intro.wav").unlink(missing_ok=True)
        return True

    with pytest.raises(ExportError, match=r"x\.intro\.wav was changed while it was copied"):
        copying.copies.make(copying.stick, progress)
    assert copying.on_stick() == []
    assert key.is_file()


def test_a_file_that_becomes_shorter_while_it_is_copied_fails_the_copy(tmp_path: Path) -> None:
    file = tmp_path / "sound.wav"
    file.write_bytes(bytes(300_000))
    pieces = packed({"studio/sources/sound.wav": file}, {})
    next(pieces)
    os.truncate(file, 1000)
    with pytest.raises(ExportError, match=r"sound\.wav was changed"):
        list(pieces)


def test_a_full_disk_while_restoring_leaves_the_lessons_of_the_machine(
    copying: Copying, studio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new" / "studio"
    target.mkdir(parents=True)
    (target / "mine.yaml").write_bytes(b"mine")
    made = copying.make()

    def full(_files: object, info: tarfile.TarInfo, _target: Path) -> None:
        if info.name.endswith(".wav"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(copy_contents, "_take_out", full)
    with pytest.raises(OSError, match="No space left"):
        restored(copying, made, target)
    assert files_of(target) == {"mine.yaml": b"mine"}


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_in_the_studio_is_not_followed(copying: Copying, studio: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_bytes(b"secret")
    (studio / "sources" / "link").symlink_to(outside)
    (studio / "sources" / "file").symlink_to(outside / "secret")
    assert not [name for name in copied_studio.studio_files(studio) if "link" in name or name.endswith("/file")]


@pytest.mark.parametrize(
    "name",
    [
        "studio/../kiosk.db",
        "studio/sources/../../people.db",
        "studio//etc/passwd",
        "/studio/sources/a",
        "studio/sources",
        "studio/backups/a.db",
        "studio/.building/a",
        "studio/sources/a\\..\\b",
        "studio/sources/c:x",
        "sources/a",
    ],
)
def test_other_names_are_never_extracted(tmp_path: Path, name: str) -> None:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as made:
        for each in (RECORD, name):
            info = tarfile.TarInfo(each)
            info.size = 4
            made.addfile(info, io.BytesIO(b"data"))
    (tmp_path / "archive").write_bytes(data.getvalue())
    (tmp_path / "out").mkdir()
    with pytest.raises(CopyRefusedError, match="damaged"):
        unpack(tmp_path / "archive", tmp_path / "out", "a.saoluu")
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()].count("archive") == 1
