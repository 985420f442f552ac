"""Runs the benchmarks: ``python -m tests.bench [MEASURE …]`` measures speed and memory.

Each value is shown beside a baseline (``floor``) that was measured in the same run.

Rules: If a measure fails, the table shows its error, the other measures still run, and the exit code is 1. A missing
GCompris is no failure. A missed target is no failure either, because other load on the machine can cause it.
"""

import argparse
import os
import platform
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.bench.children import ROOT, Ground
from tests.bench.commit import commit_figures
from tests.bench.figures import Figure, Missing, NotInstalledError, table, write
from tests.bench.frames import frames_figures, installing_figures
from tests.bench.gcompris import gcompris_figures
from tests.bench.install import install_figures
from tests.bench.outgoing.leaving import leaving_figures
from tests.bench.outgoing.sealing import sealing_figures
from tests.bench.papers import papers_figures
from tests.bench.people import people_figures
from tests.bench.province.hub import hub_figures
from tests.bench.province.pages import pages_figures
from tests.bench.province.scale import scale_figures
from tests.bench.reports import report_figures
from tests.bench.rounds import Effort
from tests.bench.start import memory_figures, start_figures, tap_figures
from tests.bench.studio.previewing import studio_figures

Measure = Callable[[Effort], list[Figure]]
NEED_NOT_BE_THERE = {"gcompris", "hub"}
"""Measure that does not make the run fail if its program is missing: the project's set-up installs no GCompris."""


def main() -> None:
    folder = ROOT / "build" / "bench"
    known = measures(Ground(folder / "start"), folder)
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure speed and memory.")
    parser.add_argument("measure", nargs="*", help=f"one or more of {', '.join(known)}; all without any")
    parser.add_argument("--rounds", type=int, default=Effort().rounds, help="of each side of a start (%(default)s)")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json", help="where the figures go")
    asked = parser.parse_args()
    unknown = sorted(set(asked.measure) - set(known))
    if unknown:
        parser.error(f"there is no measure {', '.join(unknown)}; there are {', '.join(known)}")
    shutil.rmtree(folder, ignore_errors=True)
    effort = replace(Effort(), rounds=asked.rounds, repeats=max(3, asked.rounds // 3))
    sys.exit(tell(*take(known, asked.measure or known, effort), asked.out))


def measures(ground: Ground, folder: Path) -> Mapping[str, Measure]:
    """Return all measures by name.

    `ground`: surroundings of the kiosks. `folder`: for the files of the measures that do not use `ground`.
    """
    return {
        "start": partial(start_figures, ground),
        "gcompris": partial(gcompris_figures, folder / "gcompris"),
        "memory": partial(memory_figures, ground),
        "tap": partial(tap_figures, ground),
        "frames": partial(frames_figures, ground),
        "installing": partial(installing_figures, ground),
        "commit": partial(commit_figures, folder / "commit"),
        "reports": partial(report_figures, folder / "reports"),
        "install": partial(install_figures, folder / "install", ground.packs),
        "papers": partial(papers_figures, folder / "papers"),
        "people": partial(people_figures, folder / "people"),
        "pages": partial(pages_figures, folder / "pages"),
        "leaving": partial(leaving_figures, ground),
        "studio": partial(studio_figures, ground),
        "sealing": partial(sealing_figures, folder / "sealing"),
        "hub": partial(hub_figures, folder / "hub"),
        "scale": partial(scale_figures, folder / "scale"),
    }


def take(
    known: Mapping[str, Measure], names: Iterable[str], effort: Effort
) -> tuple[Sequence[Figure], Sequence[Missing]]:
    """Run the measures called `names`; return their figures and the measures without a result."""
    figures: list[Figure] = []
    missing = []
    for name in names:
        sys.stderr.write(f"measuring {name} …\n")
        try:
            figures += known[name](effort)
        except NotInstalledError as problem:
            missing.append(Missing(name, str(problem), is_fault=name not in NEED_NOT_BE_THERE))
        except Exception as problem:  # noqa: BLE001 - any failure becomes a row of the table, and the other measures still run
            traceback.print_exc()
            missing.append(Missing(name, str(problem).strip() or type(problem).__name__, is_fault=True))
    return figures, missing


def tell(figures: Sequence[Figure], missing: Sequence[Missing], out: Path) -> int:
    """Print the table and write the figures to `out`; return the exit code of the program."""
    machine = {"system": platform.platform(), "python": platform.python_version(), "processors": os.cpu_count()}
    rows = table(figures, missing)
    sys.stdout.write(f"{rows}\n\nMedians of runs that took turns, on {machine['processors']} processors.\n")
    write(figures, missing, machine, out)
    return int(any(row.is_fault for row in missing))


if __name__ == "__main__":
    main()
