"""Tests of ``kiosk pack script``, in a process of its own as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]
GOOD = ROOT / "tests" / "content" / "good" / "an-toan-mau"


def script(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "pack", "script", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        env={**os.environ, "TRAM_HOC_DATA": str(data), "QT_QPA_PLATFORM": "offscreen"},
    )


@pytest.mark.parametrize(("language", "words"), [("vi", "Bản đọc"), ("en", "Reading script")])
def test_each_lesson_gets_a_script(language: str, words: str, tmp_path: Path) -> None:
    done = script(str(GOOD), "--out", str(tmp_path / "out"), "--language", language, data=tmp_path / "data")
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "out" / "an-toan-mau").iterdir())
    assert files
    for file in files:
        assert file.name.endswith(f".{language}.pdf")
        assert f"wrote {file}: " in done.stdout
        assert words in pypdfium2.PdfDocument(file)[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((str(GOOD), "--language", "fr"), "an-toan-mau has no texts in 'fr'. Name one of its languages: vi"),
        (("nowhere",), "nowhere contains no pack"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_cure(words: tuple[str, ...], told: str, tmp_path: Path) -> None:
    done = script(*words, "--out", str(tmp_path / "out"), data=tmp_path / "data")
    assert (done.returncode, told in " ".join(done.stderr.split())) == (1, True), done.stderr
