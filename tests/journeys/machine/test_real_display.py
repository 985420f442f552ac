"""Tests on a real display with a real pointer and keyboard."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import Site
from tests.journeys.machine.x_server import x_server

TOOLS = ("Xvfb", "xdotool")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {' and '.join(TOOLS)}: apt-get install xvfb xdotool"
)


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X server with a screen of 1366 × 768, the usual size in communes; the value is its display name."""
    with x_server("1366x768") as name:
        yield name


@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
def test_a_lesson_is_finished_by_one_hand_alone(display: str, hand: str, site: Site, tmp_path: Path):
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "KIOSK_TEST_PACKS": str(site.bundled),
        "KIOSK_TEST_TRANSLATIONS": str(site.translations),
    }
    command = [sys.executable, "-m", "tests.journeys.machine.display_child", hand, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180, check=False)
    assert done.stdout.strip() == "result passed=True 1366x768", done.stderr[-2000:]
    assert (tmp_path / "attract.png").stat().st_size > 10_000
