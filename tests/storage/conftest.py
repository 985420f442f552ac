"""Fixtures of the storage tests: a record in a real SQLite file, and a small disk."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk.db"


@pytest.fixture
def store(file: Path, clock: SteppingClock) -> Iterator[Store]:
    store = open_store(file, clock)
    yield store
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a tmpfs of one megabyte; skip the test if this machine does not allow it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], check=False)
    if mounted.returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)
