"""Tests that the summary of a test run shows where a test hung or crashed and why tests were skipped."""

import subprocess
import sys
from pathlib import Path

import pytest

STANDS_STILL = """
import threading
import pytest

def wait_for_what_never_comes():
    threading.Event().wait()

def test_stands_still():
    wait_for_what_never_comes()

@pytest.mark.parametrize("number", range(3))
def test_left_out(number):
    pytest.skip("there is no moon")

def test_passes():
    pass
"""


CRASHES = """
import os

def fall():
    os.abort()

def test_crashes():
    fall()
"""


def run(folder: Path, project_root: Path, test: str, workers: str) -> "subprocess.CompletedProcess[str]":
    (folder / "pytest.ini").write_text("[pytest]\nfaulthandler_exit_on_timeout = true\n", "utf-8")
    (folder / "test_waits.py").write_text(test, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.telling", "-p", "no:cacheprovider", "-n", workers]
    own = f"--basetemp={folder / 'temporary'}"  # else pytest first deletes the folders of older runs, for minutes
    return subprocess.run(
        [*command, own, "-o", "faulthandler_timeout=2", "-o", f"pythonpath={project_root}", str(folder)],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": str(project_root), "PATH": ""},
    )


@pytest.mark.parametrize("workers", ["1", "0"])
def test_where_a_test_stood_still_and_what_was_left_out_is_told(tmp_path: Path, project_root: Path, workers: str):
    done = run(tmp_path, project_root, STANDS_STILL, workers)
    assert done.returncode != 0
    assert "in wait_for_what_never_comes" in (done.stdout if workers == "1" else done.stderr)
    if workers == "1":
        told = done.stdout.splitlines()
        assert "left out 3: there is no moon" in told
        assert [line for line in told if line.strip("= ").startswith("stood still: test_waits.py::test_stands_still")]
        assert "1 passed" in told[-1]
        assert "1 failed" in told[-1]
        assert len(told) < 60


def test_where_a_worker_crashed_is_told(tmp_path: Path, project_root: Path):
    done = run(tmp_path, project_root, CRASHES, "1")
    told = done.stdout.splitlines()
    assert [line for line in told if line.strip("= ").startswith("crashed: test_waits.py::test_crashes")]
    assert any("in fall" in line for line in told)
