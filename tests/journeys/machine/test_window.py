"""A kiosk in a window lies within the screen, on screens of every size, with and without a window manager."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.journeys.machine.x_server import x_server

TOOLS = ("Xvfb", "xdotool")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {' and '.join(TOOLS)}: apt-get install xvfb xdotool"
)
PANEL = 40
"""Height in pixels at the bottom of the screen that the window manager keeps free for a panel."""
SETTINGS = f"""\
<openbox_config xmlns="http://openbox.org/3.4/rc"><margins><bottom>{PANEL}</bottom></margins></openbox_config>
"""
PATIENCE_SECONDS = 30.0
CHILD = """
from kiosk import app
from PySide6.QtCore import QTimer

def ready(running):
    window = running.window.quick
    timer = QTimer(window, interval=100)
    timer.timeout.connect(lambda: print(window.x(), window.y(), window.width(), window.height(), flush=True))
    timer.start()

app.run(windowed=True, ready=ready)
"""
Environment = dict[str, str]


@contextmanager
def _running(display: Environment, *command: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(command, env=display, stdout=subprocess.PIPE, text=True) as program:
        try:
            yield program
        finally:
            program.terminate()


@contextmanager
def _window_manager(display: Environment, settings: Path) -> Iterator[None]:
    settings.write_text(SETTINGS, "utf-8")
    with _running(display, "openbox", "--config-file", str(settings)):
        end = time.monotonic() + PATIENCE_SECONDS
        ready = ["xdotool", "get_num_desktops"]
        while subprocess.run(ready, env=display, capture_output=True, check=False).returncode:
            assert time.monotonic() < end, "the window manager did not start"
        yield


def _places(kiosk: subprocess.Popen[str]) -> Iterator[list[int]]:
    """Yield the position and size of the kiosk's window for `PATIENCE_SECONDS`."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        yield [int(number) for number in kiosk.stdout.readline().split()] if kiosk.stdout else []


@pytest.mark.parametrize("size", ["1024x768", "1280x800", "1920x1080", "2560x1440"])
@pytest.mark.parametrize("manager", ["", "openbox"], ids=["alone", "managed"])
def test_the_window_lies_within_the_screen(size: str, manager: str, data_folder: Path, tmp_path: Path) -> None:
    if manager and not shutil.which(manager):
        pytest.skip(f"needs {manager}: apt-get install {manager}")
    width, height = map(int, size.split("x"))
    with x_server(size) as name:
        display = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "TRAM_HOC_DATA": str(data_folder)}
        bottom = height - PANEL if manager else height
        managed = _window_manager(display, tmp_path / "rc.xml") if manager else nullcontext()
        with managed, _running(display, sys.executable, "-c", CHILD) as kiosk:
            assert any(
                min(x, y) >= 0 and x + wide <= width and y + high <= bottom for x, y, wide, high in _places(kiosk)
            )
