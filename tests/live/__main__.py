"""``make live``: visits in real windows, at human speed, filmed and recorded; prints what a person stumbles over.

Usage: python -m tests.live [--out DIR] [--size 1280x800 …] [--visit resident …] [--sound on|off|both] [--at-once N]
Exit code 1 if there is a fault. Needs Xvfb, xdotool and, with sound, PulseAudio.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.journeys.machine.x_server import x_server
from tests.live import hearing, reel, rooms, sheets
from tests.live.visits import VISITS, WHOLE

SIZES = ("1280x800", "1366x768", "1024x768")
LONGEST_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Walk:
    """One visit on one screen."""

    visit: str
    size: str
    with_sound: bool
    seed: int

    @property
    def name(self) -> str:
        """Name of the walk's folder."""
        return f"{self.visit}-{self.size}-{'sound' if self.with_sound else 'silent'}"


def play(walk: Walk, out: Path, pace: str = "human") -> list[str]:
    """Play, film and record one walk in the folder ``out/<name>``; return its faults."""
    folder = out / walk.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sound = rooms.loudspeaker() if walk.with_sound else rooms.no_loudspeaker()
    with x_server(walk.size) as display, sound as socket:
        environment = rooms.surroundings(display, socket)
        command = [sys.executable, "-m", "tests.live.walker", walk.visit, str(folder), pace, str(walk.seed)]
        with (
            rooms.filmed(display, folder / "film"),
            rooms.recorded(socket, folder / "sound.raw"),
            (folder / "log.txt").open("wb") as log,
        ):
            subprocess.run(command, env=environment, stdout=log, stderr=log, timeout=LONGEST_SECONDS, check=False)
            ended = time.time()
    journal = folder / "journal.json"
    if not journal.exists():
        return [f"the program ended before the visit did; see {folder / 'log.txt'}"]
    told = json.loads(journal.read_text("utf-8"))
    faults = list(told["faults"])
    if walk.with_sound:
        faults += hearing.unheard(hearing.read(folder / "sound.raw", ended), told["heard"])
    (folder / "faults.txt").write_text("".join(f"{fault}\n" for fault in faults), "utf-8")
    return faults


def main(words: Sequence[str]) -> int:
    """Play the walks that `words` ask for; return the exit code."""
    chosen = _arguments(words)
    absent = rooms.missing(with_sound=chosen.sound != "off")
    if absent:
        print(f"make live needs: apt-get install {' '.join(absent)}", file=sys.stderr)
        return 2
    sounds = {"on": (True,), "off": (False,), "both": (True, False)}[chosen.sound]
    walks = [
        Walk(visit, size, with_sound, seed)
        for seed, (visit, size, with_sound) in enumerate(
            (visit, size, with_sound) for visit in chosen.visit for size in chosen.size for with_sound in sounds
        )
    ]
    began = time.monotonic()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    count = 0
    with ThreadPoolExecutor(chosen.at_once) as pool:
        for walk, faults in zip(walks, pool.map(lambda walk: play(walk, chosen.out), walks), strict=True):
            count += len(faults)
            print(f"{walk.name}: {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}", flush=True)
            for fault in faults:
                print(f"  {fault}", flush=True)
    for walk in walks:
        _draw_sheets(chosen.out / walk.name)
    if chosen.reel:
        pictures = sorted((chosen.out / walks[0].name / "film").glob("*.jpg"), key=lambda file: int(file.stem))
        print(f"{chosen.reel}: {reel.join(pictures, chosen.reel)} bytes")
    minutes = (time.monotonic() - began) / 60
    print(f"{len(walks)} visits in {minutes:.1f} minutes, {count} faults; contact sheets: {chosen.out}/*/sheet-*.jpg")
    del application
    return 1 if count else 0


def _draw_sheets(folder: Path) -> None:
    journal = folder / "journal.json"
    names = json.loads(journal.read_text("utf-8"))["scenes"] if journal.exists() else []
    files = sheets.changes(folder / "film")
    if files:
        sheets.draw(files, [(since, name) for since, name in names], folder / "sheet")


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make live")
    parser.add_argument("--out", type=Path, default=Path("build/live"))
    parser.add_argument("--size", nargs="+", default=SIZES)
    parser.add_argument("--visit", nargs="+", choices=VISITS, default=WHOLE)
    parser.add_argument("--sound", choices=("on", "off", "both"), default="both")
    parser.add_argument("--reel", type=Path, metavar="FILE.webp", help="film of 20 seconds of the first visit")
    parser.add_argument("--at-once", type=int, default=4)
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
