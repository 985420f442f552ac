"""Tests of ``kiosk pack narrate``."""

import shutil
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kiosk.bridge.speech.phrases import Phrase
from kiosk.cli.narrate import interface_lines, narrate, progress_line
from kiosk.domain.errors import PackError
from kiosk.domain.people.consents import Purpose

GOOD = Path(__file__).parent.parent / "content" / "good" / "an-toan-mau"
TRANSLATIONS = Path(__file__).parent.parent.parent / "assets" / "i18n" / "kiosk_vi.ts"
needs_opus = pytest.mark.skipif(not shutil.which("opusenc"), reason="opusenc is not installed")


def call(*words: str) -> Result:
    app = typer.Typer()
    app.command()(narrate)
    return CliRunner().invoke(app, words)


@pytest.fixture
def engine(tmp_path: Path) -> str:
    script = tmp_path / "engine.py"
    script.write_text(
        "import sys, wave\n"
        "with wave.open(sys.argv[1], 'wb') as wav:\n"
        "    wav.setparams((1, 2, 16000, 0, 'NONE', '')); wav.writeframes(b'ab' * 800)\n"
    )
    return f'"{sys.executable}" "{script}" {{wav}} {{text_file}}'


@needs_opus
def test_a_pack_is_narrated_text_by_text(tmp_path: Path, engine: str) -> None:
    result = call(str(GOOD), "--engine", engine, "--out", str(tmp_path / "out"))
    assert (result.exit_code, (tmp_path / "out/an-toan-mau/vi/ma-otp.mo-dau.text.ogg").is_file()) == (0, True)


@needs_opus
def test_a_folder_of_packs_is_enough(tmp_path: Path, engine: str) -> None:
    call(str(GOOD.parent), "--engine", engine, "--out", str(tmp_path / "out"))
    assert (tmp_path / "out" / "an-toan-mau" / "en").is_dir()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((str(GOOD), "--engine", "flite"), "is not the command of a speech engine"),
        ((str(GOOD), "--engine", "no-such-engine {text_file} {wav}"), "no-such-engine is not installed"),
        (("nowhere",), "nowhere contains no pack"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_cure(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    result = call(*words, "--out", str(tmp_path / "out"))
    assert (result.exit_code, told in result.output) == (1, True)


def test_every_phrase_is_spoken_in_both_languages(tmp_path: Path) -> None:
    wanted = {line.target.relative_to(tmp_path).as_posix() for line in interface_lines(TRANSLATIONS, tmp_path)}
    spoken = [phrase.id for phrase in Phrase] + [f"consent-{purpose.value}" for purpose in Purpose]
    assert wanted == {f"{tag}/{id_}.ogg" for id_ in spoken for tag in ("vi", "en")}


def test_a_phrase_without_a_translation_is_named(tmp_path: Path) -> None:
    text = TRANSLATIONS.read_text("utf-8").replace(
        "<translation>Đúng rồi!</translation>", "<translation></translation>"
    )
    (tmp_path / "kiosk_vi.ts").write_text(text, "utf-8")
    with pytest.raises(PackError, match=r"no Vietnamese translation of 'That is right!' \(right\)"):
        list(interface_lines(tmp_path / "kiosk_vi.ts", tmp_path))


@pytest.mark.parametrize("content", [None, "<TS>"])
def test_translations_that_cannot_be_read_are_named(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "kiosk_vi.ts").write_text(content)
    with pytest.raises(PackError, match=r"kiosk_vi\.ts cannot be read"):
        list(interface_lines(tmp_path / "kiosk_vi.ts", tmp_path))


@pytest.mark.parametrize(
    ("done", "seconds", "shown"),
    [
        (1, 0.5, "1 of 3700 clips, about 30 min 50 s left"),
        (3600, 120, "3600 of 3700 clips, about 0 min 4 s left"),
        (3700, 123, "3700 of 3700 clips"),
    ],
)
def test_progress_has_the_time_that_is_left(done: int, seconds: float, shown: str) -> None:
    assert progress_line(done, 3700, seconds) == shown
