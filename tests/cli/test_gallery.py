"""``kiosk gallery``."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.activities import registry
from kiosk.cli.gallery import build_pack


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Its pictures, and what it complained of."""
    out = tmp_path_factory.mktemp("gallery")
    command = [sys.executable, "-m", "kiosk", "gallery", "--out", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return out, done.stderr


def test_every_kind_is_pictured_unanswered(shown: tuple[Path, str]) -> None:
    assert {f"{key}.png" for key in registry()} <= {picture.name for picture in shown[0].iterdir()}


def test_every_question_is_pictured_answered_rightly(shown: tuple[Path, str]) -> None:
    questions = {f"{key}-right.png" for key, kind in registry().items() if kind.is_question}
    assert questions <= {picture.name for picture in shown[0].iterdir()}


def test_the_real_player_shows_every_kind_without_a_qml_error(shown: tuple[Path, str]) -> None:
    assert [line for line in shown[1].splitlines() if ".qml" in line] == []


def test_the_samples_make_a_pack_that_passes_every_check(tmp_path: Path) -> None:
    assert build_pack(tmp_path).suffix == ".hocpack"
