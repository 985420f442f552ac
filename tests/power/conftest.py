"""Fixtures of the power-cut tests; these tests are skipped on a machine without FUSE or without root rights."""

import os
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from shutil import copytree

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from tests.content.conftest import GOOD, TODAY
from tests.power.disk import Disk, Folder
from tests.power.machine import Machine
from tests.power.nursery import Nursery

VERSIONS = ("1.2.0", "1.3.0", "1.4.0", "1.5.0")


def reason_to_skip() -> str | None:
    """Return what this machine lacks to mount a FUSE file system, or None if it lacks nothing."""
    if sys.platform != "linux":
        return "FUSE needs Linux"
    if os.geteuid() != 0:
        return "mounting a file system needs root"
    if not Path("/dev/fuse").exists():
        return "this machine has no /dev/fuse"
    if find_library("fuse3") is None:
        return "libfuse 3 is not installed (Debian: libfuse3-4)"
    return None


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Start the process that forks all other processes of the power-cut tests."""
    reason = reason_to_skip()
    if reason is not None:
        pytest.skip(reason)
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
def machine(nursery: Nursery, tmp_path: Path) -> Iterator[Machine]:
    """A simulated machine, which mounts simulated disks and cuts their power."""
    folder = tmp_path / "machine"
    folder.mkdir()
    yield Machine(nursery, folder)
    for image in folder.glob("*.disk"):  # images are large, and pytest keeps the folders of the last test runs
        image.unlink()


@pytest.fixture
def new_disk(machine: Machine) -> Path:
    """Create the image of a disk with an empty folder for the stick and no files of a kiosk."""
    disk = Disk()
    disk.add("/stick", Folder())
    disk.synchronise_folder(disk.find("/"))
    return machine.image(disk)


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build several versions of the sample pack, oldest first, in a folder that no power cut affects."""
    place = tmp_path_factory.mktemp("packs")
    source = Path(copytree(GOOD, place / GOOD.name))
    head = (source / "pack.yaml").read_text("utf-8")
    for version in VERSIONS:
        (source / "pack.yaml").write_text(head.replace("version: 1.2.0", f"version: {version}"), "utf-8")
        build(read_source(source, today=TODAY), place / "built")
    return sorted(map(str, (place / "built").glob("*.hocpack")))
