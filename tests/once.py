"""Makes expensive files once per test run, for all processes and folders of tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder `name` of this test run; the first caller fills it with `make`, the others wait for it.

    Tests must not change the folder.
    """
    run = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # a worker's own folder is inside that of the run
    folder = run / name
    with FileLock(run / f"{name}.lock"):
        if not folder.exists():
            unfinished = run / f"{name}.unfinished"
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder
