"""Tests of power cuts while ext4 writes to a disk with a write cache, which is lost or partly written back.

Rules: The disk is a loop device on a file of the simulated disk, so each cut is at a block write or a flush.
Unflushed blocks survive or are lost, in any combination. After the cut, the kernel mounts the disk and replays the
journal. ``fsck`` must then find no errors.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from tests.power.contents import File
from tests.power.disk import Disk
from tests.power.lives import PARTS, Trial
from tests.power.machine import Machine, Power

SIZE = 24 * 1024 * 1024
SPARE = 1024 * 1024
"""Number of bytes that an installation must leave free on this small disk."""


@pytest.fixture
def formatted(machine: Machine) -> Path:
    """Create the image of a disk with an ext4 file system, which contains only an empty folder for the stick."""
    raw, place = machine.folder / "raw", machine.folder / "format"
    raw.touch()
    os.truncate(raw, SIZE)
    place.mkdir()
    subprocess.run(["mkfs.ext4", "-q", "-b", "4096", raw], check=True)
    if subprocess.run(["mount", "-o", "loop", raw, place], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a file as a disk")
    (place / "stick").mkdir()
    subprocess.run(["umount", place], check=True)
    disk = Disk()
    disk.file(disk.add("/disk", File())).kept = bytearray(raw.read_bytes())
    disk.synchronise_folder(disk.find("/"))
    return machine.image(disk)


@pytest.fixture
def trial(machine: Machine, formatted: Path) -> Trial:
    @contextmanager
    def mounting(image: Path) -> Iterator[Power]:
        with machine.mounted(image) as power, loop_mounted(power.folder / "disk", place_for(image)) as folder:
            yield Power(folder, power.disk, power.server)

    @contextmanager
    def left(image: Path) -> Iterator[Path]:
        raw = image.with_suffix(".raw")
        disk = Disk.load(image)
        raw.write_bytes(disk.file(disk.find("/disk")).content)
        with loop_mounted(raw, place_for(image)) as folder:
            yield folder
        subprocess.run(["fsck.ext4", "-f", "-n", raw], check=True, capture_output=True)
        raw.unlink()

    return Trial(machine, formatted, mounting, left)


def place_for(image: Path) -> Path:
    place = image.with_suffix(".ext4")
    place.mkdir(exist_ok=True)
    return place


@contextmanager
def loop_mounted(file: Path, place: Path) -> Iterator[Path]:
    subprocess.run(["mount", "-o", "loop", file, place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_cut_between_any_two_blocks_leaves_what_was_promised(trial: Trial, packs: list[str], part: int):
    chance = Random(f"ext4 {part} 20261125")
    print("ext4", dict(trial.live(chance, 300, act="does_everything", packs=packs, spare=SPARE)))


@pytest.mark.slow
def test_a_careless_kiosk_is_caught_on_ext4_too(trial: Trial, packs: list[str]):
    with pytest.raises(AssertionError, match="acknowledged events are lost"):
        trial.live(Random("careless"), 300, cuts=40, act="learns", careless="NORMAL")
