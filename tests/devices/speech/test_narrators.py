"""Tests of speech engines: espeak-ng if it is installed, and any engine that is run by a command line."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from kiosk.devices.speech.narrators import (
    DEFAULT_WORDS_PER_MINUTE,
    ESPEAK_VOICES,
    CommandNarrator,
    EspeakNarrator,
    WavConverter,
    espeak,
    narrator,
)
from kiosk.devices.speech.sound import trimmed
from kiosk.domain.errors import PackError
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language

needs_espeak = pytest.mark.skipif(
    not (shutil.which("espeak-ng") and shutil.which("opusenc")), reason="espeak-ng or opusenc is not installed"
)
needs_opus = pytest.mark.skipif(not shutil.which("opusenc"), reason="opusenc is not installed")

ENGINE = """
import sys, wave
text, language, target = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2], sys.argv[3]
with wave.open(target, "wb") as wav:
    wav.setparams((1, 2, 16000, 0, "NONE", ""))
    wav.writeframes((text + language).encode() * 400)
"""


@pytest.fixture
def engine(tmp_path: Path) -> str:
    script = tmp_path / "an engine.py"
    script.write_text(ENGINE)
    return f'"{sys.executable}" "{script}" "{{text_file}}" "{{language}}" "{{wav}}"'


@needs_espeak
@pytest.mark.parametrize(("text", "language"), [("Đúng rồi!", VIETNAMESE), ("That is right!", ENGLISH)])
def test_speech_is_ogg_opus(tmp_path: Path, text: str, language: Language) -> None:
    EspeakNarrator().render(text, language, tmp_path / "clip.ogg")
    data = (tmp_path / "clip.ogg").read_bytes()
    assert data.startswith(b"OggS")
    assert b"OpusHead" in data[:64]


@needs_espeak
def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.ogg", "b.ogg"):
        EspeakNarrator().render("Bác nghe rõ không?", VIETNAMESE, tmp_path / name)
    assert (tmp_path / "a.ogg").read_bytes() == (tmp_path / "b.ogg").read_bytes()


@needs_espeak
def test_a_text_that_looks_like_an_option_is_only_read(tmp_path: Path) -> None:
    EspeakNarrator().render("-f /etc/passwd", ENGLISH, tmp_path / "clip.ogg")
    assert [path.name for path in tmp_path.iterdir() if path.name != "data"] == ["clip.ogg"]


def test_a_language_without_a_voice_asks_for_a_person(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"no voice for 'brv'.*Record a person"):
        EspeakNarrator().render("Ơi", Language("brv"), tmp_path / "clip.ogg")


def test_a_missing_program_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PackError, match=r"espeak-ng is not installed.*apt-get install espeak-ng"):
        EspeakNarrator().render("Chào", VIETNAMESE, tmp_path / "clip.ogg")


def test_a_failure_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PackError):
        narrator("espeak-ng").render("Chào", VIETNAMESE, tmp_path / "clip.ogg")
    assert not (tmp_path / "clip.ogg").exists()


@needs_opus
def test_any_engine_can_speak_through_its_command(tmp_path: Path, engine: str) -> None:
    narrator(engine).render("Xin chào", VIETNAMESE, tmp_path / "clip.ogg")
    assert (tmp_path / "clip.ogg").read_bytes().startswith(b"OggS")


@needs_opus
def test_text_cannot_reach_a_shell(tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    narrator(engine).render("'; touch broken; $(touch broken) `touch broken`", VIETNAMESE, tmp_path / "clip.ogg")
    assert not (tmp_path / "broken").exists()


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("", "is not the command of a speech engine"),
        ("flite", "is not the command of a speech engine"),
        ("flite {text_file}", "is not the command of a speech engine"),
        ("piper --output-raw", "is not the command of a speech engine"),
        ('flite "{text_file} {wav}', "Close every quote"),
    ],
)
def test_what_is_no_command_is_refused(template: str, told: str) -> None:
    with pytest.raises(PackError, match=told):
        CommandNarrator(template)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("no-such-engine {text_file} {wav}", "no-such-engine is not installed.*--engine"),
        ("false {text_file} {wav}", "false failed: exit code 1"),
        ("true {text_file} {wav}", "true wrote no sound file"),
        ("true {wav}", "true wrote no sound file"),
        ("piper --model vi_VN-vais1000-medium --output_file {wav}", "piper is not installed.*--engine"),
    ],
)
def test_an_engine_that_fails_is_named(tmp_path: Path, command: str, told: str) -> None:
    with pytest.raises(PackError, match=told):
        CommandNarrator(command).render("Chào", VIETNAMESE, tmp_path / "clip.ogg")


def test_engines_with_different_settings_have_different_names() -> None:
    assert narrator("a {text_file} {wav}").name != narrator("a --slow {text_file} {wav}").name


@needs_opus
def test_a_recording_that_is_no_sound_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"no sound")
    with pytest.raises(PackError, match=r"a.wav is not a WAV file.*PCM, 16 bit"):
        WavConverter().convert(tmp_path / "a.wav", tmp_path / "a.ogg")


PIPER = """
import argparse, json, sys, wave
given = argparse.ArgumentParser()
given.add_argument("-m", "--model", required=True)
given.add_argument("-f", "--output-file", "--output_file", required=True)
given.add_argument("--length-scale", "--length_scale", type=float, default=1.0)
words = given.parse_args()
if words.model != "vi_VN-vais1000-medium":
    sys.exit(f"ValueError: Unable to find voice: {words.model}.onnx (use piper.download_voices)")
text = sys.stdin.read()
with open("heard.jsonl", "a", encoding="utf-8") as heard:
    heard.write(json.dumps([text, words.length_scale]) + "\\n")
with wave.open(words.output_file, "wb") as wav:
    wav.setparams((1, 2, 22050, 0, "NONE", ""))
    wav.writeframes(bytes(2000) + (b"\\0\\x10" * 40 + b"\\0\\xf0" * 40) * int(60 * words.length_scale) + bytes(2000))
"""


@pytest.fixture
def piper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A program with the calling form of Piper: text on standard input, WAV as output file."""
    (tmp_path / "piper.py").write_text(PIPER)
    monkeypatch.chdir(tmp_path)
    return f'"{sys.executable}" piper.py --model VOICE --length-scale 1.25 --output-file {{wav}}'


@needs_opus
def test_piper_gets_each_sentence_on_its_standard_input(tmp_path: Path, piper: str) -> None:
    engine = narrator(piper.replace("VOICE", "vi_VN-vais1000-medium"))
    engine.render("Bác cúp máy, rồi gọi lại. Đừng vội!", VIETNAMESE, tmp_path / "clip.ogg")
    heard = [json.loads(line) for line in (tmp_path / "heard.jsonl").read_text("utf-8").splitlines()]
    assert heard == [["Bác cúp máy, rồi gọi lại.\n", 1.25], ["Đừng vội!\n", 1.25]]
    assert (tmp_path / "clip.ogg").read_bytes().startswith(b"OggS")


def test_a_voice_that_piper_does_not_have_is_named(tmp_path: Path, piper: str) -> None:
    with pytest.raises(PackError, match=r"Unable to find voice: vi_VN-no-such\.onnx"):
        narrator(piper.replace("VOICE", "vi_VN-no-such")).render("Chào", VIETNAMESE, tmp_path / "clip.ogg")


@needs_espeak
@pytest.mark.parametrize("language", ESPEAK_VOICES)
def test_the_pace_is_a_fifth_slower_than_the_default(language: Language) -> None:
    text = {
        VIETNAMESE: "Bác chạm vào hình cái loa để nghe lại câu này",
        ENGLISH: "Touch the picture to hear it again",
    }
    voice = ESPEAK_VOICES[language]
    slow, default = (
        len(trimmed(sound).samples)
        for sound in (espeak(text[language], voice), espeak(text[language], voice, DEFAULT_WORDS_PER_MINUTE))
    )
    assert default / slow == pytest.approx(0.8, abs=0.03)
