"""Tests that every measure of ``make bench`` works, and that a failing measure is reported.

Times are not checked: each measure runs once, as briefly as possible, and other tests load the machine meanwhile.
"""

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from tests.bench.__main__ import Measure, measures, take, tell
from tests.bench.children import ROOT, Ground
from tests.bench.figures import Figure, Missing, NotInstalledError, table
from tests.bench.kiosk_child import LESSON
from tests.bench.rounds import BRIEF, Effort

NAMES = tuple(measures(Ground(Path()), Path()))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Measure]:
    """Return all measures for a kiosk that bundles only the pack with the lesson of the measure ``tap``."""
    folder = tmp_path_factory.mktemp("bench")
    packs = folder / "packs"
    packs.mkdir()
    build(read_source(ROOT / "lessons" / LESSON[1].partition("/")[0], today=date(2026, 11, 24)), packs)
    return measures(Ground(folder / "start", packs), folder)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_brief_run_of_each_measure_has_figures(known: Mapping[str, Measure], name: str) -> None:
    if name == "install" and shutil.which("unzip") is None:
        pytest.skip("unzip is missing (on Debian: apt-get install unzip)")
    figures, missing = take(known, [name], BRIEF)
    for row in missing:
        assert not row.is_fault, row.why
        pytest.skip(row.why)
    assert figures
    assert all(figure.ours > 0 and figure.floor > 0 for figure in figures)


def broken(_effort: Effort) -> list[Figure]:
    raise TimeoutError("waited 15 s for the next step")


def absent(_effort: Effort) -> list[Figure]:
    raise NotInstalledError("not on this machine")


def sound(_effort: Effort) -> list[Figure]:
    return [Figure("commit", 3, 2, "ms")]


def test_a_measure_that_cannot_be_taken_is_a_row_that_says_so_and_keeps_no_other_out() -> None:
    figures, missing = take({"tap": broken, "commit": sound}, ["tap", "commit"], BRIEF)
    assert missing == [Missing("tap", "waited 15 s for the next step", is_fault=True)]
    shown = table(figures, missing)
    assert [line.split()[0] for line in shown.splitlines()[2:]] == ["commit", "tap", "waited"]
    assert "NOT MEASURED" in shown


def test_only_gcompris_may_be_left_out() -> None:
    _, missing = take({"gcompris": absent, "install": absent}, ["gcompris", "install"], BRIEF)
    assert [(row.measure, row.is_fault) for row in missing] == [("gcompris", False), ("install", True)]


@pytest.mark.parametrize(("is_fault", "code"), [(True, 1), (False, 0)])
def test_a_row_that_is_missing_makes_the_bench_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_fault: bool, code: int
) -> None:
    missing = [Missing("tap", "waited", is_fault)]
    assert tell(sound(BRIEF), missing, tmp_path / "bench.json") == code
    assert "commit" in capsys.readouterr().out
    told = json.loads((tmp_path / "bench.json").read_text())
    assert [row["measure"] for row in told["figures"] + told["missing"]] == ["commit", "tap"]
