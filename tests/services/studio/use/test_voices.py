"""Tests of voice packs: recordings beside a lesson of the province, played only while the text is the one read."""

import json
import shutil
import struct
import wave
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.packs.catalogue import Catalogue
from kiosk.content.packs.spoken import spoken_blocks
from kiosk.domain.errors import PackError, PackRefusedError
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.lessons import Clip, Lesson
from kiosk.domain.studio.spoken_text import block_hash
from kiosk.domain.studio.use import FinishedClip
from tests.content.conftest import GOOD
from tests.content.forge import MANIFEST, put_together, sealed, taken_apart, with_json
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES, OwnKiosk

LESSON = LessonId("an-toan-mau/ma-otp")
VOICES = "xa-19249-voices"
BRU = Language("pko")
READER = "Hồ Thị Sim"


def installed(kiosk: OwnKiosk, tmp_path: Path, version: str = "1.2.0", change: tuple[str, str] = ("", "")) -> Lesson:
    """Install the province's pack, with one text changed; return its lesson."""
    folder = Path(shutil.copytree(GOOD, tmp_path / version / GOOD.name))
    for file in folder.glob("*.yaml"):
        text = file.read_text("utf-8").replace("version: 1.2.0", f"version: {version}")
        file.write_text(text.replace(*change) if change[0] else text, "utf-8")
    kiosk.packs.install(build(read_source(folder, today=date(2026, 11, 24)), tmp_path / version / "out").path)
    return kiosk.library.lesson(LESSON)


def sound(file: Path, level: int = 9000) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(24000)
        out.writeframes(b"".join(struct.pack("<h", level * (1 if n % 100 < 50 else -1)) for n in range(24000)))
    return file


def read(lesson: Lesson, tmp_path: Path, *keys: str, language: Language = BRU) -> list[FinishedClip]:
    """Recordings of the texts with the `keys`."""
    file = sound(tmp_path / "takes" / "take.wav")
    hashes = {block.id: block_hash(block) for block in spoken_blocks(lesson)}
    return [FinishedClip(LESSON, key, language, READER, hashes[key], file) for key in keys]


def put(kiosk: OwnKiosk, clips: list[FinishedClip]) -> str:
    return kiosk.use.put_voices(AUTHOR, COMMUNE, "Giọng đọc của xã Lệ Thủy", clips, YES).row.version


def test_a_recording_beside_the_provinces_lesson_is_played_with_its_readers_name(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    cards = kiosk.library.cards()
    put(kiosk, read(lesson, tmp_path, "mo-dau.text", "ai-hoi.question", "lesson.title", "ai-hoi.hint"))
    voiced = kiosk.library.lesson(LESSON)
    clip = voiced.clips["mo-dau.text"][BRU]
    assert (clip.reader, clip.is_machine_voice) == (READER, False)
    assert Path(clip.path).is_file()
    assert set(voiced.clips) == {"mo-dau.text", "ai-hoi.question", "lesson.title", "ai-hoi.hint"}
    assert (voiced.steps, voiced.card.folder) == (lesson.steps, lesson.card.folder)
    assert BRU not in cards[0].languages
    assert kiosk.library.cards()[0].languages == (*cards[0].languages, BRU)


def test_a_changed_text_makes_its_recording_stale_and_only_this_one(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    put(kiosk, read(lesson, tmp_path, "mo-dau.text", "giu-kin.text"))
    installed(kiosk, tmp_path, "1.3.0", ("Mã OTP như chìa khóa nhà.", "Mã OTP như chìa khóa tủ."))
    assert set(kiosk.library.lesson(LESSON).clips) == {"mo-dau.text"}


def test_a_changed_fact_makes_the_recording_of_its_text_stale(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    put(kiosk, read(lesson, tmp_path, "goi-ai.text", "giu-kin.text"))
    installed(kiosk, tmp_path, "1.3.0", ('"113"', '"114"'))
    assert set(kiosk.library.lesson(LESSON).clips) == {"giu-kin.text"}


def test_the_lessons_own_voice_returns_when_the_voice_pack_leaves(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    put(kiosk, read(lesson, tmp_path, "mo-dau.text"))
    kiosk.trust.revoke(COMMUNE.code)
    assert kiosk.library.lesson(LESSON).clips == lesson.clips
    assert BRU not in kiosk.library.cards()[0].languages


def test_a_recording_replaces_the_machine_voice_of_the_same_language(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    put(kiosk, read(lesson, tmp_path, "mo-dau.text", language=Language("vi")))
    assert kiosk.library.lesson(LESSON).clips["mo-dau.text"][Language("vi")].reader == READER
    assert Clip("audio/vi/a.ogg", is_machine_voice=True).reader == ""


def test_voices_are_carried_installed_and_repaired_as_any_pack(kiosk: OwnKiosk, second: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    assert put(kiosk, read(lesson, tmp_path, "mo-dau.text")) == "1.0.0"
    assert put(kiosk, read(lesson, tmp_path, "mo-dau.text")) == "1.0.0"
    assert put(kiosk, read(lesson, tmp_path, "mo-dau.text", "giu-kin.text")) == "1.0.1"
    installed(second, tmp_path / "second")
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    assert second.installs() == [f"{VOICES}-1.0.1.hocpack"]
    assert set(second.library.lesson(LESSON).clips) == {"mo-dau.text", "giu-kin.text"}
    assert second.packs.damaged() == []
    (clip,) = (second.folder / "packs").glob(f"{VOICES}-*/audio/pko/*.mo-dau.text.wav")
    clip.write_bytes(b"RIFF")
    assert [row.pack for row in second.packs.damaged()] == [VOICES]


def test_the_start_reads_no_entry_of_a_voice_pack(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    every = [block.id for block in spoken_blocks(lesson)]
    catalogue = Catalogue(kiosk.folder / "packs")
    catalogue.keep(kiosk.store.shelf.rows())
    before = (kiosk.folder / "packs" / "catalogue.json").stat().st_size
    put(kiosk, read(lesson, tmp_path, *every))
    catalogue.keep(kiosk.store.shelf.rows())
    added = (kiosk.folder / "packs" / "catalogue.json").stat().st_size - before
    assert len(every) > 40
    assert added < 1000
    assert [row.manifest.get("voices") for row in catalogue.rows()] == [None, {LESSON: [BRU]}]


def test_silence_is_no_recording(kiosk: OwnKiosk, tmp_path: Path):
    lesson = installed(kiosk, tmp_path)
    clips = read(lesson, tmp_path, "mo-dau.text")
    sound(clips[0].file, level=0)
    with pytest.raises(PackError, match="no recording"):
        put(kiosk, clips)


# attacks ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def voices(kiosk: OwnKiosk, tmp_path: Path) -> dict[str, bytes]:
    """The files of a good voice pack."""
    put(kiosk, read(installed(kiosk, tmp_path), tmp_path, "mo-dau.text"))
    (file,) = (kiosk.places.carrier / "targets" / "xa-19249").iterdir()
    return taken_apart(file)


def refuses(kiosk: OwnKiosk, files: dict[str, bytes], tmp_path: Path) -> str:
    """Assert that the voice pack with `files` is refused; return the message."""
    file = tmp_path / f"{VOICES}-1.0.1.hocpack"
    file.write_bytes(
        put_together(sealed(with_json(files, MANIFEST, lambda manifest: manifest.update(version="1.0.1"))))
    )
    before = kiosk.state()
    with pytest.raises(PackRefusedError) as caught:
        kiosk.packs.install(file)
    assert kiosk.state() == before
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("lessons/ma-otp.json", b"{}"),
        ("media/khoa.svg", (GOOD / "media" / "khoa.svg").read_bytes()),
        ("media/phim.webm", b"\x1a\x45\xdf\xa3"),
        ("audio/pko/an-toan-mau.ma-otp.giu-kin.text.wav", b"RIFF"),
    ],
)
def test_voice_pack_brings_a_lesson_a_picture_a_video_or_an_unlisted_sound(
    kiosk: OwnKiosk, voices: dict[str, bytes], tmp_path: Path, name: str, data: bytes
):
    assert refuses(kiosk, {**voices, name: data}, tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest["lessons"].append({"id": "ma-otp"}),
        lambda manifest: manifest["facts"].update({"so": {}}),
        lambda manifest: manifest.update(strand="safety"),
        lambda manifest: manifest.update(voices=[]),
        lambda manifest: manifest["voices"].append(manifest["voices"][0]),
        lambda manifest: manifest["voices"][0].update(path="../../khoa.wav"),
        lambda manifest: manifest["voices"][0].update(path="/etc/passwd"),
        lambda manifest: manifest["voices"][0].update(language="vi"),
        lambda manifest: manifest["voices"][0].update(reader="Sim\u202egnort"),
        lambda manifest: manifest["voices"][0].update(lesson="../ma-otp"),
        lambda manifest: manifest.update(kind="films"),
        lambda manifest: manifest.update(id="an-toan-mau"),
    ],
)
def test_voice_pack_with_a_forged_list(
    kiosk: OwnKiosk, voices: dict[str, bytes], tmp_path: Path, change: Callable[[Any], object]
):
    assert refuses(kiosk, with_json(voices, MANIFEST, change), tmp_path)


def test_voice_pack_for_a_lesson_with_another_text(kiosk: OwnKiosk, voices: dict[str, bytes], tmp_path: Path):
    files = with_json(
        voices,
        MANIFEST,
        lambda manifest: manifest.update(version="1.0.1") or manifest["voices"][0].update(sha256="0" * 64),
    )
    file = tmp_path / f"{VOICES}-1.0.1.hocpack"
    file.write_bytes(put_together(sealed(files)))
    kiosk.packs.install(file)
    assert "mo-dau.text" not in kiosk.library.lesson(LESSON).clips


def test_installed_list_of_a_voice_pack_is_damaged(kiosk: OwnKiosk, voices: dict[str, bytes]):
    assert voices
    (manifest,) = (kiosk.folder / "packs").glob(f"{VOICES}-*/{MANIFEST}")
    for damaged in (b"{", json.dumps({"voices": [1]}).encode(), b""):
        manifest.write_bytes(damaged)
        assert kiosk.library.lesson(LESSON).clips == {}
