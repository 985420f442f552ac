"""Runs the measured programs in child processes and reads the marks that they print.

Rules: A mark is one JSON line with a name, values, and the time of CLOCK_MONOTONIC, which all processes of a machine
share. The measure chooses the folders for caches and data. A child can cache byte code, like an installed kiosk.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
SCREEN = {
    "name": "bench",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


@dataclass(frozen=True, slots=True)
class Ground:
    """The surroundings of a child: the folder for its data and caches, the packs of the kiosk, and the display."""

    folder: Path
    packs: Path = ROOT / "build" / "packs"
    """Folder with the packs that the kiosk bundles."""
    display: Mapping[str, str] = field(default_factory=dict)

    def environment(self, data: str = "data") -> dict[str, str]:
        """Return the environment variables of a child that keeps its data and caches in ``<folder>/<data>``."""
        own = self.folder / data
        shown = self.display or {"QT_QPA_PLATFORM": f"offscreen:configfile={self._screen()}"}
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        kept.pop("QT_QPA_PLATFORM", None)
        return {
            **kept,
            "BENCH_PACKS": str(self.packs),
            "QT_QUICK_BACKEND": "software",
            "TRAM_HOC_DATA": str(own / "kiosk"),
            "XDG_CACHE_HOME": str(own / "cache"),
            "XDG_CONFIG_HOME": str(own / "config"),
            "XDG_DATA_HOME": str(own / "share"),
            **shown,
        }

    def _screen(self) -> Path:
        file = self.folder / "screen.json"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            told = {"screens": [SCREEN], "synchronousWindowSystemEvents": False, "windowFrameMargins": False}
            file.write_text(json.dumps(told))
        return file


def run(ground: Ground, child: str, *arguments: str, data: str = "data", seconds: float = SECONDS) -> dict[str, Any]:
    """Run ``tests.bench.<child>`` and return its marks by name. Raises RuntimeError if the child fails.

    A mark is one line that the child prints with `report`; its ``ms`` are the milliseconds since just before the
    child was started. `data`: name of the folder for the child's data and caches. `seconds`: time limit.
    """
    command = [sys.executable, "-m", f"tests.bench.{child}", *arguments]
    began = time.monotonic_ns()
    try:
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env=ground.environment(data),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RuntimeError(f"{' '.join(command)} did not end:\n{error.stdout!r}\n{error.stderr!r}") from error
    marks = [json.loads(line) for line in ended.stdout.splitlines() if line.startswith("{")]
    if ended.returncode or not marks:
        raise RuntimeError(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
    return {mark["mark"]: {**mark, "ms": (mark["at"] - began) / 1e6} for mark in marks}


def report(mark: str, **values: Any) -> None:
    """Print one JSON line with the name `mark`, the current time, the CPU time and `values`; called in a child."""
    told = {"mark": mark, "at": time.monotonic_ns(), "cpu_ms": time.process_time_ns() / 1e6, **values}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def own_pss() -> float:
    """Return the proportional set size (PSS) of this process in MiB, as Linux reports it; called in a child."""
    for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this kernel tells no Pss")


def own_peak() -> float:
    """Return the peak resident memory of this process in MiB; called in a child.

    The module `resource` is not used: its peak includes the memory of the parent process before exec.
    """
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this kernel tells no peak")
