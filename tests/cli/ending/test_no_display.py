"""Commands that draw, on a machine without a display.

A command that opens a window ends with exit code 2 and a message. A command that only makes pictures draws offscreen,
unless ``QT_QPA_PLATFORM`` names a platform that does not work.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.ending.running import Ended
from tests.house.sources import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="every other system has a display")

NOWHERE = {
    "nothing is set": {},
    "no X server": {"DISPLAY": ":4242"},
    "no compositor": {"WAYLAND_DISPLAY": "wayland-4242"},
    "neither": {"DISPLAY": ":4242", "WAYLAND_DISPLAY": "wayland-4242"},
}
CHOSEN = {
    "no such platform": {"QT_QPA_PLATFORM": "nosuch"},
    "a platform that cannot connect": {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4242"},
    "no EGL": {"QT_QPA_PLATFORM": "eglfs"},
    "a framebuffer that is not there": {"QT_QPA_PLATFORM": "linuxfb:fb=/dev/nosuch"},
}
PLATFORM = """
import sys
from pathlib import Path
from kiosk import paths
from kiosk.__main__ import main
from kiosk.cli import gallery, shots, tour
from kiosk.tour import album, gallery_walk
from PySide6.QtGui import QGuiApplication

def show(*_words):
    print(QGuiApplication.platformName())
    return ()

packs = Path(sys.argv.pop())
paths.bundled_packs = lambda: packs
shots._chapters = lambda *_words: ["start"]
tour._play = tour._play_evening = gallery._show = album.leaf_through = show
main()
"""
"""Program that runs a command and, in place of drawing, prints the name of the Qt platform."""
Run = Callable[..., Ended]


@pytest.fixture
def run() -> Run:
    def start(words: list[str], display: dict[str, str], *begin: str) -> Ended:
        kept = {key: value for key, value in os.environ.items() if key not in {"QT_QPA_PLATFORM", "DISPLAY"}}
        kept.pop("WAYLAND_DISPLAY", None)
        environment = {**kept, "XDG_RUNTIME_DIR": "/", **display}
        command = [sys.executable, *(begin or ("-m", "kiosk")), *words]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        return Ended(words, done.returncode, done.stdout, done.stderr)

    return start


@pytest.mark.parametrize("display", NOWHERE | CHOSEN)
def test_the_kiosk_says_in_one_line_that_there_is_no_display(display: str, run: Run) -> None:
    end = run(["run", "--windowed"], (NOWHERE | CHOSEN)[display])
    assert (end.code, end.faults, end.out) == (2, "", "")
    (line,) = end.err.splitlines()
    assert "There is no display" in line


@pytest.mark.parametrize("words", [["run"], ["run", "--demo"], ["studio"], ["gallery"]])
def test_no_window_is_opened_without_a_display(words: list[str], run: Run, tmp_path: Path) -> None:
    script = PLATFORM.replace("tour._play = tour._play_evening = gallery._show", "gallery._show")
    end = run([*words, str(tmp_path)], NOWHERE["no X server"], "-c", script)
    assert (end.code, "There is no display: DISPLAY=:4242 cannot be opened." in end.err) == (2, True), end


@pytest.mark.parametrize(
    ("command", "display"),
    [*(("tour", display) for display in NOWHERE), ("shots", "neither"), ("gallery", "neither")],
)
def test_pictures_need_no_display(command: str, display: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "an-toan-tren-mang-1.0.0.hocpack").touch()
    chosen = ["--only", "attract"] if command == "shots" else []
    end = run([command, "--out", str(tmp_path / "out"), *chosen, str(tmp_path)], NOWHERE[display], "-c", PLATFORM)
    assert "offscreen" in end.out, end


def test_a_platform_that_somebody_chose_is_no_matter_of_guessing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "an-toan-tren-mang-1.0.0.hocpack").touch()
    end = run(["tour", "--out", str(tmp_path / "out"), str(tmp_path)], CHOSEN["no such platform"], "-c", PLATFORM)
    assert (end.code, "QT_QPA_PLATFORM is nosuch" in end.err) == (2, True), end
