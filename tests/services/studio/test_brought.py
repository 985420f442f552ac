"""Recordings of a phone on a stick, and the tags of languages that an author names."""

import wave
from array import array
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from random import Random

import pytest

from kiosk.content.voices.language_names import tag_of
from kiosk.content.voices.long_recordings import cut_takes
from kiosk.devices.recording.cutting import CutState
from kiosk.devices.recording.sound_files import SoundFiles
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.devices.speech.sound import Sound
from kiosk.domain.access import Staff
from kiosk.domain.ids import VIETNAMESE, AccountId, Language
from kiosk.domain.rights import Actor
from kiosk.domain.studio.voices import LessonSentence, SentencePlace, VoiceError
from kiosk.services.studio.voices.brought import BroughtRecordings
from kiosk.tour.studio.lent_microphone import RATE, voice

LAN = Actor(AccountId("lan"), frozenset({Staff.AUTHOR}))
SENTENCES = [
    LessonSentence(SentencePlace("mo-dau.text", number), 1, "Xin chào bác.", "0" * 64) for number in (1, 2, 3)
]


@pytest.fixture
def brought(tmp_path: Path) -> BroughtRecordings:
    return BroughtRecordings(tmp_path / "voices", lambda: SoundFiles((), tmp_path))


def put(stick: Path, *names: str) -> None:
    for name in names:
        file = stick / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(wave_bytes(Sound(RATE, voice(4))))


def test_numbered_files_are_one_recording_and_every_sentence_is_accounted_for(brought, tmp_path):
    stick = tmp_path / "stick"
    put(stick, "doc/1.wav", "doc/3.wav", "ca-bai.wav", ".trash/9.wav")
    (stick / "bai.pdf").write_bytes(b"%PDF")
    rows = brought.files(LAN, stick)
    assert (rows[0].name, rows[0].numbered) == ("doc", 2)
    assert {row.name for row in rows} == {"doc", "doc/1.wav", "doc/3.wav", "ca-bai.wav"}
    found = brought.cut(LAN, rows[0], SENTENCES, VIETNAMESE).rows
    assert [one.state for one in found] == [CutState.FOUND, CutState.MISSING, CutState.FOUND]
    assert [one.take is not None for one in found] == [True, False, True]


def test_a_folder_whose_numbers_are_no_sentences_is_refused(brought, tmp_path):
    put(tmp_path / "stick", "doc/11.wav", "doc/12.wav")
    rows = brought.files(LAN, tmp_path / "stick")
    with pytest.raises(VoiceError):
        brought.cut(LAN, rows[0], SENTENCES, VIETNAMESE)


def test_a_recording_in_another_language_is_never_certain(brought, tmp_path):
    pause = array("h", [0] * RATE)
    reading = pause + voice(4) + pause + voice(4) + pause + voice(4) + pause
    (tmp_path / "bru.wav").write_bytes(wave_bytes(Sound(RATE, reading)))
    (row,) = brought.files(LAN, tmp_path)
    states = {
        language: {one.state for one in brought.cut(LAN, row, SENTENCES, Language(language)).rows}
        for language in ("vi", "brv")
    }
    assert CutState.FOUND in states["vi"]
    assert states["brv"] == {CutState.DOUBTFUL}


def test_a_loud_room_is_told(brought, tmp_path):
    chance = Random(7)
    for name, level in (("quiet.wav", 20), ("loud.wav", 2_000)):
        pause = array("h", [0] * RATE)
        reading = pause + voice(8) + pause + voice(8) + pause
        noisy = array("h", (max(-32_767, min(32_767, one + chance.randint(-level, level))) for one in reading))
        (tmp_path / name).write_bytes(wave_bytes(Sound(RATE, noisy)))
    rows = {row.name: row for row in brought.files(LAN, tmp_path)}
    assert not brought.cut(LAN, rows["quiet.wav"], SENTENCES[:2], VIETNAMESE).is_noisy
    assert brought.cut(LAN, rows["loud.wav"], SENTENCES[:2], VIETNAMESE).is_noisy


def test_a_recording_of_hours_is_refused_before_it_is_measured(brought, tmp_path):
    with wave.open(str(tmp_path / "hours.wav"), "wb") as wav:
        wav.setparams((1, 1, 8_000, 0, "NONE", ""))
        wav.writeframes(bytes([128]) * (8_000 * 3 * 3600))
    (row,) = brought.files(LAN, tmp_path)
    shares: list[float] = []
    with pytest.raises(VoiceError) as refused:
        brought.cut(LAN, row, SENTENCES, VIETNAMESE, shares.append)
    assert refused.value.said["minutes"] == 180
    assert refused.value.said["needed"] == 1
    assert shares == []


def test_a_recording_of_unknown_length_is_refused_when_it_becomes_too_long() -> None:
    class Endless:
        seconds = 0.0

        def blocks(self) -> Iterator[Sound]:
            yield from repeat(Sound(100, array("h", [0] * 6_000)))

    with pytest.raises(VoiceError) as refused:
        cut_takes(Endless(), SENTENCES)
    assert refused.value.said["minutes"] == 11


def test_what_was_listened_to_is_deleted(brought, tmp_path):
    file = brought.listening(LAN, Sound(RATE, voice(3)))
    assert file.is_file()
    brought.forget()
    assert not list((tmp_path / "voices").iterdir())


@pytest.mark.parametrize(
    ("name", "tag"),
    [("tiếng H'Mông", "hmn"), ("Bru–Vân Kiều", "brv"), ("tiếng Việt", "vi"), ("Tiếng Pa Cô", "pac"), ("Ê-đê", "rad")],
)
def test_a_language_of_vietnam_has_its_own_tag(name: str, tag: str) -> None:
    assert tag_of(name) == tag


def test_an_unknown_language_gets_a_free_tag_of_those_for_local_use() -> None:
    assert tag_of("tiếng Ma Coong") == "qaa"
    assert tag_of("tiếng Ma Coong", ["qaa", "qab"]) == "qac"
