"""Compares how long the frozen program and the program from source take to start.

Usage: python -m tests.package.start DIST, where DIST is the output folder of ``make dist``.

The measured time is from exec to the first frame, which the kiosk reports with its first heartbeat
(`kiosk.devices.watchdog`). The first two starts of each program are not measured. Then the two programs start
alternately, with a warm page cache and, if this process is permitted to drop the page cache, also with a cold one.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.rounds import alternate
from tests.bench.start import drop, may_drop

ROUNDS = 9
PATIENCE_SECONDS = 60.0
PAUSE_SECONDS = 0.001


def first_frame(command: list[str], folder: Path) -> float:
    """Start a kiosk; return the milliseconds from exec to its first heartbeat. Raises TimeoutError."""
    beat = folder / "beat"
    beat.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "TRAM_HOC_DATA": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "RUNTIME_DIRECTORY": str(folder),
    }
    began = time.monotonic()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as kiosk:
        while not (beat.exists() and beat.stat().st_size):
            if kiosk.poll() is not None or time.monotonic() - began > PATIENCE_SECONDS:
                raise TimeoutError(f"{command[0]} showed nothing")
            time.sleep(PAUSE_SECONDS)
        took = time.monotonic() - began
        kiosk.send_signal(signal.SIGTERM)
        kiosk.wait(PATIENCE_SECONDS)
    return took * 1000


def compare(name: str, sides: dict[str, Callable[[], float]]) -> None:
    """Measure both programs alternately; print the medians, their ratio and the ranges."""
    taken = alternate(ROUNDS, sides)
    frozen, source = (statistics.median(taken[side]) for side in ("frozen", "source"))
    spread = ", ".join(f"{side} {min(times):.0f} to {max(times):.0f}" for side, times in taken.items())
    print(f"{name}: frozen {frozen:.0f} ms, source {source:.0f} ms, {frozen / source:.2f} × ({spread})", flush=True)


def main(dist: Path) -> None:
    """Measure and print the start times with a warm and, if possible, a cold page cache."""
    commands = {"frozen": [str(dist / "kiosk"), "run"], "source": [sys.executable, "-m", "kiosk", "run"]}
    with tempfile.TemporaryDirectory(prefix="kiosk-start-") as name:
        folders = {side: Path(name) / side for side in commands}
        for side, folder in folders.items():
            folder.mkdir()
            first_frame(commands[side], folder)  # not measured: this start installs packs and compiles QML
            first_frame(commands[side], folder)

        def warm(side: str) -> Callable[[], float]:
            return lambda: first_frame(commands[side], folders[side])

        def cold(side: str) -> Callable[[], float]:
            return lambda: (drop(), first_frame(commands[side], folders[side]))[1]

        compare("warm disk", {side: warm(side) for side in commands})
        if may_drop():
            compare("cold disk", {side: cold(side) for side in commands})


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
