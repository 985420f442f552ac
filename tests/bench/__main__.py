"""``python -m tests.bench [MEASURE …]``: how fast and how large, each beside its floor in the same run.

Rules: what cannot be measured here is said and left out; a target that is missed is told, and never an error: a
machine that is busy with other things is no fault of the program.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.bench.children import ROOT, Ground
from tests.bench.commit import commit_figures
from tests.bench.figures import Figure, table, write
from tests.bench.frames import frames_figures, installing_figures
from tests.bench.gcompris import gcompris_figures
from tests.bench.install import install_figures
from tests.bench.start import memory_figures, start_figures, tap_figures

ROUNDS = 9


def main() -> None:
    folder = ROOT / "build" / "bench"
    measures = _measures(folder)
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure speed and memory.")
    parser.add_argument("measure", nargs="*", help=f"one or more of {', '.join(measures)}; all without any")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"runs of each side of a start ({ROUNDS})")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json", help="where the figures go")
    asked = parser.parse_args()
    unknown = sorted(set(asked.measure) - set(measures))
    if unknown:
        parser.error(f"there is no measure {', '.join(unknown)}; there are {', '.join(measures)}")
    figures: list[Figure] = []
    for name in asked.measure or measures:
        sys.stderr.write(f"measuring {name} …\n")
        try:
            figures += measures[name](asked.rounds)
        except RuntimeError as problem:
            sys.stderr.write(f"{name} was left out: {problem}\n")
    machine = {"system": platform.platform(), "python": platform.python_version(), "processors": os.cpu_count()}
    sys.stdout.write(f"{table(figures)}\n\nMedians of runs that took turns, on {machine['processors']} processors.\n")
    write(figures, machine, asked.out)


def _measures(folder: Path) -> Mapping[str, Callable[[int], list[Figure]]]:
    ground = Ground(folder / "start")
    return {
        "start": partial(start_figures, ground),
        "gcompris": partial(gcompris_figures, folder / "gcompris"),
        "memory": partial(memory_figures, ground),
        "tap": partial(tap_figures, ground),
        "frames": partial(frames_figures, ground),
        "installing": partial(installing_figures, ground, ROOT / "build" / "packs"),
        "commit": partial(commit_figures, folder / "commit"),
        "install": partial(install_figures, folder / "install", ROOT / "build" / "packs"),
    }


if __name__ == "__main__":
    main()
