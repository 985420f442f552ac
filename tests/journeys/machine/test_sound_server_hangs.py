"""A sound server that accepts connections but does not answer delays only the voice."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.sound_thread import PATIENCE_MS

CLIP = Path(__file__).parents[2] / "data" / "speech" / "one.ogg"
ANSWERED = 2.0
"""Time limit in seconds for the reaction to a touch.

The limit is far longer than a busy machine needs, and far shorter than libpulse waits for its server.
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="PulseAudio's protocol is used on Linux alone")


def visits(packs: Path, folder: Path, ending: str) -> tuple[float, float]:
    """Run a kiosk for one visit; return the longest time without a reaction, and the time that the kiosk took to end.

    Both are in seconds.
    """
    voice = folder / "voice" / "vi"
    voice.mkdir(parents=True)
    for phrase in vars(Phrase).values():
        if isinstance(phrase, Phrase):
            shutil.copy(CLIP, voice / f"{phrase.id}.ogg")
    environment = {
        "PATH": os.defpath,
        "LC_ALL": "C.UTF-8",
        "HOME": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "PULSE_SERVER": f"unix:{folder}/server",
        "TRAM_HOC_DATA": str(folder / "data"),
    }
    command = [sys.executable, "-m", "tests.journeys.machine.hung_sound_child", str(packs), str(voice.parent), ending]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    ended = time.monotonic()
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return told["longest"], ended - told["ends"]


def test_the_screen_answers_and_the_kiosk_ends(packs: Path, tmp_path: Path) -> None:
    longest, end = visits(packs, tmp_path, "hangs")
    assert longest < ANSWERED
    assert end < PATIENCE_MS / 1000 + 2 * ANSWERED


def test_the_kiosk_speaks_when_the_server_no_longer_hangs(packs: Path, tmp_path: Path) -> None:
    longest, _end = visits(packs, tmp_path, "answers")
    assert longest < ANSWERED
