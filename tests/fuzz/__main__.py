"""Runs a fuzz case again: ``python -m tests.fuzz KIND NUMBER``, or ``python -m tests.fuzz FILE`` for a saved case."""

import argparse
import os
import sys
import tempfile
import warnings
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QGuiApplication

from tests.fuzz.harness import judge, rng_of, run
from tests.fuzz.kinds import KINDS, new_folder
from tests.fuzz.saving import Saved, load, save


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Run one case of the fuzz again.")
    parser.add_argument("what", help=f"a saved case, or a kind: {', '.join(KINDS)}")
    parser.add_argument("number", nargs="?", type=int, default=0, help="number of the case")
    parser.add_argument("--seed", type=int, default=0, help="seed of the run (0)")
    parser.add_argument("--count", type=int, default=1, help="how many cases, from that number on (1)")
    asked = parser.parse_args()
    warnings.simplefilter("error")
    tempfile.tempdir = str(new_folder())
    _application = QGuiApplication.instance() or QGuiApplication([])
    folder = Path("build/fuzz")
    if asked.what not in KINDS:
        saved = load(Path(asked.what))
        kind, case = KINDS[saved.kind](), saved.files
    else:
        kind = KINDS[asked.what]()
        if asked.count > 1:
            figures, failures = run(kind, asked.seed, range(asked.number, asked.number + asked.count), folder)
            print(figures.told(), *failures, sep="\n")
            return bool(failures)
        case = kind.make(rng_of(asked.what, asked.seed, asked.number))
        print(f"input: {save(folder, Saved(asked.what, asked.seed, asked.number, case))}")
    done = judge(kind, case)
    print(done.fault or f"{'refused' if done.codes else 'accepted'} {done.codes}")
    print(f"{done.cost.seconds:.3f} s of CPU time, {done.cost.bytes / 1e6:.1f} MB")
    kind.close()
    return bool(done.fault)


if __name__ == "__main__":
    sys.exit(main())
