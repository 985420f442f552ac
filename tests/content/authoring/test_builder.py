import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.authoring.builder import BuiltPack, build
from kiosk.content.authoring.sources import PackSource, read_source
from kiosk.content.packs.verifier import verify
from tests.content.conftest import GOOD, TODAY
from tests.content.sounds import OPUS_OF_NOISE, OPUS_OF_SILENCE, WAVE_OF_NOISE

BUILD = """
import datetime, os, pathlib, sys
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
os.umask(int(sys.argv[3], 8))
source = read_source(pathlib.Path(sys.argv[1]), today=datetime.date(2026, 11, 24))
print(build(source, pathlib.Path(sys.argv[2])).path)
"""


def manifest_of(pack: BuiltPack) -> Any:
    with pack.path.open("rb") as file:
        return verify(file, app_version="0.1.0")[0].manifest


def narrated(tmp_path: Path, name: str, data: bytes = OPUS_OF_NOISE) -> Path:
    """Write `data` as the clip `name` to a folder of machine narration, and return that folder."""
    clip = tmp_path / "narration" / "an-toan-mau" / f"{name}.ogg"
    clip.parent.mkdir(parents=True, exist_ok=True)
    clip.write_bytes(data)
    return tmp_path / "narration"


def title_clip(pack: BuiltPack) -> Any:
    return manifest_of(pack)["lessons"][0]["spoken"].get("title")


def built_elsewhere(source: Path, out: Path, umask: str, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", BUILD, source, out, umask],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    return Path(done.stdout.strip()).read_bytes()


def test_the_same_source_gives_the_same_bytes_anywhere_and_at_any_time(tmp_path: Path):
    here = Path(shutil.copytree(GOOD, tmp_path / "a" / GOOD.name))
    there = Path(shutil.copytree(GOOD, tmp_path / "some where else" / GOOD.name))
    for path in there.rglob("*"):
        os.utime(path, (86_400, 86_400))
        path.chmod(0o700)
    first = built_elsewhere(here, tmp_path / "1", "022", LC_ALL="C", TZ="UTC", PYTHONHASHSEED="1")
    second = built_elsewhere(
        there, tmp_path / "2", "077", LC_ALL="C.UTF-8", TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="2"
    )
    assert first == second


def test_building_again_over_the_pack_changes_nothing(source: PackSource, tmp_path: Path):
    first = build(source, tmp_path).path.read_bytes()
    assert build(source, tmp_path).path.read_bytes() == first


def test_a_built_pack_passes_the_verifier_with_the_hash_it_was_given(built: BuiltPack):
    with built.path.open("rb") as file:
        assert verify(file, app_version="0.1.0", file_name=built.path.name)[1] == built.sha256


def test_any_zip_program_can_open_a_pack(built: BuiltPack):
    with zipfile.ZipFile(built.path) as archive:
        assert archive.testzip() is None


def test_every_member_is_stored_sorted_and_without_a_date(built: BuiltPack):
    with zipfile.ZipFile(built.path) as archive:
        members = archive.infolist()
    assert [member.filename for member in members] == [
        "manifest.json",
        "lessons/ma-otp.json",
        "media/dien-thoai.svg",
        "media/khoa.svg",
    ]
    assert {(member.compress_type, member.date_time, member.extra) for member in members} == {
        (zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0), b"")
    }


def test_the_manifest_carries_everything_a_card_shows(built: BuiltPack):
    assert set(manifest_of(built)["lessons"][0]) == {
        "id", "code", "title", "goal", "minutes", "picture", "updated", "framework", "spoken",
    }  # fmt: skip


def test_a_text_without_narration_has_no_clip(built: BuiltPack):
    assert (built.clips, title_clip(built)) == (0, None)


def test_machine_narration_is_marked_as_such(source: PackSource, tmp_path: Path):
    pack = build(source, tmp_path, narrated(tmp_path, "vi/ma-otp.lesson.title"))
    assert title_clip(pack) == {"vi": {"path": "audio/vi/ma-otp.lesson.title.ogg", "machine": True}}


def test_a_persons_recording_wins_over_the_machine(folder: Path, tmp_path: Path):
    recording = folder / "audio" / "vi" / "ma-otp.lesson.title.wav"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(WAVE_OF_NOISE)
    source = read_source(folder, today=TODAY)
    pack = build(source, tmp_path, narrated(tmp_path, "vi/ma-otp.lesson.title"))
    assert title_clip(pack) == {"vi": {"path": "audio/vi/ma-otp.lesson.title.wav", "machine": False}}


def test_a_language_may_exist_as_speech_only(folder: Path, tmp_path: Path):
    recording = folder / "audio" / "brv" / "ma-otp.lesson.title.wav"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(WAVE_OF_NOISE)
    pack = build(read_source(folder, today=TODAY), tmp_path)
    assert title_clip(pack) == {"brv": {"path": "audio/brv/ma-otp.lesson.title.wav", "machine": False}}


@pytest.mark.parametrize("data", [b"", OPUS_OF_SILENCE], ids=["empty", "silent"])
def test_narration_in_which_nothing_is_heard_is_left_out(source: PackSource, tmp_path: Path, data: bytes):
    pack = build(source, tmp_path, narrated(tmp_path, "vi/ma-otp.lesson.title", data))
    assert (pack.clips, title_clip(pack)) == (0, None)


def test_a_build_that_fails_leaves_the_pack_before(built: BuiltPack, source: PackSource, monkeypatch: Any):
    before = built.path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        build(source, built.path.parent)
    assert built.path.read_bytes() == before
