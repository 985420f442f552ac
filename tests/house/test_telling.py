"""Tests that the summary of a test run shows where a test hung and why tests were skipped."""

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


@pytest.mark.parametrize("workers", ["1", "0"])
def test_where_a_test_stood_still_and_what_was_left_out_is_told(tmp_path: Path, project_root: Path, workers: str):
    (tmp_path / "pytest.ini").write_text("[pytest]\nfaulthandler_exit_on_timeout = true\n", "utf-8")
    (tmp_path / "test_waits.py").write_text(STANDS_STILL, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.telling", "-p", "no:cacheprovider", "-n", workers]
    done = subprocess.run(
        [*command, "-o", "faulthandler_timeout=2", "-o", f"pythonpath={project_root}", str(tmp_path)],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": str(project_root), "PATH": ""},
    )
    assert done.returncode != 0
    assert "in wait_for_what_never_comes" in (done.stdout if workers == "1" else done.stderr)
    if workers == "1":
        told = done.stdout.splitlines()
        assert "left out 3: there is no moon" in told
        assert [line for line in told if line.strip("= ").startswith("stood still: test_waits.py::test_stands_still")]
        assert "1 passed" in told[-1]
        assert "1 failed" in told[-1]
        assert len(told) < 60
