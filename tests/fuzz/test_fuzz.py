"""Tests that hostile input of every kind is accepted and used, or refused with a message, without a side effect.

Environment: ``KIOSK_FUZZ_CASES`` is the number of cases of all kinds together, ``KIOSK_FUZZ_SEED`` the seed, and
``KIOSK_FUZZ_REPORT`` a JSON file to which the statistics are added. A failure message contains the command that runs
the case again.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.fuzz.figures import add_up
from tests.fuzz.harness import judge, run
from tests.fuzz.kinds import KINDS, new_folder, parts

CASES = int(os.environ.get("KIOSK_FUZZ_CASES", "1500"))
SEED = int(os.environ.get("KIOSK_FUZZ_SEED", "0"))
REPORT = os.environ.get("KIOSK_FUZZ_REPORT", "")


@pytest.fixture(autouse=True)
def temporary_files_in_memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the program's temporary files into an in-memory folder."""
    folder = new_folder()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize(
    ("name", "numbers"), [pytest.param(*part, id=f"{part[0]}-{part[1].start}") for part in parts(CASES)]
)
def test_hostile_input_is_used_or_refused(
    name: str, numbers: range, qapp: QGuiApplication, project_root: Path
) -> None:
    kind = KINDS[name]()
    try:
        done = judge(kind, kind.base())
        assert (done.codes, done.fault) == ((), ""), "the input that is mutated here is good"
        figures, failures = run(kind, SEED, numbers, project_root / "build" / "fuzz")
    finally:
        kind.close()
    if REPORT:
        add_up(Path(REPORT), SEED, figures)
    assert not failures, "\n\n".join(map(str, failures))
