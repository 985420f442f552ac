"""A hub on a full disk can still be looked at, and backed up to another disk, as the doctor advises."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.province.hub.backup.restoring import restore_hub
from tests.cli.hub.commands import did, run
from tests.province.hub.backup.keepers import new_hub, receive, state


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Path]:
    """A hub with two bundles on a separate small disk, which is full."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    disk = tmp_path / "small"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", disk], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    try:
        receive(new_hub(disk / "hub"), 1)
        with (disk / "filler").open("wb", buffering=0) as stream, suppress(OSError):
            while stream.write(bytes(1024)):
                pass
        yield disk / "hub"
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_backup_to_another_disk_is_whole(full: Path, tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in (full / "objects/archive").rglob("*.age")}
    told = did("backup", full, "--to", tmp_path / "copies")
    assert "2 bundles with 20 statements" in told
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert {file.name: file.read_bytes() for file in (tmp_path / "again/objects/archive").rglob("*.age")} == before
    assert state(tmp_path / "again").counts["statements"] == 20


def test_doctor_and_status_work(full: Path) -> None:
    told = run("doctor", full).output
    assert "disk: Only 0.0 GB are free" in told
    assert "20 results of 1 kiosks are stored" in told
    assert "20 statements" in did("status", full)
    assert shutil.disk_usage(full).free == 0
