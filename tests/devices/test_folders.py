"""Tests of the check whether a folder is writable."""

import os
import subprocess
from pathlib import Path

import pytest

from kiosk.devices.folders import is_writable


def test_a_folder_that_takes_a_file_is_writable(tmp_path: Path) -> None:
    assert is_writable(tmp_path)


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    is_writable(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_a_power_cut_left_of_a_look_goes_with_the_next(tmp_path: Path) -> None:
    (tmp_path / ".tram-hoc-so.proof").touch()
    assert is_writable(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert not is_writable(tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "stick").touch()
    assert not is_writable(tmp_path / "stick")


def test_a_locked_or_full_stick_is_not_writable(tmp_path: Path) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting needs root")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", tmp_path], check=False)
    if mounted.returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    try:
        (tmp_path / "full").write_bytes(b"\0" * 64 * 1024)
        assert not is_writable(tmp_path)
        (tmp_path / "full").unlink()
        assert is_writable(tmp_path)
        subprocess.run(["mount", "-o", "remount,ro", tmp_path], check=True)
        assert not is_writable(tmp_path)
    finally:
        subprocess.run(["umount", tmp_path], check=True)
