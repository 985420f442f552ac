"""Measures the start times of the kiosk and of GCompris, an educational program that many centres use.

Rules: Both programs run on one Xvfb with software rendering. GCompris counts as ready at the last change of more than
half of the pixels: the menu then replaces the empty window. This is the earliest defensible moment, because the icons
slide in for another second. The kiosk counts as ready at its home screen, although a touch on the attract screen is
needed to reach the home screen.
"""

import mmap
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.bench.children import Ground, run
from tests.bench.figures import Figure, NotInstalledError, compare
from tests.bench.rounds import Effort, alternate

TARGET = 1.0
GAMES = Path("/usr") / "games"
"""Debian installs games in this folder, which is not always on PATH."""
STEP = 997
"""Every 997th byte of the framebuffer is compared, not all of them, to save time."""
QUIET_SECONDS = 3.0
LONGEST_SECONDS = 40.0


def gcompris_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure the first and the second start of both programs. Raises NotInstalledError if one is missing."""
    program = shutil.which("gcompris-qt", path=f"{os.environ.get('PATH', '')}{os.pathsep}{GAMES}")
    server = shutil.which("Xvfb")
    if program is None or server is None:
        raise NotInstalledError("gcompris-qt or Xvfb is not installed (on Debian: apt-get install gcompris-qt xvfb)")
    with _screen(server, folder / "screen") as (display, picture):
        ground = Ground(folder, display={"QT_QPA_PLATFORM": "xcb", "DISPLAY": display})
        theirs = partial(_gcompris, program, ground, picture)
        ours = partial(_ours, ground)
        shutil.rmtree(folder / "new", ignore_errors=True)
        first = ours("new"), theirs("new")
        seen = alternate(effort.repeats, {"ours": partial(ours, "new"), "theirs": partial(theirs, "new")})
    note = "Both on one Xvfb, 1920×1080, software rendering; GCompris without sound."
    return [
        compare("start beside GCompris, second", seen["ours"], seen["theirs"], "ms", TARGET, note=note),
        compare("start beside GCompris, first ever", [first[0]], [first[1]], "ms", note="One run each."),
    ]


def _ours(ground: Ground, data: str) -> float:
    return float(run(ground, "kiosk_child", "start", data=data)["home"]["ms"])


def _gcompris(program: str, ground: Ground, picture: mmap.mmap, data: str) -> float:
    environment = {**ground.environment(data), "HOME": str(ground.folder / data)}
    command = [program, "--mute", "--fullscreen", "--renderer=software"]
    before = picture[::STEP]
    began = changed = time.monotonic()
    ready = 0.0
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ground.folder
    ) as process:
        while (now := time.monotonic()) - max(changed, began) < QUIET_SECONDS and now - began < LONGEST_SECONDS:
            shown = picture[::STEP]
            if shown != before:
                differing = sum(one != other for one, other in zip(shown, before, strict=True))
                if differing > len(shown) / 2:
                    ready, changed = (now - began) * 1000, now
                before = shown
            time.sleep(0.005)
        process.terminate()
    if not ready:
        raise RuntimeError("GCompris painted nothing")
    return ready


@contextmanager
def _screen(server: str, folder: Path) -> Iterator[tuple[str, mmap.mmap]]:
    """Start Xvfb, and yield the name of its display and its framebuffer."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-fbdir", str(folder)]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL, stdout=sys.stderr
    ) as process:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            with (folder / "Xvfb_screen0").open("rb") as file:
                picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            with picture:
                yield display, picture
        finally:
            process.terminate()
