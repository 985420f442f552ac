"""A hub on a full disk can still be looked at, and backed up to another disk, as the doctor advises."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.province.hub.backup.restoring import restore_hub
from kiosk.province.publishing import office as publishing
from tests.cli.hub.commands import did, run
from tests.province.hub.backup.keepers import new_hub, receive, state
from tests.province.hub.damage.damages import Office
from tests.province.hub.damage.databases import FileDatabase
from tests.province.hub.damage.offices import built, counted, laid
from tests.province.hub.damage.offices import run as command_run
from tests.province.hub.hubs import NOW


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A separate small disk."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    disk = tmp_path / "small"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", disk], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(bytes(1024)):
            pass


@pytest.fixture
def full(small: Path) -> Path:
    """A hub with two bundles on the small disk, which is full."""
    receive(new_hub(small / "hub"), 1)
    fill(small)
    return small / "hub"


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


@pytest.fixture
def office(small: Path) -> Iterator[Office]:
    """An office on the small disk, which is full."""
    with built(small / "office", FileDatabase()) as found, pytest.MonkeyPatch.context() as patch:
        patch.setattr(publishing, "system_clock", lambda: NOW)
        laid(found, patch, "template")
        found.tested.lays(found.next_bundle)
        fill(small)
        yield found


@pytest.mark.parametrize(
    ("command", "words", "after"),
    [
        ("rebuild HUB", "is full", (4, 59)),
        ("pages HUB", "is full", (4, 59)),
        ("receive HUB STICK", "No space left on device", (5, 88)),
        ("restore NEW --from COPIES", "No space left on device", (4, 59)),
    ],
)
def test_what_needs_room_says_so_and_works_when_there_is_room(
    office: Office, small: Path, command: str, words: str, after: tuple[int, int]
) -> None:
    before = office.database.read_bytes()
    code, told = command_run(office, command)
    assert (code, words in told) == (1, True), told
    assert office.database.read_bytes() == before
    (small / "filler").unlink()
    code, told = command_run(office, command)
    assert code == 0, told
    assert counted(office.folder / "new" if "NEW" in command else office.hub) == after
